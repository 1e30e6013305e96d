// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <string_view>

namespace concord {

/// Letters to add, drop or change until one word is the other; two neighbours changed round count
/// as one. Anything above `most` is given as `most` + 1.
[[nodiscard]] std::size_t letters_apart(std::string_view a, std::string_view b, std::size_t most);

} // namespace concord
