// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string_view>

namespace concord {

/// Whether some line begins with a number that has a full stop in it ("3.3"), behind marks of
/// lists, headings and bold type: then it is there, though it was not taken for a label.
[[nodiscard]] bool begins_line(std::string_view text, std::string_view number);

} // namespace concord
