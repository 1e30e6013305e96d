// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

#include "parser/model/dates.hpp"

namespace concord::grammar {

/// A length of time found at a place of folded text.
struct DurationMatch {
    std::uint32_t end = 0; ///< Offset of the first byte behind it.
    std::int32_t count = 0;
    TimeUnit unit = TimeUnit::day;
    std::optional<std::int32_t> in_words; ///< Set when words and figures disagree.
    bool at_least = false;                ///< "not less than", "at least" stand before it.
};

/// The length of time whose count begins at `at`; the first byte of a word or figure.
[[nodiscard]] std::optional<DurationMatch> match_duration(std::string_view text, std::uint32_t at);

} // namespace concord::grammar
