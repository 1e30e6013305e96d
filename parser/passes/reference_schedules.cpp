// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <array>

#include "parser/passes/reference_finder.hpp"
#include "parser/passes/sentence.hpp"

namespace concord {

namespace {

/// What texts on data protection say of paragraphs in the Schedules to an Act that they name
/// elsewhere or not at all: "the condition in paragraph 10 of Schedule 1, Part 2".
constexpr std::array<std::string_view, 16> topics_of_law{"the act",
                                                         "act 2018",
                                                         "act 1998",
                                                         "gdpr",
                                                         "dpa",
                                                         "exemption",
                                                         "exemptions",
                                                         "lawful basis",
                                                         "legal basis",
                                                         "article 9",
                                                         "article 10",
                                                         "the condition",
                                                         "special category",
                                                         "criminal offence",
                                                         "criminal convictions",
                                                         "substantial public interest"};

/// Whether a clause tells of such a topic, or of a condition by its figures alone, as cells do:
/// "9(2)(h); Schedule 1, paragraph 2".
bool speaks_of_law(std::string_view text, Span clause) {
    return holds_any_words(text, clause, topics_of_law) ||
           slice(text, clause).find("9(2)(") != std::string_view::npos;
}

/// A paragraph or Part, which Schedules to Acts have.
bool is_part(const Reference& reference) {
    if (reference.kind == ReferenceKind::statute)
        return reference.target.starts_with("Part ") || reference.target.starts_with("paragraph ");
    return reference.kind == ReferenceKind::internal &&
           (reference.label.unit == LabelUnit::paragraph ||
            reference.label.unit == LabelUnit::part);
}

/// "Schedule 1", "DPA 2018 Schedule 1".
bool is_schedule(const Reference& reference) {
    if (reference.kind == ReferenceKind::internal)
        return reference.label.unit == LabelUnit::schedule;
    const std::string_view target = reference.target;
    const std::size_t number = target.rfind(' ');
    return reference.kind == ReferenceKind::statute && number != std::string_view::npos &&
           target.substr(0, number).ends_with("Schedule");
}

} // namespace

/// Whether only words that tie a part to its Schedule stand between two places.
bool ReferenceFinder::tied(const Found& first, const Found& second) const {
    constexpr std::array<std::string_view, 9> ties{" of ",   ", ",   " and ", " or ",    " to ",
                                                   ", and ", " in ", " ",     " of the "};
    if (first.folded.end > second.folded.begin || first.reference.clause != second.reference.clause)
        return false;
    const auto gap = slice(text_, {first.folded.end, second.folded.begin});
    return std::ranges::find(ties, gap) != ties.end();
}

/// "paragraph 10 of Schedule 1, Part 2" belongs to an Act where the document has no Schedules, and
/// the clause speaks of what Acts say in theirs.
void ReferenceFinder::cite_schedules_of_acts() {
    for (std::size_t i = 0; i < found_.size(); ++i) {
        const Reference& schedule = found_[i].reference;
        if (!is_schedule(schedule)) continue;
        std::size_t first = i;
        while (first > 0 && is_part(found_[first - 1].reference) &&
               tied(found_[first - 1], found_[first]))
            --first;
        std::size_t last = i;
        while (last + 1 < found_.size() && is_part(found_[last + 1].reference) &&
               tied(found_[last], found_[last + 1]))
            ++last;
        // "Article 9 and Schedule 1": the conditions of one law and of the other.
        const bool beside_article = i > 0 && tied(found_[i - 1], found_[i]) &&
                                    found_[i - 1].reference.kind == ReferenceKind::statute &&
                                    found_[i - 1].reference.target.starts_with("Article ");
        if (first == last && !beside_article) continue;
        if (schedule.kind == ReferenceKind::internal &&
            (targets_.has_unit(LabelUnit::schedule) ||
             !speaks_of_law(text_, clause_of(found_[i].folded.begin).folded)))
            continue;
        for (std::size_t part = first; part <= last; ++part) {
            Reference& cited = found_[part].reference;
            cited.kind = ReferenceKind::statute;
            cited.resolved = true;
            cited.target = std::string(slice(text_, found_[part].folded));
            cited.label = {};
        }
        i = last;
    }
}

} // namespace concord
