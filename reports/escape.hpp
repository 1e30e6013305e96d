// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace concord {

/// Longest piece of a document that a report quotes, in characters.
inline constexpr std::size_t longest_excerpt = 200;

/// Appends text from a document, a file name or a message so that a terminal or a log only shows
/// it: whatever would be acted upon or hidden (controls, directions, zero-width characters) comes
/// out as "\u{1b}", bytes that are not UTF-8 as U+FFFD. Line breaks are controls, too.
void append_visible(std::string& out, std::string_view text);
[[nodiscard]] std::string visible(std::string_view text);

/// Words on one line: runs of blanks and line breaks are one blank, what is longer than `limit`
/// characters ends in "…". The result is not yet made visible.
[[nodiscard]] std::string excerpt(std::string_view text, std::size_t limit = longest_excerpt);

/// Escapes, in finished JSON, the characters that JSON allows in strings and a terminal acts upon:
/// DEL, the C1 controls and all format characters become \u escapes. The value stays the same.
[[nodiscard]] std::string escape_json_text(std::string json);

} // namespace concord
