// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "parser/readers/pdf_lines.hpp"

namespace concord {

/// The words of one line and the page that they stand on.
struct PdfRun {
    std::string text;
    std::uint16_t page = 0;
    bool anew = false; ///< Begins a paragraph of its own within a cell.
};

enum class PdfBlockKind : std::uint8_t { paragraph, heading, row, contents, note };

/// A paragraph, heading or row, with its words still by lines.
struct PdfBlock {
    PdfBlockKind kind = PdfBlockKind::paragraph;
    std::vector<PdfRun> lines;              ///< Not for rows.
    std::vector<std::vector<PdfRun>> cells; ///< For rows.
    std::uint32_t table = 0;                ///< For rows: number of the table.
    int left = 0;                           ///< Of the first line, from the edge of its column.
    int size = 0;
    std::uint16_t gap = 1;  ///< Blank lines before it, at least one.
    std::uint8_t level = 0; ///< For headings.
    bool strong = false;    ///< All of it is bold.
    bool bullet = false;    ///< The mark is not in the words.
    bool faint = false;
    bool link = false; ///< All of its lines lead to another place of the document.
};

/// Joins the lines of all flows to blocks, across columns and pages; footnotes come last.
[[nodiscard]] std::vector<PdfBlock> find_blocks(std::vector<PdfFlow> flows, int body, int pitch);

/// The words of a line, with a tab for a wide gap.
[[nodiscard]] std::string words_of(const PdfLine& line, int body);

/// Index of the page on which a block begins.
[[nodiscard]] std::uint16_t first_page(const PdfBlock& block);

/// Takes the bullet off the begin of a block's words, if there is one.
void take_bullet(PdfBlock& block);

} // namespace concord
