// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "parser/readers/pdf_layer.hpp"

namespace concord {

/// Pieces that touch on one line: a line of a paragraph, a cell's line, a label, a page number.
struct PdfSegment {
    std::string text;
    std::uint16_t page = 0;
    int left = 0;
    int right = 0;
    int top = 0; ///< Of the piece with most letters: raised digits do not count.
    int bottom = 0;
    int size = 0; ///< Of the font with most letters.
    std::size_t letters = 0;
    std::size_t order = 0;       ///< Place in the file, over all pages.
    std::size_t first_piece = 0; ///< The pieces in it, counted over all pages.
    std::size_t end_piece = 0;
    bool bold = false;  ///< All of it.
    bool faint = false; ///< Some of it.
    bool link = false;  ///< All of it leads to another place of the document.
    bool furniture = false;

    [[nodiscard]] int height() const noexcept { return bottom - top; }
    [[nodiscard]] int middle() const noexcept { return top + (bottom - top) / 2; }
    [[nodiscard]] int width() const noexcept { return right - left; }
    /// Width of a usual character.
    [[nodiscard]] double advance() const noexcept {
        return letters > 0 ? static_cast<double>(width()) / static_cast<double>(letters) : size;
    }
};

/// The text of all pages as segments, in the order of the file.
struct PdfSegments {
    std::vector<PdfSegment> all;
    int body = 0;  ///< The usual size of fonts.
    int pitch = 0; ///< The usual distance of lines within a paragraph.
};

/// Joins pieces to segments. The mark of a footnote is left out where the page has that note.
[[nodiscard]] PdfSegments join_pieces(const PdfLayer& layer);

/// True when two stretches share a line of writing.
[[nodiscard]] bool same_line(int top, int bottom, int other_top, int other_bottom) noexcept;

/// True for what stands before an entry of a list or a clause and is no word: "1.", "(a)", "2.3",
/// "iv)", a bullet.
[[nodiscard]] bool is_marker(std::string_view word) noexcept;

/// True for a bullet in whatever font.
[[nodiscard]] bool is_bullet(std::string_view word) noexcept;

} // namespace concord
