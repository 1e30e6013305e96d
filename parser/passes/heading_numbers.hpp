// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string_view>
#include <vector>

#include "parser/text/block.hpp"

namespace concord {

/// Reads "3 Standards" as number and heading where the headings that a text marks as such count on
/// from one to the next. A lone "10 Principles" keeps its number as a word.
void number_headings(std::string_view text, std::vector<Block>& blocks);

} // namespace concord
