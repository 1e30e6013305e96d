// SPDX-License-Identifier: Apache-2.0
#include "reports/rule_words.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "rules/engine/conditions.hpp"

namespace concord {

namespace {

bool fits(std::string_view name, const Rule& rule) {
    return name == rule.id || name == rule.id.substr(0, rule.id.find('.')) || name == rule.family;
}

bool above_advice(const Rule& rule) {
    return std::any_of(rule.severity.begin(), rule.severity.end(), [](const auto& level) {
        return level.has_value() && *level != Severity::advice;
    });
}

std::string joined(const std::vector<std::string>& words) {
    std::string out;
    for (std::size_t i = 0; i < words.size(); ++i) {
        out += i == 0 ? "" : i + 1 == words.size() ? " and " : ", ";
        out += words[i];
    }
    return out;
}

/// "Left out under draft-stage.", "advice under draft-stage and wales."
void add_profiles(const RuleBook& book, const Rule& rule, std::vector<std::string>& out) {
    std::vector<std::string> without;
    for (const Profile& profile : book.profiles) {
        const auto names_it = [&rule](std::string_view name) { return fits(name, rule); };
        if (std::any_of(profile.disabled.begin(), profile.disabled.end(), names_it)) {
            without.emplace_back(profile.id);
        }
    }
    if (!without.empty()) out.push_back(fmt::format("Left out under {}.", joined(without)));
    for (const Severity severity : {Severity::error, Severity::warning, Severity::advice}) {
        std::vector<std::string> changed;
        for (const Profile& profile : book.profiles) {
            for (const Profile::Override& change : profile.overrides) {
                if (fits(change.rule, rule) && change.severity == severity) {
                    changed.emplace_back(profile.id);
                }
            }
        }
        if (!changed.empty()) {
            out.push_back(fmt::format("{} under {}.",
                                      severity == Severity::error     ? "Error"
                                      : severity == Severity::warning ? "Warning"
                                                                      : "Advice",
                                      joined(changed)));
        }
    }
}

} // namespace

std::string severities(const Rule& rule) {
    std::string text;
    for (const Severity severity : {Severity::error, Severity::warning, Severity::advice}) {
        std::string types;
        for (std::size_t i = 0; i < rule.severity.size(); ++i) {
            if (rule.severity[i] != severity) continue;
            if (!types.empty()) types += ", ";
            types += to_string(static_cast<AgreementType>(i));
        }
        if (types.empty()) continue;
        if (!text.empty()) text += "; ";
        text += fmt::format("{} for {}", to_string(severity), types);
    }
    return text.empty() ? "none" : text;
}

std::vector<std::string> severity_changes(const RuleBook& book, const Rule& rule) {
    std::vector<std::string> out;
    if (!rule.when.empty()) {
        std::vector<std::string> conditions;
        for (const std::string_view name : rule.when)
            conditions.emplace_back(condition_words(name));
        out.push_back(fmt::format("Asked only where {}.", joined(conditions)));
    }
    if (!rule.profiles.empty()) {
        std::vector<std::string> profiles(rule.profiles.begin(), rule.profiles.end());
        out.push_back(fmt::format("Asked only under {}.", joined(profiles)));
    }
    add_profiles(book, rule, out);
    const bool of_registers = rule.family == "ORG" || rule.family == "LEG";
    if (of_registers && rule.basis == Basis::signature) {
        out.emplace_back("One step lower where the text was right when it was signed.");
    }
    if (rule.confidence == Confidence::low) {
        out.emplace_back("Never more than advice: the text alone cannot settle it.");
    } else if (above_advice(rule)) {
        out.emplace_back("Advice only where the text leaves room for doubt.");
    }
    out.emplace_back("Where a check raises or lowers it, the finding says why.");
    if (rule.basis == Basis::today) out.emplace_back("Judged as of the day of the check.");
    return out;
}

std::vector<WayOut> ways_to_leave_out(const Rule& rule) {
    std::vector<WayOut> ways{{"For the documents beside or below a concord.yaml",
                              fmt::format("disabled: [{}]", rule.id)}};
    if (above_advice(rule)) {
        ways.push_back(
            {"To make it quieter there", fmt::format("severity: {{{}: advice}}", rule.id)});
    }
    ways.push_back(
        {"To live with it for a time, there",
         fmt::format("waivers: [{{rule: {}, reason: …, by: …, until: 2027-03-31}}]", rule.id)});
    return ways;
}

std::string status_words(const Rule& rule) {
    return fmt::format("{} since version {}; check kind {}", rule.status, rule.since, rule.kind);
}

std::string_view heading_of(ExampleKind kind) noexcept {
    switch (kind) {
    case ExampleKind::flag:
        return "Flagged";
    case ExampleKind::pass:
        return "Not flagged";
    case ExampleKind::near_miss:
        break;
    }
    return "Not flagged, though it is close";
}

} // namespace concord
