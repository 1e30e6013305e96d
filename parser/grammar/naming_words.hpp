// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "parser/text/span.hpp"
#include "parser/text/word_index.hpp"

namespace concord::grammar {

/// Words of a text that names and terms stand beside, found in one walk over its words.
struct NamingWords {
    NamingWords(std::string_view text, const WordIndex& words);

    std::vector<std::uint32_t> cues;     ///< Where a definition may begin with a word: "known as".
    std::vector<Span> betweens;          ///< "between", "among" and "amongst" in any case.
    std::vector<Word> capitals;          ///< What begins with a capital letter or beyond ASCII.
    std::vector<std::uint32_t> meanings; ///< "mean", "means" and "meaning" in small letters.
};

} // namespace concord::grammar
