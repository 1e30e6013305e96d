// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "parser/text/span.hpp"

namespace concord {

/// Lines that name one party each behind a label: "Between: Alpha Board", "And: Beta Trust" (or
/// "&"), also with the name on the next line. `between` is where the word stands in the source
/// text. The line of each party without its label; empty when the lines are no such list.
[[nodiscard]] std::vector<Span> labelled_parties(std::string_view source, std::uint32_t between);

} // namespace concord
