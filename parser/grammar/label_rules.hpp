// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <tao/pegtl.hpp>

/// Labels as PEG: "12.3(b)(iv)", "1.", "1.)", "12A.", "8.14.a.", "(a)(i)", "IV.", "A.1", "P12.",
/// "Annex 1", "First Schedule", "Section 2.01", "\u00A7 5", "SCHEDULE". Not:
/// "2014 …" (four figures are a year), "e.g." (no blank behind the dot). What
/// needs the words behind it is judged in label.cpp. Kept apart from the
/// actions so that tests can analyse the rules.
namespace concord::grammar {

namespace peg = tao::pegtl;

// clang-format off
struct blank        : peg::sor<peg::one<' ', '\t'>, peg::utf8::one<0xA0, 0x202F>, peg::utf8::range<0x2000, 0x200A>> {};
struct long_dash    : peg::utf8::range<0x2010, 0x2015> {};
struct escape       : peg::opt<peg::one<'\\'>> {};                     // Markdown "1\."
struct ends         : peg::at<peg::sor<peg::eof, blank, peg::one<'\r', '\n', '*', '_'>>> {};

struct number       : peg::seq<peg::rep_min_max<1, 3, peg::digit>, peg::not_at<peg::digit>> {};
struct step         : peg::seq<escape, peg::one<'.'>, peg::rep_min_max<1, 3, peg::digit>, peg::not_at<peg::digit>> {};
struct suffix       : peg::seq<peg::alpha, peg::not_at<peg::alnum>> {};  // "12A"
struct enumerator   : peg::sor<peg::seq<peg::rep_min_max<1, 3, peg::digit>>, peg::rep_min_max<1, 6, peg::lower>, peg::rep_min_max<1, 6, peg::upper>> {};
struct group        : peg::seq<escape, peg::one<'('>, enumerator, escape, peg::one<')'>> {};
struct dot          : peg::seq<escape, peg::one<'.'>> {};
struct right_paren  : peg::seq<peg::opt<dot>, escape, peg::one<')'>> {};

struct letter_step  : peg::seq<escape, peg::one<'.'>, peg::sor<peg::rep_min_max<2, 4, peg::one<'i', 'v', 'x'>>, peg::alpha>, peg::not_at<peg::alnum>> {}; // "8.14.a", "2.4.A"
struct marked_letter: peg::seq<peg::at<escape, peg::one<'.'>, peg::alpha, escape, peg::one<'.', ')'>>, letter_step> {}; // "8.a."
struct steps        : peg::sor<peg::seq<peg::plus<step>, peg::opt<letter_step>>, peg::opt<marked_letter>> {};
struct chain        : peg::seq<number, peg::opt<suffix>, steps, peg::star<group>> {};
struct decimal_label: peg::seq<chain, peg::opt<peg::sor<right_paren, dot>>, ends> {};
struct group_label  : peg::seq<peg::plus<group>, ends> {};

struct letters      : peg::seq<peg::sor<peg::rep_min_max<1, 6, peg::lower>, peg::rep_min_max<1, 6, peg::upper>>, peg::not_at<peg::alnum>> {};
struct capital      : peg::seq<peg::upper> {};
struct letter_steps : peg::seq<peg::at<peg::upper, peg::one<'.'>, peg::digit>, capital, peg::plus<step>, peg::opt<dot>> {}; // "A.1.2"
struct letter_number: peg::seq<peg::at<peg::upper, peg::digit>, capital, number, peg::star<step>, dot> {}; // "P12.", "A1.2."
struct lettered_label: peg::seq<peg::sor<letter_steps, letter_number, peg::seq<letters, peg::sor<right_paren, dot>>>, ends> {};

struct unit_noun    : peg::rep_min_max<3, 11, peg::alpha> {};
struct section_sign : peg::utf8::one<0xA7> {};
struct unit_word    : peg::sor<peg::seq<unit_noun, peg::not_at<peg::alpha>>, section_sign> {};
struct ordinal_word : peg::seq<peg::rep_min_max<5, 11, peg::alpha>, peg::at<blank>> {};
struct unit_letters : peg::seq<peg::rep_min_max<1, 9, peg::alpha>, peg::not_at<peg::alpha>> {};
struct dash_number  : peg::seq<peg::opt<peg::one<'-', '.'>>, peg::rep_min_max<1, 3, peg::digit>, peg::not_at<peg::digit>> {};
struct unit_step    : peg::seq<peg::at<peg::rep_min_max<1, 3, peg::digit>, peg::one<'.'>, peg::upper, peg::not_at<peg::alnum>>, number, letter_step> {}; // "Exhibit 4.A"
struct unit_number  : peg::sor<unit_step, chain, peg::plus<group>, peg::seq<unit_letters, peg::opt<dash_number>, peg::star<step>, peg::star<group>>> {};
struct number_sign  : peg::seq<peg::istring<'N','o'>, peg::opt<peg::one<'.'>>, peg::plus<blank>> {};
struct unit_ends    : peg::at<peg::sor<ends, long_dash, peg::one<':', '-'>, peg::seq<peg::one<'.'>, ends>>> {};
struct lone_unit    : peg::at<peg::seq<peg::star<blank>, peg::sor<peg::eof, peg::one<'\r', '\n'>>>> {};
struct lone_unit_before_heading
                    : peg::at<peg::seq<peg::star<blank>, peg::sor<peg::one<':', '-'>, long_dash>>> {};
struct numbered_unit: peg::seq<peg::opt<peg::one<'.'>>, peg::star<blank>, peg::opt<number_sign>, unit_number, unit_ends> {};
struct unit_label   : peg::seq<
                          peg::opt<peg::istring<'T','h','e'>, peg::plus<blank>>,
                          peg::sor<
                              peg::seq<ordinal_word, peg::plus<blank>, unit_word, unit_ends>,
                              peg::seq<unit_word, peg::sor<numbered_unit, lone_unit, lone_unit_before_heading>>>> {};

struct inserted     : peg::seq<peg::rep_min_max<1, 2, peg::upper>, peg::rep_min_max<1, 3, peg::digit>, peg::opt<peg::upper>, peg::not_at<peg::alnum>> {}; // "14Z61"
struct goes_on      : peg::seq<peg::one<'.'>, peg::alnum> {};
struct cited_letter : peg::seq<peg::at<escape, peg::one<'.'>, peg::not_at<peg::one<'l'>>, peg::alpha, peg::not_at<peg::sor<peg::alnum, goes_on>>>, letter_step> {}; // "5.b"; "2.l" may be 2.1
struct cited_group  : peg::seq<peg::opt<peg::one<'.'>>, group> {};     // "6.4.(a)"
struct cited_steps  : peg::sor<peg::seq<peg::plus<step>, peg::opt<letter_step>>, peg::opt<cited_letter>> {};
struct cited_chain  : peg::seq<number, peg::sor<inserted, peg::seq<peg::opt<suffix>, cited_steps>>, peg::star<cited_group>> {};
struct reference_number
                    : peg::seq<peg::sor<cited_chain, unit_number>, peg::not_at<peg::alnum>> {};
// clang-format on

} // namespace concord::grammar
