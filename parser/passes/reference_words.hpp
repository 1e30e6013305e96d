// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "parser/text/ascii.hpp"

namespace concord {

/// What a noun behind "section 5 of the …" says about whose section it is.
enum class InstrumentWord : std::uint8_t {
    none,
    law,     ///< Act, Regulations, Code, Law …
    treaty,  ///< Convention, Treaty
    generic, ///< Agreement, MoU, contract: this one, unless it calls itself otherwise.
    guidance ///< Guidance, Policy, Manual: no reference at all.
};

/// Judges a noun (the last word of a name); small letters count for nouns that nobody capitalises.
[[nodiscard]] InstrumentWord instrument_word(std::string_view noun) noexcept;

/// Shortened names of laws that need no definition: "DPA", "FOIA".
[[nodiscard]] bool known_short_law(std::string_view letters) noexcept;

} // namespace concord
