// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "parser/text/block.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace concord {

/// Valid UTF-8 and what had to be done to get it.
struct Decoded {
    std::string text;
    std::vector<Note> notes;
};

/// Turns the bytes of a text file into valid UTF-8: byte-order marks (UTF-8, UTF-16 LE/BE), then
/// valid UTF-8 as it is, then UTF-16 without mark (more than 30 % NULs at one parity), else
/// Windows-1252. The UTF-8 mark is dropped; undefined bytes and lone surrogates become U+FFFD; NUL
/// bytes are kept (noted) so that offsets stay those of the file. Each oddity is noted once with its count.
[[nodiscard]] Decoded decode(std::string_view bytes);

/// Offset of the first byte that is not part of well-formed UTF-8, or npos.
[[nodiscard]] std::size_t first_invalid_utf8(std::string_view text) noexcept;

} // namespace concord
