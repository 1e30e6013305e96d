// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "parser/grammar/number.hpp"

namespace concord::grammar {

// Lengths of time, anchored at the count.
//
// Accepts  20 working days · thirty (30) days · 30 (thirty) days · 12 months · six-month · two
// years
//          72 hours · twelve (12) consecutive calendar months · one (1) year · fifth (5th)
//          anniversary
// Rejects  12 apples · 3.5 years · 18 years of age · 24 hours a day · 12 month's-end · days

// clang-format off

/// A rule that names the unit of time with this place in TimeUnit.
template <int Unit, class Rule> struct time_unit_is : Rule {};

struct time_plural  : pegtl::opt<pegtl::one<'s', 'S'>> {};
struct time_owner   : pegtl::opt<pegtl::sor<TAO_PEGTL_ISTRING("'s"), pegtl::one<'\''>>> {};
template <class Text> struct time_noun : pegtl::seq<Text, time_plural, number_word_end, time_owner> {};

struct time_qualifier : pegtl::seq<pegtl::sor<
    TAO_PEGTL_ISTRING("calendar"), TAO_PEGTL_ISTRING("clear"), TAO_PEGTL_ISTRING("consecutive"), TAO_PEGTL_ISTRING("full"),
    TAO_PEGTL_ISTRING("complete"), TAO_PEGTL_ISTRING("additional"), TAO_PEGTL_ISTRING("further"), TAO_PEGTL_ISTRING("successive"),
    TAO_PEGTL_ISTRING("contract"), TAO_PEGTL_ISTRING("financial"), TAO_PEGTL_ISTRING("fiscal"), TAO_PEGTL_ISTRING("elapsed"), TAO_PEGTL_ISTRING("more")>,
    number_word_end, number_joint> {};
struct time_working   : pegtl::sor<TAO_PEGTL_ISTRING("working"), TAO_PEGTL_ISTRING("business"), TAO_PEGTL_ISTRING("banking"), TAO_PEGTL_ISTRING("trading")> {};
struct time_unit_name : pegtl::sor<
    time_unit_is<2, pegtl::seq<time_working, number_joint, time_noun<TAO_PEGTL_ISTRING("day")>>>,
    time_unit_is<1, time_noun<TAO_PEGTL_ISTRING("day")>>,   time_unit_is<3, time_noun<TAO_PEGTL_ISTRING("week")>>,
    time_unit_is<4, time_noun<TAO_PEGTL_ISTRING("month")>>, time_unit_is<6, time_noun<TAO_PEGTL_ISTRING("year")>>,
    time_unit_is<5, time_noun<TAO_PEGTL_ISTRING("quarter")>>, time_unit_is<0, time_noun<TAO_PEGTL_ISTRING("hour")>>> {};
struct time_unit : pegtl::seq<pegtl::rep_max<2, time_qualifier>, time_unit_name> {};

/// What turns a length into an age or into opening hours.
struct duration_spoiler : pegtl::sor<
    TAO_PEGTL_ISTRING(" of age"), TAO_PEGTL_ISTRING(" old"), TAO_PEGTL_ISTRING("-old"), TAO_PEGTL_ISTRING("-of-age"), TAO_PEGTL_ISTRING(" a day"),
    TAO_PEGTL_ISTRING(" a week"), TAO_PEGTL_ISTRING(" per "), TAO_PEGTL_ISTRING(" a year"), TAO_PEGTL_ISTRING(" each day"), pegtl::seq<pegtl::opt<pegtl::one<','>>, pegtl::opt<number_blank>, TAO_PEGTL_STRING("7 days a")>> {};
struct duration_counted : pegtl::seq<number_any, number_joint, time_unit, pegtl::not_at<duration_spoiler>> {};

// fifth (5th) anniversary · 3rd anniversary: so many years.
struct duration_nth_end   : pegtl::sor<TAO_PEGTL_ISTRING("st"), TAO_PEGTL_ISTRING("nd"), TAO_PEGTL_ISTRING("rd"), TAO_PEGTL_ISTRING("th")> {};
struct duration_nth_gloss : pegtl::seq<pegtl::opt<number_blank>, pegtl::one<'('>, pegtl::rep_min_max<1, 3, pegtl::digit>, pegtl::opt<duration_nth_end>, pegtl::one<')'>> {};
struct duration_nth       : pegtl::sor<pegtl::seq<number_digits, duration_nth_end>, number_ordinal_words> {};
struct duration_anniversary : pegtl::seq<duration_nth, pegtl::opt<duration_nth_gloss>, number_blank, time_unit_is<6, TAO_PEGTL_ISTRING("anniversary")>, number_word_end> {};

struct duration : pegtl::sor<duration_counted, duration_anniversary> {};

// clang-format on

} // namespace concord::grammar
