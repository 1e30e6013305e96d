// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <algorithm>
#include <array>
#include <string_view>

namespace concord {

/// "The Schedule is part of this agreement": words that say something of something, which tells a
/// sentence from a heading.
[[nodiscard]] constexpr bool has_verb(std::string_view words) noexcept {
    constexpr std::array<std::string_view, 16> verbs{
        " is ",  " are ",  " was ",  " were ",  " shall ",  " will ",  " must ",    " may ",
        " has ", " have ", " does ", " agree ", " agrees ", " bears ", " applies ", " means "};
    return std::ranges::any_of(
        verbs, [&](std::string_view verb) { return words.find(verb) != words.npos; });
}

} // namespace concord
