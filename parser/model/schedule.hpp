// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "parser/model/dates.hpp"

namespace concord {

struct Document;

/// When an agreement is next to be reviewed, as its own words have it. The calendar is pure: the
/// day on which the question is asked is an argument.
struct ReviewSchedule {
    /// The day from which reviews count; nothing when the text gives no date.
    std::optional<Day> effective;
    /// Several dates of signature: the last is assumed, `earliest` … `latest` is the range.
    bool effective_is_range = false;
    Day earliest{};
    Day latest{};

    /// The last review that the text records.
    std::optional<Day> last_review;
    /// The day of the next formal review; nothing when it cannot be worked out.
    std::optional<Day> due;
    /// The text names the day itself.
    bool due_is_stated = false;
    /// The month in which the text has the review every year, where `due` rests on it.
    std::optional<unsigned> month;
    /// Days past `due`; nothing while it is not past.
    std::optional<int> overdue_days;
    /// The review after `due`, were that held on its day.
    std::optional<Day> following;

    /// Another reading of the chain: its last cycle counted from commencement.
    std::optional<Day> alternative;
    /// `due` if an ambiguous date in figures was written month first.
    std::optional<Day> due_if_month_first;

    /// Index of the deciding cadence in Document::cadences.
    std::optional<std::size_t> cadence;
    /// Each step in plain words with its dates.
    std::vector<std::string> trace;
};

/// Works out the schedule: a commencement date, else the last date of signature; then a stated
/// review date, else the review cadences from there or from the last recorded review.
[[nodiscard]] ReviewSchedule next_review(const Document& document, Day today);

} // namespace concord
