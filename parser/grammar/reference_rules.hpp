// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <tao/pegtl.hpp>

#include "parser/grammar/label_rules.hpp"

/// What stands behind the noun of a reference, over folded text: "4", "4 to 6 and 9", "3(b) and
/// (c)", "A and B"; and how it is tied to what it is a part of: " of the", " of, and ", " to that".
/// A singular noun takes only more numbers that cannot be anything else: "clause 5.1 and 5.2", but
/// "clause 5, 30 days" has one.
namespace concord::grammar {

// clang-format off
struct word_end     : peg::not_at<peg::sor<peg::alnum, peg::one<'_'>>> {};
template <class... Rules>
struct words        : peg::sor<peg::seq<Rules, word_end>...> {};

struct measure      : words<TAO_PEGTL_STRING("day"), TAO_PEGTL_STRING("days"), TAO_PEGTL_STRING("working"), TAO_PEGTL_STRING("business"),
                            TAO_PEGTL_STRING("calendar"), TAO_PEGTL_STRING("week"), TAO_PEGTL_STRING("weeks"), TAO_PEGTL_STRING("month"),
                            TAO_PEGTL_STRING("months"), TAO_PEGTL_STRING("year"), TAO_PEGTL_STRING("years"), TAO_PEGTL_STRING("hours"),
                            TAO_PEGTL_STRING("copies"), TAO_PEGTL_STRING("per"), TAO_PEGTL_STRING("percent"), TAO_PEGTL_STRING("million")> {};
struct not_measured : peg::not_at<peg::sor<peg::one<'%'>, peg::seq<peg::one<' '>, measure>>> {};

struct range_sign   : peg::sor<TAO_PEGTL_STRING(" to "), TAO_PEGTL_STRING(" through "), TAO_PEGTL_STRING(" - "), peg::one<'-'>> {};
struct joiner       : peg::sor<TAO_PEGTL_STRING(", and "), TAO_PEGTL_STRING(", or "), TAO_PEGTL_STRING(" and/or "), TAO_PEGTL_STRING(" and "),
                               TAO_PEGTL_STRING(" or "), TAO_PEGTL_STRING(", "), TAO_PEGTL_STRING(" & ")> {};
struct listed       : peg::seq<reference_number, not_measured> {};
struct ranged       : peg::seq<reference_number, not_measured> {};
struct figures      : peg::at<peg::sor<peg::digit, peg::one<'('>>> {};
struct certain      : peg::at<peg::sor<peg::one<'('>, peg::seq<peg::plus<peg::digit>, peg::one<'.', '('>, peg::not_at<peg::blank>>>> {};
struct lone_capital : peg::at<peg::not_at<peg::one<'I'>>, peg::upper, word_end> {};
struct letter_list  : peg::seq<lone_capital, listed, peg::star<peg::sor<peg::seq<range_sign, lone_capital, ranged>, peg::seq<joiner, lone_capital, listed>>>> {};
struct plural_list  : peg::sor<letter_list, peg::seq<listed, peg::star<peg::sor<peg::seq<range_sign, ranged>, peg::seq<joiner, listed>>>>> {};
struct singular_list: peg::sor<letter_list, peg::seq<reference_number, peg::star<peg::sor<peg::seq<range_sign, certain, ranged>, peg::seq<joiner, certain, listed>>>>> {};

struct determiner   : peg::seq<words<TAO_PEGTL_STRING("the"), TAO_PEGTL_STRING("that"), TAO_PEGTL_STRING("those"), TAO_PEGTL_STRING("such"),
                                     TAO_PEGTL_STRING("said"), TAO_PEGTL_STRING("its"), TAO_PEGTL_STRING("their"), TAO_PEGTL_STRING("our"),
                                     TAO_PEGTL_STRING("any"), TAO_PEGTL_STRING("an"), TAO_PEGTL_STRING("a")>, peg::one<' '>> {};
struct preposition  : words<TAO_PEGTL_STRING("of"), TAO_PEGTL_STRING("to"), TAO_PEGTL_STRING("under"), TAO_PEGTL_STRING("in"), TAO_PEGTL_STRING("from")> {};
struct tie          : peg::seq<peg::opt<peg::one<','>>, peg::one<' '>, preposition,
                               peg::opt<peg::one<','>>, peg::opt<TAO_PEGTL_STRING(" and")>, peg::one<' '>,
                               peg::opt<determiner, peg::opt<words<TAO_PEGTL_STRING("certain")>, peg::one<' '>>>> {};
// clang-format on

} // namespace concord::grammar
