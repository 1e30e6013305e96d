// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "parser/grammar/naming_words.hpp"
#include "parser/text/word_index.hpp"

namespace concord {

/// A word of a text that a pass looks at, and what it is to that pass.
struct NotedWord {
    std::uint32_t begin = 0;
    std::uint32_t end = 0;
    std::uint8_t kind = 0;
};

/// The few words of a text that the passes look at, each by its spelling, found in one walk.
struct NotedWords {
    NotedWords(std::string_view text, const WordIndex& words);

    std::vector<NotedWord> times; ///< Kinds are KnownWord::time.
    std::vector<NotedWord> cues;  ///< Kinds are KnownWord::cue.
    grammar::NamingWords naming;
};

} // namespace concord
