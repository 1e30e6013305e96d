// SPDX-License-Identifier: Apache-2.0
#include "parser/passes/known_words.hpp"

#include <bit>

#include "parser/grammar/naming_words.hpp"
#include "parser/grammar/word_table.hpp"
#include "parser/passes/reference_cue_words.hpp"
#include "parser/passes/time_word_list.hpp"
#include "parser/text/ascii.hpp"

namespace concord {

namespace {

/// All words that any of the passes lists: one look tells what it is to each.
constexpr auto listed_words = [] {
    grammar::WordTable<KnownWord, 1024> table;
    for (const time_list::TimeEntry& entry : time_list::entries)
        table[entry.word].time = entry.bits;
    for (std::size_t i = 0; i < cue_words.size(); ++i)
        table[cue_words[i].lower].cue = static_cast<std::uint8_t>(i + 1);
    for (const grammar::NamingWord& word : grammar::naming_list)
        table[word.lower].naming = word.kind;
    return table;
}();

/// How many letters a word with these first_bytes() begins with.
inline std::size_t letters_in_front(std::string_view word, std::uint64_t bytes) noexcept {
    // Of what words are made of, letters alone have these two highest bits. NULs have not.
    constexpr std::uint64_t highest = 0xC0C0'C0C0'C0C0'C0C0U;
    constexpr std::uint64_t letters = 0x4040'4040'4040'4040U;
    const std::uint64_t others = (bytes ^ letters) & highest;
    if (others != 0) return static_cast<std::size_t>(std::countr_zero(others)) / 8;
    std::size_t end = 8;
    while (end < word.size() && (is_lower(word[end]) || is_upper(word[end])))
        ++end;
    return end;
}

/// A capital alone may open "C.F.R.", several in a row may be a short law.
std::uint8_t short_bit(std::string_view letters) noexcept {
    return is_upper(letters.front()) && is_upper(letters.back()) ? CueWord::may_be_short : 0;
}

/// The place of a cue whose first letter is written as it must be.
std::uint8_t cue_place(std::string_view letters, std::uint8_t place) noexcept {
    if (place == 0) return 0;
    const bool held =
        cue_words[place - 1U].written == CueWord::Case::any || is_upper(letters.front());
    return held ? place : 0;
}

} // namespace

std::size_t letters_in_front(std::string_view word) noexcept {
    return letters_in_front(word, grammar::first_bytes(word));
}

KnownWord known_word(std::string_view word) noexcept {
    const std::uint64_t bytes = grammar::first_bytes(word);
    const std::string_view letters = word.substr(0, letters_in_front(word, bytes));
    KnownWord known;
    std::uint8_t naming = 0;
    if (letters.size() == word.size()) {
        known.cue = short_bit(letters);
        if (const KnownWord* const listed = listed_words.find(letters, bytes)) {
            known.time = listed->time & static_cast<std::uint8_t>(~TimeWord::unit);
            known.cue |= cue_place(letters, listed->cue);
            naming = listed->naming;
        }
    } else if (!letters.empty()) { // all listed words are letters
        known.cue = short_bit(letters);
        if (const KnownWord* const listed = listed_words.find(letters))
            known.cue |= cue_place(letters, listed->cue);
    } else if (is_digit(word.front())) {
        known.time = TimeWord::figure;
    }
    known.naming = grammar::naming_kind(word, naming);
    known.any = (known.time | known.cue | known.naming) != 0;
    return known;
}

std::uint8_t time_word(std::string_view word) noexcept {
    const KnownWord* const listed = listed_words.find(word);
    return listed == nullptr ? TimeWord::none : listed->time;
}

} // namespace concord
