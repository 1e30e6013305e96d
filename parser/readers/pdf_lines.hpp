// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <vector>

#include "parser/readers/pdf_segment.hpp"

namespace concord {

/// One line of writing within its column: the segments that share it, from left to right.
struct PdfLine {
    std::vector<const PdfSegment*> segments;
    std::uint16_t page = 0;
    int left = 0;
    int right = 0;
    int top = 0; ///< Of the segment with most letters.
    int bottom = 0;
    int size = 0;
    bool bold = false; ///< All of it.

    [[nodiscard]] bool single() const noexcept { return segments.size() == 1; }
};

/// Lines that are read one after the other: a page, or one column of a stretch of it.
struct PdfFlow {
    std::vector<PdfLine> lines;
    int left = 0;
    int right = 0; ///< Where lines that are full end.
};

/// Puts the segments that are no furniture in the order in which they are read.
[[nodiscard]] std::vector<PdfFlow> find_lines(const PdfLayer& layer, const PdfSegments& segments);

/// Joins segments that share a line; in reading order from top to bottom.
[[nodiscard]] std::vector<PdfLine> lines_of(std::vector<const PdfSegment*> segments);

} // namespace concord
