// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <algorithm>
#include <string>
#include <string_view>

namespace concord {

// Letters and digits of ASCII, whatever the locale says.

[[nodiscard]] constexpr bool is_digit(char c) noexcept {
    return c >= '0' && c <= '9';
}
[[nodiscard]] constexpr bool is_upper(char c) noexcept {
    return c >= 'A' && c <= 'Z';
}
[[nodiscard]] constexpr bool is_lower(char c) noexcept {
    return c >= 'a' && c <= 'z';
}

[[nodiscard]] constexpr bool is_letter(char c) noexcept {
    return is_lower(c) || is_upper(c);
}
/// A byte of a character beyond ASCII.
[[nodiscard]] constexpr bool is_high(char c) noexcept {
    return (c & '\x80') != 0;
}
/// A letter, where characters beyond ASCII, which are mostly letters in names, count as such.
[[nodiscard]] constexpr bool is_letter_byte(char c) noexcept {
    return is_letter(c) || is_high(c);
}

/// Small letter for a capital; anything else as it is.
[[nodiscard]] constexpr char to_lower(char c) noexcept {
    return is_upper(c) ? static_cast<char>(c - 'A' + 'a') : c;
}

/// True when `word` is `lower`, which holds no capitals, in any case of ASCII letters.
[[nodiscard]] constexpr bool equal_folded(std::string_view word, std::string_view lower) noexcept {
    return std::equal(word.begin(), word.end(), lower.begin(), lower.end(),
                      [](char have, char want) { return to_lower(have) == want; });
}

/// A copy in small letters; bytes beyond ASCII stay.
[[nodiscard]] std::string to_lower(std::string_view words);

} // namespace concord
