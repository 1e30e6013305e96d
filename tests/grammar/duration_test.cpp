// SPDX-License-Identifier: Apache-2.0
#include <string>

#include <catch2/catch.hpp>
#include <tao/pegtl/contrib/analyze.hpp>

#include "parser/grammar/duration.hpp"
#include "parser/grammar/duration_rules.hpp"

using namespace concord;
using namespace concord::grammar;

namespace {

struct Row {
    const char* text;
    const char* written; ///< Empty: none.
    int count = 0;
    TimeUnit unit = TimeUnit::day;
    int in_words = 0; ///< 0: words and figures agree, or only one stands.
};

const Row rows[] = {
    {"20 working days", "20 working days", 20, TimeUnit::working_day},
    {"5 Business Days of", "5 Business Days", 5, TimeUnit::working_day},
    {"30 days", "30 days", 30, TimeUnit::day},
    {"thirty (30) days", "thirty (30) days", 30, TimeUnit::day},
    {"thirty (20) days", "thirty (20) days", 20, TimeUnit::day, 30},
    {"30 (thirty) days", "30 (thirty) days", 30, TimeUnit::day},
    {"12 months", "12 months", 12, TimeUnit::month},
    {"six-month period", "six-month", 6, TimeUnit::month},
    {"twelve (12) consecutive calendar months", "twelve (12) consecutive calendar months", 12,
     TimeUnit::month},
    {"three months' notice", "three months'", 3, TimeUnit::month},
    {"two years", "two years", 2, TimeUnit::year},
    {"one (1) year", "one (1) year", 1, TimeUnit::year},
    {"72 hours", "72 hours", 72, TimeUnit::hour},
    {"two quarters", "two quarters", 2, TimeUnit::quarter},
    {"twenty-five days", "twenty-five days", 25, TimeUnit::day},
    {"twenty five days", "twenty five days", 25, TimeUnit::day},
    {"forty- five (45) days", "forty- five (45) days", 45, TimeUnit::day},
    {"one hundred days", "one hundred days", 100, TimeUnit::day},
    {"a hundred and twenty days", "a hundred and twenty days", 120, TimeUnit::day},
    {"one hundred and eighty (180) days", "one hundred and eighty (180) days", 180, TimeUnit::day},
    {"one hundred eighty (180) days", "one hundred eighty (180) days", 180, TimeUnit::day},
    {"One Hundred and Five days", "One Hundred and Five days", 105, TimeUnit::day},
    {"two hundred (200) days", "two hundred (200) days", 200, TimeUnit::day},
    {"three hundred and sixty-five days", "three hundred and sixty-five days", 365, TimeUnit::day},
    {"180 (one hundred and eighty) days", "180 (one hundred and eighty) days", 180, TimeUnit::day},
    {"one hundred and sixty (180) days", "one hundred and sixty (180) days", 180, TimeUnit::day,
     160},
    {"third anniversary of", "third anniversary", 3, TimeUnit::year},
    {"twentieth (20th) anniversary", "twentieth (20th) anniversary", 20, TimeUnit::year},
    {"2nd anniversary", "2nd anniversary", 2, TimeUnit::year},
    {"third anniversaries", ""},
    {"third party", ""},
    {"two hundred weight", ""},
    {"a hundred and some days", ""},
    {"14 calendar days", "14 calendar days", 14, TimeUnit::day},
    {"Ten weeks", "Ten weeks", 10, TimeUnit::week},
    {"3.5 years", ""},
    {"1,000 days", ""},
    {"18 years of age", ""},
    {"16 years old", ""},
    {"24 hours a day", ""},
    {"12 daylight", ""},
    {"12 apples", ""},
    {"days", ""},
    {"2025 days2", ""},
    {"thirty", ""},
    {"(30) days", ""},
    {"", ""},
};

} // namespace

TEST_CASE("the duration grammar cannot loop", "[grammar][duration]") {
    CHECK(tao::pegtl::analyze<duration>() == 0);
    CHECK(tao::pegtl::analyze<number_any>() == 0);
    CHECK(tao::pegtl::analyze<number_ordinal_words>() == 0);
}

TEST_CASE("lengths of time are read with count and unit", "[grammar][duration]") {
    for (const Row& row : rows) {
        INFO(row.text);
        const auto match = match_duration(row.text, 0);
        REQUIRE(match.has_value() == (row.written[0] != '\0'));
        if (!match) continue;
        CHECK(std::string(row.text).substr(0, match->end) == row.written);
        CHECK(match->count == row.count);
        CHECK(match->unit == row.unit);
        CHECK(match->in_words.value_or(0) == row.in_words);
    }
}

TEST_CASE("a minimum is seen before the count", "[grammar][duration]") {
    CHECK(match_duration("at least 14 days", 9)->at_least);
    CHECK(match_duration("Not less than two weeks", 14)->at_least);
    CHECK(match_duration("a minimum of 30 days", 13)->at_least);
    CHECK_FALSE(match_duration("at most 14 days", 8)->at_least);
    CHECK_FALSE(match_duration("flat least 14 days", 0).has_value());
}

TEST_CASE("a count inside a word or figure is none", "[grammar][duration]") {
    CHECK_FALSE(match_duration("A30 days", 1).has_value());
    CHECK_FALSE(match_duration("3.5 years", 2).has_value());
    CHECK_FALSE(match_duration("30 days", 7).has_value());
}
