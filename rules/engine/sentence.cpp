// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <array>

#include "rules/engine/occurrences.hpp"
#include "rules/engine/plan_match.hpp"

namespace concord {

namespace {

// A sentence is cut here, so that a long text without full stops costs no quadratic time.
constexpr std::uint32_t max_reach = 2'000;

constexpr std::array<std::string_view, 30> abbreviations{
    "e.g",   "i.e", "eg",   "ie",  "etc",  "cf",   "viz", "no",  "nos", "para",
    "paras", "art", "arts", "reg", "regs", "sch",  "pt",  "ch",  "s",   "ss",
    "v",     "dr",  "mr",   "mrs", "ms",   "prof", "st",  "rev", "hon", "ltd"};

bool is_border(char c) noexcept {
    return c == '\n' || c == '\t';
}

/// Whether the full stop at `at` belongs to an abbreviation or an initial.
bool is_abbreviation(std::string_view text, std::size_t at) noexcept {
    std::size_t begin = at;
    while (begin > 0 && at - begin < 6 && (is_word_before(text, begin) || text[begin - 1] == '.')) {
        --begin;
    }
    const auto word = text.substr(begin, at - begin);
    if (word.size() == 1 && word[0] >= 'A' && word[0] <= 'Z') {
        return true;
    }
    return std::any_of(abbreviations.begin(), abbreviations.end(), [&](std::string_view known) {
        return std::equal(known.begin(), known.end(), word.begin(), word.end(),
                          [](char a, char b) { return a == b || a == (b | 0x20); });
    });
}

/// Most characters can never end a sentence: they are ruled out before anything is looked at.
constexpr bool may_end(char c) noexcept {
    return c == '.' || c == ';' || c == '!' || c == '?' || c == '\n' || c == '\t';
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

} // namespace

Span sentence_at(const Document& document, Span folded) noexcept {
    const auto text = document.folded.text();
    const std::uint32_t lowest = folded.begin > max_reach ? folded.begin - max_reach : 0;
    const auto highest = static_cast<std::uint32_t>(
        std::min<std::size_t>(text.size(), std::size_t{folded.end} + max_reach));
    Span sentence = folded;
    while (sentence.begin > lowest && !ends_at(text, sentence.begin - 1)) {
        --sentence.begin;
    }
    while (sentence.begin < folded.begin &&
           std::string_view(" \"')").find(text[sentence.begin]) != std::string_view::npos) {
        ++sentence.begin;
    }
    // The words themselves may close the sentence ("etc.").
    const bool closed = folded.end > folded.begin && ends_at(text, folded.end - 1);
    while (!closed && sentence.end < highest) {
        if (is_border(text[sentence.end])) {
            break;
        }
        if (ends_at(text, sentence.end++)) {
            break;
        }
    }
    return sentence;
}

} // namespace concord
