// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <filesystem>
#include <string>
#include <vector>

namespace concord::tests {

/// Our own agreements in text and Markdown, sorted.
[[nodiscard]] std::vector<std::string> sample_files();
/// Agreements beside the checkout (`../shared/data`), sorted; none where there are none.
[[nodiscard]] std::vector<std::string> shared_files();

} // namespace concord::tests
