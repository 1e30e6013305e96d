// SPDX-License-Identifier: Apache-2.0
#include "parser/grammar/label.hpp"

#include <algorithm>
#include <array>

#include <tao/pegtl.hpp>

#include "parser/grammar/label_rules.hpp"
#include "parser/grammar/word_list.hpp"
#include "parser/model/month_names.hpp"

namespace concord::grammar {

namespace {

using Input = peg::memory_input<peg::tracking_mode::lazy, peg::eol::lf_crlf, const char*>;

/// What the actions gather. They fire only at the end of a rule that cannot be
/// taken back within its alternative, so nothing has to be undone.
struct Gathered {
    Label label;
    bool capitals = false; ///< The unit is written in capitals.

    bool push(std::uint16_t value, NumberStyle style) noexcept {
        if (label.count < Label::max_parts) {
            label.ordinals[label.count] = value;
            label.styles[label.count] = style;
            ++label.count;
        }
        return true;
    }
    bool push_decimal(std::string_view digits) noexcept {
        std::uint16_t value = 0;
        for (const char c : digits)
            value = static_cast<std::uint16_t>(value * 10 + (c - '0'));
        return push(value, NumberStyle::decimal);
    }
    bool push_letters(std::string_view letters) noexcept {
        const bool upper = letters.front() <= 'Z';
        const std::uint16_t letter = letter_value(letters);
        std::uint16_t roman = roman_value(letters);
        // "C." and "CI." are a letter and a short name far more often than 100 and
        // 101.
        if (roman >= 50 && (letter != 0 || roman >= 100)) roman = 0;
        if (roman != 0) return push(roman, upper ? NumberStyle::roman_upper : NumberStyle::roman);
        if (letter != 0) return push(letter, upper ? NumberStyle::alpha_upper : NumberStyle::alpha);
        return false;
    }
};

template <class Rule>
struct action : peg::nothing<Rule> {};

template <>
struct action<number> {
    template <class In>
    static bool apply(const In& in, Gathered& out) {
        return out.push_decimal(in.string_view());
    }
};
template <>
struct action<step> {
    template <class In>
    static bool apply(const In& in, Gathered& out) {
        return out.push_decimal(in.string_view().substr(in.string_view().find('.') + 1));
    }
};
template <>
struct action<letter_step> {
    template <class In>
    static bool apply(const In& in, Gathered& out) {
        return out.push_letters(in.string_view().substr(in.string_view().find('.') + 1));
    }
};
template <>
struct action<inserted> {
    /// "Z61" of "14Z61", "ZA3A" of "19ZA3A": how sections are called that came later.
    template <class In>
    static void apply(const In& in, Gathered& out) {
        std::string_view rest = in.string_view();
        while (!rest.empty()) {
            const std::size_t digits = std::min(rest.find_first_not_of("0123456789"), rest.size());
            const std::size_t size = std::max<std::size_t>(digits, 1);
            if (digits > 0)
                out.push_decimal(rest.substr(0, size));
            else
                out.push(letter_value(rest.substr(0, size)), NumberStyle::alpha_upper);
            rest.remove_prefix(size);
        }
    }
};
template <>
struct action<suffix> {
    template <class In>
    static bool apply(const In& in, Gathered& out) {
        const char c = *in.begin();
        return out.push(letter_value(in.string_view()),
                        c <= 'Z' ? NumberStyle::alpha_upper : NumberStyle::alpha);
    }
};
template <>
struct action<group> {
    template <class In>
    static bool apply(const In& in, Gathered& out) {
        std::string_view inner = in.string_view();
        inner.remove_prefix(inner.find('(') + 1);
        inner = inner.substr(0, inner.find_first_of("\\)"));
        const bool digits = inner.front() <= '9';
        out.label.punctuation = LabelPunctuation::both_parens;
        return digits ? out.push_decimal(inner) : out.push_letters(inner);
    }
};
template <>
struct action<letters> {
    template <class In>
    static bool apply(const In& in, Gathered& out) {
        return out.push_letters(in.string_view());
    }
};
template <>
struct action<capital> : action<letters> {};
template <>
struct action<dot> {
    static void apply0(Gathered& out) { out.label.punctuation = LabelPunctuation::dot; }
};
template <>
struct action<right_paren> {
    static void apply0(Gathered& out) { out.label.punctuation = LabelPunctuation::right_paren; }
};
template <>
struct action<ordinal_word> {
    template <class In>
    static bool apply(const In& in, Gathered& out) {
        const std::uint16_t value = number_word(in.string_view());
        return value != 0 && in.string_view().size() > 4 && out.push(value, NumberStyle::decimal);
    }
};
template <>
struct action<unit_noun> {
    template <class In>
    static bool apply(const In& in, Gathered& out) {
        const std::string_view word = in.string_view();
        const auto upper = [](char c) { return c <= 'Z'; };
        out.label.unit = unit_of(word);
        out.capitals = std::all_of(word.begin(), word.end(), upper);
        return out.label.unit != LabelUnit::none && upper(word.front()) &&
               (out.capitals || std::none_of(word.begin() + 1, word.end(), upper));
    }
};
template <>
struct action<section_sign> {
    static void apply0(Gathered& out) { out.label.unit = LabelUnit::section; }
};
template <>
struct action<unit_letters> {
    template <class In>
    static bool apply(const In& in, Gathered& out) {
        const std::string_view word = in.string_view();
        if (const std::uint16_t value = number_word(word); value != 0)
            return out.push(value, NumberStyle::decimal);
        if (word.size() == 1 && word.front() >= 'a') return false;
        return out.push_letters(word);
    }
};
template <>
struct action<dash_number> {
    template <class In>
    static bool apply(const In& in, Gathered& out) {
        const std::string_view text = in.string_view();
        return out.push_decimal(text.substr(text.find_first_of("0123456789")));
    }
};
template <>
struct action<lone_unit> {
    static bool apply0(Gathered& out) {
        return annex_like(out.label.unit) && (out.capitals || out.label.unit != LabelUnit::exhibit);
    }
};
template <>
struct action<lone_unit_before_heading> {
    static bool apply0(Gathered& out) { return annex_like(out.label.unit) && out.capitals; }
};

constexpr std::array<std::string_view, 27> measure_words{
    "million", "billion", "thousand", "per", "percent", "am",     "pm",    "a.m",   "p.m",
    "hours",   "hour",    "days",     "day", "weeks",   "months", "years", "miles", "metres",
    "km",      "kg",      "mm",       "cm",  "wte",     "noon",   "times", "GB",    "MB"};

std::string_view skip_blanks(std::string_view text) noexcept {
    for (;;) {
        if (text.starts_with(' ') || text.starts_with('\t'))
            text.remove_prefix(1);
        else if (text.starts_with("\xC2\xA0"))
            text.remove_prefix(2);
        else if (text.starts_with("\xE2\x80") && text.size() > 2 &&
                 static_cast<unsigned char>(text[2]) <= 0x8A)
            text.remove_prefix(3);
        else
            return text;
    }
}

bool begins_word(std::string_view text, std::string_view word) noexcept {
    if (!text.starts_with(word)) return false;
    const char next = word.size() < text.size() ? text[word.size()] : ' ';
    return !is_lower(next) && !is_upper(next) && !is_digit(next);
}

/// "2.5 million", "9.30 am", "10.30 - 11.00": quantities and times, not labels.
bool measures(std::string_view rest) noexcept {
    const auto dash = [](std::string_view text) {
        return text.starts_with('-') ? 1U : text.starts_with("\xE2\x80\x93") ? 3U : 0U;
    };
    if (const std::size_t size = dash(rest); size != 0) {
        const std::string_view after = skip_blanks(rest.substr(size));
        return !after.empty() && is_digit(after.front());
    }
    return rest.starts_with('%') ||
           std::any_of(measure_words.begin(), measure_words.end(),
                       [rest](std::string_view word) { return begins_word(rest, word); });
}

/// A number without any punctuation is a label only before a gap and a capital:
/// "1\tPurpose".
bool bare_number_is_label(std::string_view line, std::string_view number_text) noexcept {
    if (number_text.size() > 1 && number_text.front() == '0') return false;
    const std::string_view after = line.substr(number_text.size());
    const std::string_view rest = skip_blanks(after);
    const bool gap = after.starts_with('\t') || after.size() - rest.size() >= 2;
    if (!gap || rest.empty() || !is_upper(rest.front())) return false;
    return !begins_with_month(rest);
}

/// "IV   Sharing information": how many letters of a Roman numeral stand before a gap and a
/// capital; 0 where none do. One blank is no gap: "I Agree" is a sentence.
std::size_t bare_roman(std::string_view line) noexcept {
    constexpr std::size_t longest = 5;
    const std::size_t size = std::min(line.find_first_not_of("IVX"), line.size());
    if (size == 0 || size > longest || roman_value(line.substr(0, size)) == 0) return 0;
    const std::string_view after = line.substr(size);
    const std::string_view rest = skip_blanks(after);
    const bool gap = after.starts_with('\t') || after.size() - rest.size() >= 2;
    return gap && !rest.empty() && is_upper(rest.front()) ? size : 0;
}

/// "Q1. 2026": a quarter of a year; "P1. 5" and the like are not labels either.
bool letter_before_figures(std::string_view written, std::string_view rest) noexcept {
    return written.size() > 2 && is_upper(written[0]) && is_digit(written[1]) &&
           (rest.empty() || !is_upper(rest.front()));
}

/// "A. N. Other": an initial, a blank, an initial.
bool initials(std::string_view written, std::string_view rest) noexcept {
    return written.size() == 2 && is_upper(written[0]) && written[1] == '.' && rest.size() > 1 &&
           is_upper(rest[0]) && rest[1] == '.';
}

/// "p. 12", "ss. 4 and 5", "(c) 2019": abbreviations before a figure.
bool abbreviation(std::string_view written, std::string_view rest) noexcept {
    if (rest.empty() || !is_digit(rest.front())) return false;
    const std::size_t figures = std::min(rest.find_first_not_of("0123456789"), rest.size());
    if (written == "(c)" || written == "(C)") return figures == 4;
    constexpr std::string_view heads = "cpsrCPSR";
    return written.ends_with('.') && written.size() <= 3 &&
           heads.find(written.front()) != std::string_view::npos;
}

bool plausible(std::string_view line, const Gathered& found, std::size_t size) noexcept {
    const Label& label = found.label;
    const std::string_view written = line.substr(0, size);
    const std::string_view rest = skip_blanks(line.substr(size));
    if (label.unit != LabelUnit::none) {
        // "Section 4 of the …" is a sentence that happens to begin a line.
        const bool spaced = rest.size() < line.size() - size;
        return !(spaced && !found.capitals && !rest.empty() && is_lower(rest.front()));
    }
    const bool decimal = is_digit(written.front());
    if (decimal && label.punctuation == LabelPunctuation::none) {
        const bool steps = written.find('.') != std::string_view::npos;
        if (steps) return written.front() != '0' && !measures(rest);
        return bare_number_is_label(line, written);
    }
    // "S.75" is how lawyers shorten "section 75".
    if (written.size() > 2 && written[1] == '.' && (written[0] == 'S' || written[0] == 'P'))
        return false;
    return !initials(written, rest) && !abbreviation(written, rest) &&
           !letter_before_figures(written, rest);
}

/// Labels are short; a window keeps a pathological line from being read twice.
std::string_view window(std::string_view text, std::uint32_t at) noexcept {
    std::string_view line = text.substr(at, 256);
    line = line.substr(0, line.find('\n'));
    return line.substr(0, line.find('\r'));
}

/// "1.0 Purpose" stands above 1.1 and 1.2: its nought counts nothing.
void drop_noughts(Label& label) noexcept {
    while (label.count > 1 && label.styles[label.count - 1U] == NumberStyle::decimal &&
           label.ordinals[label.count - 1U] == 0)
        --label.count;
}

template <class Rule>
std::optional<std::size_t> parse(std::string_view line, Gathered& out) {
    Input in(line.data(), line.data() + line.size(), "");
    if (!peg::parse<Rule, action>(in, out)) return std::nullopt;
    return static_cast<std::size_t>(in.current() - line.data());
}

} // namespace

bool can_begin_label(std::string_view line) noexcept {
    if (line.empty()) return false;
    const char first = line.front();
    if (is_digit(first) || first == '(' || first == '\\' || first == '\xC2') return true;
    constexpr std::size_t longest_noun = 11;
    std::size_t size = 0;
    while (size < line.size() && size <= longest_noun &&
           (is_lower(line[size]) || is_upper(line[size])))
        ++size;
    // "a)", "IV.", "A.1", "b\.": few letters and a mark.
    const char mark = size < line.size() ? line[size] : ' ';
    const bool marked = mark == '.' || mark == ')' || mark == '\\';
    if (marked && size > 0 && size <= 6) return true;
    if (size == 1 && is_upper(first) && is_digit(mark)) return true; // "P12."
    if (bare_roman(line) != 0) return true;
    // "Annex 1", "The Schedule", "First Annex": a capital, and a word that is in all of them.
    if (!is_upper(first)) return false;
    const std::string_view word = line.substr(0, size);
    return unit_of(word) != LabelUnit::none || number_word(word) != 0 ||
           is_listed_word(word, "the");
}

std::optional<Label> match_label(std::string_view text, std::uint32_t at) {
    if (at >= text.size() || !can_begin_label(text.substr(at))) return std::nullopt;
    const std::string_view line = window(text, at);
    Gathered found;
    std::optional<std::size_t> size;
    const char first = line.front() == '\\' && line.size() > 1 ? line[1] : line.front();
    if (is_digit(first)) {
        size = parse<decimal_label>(line, found);
    } else if (first == '(') {
        size = parse<group_label>(line, found);
    } else if (is_upper(first) || is_lower(first) || first == '\xC2') {
        size = parse<lettered_label>(line, found);
        if (!size && !is_lower(first)) {
            found = {};
            size = parse<unit_label>(line, found);
        }
        if (const std::size_t roman = size ? 0 : bare_roman(line); roman != 0) {
            found = {};
            found.push_letters(line.substr(0, roman));
            size = roman;
        }
    }
    if (!size || !plausible(line, found, *size)) return std::nullopt;
    drop_noughts(found.label);
    found.label.span = {at, at + static_cast<std::uint32_t>(*size)};
    return found.label;
}

std::optional<Label> match_number(std::string_view text, std::uint32_t at) {
    if (at >= text.size()) return std::nullopt;
    const std::string_view line = window(text, at);
    Gathered found;
    const std::optional<std::size_t> size = parse<reference_number>(line, found);
    if (!size) return std::nullopt;
    drop_noughts(found.label);
    found.label.span = {at, at + static_cast<std::uint32_t>(*size)};
    return found.label;
}

std::uint32_t after_label(std::string_view text, const Label& label) noexcept {
    const std::size_t start = std::min<std::size_t>(label.span.end, text.size());
    std::string_view rest = text.substr(start);
    // "**1.1** In this agreement": the marks of emphasis that close behind the label.
    const char emphasis = rest.empty() ? ' ' : rest.front();
    if ((emphasis == '*' || emphasis == '_') && label.span.begin > 0 &&
        text[label.span.begin - 1] == emphasis)
        rest.remove_prefix(std::min(rest.find_first_not_of(emphasis), rest.size()));
    rest = skip_blanks(rest);
    if (label.unit != LabelUnit::none) {
        for (const std::string_view mark : {":", ".", "-", "\xE2\x80\x93", "\xE2\x80\x94"})
            if (rest.starts_with(mark)) {
                rest = skip_blanks(rest.substr(mark.size()));
                break;
            }
    }
    return static_cast<std::uint32_t>(text.size() - rest.size());
}

} // namespace concord::grammar
