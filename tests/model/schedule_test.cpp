// SPDX-License-Identifier: Apache-2.0
#include <string>
#include <vector>

#include <catch2/catch.hpp>
#include <rapidcheck.h>

#include "parser/model/clause_builder.hpp"
#include "parser/model/document.hpp"
#include "parser/model/schedule.hpp"

using namespace concord;

namespace {

/// A document of one clause that speaks of the agreement, with facts put in by hand.
class Sample {
public:
    explicit Sample(const std::string& text = "This MoU will be reviewed as follows.")
        : document_(SourceText("sample.txt", SourceFormat::text, text)) {
        ClauseTreeBuilder builder;
        Clause clause;
        clause.path = "para/1";
        const Span all{0, static_cast<std::uint32_t>(text.size())};
        clause.whole = all;
        clause.body = all;
        const Span own[] = {all};
        builder.add(clause, own);
        document_.clauses = builder.finish(document_.source);
    }

    Sample& date(DateMeaning meaning, int year, unsigned month, unsigned day,
                 bool ambiguous = false) {
        DateExpr date;
        date.clause = ClauseId(0);
        date.year = year;
        date.month = static_cast<std::uint8_t>(month);
        if (day > 0) date.day = static_cast<std::uint8_t>(day);
        date.style = day > 0 ? DateStyle::words : DateStyle::month_year;
        date.meaning = meaning;
        date.ambiguous = ambiguous;
        document_.dates.push_back(date);
        return *this;
    }
    /// Puts the last date behind the words `label` of the text.
    Sample& behind(const std::string& label) {
        const auto at =
            static_cast<std::uint32_t>(document_.source.text().find(label) + label.size());
        document_.dates.back().span = {at, at};
        return *this;
    }

    Sample& review(CadenceForm form, int months, std::uint32_t chain = 0, bool anchored = false) {
        Cadence cadence;
        cadence.clause = ClauseId(0);
        cadence.form = form;
        cadence.of = CadenceOf::review;
        cadence.count = months;
        cadence.unit = TimeUnit::month;
        if (months > 0) cadence.months = months;
        cadence.ambiguous = months == 0;
        cadence.chain = chain;
        cadence.anchored = anchored;
        document_.cadences.push_back(cadence);
        return *this;
    }

    [[nodiscard]] ReviewSchedule on(const char* today) const {
        return next_review(document_, *parse_iso(today));
    }

private:
    Document document_;
};

constexpr auto recurring = CadenceForm::recurring;
constexpr auto once = CadenceForm::once;

std::string iso(const std::optional<Day>& day) {
    return day ? to_iso(*day) : "none";
}

std::string joined(const std::vector<std::string>& lines) {
    std::string out;
    for (const std::string& line : lines)
        out += line + '\n';
    return out;
}

/// Signed on two days; quarterly at first, formally after a year, then every two years.
Sample staged() {
    Sample sample;
    sample.date(DateMeaning::signature, 2025, 1, 29)
        .date(DateMeaning::signature, 2025, 2, 3, true)
        .review(recurring, 3, 1)
        .review(once, 12, 1)
        .review(recurring, 24, 1);
    return sample;
}

} // namespace

TEST_CASE("a staged review counts from the last signature", "[model][schedule]") {
    const ReviewSchedule schedule = staged().on("2026-11-21");
    CHECK(iso(schedule.effective) == "2025-02-03");
    CHECK(schedule.effective_is_range);
    CHECK(to_iso(schedule.earliest) == "2025-01-29");
    CHECK(to_iso(schedule.latest) == "2025-02-03");
    CHECK(iso(schedule.due) == "2026-02-03");
    CHECK(schedule.overdue_days == 291);
    CHECK(iso(schedule.following) == "2028-02-03");
    CHECK(iso(schedule.alternative) == "2027-02-03");
    CHECK(iso(schedule.due_if_month_first) == "2026-03-02");
    CHECK(schedule.cadence == std::size_t{1});
    const std::string trace = joined(schedule.trace);
    CHECK(trace.find("29 January 2025") != std::string::npos);
    CHECK(trace.find("3 months, is not the formal review") != std::string::npos);
    CHECK(trace.find("3 February 2026") != std::string::npos);
    CHECK(trace.find("291 days past") != std::string::npos);
}

TEST_CASE("nothing is past before its day", "[model][schedule]") {
    CHECK_FALSE(staged().on("2026-02-03").overdue_days.has_value());
    CHECK(staged().on("2026-02-04").overdue_days == 1);
    CHECK(iso(staged().on("2025-02-01").due) == "2026-02-03");
}

TEST_CASE("a commencement date outweighs signatures", "[model][schedule]") {
    Sample sample;
    sample.date(DateMeaning::signature, 2024, 3, 20)
        .date(DateMeaning::commencement, 2024, 4, 1)
        .review(recurring, 12);
    const ReviewSchedule schedule = sample.on("2026-11-21");
    CHECK(iso(schedule.effective) == "2024-04-01");
    CHECK_FALSE(schedule.effective_is_range);
    CHECK(iso(schedule.due) == "2025-04-01");
    CHECK(iso(schedule.following) == "2026-04-01");
    CHECK(schedule.overdue_days == 599);
}

TEST_CASE("a month counts from its first day", "[model][schedule]") {
    Sample sample;
    sample.date(DateMeaning::commencement, 2024, 4, 0).review(recurring, 36);
    CHECK(iso(sample.on("2026-11-21").due) == "2027-04-01");
}

TEST_CASE("without a date there is no due day", "[model][schedule]") {
    Sample sample;
    sample.review(recurring, 12);
    const ReviewSchedule schedule = sample.on("2026-11-21");
    CHECK_FALSE(schedule.effective.has_value());
    CHECK_FALSE(schedule.due.has_value());
    CHECK(joined(schedule.trace).find("nothing to count from") != std::string::npos);
}

TEST_CASE("without a rhythm there is no due day", "[model][schedule]") {
    Sample sample;
    sample.date(DateMeaning::commencement, 2024, 4, 1);
    CHECK_FALSE(sample.on("2026-11-21").due.has_value());
    sample.review(recurring, 0);
    const ReviewSchedule schedule = sample.on("2026-11-21");
    CHECK_FALSE(schedule.due.has_value());
    CHECK(joined(schedule.trace).find("ambiguous") != std::string::npos);
}

TEST_CASE("a stated review date outweighs the rhythm", "[model][schedule]") {
    Sample sample("This MoU is next reviewed. Review date: ");
    sample.date(DateMeaning::commencement, 2024, 4, 1)
        .date(DateMeaning::review, 2026, 3, 31)
        .behind("Review date: ")
        .review(recurring, 36);
    const ReviewSchedule schedule = sample.on("2026-11-21");
    CHECK(iso(schedule.due) == "2026-03-31");
    CHECK(schedule.due_is_stated);
    CHECK(schedule.overdue_days == 235);
}

TEST_CASE("a month for the review ends with its last day", "[model][schedule]") {
    Sample sample("Next review due: ");
    sample.date(DateMeaning::review, 2027, 2, 0).behind("due: ");
    CHECK(iso(sample.on("2026-11-21").due) == "2027-02-28");
}

TEST_CASE("a recorded review starts the cycle again", "[model][schedule]") {
    Sample sample("This MoU was last reviewed on ");
    sample.date(DateMeaning::commencement, 2022, 4, 1)
        .date(DateMeaning::review, 2025, 5, 10)
        .behind("last reviewed on ")
        .review(once, 12, 1)
        .review(recurring, 24, 1);
    const ReviewSchedule schedule = sample.on("2026-11-21");
    CHECK(iso(schedule.last_review) == "2025-05-10");
    CHECK(iso(schedule.due) == "2027-05-10");
    CHECK_FALSE(schedule.overdue_days.has_value());
}

TEST_CASE("a record in the future is none", "[model][schedule]") {
    Sample sample("This MoU was last reviewed on ");
    sample.date(DateMeaning::commencement, 2025, 4, 1)
        .date(DateMeaning::review, 2027, 5, 10)
        .behind("last reviewed on ")
        .review(recurring, 12);
    CHECK_FALSE(sample.on("2026-11-21").last_review.has_value());
    CHECK(iso(sample.on("2026-11-21").due) == "2026-04-01");
}

TEST_CASE("an anchored cycle has no second reading", "[model][schedule]") {
    Sample sample;
    sample.date(DateMeaning::commencement, 2025, 2, 3)
        .review(once, 12, 1)
        .review(recurring, 24, 1, true);
    CHECK_FALSE(sample.on("2026-11-21").alternative.has_value());
    CHECK(iso(sample.on("2026-11-21").following) == "2028-02-03");
}

TEST_CASE("a rhythm of other things is not the agreement's", "[model][schedule]") {
    Sample sample("Each body will review its own policies.");
    sample.date(DateMeaning::commencement, 2024, 4, 1).review(recurring, 12);
    CHECK_FALSE(sample.on("2026-11-21").due.has_value());
}

TEST_CASE("a single review that was held leaves nothing due", "[model][schedule]") {
    Sample sample("This MoU was last reviewed on ");
    sample.date(DateMeaning::commencement, 2024, 4, 1)
        .date(DateMeaning::review, 2025, 4, 2)
        .behind("last reviewed on ")
        .review(once, 12);
    CHECK_FALSE(sample.on("2026-11-21").due.has_value());
}

TEST_CASE("the end of a month is clipped", "[model][schedule]") {
    Sample sample;
    sample.date(DateMeaning::commencement, 2025, 8, 31).review(recurring, 6);
    CHECK(iso(sample.on("2026-11-21").due) == "2026-02-28");
}

TEST_CASE("a later today never moves the due day", "[model][schedule]") {
    rc::check("due does not depend on today", [] {
        const int months = *rc::gen::inRange(1, 120);
        const int shift = *rc::gen::inRange(0, 4000);
        Sample sample;
        sample.date(DateMeaning::commencement, 2024, 2, 29).review(recurring, months);
        const ReviewSchedule early = sample.on("2024-03-01");
        const ReviewSchedule late =
            sample.on(to_iso(*parse_iso("2024-03-01") + std::chrono::days(shift)).c_str());
        RC_ASSERT(early.due == late.due);
        RC_ASSERT(*early.due > *early.effective);
        RC_ASSERT(*early.following > *early.due);
    });
}
