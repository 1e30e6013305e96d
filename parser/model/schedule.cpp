// SPDX-License-Identifier: Apache-2.0
#include "parser/model/schedule.hpp"

#include <algorithm>
#include <string_view>

#include <fmt/format.h>

#include "parser/model/commencement.hpp"
#include "parser/model/document.hpp"
#include "parser/model/review_month.hpp"
#include "parser/model/schedule_words.hpp"

namespace concord {
namespace {

/// The last day on which something due "in March 2026" is in time.
std::optional<Day> last_day_of(const DateExpr& date) {
    if (const auto day = date.as_day()) return day;
    if (const auto first = first_day_of(date)) return add_months(*first, 1) - std::chrono::days(1);
    return std::nullopt;
}

/// The day that an ambiguous date means when read month first.
std::optional<Day> month_first(const DateExpr& date) {
    if (!date.ambiguous || !date.year || !date.month || !date.day) return std::nullopt;
    return Day(std::chrono::year(*date.year) / std::chrono::month(*date.day) /
               std::chrono::day(*date.month));
}

std::string period(std::int32_t months) {
    if (months == 12) return "a year";
    if (months % 12 == 0) return fmt::format("{} years", months / 12);
    if (months == 1) return "a month";
    return fmt::format("{} months", months);
}

/// What follows on "every".
std::string rhythm(std::int32_t months) {
    const std::string length = period(months);
    return length.starts_with("a ") ? length.substr(2) : length;
}

/// Works out one schedule step by step; each step writes its line of the trace.
class Calendar {
public:
    Calendar(const Document& document, Day today) : document_(document), today_(today) {}

    ReviewSchedule run() {
        find_effective();
        find_last_review();
        if (!find_stated_review()) evaluate_cadences();
        judge();
        return std::move(result_);
    }

private:
    template <class... Args>
    void tell(fmt::format_string<Args...> format, Args&&... args) {
        result_.trace.push_back(fmt::format(format, std::forward<Args>(args)...));
    }

    void find_effective() {
        if (const DateExpr* date = commencement_date(document_)) {
            const Day day = *first_day_of(*date);
            set_effective(day, day);
            if (const auto other = month_first(*date)) effective_month_first_ = other;
            tell("takes effect on {}, the commencement date that the text names", to_words(day));
            return;
        }
        find_signatures();
    }

    void set_effective(Day first, Day last) {
        result_.effective = last;
        result_.earliest = first;
        result_.latest = last;
        result_.effective_is_range = first != last;
    }

    void find_signatures() {
        std::vector<Day> days;
        std::vector<Day> other_reading;
        bool ambiguous = false;
        for (const DateExpr& date : document_.dates) {
            if (date.meaning != DateMeaning::signature) continue;
            const auto day = date.as_day();
            if (!day) continue;
            days.push_back(*day);
            const auto other = month_first(date);
            other_reading.push_back(other.value_or(*day));
            ambiguous = ambiguous || other.has_value();
        }
        if (days.empty()) {
            tell("no commencement date and no date of signature: nothing to count from");
            return;
        }
        const auto [first, last] = std::minmax_element(days.begin(), days.end());
        set_effective(*first, *last);
        if (ambiguous)
            effective_month_first_ = *std::max_element(other_reading.begin(), other_reading.end());
        if (result_.effective_is_range)
            tell("dates of signature from {} to {}: the last one counts, as all must have signed",
                 to_words(*first), to_words(*last));
        else
            tell("takes effect on {}, the date of signature", to_words(*last));
    }

    [[nodiscard]] bool in_annex(ClauseId id) const {
        return id.valid() && document_.clauses.in_annex(id);
    }

    void find_last_review() {
        for (const DateExpr& date : document_.dates) {
            if (!records_review(document_, date)) continue;
            const auto day = first_day_of(date);
            if (!day || *day > today_) continue;
            if (!result_.last_review || *day > *result_.last_review) result_.last_review = day;
        }
        if (result_.last_review) tell("last review recorded on {}", to_words(*result_.last_review));
    }

    /// "reviews this agreement every April, first in April 2027".
    [[nodiscard]] bool begins_a_rhythm(const DateExpr& date) const {
        constexpr std::size_t reach = 40;
        if (date.meaning == DateMeaning::commencement || date.meaning == DateMeaning::statute)
            return false;
        const std::size_t at = document_.folded.folded(date.span.begin);
        const std::size_t from = at > reach ? at - reach : 0;
        const auto before = document_.folded.text().substr(from, at - from);
        const auto first = before.rfind(" first ");
        if (first == std::string_view::npos || before.find('.', first) != std::string_view::npos)
            return false;
        return std::any_of(
            document_.cadences.begin(), document_.cadences.end(), [&](const Cadence& cadence) {
                return cadence.of == CadenceOf::review && cadence.clause == date.clause &&
                       cadence.span.end <= date.span.begin && reviews_agreement(document_, cadence);
            });
    }

    /// A review date that the text names outweighs any rhythm.
    bool find_stated_review() {
        std::optional<Day> best;
        for (const DateExpr& date : document_.dates) {
            const bool named = date.meaning == DateMeaning::review || begins_a_rhythm(date);
            if (!named || records_review(document_, date)) continue;
            const auto day = last_day_of(date);
            // One that was held in the month before its day was that one.
            if (!day ||
                (result_.last_review && *day <= *result_.last_review + std::chrono::days(31)))
                continue;
            // A review before the agreement began cannot be its next one: the date is a slip.
            if (result_.effective && *day < *result_.effective) continue;
            if (!best || *day > *best) best = day;
        }
        if (!best) return false;
        result_.due = best;
        result_.due_is_stated = true;
        tell("the text names {} as the date of the next review", to_words(*best));
        return true;
    }

    /// The review cadences that decide: the first chain, else all that stand alone.
    [[nodiscard]] std::vector<std::size_t> deciding_cadences() const {
        std::vector<std::size_t> alone;
        for (std::size_t i = 0; i < document_.cadences.size(); ++i) {
            const Cadence& cadence = document_.cadences[i];
            const bool counts =
                cadence.form == CadenceForm::recurring || cadence.form == CadenceForm::once;
            if (!counts || cadence.of != CadenceOf::review || in_annex(cadence.clause)) continue;
            if (!reviews_agreement(document_, cadence)) continue;
            if (cadence.chain == 0) {
                alone.push_back(i);
                continue;
            }
            std::vector<std::size_t> chain;
            for (std::size_t k = i; k < document_.cadences.size(); ++k)
                if (document_.cadences[k].chain == cadence.chain) chain.push_back(k);
            return chain;
        }
        return alone;
    }

    [[nodiscard]] std::optional<std::size_t>
    first_of(const std::vector<std::size_t>& list, CadenceForm form, std::size_t from = 0) const {
        for (const std::size_t i : list)
            if (i >= from && document_.cadences[i].form == form && document_.cadences[i].months)
                return i;
        return std::nullopt;
    }

    void evaluate_cadences() {
        const auto list = deciding_cadences();
        if (list.empty()) {
            tell("no rhythm and no date of review of the agreement itself");
            return;
        }
        const auto once = first_of(list, CadenceForm::once);
        const auto cycle =
            once ? first_of(list, CadenceForm::recurring, *once + 1) : shortest_cycle(list);
        if (!once && !cycle) {
            tell("the rhythm of review is ambiguous or no whole number of months: no day follows "
                 "from it");
            return;
        }
        if (result_.last_review && cycle) {
            restart_from_last_review(*cycle);
            return;
        }
        if (!result_.effective) return;
        if (once)
            first_formal_review(list, *once, cycle);
        else
            first_of_cycle(*cycle);
    }

    [[nodiscard]] std::optional<std::size_t>
    shortest_cycle(const std::vector<std::size_t>& list) const {
        std::optional<std::size_t> best;
        for (const std::size_t i : list) {
            const Cadence& cadence = document_.cadences[i];
            if (cadence.form != CadenceForm::recurring || !cadence.months) continue;
            if (!best || *cadence.months < *document_.cadences[*best].months) best = i;
        }
        return best;
    }

    [[nodiscard]] std::int32_t months_of(std::size_t cadence) const {
        return document_.cadences[cadence].months.value_or(0);
    }

    void restart_from_last_review(std::size_t cycle) {
        result_.cadence = cycle;
        // A review held early or late in the month before or behind does not shift the next one.
        if (fall_in_month(cycle, *result_.last_review + std::chrono::days(61))) return;
        result_.due = add_months(*result_.last_review, months_of(cycle));
        result_.following = add_months(*result_.due, months_of(cycle));
        tell("{} after that review the next one is due: {}", period(months_of(cycle)),
             to_words(*result_.due));
    }

    void first_formal_review(const std::vector<std::size_t>& list, std::size_t once,
                             std::optional<std::size_t> cycle) {
        if (const auto stage = first_of(list, CadenceForm::recurring); stage && *stage < once)
            tell("the stage before it, every {}, is not the formal review",
                 period(months_of(*stage)));
        const Day due = add_months(*result_.effective, months_of(once));
        if (result_.last_review && *result_.last_review >= due - std::chrono::days(31)) {
            tell("the one formal review, due on {}, has been held", to_words(due));
            return;
        }
        result_.cadence = once;
        result_.due = due;
        count_month_first(months_of(once));
        tell("the first formal review is due {} after {}: {}", period(months_of(once)),
             to_words(*result_.effective), to_words(due));
        if (!cycle) return;
        result_.following = add_months(due, months_of(*cycle));
        tell("then every {}: {}, were that review held on its day", rhythm(months_of(*cycle)),
             to_words(*result_.following));
        if (document_.cadences[*cycle].anchored) return;
        result_.alternative = add_months(*result_.effective, months_of(*cycle));
        if (*result_.alternative == *result_.following || *result_.alternative <= due) {
            result_.alternative.reset();
            return;
        }
        tell("the text does not say from when that cycle counts: from commencement it gives {}",
             to_words(*result_.alternative));
    }

    /// "in April of each year": the month decides, not the day from which a year would count.
    bool fall_in_month(std::size_t cycle, Day from) {
        const auto month = review_month(document_, document_.cadences[cycle]);
        if (!month) return false;
        result_.month = month;
        result_.due = end_of_next_month(from, *month);
        result_.following = end_of_next_month(*result_.due, *month);
        tell("reviewed every year in the same month or season: the next one is due by {}",
             to_words(*result_.due));
        return true;
    }

    void first_of_cycle(std::size_t cycle) {
        result_.cadence = cycle;
        // Nobody reviews in the month after the start what is to be reviewed once a year.
        if (fall_in_month(cycle, *result_.effective + std::chrono::days(61))) return;
        result_.due = add_months(*result_.effective, months_of(cycle));
        result_.following = add_months(*result_.due, months_of(cycle));
        count_month_first(months_of(cycle));
        tell("reviewed every {}: the first review after {} is due on {}", rhythm(months_of(cycle)),
             to_words(*result_.effective), to_words(*result_.due));
    }

    void count_month_first(std::int32_t months) {
        if (effective_month_first_)
            result_.due_if_month_first = add_months(*effective_month_first_, months);
    }

    void judge() {
        if (!result_.due) return;
        const auto days = static_cast<int>((today_ - *result_.due).count());
        if (days > 0) {
            result_.overdue_days = days;
            tell("{} {} past on {}; the text records no review since", days,
                 days == 1 ? "day" : "days", to_words(today_));
        } else {
            tell("{} {} ahead on {}", -days, days == -1 ? "day" : "days", to_words(today_));
        }
        if (result_.due_if_month_first && *result_.due_if_month_first != *result_.due)
            tell("were the date in figures written month first, it would be {}",
                 to_words(*result_.due_if_month_first));
    }

    const Document& document_;
    Day today_;
    ReviewSchedule result_;
    std::optional<Day> effective_month_first_;
};

} // namespace

ReviewSchedule next_review(const Document& document, Day today) {
    return Calendar(document, today).run();
}

} // namespace concord
