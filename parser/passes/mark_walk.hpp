// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>
#include <cstdint>
#include <string_view>

#include "parser/model/document.hpp"

namespace concord {

/// Bytes that a link or a hole can begin with, or that it shows itself by.
inline constexpr auto mark_bytes = [] {
    std::array<bool, 256> table{};
    for (const char c : {'[', '<', ':', '_', '?', 'X', 'T', '.'})
        table[static_cast<unsigned char>(c)] = true;
    return table;
}();

/// Calls `at_mark(offset)` for each byte of the table; it returns where to go on.
template <class Function>
void walk_marks(std::string_view text, Function at_mark) {
    const auto size = static_cast<std::uint32_t>(text.size());
    const char* const data = text.data();
    for (std::uint32_t at = 0; at < size;) {
        if (mark_bytes[static_cast<unsigned char>(data[at])])
            at = at_mark(at);
        else
            ++at;
    }
}

/// Holes left in the folded text; needs Document::links, which are none.
void find_placeholders(Document& document);

} // namespace concord
