// SPDX-License-Identifier: Apache-2.0
#include <string>

#include <catch2/catch.hpp>
#include <tao/pegtl/contrib/analyze.hpp>

#include "parser/grammar/date.hpp"
#include "parser/grammar/date_rules.hpp"

using namespace concord;
using namespace concord::grammar;

namespace {

/// '^' in a row marks where the match is tried; without it that is the beginning.
struct Tried {
    std::string text;
    std::uint32_t at = 0;
};

Tried tried(const char* row) {
    Tried result{row, 0};
    if (const auto mark = result.text.find('^'); mark != std::string::npos) {
        result.text.erase(mark, 1);
        result.at = static_cast<std::uint32_t>(mark);
    }
    return result;
}

std::string written(const Tried& row, std::uint32_t end) {
    return row.text.substr(row.at, end - row.at);
}

struct Accepted {
    const char* text;
    const char* written;
    int year, month, day; ///< 0: not there.
    DateStyle style;
    const char* marks = ""; ///< "a" ambiguous, "i" impossible.
};

constexpr auto words = DateStyle::words;
constexpr auto us = DateStyle::words_us;
constexpr auto numeric = DateStyle::numeric;
constexpr auto shorted = DateStyle::numeric_short_year;
constexpr auto iso = DateStyle::iso;
constexpr auto month_year = DateStyle::month_year;

const Accepted accepted[] = {
    {"3 February 2025", "3 February 2025", 2025, 2, 3, words},
    {"3rd February 2025,", "3rd February 2025", 2025, 2, 3, words},
    {"3 rd February 2025", "3 rd February 2025", 2025, 2, 3, words},
    {"3rd of February 2025", "3rd of February 2025", 2025, 2, 3, words},
    {"3rd day of February 2025", "3rd day of February 2025", 2025, 2, 3, words},
    {"the ^1st day of March, 1999", "1st day of March, 1999", 1999, 3, 1, words},
    {"first day of March 2001", "first day of March 2001", 2001, 3, 1, words},
    {"twenty-first day of May 2020", "twenty-first day of May 2020", 2020, 5, 21, words},
    {"1st (first) day of March 1999", "1st (first) day of March 1999", 1999, 3, 1, words},
    {"as of ^24 August, 1995", "24 August, 1995", 1995, 8, 24, words},
    {"Monday 3 February 2025", "Monday 3 February 2025", 2025, 2, 3, words},
    {"_^3 February 2025_", "3 February 2025", 2025, 2, 3, words},
    {"Date:_^February 3, 2025", "February 3, 2025", 2025, 2, 3, us},
    {"__^3 February 2025____", "3 February 2025", 2025, 2, 3, words},
    {"Mon, 3 Feb 2025", "Mon, 3 Feb 2025", 2025, 2, 3, words},
    {"3 FEBRUARY 2025", "3 FEBRUARY 2025", 2025, 2, 3, words},
    {"3 sept. 2025", "3 sept. 2025", 2025, 9, 3, words},
    {"3-Feb-2025", "3-Feb-2025", 2025, 2, 3, words},
    {"3-Feb-25", "3-Feb-25", 2025, 2, 3, words},
    {"3 Feb '25", "3 Feb '25", 2025, 2, 3, words},
    {"Feb. 3, 2025", "Feb. 3, 2025", 2025, 2, 3, us},
    {"February 3rd, 2025", "February 3rd, 2025", 2025, 2, 3, us},
    {"February 3 2025", "February 3 2025", 2025, 2, 3, us},
    {"Monday, February 3, 2025", "Monday, February 3, 2025", 2025, 2, 3, us},
    {"03/02/2025", "03/02/2025", 2025, 2, 3, numeric, "a"},
    {"3.2.2025", "3.2.2025", 2025, 2, 3, numeric, "a"},
    {"03 / 02 / 2025", "03 / 02 / 2025", 2025, 2, 3, numeric, "a"},
    {"4/4/2025", "4/4/2025", 2025, 4, 4, numeric},
    {"29/01/2025", "29/01/2025", 2025, 1, 29, numeric},
    {"2/13/2025", "2/13/2025", 2025, 2, 13, numeric},
    {"3-2-25", "3-2-25", 2025, 2, 3, shorted, "a"},
    {"3/2/25", "3/2/25", 2025, 2, 3, shorted, "a"},
    {"3/2/70", "3/2/70", 1970, 2, 3, shorted, "a"},
    {"dated ^3.2.25", "3.2.25", 2025, 2, 3, shorted, "a"},
    {"13.07.20", "13.07.20", 2020, 7, 13, shorted},
    {"approved ^04.09.19", "04.09.19", 2019, 9, 4, shorted, "a"},
    {"1.2\t^22.1.18\tSecond draft", "22.1.18", 2018, 1, 22, shorted},
    {"Date\t^04.9.19\n", "04.9.19", 2019, 9, 4, shorted, "a"},
    {"31/4/2025", "31/4/2025", 2025, 4, 31, numeric, "i"},
    {"2025-02-03", "2025-02-03", 2025, 2, 3, iso},
    {"2025/02/03", "2025/02/03", 2025, 2, 3, iso},
    {"2025-02-03T09:00", "2025-02-03", 2025, 2, 3, iso},
    {"February 2025", "February 2025", 2025, 2, 0, month_year},
    {"May 2021", "May 2021", 2021, 5, 0, month_year},
    {"February of 2025", "February of 2025", 2025, 2, 0, month_year},
    {"31 June 2025", "31 June 2025", 2025, 6, 31, words, "i"},
    {"29 February 2023", "29 February 2023", 2023, 2, 29, words, "i"},
    {"29 February 2024", "29 February 2024", 2024, 2, 29, words},
    // What a neighbour lends.
    {"29 January and 3 February 2025", "29 January", 2025, 1, 29, words},
    {"1 May, 2 June and 3 July 2025", "1 May", 2025, 5, 1, words},
    {"3, 10 and 17 March 2025", "3", 2025, 3, 3, words},
    {"3 to 5 March 2025", "3", 2025, 3, 3, words},
    {"3-5 March 2025", "3", 2025, 3, 3, words},
    {"January 1 to March 31, 2025", "January 1", 2025, 1, 1, us},
    {"January to March 2025", "January", 2025, 1, 0, month_year},
    {"April 2021 to March 2023", "April 2021", 2021, 4, 0, month_year},
};

const char* const rejected[] = {
    "12(1)",
    "1.2.3",
    "4.2.10",
    "9.30 am",
    "version ^2.1",
    "Version ^1 - June 2009",
    "24/7",
    "24/7/365",
    "3.20",
    "1 April",
    "each ^1 April and",
    "may 2021",
    "3 may",
    "2014",
    "2024/25",
    "2024-2025",
    "2024-25",
    "12/24/36 months",
    "version ^3.2.2025",
    "clause ^4.3.2020",
    "3/2",
    "0/2/2025",
    "40/2/2025",
    "99 March 2025",
    "FOI^3/2/25",
    "/^03/02/2025",
    "4.13.20",
    "^13.2.10\tof the plan",
    "see\t^4.9.10",
    "see\t^22.1.18 to 22.1.20",
    "version ^10.02.19",
    "01-23-45",
    "12 March people",
    "3 and 5",
    "30 days after",
    "February",
    "Monday",
    "first",
    "3 February 12025",
    "",
};

struct Year {
    const char* text;
    int year; ///< 0: none.
    bool statute = false;
};

const Year years[] = {
    {"in ^1995", 1995},
    {"since ^2013, the", 2013},
    {"(^2014)", 2014},
    {"by ^2030.", 2030},
    {"from ^2019 to 2021", 2019},
    {"from 2019 to ^2021", 2021},
    {"the Care Example Act ^2008", 2008, true},
    {"(Functions) (England) Directions ^2005", 2005, true},
    {"Example Regulations ^2014.", 2014, true},
    {"Securities Act of ^1933", 1933, true},
    {"the ^2018 Act", 2018, true},
    {"Toleration Act ^1688", 1688, true},
    {"in ^2000 cases", 0},
    {"^2014", 0},
    {"financial year ^2024", 0},
    {"in ^2024-25", 0},
    {"in ^2024/25", 0},
    {"two thousand (^2000)", 0},
    {"in ^1450", 0},
    {"ISO 27001:^2013", 0},
    {"act ^2008", 0},
};

struct Hole {
    const char* text;
    const char* written; ///< Empty: none.
};

const Hole holes[] = {
    {"[date]", "[date]"},
    {"[insert date of signature]", "[insert date of signature]"},
    {"<date>", "<date>"},
    {"[DD/MM/YYYY]", "[DD/MM/YYYY]"},
    {"DD/MM/YYYY", "DD/MM/YYYY"},
    {"__/__/20__", "__/__/20__"},
    {"[XX] day of [XX] 20[XX]", "[XX] day of [XX] 20[XX]"},
    {"____ day of ________, 20__", "____ day of ________, 20__"},
    {"1st day of March 20__", "1st day of March 20__"},
    {"__ March 2025", "__ March 2025"},
    {"XX March 20XX", "XX March 20XX"},
    {"20__", "20__"},
    {"March 20[  ]", "March 20[  ]"},
    {"[name]", ""},
    {"[update]", ""},
    {"____", ""},
    {"[a@date.example]", ""},
    {"2025", ""},
};

} // namespace

TEST_CASE("the date grammar cannot loop", "[grammar][date]") {
    CHECK(tao::pegtl::analyze<date_full>() == 0);
    CHECK(tao::pegtl::analyze<date_partial>() == 0);
    CHECK(tao::pegtl::analyze<date_list_link>() == 0);
    CHECK(tao::pegtl::analyze<date_hole>() == 0);
}

TEST_CASE("dates are read with their parts and style", "[grammar][date]") {
    for (const Accepted& row : accepted) {
        const Tried text = tried(row.text);
        INFO(row.text);
        const auto match = match_date(text.text, text.at);
        if (row.year == 0) {
            CHECK_FALSE(match.has_value());
            continue;
        }
        REQUIRE(match.has_value());
        CHECK(written(text, match->end) == row.written);
        CHECK(match->year.value_or(0) == row.year);
        CHECK(int(match->month.value_or(0)) == row.month);
        CHECK(int(match->day.value_or(0)) == row.day);
        CHECK(match->style == row.style);
        CHECK(match->ambiguous == (std::string(row.marks) == "a"));
        CHECK(match->impossible == (std::string(row.marks) == "i"));
    }
}

TEST_CASE("what only looks like a date is none", "[grammar][date]") {
    for (const char* row : rejected) {
        const Tried text = tried(row);
        INFO(row);
        CHECK_FALSE(match_date(text.text, text.at).has_value());
    }
}

TEST_CASE("a bare year needs a year word or a title", "[grammar][date]") {
    for (const Year& row : years) {
        const Tried text = tried(row.text);
        INFO(row.text);
        const auto match = match_year(text.text, text.at);
        REQUIRE(match.has_value() == (row.year != 0));
        if (!match) continue;
        CHECK(match->year == row.year);
        CHECK(match->style == DateStyle::year_only);
        CHECK((match->meaning == DateMeaning::statute) == row.statute);
    }
}

TEST_CASE("holes for dates are told from other holes", "[grammar][date]") {
    for (const Hole& row : holes) {
        INFO(row.text);
        const auto match = match_date_hole(row.text, 0);
        REQUIRE(match.has_value() == (row.written[0] != '\0'));
        if (match) CHECK(std::string(row.text).substr(0, match->end) == row.written);
    }
}
