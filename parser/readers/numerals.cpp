// SPDX-License-Identifier: Apache-2.0
#include "parser/readers/numerals.hpp"

#include <algorithm>
#include <array>
#include <utility>

#include "parser/text/ascii.hpp"
#include "parser/text/roman.hpp"

namespace concord {

namespace {

constexpr std::array<std::string_view, 20> small = {
    "zero",     "one",     "two",     "three",     "four",     "five",    "six",
    "seven",    "eight",   "nine",    "ten",       "eleven",   "twelve",  "thirteen",
    "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen"};
constexpr std::array<std::string_view, 20> small_ordinals = {
    "zeroth",     "first",     "second",    "third",       "fourth",     "fifth",     "sixth",
    "seventh",    "eighth",    "ninth",     "tenth",       "eleventh",   "twelfth",   "thirteenth",
    "fourteenth", "fifteenth", "sixteenth", "seventeenth", "eighteenth", "nineteenth"};
constexpr std::array<std::string_view, 10> tens = {"",      "",      "twenty",  "thirty", "forty",
                                                   "fifty", "sixty", "seventy", "eighty", "ninety"};

/// A number below a hundred in small letters.
std::string below_hundred(std::uint32_t value, bool ordinal) {
    if (value < 20) return std::string(ordinal ? small_ordinals[value] : small[value]);
    std::string words(tens[value / 10]);
    if (value % 10 != 0) {
        return words + '-' + std::string(ordinal ? small_ordinals[value % 10] : small[value % 10]);
    }
    if (!ordinal) return words;
    words.back() = 'i'; // "twenty" → "twentieth"
    return words + "eth";
}

std::string in_words(std::uint32_t value, bool ordinal) {
    struct Unit {
        std::uint32_t size;
        std::string_view name;
    };
    for (const Unit unit : {Unit{1000, "thousand"}, Unit{100, "hundred"}}) {
        if (value < unit.size) continue;
        const std::uint32_t rest = value % unit.size;
        const std::string head = in_words(value / unit.size, false) + ' ' + std::string(unit.name);
        if (rest == 0) return head + (ordinal ? "th" : "");
        return head + ' ' + in_words(rest, ordinal);
    }
    return below_hundred(value, ordinal);
}

std::string in_case(std::string letters, bool capital) {
    if (capital) {
        std::transform(letters.begin(), letters.end(), letters.begin(), [](char letter) {
            return is_lower(letter) ? static_cast<char>(letter - 'a' + 'A') : letter;
        });
    }
    return letters;
}

} // namespace

std::string letter_numeral(std::uint32_t value, bool capital) {
    if (value == 0) return {};
    constexpr std::uint32_t most_letters = 100;
    const std::uint32_t times = std::min((value - 1) / 26 + 1, most_letters);
    return in_case(std::string(times, static_cast<char>('a' + (value - 1) % 26)), capital);
}

std::string counted_letters(std::uint32_t value, bool capital) {
    std::string letters;
    for (; value > 0; value = (value - 1) / 26)
        letters.insert(letters.begin(), static_cast<char>('a' + (value - 1) % 26));
    return in_case(letters, capital);
}

std::string roman_numeral(std::uint32_t value, bool capital) {
    constexpr std::uint32_t most = 32'767;
    if (value == 0 || value > most) return std::to_string(value);
    return in_case(small_roman(value), capital);
}

std::string ordinal_numeral(std::uint32_t value) {
    const std::uint32_t last_two = value % 100;
    const bool teen = last_two >= 11 && last_two <= 13;
    const std::uint32_t last = teen ? 0 : value % 10;
    const char* ending = last == 1 ? "st" : last == 2 ? "nd" : last == 3 ? "rd" : "th";
    return std::to_string(value) + ending;
}

std::string words_numeral(std::uint32_t value, bool ordinal) {
    if (value >= 1'000'000) return std::to_string(value);
    std::string words = in_words(value, ordinal);
    words.front() = static_cast<char>(words.front() - 'a' + 'A');
    return words;
}

std::string mark_numeral(std::uint32_t value) {
    constexpr std::array<std::string_view, 4> marks = {"*", "\u2020", "\u2021", "\u00A7"};
    constexpr std::uint32_t most_marks = 100;
    if (value == 0) return {};
    std::string written;
    for (std::uint32_t left = std::min((value - 1) / 4 + 1, most_marks); left > 0; --left)
        written += marks[(value - 1) % 4];
    return written;
}

std::string circled_numeral(std::uint32_t value) {
    constexpr std::uint32_t most = 20;
    if (value == 0 || value > most) return std::to_string(value);
    std::string written = "\u2460";
    written.back() = static_cast<char>(written.back() + static_cast<char>(value - 1));
    return written;
}

std::string chinese_numeral(std::uint32_t value) {
    constexpr std::array<std::string_view, 10> digits = {"\u96F6", "\u4E00", "\u4E8C", "\u4E09",
                                                         "\u56DB", "\u4E94", "\u516D", "\u4E03",
                                                         "\u516B", "\u4E5D"};
    if (value >= 10'000) return std::to_string(value);
    if (value == 0) return std::string(digits[0]);
    struct Unit {
        std::uint32_t size;
        std::string_view name;
    };
    constexpr std::array<Unit, 4> units = {
        {{1000, "\u5343"}, {100, "\u767E"}, {10, "\u5341"}, {1, ""}}};
    std::string written;
    bool skipped = false;
    for (const Unit& unit : units) {
        const std::uint32_t digit = value / unit.size % 10;
        if (digit == 0) {
            skipped = !written.empty();
            continue;
        }
        if (std::exchange(skipped, false)) written += digits[0];
        const bool bare_ten = unit.size == 10 && digit == 1 && written.empty();
        if (!bare_ten) written += digits[digit];
        written += unit.name;
    }
    return written;
}

std::string numeral(std::uint32_t value, NumberStyle style) {
    switch (style) {
    case NumberStyle::alpha:
    case NumberStyle::alpha_upper:
        return letter_numeral(value, style == NumberStyle::alpha_upper);
    case NumberStyle::roman:
    case NumberStyle::roman_upper:
        return roman_numeral(value, style == NumberStyle::roman_upper);
    case NumberStyle::none:
    case NumberStyle::decimal:
        break;
    }
    return std::to_string(value);
}

} // namespace concord
