// SPDX-License-Identifier: Apache-2.0
#include <catch2/catch.hpp>
#include <rapidcheck/catch.h>

#include "parser/model/dates.hpp"

using namespace concord;

namespace {

Day day(const char* iso) {
    const auto parsed = parse_iso(iso);
    REQUIRE(parsed);
    return *parsed;
}

DateExpr date(std::optional<std::int32_t> year, std::optional<std::uint8_t> month = {},
              std::optional<std::uint8_t> day_of_month = {}) {
    DateExpr expression;
    expression.year = year;
    expression.month = month;
    expression.day = day_of_month;
    return expression;
}

} // namespace

TEST_CASE("Days are written in two ways") {
    CHECK(to_iso(day("2025-02-03")) == "2025-02-03");
    CHECK(to_words(day("2025-02-03")) == "3 February 2025");
    CHECK(to_words(day("2024-12-31")) == "31 December 2024");
    CHECK(to_iso(day("0999-01-01")) == "0999-01-01");
}

TEST_CASE("parse_iso takes one form only") {
    for (const char* wrong : {"", "2025", "2025-02", "2025-2-3", "2025-02-03 ", " 2025-02-03",
                              "2025/02/03", "03-02-2025", "2025-13-01", "2025-00-10", "2025-02-00",
                              "2025-02-29", "2023-06-31", "+025-02-03", "2025-02-3x", "20250203"}) {
        CAPTURE(wrong);
        CHECK_FALSE(parse_iso(wrong));
    }
    CHECK(parse_iso("2024-02-29"));
    CHECK(parse_iso("2000-02-29"));
    CHECK_FALSE(parse_iso("1900-02-29"));
}

TEST_CASE("add_months clips to the end of the month") {
    CHECK(add_months(day("2025-01-31"), 1) == day("2025-02-28"));
    CHECK(add_months(day("2024-01-31"), 1) == day("2024-02-29"));
    CHECK(add_months(day("2024-02-29"), 12) == day("2025-02-28"));
    CHECK(add_months(day("2025-03-31"), -1) == day("2025-02-28"));
    CHECK(add_months(day("2025-11-15"), 3) == day("2026-02-15"));
    CHECK(add_months(day("2025-01-15"), -13) == day("2023-12-15"));
}

TEST_CASE("Properties of calendar arithmetic") {
    rc::prop("a day survives being written and read", [] {
        const Day any = day("1900-01-01") + std::chrono::days(*rc::gen::inRange(0, 100'000));
        RC_ASSERT(parse_iso(to_iso(any)) == any);
    });
    rc::prop("months never lead out of the month they aim at", [] {
        const Day any = day("1990-01-01") + std::chrono::days(*rc::gen::inRange(0, 30'000));
        const int months = *rc::gen::inRange(-600, 600);
        const std::chrono::year_month_day from(any);
        const std::chrono::year_month_day to(add_months(any, months));
        const auto aim = from.year() / from.month() + std::chrono::months(months);
        RC_ASSERT(to.ok());
        RC_ASSERT(to.year() / to.month() == aim);
        RC_ASSERT(to.day() <= from.day());
    });
    rc::prop("later days stay later, and up to the 28th the way back is exact", [] {
        const Day any = day("1990-01-01") + std::chrono::days(*rc::gen::inRange(0, 30'000));
        const int months = *rc::gen::inRange(-600, 600);
        RC_ASSERT(add_months(any, months) <= add_months(any + std::chrono::days(1), months));
        RC_ASSERT(add_months(any, 0) == any);
        if (std::chrono::year_month_day(any).day() <= std::chrono::day(28)) {
            RC_ASSERT(add_months(add_months(any, months), -months) == any);
        }
    });
}

TEST_CASE("A date expression has an ISO form as far as it is sure") {
    CHECK(date(2025, 2, 3).iso() == "2025-02-03");
    CHECK(date(2025, 2).iso() == "2025-02");
    CHECK(date(2025).iso() == "2025");
    CHECK(date({}, 2, 3).iso().empty());
    CHECK(date({}).iso().empty());

    DateExpr ambiguous = date(2025, 2, 3);
    ambiguous.ambiguous = true;
    CHECK(ambiguous.iso().empty());
    CHECK(ambiguous.as_day() == day("2025-02-03"));

    DateExpr impossible = date(2025, 6, 31);
    CHECK_FALSE(impossible.as_day());
    impossible.impossible = true;
    CHECK(impossible.iso().empty());
    CHECK_FALSE(impossible.as_day());

    DateExpr placeholder = date(2025);
    placeholder.style = DateStyle::placeholder;
    CHECK(placeholder.iso().empty());
    CHECK_FALSE(date(2025, 2).as_day());
}

TEST_CASE("Names of meanings, units and subjects") {
    CHECK(to_string(DateMeaning::commencement) == "commencement");
    CHECK(to_string(TimeUnit::working_day) == "working day");
    CHECK(to_string(CadenceOf::renewal) == "renewal");
}
