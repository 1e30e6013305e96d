// SPDX-License-Identifier: Apache-2.0
#include <array>

#include "parser/grammar/date.hpp"
#include "parser/grammar/date_rules.hpp"
#include "parser/grammar/near_words.hpp"

namespace concord::grammar {
namespace {

constexpr std::array<std::string_view, 16> statute_words = {
    "act",        "acts",      "regulations", "regulation", "directions", "order",
    "orders",     "rules",     "bill",        "code",       "measure",    "directive",
    "convention", "direction", "statute",     "instrument"};
constexpr std::array<std::string_view, 18> year_words = {
    "in",    "since", "from", "by",    "until",   "till", "during", "before",    "after",
    "early", "late",  "mid",  "circa", "between", "year", "to",     "copyright", "of"};
/// Small words behind a year; behind anything else a figure counts something.
constexpr std::array<std::string_view, 38> words_after_year = {
    "and",  "to",    "by", "for",   "or",     "as",  "the",   "was",  "were",    "is",
    "when", "until", "in", "under", "with",   "on",  "which", "that", "through", "onwards",
    "at",   "but",   "it", "a",     "an",     "has", "have",  "had",  "will",    "shall",
    "this", "from",  "of", "after", "before", "we",  "they",  "are"};

bool statute_before(std::string_view text, std::uint32_t at) {
    std::uint32_t left = at;
    while (left > 0 && (text[left - 1] == ' ' || text[left - 1] == ','))
        --left;
    std::string_view word = word_before(text, left);
    if (equal_folded(word, "of")) word = word_before(text, offset_in(text, word));
    return !word.empty() && word[0] >= 'A' && word[0] <= 'Z' && is_among(word, statute_words);
}

bool year_in_brackets(std::string_view text, std::uint32_t at, std::uint32_t end) {
    return at > 0 && text[at - 1] == '(' && end < text.size() && text[end] == ')' &&
           !begins_lower(word_before(text, at - 1), "thousand");
}

bool year_by_words(std::string_view text, std::uint32_t at, std::uint32_t end) {
    const std::string_view before = word_before(text, at);
    const bool mark = at >= 3 && (text.substr(at - 3, 3) == "\xC2\xA9 ");
    if (!mark && !is_among(before, year_words)) return false;
    const std::string_view before_that =
        before.empty() ? before : word_before(text, offset_in(text, before));
    if (equal_folded(before, "year") &&
        (equal_folded(before_that, "financial") || equal_folded(before_that, "fiscal")))
        return false;
    // "rose from 2000 to 2100": only a year before it makes "to" a date word.
    if (equal_folded(before, "to") &&
        !(before_that.size() == 4 && (before_that[0] == '1' || before_that[0] == '2') &&
          is_digit(before_that[3])))
        return false;
    const std::string_view after = word_after(text, end);
    if (after.empty()) return true;
    return is_among(after, words_after_year);
}

bool begins_with_year(std::string_view text, std::uint32_t at) {
    pegtl::memory_input<pegtl::tracking_mode::lazy, pegtl::eol::lf, const char*> in(
        text.data() + at, text.data() + text.size(), "");
    return pegtl::parse<date_year>(in);
}

} // namespace

std::optional<DateMatch> match_year(std::string_view text, std::uint32_t at) {
    if (at >= text.size() || (at > 0 && word_byte(text[at - 1]))) return std::nullopt;
    const std::uint32_t end = at + 4;
    if (!begins_with_year(text, at)) return std::nullopt;
    const std::int32_t year = number_from_digits(text.data() + at, text.data() + end);
    if (year < 1200 || year > 2199) return std::nullopt;
    if (end < text.size() && (text[end] == '-' || text[end] == '/' || text[end] == '%'))
        return std::nullopt;
    const char before = at > 0 ? text[at - 1] : ' ';
    if (before == '-' || before == '/' || before == ':' || before == '.' || before == '$')
        return std::nullopt;
    DateMatch match;
    match.end = end;
    match.year = year;
    match.style = DateStyle::year_only;
    if (statute_before(text, at) || is_among(word_after(text, end), statute_words)) {
        match.meaning = DateMeaning::statute;
        return match;
    }
    if (year < 1900 || year > 2099) return std::nullopt;
    if (year_in_brackets(text, at, end) || year_by_words(text, at, end)) return match;
    return std::nullopt;
}

} // namespace concord::grammar
