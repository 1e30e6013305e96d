// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>

#include "parser/readers/pdf_segment.hpp"

namespace concord {

/// Marks running heads, feet and page numbers: what stands at the edge of pages and comes again on
/// others, with nothing between it and the edge that does not. Returns how many different wordings
/// there are, page numbers apart.
std::uint32_t mark_furniture(const PdfLayer& layer, PdfSegments& segments);

} // namespace concord
