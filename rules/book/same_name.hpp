// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string_view>

namespace concord {

/// Whether two names of the book are the same. They are short and asked for in every document: most
/// differ in their size or their last letter, which needs no call of memcmp.
[[nodiscard]] constexpr bool same_name(std::string_view a, std::string_view b) noexcept {
    return a.size() == b.size() && (a.empty() || (a.back() == b.back() && a == b));
}

} // namespace concord
