// SPDX-License-Identifier: Apache-2.0
#include "parser/passes/noted_words.hpp"

#include <algorithm>
#include <array>
#include <span>

#include "parser/passes/known_words.hpp"

namespace concord {

NotedWords::NotedWords(std::string_view text, const WordIndex& words) {
    const auto kinds = ask_spellings<KnownWord>(text, words, known_word);
    times.reserve(words.all().size() / 6);
    naming.capitals.reserve(words.all().size() / 4);
    constexpr std::size_t stretch = 128;
    std::array<const Word*, stretch> noted;
    for (std::span<const Word> rest = words.all(); !rest.empty();) {
        // Without a branch, as words follow each other in no order that could be foreseen.
        const auto some = rest.first(std::min(stretch, rest.size()));
        std::size_t count = 0;
        for (const Word& word : some) {
            noted[count] = &word;
            count += kinds[word.spelling].any ? 1U : 0U;
        }
        for (const Word* const word : std::span(noted).first(count)) {
            const KnownWord& known = kinds[word->spelling];
            if (known.time != 0) times.push_back({word->begin, word->end, known.time});
            if (known.cue != 0) cues.push_back({word->begin, word->end, known.cue});
            if (known.naming != 0) naming.take(text, *word, known.naming);
        }
        rest = rest.subspan(some.size());
    }
}

} // namespace concord
