// SPDX-License-Identifier: Apache-2.0
#include "parser/readers/pdf_prose.hpp"

#include <algorithm>
#include <array>
#include <cstddef>
#include <string>

#include "parser/text/ascii.hpp"

namespace concord {

namespace {

std::string_view last_word(std::string_view text) noexcept {
    const std::size_t blank = text.find_last_of(" \t");
    return blank == std::string_view::npos ? text : text.substr(blank + 1);
}

/// The last character that is no closing quote or bracket.
char last_sign(std::string_view text) noexcept {
    while (!text.empty()) {
        if (text.ends_with("”") || text.ends_with("’")) {
            text.remove_suffix(3);
        } else if (text.back() == ')' || text.back() == '"' || text.back() == '\'') {
            text.remove_suffix(1);
        } else {
            return text.back();
        }
    }
    return ' ';
}

template <std::size_t count>
bool among(std::string_view word, const std::array<std::string_view, count>& words) noexcept {
    return std::find(words.begin(), words.end(), word) != words.end();
}

/// What stands between the numbers of a list.
constexpr std::array<std::string_view, 4> between_numbers = {"and", "or", "to", "of"};

/// Length of a bracketed step of a reference at the begin of a text, "(e)" or "(12)"; 0 for none.
std::size_t leading_step(std::string_view text) noexcept {
    constexpr std::size_t longest = 4;
    const std::size_t close = text.starts_with('(') ? text.find(')') : std::string_view::npos;
    if (close == std::string_view::npos || close < 2 || close - 1 > longest) return 0;
    const auto inner = text.substr(1, close - 1);
    const bool plain = std::all_of(inner.begin(), inner.end(),
                                   [](char sign) { return is_digit(sign) || is_lower(sign); });
    return plain ? close + 1 : 0;
}

} // namespace

std::string_view first_word(std::string_view text) noexcept {
    return text.substr(0, text.find_first_of(" \t"));
}

bool ends_sentence(std::string_view text) noexcept {
    const char last = last_sign(text);
    return last == '.' || last == ':' || last == ';' || last == '?' || last == '!';
}

bool ends_entry(std::string_view text) noexcept {
    const std::string_view word = last_word(text);
    return ends_sentence(text) || text.ends_with(',') || word == "and" || word == "or" ||
           word == "and/or";
}

bool names_unit(std::string_view text) noexcept {
    constexpr std::array<std::string_view, 16> units = {
        "clause",     "clauses",     "section", "sections", "article",  "articles",
        "paragraph",  "paragraphs",  "annex",   "schedule", "appendix", "part",
        "regulation", "regulations", "exhibit", "no."};
    return among(to_lower(last_word(text)), units);
}

bool expects_number(std::string_view text) noexcept {
    return names_unit(text) || among(last_word(text), between_numbers);
}

bool lists_numbers(std::string_view text) noexcept {
    const bool open = text.ends_with(',') || among(last_word(text), between_numbers);
    std::size_t numbers = 0;
    while (open && !text.empty()) {
        text = text.substr(0, text.find_last_not_of(" \t,") + 1);
        const std::size_t bracket = text.ends_with(']') ? text.rfind('[') : std::string_view::npos;
        if (bracket != std::string_view::npos) { // the name of what is referred to
            text = text.substr(0, bracket);
            continue;
        }
        if (names_unit(text)) return numbers > 0;
        const std::string_view word = last_word(text);
        if (word.empty() || (!is_digit(word.front()) && !among(word, between_numbers)))
            return false;
        numbers += is_digit(word.front()) ? 1U : 0U;
        text.remove_suffix(word.size());
    }
    return false;
}

bool expects_more(std::string_view text) noexcept {
    constexpr std::array<std::string_view, 24> words = {
        "the",   "a",    "an",   "of",   "to",    "in",    "for",  "with",
        "by",    "from", "at",   "on",   "its",   "their", "this", "that",
        "under", "any",  "each", "such", "shall", "will",  "be",   "is"};
    return among(last_word(text), words) || names_unit(text);
}

bool joins_words(std::string_view text) noexcept {
    const std::string_view word = last_word(text);
    if (word != "and" && word != "or") return false;
    text.remove_suffix(word.size());
    text = text.substr(0, text.find_last_not_of(" \t") + 1);
    return !text.empty() && std::string_view(",;:").find(text.back()) == std::string_view::npos;
}

bool is_square_bullet(std::string_view words) noexcept {
    constexpr std::string_view mark = "§ ";
    return words.starts_with(mark) && words.size() > mark.size() &&
           (is_lower(to_lower(words[mark.size()])));
}

void part_number(std::string& words) {
    const std::size_t dot = words.find_first_not_of("0123456789");
    const bool glued = dot != std::string::npos && dot > 0 && dot < 3 && words[dot] == '.' &&
                       dot + 2 < words.size() && is_upper(words[dot + 1]) &&
                       (is_upper(words[dot + 2]) || is_lower(words[dot + 2]));
    if (glued) words.insert(dot + 1, 1, ' ');
}

bool begins_small(std::string_view text) noexcept {
    return !text.empty() && (is_lower(text.front()) || text.front() == '(');
}

bool breaks_reference(std::string_view above, std::string_view below) noexcept {
    const std::size_t blank = above.find_last_of(" \t");
    std::string_view word = blank == std::string_view::npos ? above : above.substr(blank + 1);
    const std::size_t number = std::min(word.find_first_not_of("0123456789."), word.size());
    if (number == 0 || number == word.size() || leading_step(below) == 0) return false;
    word.remove_prefix(number);
    while (const std::size_t step = leading_step(word))
        word.remove_prefix(step);
    return word.empty();
}

} // namespace concord
