// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <span>
#include <string_view>

#include "parser/grammar/line.hpp"

namespace concord::grammar {

/// The settings that makers of web pages put above a Markdown text: lines between two "---", of
/// which each is "key: value" with a key in small letters, an entry ("- x"), an indented line or
/// blank. They are nobody's words to anybody; only "title: …" names the text, unless a heading of
/// the highest level follows at once.
///
///     ---
///     title: "Data Processing Annex"
///     layout: page
///     ---
///
/// Not front matter: "Between: A and B" (a capital letter), and lines without a second "---".
void set_aside_front_matter(std::string_view text, std::span<Line> lines);

} // namespace concord::grammar
