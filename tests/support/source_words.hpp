// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <algorithm>
#include <cstdint>
#include <string>
#include <vector>

#include "parser/text/source.hpp"

namespace concord::tests {

/// The words of all blocks, cells parted by bars.
inline std::vector<std::string> words_of(const SourceText& source) {
    std::vector<std::string> words;
    for (const Block& block : source.blocks()) {
        std::string text(source.text(block.span));
        std::replace(text.begin(), text.end(), '\t', '|');
        words.push_back(text);
    }
    return words;
}

/// How often something was noted.
inline std::uint32_t noted(const SourceText& source, NoteCode code) {
    std::uint32_t count = 0;
    for (const Note& note : source.notes())
        count += note.code == code ? note.count : 0;
    return count;
}

} // namespace concord::tests
