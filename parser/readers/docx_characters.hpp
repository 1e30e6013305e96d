// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string_view>

namespace concord {

/// What a character of a symbol font shows, where it matters (tick boxes, bullets); a stand-in for
/// other ones. `code` is hexadecimal, as Word writes it.
[[nodiscard]] std::string_view symbol(std::string_view font, std::string_view code);

/// Without blanks, tabs and line ends at both ends.
[[nodiscard]] std::string_view without_outer_blanks(std::string_view words) noexcept;

} // namespace concord
