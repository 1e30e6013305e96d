// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <string_view>

namespace concord {

/// The letters of a Roman numeral that stand for one value.
struct RomanStep {
    std::uint16_t value;
    std::string_view letters;
};

/// Greedy in this order both ways: a numeral is well formed when writing its value gives it back.
inline constexpr std::array<RomanStep, 13> roman_steps{{{1000, "m"},
                                                        {900, "cm"},
                                                        {500, "d"},
                                                        {400, "cd"},
                                                        {100, "c"},
                                                        {90, "xc"},
                                                        {50, "l"},
                                                        {40, "xl"},
                                                        {10, "x"},
                                                        {9, "ix"},
                                                        {5, "v"},
                                                        {4, "iv"},
                                                        {1, "i"}}};

/// 14 → "xiv"; empty for 0. A letter for each thousand: callers limit what they ask for.
[[nodiscard]] inline std::string small_roman(std::uint32_t value) {
    std::string out;
    for (const RomanStep& step : roman_steps) {
        for (; value >= step.value; value -= step.value)
            out += step.letters;
    }
    return out;
}

} // namespace concord
