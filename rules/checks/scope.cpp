// SPDX-License-Identifier: Apache-2.0
#include "rules/checks/scope.hpp"

#include <algorithm>

namespace concord {

bool below_heading_of(const Question& question, const SectionReading& section,
                      ClauseId clause) noexcept {
    const auto& headings = section.headings; // in reading order
    if (headings.empty()) {
        return false;
    }
    while (clause.valid() && !std::binary_search(headings.begin(), headings.end(), clause)) {
        clause = question.document.clauses[clause].parent;
    }
    return clause.valid();
}

bool in_sections(const Question& question, ClauseId clause,
                 std::span<const std::string_view> sections) {
    return clause.valid() && std::any_of(sections.begin(), sections.end(), [&](auto id) {
               const auto* section = question.reading.section(id);
               return section != nullptr && below_heading_of(question, *section, clause);
           });
}

std::span<const Occurrence> within(const Question& question, PhraseSet set, Span folded) noexcept {
    const auto all = question.reading.occurrences.of(set);
    const auto first =
        std::lower_bound(all.begin(), all.end(), folded.begin,
                         [](const Occurrence& o, std::uint32_t at) { return o.folded.begin < at; });
    auto last = first;
    while (last != all.end() && last->folded.end <= folded.end) {
        ++last;
    }
    return {first, last};
}

bool in_sentence(const Question& question, std::string_view param, Span folded) {
    const Span sentence = sentence_at(question.document, folded);
    return !within(question, question.rule.phrases(param), sentence).empty();
}

Scope::Scope(const Question& question)
    : question_(question),
      in_(question.rule.texts("in")),
      not_in_(question.rule.texts("not_in")),
      outside_annex_(question.rule.flag("outside_annex")),
      allow_negated_(question.rule.flag("allow_negated")),
      headings_(question.rule.flag("headings")) {}

bool Scope::holds(const Occurrence& found) const {
    return (!found.negated || allow_negated_) && holds_place(found);
}

bool Scope::holds_place(const Occurrence& found) const {
    if (found.in_heading && !headings_) {
        return false;
    }
    if (outside_annex_ && found.clause.valid() &&
        question_.document.clauses.in_annex(found.clause)) {
        return false;
    }
    return (in_.empty() || in_sections(question_, found.clause, in_)) &&
           (not_in_.empty() || !in_sections(question_, found.clause, not_in_));
}

void report_places(const Question& question, Findings& findings, const std::vector<Span>& places) {
    constexpr std::size_t max_related = 9;
    const auto least = std::max<std::int64_t>(1, question.rule.number("min", 1));
    if (static_cast<std::int64_t>(places.size()) < least) {
        findings.pass();
        return;
    }
    if (question.rule.flag("each")) {
        for (const Span place : places) {
            findings.add(place);
        }
        return;
    }
    Finding& finding = findings.add(places.front());
    for (std::size_t i = 1; i < places.size() && i <= max_related; ++i) {
        finding.related.push_back(
            {places[i], question.document.clause_at(places[i].begin), "also here"});
    }
}

} // namespace concord
