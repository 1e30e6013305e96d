// SPDX-License-Identifier: Apache-2.0
#include "rules/engine/sentence.hpp"

#include <algorithm>
#include <array>
#include <bit>

#include "parser/text/byte_mask.hpp"
#include "rules/engine/occurrences.hpp"
#include "rules/engine/plan_match.hpp"

namespace concord {

namespace {

// A sentence is cut here, so that a long text without full stops costs no quadratic time.
constexpr std::uint32_t max_reach = 2'000;

/// By length: those of so many letters begin at `of_length` of their number.
constexpr std::array<std::string_view, 30> abbreviations{
    "s",   "v",   "eg",  "ie",  "cf",  "no",   "pt",   "ch",   "ss",   "dr",
    "mr",  "ms",  "st",  "e.g", "i.e", "etc",  "viz",  "nos",  "art",  "reg",
    "sch", "mrs", "rev", "hon", "ltd", "para", "arts", "regs", "prof", "paras"};
constexpr std::array<std::uint8_t, 7> of_length{0, 0, 2, 13, 25, 29, 30};
constexpr std::size_t longest_abbreviation = of_length.size() - 2;

bool is_border(char c) noexcept {
    return c == '\n' || c == '\t';
}

/// Whether the full stop at `at` belongs to an abbreviation or an initial.
bool is_abbreviation(std::string_view text, std::size_t at) noexcept {
    std::size_t begin = at;
    while (begin > 0 && (is_word_before(text, begin) || text[begin - 1] == '.')) {
        if (at - begin == longest_abbreviation) {
            return false;
        }
        --begin;
    }
    const auto word = text.substr(begin, at - begin);
    if (word.size() == 1 && word[0] >= 'A' && word[0] <= 'Z') {
        return true;
    }
    const auto* known = abbreviations.data();
    return std::any_of(known + of_length[word.size()], known + of_length[word.size() + 1],
                       [&](std::string_view one) {
                           return std::equal(
                               one.begin(), one.end(), word.begin(),
                               [](char a, char b) { return a == b || a == (b | 0x20); });
                       });
}

/// Most characters can never end a sentence: they are ruled out before anything is looked at.
constexpr bool may_end(char c) noexcept {
    return c == '.' || c == ';' || c == '!' || c == '?' || c == '\n' || c == '\t';
}

/// The same of a block of characters.
std::uint64_t may_end_mask(const char* block) noexcept {
    return mask_in<'.', ';', '!', '?', '\n', '\t'>(block);
}

/// Whether a sentence ends with the character at `at`, for which may_end() holds.
bool ends_here(std::string_view text, std::size_t at) noexcept {
    const char c = text[at];
    if (is_border(c) || c == ';') {
        return true;
    }
    if (c != '.' && c != '!' && c != '?') {
        return false;
    }
    std::size_t next = at + 1;
    while (next < text.size() && (text[next] == '"' || text[next] == '\'' || text[next] == ')')) {
        ++next;
    }
    if (next >= text.size() || is_border(text[next])) {
        return true;
    }
    if (text[next] != ' ') {
        return false;
    }
    const char after = next + 1 < text.size() ? text[next + 1] : ' ';
    const bool goes_on = after >= 'a' && after <= 'z';
    return !goes_on && !(c == '.' && is_abbreviation(text, at));
}

inline bool ends_at(std::string_view text, std::size_t at) noexcept {
    return may_end(text[at]) && ends_here(text, at);
}

/// One past the last character of [from, to) that ends a sentence; `from` where none does.
std::uint32_t behind_last_end(std::string_view text, std::uint32_t from, std::uint32_t to) {
    constexpr auto step = static_cast<std::uint32_t>(block_size);
    for (; to - from >= step; to -= step) {
        for (auto mask = may_end_mask(text.data() + to - step); mask != 0;) {
            const auto last = static_cast<std::uint32_t>(std::bit_width(mask)) - 1;
            if (ends_here(text, to - step + last)) {
                return to - step + last + 1;
            }
            mask ^= std::uint64_t{1} << last;
        }
    }
    while (to > from && !ends_at(text, to - 1)) {
        --to;
    }
    return to;
}

/// The first character of [from, to) that ends a sentence; `to` where none does.
std::uint32_t first_end(std::string_view text, std::uint32_t from, std::uint32_t to) {
    constexpr auto step = static_cast<std::uint32_t>(block_size);
    for (; to - from >= step; from += step) {
        for (auto mask = may_end_mask(text.data() + from); mask != 0; mask &= mask - 1) {
            const auto first = from + static_cast<std::uint32_t>(std::countr_zero(mask));
            if (ends_here(text, first)) {
                return first;
            }
        }
    }
    while (from < to && !ends_at(text, from)) {
        ++from;
    }
    return from;
}

} // namespace

std::uint32_t sentence_end(std::string_view text, Span words) noexcept {
    const auto highest = static_cast<std::uint32_t>(
        std::min<std::size_t>(text.size(), std::size_t{words.end} + max_reach));
    // The words themselves may close the sentence ("etc.").
    const bool closed = words.end > words.begin && ends_at(text, words.end - 1);
    if (closed || words.end >= highest) {
        return words.end;
    }
    const auto end = first_end(text, words.end, highest);
    // A full stop belongs to its sentence, a line break does not.
    return end < highest && !is_border(text[end]) ? end + 1 : end;
}

Span sentence_at(const Document& document, Span folded) noexcept {
    const auto text = document.folded.text();
    const std::uint32_t lowest = folded.begin > max_reach ? folded.begin - max_reach : 0;
    Span sentence{behind_last_end(text, lowest, folded.begin), sentence_end(text, folded)};
    while (sentence.begin < folded.begin &&
           std::string_view(" \"')").find(text[sentence.begin]) != std::string_view::npos) {
        ++sentence.begin;
    }
    return sentence;
}

} // namespace concord
