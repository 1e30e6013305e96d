// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>

#include "parser/text/ascii.hpp"

namespace concord::grammar {

/// Letters, figures, '_' and every byte beyond ASCII: asked for most bytes of a text, so by table.
inline constexpr auto near_word_bytes = [] {
    std::array<bool, 256> table{};
    for (std::size_t byte = 0; byte < table.size(); ++byte)
        table[byte] = is_letter_byte(static_cast<char>(byte)) ||
                      is_digit(static_cast<char>(byte)) || byte == '_';
    return table;
}();
[[nodiscard]] constexpr bool word_byte(char c) noexcept {
    return near_word_bytes[static_cast<unsigned char>(c)];
}

/// True when `word` begins with `lower` in any case.
[[nodiscard]] constexpr bool begins_lower(std::string_view word, std::string_view lower) noexcept {
    return word.size() >= lower.size() && equal_folded(word.substr(0, lower.size()), lower);
}
/// True when `word` is one of `list` in any case.
template <std::size_t N>
[[nodiscard]] constexpr bool is_among(std::string_view word,
                                      const std::array<std::string_view, N>& list) noexcept {
    return std::any_of(list.begin(), list.end(),
                       [&](std::string_view entry) { return equal_folded(word, entry); });
}

/// The word that ends at or before `at`, over blanks only; empty when something else stands there.
[[nodiscard]] constexpr std::string_view word_before(std::string_view text,
                                                     std::size_t at) noexcept {
    while (at > 0 && text[at - 1] == ' ')
        --at;
    std::size_t begin = at;
    while (begin > 0 && word_byte(text[begin - 1]))
        --begin;
    return text.substr(begin, at - begin);
}
/// The word that begins at or behind `at`, over blanks only; empty when something else stands
/// there.
[[nodiscard]] constexpr std::string_view word_after(std::string_view text,
                                                    std::size_t at) noexcept {
    while (at < text.size() && text[at] == ' ')
        ++at;
    std::size_t end = at;
    while (end < text.size() && word_byte(text[end]))
        ++end;
    return text.substr(at, end - at);
}
/// Offset of a view that was cut out of `text`.
[[nodiscard]] inline std::uint32_t offset_in(std::string_view text,
                                             std::string_view part) noexcept {
    return static_cast<std::uint32_t>(part.data() - text.data());
}

} // namespace concord::grammar
