// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>

#include "parser/model/document.hpp"

namespace concord {

/// A clause with its noun, as a sentence names it: "paragraph 13", "Annex 1", "table 2, row 3",
/// "heading "Review""; "whole document" for none. Not yet made visible.
[[nodiscard]] std::string clause_name(const Document& document, ClauseId id);

/// The path of a clause; empty for none.
[[nodiscard]] std::string_view clause_path(const Document& document, ClauseId id) noexcept;

/// The label of a clause as written; empty for none.
[[nodiscard]] std::string_view clause_label(const Document& document, ClauseId id) noexcept;

/// Where a span begins and ends; both are line 1, column 1 for something about the whole document.
struct Place {
    Position begin;
    Position end;
};
[[nodiscard]] Place place_of(const Document& document, Span span) noexcept;

/// Where an offset stands in the document that was read, as a sentence names it: "page 3",
/// "paragraph 12", "paragraph 2 of word/footnotes.xml"; empty for text. Not yet made visible.
[[nodiscard]] std::string origin_words(const SourceText& source, std::uint32_t offset);

/// Where words stand in the file that was read, byte for byte; empty where its reader does not
/// know. What the reader made up (a label of a list) at either end is left out.
[[nodiscard]] Span bytes_of(const SourceText& source, Span span) noexcept;

/// "12:5"
[[nodiscard]] std::string to_string(Position position);

} // namespace concord
