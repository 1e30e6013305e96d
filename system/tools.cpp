// SPDX-License-Identifier: Apache-2.0
#include "system/tools.hpp"

#include <unistd.h>

namespace concord {

std::string find_tool(std::string_view name, std::span<const std::string_view> folders) {
    for (const std::string_view folder : folders) {
        std::string path = std::string(folder) + '/' + std::string(name);
        if (::access(path.c_str(), X_OK) == 0) return path;
    }
    return {};
}

} // namespace concord
