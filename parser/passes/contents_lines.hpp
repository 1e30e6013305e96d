// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <span>
#include <string_view>
#include <vector>

#include "parser/grammar/line.hpp"

namespace concord {

/// Which lines of a typed text list its contents: below "Contents" those that end with the number
/// of a page, or the names that stand again further down; without such a heading those where dots
/// lead to a page; several that are links to other places of the text ("[Charges](#charges)") and
/// nothing else; one that lists annexes. Their numbers and names are those of the clauses, which
/// stand further down. Empty when there are none.
[[nodiscard]] std::vector<bool> contents_lines(std::string_view text,
                                               std::span<const grammar::Line> lines);

/// The same for a document whose reader told its paragraphs: only what lists pages, below
/// "Contents" or with dots, for what else looks like a list there may be the text itself.
[[nodiscard]] std::vector<bool> listed_pages(std::string_view text,
                                             std::span<const grammar::Line> lines);

} // namespace concord
