// SPDX-License-Identifier: Apache-2.0
#include "rules/checks/kinds.hpp"
#include "rules/checks/scope.hpp"

#include <algorithm>
#include <array>

namespace concord {

namespace {

constexpr std::array params{
    ParamSpec{"groups", ParamType::groups, false, "lists of wording of which one should be used",
              {}},
    ParamSpec{"variants", ParamType::texts, false,
              "variant groups of the word lists, by name or all of a kind (variants, alias_groups, "
              "address_forms)",
              {}},
    ParamSpec{"least", ParamType::number, false, "uses that each member needs to count, 1 by default",
              {}},
    ParamSpec{"in", ParamType::texts, false, "only below headings of these sections", {}},
    ParamSpec{"not_in", ParamType::texts, false, "not below headings of these sections", {}},
    ParamSpec{"outside_annex", ParamType::flag, false, "not in annexes and schedules", {}},
    ParamSpec{"headings", ParamType::flag, false, "count headings too", {}},
};

/// Where a negation stands does not matter for the choice of a word.
bool counts(const Question& question, const Occurrence& found) {
    Occurrence plain = found;
    plain.negated = false;
    return in_scope(question, plain);
}

void judge(const Question& question, Findings& findings, std::span<const PhraseSet> members) {
    const auto least = std::max<std::int64_t>(1, question.rule.number("least", 1));
    std::vector<const Occurrence*> firsts;
    for (const auto member : members) {
        const Occurrence* first = nullptr;
        std::int64_t uses = 0;
        for (const auto& found : question.reading.occurrences.of(member)) {
            if (counts(question, found)) {
                first = first == nullptr ? &found : first;
                ++uses;
            }
        }
        if (uses >= least && first != nullptr) {
            firsts.push_back(first);
        }
    }
    if (firsts.size() < 2) {
        return;
    }
    std::sort(firsts.begin(), firsts.end(), [](const Occurrence* a, const Occurrence* b) {
        return a->folded.begin < b->folded.begin;
    });
    std::string list;
    for (const auto* first : firsts) {
        list += (list.empty() ? "\"" : ", \"") + quote(question.document, question.source(*first)) +
                "\"";
    }
    Finding& finding = findings.add(question.source(*firsts.front()), {{"forms", list}});
    for (std::size_t i = 1; i < firsts.size(); ++i) {
        const Span span = question.source(*firsts[i]);
        finding.related.push_back(
            {span, firsts[i]->clause, "here \"" + quote(question.document, span) + "\""});
    }
}

void run(const Question& question, Findings& findings) {
    if (const auto groups = question.rule.groups("groups"); !groups.empty()) {
        judge(question, findings, groups);
    }
    const auto wanted = question.rule.texts("variants");
    for (const auto& group : question.book.variants) {
        if (std::find(wanted.begin(), wanted.end(), group.name) != wanted.end() ||
            std::find(wanted.begin(), wanted.end(), group.kind) != wanted.end()) {
            judge(question, findings, group.members);
        }
    }
    if (findings.all().empty()) {
        findings.pass();
    }
}

} // namespace

CheckKind mixture_check() noexcept {
    return {"mixture", "several words for one thing; the message may name them as {forms}", params,
            run};
}

} // namespace concord
