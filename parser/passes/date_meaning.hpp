// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <string_view>

#include "parser/model/dates.hpp"
#include "parser/text/span.hpp"

namespace concord {

/// The words around a date, all folded.
struct DateContext {
    std::string_view text; ///< The document's folded text.
    Span sentence;         ///< The date's sentence or cell.
    Span date;
    std::string_view heading; ///< The heading above; empty when there is none.
    std::string_view label;   ///< Row label and column header; empty outside tables.
};

/// What the words next to the date say: the nearest cue before it in its sentence, a defined term
/// behind it, its row label or its column. Nothing when no cue is there.
[[nodiscard]] std::optional<DateMeaning> meaning_from_words(const DateContext& context);

/// True when the sentence before the date, its heading or its label speaks of the agreement.
[[nodiscard]] bool is_about_document(const DateContext& context);

/// What a label says that names a date: "Effective date", "Review date", "Date signed".
[[nodiscard]] std::optional<DateMeaning> meaning_from_label(std::string_view label);

/// True when the words name the agreement: "MoU", "this Agreement", "the protocol" …
[[nodiscard]] bool names_the_document(std::string_view words);

} // namespace concord
