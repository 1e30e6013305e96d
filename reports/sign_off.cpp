// SPDX-License-Identifier: Apache-2.0
#include "reports/sign_off.hpp"

#include <algorithm>
#include <map>
#include <tuple>

#include <fmt/format.h>

#include "reports/describe.hpp"
#include "reports/families.hpp"
#include "rules/engine/conditions.hpp"

namespace concord {

namespace {

/// Graver verdicts are larger.
int gravity(Verdict verdict) noexcept {
    switch (verdict) {
    case Verdict::met:
        return 0;
    case Verdict::delegated:
        return 1;
    case Verdict::partly:
        return 2;
    case Verdict::ambiguous:
        return 3;
    case Verdict::defect:
        return 4;
    case Verdict::missing:
        return 5;
    }
    return 0;
}

std::map<std::string_view, SignOffEntry> entries_of(const Assessment& assessment) {
    std::map<std::string_view, SignOffEntry> entries;
    for (const Finding& finding : assessment.findings) {
        SignOffEntry& entry = entries[finding.rule->id];
        const bool first = entry.rule == nullptr;
        entry.rule = finding.rule;
        entry.findings.push_back(&finding);
        entry.severity = first ? finding.severity : std::max(entry.severity, finding.severity);
        if (first || gravity(finding.verdict) > gravity(entry.verdict)) {
            entry.verdict = finding.verdict;
        }
    }
    for (const Passed& passed : assessment.passed) {
        SignOffEntry& entry = entries[passed.rule->id];
        entry.rule = passed.rule;
        entry.verdict = passed.verdict;
        entry.shown = &passed.evidence;
    }
    return entries;
}

void add_families(SignOff& sheet, const Assessment& assessment) {
    for (auto& [id, entry] : entries_of(assessment)) {
        ++sheet.counts[static_cast<std::size_t>(entry.verdict)];
        if (sheet.families.empty() || sheet.families.back().id != entry.rule->family) {
            sheet.families.push_back({entry.rule->family, family_name(entry.rule->family), {}});
        }
        sheet.families.back().entries.push_back(std::move(entry));
    }
    for (SignOffFamily& family : sheet.families) {
        const auto key = [](const SignOffEntry& entry) {
            const int weight = entry.settled() ? 0 : 1 + static_cast<int>(entry.severity);
            return std::tuple(-weight, entry.rule->id);
        };
        std::sort(family.entries.begin(), family.entries.end(),
                  [&](const SignOffEntry& a, const SignOffEntry& b) { return key(a) < key(b); });
    }
    std::stable_sort(sheet.families.begin(), sheet.families.end(),
                     [](const SignOffFamily& a, const SignOffFamily& b) {
                         return family_place(a.id) < family_place(b.id);
                     });
}

void add_sections(SignOff& sheet, const Reading& reading) {
    const auto type = static_cast<std::size_t>(reading.type.type);
    for (const Need need : {Need::required, Need::expected}) {
        for (const SectionReading& one : reading.sections) {
            if (one.section->need[type] != need) continue;
            const bool promised = one.only_promised && one.state == SectionState::present;
            sheet.sections.push_back({one.section->id, std::string(one.section->name),
                                      need == Need::required ? "required" : "expected",
                                      promised ? SectionState::partial : one.state, &one.evidence});
        }
    }
}

/// What the rules about duties call an item of a checklist; its id when none speaks of it.
std::string name_of_item(const RuleBook& book, std::string_view item) {
    for (const Rule& rule : book.rules) {
        if (rule.kind != "duty") continue;
        const auto items = rule.texts("item");
        const auto called = rule.texts("called");
        const auto found = std::find(items.begin(), items.end(), item);
        const auto place = static_cast<std::size_t>(found - items.begin());
        if (found != items.end() && place < called.size()) return std::string(called[place]);
    }
    return std::string(item);
}

void add_checklist(SignOff& sheet, const DataReading& data, const RuleBook& book) {
    const bool processor = !data.art28.empty();
    const auto& items = processor ? data.art28 : data.art26;
    if (items.empty()) return;
    sheet.checklist = processor ? "What Article 28(3) UK GDPR wants of a contract with a processor"
                                : "What Article 26 UK GDPR wants of joint controllers";
    for (const ItemReading& item : items) {
        sheet.items.push_back(
            {item.item, name_of_item(book, item.item), {}, item.state, &item.evidence});
    }
}

} // namespace

SignOff sign_off(const Report& report, const RuleBook& book) {
    SignOff sheet;
    add_families(sheet, *report.assessment);
    add_sections(sheet, *report.reading);
    add_checklist(sheet, report.reading->data, book);
    return sheet;
}

std::string reason_of(const LeftOut& left, AgreementType type) {
    switch (left.why) {
    case NotAsked::type:
        return fmt::format("not for this kind of agreement ({})", to_string(type));
    case NotAsked::condition:
        return fmt::format("only where {}", condition_words(left.condition));
    case NotAsked::profile:
        return "only under another profile";
    case NotAsked::disabled:
        return "left out by the profile or by the settings";
    case NotAsked::not_stable:
        return "on trial or retired: asked by name only";
    case NotAsked::no_occasion:
        break;
    }
    return "the text gives no occasion for it";
}

std::string settled_words(const Rule& rule) {
    if (!rule.met.empty()) return std::string(rule.met);
    return fmt::format("Not found: \"{}\"", rule.title);
}

std::string verdict_counts(const SignOff& sheet) {
    const std::size_t defects = sheet.count(Verdict::defect);
    return fmt::format("{} met, {} partly, {} ambiguous, {} missing, {} delegated, {}",
                       sheet.count(Verdict::met), sheet.count(Verdict::partly),
                       sheet.count(Verdict::ambiguous), sheet.count(Verdict::missing),
                       sheet.count(Verdict::delegated), counted(defects, "defect", "defects"));
}

} // namespace concord
