// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <span>
#include <string>
#include <string_view>

namespace concord {

/// Path of a helper program in the first folder that has it; empty when none has.
[[nodiscard]] std::string find_tool(std::string_view name,
                                    std::span<const std::string_view> folders);

} // namespace concord
