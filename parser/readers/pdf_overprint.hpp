// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <vector>

#include "parser/readers/pdf_layer.hpp"

namespace concord {

/// Words that were printed before, a hair beside them: the poor man's bold. Some programs print
/// a line, and then parts of it again. True when all of `again` stands in `pieces`, whose last ones
/// may be changed for it.
[[nodiscard]] bool prints_over(std::vector<PdfPiece>& pieces, const PdfPiece& again);

} // namespace concord
