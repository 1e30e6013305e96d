// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "parser/grammar/line.hpp"
#include "parser/text/block.hpp"

namespace concord {

/// Where heads begin, ascending, that a reader says are bold as a whole and whose numbers have no
/// dot and go up from one: "1 Definitions", "2 Term", "14 Data protection". Empty where fewer than
/// three do: a lone number in bold may begin an address or a date.
[[nodiscard]] std::vector<std::uint32_t> bold_numbers(std::string_view text,
                                                      std::span<const Block> given);

/// The same for heads in plain letters, each a line between blank ones that looks like a heading
/// and whose numbers count 1, 2, 3 without a gap: "1 Purpose", "2 Scope", "3 End".
[[nodiscard]] std::vector<std::uint32_t> spaced_numbers(std::string_view text,
                                                        std::span<const grammar::Line> lines);

} // namespace concord
