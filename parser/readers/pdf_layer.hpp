// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace concord {

/// One piece of text as it stands on a page: what a PDF has instead of words, lines and paragraphs.
/// Lengths are in poppler's pixels, 108 to the inch; y grows downwards.
struct PdfPiece {
    std::string text; ///< UTF-8 without blanks at its ends; never empty.
    int left = 0;
    int top = 0;
    int width = 0;
    int height = 0;
    int size = 0;              ///< Of the font.
    std::uint16_t page = 0;    ///< Index into PdfLayer::pages.
    std::uint16_t letters = 0; ///< Characters in it.
    bool bold = false;
    bool faint = false;   ///< White, or too small to be read.
    bool link = false;    ///< Leads to another place of the same document.
    int blank_before = 0; ///< Width of the blanks that stood before it; they are outside.
    int blank_after = 0;

    [[nodiscard]] int right() const noexcept { return left + width; }
    [[nodiscard]] int bottom() const noexcept { return top + height; }
    [[nodiscard]] int middle() const noexcept { return top + height / 2; }
};

struct PdfPage {
    std::uint32_t number = 0; ///< As poppler counts them, from 1.
    int width = 0;
    int height = 0;
    std::vector<PdfPiece> pieces; ///< In the order of the file, which is mostly that of reading.
};

/// The text layer of a PDF.
struct PdfLayer {
    std::vector<PdfPage> pages;
    std::size_t letters = 0; ///< Characters that are not blank.
    std::size_t unknown = 0; ///< Of these: without a meaning, since the file lacks their map.
};

/// Most pages of which text is taken; Origin counts them in 16 bits.
inline constexpr std::size_t most_pages = 20'000;

/// Reads what `pdftohtml -xml` wrote. What is not understood is passed over, since poppler does
/// not promise well-formed XML.
[[nodiscard]] PdfLayer read_pdf_layer(std::string_view xml);

/// A letter that fonts show and Unicode has for compatibility only, as the letters that it stands
/// for; empty for all others.
[[nodiscard]] std::string_view spelt_out(char32_t letter) noexcept;

} // namespace concord
