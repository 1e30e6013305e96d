// SPDX-License-Identifier: Apache-2.0
#include <string>

#include <catch2/catch.hpp>
#include <tao/pegtl/contrib/analyze.hpp>

#include "parser/grammar/cadence.hpp"
#include "parser/grammar/cadence_rules.hpp"

namespace tao::pegtl {
template <class Name>
struct analyze_traits<Name, concord::grammar::cadence_season> : analyze_any_traits<> {};
} // namespace tao::pegtl

using namespace concord;
using namespace concord::grammar;

namespace {

constexpr auto recurring = CadenceForm::recurring;
constexpr auto once = CadenceForm::once;
constexpr auto event = CadenceForm::event;
constexpr auto vague = CadenceForm::vague;

struct Row {
    const char* text;
    const char* written; ///< Empty: none.
    CadenceForm form = recurring;
    int count = 1;
    TimeUnit unit = TimeUnit::year;
    int months = 0;         ///< 0: none.
    const char* marks = ""; ///< "a" ambiguous, "u" upper bound, "f" says from when.
};

const Row rows[] = {
    {"every two years", "every two years", recurring, 2, TimeUnit::year, 24},
    {"every two (2) years,", "every two (2) years", recurring, 2, TimeUnit::year, 24},
    {"every two (3) years", "every two (3) years", recurring, 3, TimeUnit::year, 0, "a"},
    {"every 18 months", "every 18 months", recurring, 18, TimeUnit::month, 18},
    {"every other week", "every other week", recurring, 2, TimeUnit::week, 0},
    {"every third year", "every third year", recurring, 3, TimeUnit::year, 36},
    {"every quarter", "every quarter", recurring, 1, TimeUnit::quarter, 3},
    {"each financial year", "each financial year", recurring, 1, TimeUnit::year, 12},
    {"each calendar month", "each calendar month", recurring, 1, TimeUnit::month, 1},
    {"every 1 April", "every 1 April", recurring, 1, TimeUnit::year, 12, "f"},
    {"every spring", "every spring", recurring, 1, TimeUnit::year, 12},
    {"every springtime", ""},
    {"each January", "each January", recurring, 1, TimeUnit::year, 12, "f"},
    {"on each anniversary of", "on each anniversary", recurring, 1, TimeUnit::year, 12, "f"},
    {"once a year", "once a year", recurring, 1, TimeUnit::year, 12},
    {"once every 3 years", "once every 3 years", recurring, 3, TimeUnit::year, 36},
    {"once in each calendar year", "once in each calendar year", recurring, 1, TimeUnit::year, 12},
    {"twice a year", "twice a year", recurring, 6, TimeUnit::month, 6},
    {"twice yearly", "twice yearly", recurring, 6, TimeUnit::month, 6},
    {"three times a year", "three times a year", recurring, 4, TimeUnit::month, 4},
    {"four times per annum", "four times per annum", recurring, 3, TimeUnit::month, 3},
    {"five times a year", "five times a year", recurring, 1, TimeUnit::year, 0},
    {"twice a month", "twice a month", recurring, 1, TimeUnit::month, 0},
    {"weekly", "weekly", recurring, 1, TimeUnit::week, 0},
    {"fortnightly", "fortnightly", recurring, 2, TimeUnit::week, 0},
    {"monthly", "monthly", recurring, 1, TimeUnit::month, 1},
    {"Quarterly", "Quarterly", recurring, 1, TimeUnit::quarter, 3},
    {"six-monthly", "six-monthly", recurring, 6, TimeUnit::month, 6},
    {"6 monthly", "6 monthly", recurring, 6, TimeUnit::month, 6},
    {"half-yearly", "half-yearly", recurring, 6, TimeUnit::month, 6},
    {"semi-annually", "semi-annually", recurring, 6, TimeUnit::month, 6},
    {"two-yearly", "two-yearly", recurring, 2, TimeUnit::year, 24},
    {"annual", "annual", recurring, 1, TimeUnit::year, 12},
    {"annually", "annually", recurring, 1, TimeUnit::year, 12},
    {"biennially", "biennially", recurring, 2, TimeUnit::year, 24},
    {"triennial", "triennial", recurring, 3, TimeUnit::year, 36},
    {"on an annual basis", "on an annual basis", recurring, 1, TimeUnit::year, 12},
    {"at least once every 3 years", "at least once every 3 years", recurring, 3, TimeUnit::year, 36,
     "u"},
    {"at least annually", "at least annually", recurring, 1, TimeUnit::year, 12, "u"},
    {"at least on a quarterly basis", "at least on a quarterly basis", recurring, 1,
     TimeUnit::quarter, 3, "u"},
    {"not less than twice a year", "not less than twice a year", recurring, 6, TimeUnit::month, 6,
     "u"},
    {"no less frequently than annually", "no less frequently than annually", recurring, 1,
     TimeUnit::year, 12, "u"},
    {"bi-annual", "bi-annual", recurring, 1, TimeUnit::year, 0, "a"},
    {"biannually", "biannually", recurring, 1, TimeUnit::year, 0, "a"},
    {"bi-monthly", "bi-monthly", recurring, 1, TimeUnit::year, 0, "a"},
    {"biweekly", "biweekly", recurring, 1, TimeUnit::year, 0, "a"},
    {"after twelve months and", "after twelve months", once, 12, TimeUnit::month, 12},
    {"after a period of 6 months", "after a period of 6 months", once, 6, TimeUnit::month, 6},
    {"within a year of", "within a year", once, 1, TimeUnit::year, 12, "u"},
    {"within 12 months of", "within 12 months", once, 12, TimeUnit::month, 12, "u"},
    {"no later than 12 months after", "no later than 12 months", once, 12, TimeUnit::month, 12,
     "u"},
    {"at the end of the first year", "at the end of the first year", once, 1, TimeUnit::year, 12},
    {"on the second anniversary of", "on the second anniversary", once, 2, TimeUnit::year, 24, "f"},
    {"12 months from", "12 months", once, 12, TimeUnit::month, 12},
    {"six-month review", "six-month", once, 6, TimeUnit::month, 6},
    {"in the event of a change", "in the event of", event},
    {"following any change", "following ", event},
    {"when there are changes", "when ", event},
    {"if either party", "if ", event},
    {"from time to time", "from time to time", vague},
    {"as and when required", "as and when required", vague},
    {"periodically", "periodically", vague},
    {"regularly", "regularly", vague},
    {"under regular review", "under regular review", vague},
    {"where appropriate", "where appropriate", vague},
    {"in due course", "in due course", vague},
    {"at regular intervals", "at regular intervals", vague},
    {"per annum", ""},
    {"each party", ""},
    {"every effort", ""},
    {"once agreed", ""},
    {"twice", ""},
    {"after hours", ""},
    {"in the first instance", ""},
    {"at least two people", ""},
    {"where possible", ""},
    {"biology", ""},
    {"annualised", ""},
    {"monthlyish", ""},
    {"18 years of age", ""},
    {"12 months", ""},
    {"two", ""},
    {"under the agreement", ""},
    {"", ""},
};

} // namespace

TEST_CASE("the cadence grammar cannot loop", "[grammar][cadence]") {
    CHECK(tao::pegtl::analyze<cadence>() == 0);
}

TEST_CASE("cadences are read with form, period and marks", "[grammar][cadence]") {
    for (const Row& row : rows) {
        INFO(row.text);
        const auto match = match_cadence(row.text, 0);
        REQUIRE(match.has_value() == (row.written[0] != '\0'));
        if (!match) continue;
        CHECK(std::string(row.text).substr(0, match->end) == row.written);
        CHECK(match->form == row.form);
        CHECK(match->months.value_or(0) == row.months);
        const std::string marks = row.marks;
        CHECK(match->ambiguous == (marks.find('a') != std::string::npos));
        CHECK(match->upper_bound == (marks.find('u') != std::string::npos));
        CHECK(match->anchored == (marks.find('f') != std::string::npos));
        if (match->form != recurring && match->form != once) continue;
        CHECK(match->count == row.count);
        CHECK(match->unit == row.unit);
    }
}

TEST_CASE("a rhythm is not looked for inside a word", "[grammar][cadence]") {
    CHECK_FALSE(match_cadence("unmonthly", 2).has_value());
    CHECK_FALSE(match_cadence("half-yearly", 5).has_value());
    CHECK_FALSE(match_cadence("monthly", 7).has_value());
}
