// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

namespace concord {

/// What a spelling is to each of the passes; 0 for nothing.
struct KnownWord {
    std::uint8_t time = 0;   ///< Bits of TimeWord that make it worth to be read.
    std::uint8_t cue = 0;    ///< Place in cue_words counted from 1, and CueWord::may_be_short.
    std::uint8_t naming = 0; ///< Bits of grammar::NamingWord.
    bool any = false;        ///< One of them is not 0.
};

/// What a word is by its spelling: a listed word in the case that it needs, a figure, a capital.
[[nodiscard]] KnownWord known_word(std::string_view word) noexcept;

/// How many letters a word begins with: figures may stick to a cue, "s5".
[[nodiscard]] std::size_t letters_in_front(std::string_view word) noexcept;

} // namespace concord
