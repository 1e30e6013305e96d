// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "parser/text/block.hpp"

namespace concord {

/// Valid UTF-8 and what had to be done to get it.
struct Decoded {
    std::string text;
    std::vector<Note> notes;
};

/// Turns the bytes of a text file into valid UTF-8. Byte-order marks decide first (UTF-8, UTF-16
/// LE/BE); then UTF-16 without mark is told by its NULs (more than 30 % of one half of the units,
/// hardly any in the other); then valid UTF-8 is taken as it is, broken UTF-8 where sound sequences
/// outnumber broken bytes, and all else is Windows-1252. Marks are dropped; broken and undefined
/// bytes and lone surrogates become U+FFFD; NUL bytes are kept (noted) so that offsets stay those
/// of the file. Each oddity is noted once, at its first place, with its count.
[[nodiscard]] Decoded decode(std::string_view bytes);

/// What decode() notes about valid UTF-8: NULs, characters that are not seen, very long lines.
[[nodiscard]] std::vector<Note> odd_characters(std::string_view text);

/// Offset of the first byte that is not part of well-formed UTF-8, or npos.
[[nodiscard]] std::size_t first_invalid_utf8(std::string_view text) noexcept;

} // namespace concord
