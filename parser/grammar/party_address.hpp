// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <string_view>

#include "parser/text/span.hpp"

namespace concord::grammar {

/// "Harbour Trust of Pier House, …", "HARBOUR LIMITED Unit 5, Pier House": the name ends where the
/// address begins; `name` where none does.
[[nodiscard]] Span without_address(std::string_view text, Span name);

/// "Pier House, ", "Unit 5 (": the first line of an address, up to a comma or bracket. Whether one
/// begins at `at`.
[[nodiscard]] bool is_first_line(std::string_view text, std::uint32_t at);

/// ", Pier House, Quay Street, Port JE1 1DE (": commas part the lines of an address, and a number
/// stands in one of them. Whether one begins at `at`.
[[nodiscard]] bool is_address(std::string_view text, std::uint32_t at);

} // namespace concord::grammar
