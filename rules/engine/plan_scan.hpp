// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "parser/text/word_index.hpp"
#include "rules/book/plan.hpp"
#include "rules/engine/plan_match.hpp"
#include "rules/engine/plan_walk.hpp"
#include "rules/engine/word_places.hpp"

namespace concord {

/// Rows of all sets, set by set.
template <class Row>
struct SetRows {
    std::vector<Row> rows;
    std::vector<std::uint32_t> first; ///< By set: where its rows begin; and where the last end.

    [[nodiscard]] std::span<const Row> of(std::uint16_t set) const noexcept {
        if (set + 1U >= first.size()) return {};
        return std::span(rows).subspan(first[set], first[set + 1U] - first[set]);
    }
};

/// A match of the set that was asked for.
struct SetMatch {
    Span at;
    std::uint16_t variant = 0; ///< Which phrase of the set.
};

/// What a plan finds in a text. Its one pass notes where phrases of several words stand and which
/// spellings are phrases by themselves; the matches of a set are made of both when someone asks for
/// them, because many sets concern other kinds of documents.
///
/// Within a set matches are leftmost-longest and do not overlap; of two equal ones the earlier
/// phrase counts. A phrase that begins or ends with a letter or digit begins or ends where a word
/// does ("'s" may follow).
class PlanScan {
public:
    /// Nothing was looked for.
    PlanScan() = default;
    /// `folded` and `words`, those of it, must outlive this.
    PlanScan(std::string_view folded, const WordIndex& words, const Plan& plan);

    /// The matches of a set by start, of those that begin where `counts(offset)` is true. Until the
    /// next call.
    template <class Counts>
    [[nodiscard]] std::span<const SetMatch> matches(std::uint16_t set, Counts counts);
    [[nodiscard]] std::span<const SetMatch> matches(std::uint16_t set) {
        return matches(set, [](std::uint32_t) { return true; });
    }
    /// Where "no", "not", "nor", "never", "without", "cannot" and words in "n't" stand, ascending.
    [[nodiscard]] std::span<const std::uint32_t> denials() const noexcept { return denials_; }

private:
    /// Room for as many matches as there may be.
    [[nodiscard]] SetMatch* room_for(std::span<const PlanMatch> longer,
                                     std::span<const PlanSingle> singles);
    [[nodiscard]] std::size_t count_to(const SetMatch* end) const noexcept {
        return static_cast<std::size_t>(end - found_.data());
    }
    void settle();
    void merge_rows();

    std::string_view text_;
    std::span<const Word> words_;
    WordPlaces places_;
    SetRows<PlanMatch> longer_; ///< Those that are not single words; they may overlap.
    SetRows<PlanSingle> singles_;
    std::vector<std::uint32_t> denials_;
    // Of the set at hand:
    std::vector<SetMatch> found_; ///< Rows by start, and free room.
    std::vector<SetMatch> merged_;
    std::vector<std::size_t> ends_; ///< Where each row ends.
};

/// All matches by start, in a text whose words nobody has found yet.
[[nodiscard]] std::vector<PlanMatch> match_plan(std::string_view folded, const Plan& plan);

template <class Counts>
std::span<const SetMatch> PlanScan::matches(std::uint16_t set, Counts counts) {
    const auto longer = longer_.of(set);
    const auto singles = singles_.of(set);
    if (longer.empty() && singles.empty()) return {}; // most sets of most texts
    SetMatch* found = room_for(longer, singles);
    for (const PlanMatch& match : longer)
        if (counts(match.at.begin)) *found++ = {match.at, match.variant};
    ends_.assign(1, count_to(found));
    for (const PlanSingle& single : singles) {
        for (const std::uint32_t place : places_.of(single.spelling)) {
            const Span at{words_[place].begin, words_[place].end};
            if (counts(at.begin) && begins_phrase(text_, at.begin) && ends_phrase(text_, at.end))
                *found++ = {at, single.variant};
        }
        ends_.push_back(count_to(found));
    }
    if (!longer.empty() || singles.size() > 1) settle();
    return std::span(found_).first(ends_.back());
}

} // namespace concord
