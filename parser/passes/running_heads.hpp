// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <span>
#include <string_view>
#include <vector>

#include "parser/grammar/line.hpp"

namespace concord {

/// Which lines of a typed text are heads or feet of its pages: the same words three times or more
/// at the distance of pages, where the number of a page, a form feed or another such line stands
/// beside them or they cut sentences in two. What heads the same part of several forms does none of
/// it. The first of each is none: it may be the title, or the only place that bears a marking.
/// Empty when there are none.
[[nodiscard]] std::vector<bool> running_heads(std::string_view text,
                                              std::span<const grammar::Line> lines);

} // namespace concord
