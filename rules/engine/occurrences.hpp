// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <span>
#include <vector>

#include "parser/model/document.hpp"
#include "rules/book/plan.hpp"
#include "rules/book/rule.hpp"
#include "rules/engine/phrase_places.hpp"
#include "rules/engine/plan_scan.hpp"

namespace concord {

/// The outcome of the one scan: for every phrase set its occurrences in reading order. Within a
/// set the matches are leftmost-longest and do not overlap. Those of a set are made when it is
/// first asked for; so one thread at a time may ask.
class Occurrences {
public:
    /// Scans all of `document.folded` once. The document and the tables of the plan must outlive
    /// this.
    Occurrences(const Document& document, const Plan& plan);
    /// With a second plan, whose sets count on from those of the first.
    Occurrences(const Document& document, const Plan& plan, const Plan& own);

    [[nodiscard]] std::span<const Occurrence> of(PhraseSet set) const;
    /// Those that begin in a heading (Occurrence::in_heading), made anew by each call.
    [[nodiscard]] std::vector<Occurrence> in_headings(PhraseSet set) const;
    /// Those in one clause, without its descendants.
    [[nodiscard]] std::span<const Occurrence> in(PhraseSet set, ClauseId clause) const;
    /// Those in a clause and all its descendants.
    [[nodiscard]] std::span<const Occurrence> below(PhraseSet set, ClauseId clause) const;
    [[nodiscard]] bool any(PhraseSet set) const { return !of(set).empty(); }

private:
    /// The occurrences of a set, once they were asked for.
    struct Made {
        std::vector<Occurrence> found;
        bool made = false;
    };

    /// Those of a set that begin where `counts(offset)` is true.
    template <class Counts>
    [[nodiscard]] std::vector<Occurrence> make(PhraseSet set, Counts counts) const;

    const ClauseTree* clauses_ = nullptr;
    mutable PlanScan scan_;
    mutable PlanScan own_scan_;
    std::uint16_t own_first_ = 0; ///< The first set of the second plan.
    PhrasePlaces places_;
    mutable std::vector<Made> made_; ///< By set.
};

/// The sentence around a folded range: from after the previous full stop, semicolon-free, to the
/// next one; never beyond the clause (or table cell). Abbreviations such as "e.g." do not end it.
[[nodiscard]] Span sentence_at(const Document& document, Span folded) noexcept;

} // namespace concord
