// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <string_view>

#include "parser/grammar/date_rules.hpp"
#include "parser/grammar/duration_rules.hpp"

namespace concord::grammar {

// Cadences, anchored at their first word.
//
// Recurring  every two (2) years · each quarter · every other week · every spring · at least once
// every 3 years
//            twice a year · four times per annum · once in each calendar year · quarterly
//            frequency: 3 years · cycle is two years · six-monthly · half-yearly · annual ·
//            biennially · every 1 April · on each anniversary
// Ambiguous  bi-annual · biannually · bi-monthly · biweekly
// Once       after twelve months · within a year of · no later than 12 months after
//            at the end of the first year · on the second anniversary · 12 months from
// Event      when … · in the event of · following any · upon any
// Vague      from time to time · as and when required · periodically · under regular review
// Rejects    per annum · day-to-day · after hours · each party · in the first instance · regular

/// Bytes of the name of a season that `text` begins with, as a word of its own; 0 where none does.
[[nodiscard]] std::size_t season_size(std::string_view text) noexcept;

// clang-format off

template <class Text> using cadence_text = number_word<Text>;

// Bounds that stand before a rhythm.
struct cadence_at_least : pegtl::seq<pegtl::sor<
    TAO_PEGTL_ISTRING("at least"), TAO_PEGTL_ISTRING("at a minimum"), TAO_PEGTL_ISTRING("as a minimum"),
    TAO_PEGTL_ISTRING("a minimum of"), TAO_PEGTL_ISTRING("minimum of"),
    pegtl::seq<pegtl::sor<TAO_PEGTL_ISTRING("not less "), TAO_PEGTL_ISTRING("no less ")>,
        pegtl::opt<pegtl::sor<TAO_PEGTL_ISTRING("often "), TAO_PEGTL_ISTRING("frequently "), TAO_PEGTL_ISTRING("regularly ")>>, TAO_PEGTL_ISTRING("than")>>,
    pegtl::opt<pegtl::one<','>>, number_blank> {};
struct cadence_on_a     : pegtl::seq<TAO_PEGTL_ISTRING("on a"), pegtl::opt<pegtl::one<'n', 'N'>>, number_blank> {};

// every, each
struct cadence_nth      : pegtl::sor<number_is<2, cadence_text<pegtl::sor<TAO_PEGTL_ISTRING("other"), TAO_PEGTL_ISTRING("alternate")>>>, number_ordinal_ones<number_is>> {};
struct cadence_period   : pegtl::opt<number_blank, TAO_PEGTL_ISTRING("period"), time_plural, number_word_end> {};
struct cadence_counted_unit : pegtl::seq<pegtl::sor<number_any, cadence_nth>, number_joint, time_unit, cadence_period> {};
struct cadence_anniversary  : pegtl::seq<TAO_PEGTL_ISTRING("anniversary"), number_word_end> {};
struct cadence_bare_unit    : pegtl::seq<pegtl::opt<pegtl::sor<TAO_PEGTL_ISTRING("and every "), TAO_PEGTL_ISTRING("and each ")>>, time_unit> {};
struct cadence_day_of_year  : pegtl::seq<date_day_month> {};
struct cadence_month_of_year : pegtl::seq<date_month_name> {};
// "each spring": once a year, as the day in it is left open.
struct cadence_season {
    using rule_t = cadence_season;
    using subs_t = pegtl::empty_list;
    template <class In> static bool match(In& in) {
        const std::size_t size = season_size({in.current(), in.size()});
        in.bump(size);
        return size != 0;
    }
};
struct cadence_each     : pegtl::seq<pegtl::sor<TAO_PEGTL_ISTRING("every"), TAO_PEGTL_ISTRING("each")>, number_blank> {};
struct cadence_every    : pegtl::seq<cadence_each, pegtl::sor<cadence_counted_unit, cadence_bare_unit, cadence_anniversary, cadence_day_of_year, cadence_month_of_year, cadence_season>> {};

// once, twice, n times
struct cadence_times_word : pegtl::sor<
    number_is<1, cadence_text<TAO_PEGTL_ISTRING("once")>>, number_is<2, cadence_text<TAO_PEGTL_ISTRING("twice")>>,
    number_is<3, cadence_text<TAO_PEGTL_ISTRING("thrice")>>,
    pegtl::seq<number_any, number_blank, TAO_PEGTL_ISTRING("time"), time_plural, number_word_end>> {};
struct cadence_times    : pegtl::seq<cadence_times_word> {};
struct cadence_per      : pegtl::seq<pegtl::sor<
    pegtl::seq<pegtl::opt<pegtl::sor<TAO_PEGTL_ISTRING("in "), TAO_PEGTL_ISTRING("during "), TAO_PEGTL_ISTRING("within ")>>, pegtl::sor<TAO_PEGTL_ISTRING("each"), TAO_PEGTL_ISTRING("every"), TAO_PEGTL_ISTRING("any")>>,
    TAO_PEGTL_ISTRING("per"), TAO_PEGTL_ISTRING("an"), TAO_PEGTL_ISTRING("a")>, number_blank> {};
struct cadence_per_unit : pegtl::sor<pegtl::seq<cadence_per, pegtl::sor<cadence_counted_unit, cadence_bare_unit, TAO_PEGTL_ISTRING("annum")>>,
    cadence_text<TAO_PEGTL_ISTRING("annually")>, cadence_text<TAO_PEGTL_ISTRING("yearly")>, cadence_text<TAO_PEGTL_ISTRING("annual")>> {};
struct cadence_n_times  : pegtl::seq<cadence_times, number_joint, cadence_per_unit, cadence_period> {};

// One word that says it all.
template <int Count, int Unit, class Rule> struct cadence_rhythm : Rule {};
template <class Rule> struct cadence_unclear : Rule {};
struct cadence_semi     : pegtl::seq<pegtl::sor<TAO_PEGTL_ISTRING("semi"), TAO_PEGTL_ISTRING("half")>, pegtl::opt<number_joint>> {};
struct cadence_bi       : pegtl::seq<TAO_PEGTL_ISTRING("bi"), pegtl::opt<number_joint>> {};
struct cadence_adverb   : pegtl::sor<
    cadence_rhythm<1, 6, cadence_text<TAO_PEGTL_ISTRING("annually")>>,
    cadence_rhythm<2, 6, cadence_text<TAO_PEGTL_ISTRING("biennially")>>,
    cadence_rhythm<3, 6, cadence_text<TAO_PEGTL_ISTRING("triennially")>>,
    cadence_rhythm<6, 4, pegtl::seq<cadence_semi, cadence_text<TAO_PEGTL_ISTRING("annually")>>>,
    cadence_unclear<pegtl::seq<cadence_bi, cadence_text<TAO_PEGTL_ISTRING("annually")>>>> {};
struct cadence_adjective : pegtl::sor<
    cadence_rhythm<1, 6, cadence_text<TAO_PEGTL_ISTRING("annual")>>,
    cadence_rhythm<2, 6, cadence_text<TAO_PEGTL_ISTRING("biennial")>>,
    cadence_rhythm<3, 6, cadence_text<TAO_PEGTL_ISTRING("triennial")>>,
    cadence_rhythm<5, 6, cadence_text<TAO_PEGTL_ISTRING("quinquennial")>>,
    cadence_rhythm<6, 4, pegtl::seq<cadence_semi, cadence_text<TAO_PEGTL_ISTRING("annual")>>>,
    cadence_unclear<pegtl::seq<cadence_bi, cadence_text<TAO_PEGTL_ISTRING("annual")>>>> {};
struct cadence_either   : pegtl::sor<
    cadence_rhythm<1, 4, cadence_text<TAO_PEGTL_ISTRING("monthly")>>,
    cadence_rhythm<1, 5, cadence_text<TAO_PEGTL_ISTRING("quarterly")>>,
    cadence_rhythm<1, 3, cadence_text<TAO_PEGTL_ISTRING("weekly")>>,
    cadence_rhythm<1, 1, cadence_text<TAO_PEGTL_ISTRING("daily")>>,
    cadence_rhythm<2, 3, cadence_text<TAO_PEGTL_ISTRING("fortnightly")>>,
    cadence_rhythm<1, 6, cadence_text<TAO_PEGTL_ISTRING("yearly")>>,
    cadence_rhythm<6, 4, pegtl::seq<cadence_semi, cadence_text<TAO_PEGTL_ISTRING("yearly")>>>,
    cadence_rhythm<6, 4, pegtl::seq<TAO_PEGTL_ISTRING("twice"), number_joint, cadence_text<TAO_PEGTL_ISTRING("yearly")>>>,
    cadence_unclear<pegtl::seq<cadence_bi, cadence_text<pegtl::sor<TAO_PEGTL_ISTRING("monthly"), TAO_PEGTL_ISTRING("weekly"), TAO_PEGTL_ISTRING("yearly"), TAO_PEGTL_ISTRING("quarterly")>>>>> {};
struct cadence_n_monthly : pegtl::seq<number_any, number_joint, pegtl::sor<
    time_unit_is<4, cadence_text<TAO_PEGTL_ISTRING("monthly")>>, time_unit_is<6, cadence_text<TAO_PEGTL_ISTRING("yearly")>>, time_unit_is<3, cadence_text<TAO_PEGTL_ISTRING("weekly")>>>> {};
struct cadence_basis    : pegtl::opt<number_blank, TAO_PEGTL_ISTRING("basis"), number_word_end> {};

struct cadence_core     : pegtl::sor<cadence_n_times, cadence_every, cadence_n_monthly, cadence_adverb, cadence_adjective, cadence_either> {};
struct cadence_bounded  : pegtl::seq<cadence_at_least, pegtl::opt<cadence_on_a>, pegtl::opt<TAO_PEGTL_ISTRING("once "), pegtl::at<cadence_each>>, cadence_core, cadence_basis> {};
struct cadence_once_every : pegtl::seq<TAO_PEGTL_ISTRING("once "), pegtl::opt<TAO_PEGTL_ISTRING("in ")>, cadence_every> {};
// "Review frequency: 3 years", "the review cycle is two years"
struct cadence_interval_word : pegtl::seq<pegtl::sor<TAO_PEGTL_ISTRING("frequency"), TAO_PEGTL_ISTRING("cycle"), TAO_PEGTL_ISTRING("interval")>, number_word_end> {};
struct cadence_interval : pegtl::seq<cadence_interval_word, pegtl::sor<TAO_PEGTL_ISTRING(": "), TAO_PEGTL_ISTRING(" is "), TAO_PEGTL_ISTRING(" of "), TAO_PEGTL_ISTRING(" - "), pegtl::one<'\t'>>,
    pegtl::opt<cadence_each>, number_any, number_joint, time_unit, cadence_period> {};
struct cadence_recurring : pegtl::sor<cadence_interval, cadence_bounded, cadence_once_every, pegtl::seq<pegtl::opt<cadence_on_a>, cadence_core, cadence_basis>,
    pegtl::seq<TAO_PEGTL_ISTRING("on "), cadence_each, cadence_anniversary>> {};

// once
struct cadence_span_of  : pegtl::opt<pegtl::sor<TAO_PEGTL_ISTRING("a period of "), TAO_PEGTL_ISTRING("an initial period of "), TAO_PEGTL_ISTRING("an initial "), TAO_PEGTL_ISTRING("a further "),
    TAO_PEGTL_ISTRING("approximately "), TAO_PEGTL_ISTRING("the first "), TAO_PEGTL_ISTRING("the initial "), TAO_PEGTL_ISTRING("its first ")>> {};
struct cadence_amount   : pegtl::seq<cadence_span_of, pegtl::sor<number_any, number_is<1, pegtl::seq<TAO_PEGTL_ISTRING("a"), pegtl::at<number_blank>>>>, number_joint, time_unit> {};
struct cadence_first_unit : pegtl::seq<pegtl::sor<TAO_PEGTL_ISTRING("the first "), TAO_PEGTL_ISTRING("its first ")>, time_unit_name> {};
struct cadence_no_later : pegtl::seq<pegtl::sor<TAO_PEGTL_ISTRING("no later than "), TAO_PEGTL_ISTRING("not later than "), TAO_PEGTL_ISTRING("not more than "), TAO_PEGTL_ISTRING("within ")>> {};
struct cadence_then     : pegtl::sor<TAO_PEGTL_ISTRING("after "), TAO_PEGTL_ISTRING("at the end of "), TAO_PEGTL_ISTRING("by the end of "), TAO_PEGTL_ISTRING("on completion of "), TAO_PEGTL_ISTRING("upon completion of "),
    TAO_PEGTL_ISTRING("following "), TAO_PEGTL_ISTRING("in "), TAO_PEGTL_ISTRING("at ")> {};
struct cadence_counting : pegtl::seq<number_blank, pegtl::sor<TAO_PEGTL_ISTRING("after"), TAO_PEGTL_ISTRING("from"), TAO_PEGTL_ISTRING("following"), TAO_PEGTL_ISTRING("since")>, number_word_end> {};
struct cadence_deadline : pegtl::seq<cadence_no_later, pegtl::sor<cadence_amount, cadence_first_unit>> {};
struct cadence_due      : pegtl::seq<cadence_then, pegtl::sor<cadence_amount, cadence_first_unit>> {};
struct cadence_nth_anniversary : pegtl::seq<pegtl::sor<TAO_PEGTL_ISTRING("on the "), TAO_PEGTL_ISTRING("by the "), TAO_PEGTL_ISTRING("at the ")>, number_ordinal_ones<number_is>, number_blank, cadence_anniversary> {};
struct cadence_counted_from : pegtl::seq<number_any, number_joint, time_unit, pegtl::at<cadence_counting>> {};
struct cadence_length   : pegtl::seq<number_any, number_joint, time_unit, pegtl::at<number_blank, pegtl::opt<TAO_PEGTL_ISTRING("formal ")>, TAO_PEGTL_ISTRING("review"), number_word_end>> {};
struct cadence_single   : pegtl::sor<cadence_deadline, cadence_due, cadence_nth_anniversary, cadence_length, cadence_counted_from> {};

// event
struct cadence_any      : pegtl::sor<TAO_PEGTL_ISTRING("any "), TAO_PEGTL_ISTRING("a "), TAO_PEGTL_ISTRING("an "), TAO_PEGTL_ISTRING("each "), TAO_PEGTL_ISTRING("every "), TAO_PEGTL_ISTRING("all "), pegtl::seq<TAO_PEGTL_ISTRING("the "), pegtl::sor<TAO_PEGTL_ISTRING("publication"),
    TAO_PEGTL_ISTRING("introduction"), TAO_PEGTL_ISTRING("enactment"), TAO_PEGTL_ISTRING("completion"), TAO_PEGTL_ISTRING("conclusion"), TAO_PEGTL_ISTRING("outcome"), TAO_PEGTL_ISTRING("appointment")>>,
    TAO_PEGTL_ISTRING("significant "), TAO_PEGTL_ISTRING("material "), TAO_PEGTL_ISTRING("major "), TAO_PEGTL_ISTRING("change"), TAO_PEGTL_ISTRING("amend"), TAO_PEGTL_ISTRING("publication "), TAO_PEGTL_ISTRING("new ")> {};
struct cadence_event    : pegtl::sor<
    pegtl::seq<TAO_PEGTL_ISTRING("in the event "), pegtl::sor<TAO_PEGTL_ISTRING("of"), TAO_PEGTL_ISTRING("that")>, number_word_end>,
    pegtl::seq<pegtl::sor<TAO_PEGTL_ISTRING("following "), TAO_PEGTL_ISTRING("upon "), TAO_PEGTL_ISTRING("in response to "), TAO_PEGTL_ISTRING("in light of "), TAO_PEGTL_ISTRING("in the light of "),
        TAO_PEGTL_ISTRING("as a result of ")>, pegtl::at<cadence_any>>,
    pegtl::seq<TAO_PEGTL_ISTRING("on "), pegtl::at<pegtl::opt<TAO_PEGTL_ISTRING("any ")>, pegtl::opt<pegtl::sor<TAO_PEGTL_ISTRING("a "), TAO_PEGTL_ISTRING("significant "), TAO_PEGTL_ISTRING("material "), TAO_PEGTL_ISTRING("major ")>>, TAO_PEGTL_ISTRING("change")>>> {};
struct cadence_as_needed : pegtl::seq<pegtl::opt<pegtl::sor<TAO_PEGTL_ISTRING("may be "), TAO_PEGTL_ISTRING("is "), TAO_PEGTL_ISTRING("and when ")>>, pegtl::opt<TAO_PEGTL_ISTRING("otherwise ")>,
    pegtl::sor<TAO_PEGTL_ISTRING("required"), TAO_PEGTL_ISTRING("necessary"), TAO_PEGTL_ISTRING("needed"), TAO_PEGTL_ISTRING("appropriate")>, number_word_end> {};
struct cadence_conjunction : pegtl::seq<pegtl::sor<TAO_PEGTL_ISTRING("whenever"), TAO_PEGTL_ISTRING("when"), TAO_PEGTL_ISTRING("where"), TAO_PEGTL_ISTRING("if"), TAO_PEGTL_ISTRING("should")>, number_word_end, number_blank,
    pegtl::not_at<cadence_as_needed>, pegtl::not_at<pegtl::sor<TAO_PEGTL_ISTRING("possible"), TAO_PEGTL_ISTRING("applicable"), TAO_PEGTL_ISTRING("practicable"), TAO_PEGTL_ISTRING("relevant"), TAO_PEGTL_ISTRING("desired"), TAO_PEGTL_ISTRING("requested"), TAO_PEGTL_ISTRING("agreed"), TAO_PEGTL_ISTRING("so"), TAO_PEGTL_ISTRING("deemed"), TAO_PEGTL_ISTRING("be "), TAO_PEGTL_ISTRING("any, ")>>> {};
struct cadence_condition : pegtl::seq<cadence_conjunction> {};

// vague
struct cadence_intervals : pegtl::seq<TAO_PEGTL_ISTRING("at "), pegtl::sor<TAO_PEGTL_ISTRING("regular"), TAO_PEGTL_ISTRING("appropriate"), TAO_PEGTL_ISTRING("suitable"), TAO_PEGTL_ISTRING("periodic"), TAO_PEGTL_ISTRING("reasonable"), TAO_PEGTL_ISTRING("planned")>, TAO_PEGTL_ISTRING(" intervals")> {};
struct cadence_under_review : pegtl::seq<TAO_PEGTL_ISTRING("under "), pegtl::opt<pegtl::sor<TAO_PEGTL_ISTRING("regular "), TAO_PEGTL_ISTRING("constant "), TAO_PEGTL_ISTRING("continuous "), TAO_PEGTL_ISTRING("continual "), TAO_PEGTL_ISTRING("ongoing "),
    TAO_PEGTL_ISTRING("periodic "), TAO_PEGTL_ISTRING("active "), TAO_PEGTL_ISTRING("close ")>>, TAO_PEGTL_ISTRING("review"), number_word_end> {};
struct cadence_vague    : pegtl::sor<
    TAO_PEGTL_ISTRING("from time to time"), pegtl::seq<TAO_PEGTL_ISTRING("as and when"), pegtl::opt<number_blank, cadence_as_needed>>,
    cadence_text<TAO_PEGTL_ISTRING("periodically")>, cadence_text<TAO_PEGTL_ISTRING("regularly")>, cadence_text<TAO_PEGTL_ISTRING("periodic")>, cadence_text<TAO_PEGTL_ISTRING("regular")>,
    cadence_text<TAO_PEGTL_ISTRING("occasionally")>, cadence_intervals, cadence_under_review,
    pegtl::seq<pegtl::sor<TAO_PEGTL_ISTRING("as "), TAO_PEGTL_ISTRING("when "), TAO_PEGTL_ISTRING("whenever "), TAO_PEGTL_ISTRING("where "), TAO_PEGTL_ISTRING("if ")>, cadence_as_needed>,
    TAO_PEGTL_ISTRING("in due course"), TAO_PEGTL_ISTRING("on a regular basis"), TAO_PEGTL_ISTRING("on a periodic basis"), TAO_PEGTL_ISTRING("on an ongoing basis")> {};

struct cadence : pegtl::sor<cadence_vague, cadence_recurring, cadence_single, cadence_event, cadence_condition> {};

// clang-format on

} // namespace concord::grammar
