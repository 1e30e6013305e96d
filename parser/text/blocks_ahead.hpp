// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstring>
#include <string_view>

#include "parser/text/byte_mask.hpp"

namespace concord {

/// Calls `take(offset, block)` for each block of the text, behind which `ahead` more bytes may be
/// read; NULs stand where the text has ended.
template <std::size_t ahead, class Take>
void walk_blocks_ahead(std::string_view text, Take take) {
    std::size_t at = 0;
    for (; at + block_size + ahead <= text.size(); at += block_size)
        take(at, text.data() + at);
    for (; at < text.size(); at += block_size) {
        std::array<char, block_size + ahead> rest{};
        std::memcpy(rest.data(), text.data() + at, std::min(text.size() - at, rest.size()));
        take(at, rest.data());
    }
}

} // namespace concord
