// SPDX-License-Identifier: Apache-2.0
#include "rules/checks/scope.hpp"

#include <algorithm>

namespace concord {

bool in_sections(const Question& question, ClauseId clause,
                 std::span<const std::string_view> sections) {
    const auto wanted = [&](const SectionReading& reading) {
        return std::find(sections.begin(), sections.end(), reading.section->id) != sections.end();
    };
    const auto above = [&](ClauseId heading) {
        return question.document.clauses.inside(clause, heading);
    };
    return clause.valid() &&
           std::any_of(question.reading.sections.begin(), question.reading.sections.end(),
                       [&](const SectionReading& reading) {
                           return wanted(reading) && std::any_of(reading.headings.begin(),
                                                                 reading.headings.end(), above);
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

bool in_scope(const Question& question, const Occurrence& found) {
    const Rule& rule = question.rule;
    if (found.negated && !rule.flag("allow_negated")) {
        return false;
    }
    if (found.in_heading && !rule.flag("headings")) {
        return false;
    }
    if (rule.flag("outside_annex") && found.clause.valid() &&
        question.document.clauses.in_annex(found.clause)) {
        return false;
    }
    const auto in = rule.texts("in");
    const auto not_in = rule.texts("not_in");
    return (in.empty() || in_sections(question, found.clause, in)) &&
           (not_in.empty() || !in_sections(question, found.clause, not_in));
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
