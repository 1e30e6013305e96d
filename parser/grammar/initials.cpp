// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <array>
#include <string>

#include "parser/grammar/definition.hpp"
#include "parser/grammar/word_list.hpp"

namespace concord::grammar {

namespace {

constexpr std::size_t longest_meaning = 16;  // words
constexpr std::uint32_t longest_reach = 240; // bytes

constexpr auto small_words = word_list({"a", "an", "and", "at", "by", "de", "for", "in", "into",
                                        "of", "on", "or", "the", "to", "with"});
static_assert(std::ranges::is_sorted(small_words));

bool small_word(std::string_view word) noexcept {
    return small_words.holds(word) || word == "&" || same_word(word, "'s");
}

// Words before a name that are no part of it.
constexpr auto leading_words = word_list({"a", "an", "and", "in", "of", "that", "the", "this"});
static_assert(std::ranges::is_sorted(leading_words));

/// A capital letter counts 1, a small one 0x100, one beyond ASCII 0x10000.
constexpr auto letter_counts = [] {
    std::array<std::uint32_t, 256> table{};
    for (std::size_t i = 0; i < table.size(); ++i) {
        const char c = static_cast<char>(i);
        table[i] = is_high(c) ? 0x1'0000 : is_upper(c) ? 1 : is_lower(c) ? 0x100 : 0;
    }
    return table;
}();

// The letters that a meaning has to give: "HPANs" stands for h, p, a, n; years do not count.
std::string wanted_letters(std::string_view abbreviation) {
    std::string_view head = abbreviation;
    if (head.size() > 2 && head.back() == 's' && is_upper(head[head.size() - 2]))
        head.remove_suffix(1);
    std::string letters;
    for (const char c : head)
        if (is_letter_byte(c)) letters += to_lower(c);
    return letters;
}

// Initials of one word: "Anti-Fraud" gives a, f; "NHS" gives n, h, s.
std::string initials_of(std::string_view word) {
    std::string out;
    const bool capitals = word.size() > 1 && count_upper(word) == word.size();
    for (std::size_t at = 0; at < word.size(); ++at)
        if (is_letter_byte(word[at]) && (capitals || at == 0 || !is_word(word[at - 1])))
            out += to_lower(word[at]);
    return out;
}

// The words at the end of a row that give the letters.
struct Spelled {
    std::size_t words = 0; ///< 0 when none do.
    Span first;            ///< The first of them.
};

// Matches letters against the words that `next` gives, from the last word to the first; small words
// may be left out.
template <class Next>
Spelled words_for(std::string_view text, Next next, std::string_view letters) {
    std::size_t left = letters.size();
    for (std::size_t used = 1; used <= longest_meaning; ++used) {
        const Span at = next();
        if (at.empty()) break;
        const std::string_view word = slice(text, at);
        const std::string initials = initials_of(word);
        const bool fits = !initials.empty() && left >= initials.size() &&
                          letters.substr(left - initials.size(), initials.size()) == initials;
        if (fits)
            left -= initials.size();
        else if (!initials.empty() && left > 0 && letters[left - 1] == initials.front())
            --left;
        else if (!small_word(word) && !std::ranges::all_of(word, is_digit) &&
                 !same_word(word, "etc"))
            break;
        else if (used == 1 && small_word(word))
            break;
        if (left == 0) return {used, at};
    }
    return {};
}

bool in_order(std::string_view letters, std::string_view phrase) {
    std::size_t at = 0;
    for (const char c : phrase)
        if (at < letters.size() && to_lower(c) == letters[at]) ++at;
    return at == letters.size();
}

// The words before `end`, to be cut off from the last: those of its line, and not too far away.
WordCutter words_before(std::string_view text, std::uint32_t end) noexcept {
    std::uint32_t begin = end > longest_reach ? end - longest_reach : 0;
    while (begin > 0 && begin < end && is_word(text[begin]))
        ++begin;
    return {text, {begin, end}};
}

// True when what stands between two words parts them: a full stop, a bracket before "and", a comma
// unless a form of company follows ("Alpha, Inc.").
bool ends_run(std::string_view text, Span left, Span right) {
    const std::string_view between = text.substr(left.end, right.begin - left.end);
    if (between == " ") return false;
    const std::string_view next = slice(text, right);
    if (between.find_first_of(".;:\"") != std::string_view::npos) return true;
    if (between.find(')') != std::string_view::npos && small_word(next)) return true;
    return between.find(',') != std::string_view::npos &&
           !one_of(next, {"inc", "llc", "ltd", "limited", "corp", "l.p", "plc", "llp"});
}

} // namespace

bool is_abbreviation(std::string_view word) noexcept {
    if (word.size() < 2 || word.size() > 10) return false;
    std::uint32_t counts = 0;
    for (const char c : word)
        counts += letter_counts[static_cast<unsigned char>(c)];
    const std::uint32_t upper = counts & 0xFF;
    const std::uint32_t small = counts >> 8 & 0xFF;
    return counts < 0x1'0000 && upper >= 2 && small <= 3 && small <= upper;
}

bool is_roman(std::string_view word) noexcept {
    return !word.empty() && word.find_first_not_of("IVXLC") == std::string_view::npos;
}

Span capitalised_run_before(std::string_view text, std::uint32_t end) {
    WordCutter words = words_before(text, end);
    Span run;
    Span right;
    for (Span at = words.last_of_line(); !at.empty(); at = words.last_of_line()) {
        const std::string_view word = slice(text, at);
        if (!right.empty() && ends_run(text, at, right)) break;
        right = at;
        const bool number = is_digit(word.front());
        if (begins_upper(word) || (number && (!run.empty() || word.size() == 4)))
            run = run.empty() ? at : Span{at.begin, run.end};
        else if (run.empty() || !small_word(word))
            break;
    }
    WordCutter names(text, run);
    for (Span at = names.first(); !at.empty(); at = names.first()) {
        if (!leading_words.holds(slice(text, at))) break;
        run.begin = at.end;
    }
    return trim(text, run);
}

Span meaning_by_initials(std::string_view text, std::string_view abbreviation, std::uint32_t open) {
    const std::string letters = wanted_letters(abbreviation);
    WordCutter words = words_before(text, open);
    const Span last = WordCutter(words).last_of_line();
    if (letters.size() < 2 || last.empty()) return {};
    const auto next = [&words] { return words.last_of_line(); };
    if (const Spelled spelled = words_for(text, next, letters); spelled.words > 0) {
        // "Office of Piers and Boats (OPB)": no name begins with the small word.
        const Span before = words_before(text, spelled.first.begin).last_of_line();
        const bool small = !is_upper(text[spelled.first.begin]) && spelled.first.size() <= 3;
        const bool capital = !before.empty() && is_upper(text[before.begin]) &&
                             to_lower(text[before.begin]) == letters.front() &&
                             before.end + 1 == spelled.first.begin;
        return {small && capital ? before.begin : spelled.first.begin, last.end};
    }
    // "Care Redress (CRD)": letters in order from a name.
    const Span run = capitalised_run_before(text, open);
    if (run.empty() || run.end != last.end) return {};
    WordCutter names(text, run);
    for (Span at = names.first(); !at.empty(); at = names.first()) {
        const std::string_view phrase = text.substr(at.begin, run.end - at.begin);
        if (to_lower(phrase.front()) == letters.front() && in_order(letters, phrase))
            return {at.begin, run.end};
    }
    return {};
}

Span meaning_by_initials_before(std::string_view text, std::string_view abbreviation,
                                std::uint32_t open) {
    const std::string letters = wanted_letters(abbreviation);
    if (letters.size() < 2) return {};
    WordCutter words = words_before(text, open);
    for (WordCutter left = words;; left = words) {
        const Span last = words.last_of_line();
        if (last.empty()) return {};
        const auto next = [&left] { return left.last_of_line(); };
        if (const Spelled spelled = words_for(text, next, letters); spelled.words > 1)
            return {spelled.first.begin, last.end};
    }
}

} // namespace concord::grammar
