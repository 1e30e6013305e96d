// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>

#include "parser/text/result.hpp"
#include "parser/text/source.hpp"

namespace concord {

/// Most bytes of text that are read; more is refused.
inline constexpr std::size_t most_text_bytes = std::size_t{64} << 20;

/// True when nothing can be seen: blanks of all kinds, zero-width characters and NULs only.
[[nodiscard]] bool is_all_blank(std::string_view text);

/// Reads the bytes of a text or Markdown file, in any encoding that decode() knows. What is odd
/// about them becomes a note; refused is only what has no visible character, is too large or is
/// so full of control characters that it cannot be text.
[[nodiscard]] Result<SourceText> read_plain(std::string_view bytes, std::string name,
                                            SourceFormat format);

} // namespace concord
