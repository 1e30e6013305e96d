// SPDX-License-Identifier: Apache-2.0
#include <array>

#include "rules/checks/kinds.hpp"
#include "rules/checks/scope.hpp"

namespace concord {

namespace {

constexpr std::array params{
    ParamSpec{"any", ParamType::phrases, true, "the wording looked for", {}},
    ParamSpec{
        "also", ParamType::phrases, false, "one of these must stand in the same sentence", {}},
    ParamSpec{"also_below",
              ParamType::texts,
              false,
              "or the wording must stand below a heading of these sections",
              {}},
    ParamSpec{
        "unless", ParamType::phrases, false, "none of these may stand in the same sentence", {}},
    ParamSpec{"unless_after",
              ParamType::phrases,
              false,
              "none of these may follow in the same sentence",
              {}},
    ParamSpec{"unless_clause",
              ParamType::phrases,
              false,
              "none of these may stand in the same clause",
              {}},
    ParamSpec{"unless_anywhere",
              ParamType::phrases,
              false,
              "none of these may stand anywhere in the document",
              {}},
    ParamSpec{"in", ParamType::texts, false, "only below headings of these sections", {}},
    ParamSpec{"not_in", ParamType::texts, false, "not below headings of these sections", {}},
    ParamSpec{"outside_annex", ParamType::flag, false, "not in annexes and schedules", {}},
    ParamSpec{"allow_negated", ParamType::flag, false, "count \"not …\" and \"no …\" too", {}},
    ParamSpec{"headings", ParamType::flag, false, "count headings too", {}},
    ParamSpec{"min", ParamType::number, false, "how many places make a finding, 1 by default", {}},
    ParamSpec{"each", ParamType::flag, false, "one finding for each place", {}},
};

bool judged(const Question& question, const Scope& scope, const Occurrence& found) {
    if (!scope.holds(found)) {
        return false;
    }
    const Rule& rule = question.rule;
    const auto& all = question.reading.occurrences;
    const auto* also = rule.param("also");
    const auto unless = rule.phrases("unless");
    const auto unless_after = rule.phrases("unless_after");
    if (also != nullptr || all.any(unless) || all.any(unless_after)) {
        const Span sentence = sentence_at(question.document, found.folded);
        if ((also != nullptr && within(question, rule.phrases("also"), sentence).empty() &&
             !in_sections(question, found.clause, rule.texts("also_below"))) ||
            !within(question, unless, sentence).empty() ||
            !within(question, unless_after, {found.folded.end, sentence.end}).empty()) {
            return false;
        }
    }
    return question.reading.occurrences.in(rule.phrases("unless_clause"), found.clause).empty();
}

void run(const Question& question, Findings& findings) {
    std::vector<Span> places;
    if (!question.reading.occurrences.any(question.rule.phrases("unless_anywhere"))) {
        const Scope scope(question);
        for (const auto& found : question.occurrences("any")) {
            if (judged(question, scope, found)) {
                places.push_back(question.source(found));
            }
        }
    }
    report_places(question, findings, places);
}

} // namespace

CheckKind wording_check() noexcept {
    return {"wording", "words that should not stand there", params, run};
}

} // namespace concord
