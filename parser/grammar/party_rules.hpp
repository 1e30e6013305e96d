// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <algorithm>
#include <cstddef>

#include <tao/pegtl.hpp>

#include "parser/grammar/place_pairs.hpp"
#include "parser/grammar/words.hpp"

namespace concord::grammar {

namespace pegtl = tao::pegtl;

/// Rules for names of parties; party.hpp says what they accept.
namespace party {

/// One word of a name: begins with a capital letter or a digit before one ("3i", "i3", "eShip"),
/// and is neither "and" nor "between". A dot at its end stays with initials and short forms of
/// words.
struct name_word {
    using rule_t = name_word;
    using subs_t = pegtl::empty_list;

    template <class In>
    static bool match(In& in) {
        const char* at = in.current();
        const auto inside = [](char c) {
            return is_word(c) || c == '&' || c == '-' || c == '\'' || c == '.' || c == '/' ||
                   c == '@' || c == '_';
        };
        while (at < in.end() && inside(*at))
            ++at;
        while (at > in.current() &&
               (at[-1] == '-' || at[-1] == '/' || at[-1] == '@' || at[-1] == '_'))
            --at;
        const char* end = at;
        while (end > in.current() && end[-1] == '.')
            --end;
        const std::string_view bare(in.current(), static_cast<std::size_t>(end - in.current()));
        if (bare.empty() || bare.size() > 40) return false;
        const bool mixed = bare.size() > 1 && bare.size() < 6 && count_upper(bare) == 0 &&
                           is_lower(bare[0]) && is_digit(bare[1]);
        // "mQuay", "eShip": a name of trade may begin with a small letter.
        const bool inner = bare.size() > 3 && is_lower(bare[0]) && is_upper(bare[1]);
        // "alpha.com, Inc.": a name on the web may stay small.
        const bool host = bare.size() > 5 && bare.ends_with(".com");
        if (!begins_upper(bare) && !mixed && !inner && !host && bare != "&") return false;
        if (one_of(bare, {"and", "between", "by", "among", "with", "hereinafter", "whereas"}))
            return false;
        const bool keeps_dot = bare.find('.') != std::string_view::npos ||
                               (bare.size() == 1 && is_upper(bare[0])) ||
                               one_of(bare, {"inc", "ltd", "co", "corp", "st", "dr", "mr", "mrs",
                                             "jr", "sr", "no", "ms", "prof", "cos", "pvt", "pty"});
        in.bump(static_cast<std::size_t>((keeps_dot && at > end ? end + 1 : end) - in.current()));
        return true;
    }
};

/// "England and Wales": a place whose name holds "and".
struct place_pair {
    using rule_t = place_pair;
    using subs_t = pegtl::empty_list;

    template <class In>
    static bool match(In& in) {
        const auto left = static_cast<std::size_t>(in.end() - in.current());
        if (left == 0 || !is_upper(*in.current())) return false;
        const std::size_t size = place_pair_at({in.current(), std::min<std::size_t>(left, 48)});
        if (size == 0) return false;
        in.bump(size);
        return true;
    }
};

// clang-format off
struct blank      : pegtl::one< ' ' > {};
struct word_end   : pegtl::not_at< pegtl::alnum > {};
template< class... W >
struct words      : pegtl::seq< pegtl::sor< W... >, word_end > {};
struct word       : pegtl::sor< place_pair, name_word > {};
struct the        : pegtl::seq< TAO_PEGTL_ISTRING( "the" ), pegtl::plus< blank > > {};
struct small      : words< TAO_PEGTL_STRING( "of" ), TAO_PEGTL_STRING( "for" ), TAO_PEGTL_STRING( "the" ), TAO_PEGTL_STRING( "in" ), TAO_PEGTL_STRING( "on" ), TAO_PEGTL_STRING( "de" ), TAO_PEGTL_STRING( "la" ), TAO_PEGTL_STRING( "to" ) > {};
struct company    : words< TAO_PEGTL_ISTRING( "inc." ), TAO_PEGTL_ISTRING( "inc" ), TAO_PEGTL_ISTRING( "llc" ), TAO_PEGTL_ISTRING( "l.l.c." ), TAO_PEGTL_ISTRING( "ltd." ), TAO_PEGTL_ISTRING( "ltd" ), TAO_PEGTL_ISTRING( "limited" ),
                           TAO_PEGTL_ISTRING( "corp." ), TAO_PEGTL_ISTRING( "llp" ), TAO_PEGTL_ISTRING( "l.p." ), TAO_PEGTL_ISTRING( "lp" ), TAO_PEGTL_ISTRING( "n.a." ), TAO_PEGTL_ISTRING( "n.v." ), TAO_PEGTL_ISTRING( "s.a." ), TAO_PEGTL_ISTRING( "plc" ), TAO_PEGTL_ISTRING( "gmbh" ), TAO_PEGTL_ISTRING( "co." ),
                           TAO_PEGTL_ISTRING( "s.p.a." ), TAO_PEGTL_ISTRING( "s.r.l." ), TAO_PEGTL_ISTRING( "b.v." ), TAO_PEGTL_ISTRING( "l.l.p." ), TAO_PEGTL_ISTRING( "incorporated" ), TAO_PEGTL_ISTRING( "corporation" ), TAO_PEGTL_ISTRING( "p.c." ) > {};
struct joiner     : pegtl::seq< pegtl::plus< pegtl::seq< blank, small > >, blank > {};
struct comma_company : pegtl::seq< pegtl::one< ',' >, blank, company > {};
// "Alpha (Eastmere) Ltd": a bracket inside a name.
struct inside     : pegtl::seq< blank, pegtl::one< '(' >, name_word, pegtl::one< ')' >, pegtl::at< blank, pegtl::sor< company, pegtl::seq< name_word, blank, company > > > > {};
struct more       : pegtl::sor< comma_company, inside, pegtl::seq< joiner, word >, pegtl::seq< blank, word > > {};
struct name       : pegtl::seq< word, pegtl::rep_max< 14, more > > {};

struct ordinal    : pegtl::seq< pegtl::one< '(' >, pegtl::sor< pegtl::plus< pegtl::digit >, pegtl::rep_min_max< 1, 4, pegtl::one< 'i', 'v', 'x' > >, pegtl::alpha >, pegtl::one< ')' >, pegtl::star< blank > > {};
struct dotted     : pegtl::seq< pegtl::rep_min_max< 1, 2, pegtl::digit >, pegtl::one< '.', ')' >, pegtl::plus< blank > > {};
struct party_letter : pegtl::seq< TAO_PEGTL_ISTRING( "party " ), pegtl::alnum, pegtl::star< blank >, pegtl::one< ':' >, pegtl::star< blank > > {};
struct opening    : pegtl::seq< pegtl::star< pegtl::sor< ordinal, dotted, party_letter > >, pegtl::opt< pegtl::one< '"' > > > {};
// clang-format on

} // namespace party

} // namespace concord::grammar
