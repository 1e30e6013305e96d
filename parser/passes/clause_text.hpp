// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string_view>

#include "parser/text/block.hpp"
#include "parser/text/span.hpp"

namespace concord {

/// A block's words, told apart.
struct ClauseText {
    Span heading; ///< Empty when there is none.
    Span body;
};

/// All of it is heading; emphasis marks around it are left out.
[[nodiscard]] ClauseText heading_text(std::string_view text, Span content);

/// Text of a numbered clause: a heading of its own when the words are short and something follows
/// inside (`opens`), a run-in heading ("Services. At the request …", "**Term** – …"), else body.
[[nodiscard]] ClauseText clause_text(std::string_view text, Span content, bool opens);

/// Text of a list entry: all body, but for a run-in heading in bold or followed by a full stop.
[[nodiscard]] ClauseText item_text(std::string_view text, Span content);

/// Where the bullet of a bullet block ends.
[[nodiscard]] std::uint32_t bullet_end(std::string_view text, const Block& block);

} // namespace concord
