// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace concord {

/// The name that `written` was most likely meant to be: the one with the fewest letters added,
/// dropped, changed or swapped, whatever their case. Empty when none is near.
[[nodiscard]] std::string_view nearest(std::string_view written,
                                       const std::vector<std::string_view>& names);

/// `; did you mean "check"?`, or nothing when no name is near.
[[nodiscard]] std::string did_you_mean(std::string_view written,
                                       const std::vector<std::string_view>& names);

/// "a, b or c"
[[nodiscard]] std::string one_of(const std::vector<std::string_view>& names);

} // namespace concord
