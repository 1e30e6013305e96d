// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <span>
#include <string>

#include "parser/grammar/definition.hpp"
#include "parser/grammar/words.hpp"

namespace concord::grammar {

namespace {

constexpr std::size_t longest_meaning = 16;  // words
constexpr std::uint32_t longest_reach = 240; // bytes

bool small_word(std::string_view word) {
    return one_of(word, {"of", "and", "the", "for", "in", "on", "to", "a", "an", "&", "with", "at",
                         "by", "or", "into", "de", "'s"});
}

// The letters that a meaning has to give: "HPANs" stands for h, p, a, n; years do not count.
std::string wanted_letters(std::string_view abbreviation) {
    std::string_view head = abbreviation;
    if (head.size() > 2 && head.back() == 's' && is_upper(head[head.size() - 2]))
        head.remove_suffix(1);
    std::string letters;
    for (const char c : head)
        if (is_letter(c)) letters += to_lower(c);
    return letters;
}

// Initials of one word: "Anti-Fraud" gives a, f; "NHS" gives n, h, s.
std::string initials_of(std::string_view word) {
    std::string out;
    const bool capitals = word.size() > 1 && count_upper(word) == word.size();
    for (std::size_t at = 0; at < word.size(); ++at)
        if (is_letter(word[at]) && (capitals || at == 0 || !is_word(word[at - 1])))
            out += to_lower(word[at]);
    return out;
}

// Matches letters against words from the last word to the first; small words may be left out.
// Returns the number of words used, or 0.
std::size_t words_for(std::string_view text, std::span<const Span> words,
                      std::string_view letters) {
    std::size_t left = letters.size();
    for (std::size_t used = 1; used <= words.size() && used <= longest_meaning; ++used) {
        const std::string_view word = slice(text, words[words.size() - used]);
        const std::string initials = initials_of(word);
        const bool fits = !initials.empty() && left >= initials.size() &&
                          letters.substr(left - initials.size(), initials.size()) == initials;
        if (fits)
            left -= initials.size();
        else if (!initials.empty() && left > 0 && letters[left - 1] == initials.front())
            --left;
        else if (!small_word(word) && !std::ranges::all_of(word, is_digit))
            return 0;
        else if (used == 1 && small_word(word))
            return 0;
        if (left == 0) return used;
    }
    return 0;
}

bool in_order(std::string_view letters, std::string_view phrase) {
    std::size_t at = 0;
    for (const char c : phrase)
        if (at < letters.size() && to_lower(c) == letters[at]) ++at;
    return at == letters.size();
}

std::vector<Span> words_before(std::string_view text, std::uint32_t end) {
    std::uint32_t begin = end > longest_reach ? end - longest_reach : 0;
    const std::size_t line = text.substr(begin, end - begin).find_last_of("\n\t;");
    if (line != std::string_view::npos)
        begin += static_cast<std::uint32_t>(line) + 1;
    else
        while (begin > 0 && begin < end && is_word(text[begin]))
            ++begin;
    return words_of(text, {begin, end});
}

// True when what stands between two words parts them: a full stop, a bracket before "and", a comma
// unless a form of company follows ("Alpha, Inc.").
bool ends_run(std::string_view text, Span left, Span right) {
    const std::string_view between = text.substr(left.end, right.begin - left.end);
    const std::string_view next = slice(text, right);
    if (between.find_first_of(".;:\"") != std::string_view::npos) return true;
    if (between.find(')') != std::string_view::npos && small_word(next)) return true;
    return between.find(',') != std::string_view::npos &&
           !one_of(next, {"inc", "llc", "ltd", "limited", "corp", "l.p", "plc", "llp"});
}

} // namespace

bool is_abbreviation(std::string_view word) noexcept {
    if (word.size() < 2 || word.size() > 10) return false;
    std::size_t upper = 0;
    std::size_t small = 0;
    for (const char c : word) {
        if (is_high(c)) return false;
        if (is_upper(c)) ++upper;
        if (is_lower(c)) ++small;
    }
    return upper >= 2 && small <= 3 && small <= upper;
}

bool is_roman(std::string_view word) noexcept {
    return !word.empty() && word.find_first_not_of("IVXLC") == std::string_view::npos;
}

Span capitalised_run_before(std::string_view text, std::uint32_t end) {
    const std::vector<Span> words = words_before(text, end);
    Span run;
    for (std::size_t i = words.size(); i-- > 0;) {
        const std::string_view word = slice(text, words[i]);
        if (i + 1 < words.size() && ends_run(text, words[i], words[i + 1])) break;
        const bool number = !word.empty() && is_digit(word.front());
        if (begins_upper(word) || (number && (!run.empty() || word.size() == 4)))
            run = run.empty() ? words[i] : Span{words[i].begin, run.end};
        else if (run.empty() || !small_word(word))
            break;
    }
    for (const Span word : words_of(text, run)) {
        if (!one_of(slice(text, word), {"the", "this", "that", "an", "a", "and", "of", "in"}))
            break;
        run.begin = word.end;
    }
    return trim(text, run);
}

Span meaning_by_initials(std::string_view text, std::string_view abbreviation, std::uint32_t open) {
    const std::string letters = wanted_letters(abbreviation);
    const std::vector<Span> words = words_before(text, open);
    if (letters.size() < 2 || words.empty()) return {};
    if (const std::size_t used = words_for(text, words, letters); used > 0)
        return {words[words.size() - used].begin, words.back().end};
    // "Care Redress (CRD)": letters in order from a name.
    Span run = capitalised_run_before(text, open);
    if (run.empty() || run.end != words.back().end) return {};
    for (const Span word : words_of(text, run)) {
        const std::string_view phrase = text.substr(word.begin, run.end - word.begin);
        if (to_lower(phrase.front()) == letters.front() && in_order(letters, phrase))
            return {word.begin, run.end};
    }
    return {};
}

Span meaning_by_initials_before(std::string_view text, std::string_view abbreviation,
                                std::uint32_t open) {
    const std::string letters = wanted_letters(abbreviation);
    const std::vector<Span> words = words_before(text, open);
    if (letters.size() < 2) return {};
    const std::span<const Span> all(words);
    for (std::size_t last = words.size(); last > 0; --last)
        if (const std::size_t used = words_for(text, all.first(last), letters); used > 1)
            return {words[last - used].begin, words[last - 1].end};
    return {};
}

} // namespace concord::grammar
