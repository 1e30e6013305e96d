// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <string_view>

namespace concord {

/// What a word may begin; a word may have several of these bits.
struct TimeWord {
    static constexpr std::uint8_t none = 0;
    static constexpr std::uint8_t date = 1;    ///< A date, or part of one.
    static constexpr std::uint8_t count = 2;   ///< A number, hence a length of time.
    static constexpr std::uint8_t cadence = 4; ///< A rhythm.
    static constexpr std::uint8_t weak =
        8; ///< A rhythm before the right second word, else `aside`.
    static constexpr std::uint8_t aside = 16;   ///< A deadline, trigger or vague promise.
    static constexpr std::uint8_t unit = 32;    ///< What follows a count.
    static constexpr std::uint8_t topic = 64;   ///< What deadlines and triggers can be about.
    static constexpr std::uint8_t figure = 128; ///< It begins with a figure.
};

/// The bits of `word`.
[[nodiscard]] std::uint8_t time_word(std::string_view word) noexcept;

} // namespace concord
