// SPDX-License-Identifier: Apache-2.0
// Where words, numbers and the remainders of phrases end, for match_plan().
#include <algorithm>
#include <array>

#include "parser/text/ascii.hpp"
#include "rules/book/phrase.hpp"
#include "rules/engine/plan_match.hpp"

namespace concord {

namespace {

unsigned char byte(char c) noexcept {
    return static_cast<unsigned char>(c);
}

constexpr std::array<std::string_view, 19> small_numbers{
    "one",     "two",     "three",     "four",     "five",    "six",      "seven",
    "eight",   "nine",    "ten",       "eleven",   "twelve",  "thirteen", "fourteen",
    "fifteen", "sixteen", "seventeen", "eighteen", "nineteen"};
constexpr std::array<std::string_view, 8> tens{"twenty", "thirty",  "forty",  "fifty",
                                               "sixty",  "seventy", "eighty", "ninety"};

/// The ASCII word at `at` in lower case; longer than any number word is cut to "".
struct LowerWord {
    std::array<char, 12> letters{};
    std::size_t size = 0;
    [[nodiscard]] std::string_view view() const noexcept { return {letters.data(), size}; }
};

LowerWord word_at(std::string_view text, std::size_t at) noexcept {
    LowerWord word;
    for (; at < text.size() && is_letter(text[at]); ++at) {
        if (word.size == word.letters.size()) {
            return {};
        }
        word.letters[word.size++] = static_cast<char>(text[at] | 0x20);
    }
    return word;
}

template <std::size_t N>
bool one_of(const std::array<std::string_view, N>& words, std::string_view word) noexcept {
    return !word.empty() && std::find(words.begin(), words.end(), word) != words.end();
}

std::size_t digits_end(std::string_view text, std::size_t at) noexcept {
    while (at < text.size() && is_digit(text[at])) {
        ++at;
    }
    const auto group = [&](std::size_t i) {
        return i + 3 < text.size() && text[i] == ',' && is_digit(text[i + 1]) &&
               is_digit(text[i + 2]) && is_digit(text[i + 3]) &&
               (i + 4 == text.size() || !is_digit(text[i + 4]));
    };
    while (group(at)) {
        at += 4;
    }
    return at;
}

constexpr unsigned key3(const char (&letters)[4]) {
    return (static_cast<unsigned>(static_cast<unsigned char>(letters[0])) << 16U) |
           (static_cast<unsigned>(static_cast<unsigned char>(letters[1])) << 8U) |
           static_cast<unsigned>(static_cast<unsigned char>(letters[2]));
}

/// First three letters of every number word, so that most words are ruled out by a look.
bool begins_number_word(std::string_view text, std::size_t at) noexcept {
    if (at + 3 > text.size()) {
        return false;
    }
    const auto key = [](char a, char b, char c) {
        return (static_cast<unsigned>(byte(a) | 0x20U) << 16U) |
               (static_cast<unsigned>(byte(b) | 0x20U) << 8U) |
               static_cast<unsigned>(byte(c) | 0x20U);
    };
    switch (key(text[at], text[at + 1], text[at + 2])) {
    case key3("one"):
    case key3("two"):
    case key3("thr"):
    case key3("fou"):
    case key3("fiv"):
    case key3("six"):
    case key3("sev"):
    case key3("eig"):
    case key3("nin"):
    case key3("ten"):
    case key3("ele"):
    case key3("twe"):
    case key3("thi"):
    case key3("fif"):
    case key3("for"):
    case key3("hun"):
        return true;
    default:
        return false;
    }
}

/// One past "thirty", "twenty-one"; `at` when no number below a hundred stands there in words.
std::size_t below_hundred_end(std::string_view text, std::size_t at) noexcept {
    const auto word = word_at(text, at);
    const bool ten = one_of(tens, word.view());
    if (!ten && !one_of(small_numbers, word.view())) {
        return at;
    }
    const std::size_t end = at + word.size;
    if (ten && end + 1 < text.size() && (text[end] == '-' || text[end] == ' ')) {
        const auto unit = word_at(text, end + 1);
        if (unit.size <= 5 && one_of(small_numbers, unit.view()) && unit.view() != "ten") {
            return end + 1 + unit.size;
        }
    }
    return end;
}

/// One past "thirty", "twenty-one", "one hundred", "two hundred and ten"; `at` when no number word
/// stands there.
std::size_t words_end(std::string_view text, std::size_t at) noexcept {
    constexpr std::string_view hundred = "hundred";
    constexpr std::string_view and_ = " and ";
    if (!begins_number_word(text, at)) {
        return at;
    }
    const auto joined = [&](std::size_t end) {
        return end < text.size() && (text[end] == ' ' || text[end] == '-');
    };
    const std::size_t small = below_hundred_end(text, at);
    const std::size_t then = small == at ? at : joined(small) ? small + 1 : text.size();
    if (word_at(text, then).view() != hundred) {
        return small;
    }
    const std::size_t end = then + hundred.size();
    std::size_t rest = end;
    if (equal_folded(text.substr(end, and_.size()), and_)) {
        rest += and_.size();
    } else if (joined(end)) {
        ++rest;
    }
    const std::size_t rest_end = rest > end ? below_hundred_end(text, rest) : rest;
    return rest_end > rest ? rest_end : end;
}

} // namespace

bool is_word_before(std::string_view text, std::size_t at) noexcept {
    if (at == 0) {
        return false;
    }
    const unsigned char c = byte(text[at - 1]);
    if (c < 0x80 || c > 0xBF) {
        return is_word_byte(c);
    }
    return at >= 2 && byte(text[at - 2]) >= 0xC3 && is_word_byte(byte(text[at - 2]));
}

bool is_word_end(std::string_view text, std::size_t at) noexcept {
    if (at >= text.size()) {
        return true;
    }
    if (is_word_byte(byte(text[at]))) {
        return false;
    }
    if (text[at] != '\'' || at + 1 >= text.size() || !is_word_byte(byte(text[at + 1]))) {
        return true;
    }
    const bool possessive = (text[at + 1] | 0x20) == 's';
    return possessive && (at + 2 >= text.size() || !is_word_byte(byte(text[at + 2])));
}

std::size_t letters_end(std::string_view text, std::size_t at) noexcept {
    while (at < text.size()) {
        if (is_letter(text[at])) {
            ++at;
        } else if (byte(text[at]) >= 0xC3 && byte(text[at]) <= 0xDF && at + 1 < text.size()) {
            at += 2;
        } else {
            break;
        }
    }
    return at;
}

std::size_t number_end(std::string_view text, std::size_t at) noexcept {
    if (at >= text.size()) {
        return at;
    }
    if (is_digit(text[at])) {
        return digits_end(text, at);
    }
    const std::size_t end = words_end(text, at);
    if (end > at && text.substr(end, 2) == " (" && end + 2 < text.size() &&
        is_digit(text[end + 2])) {
        const std::size_t closing = digits_end(text, end + 2);
        if (closing < text.size() && text[closing] == ')') {
            return closing + 1;
        }
    }
    return end;
}

std::size_t tail_end(std::string_view text, std::size_t at, std::string_view tail) noexcept {
    for (const char c : tail) {
        if (c == letters_mark) {
            at = letters_end(text, at);
        } else if (c == number_mark) {
            const std::size_t end = number_end(text, at);
            if (end == at) {
                return std::string_view::npos;
            }
            at = end;
        } else if (at < text.size() && to_lower(text[at]) == c) {
            ++at;
        } else {
            return std::string_view::npos;
        }
    }
    return at;
}

} // namespace concord
