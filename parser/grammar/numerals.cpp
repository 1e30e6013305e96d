// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <array>
#include <cctype>
#include <utility>

#include "parser/grammar/label.hpp"
#include "parser/grammar/word_list.hpp"
#include "parser/text/ascii.hpp"
#include "parser/text/roman.hpp"

namespace concord::grammar {

namespace {

struct NumberWord {
    std::string_view cardinal;
    std::string_view ordinal;
};

constexpr std::array<NumberWord, 20> number_words{{{"one", "first"},
                                                   {"two", "second"},
                                                   {"three", "third"},
                                                   {"four", "fourth"},
                                                   {"five", "fifth"},
                                                   {"six", "sixth"},
                                                   {"seven", "seventh"},
                                                   {"eight", "eighth"},
                                                   {"nine", "ninth"},
                                                   {"ten", "tenth"},
                                                   {"eleven", "eleventh"},
                                                   {"twelve", "twelfth"},
                                                   {"thirteen", "thirteenth"},
                                                   {"fourteen", "fourteenth"},
                                                   {"fifteen", "fifteenth"},
                                                   {"sixteen", "sixteenth"},
                                                   {"seventeen", "seventeenth"},
                                                   {"eighteen", "eighteenth"},
                                                   {"nineteen", "nineteenth"},
                                                   {"twenty", "twentieth"}}};

struct UnitNoun {
    std::string_view noun; ///< Lower case.
    LabelUnit unit;
};

constexpr std::array<UnitNoun, 34> unit_nouns{{{"annex", LabelUnit::annex},
                                               {"annexe", LabelUnit::annex},
                                               {"annexes", LabelUnit::annex},
                                               {"annexure", LabelUnit::annex},
                                               {"annexures", LabelUnit::annex},
                                               {"schedule", LabelUnit::schedule},
                                               {"schedules", LabelUnit::schedule},
                                               {"appendix", LabelUnit::appendix},
                                               {"appendices", LabelUnit::appendix},
                                               {"appendixes", LabelUnit::appendix},
                                               {"exhibit", LabelUnit::exhibit},
                                               {"exhibits", LabelUnit::exhibit},
                                               {"attachment", LabelUnit::attachment},
                                               {"attachments", LabelUnit::attachment},
                                               {"article", LabelUnit::article},
                                               {"articles", LabelUnit::article},
                                               {"art", LabelUnit::article},
                                               {"clause", LabelUnit::clause},
                                               {"clauses", LabelUnit::clause},
                                               {"section", LabelUnit::section},
                                               {"sections", LabelUnit::section},
                                               {"sec", LabelUnit::section},
                                               {"paragraph", LabelUnit::paragraph},
                                               {"paragraphs", LabelUnit::paragraph},
                                               {"para", LabelUnit::paragraph},
                                               {"paras", LabelUnit::paragraph},
                                               {"part", LabelUnit::part},
                                               {"parts", LabelUnit::part},
                                               {"chapter", LabelUnit::chapter},
                                               {"chapters", LabelUnit::chapter},
                                               {"title", LabelUnit::title},
                                               {"titles", LabelUnit::title},
                                               {"recital", LabelUnit::recital},
                                               {"recitals", LabelUnit::recital}}};

/// By table: every label in letters is asked whether it is a numeral.
bool is_roman(char c) noexcept {
    constexpr auto letters = [] {
        std::array<bool, 256> table{};
        for (const char letter : std::string_view("mdclxviMDCLXVI"))
            table[static_cast<unsigned char>(letter)] = true;
        return table;
    }();
    return letters[static_cast<unsigned char>(c)];
}

/// What rules out most words that are no numbers, and most that name no unit.
constexpr auto number_filter = [] {
    WordFilter filter;
    for (const NumberWord& entry : number_words) {
        filter.add(entry.cardinal);
        filter.add(entry.ordinal);
    }
    return filter;
}();
constexpr std::string_view section_mark = "\xC2\xA7";
constexpr auto unit_filter = [] {
    WordFilter filter;
    for (const UnitNoun& entry : unit_nouns)
        filter.add(entry.noun);
    return filter;
}();

std::string lower_letters(std::uint16_t value) {
    if (value == 0) return "?";
    const auto letter = static_cast<char>('a' + (value - 1) % 26);
    return std::string(static_cast<std::size_t>((value - 1) / 26 + 1), letter);
}

std::string part_text(std::uint16_t value, NumberStyle style) {
    std::string out;
    switch (style) {
    case NumberStyle::none:
    case NumberStyle::decimal:
        return std::to_string(value);
    case NumberStyle::alpha:
    case NumberStyle::alpha_upper:
        out = lower_letters(value);
        break;
    case NumberStyle::roman:
    case NumberStyle::roman_upper:
        out = small_roman(value);
        break;
    }
    if (style == NumberStyle::alpha_upper || style == NumberStyle::roman_upper)
        std::transform(out.begin(), out.end(), out.begin(),
                       [](char c) { return static_cast<char>(std::toupper(c)); });
    return out;
}

} // namespace

std::uint16_t roman_value(std::string_view text) noexcept {
    if (text.empty() || text.size() > 15 || !std::all_of(text.begin(), text.end(), is_roman))
        return 0;
    const bool upper = text.front() <= 'Z';
    std::uint16_t value = 0;
    std::size_t at = 0;
    for (const RomanStep& digits : roman_steps) {
        // M, C, X and I stand up to three times, all others once.
        const int most = digits.letters.size() == 1 && digits.letters[0] != 'd' &&
                                 digits.letters[0] != 'l' && digits.letters[0] != 'v'
                             ? 3
                             : 1;
        for (int i = 0;
             i < most && equal_folded(text.substr(at, digits.letters.size()), digits.letters);
             ++i) {
            value = static_cast<std::uint16_t>(value + digits.value);
            at += digits.letters.size();
        }
    }
    const bool one_case =
        std::all_of(text.begin(), text.end(), [upper](char c) { return (c <= 'Z') == upper; });
    // The greedy walk accepts "ixi" and the like; only what the value writes back
    // is a numeral.
    if (at != text.size() || !one_case || !equal_folded(text, small_roman(value))) return 0;
    return value;
}

std::uint16_t letter_value(std::string_view text) noexcept {
    if (text.empty() || text.size() > 3) return 0;
    const char first = to_lower(text.front());
    const bool repeated =
        std::all_of(text.begin(), text.end(), [&](char c) { return c == text.front(); });
    if (first < 'a' || first > 'z' || !repeated) return 0;
    return static_cast<std::uint16_t>(static_cast<std::size_t>(first - 'a' + 1) +
                                      26 * (text.size() - 1));
}

std::uint16_t number_word(std::string_view word) noexcept {
    if (!number_filter.may_hold(word)) return 0;
    for (std::size_t i = 0; i < number_words.size(); ++i)
        if (equal_folded(word, number_words[i].cardinal) ||
            equal_folded(word, number_words[i].ordinal))
            return static_cast<std::uint16_t>(i + 1);
    return 0;
}

LabelUnit unit_of(std::string_view noun) noexcept {
    if (noun == section_mark) return LabelUnit::section;
    if (!unit_filter.may_hold(noun)) return LabelUnit::none;
    for (const UnitNoun& entry : unit_nouns)
        if (equal_folded(noun, entry.noun)) return entry.unit;
    return LabelUnit::none;
}

std::string_view unit_name(LabelUnit unit) noexcept {
    switch (unit) {
    case LabelUnit::none:
        return {};
    case LabelUnit::clause:
        return "Clause";
    case LabelUnit::section:
        return "Section";
    case LabelUnit::article:
        return "Article";
    case LabelUnit::paragraph:
        return "Paragraph";
    case LabelUnit::part:
        return "Part";
    case LabelUnit::chapter:
        return "Chapter";
    case LabelUnit::title:
        return "Title";
    case LabelUnit::annex:
        return "Annex";
    case LabelUnit::schedule:
        return "Schedule";
    case LabelUnit::appendix:
        return "Appendix";
    case LabelUnit::exhibit:
        return "Exhibit";
    case LabelUnit::attachment:
        return "Attachment";
    case LabelUnit::recital:
        return "Recital";
    }
    return {};
}

bool annex_like(LabelUnit unit) noexcept {
    return unit == LabelUnit::annex || unit == LabelUnit::schedule || unit == LabelUnit::appendix ||
           unit == LabelUnit::exhibit || unit == LabelUnit::attachment;
}

std::optional<std::uint16_t> alternative_letter(const Label& label) noexcept {
    if (label.count == 0) return std::nullopt;
    const std::size_t last = label.count - std::size_t{1};
    if (label.styles[last] != NumberStyle::roman && label.styles[last] != NumberStyle::roman_upper)
        return std::nullopt;
    switch (label.ordinals[last]) {
    case 1:
        return 9; // i
    case 2:
        return 35; // ii
    case 3:
        return 61; // iii
    case 5:
        return 22; // v
    case 10:
        return 24; // x
    case 20:
        return 50; // xx
    case 30:
        return 76; // xxx
    default:
        return std::nullopt;
    }
}

std::string format_label(const Label& label) {
    std::string out{unit_name(label.unit)};
    if (label.count > 0 && !out.empty()) out += ' ';
    const bool parens = label.punctuation == LabelPunctuation::both_parens;
    for (std::size_t i = 0; i < label.count; ++i) {
        const std::string part = part_text(label.ordinals[i], label.styles[i]);
        const bool decimal = label.styles[i] == NumberStyle::decimal;
        const bool last = i + 1 == label.count;
        const bool after_decimal = i > 0 && label.styles[i - 1] == NumberStyle::decimal;
        const bool wrapped = i == 0 ? parens && (last || !decimal) && label.unit == LabelUnit::none
                             : decimal ? (parens && last) || (!after_decimal && i > 1)
                                       : label.styles[i] != NumberStyle::alpha_upper || parens;
        if (wrapped)
            out += '(' + part + ')';
        else if (i > 0 && decimal)
            out += (after_decimal || label.unit == LabelUnit::none ? "." : "-") + part;
        else
            out += part;
    }
    return out;
}

} // namespace concord::grammar
