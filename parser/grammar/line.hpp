// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "parser/text/span.hpp"

namespace concord::grammar {

/// What a line of text or Markdown is by its own look, without its neighbours.
enum class LineKind : std::uint8_t {
    blank,     ///< Only blanks of any kind.
    text,      ///< Anything else; may begin with a label, which the block pass tries.
    heading,   ///< ATX: "## Purpose"; `level` counts the hashes.
    bullet,    ///< "- ", "• " …; `mark` is the bullet, `content` what follows.
    row,       ///< Holds a tab between or behind cells.
    pipe,      ///< "| a | b |"
    delimiter, ///< "|---|---|" below a pipe table's header.
    rule,      ///< "-----", "=====", "* * *": a line drawn across.
    fence,     ///< "```"
    comment    ///< "<!-- … -->" on one line
};

/// One line. Spans are in the source text.
struct Line {
    Span span;                ///< Without its line break.
    Span content;             ///< Without indentation, quote marks, bullet, hashes, end blanks.
    Span mark;                ///< The bullet; empty for others.
    std::uint32_t first = 0;  ///< Offset of the first character that is not blank.
    std::uint16_t indent = 0; ///< Columns before the first character; tab stops every 8.
    std::uint8_t level = 0;   ///< For headings 1 … 6.
    LineKind kind = LineKind::blank;
    bool leading_tab = false; ///< Begins with a tab: perhaps a row whose first cell is blank.
    bool page_break = false;  ///< A form feed stands in its indentation.
};

/// Splits a text into lines. Accepts every byte sequence; breaks are LF, CR LF and a lone CR.
[[nodiscard]] std::vector<Line> read_lines(std::string_view text);

} // namespace concord::grammar
