// SPDX-License-Identifier: Apache-2.0
#include "system/in_order.hpp"

#include <algorithm>

namespace concord {

std::size_t processors() noexcept {
    return std::max<std::size_t>(std::thread::hardware_concurrency(), 1);
}

} // namespace concord
