// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <chrono>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "parser/model/ids.hpp"
#include "parser/text/span.hpp"

namespace concord {

/// A calendar day.
using Day = std::chrono::sys_days;

/// What a date is for, as far as its sentence says.
enum class DateMeaning : std::uint8_t {
    other,
    signature,
    commencement,
    expiry,
    review,
    version,
    statute
};
[[nodiscard]] std::string_view to_string(DateMeaning meaning) noexcept;

/// How a date is written; a document that mixes numeric styles is hard to read safely.
enum class DateStyle : std::uint8_t {
    words,              ///< 3 February 2025, 3rd February 2025
    words_us,           ///< February 3, 2025
    numeric,            ///< 03/02/2025, 3.2.2025
    numeric_short_year, ///< 3/2/25
    iso,                ///< 2025-02-03
    month_year,         ///< February 2025
    year_only,          ///< 2025
    placeholder         ///< [date], __ ____ 20__
};

/// A date as the text writes it. Years 00–69 of two digits are 20xx; UK order, day first.
struct DateExpr {
    Span span;
    ClauseId clause;
    std::optional<std::int32_t> year;
    std::optional<std::uint8_t> month;
    std::optional<std::uint8_t> day;
    DateStyle style = DateStyle::words;
    DateMeaning meaning = DateMeaning::other;
    bool ambiguous = false;  ///< Numeric with day and month both at most 12 and different.
    bool impossible = false; ///< 31 June; day and month are kept as written.

    /// "2025-02-03", "2025-02", "2025"; empty for ambiguous, impossible and placeholder dates.
    [[nodiscard]] std::string iso() const;
    /// The day, read in UK order even when ambiguous; nothing when impossible or no full date.
    [[nodiscard]] std::optional<Day> as_day() const;
};

enum class TimeUnit : std::uint8_t { hour, day, working_day, week, month, quarter, year };
[[nodiscard]] std::string_view to_string(TimeUnit unit) noexcept;

/// "thirty (30) days": a length of time, with `in_words` where words and figures both stand.
struct Duration {
    Span span;
    ClauseId clause;
    std::int32_t count = 0;
    TimeUnit unit = TimeUnit::day;
    std::optional<std::int32_t> in_words; ///< Set when words disagree with figures.
    bool at_least = false;                ///< "not less than", "at least".
};

/// What recurs.
enum class CadenceOf : std::uint8_t { review, meeting, report, renewal, payment, audit, other };
[[nodiscard]] std::string_view to_string(CadenceOf of) noexcept;

enum class CadenceForm : std::uint8_t {
    recurring, ///< "every two years", "quarterly", "twice a year"
    once,      ///< "after twelve months", "within a year of commencement"
    event,     ///< "when there are changes to …"
    vague      ///< "from time to time", "kept under review"
};

/// A rhythm, a single deadline, a trigger or a vague promise. `concord facts` prints the first
/// two; rules need all. Members of a chain ("quarterly … then after twelve months … then every two
/// years") share `chain` > 0 and stand in order.
struct Cadence {
    Span span;
    ClauseId clause;
    CadenceForm form = CadenceForm::recurring;
    CadenceOf of = CadenceOf::other;
    std::int32_t count = 1; ///< Every `count` `unit`s, or after as many.
    TimeUnit unit = TimeUnit::year;
    std::uint32_t chain = 0;  ///< 0 when it stands alone.
    bool ambiguous = false;   ///< "biannual", "bi-monthly": never computed.
    bool upper_bound = false; ///< "at least every", "no later than": due by.
    bool anchored =
        false; ///< Says from when it counts ("of commencement", "thereafter from that review").
    bool initial = false; ///< "in the first instance", "initially".

    /// Months between two occurrences (for once: until it falls); nothing when it is ambiguous,
    /// an event, vague, or not a whole number of months. Twice a year is 6.
    std::optional<std::int32_t> months;
};

/// `day` plus `months`, clipped to the end of the month (31 January + 1 = 28 or 29 February).
[[nodiscard]] Day add_months(Day day, std::int32_t months) noexcept;
/// "2025-02-03".
[[nodiscard]] std::string to_iso(Day day);
/// "3 February 2025", as messages print it.
[[nodiscard]] std::string to_words(Day day);
/// Parses "2025-02-03" strictly; nothing for anything else or an impossible day.
[[nodiscard]] std::optional<Day> parse_iso(std::string_view text) noexcept;

} // namespace concord
