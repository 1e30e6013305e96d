// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <span>
#include <string_view>
#include <vector>

#include "rules/engine/check.hpp"

namespace concord {

// Questions about places that several check kinds share.

/// Whether a clause is, or lies below, a heading that names the section. Looks at the clauses above
/// it, not at all headings of the text.
[[nodiscard]] bool below_heading_of(const Question& question, const SectionReading& section,
                                    ClauseId clause) noexcept;

/// Whether a clause lies below a heading that names one of the sections.
[[nodiscard]] bool in_sections(const Question& question, ClauseId clause,
                               std::span<const std::string_view> sections);

/// Occurrences of a set that lie inside a folded range.
[[nodiscard]] std::span<const Occurrence> within(const Question& question, PhraseSet set,
                                                 Span folded) noexcept;

/// Whether words of a `phrases` parameter stand in the sentence around a folded range.
[[nodiscard]] bool in_sentence(const Question& question, std::string_view param, Span folded);

/// Where a rule looks: parameters `in`, `not_in`, `outside_annex`, `allow_negated`, `headings`.
/// What such a parameter does not say is not asked. They are read once, for many occurrences.
class Scope {
public:
    /// Keeps a reference to the question.
    explicit Scope(const Question& question);

    [[nodiscard]] bool holds(const Occurrence& found) const;
    /// The same, whether the occurrence is negated or not.
    [[nodiscard]] bool holds_place(const Occurrence& found) const;

private:
    const Question& question_;
    std::span<const std::string_view> in_, not_in_;
    bool outside_annex_, allow_negated_, headings_;
};

/// Reports places: one finding with up to nine related ones, or with `each` one finding a place;
/// nothing when there are fewer than the parameter `min`. Passes when there are none.
void report_places(const Question& question, Findings& findings, const std::vector<Span>& places);

} // namespace concord
