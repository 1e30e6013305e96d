// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <tao/pegtl.hpp>

#include "parser/grammar/reference_rules.hpp"

/// What follows the last word of a title, over folded text: the year of an Act (" 2018", " of
/// 1934",
/// ", 1933", " (2018)", " (Wales) 2006"), the number of an EU instrument (" (EU) 2016/679",
/// " 95/46/EC"), the parties and date of an agreement (" between A and B dated 3 May 2024").
/// Not a year: " 20 days", " 2018/19".
namespace concord::grammar {

// clang-format off
struct year         : peg::seq<peg::sor<TAO_PEGTL_STRING("18"), TAO_PEGTL_STRING("19"), TAO_PEGTL_STRING("20")>, peg::digit, peg::digit,
                               peg::not_at<peg::sor<peg::alnum, peg::seq<peg::one<'/'>, peg::digit>>>> {};
struct extent_word  : peg::seq<peg::upper, peg::star<peg::sor<peg::alpha, peg::one<'.', '\'', '-'>>>> {};
struct extent       : peg::seq<TAO_PEGTL_STRING(" ("), extent_word, peg::star<peg::one<' '>, peg::sor<extent_word, TAO_PEGTL_STRING("and")>>, peg::one<')'>> {};
struct year_tail    : peg::sor<peg::seq<TAO_PEGTL_STRING(" of "), year>, peg::seq<TAO_PEGTL_STRING(", "), year>,
                               peg::seq<TAO_PEGTL_STRING(" ("), year, peg::one<')'>>, peg::seq<extent, peg::opt<peg::one<' '>>, year>, peg::seq<peg::one<' '>, year>> {};

struct union_sign   : words<TAO_PEGTL_STRING("EU"), TAO_PEGTL_STRING("EC"), TAO_PEGTL_STRING("EEC"), TAO_PEGTL_STRING("Euratom")> {};
struct figure       : peg::seq<peg::rep_min_max<1, 4, peg::digit>, peg::not_at<peg::digit>> {};
struct union_number : peg::seq<peg::opt<TAO_PEGTL_STRING("No"), peg::opt<peg::one<'.'>>, peg::one<' '>>, figure, peg::one<'/'>, figure> {};
struct union_tail   : peg::sor<peg::seq<TAO_PEGTL_STRING(" ("), union_sign, peg::star<TAO_PEGTL_STRING(", "), union_sign>, TAO_PEGTL_STRING(") "), union_number>,
                               peg::seq<peg::one<' '>, union_number, peg::one<'/'>, union_sign>> {};

struct initials     : peg::rep_min_max<2, 5, peg::upper, peg::one<'.'>> {};  // "U.S."
struct name_word    : peg::sor<initials, peg::seq<peg::upper, peg::star<peg::sor<peg::alnum, peg::one<'\'', '-', '&'>, peg::seq<peg::one<'.'>, peg::at<peg::alnum>>>>>> {};
struct name_link    : words<TAO_PEGTL_STRING("of"), TAO_PEGTL_STRING("for"), TAO_PEGTL_STRING("the"), TAO_PEGTL_STRING("on"), TAO_PEGTL_STRING("and"),
                            TAO_PEGTL_STRING("&"), TAO_PEGTL_STRING("against"), TAO_PEGTL_STRING("to"), TAO_PEGTL_STRING("in"), TAO_PEGTL_STRING("with")> {};
struct name         : peg::seq<peg::opt<TAO_PEGTL_STRING("the ")>, name_word,
                               peg::star<peg::one<' '>, peg::star<name_link, peg::one<' '>>, name_word>> {};
struct date_part    : peg::sor<peg::seq<peg::rep_min_max<1, 2, peg::digit>, peg::opt<peg::sor<TAO_PEGTL_STRING("st"), TAO_PEGTL_STRING("nd"), TAO_PEGTL_STRING("rd"), TAO_PEGTL_STRING("th")>>, peg::opt<peg::one<','>>>,
                               peg::seq<peg::upper, peg::plus<peg::lower>>> {};
struct written_date : peg::seq<peg::rep_min_max<0, 3, peg::seq<peg::not_at<year>, date_part, peg::one<' '>>>, year> {};
struct dated        : peg::seq<peg::opt<peg::one<','>>, TAO_PEGTL_STRING(" dated "), peg::opt<TAO_PEGTL_STRING("as of ")>, written_date> {};
struct between      : peg::seq<peg::sor<TAO_PEGTL_STRING(" between "), TAO_PEGTL_STRING(" with ")>, name> {};
struct agreement_tail
                    : peg::seq<peg::opt<between>, peg::opt<dated>> {};
struct treaty_tail  : peg::seq<peg::one<' '>, peg::plus<name_link, peg::one<' '>>, name, peg::opt<peg::one<' '>, year>> {};
// clang-format on

} // namespace concord::grammar
