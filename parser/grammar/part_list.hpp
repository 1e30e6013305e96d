// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>

#include "parser/grammar/words.hpp"

namespace concord::grammar {

/// Tells by two letters, in any case, where one of several parts may begin.
class LetterPairs {
public:
    /// Precondition: each part has two bytes or more.
    consteval explicit LetterPairs(std::span<const std::string_view> parts) {
        for (const std::string_view part : parts)
            seconds_[row_of(part[0])] |= bit_of(part[1]);
    }

    [[nodiscard]] constexpr bool may_begin(char first, char second) const noexcept {
        return (seconds_[row_of(first)] & bit_of(second)) != 0;
    }

private:
    static constexpr std::size_t row_of(char c) noexcept {
        return static_cast<unsigned char>(c) & 31U;
    }
    static constexpr std::uint32_t bit_of(char c) noexcept {
        return std::uint32_t{1} << (static_cast<unsigned char>(c) & 31U);
    }

    std::array<std::uint32_t, 32> seconds_{}; ///< By the first letter, a bit for each second one.
};

/// A fixed list of lower-case parts of which one may stand anywhere in a text, in any case.
template <std::size_t N>
class PartList {
public:
    /// Precondition: each part has two bytes or more.
    consteval explicit PartList(const std::string_view (&parts)[N]) : pairs_(parts) {
        std::copy(parts, parts + N, parts_.begin());
        for (const std::string_view part : parts_)
            shortest_ = std::min(shortest_, part.size());
    }

    [[nodiscard]] bool any_in(std::string_view text) const noexcept {
        for (std::size_t at = 0; at + shortest_ <= text.size(); ++at)
            if (pairs_.may_begin(text[at], text[at + 1]) &&
                std::any_of(parts_.begin(), parts_.end(), [&](std::string_view part) {
                    return part.front() == to_lower(text[at]) && begins_with(text.substr(at), part);
                }))
                return true;
        return false;
    }

private:
    std::array<std::string_view, N> parts_{};
    std::size_t shortest_ = std::string_view::npos;
    LetterPairs pairs_;
};

template <std::size_t N>
[[nodiscard]] consteval PartList<N> part_list(const std::string_view (&parts)[N]) {
    return PartList<N>(parts);
}

} // namespace concord::grammar
