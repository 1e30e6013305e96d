// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "parser/grammar/number.hpp"

namespace concord::grammar {

// Dates, in folded text, anchored at their first byte.
//
// Accepts   3 February 2025 · 3rd February, 2025 · 3rd day of February 2025 · third day of March,
// 1999
//           Monday 3 February 2025 · 3-Feb-2025 · Feb. 3, 2025 · February 3rd 2025
//           03/02/2025 · 3.2.2025 · 3-2-25 · 2025-02-03 · 2025/02/03 · February 2025 · May, 2021
// Rejects   1 April · 12(1) · 1.2.3 · 24/7 · 9.30 · may 2025 · 2024/25 · 1/2/3
//
// Holes: [date] · [insert date of signature] · <date> · __/__/20__ · [XX] day of [XX] 20[XX]
//        ____ day of ________, 20__ · __ March 2025 · DD/MM/YYYY · 20__
// Rejects: [name] · ____ · [update]

// clang-format off

template <int Value, class Rule> struct date_month_is : Rule {};

template <int Value, class Full, class Short> struct date_month_named : pegtl::sor<
    date_month_is<Value, number_word<Full>>,
    date_month_is<Value, pegtl::seq<Short, number_word_end, pegtl::opt<pegtl::one<'.'>>>>> {};

/// "may" in small letters is a verb, so this one needs its capital.

struct date_month_name : pegtl::sor<
    date_month_named<1, TAO_PEGTL_ISTRING("january"), TAO_PEGTL_ISTRING("jan")>,
    date_month_named<2, TAO_PEGTL_ISTRING("february"), TAO_PEGTL_ISTRING("feb")>,
    date_month_named<3, TAO_PEGTL_ISTRING("march"), TAO_PEGTL_ISTRING("mar")>,
    date_month_named<4, TAO_PEGTL_ISTRING("april"), TAO_PEGTL_ISTRING("apr")>,
    date_month_is<5, number_word<pegtl::sor<TAO_PEGTL_STRING("May"), TAO_PEGTL_STRING("MAY")>>>,
    date_month_named<6, TAO_PEGTL_ISTRING("june"), TAO_PEGTL_ISTRING("jun")>,
    date_month_named<7, TAO_PEGTL_ISTRING("july"), TAO_PEGTL_ISTRING("jul")>,
    date_month_named<8, TAO_PEGTL_ISTRING("august"), TAO_PEGTL_ISTRING("aug")>,
    date_month_named<9, TAO_PEGTL_ISTRING("september"), TAO_PEGTL_ISTRING("sep")>,
    date_month_is<9, pegtl::seq<TAO_PEGTL_ISTRING("sept"), number_word_end, pegtl::opt<pegtl::one<'.'>>>>,
    date_month_named<10, TAO_PEGTL_ISTRING("october"), TAO_PEGTL_ISTRING("oct")>,
    date_month_named<11, TAO_PEGTL_ISTRING("november"), TAO_PEGTL_ISTRING("nov")>,
    date_month_named<12, TAO_PEGTL_ISTRING("december"), TAO_PEGTL_ISTRING("dec")>> {};

struct date_weekday_name : pegtl::sor<
    TAO_PEGTL_ISTRING("monday"), TAO_PEGTL_ISTRING("tuesday"), TAO_PEGTL_ISTRING("wednesday"), TAO_PEGTL_ISTRING("thursday"),
    TAO_PEGTL_ISTRING("friday"), TAO_PEGTL_ISTRING("saturday"), TAO_PEGTL_ISTRING("sunday"),
    TAO_PEGTL_ISTRING("mon"), TAO_PEGTL_ISTRING("tues"), TAO_PEGTL_ISTRING("tue"), TAO_PEGTL_ISTRING("wed"),
    TAO_PEGTL_ISTRING("thurs"), TAO_PEGTL_ISTRING("thu"), TAO_PEGTL_ISTRING("fri"), TAO_PEGTL_ISTRING("sat"), TAO_PEGTL_ISTRING("sun")> {};
struct date_weekday : pegtl::seq<date_weekday_name, number_word_end, pegtl::opt<pegtl::one<'.'>>,
    pegtl::opt<pegtl::one<','>>, pegtl::opt<number_blank>, pegtl::opt<TAO_PEGTL_ISTRING("the ")>> {};

struct date_day_digits  : pegtl::rep_min_max<1, 2, pegtl::digit> {};
struct date_day_suffix  : pegtl::seq<pegtl::opt<number_blank>,
    pegtl::sor<TAO_PEGTL_ISTRING("st"), TAO_PEGTL_ISTRING("nd"), TAO_PEGTL_ISTRING("rd"), TAO_PEGTL_ISTRING("th")>, number_word_end> {};
struct date_day_figures : pegtl::seq<date_day_digits, pegtl::not_at<pegtl::digit>, pegtl::opt<date_day_suffix>, number_word_end> {};
struct date_day_gloss   : pegtl::seq<pegtl::opt<number_blank>, pegtl::one<'('>, pegtl::until<pegtl::one<')'>, pegtl::sor<pegtl::alnum, number_joint>>> {};
struct date_day_words   : number_ordinal_words {};
struct date_day         : pegtl::seq<pegtl::sor<date_day_figures, date_day_words>, pegtl::opt<date_day_gloss>> {};

struct date_year_digits : pegtl::seq<pegtl::one<'1', '2'>, pegtl::rep<3, pegtl::digit>> {};
/// "_4 May 2021_" and "4 May 2021____" end with the year, "2021_v2" goes on.
struct date_year_rule   : pegtl::seq<pegtl::plus<pegtl::one<'_'>>, pegtl::not_at<number_letter>> {};
struct date_year_end    : pegtl::not_at<pegtl::not_at<date_year_rule>, pegtl::sor<number_letter, pegtl::seq<pegtl::one<'/', '.', ','>, pegtl::digit>>> {};
struct date_year        : pegtl::seq<date_year_digits, date_year_end> {};
struct date_short_digits : pegtl::rep<2, pegtl::digit> {};
struct date_short_end   : pegtl::not_at<pegtl::sor<number_letter, pegtl::one<'%'>, pegtl::seq<pegtl::one<'/', '.', '-', ','>, pegtl::digit>>> {};
struct date_short_year  : pegtl::seq<date_short_digits, date_short_end> {};

struct date_gap      : pegtl::rep_min_max<1, 3, pegtl::one<' ', ',', '-', '/', '.'>> {};
struct date_soft_gap : pegtl::rep_min_max<1, 3, pegtl::one<' ', ','>> {};
struct date_of       : pegtl::seq<pegtl::opt<TAO_PEGTL_ISTRING("day ")>, pegtl::opt<TAO_PEGTL_ISTRING("of "), pegtl::opt<TAO_PEGTL_ISTRING("the month of ")>>> {};
struct date_apostrophe_year : pegtl::seq<pegtl::one<'\''>, date_short_year> {};

/// Day first, in words: the British and the formal style.
struct date_day_month   : pegtl::seq<date_day, date_gap, date_of, date_month_name> {};
struct date_words       : pegtl::seq<pegtl::opt<date_weekday>, date_day_month, date_gap, pegtl::opt<TAO_PEGTL_ISTRING("in the year ")>, pegtl::sor<date_year, date_apostrophe_year>> {};
struct date_words_short : pegtl::seq<date_day_digits, pegtl::one<'-'>, date_month_name, pegtl::one<'-'>, date_short_year> {};
/// Month first, in words: the American style.
struct date_month_day   : pegtl::seq<date_month_name, date_gap, date_day> {};
struct date_words_us    : pegtl::seq<pegtl::opt<date_weekday>, date_month_day, date_soft_gap, date_year> {};
struct date_month_year  : pegtl::seq<date_month_name, date_gap, pegtl::opt<TAO_PEGTL_ISTRING("of ")>, date_year> {};

/// All in figures; the separators must be the same.
struct date_first_figure  : pegtl::rep_min_max<1, 2, pegtl::digit> {};
struct date_second_figure : pegtl::rep_min_max<1, 2, pegtl::digit> {};
template <char Separator> struct date_numeric_with : pegtl::seq<
    date_first_figure, pegtl::one<Separator>, date_second_figure, pegtl::one<Separator>,
    pegtl::sor<date_year, date_short_year>> {};
struct date_numeric_wide  : pegtl::seq<date_first_figure, TAO_PEGTL_STRING(" / "), date_second_figure, TAO_PEGTL_STRING(" / "),
    pegtl::sor<date_year, date_short_year>> {};
struct date_numeric       : pegtl::sor<date_numeric_with<'/'>, date_numeric_with<'.'>, date_numeric_with<'-'>, date_numeric_wide> {};
template <char Separator> struct date_iso_with : pegtl::seq<
    date_year_digits, pegtl::one<Separator>, date_second_figure, pegtl::one<Separator>, date_first_figure,
    pegtl::not_at<pegtl::sor<pegtl::digit, pegtl::seq<pegtl::one<'-', '/', '.'>, pegtl::digit>>>> {};
struct date_iso           : pegtl::sor<date_iso_with<'-'>, date_iso_with<'/'>, date_iso_with<'.'>> {};

struct date_full : pegtl::sor<date_iso, date_numeric, date_words, date_words_short, date_words_us, date_month_year> {};

/// Parts of a date whose rest stands with the next one.
struct date_day_alone   : pegtl::seq<date_day> {};
struct date_month_alone : pegtl::seq<date_month_name> {};
struct date_partial     : pegtl::sor<date_day_month, date_month_day, date_day_alone, date_month_alone> {};
struct date_list_joint  : pegtl::sor<TAO_PEGTL_ISTRING(" and "), TAO_PEGTL_ISTRING(" to "), TAO_PEGTL_ISTRING(" until "), TAO_PEGTL_ISTRING(" or "),
    TAO_PEGTL_STRING(" - "), TAO_PEGTL_STRING(" & "), TAO_PEGTL_STRING(", "), pegtl::one<'-'>> {};
struct date_list_link   : pegtl::seq<date_list_joint, pegtl::opt<TAO_PEGTL_ISTRING("the ")>> {};

// Holes.
struct date_rule_mark    : pegtl::rep_min<2, pegtl::sor<pegtl::one<'_'>, pegtl::one<'.'>>> {};
struct date_box          : pegtl::seq<pegtl::one<'['>, pegtl::rep_max<12, pegtl::not_one<']', '[', '\n', '\t', '@', '*'>>, pegtl::one<']'>> {};
struct date_cross_mark   : pegtl::seq<pegtl::rep_min_max<2, 4, pegtl::one<'X', 'x'>>> {};
struct date_letter_day   : pegtl::seq<pegtl::sor<TAO_PEGTL_ISTRING("dd"), TAO_PEGTL_ISTRING("mm")>, pegtl::not_at<pegtl::alpha>> {};
struct date_slot         : pegtl::sor<date_rule_mark, date_box, date_cross_mark, date_letter_day> {};
struct date_slot_suffix  : pegtl::seq<pegtl::opt<number_blank>, pegtl::sor<TAO_PEGTL_ISTRING("st"), TAO_PEGTL_ISTRING("nd"), TAO_PEGTL_ISTRING("rd"), TAO_PEGTL_ISTRING("th")>, number_word_end> {};
struct date_year_hole    : pegtl::seq<TAO_PEGTL_STRING("20"), pegtl::opt<pegtl::digit>, pegtl::opt<number_blank>,
    pegtl::sor<pegtl::plus<pegtl::one<'_'>>, pegtl::rep_min<2, pegtl::one<'.'>>, date_box, pegtl::rep_min_max<1, 2, pegtl::one<'X', 'x'>>>> {};
struct date_year_letters : pegtl::seq<pegtl::sor<TAO_PEGTL_ISTRING("yyyy"), TAO_PEGTL_ISTRING("yy")>, number_word_end> {};
struct date_hole_year    : pegtl::sor<date_year_hole, date_year_letters, date_year_digits, date_slot> {};
struct date_hole_month_name : pegtl::sor<date_month_name, pegtl::seq<pegtl::sor<TAO_PEGTL_ISTRING("mmmm"), TAO_PEGTL_ISTRING("mmm"), TAO_PEGTL_ISTRING("mm"), TAO_PEGTL_ISTRING("month")>, number_word_end>> {};
struct date_hole_month   : pegtl::sor<date_hole_month_name, date_slot> {};
/// A year, or a hole that can only be one: three boxes in a row are redactions.
struct date_sure_year    : pegtl::sor<date_year_hole, date_year_letters, date_year_digits> {};
struct date_day_of       : pegtl::seq<TAO_PEGTL_ISTRING(" day of "), date_hole_month, pegtl::opt<date_gap, date_hole_year>> {};
struct date_slash        : pegtl::seq<pegtl::opt<number_blank>, pegtl::one<'/', '-'>, pegtl::opt<number_blank>> {};

struct date_hole_formal  : pegtl::seq<pegtl::sor<date_slot, date_day_figures>, pegtl::opt<date_slot_suffix>, date_day_of> {};
struct date_hole_slashes : pegtl::seq<date_slot, date_slash, date_slot, date_slash, pegtl::sor<date_sure_year, date_rule_mark, date_cross_mark>> {};
struct date_hole_words   : pegtl::seq<date_slot, pegtl::opt<date_slot_suffix>, date_gap, pegtl::opt<TAO_PEGTL_ISTRING("of ")>,
    pegtl::sor<pegtl::seq<date_hole_month_name, date_gap, date_hole_year>, pegtl::seq<date_slot, date_gap, date_sure_year>>> {};
struct date_hole_month_day : pegtl::seq<date_month_name, number_blank, date_slot, date_soft_gap, date_hole_year> {};
struct date_hole_day_year  : pegtl::seq<date_day_month, date_gap, date_year_hole> {};
struct date_hole_month_year : pegtl::seq<date_month_name, date_gap, date_year_hole> {};
struct date_hole_slot_year : pegtl::seq<date_slot, pegtl::opt<pegtl::one<','>>, number_blank, date_year_hole> {};
struct date_word         : pegtl::seq<pegtl::sor<TAO_PEGTL_ISTRING("dates"), TAO_PEGTL_ISTRING("date"), TAO_PEGTL_ISTRING("dd/mm"), TAO_PEGTL_ISTRING("dd-mm"), TAO_PEGTL_ISTRING("dd mm"), TAO_PEGTL_ISTRING("yyyy"),
    TAO_PEGTL_ISTRING("day, month"), TAO_PEGTL_ISTRING("day month"), TAO_PEGTL_ISTRING("day/month"), TAO_PEGTL_ISTRING("month and year")>> {};
struct date_bracket_byte : pegtl::not_one<']', '[', '>', '<', '}', '(', '\n', '\t', '@', ':'> {};
/// A date word at the start of a word, within sixty bytes of the bracket's first.
struct date_bracket_lead : pegtl::rep_max<40, pegtl::seq<pegtl::not_at<date_word>, pegtl::sor<pegtl::plus<number_letter>, date_bracket_byte>>> {};
struct date_hole_bracket : pegtl::seq<pegtl::one<'[', '<', '{'>, pegtl::opt<pegtl::one<'{', '['>>, date_bracket_lead, date_word,
    pegtl::rep_max<40, date_bracket_byte>, pegtl::one<']', '>', '}'>, pegtl::opt<pegtl::one<'}', ']'>>> {};

struct date_hole : pegtl::sor<date_hole_formal, date_hole_slashes, date_hole_words, date_hole_month_day, date_hole_day_year,
    date_hole_month_year, date_hole_slot_year, date_hole_bracket, pegtl::seq<date_year_hole, number_word_end>> {};

// clang-format on

} // namespace concord::grammar
