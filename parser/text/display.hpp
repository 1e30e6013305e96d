// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <string_view>

namespace concord {

/// Columns that a terminal gives a character: 0 for combining marks, 2 for wide ones.
[[nodiscard]] std::size_t column_width(char32_t value) noexcept;

/// Columns that a text takes on a terminal. Characters that are not printed count nothing.
[[nodiscard]] std::size_t display_width(std::string_view text) noexcept;

/// One column, shown as it is, and no blank: nearly all characters there are.
[[nodiscard]] constexpr bool is_plain(char byte) noexcept {
    return byte > ' ' && byte <= '~';
}

/// Nothing but printable ASCII with single blanks between the words: each byte is a column.
[[nodiscard]] bool is_plain_line(std::string_view text) noexcept;

/// True for characters that nobody sees and that a terminal or viewer may act on: controls,
/// format characters (directions, zero-width ones, tags), line and paragraph separators.
[[nodiscard]] bool is_unprintable(char32_t value) noexcept;

} // namespace concord
