// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string_view>
#include <vector>

#include "parser/text/span.hpp"

namespace concord {

/// Cells of a row whose cells are set apart by tabs; blank cells are empty spans. A trailing tab
/// makes a last blank cell.
[[nodiscard]] std::vector<Span> tab_cells(std::string_view text, Span line);

/// Cells of "| a | b |"; an escaped "\|" does not end a cell.
[[nodiscard]] std::vector<Span> pipe_cells(std::string_view text, Span line);

} // namespace concord
