// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <span>

#include "parser/text/block.hpp"

namespace concord {

/// Makes paragraphs of lines that only their shortness made headings where headings around them
/// stand out: "**Nature of the processing**", "Hosting", "**Duration**". A heading that nothing
/// stands below would be an empty section.
void settle_lone_lines(std::span<Block> blocks);

} // namespace concord
