// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace concord {

enum class PdfTagRole : std::uint8_t { paragraph, heading, item, cell, contents, note };

/// One element of a tagged PDF that holds words of its own.
struct PdfTag {
    PdfTagRole role = PdfTagRole::paragraph;
    std::uint8_t level = 0;  ///< Of a heading; 0 when the tag does not say.
    std::uint32_t table = 0; ///< For cells; counts from 1.
    std::uint32_t row = 0;   ///< Over all tables.
    std::uint32_t cell = 0;  ///< In its row.
    std::string letters;     ///< Its text without blanks, to be found on the pages.
};

/// Reads what `pdfinfo -struct-text` wrote, in reading order. Every cell has a tag of its own, so
/// that an empty one counts; its paragraphs follow.
[[nodiscard]] std::vector<PdfTag> read_tags(std::string_view structure);

/// The text without blanks and with ligatures spelt out.
[[nodiscard]] std::string squeeze(std::string_view text);

} // namespace concord
