// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string_view>

namespace concord {

/// A line that tells what state a document is in rather than what it is: "Version 2.1", "DRAFT",
/// "Last updated: 3 May 2024", "Execution copy", "Official-sensitive".
[[nodiscard]] bool is_status_line(std::string_view words);

} // namespace concord
