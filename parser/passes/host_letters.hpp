// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace concord {

/// A name as mail hosts write it: letters and figures alone, in small letters.
struct NameLetters {
    std::string all;                ///< Of all words.
    std::vector<std::string> words; ///< Of each word.
    std::string capital_initials;   ///< Of the words that begin with a capital letter.
    std::string initials;           ///< Of all words. "NHS" inside a name brings all its letters.
};

[[nodiscard]] NameLetters letters_of_name(std::string_view name);

/// How well the letters of a host fit a name: 0 not at all. "rhc.example" and
/// "homes-council.example" fit "Riverside Homes Council".
[[nodiscard]] int host_affinity(std::string_view host, const NameLetters& name);

} // namespace concord
