// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <string_view>

namespace concord {

/// What folding does with one character.
enum class FoldAction : std::uint8_t { keep, blank, drop, replace };

/// One character's part in the folded view.
struct CharacterFold {
    FoldAction action = FoldAction::keep;
    std::string_view replacement; ///< For `replace`; lives as long as the program.
};

/// How a character is folded. '*' is not decided here: its neighbours matter.
[[nodiscard]] CharacterFold fold_character(char32_t value) noexcept;

} // namespace concord
