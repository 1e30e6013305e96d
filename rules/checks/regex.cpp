// SPDX-License-Identifier: Apache-2.0
#include <array>

#include "rules/checks/kinds.hpp"
#include "rules/checks/scope.hpp"
#include "rules/engine/pattern.hpp"

namespace concord {

namespace {

constexpr std::array params{
    ParamSpec{
        "pattern", ParamType::text, true, "regular expression (RE2), without regard to case", {}},
    ParamSpec{"needs",
              ParamType::phrases,
              true,
              "only clauses with one of these are searched: keeps the check quick",
              {}},
    ParamSpec{
        "unless", ParamType::phrases, false, "none of these may stand in the same sentence", {}},
    ParamSpec{"in", ParamType::texts, false, "only below headings of these sections", {}},
    ParamSpec{"not_in", ParamType::texts, false, "not below headings of these sections", {}},
    ParamSpec{"outside_annex", ParamType::flag, false, "not in annexes and schedules", {}},
    ParamSpec{"headings", ParamType::flag, false, "count headings too", {}},
    ParamSpec{"min", ParamType::number, false, "how many places make a finding, 1 by default", {}},
    ParamSpec{"each", ParamType::flag, false, "one finding for each place", {}},
};

void run(const Question& question, Findings& findings) {
    const auto needed = question.occurrences("needs");
    if (needed.empty()) {
        findings.pass();
        return;
    }
    const auto pattern = Pattern::compile(question.rule.text("pattern"));
    if (!pattern) {
        return; // The loader compiled it before: cannot happen.
    }
    const auto text = question.document.folded.text();
    std::vector<Span> places;
    ClauseId last;
    const Scope scope(question);
    for (const auto& hint : needed) {
        if (!hint.clause.valid() || hint.clause == last || !scope.holds_place(hint)) {
            continue;
        }
        last = hint.clause;
        const Span clause = question.document.clauses[hint.clause].folded;
        for (const Span match : pattern->find_all(slice(text, clause))) {
            const Span folded{clause.begin + match.begin, clause.begin + match.end};
            const Span sentence = sentence_at(question.document, folded);
            if (within(question, question.rule.phrases("unless"), sentence).empty()) {
                places.push_back(question.document.folded.source(folded));
            }
        }
    }
    report_places(question, findings, places);
}

} // namespace

CheckKind regex_check() noexcept {
    return {"regex", "a regular expression, where the other kinds do not reach", params, run};
}

} // namespace concord
