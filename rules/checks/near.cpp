// SPDX-License-Identifier: Apache-2.0
#include <array>

#include "rules/checks/kinds.hpp"
#include "rules/checks/paragraph.hpp"
#include "rules/checks/scope.hpp"

namespace concord {

namespace {

constexpr std::array params{
    ParamSpec{"a", ParamType::phrases, true, "wording of the first kind", {}},
    ParamSpec{"b", ParamType::phrases, true, "wording of the second kind", {}},
    ParamSpec{
        "within", ParamType::number, false, "words that may stand between them, 12 by default", {}},
    ParamSpec{"ordered", ParamType::flag, false, "the second must follow the first", {}},
    ParamSpec{
        "unless", ParamType::phrases, false, "none of these may stand in the same sentence", {}},
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

/// The nearest partner of `a` in its sentence, or null.
const Occurrence* partner(const Question& question, const Occurrence& a, Span sentence) {
    const auto text = question.document.folded.text();
    const auto reach = question.rule.number("within", 12);
    const Occurrence* best = nullptr;
    std::int64_t best_words = reach + 1;
    for (const auto& b : within(question, question.rule.phrases("b"), sentence)) {
        const bool follows = b.folded.begin >= a.folded.end;
        if (a.folded.overlaps(b.folded) || (!follows && question.rule.flag("ordered"))) {
            continue;
        }
        const auto words = static_cast<std::int64_t>(words_between(text, a.folded, b.folded));
        if (words < best_words) {
            best = &b;
            best_words = words;
        }
    }
    return best;
}

void run(const Question& question, Findings& findings) {
    const Rule& rule = question.rule;
    std::vector<Span> places;
    std::uint32_t covered = 0; // Two first kinds may share a partner.
    const bool excused = question.reading.occurrences.any(rule.phrases("unless_anywhere"));
    const Scope scope(question);
    for (const auto& a : excused ? std::span<const Occurrence>{} : question.occurrences("a")) {
        if (!scope.holds(a)) {
            continue;
        }
        const Span sentence = sentence_at(question.document, a.folded);
        const auto* b = partner(question, a, sentence);
        if (b == nullptr || (b->negated && !rule.flag("allow_negated")) ||
            !within(question, rule.phrases("unless"), sentence).empty() ||
            !question.reading.occurrences.in(rule.phrases("unless_clause"), a.clause).empty()) {
            continue;
        }
        const Span both = cover(a.folded, b->folded);
        if (both.begin >= covered) {
            places.push_back(question.document.folded.source(both));
            covered = both.end;
        }
    }
    report_places(question, findings, places);
}

} // namespace

CheckKind near_check() noexcept {
    return {"near", "two wordings close to each other in one sentence", params, run};
}

} // namespace concord
