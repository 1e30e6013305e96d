// SPDX-License-Identifier: Apache-2.0
#include "parser/readers/docx_label.hpp"

#include <algorithm>
#include <utility>

#include "parser/readers/numerals.hpp"
#include "parser/text/ascii.hpp"

namespace concord {

namespace {

constexpr std::size_t longest_label = 500; ///< Word lets nobody write more than 255 letters.

NumberStyle style_of(std::string_view format) {
    if (format == "lowerLetter") return NumberStyle::alpha;
    if (format == "upperLetter") return NumberStyle::alpha_upper;
    if (format == "lowerCounted") return NumberStyle::alpha;
    if (format == "upperCounted") return NumberStyle::alpha_upper;
    if (format == "lowerRoman") return NumberStyle::roman;
    if (format == "upperRoman") return NumberStyle::roman_upper;
    return NumberStyle::decimal;
}

bool shows_nothing(std::string_view format) {
    return format == "none" || format == "bullet";
}

/// The unit that a label's own words name: "ARTICLE %1", "Schedule %1:".
LabelUnit unit_in(std::string_view words) {
    constexpr std::array<std::pair<std::string_view, LabelUnit>, 15> units = {{
        {"clause", LabelUnit::clause},
        {"section", LabelUnit::section},
        {"article", LabelUnit::article},
        {"paragraph", LabelUnit::paragraph},
        {"part", LabelUnit::part},
        {"chapter", LabelUnit::chapter},
        {"title", LabelUnit::title},
        {"annex", LabelUnit::annex},
        {"annexe", LabelUnit::annex},
        {"schedule", LabelUnit::schedule},
        {"appendix", LabelUnit::appendix},
        {"exhibit", LabelUnit::exhibit},
        {"attachment", LabelUnit::attachment},
        {"recital", LabelUnit::recital},
        {"\xC2\xA7", LabelUnit::section},
    }};
    while (!words.empty() && words.back() == ' ')
        words.remove_suffix(1);
    while (!words.empty() && words.front() == ' ')
        words.remove_prefix(1);
    const std::string folded = to_lower(words);
    const auto found = std::find_if(units.begin(), units.end(),
                                    [&](const auto& unit) { return unit.first == folded; });
    return found == units.end() ? LabelUnit::none : found->second;
}

LabelPunctuation punctuation_of(std::string_view shown, bool opened) {
    const auto last = shown.find_last_not_of(" :-");
    if (last == std::string_view::npos) return LabelPunctuation::none;
    if (shown[last] == ')') {
        return opened ? LabelPunctuation::both_parens : LabelPunctuation::right_paren;
    }
    return shown[last] == '.' ? LabelPunctuation::dot : LabelPunctuation::none;
}

/// Whether one letter follows the number that `text` begins behind: the "A" of "%1A." is a part of
/// the number, as it is where somebody types "5A.".
bool letter_follows(std::string_view text) {
    const auto letter = [](char c) { return is_lower(c) || is_upper(c); };
    return !text.empty() && letter(text[0]) &&
           (text.size() == 1 || (!letter(text[1]) && !is_digit(text[1]) && text[1] != '%'));
}

void add_part(Label& label, std::uint16_t value, NumberStyle style) {
    if (label.count == Label::max_parts) return;
    label.ordinals[label.count] = value;
    label.styles[label.count] = style;
    ++label.count;
}

std::string with_zeros(std::uint32_t value, std::size_t figures) {
    std::string written = std::to_string(value);
    if (written.size() < figures) written.insert(0, figures - written.size(), '0');
    return written;
}

} // namespace

std::string format_number(const LevelNumber& number) {
    const auto value = static_cast<std::uint32_t>(std::max(number.value, 0));
    const std::string_view format = number.format;
    if (shows_nothing(format)) return {};
    if (format == "decimalZero") return with_zeros(value, 2);
    if (format.starts_with("zeros")) {
        return with_zeros(value, static_cast<std::size_t>(format.back() - '0'));
    }
    if (format == "chineseCountingThousand" || format == "japaneseCounting") {
        return chinese_numeral(value);
    }
    if (format == "chicago") return mark_numeral(value);
    if (format == "decimalEnclosedCircle") return circled_numeral(value);
    if (format.ends_with("Counted")) return counted_letters(value, format == "upperCounted");
    if (format == "ordinal") return ordinal_numeral(value);
    if (format == "cardinalText") return words_numeral(value, false);
    if (format == "ordinalText") return words_numeral(value, true);
    return numeral(value, style_of(format));
}

ShownLabel fill_in(std::string_view text, std::span<const LevelNumber> numbers) {
    ShownLabel label;
    std::string lead; ///< The words before the first number.
    bool opened = false;
    bool numbered = false;
    label.first_level = numbers.size();
    for (std::size_t at = 0; at < text.size() && label.shown.size() < longest_label; ++at) {
        const bool place =
            text[at] == '%' && at + 1 < text.size() && text[at + 1] >= '1' && text[at + 1] <= '9';
        if (!place) {
            label.shown += text[at];
            if (!numbered) lead += text[at];
            continue;
        }
        const auto level = static_cast<std::size_t>(text[++at] - '1');
        if (level >= numbers.size()) return {};
        const std::string shown = format_number(numbers[level]);
        label.first_level = std::min(label.first_level, level);
        if (shown.empty()) continue;
        opened = !label.shown.empty() && label.shown.back() == '(';
        numbered = true;
        label.shown += shown;
        add_part(label.value,
                 static_cast<std::uint16_t>(std::clamp(numbers[level].value, 0, 0xFFFF)),
                 style_of(numbers[level].format));
        if (is_digit(shown.back()) && letter_follows(text.substr(at + 1))) {
            const char letter = text[at + 1];
            add_part(label.value, static_cast<std::uint16_t>(to_lower(letter) - 'a' + 1),
                     is_lower(letter) ? NumberStyle::alpha : NumberStyle::alpha_upper);
        }
    }
    label.value.punctuation = punctuation_of(label.shown, opened);
    label.value.exact = true;
    while (!lead.empty() && lead.back() == '(')
        lead.pop_back();
    label.value.unit = unit_in(lead);
    const bool other_words = std::any_of(
        lead.begin(), lead.end(), [](char letter) { return is_lower(letter) || is_upper(letter); });
    if (label.value.unit == LabelUnit::none && other_words) label.value = {}; // "Note 1"
    return label;
}

} // namespace concord
