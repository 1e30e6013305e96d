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

/// The gaps of a plan, and the phrases that begin in one.
class PlanGaps {
public:
    /// The tables of `plan` must outlive this.
    explicit PlanGaps(const Plan& plan) : gaps_(plan.gaps) {
        odd_.fill(Plan::no_match);
        for (const Plan::Odd& odd : plan.odd)
            odd_[odd.first] = odd.match;
        short_.fill(Plan::no_gap);
        for (std::size_t i = 0; i < plan.gaps.size(); ++i) {
            const std::string_view gap = plan.gaps[i];
            if (gap.size() == 1) short_[byte(gap[0])] = static_cast<std::uint8_t>(i);
            if (gap.size() == 2 && gap[1] == ' ')
                short_[256 + byte(gap[0])] = static_cast<std::uint8_t>(i);
        }
    }

    /// The number of the gap between any two places; no_gap where no phrase has such a one.
    [[nodiscard]] std::uint8_t between(std::string_view text, std::uint32_t from,
                                       std::uint32_t to) const noexcept {
        if (to <= from) { // a number ended inside a word
            return Plan::no_gap;
        }
        const std::uint32_t size = to - from;
        if (size == 1) return short_[byte(text[from])];
        if (size == 2 && text[from + 1] == ' ') return short_[256 + byte(text[from])];
        return look_up(text.substr(from, size));
    }

    /// The list of phrases that begin with a byte which is no word's; no_match for none.
    [[nodiscard]] std::uint16_t odd_with(char first) const noexcept { return odd_[byte(first)]; }

private:
    static std::size_t byte(char c) noexcept { return static_cast<unsigned char>(c); }

    [[nodiscard]] std::uint8_t look_up(std::string_view gap) const noexcept {
        const auto known = std::find_if(gaps_.begin(), gaps_.end(), [gap](std::string_view one) {
            return one.size() == gap.size() && one.front() == gap.front() && one == gap;
        });
        return known == gaps_.end() ? Plan::no_gap
                                    : static_cast<std::uint8_t>(known - gaps_.begin());
    }

    std::span<const std::string_view> gaps_;
    std::array<std::uint8_t, 512> short_{}; ///< Of one byte; of one and a blank.
    std::array<std::uint16_t, 256> odd_{};
};

} // namespace concord
