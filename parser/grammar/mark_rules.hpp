// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <tao/pegtl.hpp>

/// Links as Markdown, HTML and plain text write them: "[text](target)", "[text](<a b> "title")",
/// "[text][id]", "[id]: target", "<https://…>", "<a href="target">text</a>", "https://…". Not:
/// "[name](s)", whose bracket holds no address.
/// Holes left in a text: "[insert date]", "<name>", "(yet to be agreed)", "XX/XX/20XX", "____".
/// Not:
/// "[2014]", "[sic]", "[1]", "is to be agreed".
namespace concord::grammar {

namespace peg = tao::pegtl;

// clang-format off
struct backslashed   : peg::seq<peg::one<'\\'>, peg::any> {};
struct gap           : peg::star<peg::one<' ', '\t', '\n', '\r'>> {};
struct inner_bracket : peg::seq<peg::one<'['>, peg::star<peg::sor<backslashed, peg::not_one<'[', ']', '\n'>>>, peg::one<']'>> {};
struct link_words    : peg::star<peg::sor<backslashed, inner_bracket, peg::seq<peg::one<'\n'>, peg::not_at<peg::one<'\n', '\r'>>>, peg::not_one<'[', ']', '\n'>>> {};
struct inner_paren   : peg::seq<peg::one<'('>, peg::star<peg::not_one<'(', ')', ' ', '\n'>>, peg::one<')'>> {};
struct pointed       : peg::star<peg::not_one<'>', '\n'>> {};
struct plain_target  : peg::star<peg::sor<backslashed, inner_paren, peg::not_one<' ', '\t', '\n', '\r', '(', ')'>>> {};
struct quoted_title  : peg::sor<peg::seq<peg::one<'"'>, peg::star<peg::not_one<'"', '\n'>>, peg::one<'"'>>,
                                peg::seq<peg::one<'\''>, peg::star<peg::not_one<'\'', '\n'>>, peg::one<'\''>>> {};
struct link_target   : peg::sor<peg::seq<peg::one<'<'>, pointed, peg::one<'>'>>, plain_target> {};
struct inline_link   : peg::seq<peg::one<'['>, link_words, peg::string<']', '('>, gap, link_target, gap, peg::opt<quoted_title, gap>, peg::one<')'>> {};
struct link_id       : peg::star<peg::not_one<'[', ']', '\n'>> {};
struct reference_link: peg::seq<peg::one<'['>, link_words, peg::string<']', '['>, link_id, peg::one<']'>> {};
struct defined_id    : peg::plus<peg::not_one<'[', ']', '\n', '^'>> {};
struct defined_target: peg::plus<peg::not_one<' ', '\t', '\n', '\r'>> {};
struct definition    : peg::seq<peg::one<'['>, defined_id, peg::string<']', ':'>, peg::plus<peg::one<' ', '\t'>>, defined_target> {};

struct url_char      : peg::not_one<' ', '\t', '\n', '\r', '<', '>', '"', '|', '{', '}', '`', '\\'> {};
struct url           : peg::seq<peg::sor<TAO_PEGTL_ISTRING("https://"), TAO_PEGTL_ISTRING("http://"), TAO_PEGTL_ISTRING("ftp://"), TAO_PEGTL_ISTRING("file://"), TAO_PEGTL_ISTRING("www.")>, peg::plus<url_char>> {};
struct autolink      : peg::seq<peg::one<'<'>, url, peg::one<'>'>> {};

struct attribute_name: peg::plus<peg::sor<peg::alnum, peg::one<'-', ':'>>> {};
struct href_double   : peg::star<peg::not_one<'"', '\n'>> {};
struct href_single   : peg::star<peg::not_one<'\'', '\n'>> {};
struct href_bare     : peg::plus<peg::not_one<' ', '>', '"', '\'', '\n'>> {};
struct href          : peg::seq<TAO_PEGTL_ISTRING("href"), gap, peg::one<'='>, gap,
                                peg::sor<peg::seq<peg::one<'"'>, href_double, peg::one<'"'>>, peg::seq<peg::one<'\''>, href_single, peg::one<'\''>>, href_bare>> {};
struct attribute     : peg::seq<attribute_name, peg::opt<gap, peg::one<'='>, gap,
                                peg::sor<quoted_title, peg::plus<peg::not_one<' ', '>', '\n'>>>>> {};
struct anchor_words  : peg::until<peg::at<TAO_PEGTL_ISTRING("</a")>, peg::any> {};
struct html_link     : peg::seq<TAO_PEGTL_ISTRING("<a"), peg::plus<peg::one<' ', '\t', '\n'>>, peg::star<peg::not_at<TAO_PEGTL_ISTRING("href")>, attribute, gap>,
                                href, peg::until<peg::one<'>'>, peg::not_one<'<'>>, anchor_words, TAO_PEGTL_ISTRING("</a>")> {};

struct bracket_words : peg::rep_min_max<1, 160, peg::not_one<'[', ']', '\n', '\t'>> {};
struct bracket_hole  : peg::seq<peg::one<'['>, bracket_words, peg::one<']'>> {};
struct angle_words   : peg::seq<peg::alpha, peg::rep_min_max<1, 60, peg::sor<peg::alnum, peg::one<' ', '-', '\'', '/', ',', '.', '_'>>>> {};
struct angle_hole    : peg::seq<peg::one<'<'>, angle_words, peg::one<'>'>> {};
/// What programs that put documents together leave where nothing was filled in.
struct brace_name    : peg::seq<peg::alpha, peg::rep_min_max<1, 60, peg::sor<peg::alnum, peg::one<'_', '.', '-'>>>> {};
struct brace_words   : peg::seq<peg::opt<peg::one<' '>>, peg::alpha, peg::rep_min_max<1, 60, peg::sor<peg::alnum, peg::one<' ', '_', '.', '-', '\'', '/'>>>> {};
struct brace_hole    : peg::sor<peg::seq<peg::string<'{', '{'>, brace_words, peg::string<'}', '}'>>, peg::seq<peg::one<'{'>, brace_name, peg::one<'}'>>> {};

template <class... Words>
struct whole_word    : peg::seq<peg::sor<Words...>, peg::not_at<peg::alnum>> {};
struct later_verb    : whole_word<TAO_PEGTL_ISTRING("confirmed"), TAO_PEGTL_ISTRING("agreed"), TAO_PEGTL_ISTRING("developed"), TAO_PEGTL_ISTRING("determined"),
                                  TAO_PEGTL_ISTRING("inserted"), TAO_PEGTL_ISTRING("advised"), TAO_PEGTL_ISTRING("completed"), TAO_PEGTL_ISTRING("decided"),
                                  TAO_PEGTL_ISTRING("finalised"), TAO_PEGTL_ISTRING("finalized"), TAO_PEGTL_ISTRING("drafted"), TAO_PEGTL_ISTRING("added"),
                                  TAO_PEGTL_ISTRING("announced"), TAO_PEGTL_ISTRING("supplied")> {};
struct later         : peg::seq<TAO_PEGTL_ISTRING("to be "), later_verb> {};
struct day_month_year: peg::sor<peg::seq<peg::rep_min_max<2, 2, peg::one<'d', 'D', 'm', 'M'>>, peg::one<'/', '-', '.', ' '>,
                                         peg::rep_min_max<2, 4, peg::one<'d', 'D', 'm', 'M'>>, peg::one<'/', '-', '.', ' '>,
                                         peg::rep_min_max<2, 4, peg::one<'y', 'Y'>>, peg::not_at<peg::alnum>>> {};
// clang-format on

} // namespace concord::grammar
