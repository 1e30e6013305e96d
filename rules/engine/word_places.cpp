// SPDX-License-Identifier: Apache-2.0
#include "rules/engine/word_places.hpp"

namespace concord {

WordPlaces::WordPlaces(const WordIndex& words)
    : places_(std::make_unique_for_overwrite<std::uint32_t[]>(words.all().size())),
      ends_(words.spellings().size()) {
    for (const Word& word : words.all())
        ++ends_[word.spelling];
    std::uint32_t sum = 0;
    for (std::uint32_t& end : ends_) {
        const std::uint32_t count = end;
        end = sum; // of the places noted so far
        sum += count;
    }
    for (std::uint32_t i = 0; const Word& word : words.all())
        places_[ends_[word.spelling]++] = i++;
}

} // namespace concord
