// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <array>
#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include <catch2/catch.hpp>
#include <rapidcheck.h>

#include "parser/grammar/cadence_rules.hpp"
#include "parser/grammar/date_rules.hpp"
#include "parser/grammar/duration_rules.hpp"
#include "parser/grammar/lead.hpp"

using namespace concord::grammar;

// Where alternatives are tried is decided by two bytes. Whatever a grammar takes it must take so.

namespace {

constexpr std::array pieces{"every ",
                            "each ",
                            "other ",
                            "two ",
                            "three ",
                            "3 March 2025",
                            "May 2021",
                            "3/2/25",
                            "(3) ",
                            "12 ",
                            "3",
                            "30 ",
                            "years ",
                            "months",
                            " days",
                            "March",
                            "feb. ",
                            "May ",
                            "2025",
                            " 20",
                            "__",
                            "XX",
                            "[day]",
                            "dd/mm/",
                            "yyyy",
                            "[date] ",
                            "st ",
                            "th ",
                            "-",
                            "/",
                            ".",
                            ", ",
                            " ",
                            "at least ",
                            "on a ",
                            "once ",
                            "twice ",
                            "a ",
                            "an ",
                            "annum",
                            "per ",
                            "bi-",
                            "semi",
                            "annual",
                            "ly ",
                            "quarter",
                            "basis",
                            "first ",
                            "within ",
                            "after ",
                            "the ",
                            "end of ",
                            "from ",
                            "when ",
                            "time to time",
                            "under ",
                            "review",
                            "as ",
                            "and ",
                            "upon ",
                            "any ",
                            "thirty",
                            "-one ",
                            "Monday ",
                            "day of ",
                            "hundred ",
                            "not ",
                            "less than ",
                            "no later than ",
                            "in ",
                            "light of ",
                            "if ",
                            "required",
                            "\n",
                            "\xC3\xA9"};

std::string upper(std::string text) {
    std::transform(text.begin(), text.end(), text.begin(), [](char c) {
        return c >= 'a' && c <= 'z' ? static_cast<char>(c - ('a' - 'A')) : c;
    });
    return text;
}

std::string any_text() {
    const auto picks = *rc::gen::container<std::vector<std::size_t>>(
        rc::gen::inRange<std::size_t>(0, pieces.size()));
    std::string text;
    for (const std::size_t pick : picks)
        text += *rc::gen::inRange(0, 6) == 0 ? upper(pieces[pick]) : std::string(pieces[pick]);
    return text;
}

constexpr std::size_t no_match = std::string_view::npos;

/// Where a match ends that begins at the beginning of `text`.
template <class Rule, template <class...> class Control>
std::size_t end_of(std::string_view text) {
    pegtl::memory_input<pegtl::tracking_mode::lazy, pegtl::eol::lf, const char*> in(
        text.data(), text.data() + text.size(), "");
    if (!pegtl::parse<Rule, pegtl::nothing, Control>(in)) return no_match;
    return static_cast<std::size_t>(in.current() - text.data());
}

/// The same with the control as with that of PEGTL, from every byte of generated texts on.
template <class Rule>
void check_by_lead(const char* name) {
    constexpr std::size_t enough = 10;
    constexpr int most_rounds = 8; // some grammars match few of the generated texts
    std::size_t matches = 0;
    for (int round = 0; round < most_rounds && matches <= enough; ++round)
        CHECK(rc::check(name, [&matches] {
            const std::string text = any_text();
            for (std::size_t at = 0; at < text.size(); ++at) {
                const std::string_view rest = std::string_view(text).substr(at);
                const std::size_t end = end_of<Rule, pegtl::normal>(rest);
                RC_ASSERT((end_of<Rule, by_lead>(rest)) == end);
                if (end != no_match) ++matches;
            }
        }));
    CHECK(matches > enough);
}

} // namespace

TEST_CASE("Grammars take the same by their leads", "[grammar][prefilter]") {
    check_by_lead<date_full>("full dates");
    check_by_lead<date_partial>("parts of dates");
    check_by_lead<date_hole>("holes");
    check_by_lead<duration>("lengths of time");
    check_by_lead<cadence>("rhythms");
}

namespace {

template <class Rule>
bool may_begin(char first, char second) {
    return (lead_table<Rule>[Lead::row(first)] & Lead::bit(second)) != 0;
}

} // namespace

TEST_CASE("A lead follows from the rule", "[grammar][prefilter]") {
    using months = pegtl::sor<TAO_PEGTL_ISTRING("march"), TAO_PEGTL_ISTRING("may"),
                              pegtl::seq<pegtl::opt<pegtl::one<'x'>>, TAO_PEGTL_STRING("jan")>>;
    CHECK(may_begin<months>('m', 'a'));
    CHECK(may_begin<months>('M', 'A'));
    CHECK(may_begin<months>('x', 'j'));
    CHECK(may_begin<months>('j', 'a'));
    CHECK_FALSE(may_begin<months>('m', 'e'));
    CHECK_FALSE(may_begin<months>('a', 'm'));
    CHECK_FALSE(may_begin<months>('x', 'a'));
    CHECK_FALSE(lead_of<months>.empty);
    CHECK(choices_of<months> == 3);
    // A match of one byte may stand before anything, and what may be empty says nothing.
    CHECK(may_begin<pegtl::plus<pegtl::one<'7'>>>('7', '?'));
    CHECK_FALSE(may_begin<pegtl::rep<2, pegtl::one<'7'>>>('1', '7'));
    CHECK(may_begin<pegtl::opt<pegtl::one<'7'>>>('1', '2'));
    CHECK(may_begin<pegtl::seq<pegtl::not_at<pegtl::one<'7'>>, pegtl::any>>('1', '2'));
}
