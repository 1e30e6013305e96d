// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <string_view>

namespace concord::grammar {

/// What stands before the last word of a title.
struct Grown {
    std::uint32_t begin = 0; ///< Where the title begins; the word itself when nothing was found.
    std::uint32_t words = 0; ///< Capitalised words, brackets apart.
    bool bracketed = false;  ///< "(Amendment)", "(England)" stands in it.
    bool year_only = false;  ///< Nothing but a year: "the 2008 Act".
};

/// Grows a title leftwards from `at`, the offset of its last word, not beyond `stop`: over
/// capitalised words, "and", "of", "for" …, brackets and the year of an Act that regulations name.
/// PEG reads forwards only, and a title shows itself by its end, so this one is written by hand.
[[nodiscard]] Grown grow_left(std::string_view text, std::uint32_t stop, std::uint32_t at) noexcept;

} // namespace concord::grammar
