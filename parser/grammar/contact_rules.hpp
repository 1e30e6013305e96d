// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <tao/pegtl.hpp>

namespace concord::grammar {

namespace pegtl = tao::pegtl;

/// Rules for addresses and telephone numbers; find_emails() and find_phones() say what they accept.
namespace contact {

// clang-format off
struct high        : pegtl::ranges< '\x80', '\xff' > {};
struct at_text     : pegtl::sor< pegtl::alnum, pegtl::one< '_', '%', '+', '-', '\'', '&' >, high > {};
struct blank       : pegtl::one< ' ' > {};

// The marks of obfuscation: "(at)", "[ at ]", " at "; "(dot)", " dot ".
struct word_at     : pegtl::istring< 'a', 't' > {};
struct word_dot    : pegtl::istring< 'd', 'o', 't' > {};
struct open        : pegtl::one< '(', '[', '{' > {};
struct close       : pegtl::one< ')', ']', '}' > {};
template< class Word >
struct bracketed   : pegtl::seq< pegtl::opt< blank >, open, pegtl::opt< blank >, Word, pegtl::opt< blank >, close, pegtl::opt< blank > > {};
template< class Word >
struct spelled     : pegtl::seq< blank, Word, blank > {};
struct spelled_dot : pegtl::sor< bracketed< word_dot >, spelled< word_dot > > {};
struct plain_dot   : pegtl::one< '.' > {};
struct any_dot     : pegtl::sor< plain_dot, spelled_dot > {};

// A step is a dot and what it leads to, so that a dot at the end of a sentence is left alone.
struct local_head  : pegtl::plus< at_text > {};
struct local_step  : pegtl::seq< any_dot, pegtl::plus< at_text > > {};
struct local       : pegtl::seq< local_head, pegtl::star< local_step > > {};

struct host_text   : pegtl::sor< pegtl::alnum, high > {};
struct host_label  : pegtl::seq< pegtl::plus< host_text >, pegtl::star< pegtl::plus< pegtl::one< '-' > >, pegtl::plus< host_text > > > {};
struct host_head   : host_label {};
struct host_step   : pegtl::seq< any_dot, host_label > {};
struct host        : pegtl::seq< host_head, pegtl::plus< host_step > > {};

// A bare " at " is only a sign where the host's dots are spelled too.
struct host_ahead  : pegtl::at< host_label, spelled_dot, host_label > {};
struct sign_host   : pegtl::sor< pegtl::seq< pegtl::one< '@' >, host >,
                                 pegtl::seq< bracketed< word_at >, host >,
                                 pegtl::seq< spelled< word_at >, host_ahead, host > > {};
struct address     : pegtl::seq< local, sign_host > {};

struct gap         : pegtl::one< ' ', '-', '.' > {};
struct more        : pegtl::seq< pegtl::opt< gap >, pegtl::digit > {};
struct group_end   : pegtl::not_at< pegtl::sor< pegtl::alnum, pegtl::seq< pegtl::one< '/', '-', '.' >, pegtl::digit > > > {};
struct zero        : pegtl::seq< pegtl::opt< blank >, pegtl::one< '(' >, pegtl::one< '0' >, pegtl::one< ')' >, pegtl::opt< blank > > {};
struct international : pegtl::seq< pegtl::one< '+' >, pegtl::rep_min_max< 1, 3, pegtl::digit >, pegtl::opt< zero >, pegtl::rep_min_max< 7, 12, more > > {};
struct area        : pegtl::seq< pegtl::one< '(' >, pegtl::sor< pegtl::one< '0' >, pegtl::seq< pegtl::one< '+' >, pegtl::digit > >, pegtl::rep_min_max< 1, 4, pegtl::digit >, pegtl::one< ')' > > {};
struct bracket_area : pegtl::seq< area, pegtl::rep_min_max< 5, 9, more > > {};
struct national    : pegtl::seq< pegtl::one< '0' >, pegtl::rep_min_max< 9, 10, more > > {};
struct three       : pegtl::rep< 3, pegtl::digit > {};
struct american    : pegtl::seq< pegtl::opt< pegtl::one< '1' >, gap >,
                                 pegtl::sor< pegtl::seq< pegtl::one< '(' >, three, pegtl::one< ')' >, pegtl::opt< gap > >, pegtl::seq< three, gap > >,
                                 three, gap, pegtl::rep< 4, pegtl::digit > > {};
struct ext_word    : pegtl::sor< pegtl::istring< 'e', 'x', 't', 'e', 'n', 's', 'i', 'o', 'n' >, pegtl::istring< 'e', 'x', 't', 'n' >, pegtl::istring< 'e', 'x', 't' >, pegtl::istring< 'x' > > {};
struct ext_number  : pegtl::seq< ext_word, pegtl::opt< pegtl::one< '.', ':' > >, pegtl::star< blank >, pegtl::rep_min_max< 1, 6, pegtl::digit > > {};
struct ext_bracket : pegtl::seq< pegtl::one< '(' >, ext_number, pegtl::one< ')' > > {};
struct extension   : pegtl::seq< pegtl::rep_max< 2, pegtl::one< ' ', ',' > >, pegtl::sor< ext_bracket, ext_number > > {};
struct phone       : pegtl::seq< pegtl::sor< international, bracket_area, national, american >, group_end, pegtl::opt< extension > > {};
// clang-format on

} // namespace contact

} // namespace concord::grammar
