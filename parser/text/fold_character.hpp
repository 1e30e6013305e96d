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

/// An entity of HTML that was left in a text, as in Markdown.
struct Entity {
    std::uint32_t size = 0;  ///< Of what is written, "&quot;"; 0 where none is.
    std::string_view folded; ///< What it stands for, folded.
};

/// The entity at `at`, where an '&' stands: "&quot;", "&amp;", "&nbsp;", "&#8217;" and the like.
[[nodiscard]] Entity entity_at(std::string_view source, std::uint32_t at) noexcept;

} // namespace concord
