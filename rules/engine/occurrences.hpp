// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <span>
#include <vector>

#include "parser/model/document.hpp"
#include "rules/book/plan.hpp"
#include "rules/book/rule.hpp"
#include "rules/engine/plan_match.hpp"

namespace concord {

/// A phrase found in the text.
struct Occurrence {
    Span folded; ///< In Document::folded.
    ClauseId clause;
    std::uint16_t variant = 0; ///< Which phrase of its set.
    bool negated = false; ///< "no", "not", "without", "never", "nor" within four words before it,
                          ///< in its sentence.
    bool in_heading = false; ///< In the heading of its clause (or in a title or heading).
};

/// The outcome of the one scan: for every phrase set its occurrences in reading order. Within a
/// set the matches are leftmost-longest and do not overlap.
class Occurrences {
public:
    /// Scans all of `document.folded` once.
    Occurrences(const Document& document, const Plan& plan);
    /// With a second plan, whose sets count on from those of the first.
    Occurrences(const Document& document, const Plan& plan, const Plan& own);

    [[nodiscard]] std::span<const Occurrence> of(PhraseSet set) const noexcept {
        if (set.index + 1U >= first_.size()) return {};
        const std::uint32_t first = first_[set.index];
        return {found_.data() + first, first_[set.index + 1U] - first};
    }
    /// Those in one clause, without its descendants.
    [[nodiscard]] std::span<const Occurrence> in(PhraseSet set, ClauseId clause) const noexcept;
    /// Those in a clause and all its descendants.
    [[nodiscard]] std::span<const Occurrence> below(PhraseSet set, ClauseId clause) const noexcept;
    [[nodiscard]] bool any(PhraseSet set) const noexcept { return !of(set).empty(); }

private:
    void add(const Document& document, const PlanScan& scan, std::uint16_t first_set,
             std::vector<std::uint32_t>& next);

    std::vector<Occurrence> found_;    ///< Grouped by set, then in reading order.
    std::vector<std::uint32_t> first_; ///< Start of each set in `found_`; one more at the end.
    const ClauseTree* clauses_ = nullptr;
};

/// The sentence around a folded range: from after the previous full stop, semicolon-free, to the
/// next one; never beyond the clause (or table cell). Abbreviations such as "e.g." do not end it.
[[nodiscard]] Span sentence_at(const Document& document, Span folded) noexcept;

} // namespace concord
