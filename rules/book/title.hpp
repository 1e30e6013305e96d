// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>

namespace concord {

/// The title of an instrument for comparing: small letters, no commas, "NHS" and "&" written out,
/// no "the" in front.
[[nodiscard]] std::string comparable_title(std::string_view title);

} // namespace concord
