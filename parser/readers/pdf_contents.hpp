// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <vector>

#include "parser/readers/pdf_blocks.hpp"

namespace concord {

/// Makes contents lines of the short lines and rows that stand below "Contents" and lead to page
/// numbers. Read as clauses, they would give every number and annex of the document twice.
void find_contents(std::vector<PdfBlock>& blocks);

} // namespace concord
