// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <vector>

#include "parser/readers/pdf_blocks.hpp"

namespace concord {

/// Makes headings of paragraphs in larger print, levels by size. A PDF without tags says no more;
/// what is only bold or in capitals is left to the parser, which knows what headings say.
void find_headings(std::vector<PdfBlock>& blocks, int body);

} // namespace concord
