// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>

namespace concord::grammar {

/// Calls `at_byte(offset)` for each byte of the text that is one of `Bytes`; it returns where to go
/// on, behind `offset`. Each of them is looked for by itself, which is quick as long as they are
/// rare; walk_bytes() is for those that are not.
template <char... Bytes, class Function>
void walk_rare_bytes(std::string_view text, Function at_byte) {
    constexpr std::array<char, sizeof...(Bytes)> bytes{Bytes...};
    std::array<std::size_t, sizeof...(Bytes)> next{text.find(Bytes)...};
    for (std::size_t at = *std::min_element(next.begin(), next.end()); at != std::string_view::npos;
         at = *std::min_element(next.begin(), next.end())) {
        const std::size_t behind = at_byte(static_cast<std::uint32_t>(at));
        for (std::size_t i = 0; i < bytes.size(); ++i)
            if (next[i] < behind) next[i] = text.find(bytes[i], behind);
    }
}

} // namespace concord::grammar
