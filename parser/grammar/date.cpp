// SPDX-License-Identifier: Apache-2.0
#include "parser/grammar/date.hpp"

#include <array>
#include <chrono>

#include "parser/grammar/date_rules.hpp"
#include "parser/grammar/near_words.hpp"

namespace concord::grammar {
namespace {

using LazyInput = pegtl::memory_input<pegtl::tracking_mode::lazy, pegtl::eol::lf, const char*>;

/// What the actions fill in; -1 is "not there".
struct DateState {
    NumberState number;
    std::int32_t year = -1;
    std::int32_t month = -1;
    std::int32_t day = -1;
    std::int32_t first = -1; ///< Figures of an all-figures date in the order of the text.
    std::int32_t second = -1;
    DateStyle style = DateStyle::words;
    bool short_year = false;
};

template <class Rule>
struct date_action : count_action<Rule> {};

template <int Value, class Rule>
struct date_action<date_month_is<Value, Rule>> {
    static void apply0(DateState& state) noexcept { state.month = Value; }
};

template <>
struct date_action<date_day_digits> {
    template <class Input>
    static void apply(const Input& in, DateState& state) noexcept {
        state.day = number_from_digits(in.begin(), in.end());
    }
};
template <>
struct date_action<date_day_words> {
    static void apply0(DateState& state) noexcept { state.day = state.number.words; }
};
template <>
struct date_action<date_year_digits> {
    template <class Input>
    static void apply(const Input& in, DateState& state) noexcept {
        state.year = number_from_digits(in.begin(), in.end());
        state.short_year = false;
    }
};
template <>
struct date_action<date_short_digits> {
    template <class Input>
    static void apply(const Input& in, DateState& state) noexcept {
        const std::int32_t year = number_from_digits(in.begin(), in.end());
        state.year = year + (year < 70 ? 2000 : 1900);
        state.short_year = true;
    }
};
template <>
struct date_action<date_first_figure> {
    template <class Input>
    static void apply(const Input& in, DateState& state) noexcept {
        state.first = number_from_digits(in.begin(), in.end());
    }
};
template <>
struct date_action<date_second_figure> {
    template <class Input>
    static void apply(const Input& in, DateState& state) noexcept {
        state.second = number_from_digits(in.begin(), in.end());
    }
};

// The forms: each settles what a failed alternative before it may have left behind.
template <DateStyle Style>
struct settle_style {
    static void apply0(DateState& state) noexcept { state.style = Style; }
};
template <>
struct date_action<date_iso> {
    static void apply0(DateState& state) noexcept {
        state.style = DateStyle::iso;
        state.month = state.second;
        state.day = state.first;
    }
};
template <>
struct date_action<date_numeric> {
    static void apply0(DateState& state) noexcept {
        state.style = state.short_year ? DateStyle::numeric_short_year : DateStyle::numeric;
        state.day = state.first;
        state.month = state.second;
    }
};
template <>
struct date_action<date_words> : settle_style<DateStyle::words> {};
template <>
struct date_action<date_words_short> : settle_style<DateStyle::words> {};
template <>
struct date_action<date_words_us> : settle_style<DateStyle::words_us> {};
template <>
struct date_action<date_month_year> {
    static void apply0(DateState& state) noexcept {
        state.style = DateStyle::month_year;
        state.day = -1;
    }
};
template <>
struct date_action<date_day_month> : settle_style<DateStyle::words> {};
template <>
struct date_action<date_month_day> : settle_style<DateStyle::words_us> {};
template <>
struct date_action<date_day_alone> {
    static void apply0(DateState& state) noexcept {
        state.style = DateStyle::words;
        state.month = -1;
    }
};
template <>
struct date_action<date_month_alone> {
    static void apply0(DateState& state) noexcept {
        state.style = DateStyle::month_year;
        state.day = -1;
    }
};

/// Runs one rule at `at`; the offset behind the match, or 0.
template <class Rule>
std::uint32_t run(std::string_view text, std::uint32_t at, DateState& state) {
    LazyInput in(text.data() + at, text.data() + text.size(), "");
    if (!pegtl::parse<Rule, date_action, by_lead>(in, state)) return 0;
    return static_cast<std::uint32_t>(in.current() - text.data());
}

std::optional<std::uint8_t> small(std::int32_t value) noexcept {
    if (value < 0) return std::nullopt;
    return static_cast<std::uint8_t>(value);
}

/// Years that an agreement can mean; anything else in this shape is a number.
bool plausible_year(std::int32_t year) noexcept {
    return year >= 1500 && year < 2200;
}

/// Sets month and day from figures: British order, unless only the American one can be meant.
bool read_numeric(const DateState& state, char separator, DateMatch& match) {
    std::int32_t day = state.day;
    std::int32_t month = state.month;
    if (day < 1 || month < 1 || day > 31 || month > 31) return false;
    const bool us_order = month > 12 && day <= 12;
    // "4.13.20" is a paragraph and "01-23-45" a telephone before they are American dates.
    if (us_order && state.short_year && separator != '/') return false;
    if (us_order) std::swap(day, month);
    match.ambiguous = !us_order && day <= 12 && month <= 12 && day != month;
    match.day = small(day);
    match.month = small(month);
    match.impossible = !is_calendar_day(*match.year, month, day);
    return true;
}

constexpr std::array<std::string_view, 10> units_behind = {
    "day", "days", "week", "weeks", "month", "months", "year", "years", "hours", "minutes"};
constexpr std::array<std::string_view, 8> date_words_before = {"date",  "dated",  "on",    "from",
                                                               "until", "signed", "since", "by"};
constexpr std::array<std::string_view, 9> number_words_before = {
    "version", "v", "section", "clause", "paragraph", "release", "issue", "edition", "no"};

/// "22.1.18" and "04.9.19" fill a cell of their own, and no number of a paragraph looks like them:
/// they do not begin the row, and the day is above twelve or written with a nought.
bool fills_cell(std::string_view text, std::uint32_t at, const DateMatch& match) {
    const bool whole =
        at > 0 && text[at - 1] == '\t' &&
        (match.end == text.size() || text[match.end] == '\t' || text[match.end] == '\n');
    return whole && (text[at] == '0' || match.day.value_or(0) > 12);
}

/// "13.07.20": no paragraph is numbered with a nought in front.
bool has_month_with_nought(std::string_view text, std::uint32_t at) {
    return is_digit(text[at + 1]) && text[at + 2] == '.' && text[at + 3] == '0';
}

/// False for paragraphs, versions and lists of numbers that look like a date in figures.
bool numeric_in_place(std::string_view text, std::uint32_t at, const DateMatch& match,
                      char separator, bool short_year) {
    if (at > 0) {
        const char before = text[at - 1];
        if (before == '/' || before == '-' || before == '.' || before == '#' || before == '$')
            return false;
    }
    if (short_year && is_among(word_after(text, match.end), units_behind)) return false;
    if (separator != '.') return true;
    if (is_among(word_before(text, at), number_words_before)) return false;
    if (!short_year || has_month_with_nought(text, at) || fills_cell(text, at, match)) return true;
    std::uint32_t left = at;
    while (left > 0 && (text[left - 1] == ' ' || text[left - 1] == ':'))
        --left;
    return is_among(word_before(text, left), date_words_before);
}

/// "Version 1 - June 2009": the number is the version's, and the dash parts it from its month.
bool is_number_of_version(std::string_view text, std::uint32_t at) {
    std::uint32_t behind = at;
    while (behind < text.size() && is_digit(text[behind]))
        ++behind;
    return text.substr(behind, 3) == " - " && is_among(word_before(text, at), number_words_before);
}

std::optional<DateMatch> match_full(std::string_view text, std::uint32_t at) {
    DateState state;
    const std::uint32_t end = run<date_full>(text, at, state);
    if (end == 0 || !plausible_year(state.year)) return std::nullopt;
    DateMatch match;
    match.end = end;
    match.year = state.year;
    match.style = state.style;
    if (state.style == DateStyle::numeric || state.style == DateStyle::numeric_short_year) {
        std::uint32_t mark = at;
        while (is_digit(text[mark]))
            ++mark;
        const char separator = text[mark] == ' ' ? '/' : text[mark];
        if (!read_numeric(state, separator, match)) return std::nullopt;
        if (!numeric_in_place(text, at, match, separator, state.short_year)) return std::nullopt;
        return match;
    }
    match.month = small(state.month);
    if (state.style == DateStyle::month_year) return match;
    if (state.day < 1 || state.day > 31 || state.month < 1) return std::nullopt;
    if (is_number_of_version(text, at)) return std::nullopt;
    if (state.style == DateStyle::iso && state.month > 12 && state.day > 12) return std::nullopt;
    match.day = small(state.day);
    match.impossible = !is_calendar_day(state.year, state.month, state.day);
    return match;
}

/// A list or range in which a later date names what this one leaves out. `depth` bounds how far
/// the search goes: longer lists of dates do not occur.
std::optional<DateMatch> match_leaning(std::string_view text, std::uint32_t at, int depth) {
    if (depth == 0) return std::nullopt;
    DateState state;
    const std::uint32_t end = run<date_partial>(text, at, state);
    if (end == 0) return std::nullopt;
    DateState unused;
    const std::uint32_t next = run<date_list_link>(text, end, unused);
    if (next == 0 || next >= text.size()) return std::nullopt;
    // "3, 10 and 17 March" is a list of days, "version 2, 3 May 2024" is none.
    const bool day_before_comma = state.month < 0 && text[end] == ',';
    auto other = match_full(text, next);
    if (other && day_before_comma) return std::nullopt;
    if (!other) other = match_leaning(text, next, depth - 1);
    if (!other || !other->year || other->style == DateStyle::iso) return std::nullopt;

    const bool day_alone = state.month < 0;
    if (day_alone && (other->style != DateStyle::words || state.day > 31)) return std::nullopt;
    if (!day_alone && state.day > 0 && !other->day) return std::nullopt;
    if (state.style == DateStyle::month_year && other->style != DateStyle::month_year)
        return std::nullopt;

    DateMatch match;
    match.end = end;
    match.style = state.style;
    match.year = other->year;
    match.month = day_alone ? other->month : small(state.month);
    if (state.day == 0 || state.day > 31) return std::nullopt;
    match.day = small(state.day);
    if (match.day) match.impossible = !is_calendar_day(*match.year, *match.month, *match.day);
    return match;
}

/// The end of a rule to write on that stands behind "Date:" or "Dated", or 0.
std::uint32_t rule_behind_label(std::string_view text, std::uint32_t at) {
    std::uint32_t end = at;
    while (end < text.size() && (text[end] == '_' || text[end] == '.'))
        ++end;
    if (end - at < 3) return 0;
    std::uint32_t left = at;
    while (left > 0 && (text[left - 1] == ' ' || text[left - 1] == ':'))
        --left;
    const std::string_view word = word_before(text, left);
    return equal_folded(word, "date") || equal_folded(word, "dated") ? end : 0;
}

} // namespace

bool is_calendar_day(std::int32_t year, std::int32_t month, std::int32_t day) noexcept {
    if (month < 1 || month > 12 || day < 1 || day > 31) return false;
    return std::chrono::year_month_day(std::chrono::year(year),
                                       std::chrono::month(static_cast<unsigned>(month)),
                                       std::chrono::day(static_cast<unsigned>(day)))
        .ok();
}

std::optional<DateMatch> match_date(std::string_view text, std::uint32_t at) {
    if (at >= text.size()) return std::nullopt;
    // "_4 May 2021_" is emphasis, and "Date:_4 May 2021" was written on a rule.
    std::uint32_t mark = at;
    while (mark > 0 && text[mark - 1] == '_')
        --mark;
    if (mark > 0 && word_byte(text[mark - 1])) return std::nullopt;
    if (auto full = match_full(text, at)) return full;
    return match_leaning(text, at, 4);
}

std::optional<DateMatch> match_date_hole(std::string_view text, std::uint32_t at) {
    if (at >= text.size()) return std::nullopt;
    if (at > 0 && word_byte(text[at - 1]) && text[at] != '[' && text[at] != '<')
        return std::nullopt;
    DateState state;
    DateMatch match;
    match.end = run<date_hole>(text, at, state);
    if (match.end == 0) match.end = rule_behind_label(text, at);
    if (match.end == 0) return std::nullopt;
    match.style = DateStyle::placeholder;
    return match;
}

} // namespace concord::grammar
