// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <string>
#include <string_view>

#include <catch2/catch.hpp>
#include <rapidcheck.h>

#include "parser/grammar/cadence.hpp"
#include "parser/passes/scan_times.hpp"
#include "parser/passes/time_places.hpp"

using namespace concord;

namespace {

std::string unit_letter(const Cadence& cadence) {
    constexpr std::string_view letters = "hdDwmqy";
    return std::string(1, letters[static_cast<std::size_t>(cadence.unit)]);
}

/// "review 2y=24 chain1 a": one cadence in short, for tables. Forms other than recurring stand
/// before: "once", "event", "vague".
std::string in_short(const Cadence& cadence) {
    std::string out;
    if (cadence.form == CadenceForm::once) out += "once ";
    if (cadence.form == CadenceForm::event) return "event " + std::string(to_string(cadence.of));
    if (cadence.form == CadenceForm::vague) return "vague " + std::string(to_string(cadence.of));
    out += std::string(to_string(cadence.of)) + ' ' + std::to_string(cadence.count) +
           unit_letter(cadence);
    if (cadence.months) out += '=' + std::to_string(*cadence.months);
    if (cadence.chain > 0) out += " chain" + std::to_string(cadence.chain);
    if (cadence.initial) out += " first";
    if (cadence.anchored) out += " from";
    if (cadence.upper_bound) out += " atleast";
    if (cadence.ambiguous) out += " unclear";
    return out;
}

Times times_in(std::string_view text) {
    return scan_times(text, NotedWords(text, WordIndex(text)).times);
}

std::string cadences_of(std::string_view text) {
    std::string out;
    for (const Cadence& cadence : times_in(text).cadences) {
        if (!out.empty()) out += "; ";
        out += in_short(cadence);
    }
    return out;
}

struct Row {
    const char* text;
    const char* cadences;
};

const Row rows[] = {
    // What recurs comes from the verb, then the subject, then what follows.
    {"This MoU will be reviewed annually.", "review 1y=12"},
    {"This protocol shall be reviewed every two years.", "review 2y=24"},
    {"The board will meet at least quarterly.", "meeting 1q=3 atleast"},
    {"The board meets to review performance twice a year.", "meeting 6m=6"},
    {"Each body reports annually to its council.", "report 1y=12"},
    {"The group will report its findings every six months.", "report 6m=6"},
    {"The accounts are audited annually.", "audit 1y=12"},
    {"Fees are payable monthly in advance.", "payment 1m=1"},
    {"The fees payable under this agreement will be reviewed annually.", "review 1y=12"},
    {"This agreement renews each year unless ended.", "renewal 1y=12"},
    {"A review will take place once a year.", "review 1y=12"},
    {"The register is updated weekly.", "other 1w"},
    // Adjectives belong to their noun.
    {"The parties publish an annual report and accounts.", "report 1y=12"},
    {"Quarterly meetings will be held.", "meeting 1q=3"},
    {"Quarterly review meetings will be held.", "review 1q=3"},
    {"Staff complete annual training.", "other 1y=12"},
    {"Progress is reviewed at monthly meetings.", "review 1m=1"},
    {"Staff have 27 days annual leave.", ""},
    {"The annual turnover of the company is large.", ""},
    {"Her monthly salary is paid by the host.", ""},
    {"Monthly and quarterly reports are sent.", "report 1m=1; report 1q=3"},
    // Bi- words say two things.
    {"Bi-annual meetings will be held.", "meeting 1y unclear"},
    {"The parties meet bi-monthly.", "meeting 1y unclear"},
    {"This agreement is reviewed every two (3) years.", "review 3y unclear"},
    // Caps, denials and other lengths of time are no rhythm.
    {"The customer may audit no more than once a year.", ""},
    {"This agreement shall not be reviewed annually.", ""},
    {"The two leads look at it afresh every other year.", "review 2y=24"},
    {"Each spring the leads take stock of the arrangement.", "review 1y=12"},
    {"The leads review this protocol every autumn.", "review 1y=12"},
    {"Salt is spread each winter by the Council.", ""},
    {"They go through it line by line each October.", "review 1y=12 from"},
    {"The engineers look at the pumps every year.", ""},
    {"The parties do not meet quarterly.", ""},
    {"Either party may end this agreement on three months' notice.", ""},
    {"Invoices are paid within 30 days.", ""},
    {"Records are kept for six years and reviewed after 7 years.", ""},
    {"The body will review the complaint within 3 months.", ""},
    {"It employs people day-to-day and 24 hours a day.", ""},
    // Once.
    {"This MoU will be reviewed after twelve months.", "once review 12m=12"},
    {"This protocol will be reviewed within a year of commencement.",
     "once review 1y=12 from atleast"},
    {"After two years, this agreement will be reviewed.", "once review 2y=24"},
    {"This MoU will be reviewed on the second anniversary of its signature.",
     "once review 2y=24 from"},
    {"Review frequency: 3 years.", "review 3y=36"},
    {"The review cycle is two years.", "review 2y=24"},
    // Triggers and vague promises.
    {"This MoU will be reviewed if either body changes its functions.", "event review"},
    {"Following any change in law, this protocol will be reviewed.", "event review"},
    {"Where the data is wrong, the recipient deletes it.", ""},
    {"The parties will keep this MoU under review.", "vague review"},
    {"The parties will meet from time to time.", "vague meeting"},
    {"Regular meetings will be held.", "vague meeting"},
    {"The law as amended from time to time applies.", ""},
    {"This MoU will be reviewed as required by law.", ""},
    // Chains.
    {"The plan will be reviewed at quarterly meetings initially and then formally reviewed after "
     "a year and then every three years. This MoU is public.",
     "review 1q=3 chain1 first; once review 1y=12 chain1; review 3y=36 chain1"},
    {"This MoU will be reviewed after six months and annually thereafter.",
     "once review 6m=6 chain1; review 1y=12 chain1"},
    {"This MoU will be reviewed within 12 months of signature. Thereafter it will be reviewed "
     "every 3 years.",
     "once review 12m=12 chain1 from atleast; review 3y=36 chain1"},
    {"This MoU will be reviewed annually.\nThen the board will meet quarterly.",
     "review 1y=12; meeting 1q=3"},
    // A clause and a cell end each match and sentence.
    {"This is reviewed every\ntwo years", ""},
    {"Frequency of review\tAnnual\tOwner", "review 1y=12"},
    {"Meetings\tQuarterly", "meeting 1q=3"},
};

std::string dates_of(std::string_view text) {
    std::string out;
    for (const DateExpr& date : times_in(text).dates) {
        if (!out.empty()) out += "; ";
        const std::string iso = date.iso();
        out += iso.empty() ? std::string(slice(text, date.span)) : iso;
    }
    return out;
}

const Row date_rows[] = {
    {"signed on 29 January and 3 February 2025 by both", "2025-01-29; 2025-02-03"},
    {"from April 2021 to March 2023", "2021-04; 2023-03"},
    {"the Care Example Act 2008 and the 2019 Regulations", "2008; 2019"},
    {"each 1 April, and 30 days after", ""},
    {"in the financial year 2024/25", ""},
    {"section 12(1), 1.2.3 and 9.30 am on 24/7", ""},
    {"Date: [date]", "[date]"},
    {"Signed this ____ day of ________, 20__", "____ day of ________, 20__"},
    {"Date: ______", "______"},
    {"Name: ______", ""},
    {"3 May\n2024 was late", ""},
    {"3/2/25\t29/01/2025", "3/2/25; 2025-01-29"},
};

} // namespace

TEST_CASE("cadences are judged by their sentence", "[passes][times]") {
    for (const Row& row : rows) {
        INFO(row.text);
        CHECK(cadences_of(row.text) == row.cadences);
    }
}

TEST_CASE("a rhythm counts from the day that it names", "[passes][times]") {
    const auto anchored = [](std::string_view text) {
        const Times times = times_in(text);
        REQUIRE(times.cadences.size() == 1);
        return times.cadences.front().anchored;
    };
    CHECK(anchored("It is reviewed three months after this memorandum begins."));
    CHECK(anchored("It is reviewed three months after it started."));
    CHECK_FALSE(anchored("It is reviewed every three months."));
}

TEST_CASE("dates are found in running text", "[passes][times]") {
    for (const Row& row : date_rows) {
        INFO(row.text);
        CHECK(dates_of(row.text) == row.cadences);
    }
}

TEST_CASE("a rhythm is no length of time, a deadline is one", "[passes][times]") {
    const Times times = times_in("Reviewed every two years, kept for six years.");
    REQUIRE(times.durations.size() == 1);
    CHECK(times.durations[0].count == 6);
    CHECK(times_in("This MoU is reviewed within 12 months of signature.").durations.size() == 1);
}

TEST_CASE("any bytes give spans inside the text, in order", "[passes][times]") {
    const std::string pool[] = {"every ", "two ",   "(3) ",    "years",  "3 ",    "February",
                                " 2025",  "/",      "-",       ".",      ",",     " review",
                                "ed ",    "after ", "[date",   "]",      "__",    "20",
                                "\n",     "\t",     "annual ", "if ",    "not ",  "\xC3\xA9",
                                "(",      ")",      "1",       "thirty", " days", "at least "};
    rc::check("pieces of grammar", [&] {
        std::string text;
        const auto picks =
            *rc::gen::container<std::vector<std::size_t>>(rc::gen::inRange<std::size_t>(0, 30));
        for (const std::size_t pick : picks)
            text += pool[pick];
        const Times times = times_in(text);
        std::uint32_t last = 0;
        for (const DateExpr& date : times.dates) {
            RC_ASSERT(date.span.begin >= last);
            RC_ASSERT(date.span.begin < date.span.end);
            RC_ASSERT(date.span.end <= text.size());
            RC_ASSERT(slice(text, date.span).find_first_of("\n\t") == std::string_view::npos);
            last = date.span.end;
        }
        for (const Cadence& cadence : times.cadences) {
            RC_ASSERT(cadence.span.begin < cadence.span.end);
            RC_ASSERT(cadence.span.end <= text.size());
            RC_ASSERT(slice(text, cadence.span).find_first_of("\n\t") == std::string_view::npos);
        }
        for (const Duration& duration : times.durations)
            RC_ASSERT(duration.span.end <= text.size());
    });
    rc::check("any bytes", [](const std::string& text) {
        const Times times = times_in(text);
        for (const DateExpr& date : times.dates)
            RC_ASSERT(date.span.end <= text.size());
    });
}

TEST_CASE("every rhythm behind each and every is worth a try", "[passes][times]") {
    const std::string pool[] = {
        "other ",   "alternate ", "anniversary ", "and every ", "and each ", "a ",       "hundred ",
        "two ",     "twenty-",    "first ",       "3 ",         "(3) ",      "1 April ", "May ",
        "working ", "calendar ",  "further ",     "day ",       "days ",     "month's ", "half ",
        "quarter ", "party ",     "year, ",       "of "};
    std::size_t rhythms = 0;
    CHECK(rc::check("pieces of grammar", [&] {
        std::string text = *rc::gen::element<std::string>("each ", "every ");
        const auto end = static_cast<std::uint32_t>(text.size() - 1);
        const auto picks =
            *rc::gen::container<std::vector<std::size_t>>(rc::gen::inRange<std::size_t>(0, 25));
        for (const std::size_t pick : picks)
            text += pool[pick];
        if (!grammar::match_cadence(text, 0)) return;
        ++rhythms;
        RC_ASSERT(TimePlaces(text).may_follow_each(end));
    }));
    CHECK(rhythms > 10);
    CHECK_FALSE(TimePlaces("each party").may_follow_each(4));
    CHECK_FALSE(TimePlaces("each of the").may_follow_each(4));
}

TEST_CASE("nothing found goes on behind a word and a rule to write on", "[passes][times]") {
    // The rule belongs to the word before it; behind what was found it may begin a hole.
    CHECK(times_in("dated__ day of March 2025").dates.size() == 1);
    CHECK(times_in("may_be 3 March 2025").dates.size() == 1);
    const Times holes = times_in("signed ____ day of ________ 20__ and [date]");
    REQUIRE(holes.dates.size() == 2);
    CHECK(holes.dates[0].style == DateStyle::placeholder);
    CHECK(holes.dates[1].style == DateStyle::placeholder);
}

TEST_CASE("chains end with their clause", "[passes][times]") {
    CHECK(cadences_of("This MoU is reviewed annually, then every two years.") ==
          "review 1y=12 chain1; review 2y=24 chain1");
    CHECK(cadences_of("This MoU is reviewed annually\nand then reviewed every two years.") ==
          "review 1y=12; review 2y=24");
}
