// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string_view>
#include <vector>

#include "parser/text/block.hpp"

namespace concord {

/// Places where a text reads otherwise than it looks: stretches whose order is turned round,
/// words with characters of no width inside, words that mix look-alike letters of two scripts,
/// and tag characters, which nobody sees and programs read. One note a place, in reading order;
/// beyond a hundred of a kind only the count of the last one grows. `text` is valid UTF-8.
[[nodiscard]] std::vector<Note> deceptive_places(std::string_view text);

/// Whether a character can begin such a place. A text without any has none.
[[nodiscard]] bool can_deceive(char32_t value) noexcept;

} // namespace concord
