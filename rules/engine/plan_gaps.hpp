// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>

#include "rules/book/plan.hpp"

namespace concord {

/// What a plan knows of the gap between two words.
struct PlanGap {
    std::uint8_t number = Plan::no_gap; ///< no_gap where no phrase has such a one.
    bool known = true;                  ///< False for one that has to be looked up.
    bool odd = false;                   ///< A phrase may begin in it.
    std::uint8_t branches = 0;          ///< Of Plan::Branch: all, or none for no_gap.
};

/// The gaps of a plan, and the phrases that begin in one.
class PlanGaps {
public:
    /// The tables of `plan` must outlive this.
    explicit PlanGaps(const Plan& plan) : gaps_(plan.gaps) {
        odd_.fill(Plan::no_match);
        for (const Plan::Odd& odd : plan.odd)
            odd_[odd.first] = odd.match;
        for (std::size_t first = 0; first < 256; ++first)
            short_[first].odd = short_[first + 256].odd = odd_[first] != Plan::no_match;
        for (std::size_t i = 0; i < plan.gaps.size(); ++i) {
            const std::string_view gap = plan.gaps[i];
            if (gap.size() == 1) know(byte(gap[0]), i);
            if (gap.size() == 2 && gap[1] == ' ') know(256 + byte(gap[0]), i);
        }
        short_.back() = {Plan::no_gap, false, true, all_branches};
    }

    /// The gap from `from` to `to`, unless it is a longer one. Precondition: a word begins at `to`,
    /// and one ends at `from`, before it.
    [[nodiscard]] const PlanGap& quick(std::string_view text, std::uint32_t from,
                                       std::uint32_t to) const noexcept {
        const std::uint32_t size = to - from;
        const std::size_t first = byte(text[from]);
        const bool blank_behind = (size == 2) & (text[from + 1] == ' ');
        return short_[size == 1 ? first : blank_behind ? first + 256 : 512];
    }

    /// The number of the gap between any two places; no_gap where no phrase has such a one.
    [[nodiscard]] std::uint8_t between(std::string_view text, std::uint32_t from,
                                       std::uint32_t to) const noexcept {
        if (to <= from) { // a number ended inside a word
            return Plan::no_gap;
        }
        const PlanGap& gap = quick(text, from, to);
        return gap.known ? gap.number : look_up(text.substr(from, to - from));
    }

    /// The list of phrases that begin with a byte which is no word's; no_match for none.
    [[nodiscard]] std::uint16_t odd_with(char first) const noexcept { return odd_[byte(first)]; }

private:
    static constexpr std::uint8_t all_branches = Plan::to_word | Plan::to_stem | Plan::to_number;

    static std::size_t byte(char c) noexcept { return static_cast<unsigned char>(c); }

    void know(std::size_t place, std::size_t number) noexcept {
        short_[place].number = static_cast<std::uint8_t>(number);
        short_[place].branches = all_branches;
    }

    [[nodiscard]] std::uint8_t look_up(std::string_view gap) const noexcept {
        const auto known = std::find_if(gaps_.begin(), gaps_.end(), [gap](std::string_view one) {
            return one.size() == gap.size() && one.front() == gap.front() && one == gap;
        });
        return known == gaps_.end() ? Plan::no_gap
                                    : static_cast<std::uint8_t>(known - gaps_.begin());
    }

    std::span<const std::string_view> gaps_;
    std::array<PlanGap, 513> short_{}; ///< Of one byte, of one and a blank; then any other.
    std::array<std::uint16_t, 256> odd_{};
};

} // namespace concord
