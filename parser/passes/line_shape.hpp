// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <string_view>

#include "parser/text/span.hpp"

namespace concord {

/// Looks of an unmarked heading, from the weightiest; 0 is none. A document keeps one look for one
/// level, which is what the outline pass goes by.
enum class HeadingStyle : std::uint8_t {
    none,
    bold_capitals,
    capitals,
    bold,
    underlined,
    title,
    plain
};

/// How a line could be a heading by its own words: short, no closing punctuation, begins with a
/// capital or number, no address or date. HeadingStyle::none when it could not. `given_bold`: the
/// format says that all of it is bold, without marks.
[[nodiscard]] HeadingStyle heading_style(std::string_view line, bool given_bold = false) noexcept;

/// Where the words begin behind marks of emphasis: "**1. Term**" is labelled too. The beginning of
/// `content` where it has nothing else.
[[nodiscard]] std::uint32_t bare_begin(std::string_view text, Span content) noexcept;

/// Words before and behind the emphasis marks of a line that is bold as a whole; else the line.
[[nodiscard]] std::string_view without_emphasis(std::string_view line) noexcept;

/// Whether `rest`, which follows on `begin`, only closes the emphasis that opens right before
/// `begin`: "**Clause 1**".
[[nodiscard]] bool closes_emphasis(std::string_view text, std::uint32_t begin,
                                   std::string_view rest) noexcept;

/// A page number or "Page 3 of 9", or an entry of a table of contents ("Term ...... 12").
[[nodiscard]] bool is_furniture(std::string_view line) noexcept;

/// "in", "to", "and": a line that ends so goes on in the next one.
[[nodiscard]] bool ends_with_joining_word(std::string_view line) noexcept;
/// True when the last word of a line announces a number ("clause", "section" …), so that a line
/// that begins with one only goes on with the sentence.
[[nodiscard]] bool ends_with_reference_word(std::string_view line) noexcept;

/// Number of words, by blanks.
[[nodiscard]] std::size_t word_count(std::string_view text) noexcept;
/// Whether there are more than `most` words; looks no further than that.
[[nodiscard]] bool has_more_words(std::string_view text, std::size_t most) noexcept;

} // namespace concord
