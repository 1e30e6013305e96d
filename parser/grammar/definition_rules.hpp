// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>

#include <tao/pegtl.hpp>

#include "parser/grammar/definition.hpp"
#include "parser/grammar/word_list.hpp"

namespace concord::grammar {

namespace pegtl = tao::pegtl;

/// Rules for definitions; definition.hpp says what they accept.
namespace definition {

/// One word with at least two capitals: an abbreviation.
struct short_word {
    using rule_t = short_word;
    using subs_t = pegtl::empty_list;

    template <class In>
    static bool match(In& in) {
        const char* at = in.current();
        while (at < in.end() && (is_word(*at) || *at == '&' || *at == '-' || *at == '/'))
            ++at;
        const auto size = static_cast<std::size_t>(at - in.current());
        if (!is_abbreviation({in.current(), size})) return false;
        in.bump(size);
        return true;
    }
};

/// One word that begins with a capital letter.
struct capital_word {
    using rule_t = capital_word;
    using subs_t = pegtl::empty_list;

    template <class In>
    static bool match(In& in) {
        const char* at = in.current();
        while (at < in.end() && (is_word(*at) || *at == '&' || *at == '-' || *at == '\''))
            ++at;
        while (at > in.current() && (at[-1] == '-' || at[-1] == '\''))
            --at;
        const auto size = static_cast<std::size_t>(at - in.current());
        if (!begins_upper({in.current(), size})) return false;
        in.bump(size);
        return true;
    }
};

inline constexpr auto lead_words = word_list(
    {"a",         "affiliates",  "agreement", "also",         "an",       "and",     "as",
     "being",     "both",        "called",    "collectively", "document", "each",    "herein",
     "hereafter", "hereinafter", "in",        "individually", "its",      "jointly", "known",
     "or",        "our",         "referred",  "severally",    "simply",   "such",    "termed",
     "the",       "this",        "to",        "together",     "with"});

/// A small word that may lead to a term inside a bracket. "defined", "see", "translation" may not.
struct lead_word {
    using rule_t = lead_word;
    using subs_t = pegtl::empty_list;

    template <class In>
    static bool match(In& in) {
        const char* at = in.current();
        while (at < in.end() && is_letter_byte(*at))
            ++at;
        const auto size = static_cast<std::size_t>(at - in.current());
        if (size == 0 || size > 12) return false;
        if (!lead_words.holds({in.current(), size})) return false;
        in.bump(size);
        return true;
    }
};

// clang-format off
struct blank       : pegtl::one< ' ' > {};
struct word_end    : pegtl::not_at< pegtl::alnum > {};
template< class... W >
struct words       : pegtl::seq< pegtl::sor< W... >, word_end > {};
struct gap         : pegtl::rep_min_max< 1, 4, pegtl::one< ' ', ',', ';', ':' > > {};
struct leads       : pegtl::rep_max< 14, pegtl::seq< lead_word, gap > > {};
struct the         : pegtl::seq< TAO_PEGTL_ISTRING( "the" ), blank > {};
struct year        : pegtl::seq< pegtl::rep< 4, pegtl::digit >, word_end > {};
struct term_begin  : pegtl::at< pegtl::sor< pegtl::alnum, pegtl::ranges< '\x80', '\xff' > > > {};

// "term", 'term'; an apostrophe before a letter does not end a term.
struct double_text : pegtl::seq< term_begin, pegtl::rep_min_max< 1, 60, pegtl::not_one< '"', '\n', '(', ')', '\t' > > > {};
struct apostrophe  : pegtl::seq< pegtl::one< '\'' >, pegtl::at< pegtl::alnum > > {};
struct single_char : pegtl::sor< apostrophe, pegtl::not_one< '\'', '"', '\n', '(', ')', '\t' > > {};
struct single_text : pegtl::seq< term_begin, pegtl::rep_min_max< 1, 60, single_char > > {};
struct double_term : pegtl::seq< pegtl::one< '"' >, pegtl::opt< the >, double_text, pegtl::one< '"' > > {};
struct single_term : pegtl::seq< pegtl::one< '\'' >, pegtl::opt< the >, single_text, pegtl::one< '\'' > > {};
struct quoted_term : pegtl::sor< double_term, single_term > {};

// Joint Data Group; Board of Eastmere; NR 2014
struct joiner      : pegtl::seq< blank, words< TAO_PEGTL_STRING( "of" ), TAO_PEGTL_STRING( "and" ), TAO_PEGTL_STRING( "for" ), TAO_PEGTL_STRING( "the" ), TAO_PEGTL_STRING( "in" ), pegtl::one< '&' > >, blank > {};
struct capital_term : pegtl::seq< capital_word, pegtl::rep_max< 7, pegtl::seq< pegtl::sor< joiner, blank >, capital_word > > > {};
struct capital_words : pegtl::seq< capital_word, pegtl::rep_max< 8, pegtl::seq< pegtl::sor< joiner, blank >, capital_word > > > {};
struct short_term  : pegtl::seq< short_word, pegtl::rep_max< 2, pegtl::seq< blank, pegtl::sor< short_word, year > > > > {};

// (FN)  (NR 2014)  (the FN)  (hereafter FN)
struct closing     : pegtl::at< pegtl::one< ')' > > {};
struct abbreviation : pegtl::seq< leads, short_term, closing > {};
// ("X")  (the "X" or "Y")  ("X", each a "Y")  (FN, "the Body")  ("X" and, together with FN, the "Y")
struct or_word     : words< TAO_PEGTL_ISTRING( "or" ), TAO_PEGTL_ISTRING( "and" ) > {};
struct other       : pegtl::seq< pegtl::sor< short_word, capital_words >, gap, pegtl::opt< or_word, gap > > {};
struct with_others : pegtl::seq< TAO_PEGTL_ISTRING( "together with" ), word_end, blank, pegtl::rep_min_max< 1, 4, other > > {};
struct quoted_one  : pegtl::seq< leads, quoted_term > {};
struct quoted_more : pegtl::seq< gap, pegtl::opt< or_word, gap >, pegtl::opt< with_others >, leads, pegtl::sor< quoted_term, short_term > > {};
// ("X"; X and Z together referred to as "Y"): the names of several end with their own cue.
struct of_several  : pegtl::seq< pegtl::one< ';', ',' >, blank, pegtl::rep_min_max< 1, 80, pegtl::not_one< '(', ')', '"', '\n' > >, quoted_term > {};
struct quoted_list : pegtl::seq< pegtl::sor< quoted_one, pegtl::seq< leads, short_term, gap, quoted_one > >, pegtl::rep_max< 8, quoted_more >, pegtl::opt< of_several >, pegtl::opt< pegtl::one< '.', ',' > >, closing > {};
// (the Body)  (FN or the Body)  (Beta or the Body)  (together the Partners)
struct plain_first : capital_word {};
struct plain_or    : pegtl::seq< plain_first, gap, words< TAO_PEGTL_ISTRING( "or" ) >, blank > {};
struct plain_leads : pegtl::rep_max< 14, pegtl::seq< pegtl::not_at< the >, lead_word, gap > > {};
struct plain_list  : pegtl::seq< pegtl::opt< pegtl::sor< pegtl::seq< short_term, gap, or_word, blank >, plain_or > >, plain_leads, the, capital_term, closing > {};
// (Beta)
struct single_name : pegtl::seq< capital_term, closing > {};
struct bracket     : pegtl::seq< pegtl::one< '(' >, pegtl::sor< abbreviation, quoted_list, plain_list, single_name >, pegtl::one< ')' > > {};

// "X" means   "X" or "Y" shall mean   'X' (FN) has the meaning
struct means_cue   : words< TAO_PEGTL_ISTRING( "means" ), TAO_PEGTL_ISTRING( "mean" ), TAO_PEGTL_ISTRING( "shall mean" ), TAO_PEGTL_ISTRING( "will mean" ),
                            TAO_PEGTL_ISTRING( "has the" ), TAO_PEGTL_ISTRING( "have the" ), TAO_PEGTL_ISTRING( "shall have the" ), TAO_PEGTL_ISTRING( "will have the" ), TAO_PEGTL_ISTRING( "bears the" ),
                            TAO_PEGTL_ISTRING( "is defined" ), TAO_PEGTL_ISTRING( "are defined" ), TAO_PEGTL_ISTRING( "is as defined" ), TAO_PEGTL_ISTRING( "are as defined" ), TAO_PEGTL_ISTRING( "refers to" ), TAO_PEGTL_ISTRING( "refer to" ),
                            TAO_PEGTL_ISTRING( "shall be construed" ), TAO_PEGTL_ISTRING( "denotes" ), TAO_PEGTL_ISTRING( "stands for" ), TAO_PEGTL_ISTRING( "includes" ),
                            TAO_PEGTL_STRING( "is the" ), TAO_PEGTL_STRING( "are the" ), TAO_PEGTL_STRING( "is to" ), TAO_PEGTL_STRING( "are to" ) > {};   // where a sentence begins so, and behind "references to": the pass looks
struct aside       : pegtl::seq< blank, pegtl::one< '(' >, pegtl::rep_max< 60, pegtl::not_one< ')', '\n' > >, pegtl::one< ')' > > {};
struct emphasis    : pegtl::rep_max< 2, pegtl::one< '*' > > {};     // "X"* means: half of a mark of Markdown
struct means_more  : pegtl::seq< gap, pegtl::opt< or_word, blank >, emphasis, quoted_term, emphasis > {};
struct in_text     : pegtl::seq< pegtl::opt< pegtl::one< ',' > >, blank, words< TAO_PEGTL_ISTRING( "as used in this" ), TAO_PEGTL_ISTRING( "when used in this" ), TAO_PEGTL_ISTRING( "used in this" ), TAO_PEGTL_ISTRING( "in this" ) >, blank, pegtl::plus< pegtl::alpha >, pegtl::opt< pegtl::one< ',' > > > {};   // "X" as used in this DPA means
struct of_them     : pegtl::seq< blank, TAO_PEGTL_STRING( "of " ) > {};   // "the purposes and means of": a noun
struct means       : pegtl::seq< quoted_term, emphasis, pegtl::rep_max< 11, means_more >, pegtl::opt< in_text >, pegtl::opt< aside >, pegtl::opt< pegtl::one< ':', ',' > >, blank, means_cue, pegtl::not_at< of_them > > {};

// refers to both bodies as "X" or a "Y"   known as 'X'   referred to in this agreement as "X"   called "X"   described as XB   hereafter the Body
struct as          : pegtl::seq< TAO_PEGTL_ISTRING( "as" ), word_end, blank > {};
struct between     : pegtl::rep_max< 5, pegtl::seq< pegtl::not_at< as >, pegtl::plus< pegtl::sor< pegtl::alnum, pegtl::one< ',' > > >, blank > > {};
struct known_as    : pegtl::seq< TAO_PEGTL_ISTRING( "known as" ), word_end, blank > {};
struct referred_as : pegtl::seq< TAO_PEGTL_ISTRING( "referred to" ), word_end, blank, between, as > {};
struct called_cue  : pegtl::seq< words< TAO_PEGTL_ISTRING( "called" ), TAO_PEGTL_ISTRING( "termed" ) >, blank > {};
struct together    : pegtl::seq< words< TAO_PEGTL_ISTRING( "collectively" ), TAO_PEGTL_ISTRING( "jointly" ), TAO_PEGTL_ISTRING( "together" ), TAO_PEGTL_ISTRING( "individually" ) >, gap > {};
struct described_as : pegtl::seq< TAO_PEGTL_ISTRING( "described" ), word_end, blank, between, as > {};
struct here_after  : pegtl::seq< words< TAO_PEGTL_ISTRING( "hereinafter" ), TAO_PEGTL_ISTRING( "hereafter" ) >, gap, pegtl::opt< together >, pegtl::opt< pegtl::sor< referred_as, known_as, called_cue > > > {};
struct colon       : pegtl::star< pegtl::one< ' ', ':' > > {};
struct named       : pegtl::seq< colon, pegtl::opt< the >, pegtl::sor< quoted_term, pegtl::seq< capital_term, pegtl::not_at< pegtl::one< '/' > > > > > {};
struct refers_as   : pegtl::seq< TAO_PEGTL_STRING( "refers to" ), word_end, blank, between, as, pegtl::opt< the >, quoted_term, pegtl::opt< blank, or_word, pegtl::opt< gap >, pegtl::opt< words< TAO_PEGTL_STRING( "a" ), TAO_PEGTL_STRING( "an" ), TAO_PEGTL_STRING( "the" ) >, blank >, quoted_term > > {};
struct called      : pegtl::sor< pegtl::seq< pegtl::sor< here_after, referred_as, known_as >, named >, refers_as, pegtl::seq< called_cue, pegtl::opt< the >, quoted_term >,
                                 pegtl::seq< described_as, pegtl::opt< the >, pegtl::sor< quoted_term, short_term > > > {};

// legal name is X   operating as X   is the operating name of X   established as X
struct other_cue   : words< TAO_PEGTL_ISTRING( "legal name" ), TAO_PEGTL_ISTRING( "legal title" ), TAO_PEGTL_ISTRING( "legally named" ), TAO_PEGTL_ISTRING( "legally called" ),
                            TAO_PEGTL_ISTRING( "operating name" ), TAO_PEGTL_ISTRING( "trading name" ),
                            TAO_PEGTL_ISTRING( "operating as" ), TAO_PEGTL_ISTRING( "trading as" ), TAO_PEGTL_ISTRING( "established as" ), TAO_PEGTL_ISTRING( "established in law as" ), TAO_PEGTL_ISTRING( "recognised in law as" ) > {};
struct other_of    : pegtl::seq< blank, TAO_PEGTL_STRING( "of " ), pegtl::opt< the >, capital_words, pegtl::at< blank, pegtl::sor< TAO_PEGTL_STRING( "is " ), TAO_PEGTL_STRING( "was " ) > > > {};
struct other_gap   : pegtl::star< pegtl::sor< pegtl::one< ' ', ':', ',', '"', '\'' >, words< TAO_PEGTL_STRING( "is" ), TAO_PEGTL_STRING( "of" ), TAO_PEGTL_ISTRING( "the" ), TAO_PEGTL_STRING( "was" ), TAO_PEGTL_STRING( "used" ), TAO_PEGTL_STRING( "by" ) > > > {};
struct other_name  : pegtl::seq< other_cue, pegtl::opt< other_of >, other_gap, capital_term > {};

struct any_form    : pegtl::sor< pegtl::seq< pegtl::at< pegtl::one< '(' > >, bracket >,
                                 pegtl::seq< pegtl::at< pegtl::one< '"', '\'' > >, means >,
                                 pegtl::seq< pegtl::at< pegtl::one< 'k', 'r', 'h', 'H', 'c', 't', 'd' > >, called >,
                                 pegtl::seq< pegtl::at< pegtl::one< 'l', 'o', 't', 'e' > >, other_name > > {};
// clang-format on

} // namespace definition

} // namespace concord::grammar
