// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

#include "parser/text/span.hpp"

namespace concord::grammar {

/// A link as it stands in the source.
struct MatchedLink {
    Span span;
    Span text;   ///< What the reader sees.
    Span target; ///< For reference links: the name of the definition.
    bool by_name = false;
};

/// "[text](target)" or "[text][name]" at a '['.
[[nodiscard]] std::optional<MatchedLink> match_bracket_link(std::string_view text,
                                                            std::uint32_t at);
/// "<https://…>" or "<a href=…>…</a>" at a '<'.
[[nodiscard]] std::optional<MatchedLink> match_angle_link(std::string_view text, std::uint32_t at);
/// A bare address at its first letter, without the punctuation that ends the sentence.
[[nodiscard]] std::optional<MatchedLink> match_url(std::string_view text, std::uint32_t at);
/// "[name]: target" at a '[' that begins a line; `text` is the name.
[[nodiscard]] std::optional<MatchedLink> match_link_definition(std::string_view text,
                                                               std::uint32_t at);

/// "[insert date]" at a '[' in folded text; nothing for citations, notes and remarks.
[[nodiscard]] std::optional<Span> match_bracket_hole(std::string_view folded, std::uint32_t at);
/// "<name>" at a '<' in folded text; nothing for HTML.
[[nodiscard]] std::optional<Span> match_angle_hole(std::string_view folded, std::uint32_t at);
/// "{party_name}" and "{{ party name }}" at a '{' in folded text; nothing behind a word.
[[nodiscard]] std::optional<Span> match_brace_hole(std::string_view folded, std::uint32_t at);
/// "to be confirmed" at its 't', where the words around show that something is missing: alone in
/// brackets, in a cell, or behind a dash or colon. Includes the brackets.
[[nodiscard]] std::optional<Span> match_later(std::string_view folded, std::uint32_t at);
/// "dd/mm/yyyy" at its first letter.
[[nodiscard]] std::optional<Span> match_date_form(std::string_view folded, std::uint32_t at);

} // namespace concord::grammar
