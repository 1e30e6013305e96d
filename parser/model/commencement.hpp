// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>

#include "parser/model/dates.hpp"

namespace concord {

struct Document;

/// The day of a date; the first of the month where it names only that ("April 2024"); nothing where
/// it names neither.
[[nodiscard]] std::optional<Day> first_day_of(const DateExpr& date);

/// The date from which the agreement runs in its own words, outside its annexes: one that says so
/// ("starts on 1 April 2024") before the day on which the text was made, a day before a month, the
/// first of several. Null where the text names none; it points into the document.
[[nodiscard]] const DateExpr* commencement_date(const Document& document);

} // namespace concord
