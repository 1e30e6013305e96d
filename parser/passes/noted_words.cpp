// SPDX-License-Identifier: Apache-2.0
#include "parser/passes/noted_words.hpp"

#include <algorithm>

#include "parser/passes/known_words.hpp"

namespace concord {

NotedWords::NotedWords(std::string_view text, const WordIndex& words) {
    std::vector<KnownWord> kinds(words.spellings().size());
    std::ranges::transform(words.spellings(), kinds.begin(),
                           [text](Span spelling) { return known_word(slice(text, spelling)); });
    times.reserve(words.all().size() / 6);
    naming.capitals.reserve(words.all().size() / 4);
    for (const Word& word : words.all()) {
        const KnownWord& known = kinds[word.spelling];
        if (!known.any) continue;
        if (known.time != 0) times.push_back({word.begin, word.end, known.time});
        if (known.cue != 0) cues.push_back({word.begin, word.end, known.cue});
        if (known.naming != 0) naming.take(text, word, known.naming);
    }
}

} // namespace concord
