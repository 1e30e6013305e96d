// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <string_view>

#include "parser/model/document.hpp"

namespace concord {

// What stands around the names of those who agree, before the text proper and before "between".

/// The lines before the text proper: title, sub-titles, "between", names on lines of their own. In
/// the folded text.
[[nodiscard]] Span opening_lines(const Document& document);

/// Where what names the agreement begins in that range: below its date and its parties, or right
/// away.
[[nodiscard]] std::uint32_t title_begin(const Document& document, Span front);

/// Where the names of a line begin: behind "Parties:", "Partner organisations:", "agreed by", else
/// with the line.
[[nodiscard]] std::uint32_t behind_party_label(std::string_view text, Span line);

/// Whether the words before a "between" introduce parties: "This agreement is made …".
[[nodiscard]] bool introduces_parties(std::string_view before);

/// "Disputes are settled by discussions between …": nobody enters into an agreement there.
[[nodiscard]] bool speaks_of_dealings(std::string_view before);

/// "The Club engages the following sub-processors:": what stands below are others than the parties.
[[nodiscard]] bool leads_to_others(std::string_view words);

/// "General Data Protection Regulation", "This Memorandum of Understanding": a text, no body.
[[nodiscard]] bool names_text(std::string_view text, Span name);

} // namespace concord
