// SPDX-License-Identifier: Apache-2.0
#include "parser/model/dates.hpp"

#include <fmt/format.h>

#include "parser/model/month_names.hpp"

namespace concord {

namespace {

using std::chrono::year_month_day;

int year_of(year_month_day date) noexcept {
    return static_cast<int>(date.year());
}
unsigned month_of(year_month_day date) noexcept {
    return static_cast<unsigned>(date.month());
}
unsigned day_of(year_month_day date) noexcept {
    return static_cast<unsigned>(date.day());
}

/// The number that `digits` write; nothing when one of them is not a digit.
std::optional<unsigned> number_of(std::string_view digits) noexcept {
    unsigned value = 0;
    for (const char digit : digits) {
        if (digit < '0' || digit > '9') return std::nullopt;
        value = value * 10 + static_cast<unsigned>(digit - '0');
    }
    return value;
}

/// The day of a calendar date; nothing when the calendar has no such day.
std::optional<Day> day_from(int year, unsigned month, unsigned day) noexcept {
    const year_month_day date{std::chrono::year(year), std::chrono::month(month),
                              std::chrono::day(day)};
    if (!date.ok()) return std::nullopt;
    return Day(date);
}

} // namespace

std::string_view to_string(DateMeaning meaning) noexcept {
    switch (meaning) {
    case DateMeaning::other:
        return "other";
    case DateMeaning::signature:
        return "signature";
    case DateMeaning::commencement:
        return "commencement";
    case DateMeaning::expiry:
        return "expiry";
    case DateMeaning::review:
        return "review";
    case DateMeaning::version:
        return "version";
    case DateMeaning::statute:
        return "statute";
    }
    return "unknown";
}

std::string_view to_string(TimeUnit unit) noexcept {
    switch (unit) {
    case TimeUnit::hour:
        return "hour";
    case TimeUnit::day:
        return "day";
    case TimeUnit::working_day:
        return "working day";
    case TimeUnit::week:
        return "week";
    case TimeUnit::month:
        return "month";
    case TimeUnit::quarter:
        return "quarter";
    case TimeUnit::year:
        return "year";
    }
    return "unknown";
}

std::string_view to_string(CadenceOf of) noexcept {
    switch (of) {
    case CadenceOf::review:
        return "review";
    case CadenceOf::meeting:
        return "meeting";
    case CadenceOf::report:
        return "report";
    case CadenceOf::renewal:
        return "renewal";
    case CadenceOf::payment:
        return "payment";
    case CadenceOf::audit:
        return "audit";
    case CadenceOf::other:
        return "other";
    }
    return "unknown";
}

std::string DateExpr::iso() const {
    if (ambiguous || impossible || style == DateStyle::placeholder || !year) return {};
    if (!month) return fmt::format("{:04}", *year);
    if (!day) return fmt::format("{:04}-{:02}", *year, *month);
    return fmt::format("{:04}-{:02}-{:02}", *year, *month, *day);
}

std::optional<Day> DateExpr::as_day() const {
    if (impossible || style == DateStyle::placeholder || !year || !month || !day) {
        return std::nullopt;
    }
    return day_from(*year, *month, *day);
}

Day add_months(Day day, std::int32_t months) noexcept {
    const year_month_day date(day);
    const auto month = date.year() / date.month() + std::chrono::months(months);
    const year_month_day same_day = month / date.day();
    return same_day.ok() ? Day(same_day) : Day(month / std::chrono::last);
}

std::string to_iso(Day day) {
    const year_month_day date(day);
    return fmt::format("{:04}-{:02}-{:02}", year_of(date), month_of(date), day_of(date));
}

std::string to_words(Day day) {
    const year_month_day date(day);
    return fmt::format("{} {} {}", day_of(date), month_names[month_of(date) - 1], year_of(date));
}

std::optional<Day> parse_iso(std::string_view text) noexcept {
    if (text.size() != 10 || text[4] != '-' || text[7] != '-') return std::nullopt;
    const auto year = number_of(text.substr(0, 4));
    const auto month = number_of(text.substr(5, 2));
    const auto day = number_of(text.substr(8, 2));
    if (!year || !month || !day) return std::nullopt;
    return day_from(static_cast<int>(*year), *month, *day);
}

} // namespace concord
