// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string_view>

namespace concord {

/// "Signed …", "For and on behalf of", "/s/", a rule of underscores to sign on.
[[nodiscard]] bool is_signature_line(std::string_view line) noexcept;
/// "Name:", "Date:", "Title:": belongs to a signature block when it stands beside one.
[[nodiscard]] bool is_signature_detail(std::string_view line) noexcept;
/// "...............  Ann Reed": beside the words of a signature block it is a line to sign on.
[[nodiscard]] bool begins_with_dots(std::string_view line) noexcept;
/// "The Board ...............": the same.
[[nodiscard]] bool ends_with_dots(std::string_view line) noexcept;

} // namespace concord
