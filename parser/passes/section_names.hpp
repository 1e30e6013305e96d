// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "parser/grammar/line.hpp"

namespace concord {

/// Whether the words before a colon or a dash could name a section: few, no part of a sentence, and
/// no announcement ("The parties agree as follows", "Responsibilities of the Trust include").
[[nodiscard]] bool names_section(std::string_view words);

/// Where lines such as "Purpose:" begin that head what stands below, in the order of the text. Only
/// a text that heads its sections so, and does not number them before, has any.
[[nodiscard]] std::vector<std::uint32_t> colon_heads(std::string_view text,
                                                     std::span<const grammar::Line> lines);

} // namespace concord
