// SPDX-License-Identifier: Apache-2.0
#include "rules/checks/kinds.hpp"

#include <algorithm>
#include <array>

namespace concord {

std::span<const CheckKind> check_kinds() noexcept {
    // Explicit and sorted: nothing registers itself.
    static const std::array kinds{
        // clang-format off: one a line
        body_check(),
        lacks_check(),
        law_check(),
        law_name_check(),
        mixture_check(),
        near_check(),
        regex_check(),
        wording_check(),
        // clang-format on
    };
    return kinds;
}

const CheckKind* check_kind(std::string_view name) noexcept {
    const auto kinds = check_kinds();
    const auto found = std::find_if(kinds.begin(), kinds.end(),
                                    [&](const CheckKind& kind) { return kind.name == name; });
    return found == kinds.end() ? nullptr : &*found;
}

} // namespace concord
