// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>

namespace concord {

/// What a character of a font shows: in a symbol font where it matters (tick boxes, bullets, signs
/// of comparison), else a stand-in; in any other font the character itself. `code` is hexadecimal,
/// as Word writes it.
[[nodiscard]] std::string symbol(std::string_view font, std::string_view code);

/// Text in a symbol font, whose characters lie in a private range, as it is shown; `made` holds it.
[[nodiscard]] std::string_view shown_in_font(std::string_view text, std::string_view font,
                                             std::string& made);

/// Without blanks, tabs and line ends at both ends.
[[nodiscard]] std::string_view without_outer_blanks(std::string_view words) noexcept;

} // namespace concord
