// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string_view>

namespace concord {

/// What a word with a capital letter is by itself.
struct CapitalWord {
    bool opener = false; ///< Opens sentences and bears a capital only there: "The", "Where".
    bool named = false; ///< A post, a body, or a name that needs no definition: "England", "Annex".
    bool emphasis = false; ///< Stands in capitals for emphasis, or marks a document: "NOT", "TBC".
};

[[nodiscard]] CapitalWord capital_word(std::string_view word) noexcept;

/// True for words of two or more letters, all of them capitals.
[[nodiscard]] bool is_shouted(std::string_view word) noexcept;

/// True for words that open sentences.
[[nodiscard]] bool opens_sentence(std::string_view word) noexcept;

} // namespace concord
