// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <string_view>

#include "parser/text/span.hpp"

namespace concord {

/// Where the sentence around words of a folded text ends; their own end where they close it.
[[nodiscard]] std::uint32_t sentence_end(std::string_view text, Span words) noexcept;

} // namespace concord
