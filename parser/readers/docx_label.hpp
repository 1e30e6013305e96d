// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>

#include "parser/text/block.hpp"

namespace concord {

/// A number of one level: its value and how Word names its format.
struct LevelNumber {
    std::int32_t value = 0;
    std::string_view format;
};

/// A number as Word shows it in a format ("lowerLetter", "ordinalText" …); figures in one that is
/// not known. Empty for bullets and "none".
[[nodiscard]] std::string format_number(const LevelNumber& number);

/// Text of a label with its value.
struct ShownLabel {
    std::string shown;
    Label value;
    std::size_t first_level = 0; ///< The outermost level whose number it shows.
};

/// Fills the level text ("%1.%2") in with the numbers of the levels up to the one at hand, which is
/// the last of `numbers`. Empty when the text wants a deeper level: then Word shows nothing.
[[nodiscard]] ShownLabel fill_in(std::string_view text, std::span<const LevelNumber> numbers);

} // namespace concord
