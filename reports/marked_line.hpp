// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <string>

#include "parser/text/source.hpp"

namespace concord {

/// Words in their line, ready to print, and below them the marks.
struct MarkedLine {
    std::string line;
    std::string marks;    ///< Blanks and '^'.
    bool goes_on = false; ///< The words go on in later lines.
};

/// The line of `span`, cut around the words where it is wider than `width` columns. Blanks of all
/// kinds are shown as single ones, other invisible characters as escapes.
[[nodiscard]] MarkedLine mark_words(const SourceText& source, Span span, std::size_t width);

} // namespace concord
