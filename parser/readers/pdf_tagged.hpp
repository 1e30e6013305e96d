// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <vector>

#include "parser/readers/pdf_blocks.hpp"
#include "parser/readers/pdf_tags.hpp"

namespace concord {

/// Makes blocks by the tags, whose words are looked up on the pages for their places. Text that no
/// tag has follows at the end of its page. Nothing when the tags cover too little of the text to
/// be believed.
[[nodiscard]] std::optional<std::vector<PdfBlock>>
blocks_by_tags(const PdfLayer& layer, const PdfSegments& segments, const std::vector<PdfTag>& tags);

} // namespace concord
