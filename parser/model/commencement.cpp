// SPDX-License-Identifier: Apache-2.0
#include "parser/model/commencement.hpp"

#include <algorithm>
#include <array>
#include <string_view>

#include "parser/model/document.hpp"

namespace concord {

namespace {

/// "This deed is made on 14 March 2024": the day of the text, from which it need not run. "Made
/// effective as of 1 May" tells a start.
bool tells_when_made(const Document& document, const DateExpr& date) {
    constexpr std::size_t reach = 60; // bytes before the date
    const std::size_t at = document.folded.folded(date.span.begin);
    auto before = document.folded.text().substr(at - std::min(at, reach), std::min(at, reach));
    before.remove_prefix(std::min(before.find_last_of(".;\n") + 1, before.size()));
    const auto holds = [before](std::string_view word) {
        return before.find(word) != std::string_view::npos;
    };
    constexpr std::array<std::string_view, 4> made{" made ", " MADE ", " entered into ", " dated "};
    constexpr std::array<std::string_view, 6> starts{"ffect",  "FFECT", "ommenc",
                                                     "OMMENC", "start", "begin"};
    return std::ranges::any_of(made, holds) && std::ranges::none_of(starts, holds);
}

} // namespace

std::optional<Day> first_day_of(const DateExpr& date) {
    if (const auto day = date.as_day()) return day;
    if (date.style != DateStyle::month_year || !date.year || !date.month) return std::nullopt;
    return Day(std::chrono::year(*date.year) / std::chrono::month(*date.month) /
               std::chrono::day(1));
}

const DateExpr* commencement_date(const Document& document) {
    const DateExpr* best = nullptr;
    int best_score = -1;
    for (const DateExpr& date : document.dates) {
        if (date.meaning != DateMeaning::commencement || !first_day_of(date)) continue;
        if (date.clause.valid() && document.clauses.in_annex(date.clause)) continue;
        const int score =
            (tells_when_made(document, date) ? 0 : 2) + (date.as_day().has_value() ? 1 : 0);
        if (score > best_score) {
            best = &date;
            best_score = score;
        }
    }
    return best;
}

} // namespace concord
