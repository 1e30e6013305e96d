// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <initializer_list>
#include <string>
#include <string_view>
#include <vector>

#include "parser/text/ascii.hpp"
#include "parser/text/span.hpp"

namespace concord::grammar {

/// Words and letters of folded text, without a locale: ASCII by value, all other UTF-8 bytes count
/// as letters, and "Á" … "Þ" count as capitals.

/// Asked for every byte of a text, so by table.
inline constexpr auto word_bytes = [] {
    std::array<bool, 256> table{};
    for (std::size_t i = 0; i < table.size(); ++i)
        table[i] = is_letter_byte(static_cast<char>(i)) || is_digit(static_cast<char>(i));
    return table;
}();
[[nodiscard]] constexpr bool is_word(char c) noexcept {
    return word_bytes[static_cast<unsigned char>(c)];
}
[[nodiscard]] constexpr bool is_blank(char c) noexcept {
    return c == ' ' || c == '\t' || c == '\n' || c == '\r';
}
/// True when the text begins with a capital letter.
[[nodiscard]] constexpr bool begins_upper(std::string_view text) noexcept {
    if (text.empty()) return false;
    if (is_upper(text[0])) return true;
    return text.size() > 1 && text[0] == '\xC3' && static_cast<unsigned char>(text[1]) <= 0x9E;
}

/// Number of capital letters A … Z.
[[nodiscard]] std::uint32_t count_upper(std::string_view text) noexcept;

/// Numbers of capital and of small letters A … Z.
struct CaseCounts {
    std::size_t upper = 0;
    std::size_t lower = 0;
};
[[nodiscard]] CaseCounts count_cases(std::string_view text) noexcept;
/// True when more letters are capitals than are small. Looks no further than what is left could
/// change that.
[[nodiscard]] bool mostly_upper(std::string_view text) noexcept;

/// Equal but for ASCII case.
[[nodiscard]] bool same_word(std::string_view a, std::string_view b) noexcept;

/// True when `word` is one of `list` but for ASCII case.
[[nodiscard]] bool one_of(std::string_view word,
                          std::initializer_list<std::string_view> list) noexcept;

/// Case-insensitive search from `from`; npos when there is none. `needle` must be lower-case.
[[nodiscard]] std::size_t find_folded(std::string_view text, std::string_view needle,
                                      std::size_t from = 0) noexcept;

/// True when the text begins with `start` but for ASCII case.
[[nodiscard]] bool begins_with(std::string_view text, std::string_view start) noexcept;

/// `span` of `text` without blanks and without any of `marks` at either end. Marks are neither
/// letters nor figures.
[[nodiscard]] Span trim(std::string_view text, Span span, std::string_view marks = {}) noexcept;

/// The words of `text[span]`, one at a time from either end: runs between blanks, brackets and
/// slashes, without punctuation marks at their ends. "J." keeps its dot, "O'Hara" and "Smith-Jones"
/// are one word each.
class WordCutter {
public:
    WordCutter(std::string_view text, Span span) noexcept
        : text_(text), rest_{span.begin, std::max(span.begin, span.end)} {}

    /// Cuts off the first word; empty when there is none left.
    [[nodiscard]] Span first() noexcept;
    /// Cuts off the last word; empty when there is none left.
    [[nodiscard]] Span last() noexcept;
    /// The same, but none that stands before a line break, tab or semicolon.
    [[nodiscard]] Span last_of_line() noexcept;

private:
    template <class Stops>
    Span cut_last(Stops stops) noexcept;

    std::string_view text_;
    Span rest_;
};

/// All words that a WordCutter finds, in order.
[[nodiscard]] std::vector<Span> words_of(std::string_view text, Span span);

/// All of `text` as a span.
[[nodiscard]] constexpr Span all_of(std::string_view text) noexcept {
    return {0, static_cast<std::uint32_t>(text.size())};
}

} // namespace concord::grammar
