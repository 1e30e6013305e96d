// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>
#include <cstdint>
#include <string_view>

#include "parser/model/document.hpp"

namespace concord {

using ByteSet = std::array<bool, 256>;

[[nodiscard]] constexpr ByteSet byte_set(std::string_view bytes) {
    ByteSet set{};
    for (const char c : bytes)
        set[static_cast<unsigned char>(c)] = true;
    return set;
}

/// Calls `at_mark(offset)` for each byte of the set; it returns where to go on.
template <class Function>
void walk_marks(std::string_view text, const ByteSet& marks, Function at_mark) {
    const auto size = static_cast<std::uint32_t>(text.size());
    const char* const data = text.data();
    for (std::uint32_t at = 0; at < size;) {
        if (marks[static_cast<unsigned char>(data[at])])
            at = at_mark(at);
        else
            ++at;
    }
}

/// Holes left in the folded text; needs Document::links, which are none.
void find_placeholders(Document& document);

} // namespace concord
