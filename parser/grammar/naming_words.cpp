// SPDX-License-Identifier: Apache-2.0
#include "parser/grammar/naming_words.hpp"

#include <algorithm>

#include "parser/grammar/words.hpp"

namespace concord::grammar {

std::uint8_t naming_kind(std::string_view word, std::uint8_t listed) noexcept {
    const char first = word.front();
    const std::uint8_t capital = is_lower(first) || is_digit(first) ? 0 : NamingWord::capital;
    if (listed == 0) return capital;
    // In small letters, but for "Hereafter" and the words between.
    const bool cue = listed == NamingWord::cue;
    if (cue && (!is_lower(word[1]) || (capital != 0 && first != 'H'))) return capital;
    const bool small = listed == NamingWord::meaning || listed == NamingWord::dot;
    if (small && std::ranges::any_of(word, is_upper)) return capital;
    return capital | listed;
}

void NamingWords::take_listed(std::string_view text, const Word& word, std::uint8_t kind) {
    if ((kind & NamingWord::cue) != 0) cues.push_back(word.begin);
    if ((kind & NamingWord::meaning) != 0) meanings.push_back(word.begin);
    if ((kind & NamingWord::sign) != 0) signs.push_back({word.begin, word.end});
    if ((kind & NamingWord::dot) != 0) spells_dots = true;
    if ((kind & NamingWord::contact) != 0) contacts.push_back({word.begin, word.end});
    if ((kind & NamingWord::attention) != 0) attentions.push_back({word.begin, word.end});
    // What counts as a letter here is wider than what the index takes for one.
    if ((kind & NamingWord::between) != 0 && (word.begin == 0 || !is_word(text[word.begin - 1])) &&
        (word.end == text.size() || !is_word(text[word.end])))
        betweens.push_back({word.begin, word.end});
}

} // namespace concord::grammar
