// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <string_view>

#include "parser/grammar/line.hpp"

namespace concord::grammar {

/// A line "key: value" of front matter.
struct Setting {
    Span key;
    Span value; ///< Without quotes; empty where there is none.
};

/// The settings that makers of web pages put above a Markdown text: lines between two "---", of
/// which each is "key: value" with a key in small letters, an entry ("- x"), an indented line or
/// blank. They are nobody's words to anybody. The place of the second "---"; 0 without front
/// matter.
///
///     ---
///     title: "Data Processing Annex"
///     layout: page
///     ---
///
/// Not front matter: "Between: A and B" (a capital letter), and lines without a second "---".
[[nodiscard]] std::size_t front_matter_end(std::string_view text, std::span<const Line> lines);

/// The setting of a line of front matter; nothing for other lines of it.
[[nodiscard]] std::optional<Setting> read_setting(std::string_view text, const Line& line);

} // namespace concord::grammar
