// SPDX-License-Identifier: Apache-2.0
#include "rules/engine/plan_scan.hpp"

#include <algorithm>
#include <utility>

#include "rules/engine/plan_walk.hpp"

namespace concord {

namespace {

/// `items` ordered by their sets, those of one set as they were.
template <class Item>
SetRows<Item> by_sets(std::span<const Item> items, std::size_t sets) {
    std::vector<std::uint32_t> first(sets + 2, 0);
    for (const Item& item : items)
        ++first[item.set + 2U];
    for (std::size_t i = 2; i < first.size(); ++i)
        first[i] += first[i - 1];
    std::vector<Item> rows(items.size());
    for (const Item& item : items)
        rows[first[item.set + 1U]++] = item;
    first.pop_back();
    return {std::move(rows), std::move(first)};
}

/// Of two that begin together the longer counts, of equal ones the earlier phrase.
bool counts_before(const SetMatch& a, const SetMatch& b) noexcept {
    return a.at.end != b.at.end ? a.at.end > b.at.end : a.variant < b.variant;
}

} // namespace

PlanScan::PlanScan(std::string_view folded, const WordIndex& words, const Plan& plan)
    : text_(folded), words_(words.all()), places_(words) {
    PlanFinds found = walk_plan(folded, words, places_, plan);
    denials_ = std::move(found.denials);
    singles_ = by_sets<PlanSingle>(found.singles, plan.sets);
    longer_ = by_sets<PlanMatch>(found.longer, plan.sets);
}

SetMatch* PlanScan::room_for(std::span<const PlanMatch> longer,
                             std::span<const PlanSingle> singles) {
    std::size_t room = longer.size();
    for (const PlanSingle& single : singles)
        room += places_.of(single.spelling).size();
    if (found_.size() < room) found_.resize(room);
    return found_.data();
}

/// Leaves of all that was found of a set what counts, as one row.
void PlanScan::settle() {
    merge_rows();
    std::size_t kept = 0;
    for (const SetMatch& match : std::span(found_).first(ends_.front())) {
        if (kept == 0 || match.at.begin >= found_[kept - 1].at.end) {
            found_[kept++] = match;
        } else if (match.at.begin == found_[kept - 1].at.begin &&
                   counts_before(match, found_[kept - 1])) {
            found_[kept - 1] = match;
        }
    }
    ends_.front() = kept;
}

/// Merges the rows two by two until one is left.
void PlanScan::merge_rows() {
    if (ends_.size() > 1 && merged_.size() < found_.size()) merged_.resize(found_.size());
    const auto begin = [](const SetMatch& match) { return match.at.begin; };
    while (ends_.size() > 1) {
        const std::span<const SetMatch> all(found_);
        std::size_t first = 0;
        std::size_t rows = 0;
        for (std::size_t i = 0; i < ends_.size(); i += 2) {
            const std::size_t middle = ends_[i];
            const std::size_t last = i + 1 < ends_.size() ? ends_[i + 1] : middle;
            std::ranges::merge(all.subspan(first, middle - first),
                               all.subspan(middle, last - middle), merged_.data() + first, {},
                               begin, begin);
            first = last;
            ends_[rows++] = last;
        }
        ends_.resize(rows);
        found_.swap(merged_);
    }
}

std::vector<PlanMatch> match_plan(std::string_view folded, const Plan& plan) {
    const WordIndex words(folded);
    PlanScan scan(folded, words, plan);
    std::vector<PlanMatch> all;
    for (std::uint16_t set = 0; set < plan.sets; ++set) {
        for (const SetMatch& match : scan.matches(set))
            all.push_back({match.at, set, match.variant});
    }
    std::ranges::stable_sort(all, {}, [](const PlanMatch& match) { return match.at.begin; });
    return all;
}

} // namespace concord
