// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <algorithm>
#include <array>
#include <string_view>

#include "parser/text/ascii.hpp"

namespace concord {

/// By the number of the month less one.
inline constexpr std::array<std::string_view, 12> month_names = {
    "January", "February", "March",     "April",   "May",      "June",
    "July",    "August",   "September", "October", "November", "December"};

/// "Dec", "March 2025": a month begins the text. "Decision to prosecute" does not.
[[nodiscard]] inline bool begins_with_month(std::string_view text) noexcept {
    const auto end = std::ranges::find_if_not(text, is_letter);
    const auto word = text.substr(0, static_cast<std::size_t>(end - text.begin()));
    return word == "Sept" || std::ranges::any_of(month_names, [word](std::string_view month) {
               return word == month || (word.size() == 3 && month.starts_with(word));
           });
}

} // namespace concord
