// SPDX-License-Identifier: Apache-2.0
#include "rules/engine/occurrences.hpp"

#include <algorithm>

namespace concord {

Occurrences::Occurrences(const Document& document, const Plan& plan)
    : Occurrences(document, plan, Plan{}) {}

Occurrences::Occurrences(const Document& document, const Plan& plan, const Plan& own)
    : clauses_(&document.clauses),
      scan_(document.folded.text(), document.words, plan),
      own_scan_(own.sets > 0 ? PlanScan(document.folded.text(), document.words, own) : PlanScan()),
      own_first_(plan.sets),
      places_(document, scan_.denials()),
      made_(std::size_t{plan.sets} + own.sets) {}

template <class Counts>
std::vector<Occurrence> Occurrences::make(PhraseSet set, Counts counts) const {
    const bool own = set.index >= own_first_;
    PlanScan& scan = own ? own_scan_ : scan_;
    const auto number = static_cast<std::uint16_t>(set.index - (own ? own_first_ : 0));
    std::vector<Occurrence> found;
    const auto matches = scan.matches(number, counts);
    found.reserve(matches.size());
    for (const SetMatch& match : matches)
        found.push_back(places_.occurrence(match.at, match.variant));
    return found;
}

std::span<const Occurrence> Occurrences::of(PhraseSet set) const {
    if (set.index >= made_.size()) {
        return {};
    }
    Made& made = made_[set.index];
    if (!made.made) {
        made = {make(set, [](std::uint32_t) { return true; }), true};
    }
    return made.found;
}

std::vector<Occurrence> Occurrences::in_headings(PhraseSet set) const {
    if (set.index >= made_.size()) {
        return {};
    }
    return make(set, [this](std::uint32_t begin) { return places_.in_heading(begin); });
}

std::span<const Occurrence> Occurrences::in(PhraseSet set, ClauseId clause) const {
    const auto all = of(set);
    const auto before = [](const Occurrence& o, ClauseId id) { return o.clause < id; };
    const auto after = [](ClauseId id, const Occurrence& o) { return id < o.clause; };
    const auto first = std::lower_bound(all.begin(), all.end(), clause, before);
    const auto last = std::upper_bound(first, all.end(), clause, after);
    return {first, last};
}

std::span<const Occurrence> Occurrences::below(PhraseSet set, ClauseId clause) const {
    if (!clause.valid()) {
        return {};
    }
    const auto all = of(set);
    const auto before = [](const Occurrence& o, ClauseId id) { return o.clause < id; };
    const ClauseId end((*clauses_)[clause].next);
    const auto first = std::lower_bound(all.begin(), all.end(), clause, before);
    const auto last = std::lower_bound(first, all.end(), end, before);
    return {first, last};
}

} // namespace concord
