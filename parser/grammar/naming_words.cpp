// SPDX-License-Identifier: Apache-2.0
#include "parser/grammar/naming_words.hpp"

#include <algorithm>
#include <array>

#include "parser/grammar/word_list.hpp"

namespace concord::grammar {

namespace {

// What a word is; it may be more than one.
constexpr std::uint8_t cue = 1;
constexpr std::uint8_t between = 2;
constexpr std::uint8_t meaning = 4;
constexpr std::uint8_t capital = 8;

/// The words that the cues of definitions begin with.
constexpr auto cue_words =
    word_list({"called", "established", "hereafter", "hereinafter", "known", "legal", "legally",
               "operating", "recognised", "referred", "termed", "trading"});
static_assert(std::ranges::is_sorted(cue_words));

constexpr auto classes = [] {
    WordClasses<64> table;
    table.add(cue_words, cue);
    table.add(word_list({"among", "amongst", "between"}), between);
    table.add(word_list({"mean", "meaning", "means"}), meaning);
    return table;
}();

/// The first bytes of words with a capital letter, and those beyond ASCII.
constexpr auto capital_bytes = [] {
    std::array<std::uint8_t, 256> table{};
    for (std::size_t i = 0; i < table.size(); ++i) {
        const char c = static_cast<char>(i);
        table[i] = is_lower(c) || is_digit(c) ? 0 : capital;
    }
    return table;
}();

std::uint8_t kinds_of(std::string_view word) noexcept {
    const std::uint8_t first = capital_bytes[static_cast<unsigned char>(word.front())];
    std::uint8_t listed = classes.kinds_of(word);
    if (listed == 0) return first;
    // All of them in small letters, but for "Hereafter" and the words between.
    if (listed == cue && (!is_lower(word[1]) || (first != 0 && word[0] != 'H'))) listed = 0;
    if (listed == meaning && std::ranges::any_of(word, is_upper)) listed = 0;
    return static_cast<std::uint8_t>(first | listed);
}

} // namespace

NamingWords::NamingWords(std::string_view text, const WordIndex& words) {
    std::vector<std::uint8_t> kinds(words.spellings().size());
    std::ranges::transform(words.spellings(), kinds.begin(), [text](Span word) {
        return kinds_of({text.data() + word.begin, word.size()});
    });
    capitals.reserve(words.all().size() / 4);
    for (const Word& word : words.all()) {
        const std::uint8_t kind = kinds[word.spelling];
        if (kind == 0) continue;
        if ((kind & capital) != 0) capitals.push_back(word);
        if ((kind & cue) != 0) cues.push_back(word.begin);
        if ((kind & meaning) != 0) meanings.push_back(word.begin);
        // What counts as a letter here is wider than what the index takes for one.
        if ((kind & between) != 0 && (word.begin == 0 || !is_word(text[word.begin - 1])) &&
            (word.end == text.size() || !is_word(text[word.end])))
            betweens.push_back({word.begin, word.end});
    }
}

} // namespace concord::grammar
