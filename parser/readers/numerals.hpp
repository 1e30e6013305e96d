// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "parser/text/block.hpp"

namespace concord {

/// 28 → "bb": letters are repeated, not counted on. Empty for 0; at most 100
/// letters.
[[nodiscard]] std::string letter_numeral(std::uint32_t value, bool capital);

/// 14 → "xiv"; decimal figures beyond 32,767 and for 0.
[[nodiscard]] std::string roman_numeral(std::uint32_t value, bool capital);

/// "1st", "11th", "22nd".
[[nodiscard]] std::string ordinal_numeral(std::uint32_t value);

/// 21 → "Twenty-one", or as ordinal "Twenty-first"; figures from a million on.
[[nodiscard]] std::string words_numeral(std::uint32_t value, bool ordinal);

/// "a" … "z", "aa", "ab" …, as the columns of a spreadsheet.
[[nodiscard]] std::string counted_letters(std::uint32_t value, bool capital);

/// "*", "†", "‡", "§", "**" …
[[nodiscard]] std::string mark_numeral(std::uint32_t value);

/// "①" … "⑳", figures beyond.
[[nodiscard]] std::string circled_numeral(std::uint32_t value);

/// 3482 in Chinese characters as they count: \u4E09\u5343 …; figures from ten thousand on.
[[nodiscard]] std::string chinese_numeral(std::uint32_t value);

/// A number in one of the styles that a Label knows.
[[nodiscard]] std::string numeral(std::uint32_t value, NumberStyle style);

} // namespace concord
