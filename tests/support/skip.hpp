// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <filesystem>
#include <optional>
#include <string_view>

namespace concord {

/// Marks the running test case as skipped and prints why. Catch2 2 knows no skipping, so the case
/// has to return by itself afterwards. A case that failed before stays failed.
void skip(std::string_view reason);

/// The folder of real documents beside the checkout (`../shared/data`), which a checkout may lack.
/// When it does, the running test case is marked as skipped.
[[nodiscard]] inline std::optional<std::filesystem::path> shared_data() {
    const auto folder = std::filesystem::path(CONCORD_SOURCE_DIR).parent_path() / "shared" / "data";
    if (std::filesystem::is_directory(folder)) {
        return folder;
    }
    skip("no folder ../shared/data beside the checkout");
    return std::nullopt;
}

} // namespace concord
