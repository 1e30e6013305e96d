// SPDX-License-Identifier: Apache-2.0
#include "tests/equivalence/generated.hpp"

#include <algorithm>

#include "tests/equivalence/phrase_expression.hpp"

namespace concord::tests {

namespace {

using Choice = std::vector<std::string>;

/// What may stand between two phrases.
const Choice separators{
    " ",     " ",   " ",  ", ",   ". ",           "; ",           "'s ",      "-",
    "",      "9",   "x",  "_",    " (",           ") ",           "\xC3\xA9", "\xC2\xA3",
    "/",     "'",   "\"", "\n\n", "\xE2\x82\xAC", "\xE2\x80\x94", "s' ",      " the ",
    " not ", " no "};
const Choice numbers{"30",
                     "1,000",
                     "thirty (30)",
                     "thirty",
                     "twenty-one",
                     "One Hundred",
                     "1,0000",
                     "five (1,0)",
                     "7",
                     "0",
                     "ninety nine",
                     "tenth",
                     "\xC2\xBD",
                     "two",
                     "two hundred and ten",
                     "a hundred-five"};
const Choice endings{"", "", "", "s", "ing", "ed", "\xC3\xA9", "9", "\xC5\xBF", "'s", "ies"};
const Choice blanks{
    " ",          " ",        " ", "  ", "\n", "\t", "\xC2\xA0", "\xE2\x80\x89", "\xE2\x80\xAF",
    " \xC2\xAD ", "\xC2\xAD "};
const Choice dashes{"-", "-", "\xE2\x80\x90", "\xE2\x80\x91", "\xE2\x80\x93", "\xE2\x88\x92"};
const Choice apostrophes{"'", "'", "\xE2\x80\x99", "\xE2\x80\x98"};
const Choice quotes{"\"", "\xE2\x80\x9C", "\xE2\x80\x9D", "\xC2\xAB"};
const Choice invisible{"\xC2\xAD", "\xE2\x80\x8B", "\xE2\x81\xA0", "\xEF\xBB\xBF"};

bool is_plain(const std::string& form) {
    // Marks of emphasis and tags are no business of the matcher.
    return form.find_first_of("*<") == std::string::npos;
}

} // namespace

TextMaker::TextMaker(const std::deque<std::vector<std::string>>& sets, std::uint64_t seed)
    : random_(seed) {
    constexpr std::size_t most = 12; // of one phrase: some have hundreds
    for (const auto& phrases : sets) {
        for (const auto& phrase : phrases) {
            const auto read = phrase_forms(phrase).forms;
            const std::size_t step = 1 + read.size() / most;
            for (std::size_t i = 0; i < read.size(); i += step) {
                if (is_plain(read[i])) {
                    forms_.push_back(read[i]);
                }
            }
        }
    }
    std::sort(forms_.begin(), forms_.end());
}

std::size_t TextMaker::below(std::size_t count) {
    return static_cast<std::size_t>(random_() % count);
}

const std::string& TextMaker::pick(const std::vector<std::string>& from) {
    return from[below(from.size())];
}

std::string TextMaker::line(std::size_t phrases) {
    std::string out;
    for (std::size_t i = 0; i < phrases; ++i) {
        const std::string words = phrase();
        out += dressed(words);
        if (below(4) == 0) {
            out += dressed(overlapping(words));
        }
        out += pick(separators);
    }
    return out;
}

std::string TextMaker::phrase() {
    std::string words = pick(forms_);
    if (below(6) == 0) {
        words.resize(below(words.size() + 1)); // perhaps in the middle of a character
        while (!words.empty() && static_cast<unsigned char>(words.back()) >= 0x80) {
            words.pop_back();
        }
    }
    return words;
}

std::string TextMaker::overlapping(const std::string& text) {
    const auto blank = text.rfind(' ');
    const std::string last = blank == std::string::npos ? text : text.substr(blank + 1);
    const auto first = std::lower_bound(forms_.begin(), forms_.end(), last + " ");
    const auto end = std::lower_bound(first, forms_.end(), last + "!");
    if (first == end) {
        return {};
    }
    const auto& next =
        first[static_cast<std::ptrdiff_t>(below(static_cast<std::size_t>(end - first)))];
    return next.substr(last.size());
}

std::string TextMaker::dressed(const std::string& words) {
    const std::size_t letters = below(4); // small, mixed, capital, as they come
    std::string out;
    for (const char c : words) {
        const bool small = c >= 'a' && c <= 'z';
        const bool capital = letters == 2 || (letters == 1 && below(3) == 0);
        out += dressed(small && capital ? static_cast<char>(c - 'a' + 'A') : c);
        if (below(40) == 0) {
            out += pick(invisible);
        }
    }
    return out;
}

std::string TextMaker::dressed(char c) {
    switch (c) {
    case '\1':
        return pick(numbers);
    case '\2':
        return pick(endings);
    case ' ':
        return pick(blanks);
    case '-':
        return pick(dashes);
    case '\'':
        return pick(apostrophes);
    case '"':
        return pick(quotes);
    case 's':
        return below(12) == 0 ? "\xC5\xBF" : "s";
    case 'k':
        return below(12) == 0 ? "\xE2\x84\xAA" : "k";
    default:
        return {c};
    }
}

} // namespace concord::tests
