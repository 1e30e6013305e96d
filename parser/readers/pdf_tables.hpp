// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <vector>

#include "parser/readers/pdf_lines.hpp"

namespace concord {

/// Lines of one cell, from top to bottom.
using PdfCell = std::vector<const PdfSegment*>;
using PdfRow = std::vector<PdfCell>;

/// Lines of a flow that stand in columns.
struct PdfTable {
    std::size_t first = 0;    ///< Index of the first line in the flow.
    std::size_t end = 0;      ///< One past the last.
    std::vector<int> columns; ///< Where each begins.
    std::vector<PdfRow> rows;
};

/// Finds tables by what they look like: two or more lines whose stretches begin at the same places.
/// A page shows no cells, so the order of the file tells wrapped cells from new rows.
[[nodiscard]] std::vector<PdfTable> find_tables(const PdfFlow& flow, int body, int pitch);

} // namespace concord
