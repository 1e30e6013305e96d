// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>
#include <cstdint>
#include <string_view>

#include "parser/passes/time_words.hpp"

namespace concord {

/// The words that times are made of.
namespace time_list {

constexpr auto date = TimeWord::date;
constexpr auto count = TimeWord::count;
constexpr auto cadence = TimeWord::cadence;
constexpr auto weak = TimeWord::weak;
constexpr auto aside = TimeWord::aside;
constexpr auto unit = TimeWord::unit;
constexpr auto topic = TimeWord::topic;

/// A listed word and its bits.
struct TimeEntry {
    std::string_view word;
    std::uint8_t bits;
};

// clang-format off
constexpr std::array<TimeEntry, 200> entries = {{
    {"january", date}, {"february", date}, {"march", date}, {"april", date}, {"may", date}, {"june", date},
    {"july", date}, {"august", date}, {"september", date}, {"october", date}, {"november", date}, {"december", date},
    {"jan", date}, {"feb", date}, {"mar", date}, {"apr", date}, {"jun", date}, {"jul", date}, {"aug", date},
    {"sep", date}, {"sept", date}, {"oct", date}, {"nov", date}, {"dec", date}, {"monday", date}, {"tuesday", date},
    {"wednesday", date}, {"thursday", date}, {"friday", date}, {"saturday", date}, {"sunday", date}, {"mon", date},
    {"tue", date}, {"tues", date}, {"wed", date}, {"thu", date}, {"thurs", date}, {"fri", date}, {"sat", date},
    {"sun", date}, {"first", date}, {"second", date}, {"third", date}, {"fourth", date}, {"fifth", date},
    {"sixth", date}, {"seventh", date}, {"eighth", date}, {"ninth", date}, {"tenth", date}, {"eleventh", date},
    {"twelfth", date}, {"thirteenth", date}, {"fourteenth", date}, {"fifteenth", date}, {"sixteenth", date},
    {"seventeenth", date}, {"eighteenth", date}, {"nineteenth", date}, {"twentieth", date}, {"thirtieth", date},
    {"dd", date}, {"xx", date}, {"xxx", date},
    {"one", count | cadence}, {"two", count | cadence}, {"three", count | cadence}, {"four", count | cadence},
    {"five", count | cadence}, {"six", count | cadence}, {"seven", count | cadence}, {"eight", count | cadence},
    {"nine", count | cadence}, {"ten", count | cadence}, {"eleven", count | cadence}, {"twelve", count | cadence},
    {"thirteen", count | cadence}, {"fourteen", count | cadence}, {"fifteen", count | cadence},
    {"sixteen", count | cadence}, {"seventeen", count | cadence}, {"eighteen", count | cadence},
    {"nineteen", count | cadence}, {"forty", count | cadence}, {"fifty", count | cadence}, {"sixty", count | cadence},
    {"seventy", count | cadence}, {"eighty", count | cadence}, {"ninety", count | cadence},
    {"twenty", count | cadence | date}, {"thirty", count | cadence | date},
    {"hundred", count},
    {"frequency", cadence}, {"cycle", cadence}, {"interval", cadence},
    {"every", cadence}, {"each", cadence}, {"once", cadence}, {"twice", cadence}, {"thrice", cadence},
    {"daily", cadence}, {"fortnightly", cadence}, {"quarterly", cadence}, {"annual", cadence}, {"annually", cadence},
    {"biennial", cadence}, {"biennially", cadence}, {"triennial", cadence}, {"triennially", cadence},
    {"quinquennial", cadence}, {"semi", cadence}, {"half", cadence}, {"semiannual", cadence},
    {"semiannually", cadence}, {"bi", cadence}, {"biannual", cadence}, {"biannually", cadence},
    {"bimonthly", cadence}, {"biweekly", cadence}, {"biyearly", cadence}, {"biquarterly", cadence},
    {"periodic", cadence}, {"periodically", cadence}, {"regular", cadence}, {"regularly", cadence},
    {"occasionally", cadence},
    {"weekly", cadence | unit}, {"monthly", cadence | unit}, {"yearly", cadence | unit},
    {"at", weak}, {"not", weak}, {"no", weak}, {"minimum", weak}, {"on", weak},
    {"after", aside}, {"within", aside}, {"by", aside}, {"in", aside}, {"when", aside}, {"whenever", aside},
    {"where", aside}, {"if", aside}, {"should", aside}, {"following", aside}, {"upon", aside}, {"from", aside},
    {"as", aside}, {"under", aside},
    {"day", unit}, {"days", unit}, {"week", unit}, {"weeks", unit}, {"month", unit}, {"months", unit}, {"year", unit},
    {"years", unit}, {"quarter", unit}, {"quarters", unit}, {"hour", unit}, {"hours", unit}, {"working", unit},
    {"business", unit}, {"banking", unit}, {"trading", unit}, {"calendar", unit}, {"clear", unit},
    {"consecutive", unit}, {"full", unit}, {"complete", unit}, {"additional", unit}, {"further", unit},
    {"successive", unit}, {"contract", unit}, {"financial", unit}, {"fiscal", unit}, {"elapsed", unit},
    {"more", unit}, {"time", unit}, {"times", unit},
    {"review", topic}, {"reviewed", topic}, {"reviews", topic}, {"reviewing", topic}, {"revisit", topic},
    {"revisited", topic}, {"reassess", topic}, {"reassessed", topic}, {"evaluate", topic}, {"evaluated", topic},
    {"meet", topic}, {"meets", topic}, {"meeting", topic}, {"meetings", topic}, {"convene", topic},
    {"convened", topic}, {"look", topic}, {"looks", topic}, {"keep", topic}, {"kept", topic}, {"keeping", topic},
}};
// clang-format on

} // namespace time_list

} // namespace concord
