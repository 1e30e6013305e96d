// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstring>

#include <tao/pegtl.hpp>

/// The line grammar: plain text and Markdown by one set of rules, because agreements mix them.
///
///     accepts   "4. The parties …"   "  - a. Improving …"   "## Purpose"   "CQC<TAB>NHSR"
///               "| Name | Role |"    "|---|---|"   "-----"   "<!-- note -->"   ""  (any bytes)
///     rejects   nothing: what is not one of the marked forms is a text line
///
/// Labels ("4.", "(a)") are not read here: whether one counts depends on the lines around it.
namespace concord::grammar::line {

namespace pegtl = tao::pegtl;

/// Everything up to the line break, by memchr; may be empty.
struct rest {
    using rule_t = rest;
    using subs_t = pegtl::empty_list;

    template <typename Input>
    [[nodiscard]] static bool match(Input& in) noexcept {
        const auto size = in.size(0);
        const char* begin = in.current();
        const auto* feed = static_cast<const char*>(std::memchr(begin, '\n', size));
        const std::size_t to_feed = feed ? static_cast<std::size_t>(feed - begin) : size;
        const auto* carriage = static_cast<const char*>(std::memchr(begin, '\r', to_feed));
        in.bump_in_this_line(carriage ? static_cast<std::size_t>(carriage - begin) : to_feed);
        return true;
    }
};

// clang-format off
struct line_break    : pegtl::sor< pegtl::string< '\r', '\n' >, pegtl::one< '\n', '\r' > > {};
struct line_end      : pegtl::sor< pegtl::at< line_break >, pegtl::eof > {};

// No-break space, zero-width space, byte-order mark, thin and narrow spaces: blank to a reader.
struct wide_blank    : pegtl::sor< pegtl::string< '\xC2', '\xA0' >,
                                   pegtl::string< '\xE2', '\x80', '\x8B' >,
                                   pegtl::string< '\xEF', '\xBB', '\xBF' >,
                                   pegtl::string< '\xE2', '\x80', '\x89' >,
                                   pegtl::string< '\xE2', '\x80', '\xAF' > > {};
struct blank         : pegtl::sor< pegtl::one< ' ', '\t', '\f', '\v' >,
                                   pegtl::seq< pegtl::at< pegtl::one< '\xC2', '\xE2', '\xEF' > >, wide_blank > > {};
struct indentation   : pegtl::star< blank > {};

struct hashes        : pegtl::rep_min_max< 1, 6, pegtl::one< '#' > > {};
struct heading       : pegtl::seq< hashes, pegtl::plus< blank >, pegtl::not_at< line_end >, rest > {};

struct glyph         : pegtl::sor< pegtl::one< '-', '*', '+' >,
                                   pegtl::string< '\xE2', '\x80', '\xA2' >,    // bullet
                                   pegtl::string< '\xE2', '\x80', '\x93' >,    // en dash
                                   pegtl::string< '\xE2', '\x80', '\x94' >,    // em dash
                                   pegtl::string< '\xC2', '\xB7' >,            // middle dot
                                   pegtl::string< '\xE2', '\x96', '\xAA' >,    // small square
                                   pegtl::string< '\xE2', '\x96', '\xA0' >,    // square
                                   pegtl::string< '\xE2', '\x97', '\xA6' >,    // white bullet
                                   pegtl::string< '\xE2', '\x80', '\xA3' >,    // triangular bullet
                                   pegtl::string< '\xE2', '\x97', '\x8F' >,    // circle
                                   pegtl::string< '\xE2', '\x97', '\x8B' >,    // white circle
                                   pegtl::string< '\xE2', '\x9E', '\xA2' >,    // arrowhead
                                   pegtl::string< '\xE2', '\x9C', '\x93' >,    // check mark
                                   pegtl::string< '\xEF', '\x82', '\xB7' > > {}; // Word's own bullet
struct bullet        : pegtl::seq< glyph, pegtl::plus< blank >, pegtl::not_at< line_end >, rest > {};

struct dashes        : pegtl::plus< pegtl::sor< pegtl::one< '-', ':', '|' >, blank > > {};
struct delimiter     : pegtl::seq< pegtl::one< '|' >, dashes, line_end > {};
struct pipe          : pegtl::seq< pegtl::one< '|' >, rest > {};

template< char C >
struct drawn         : pegtl::rep_min< 3, pegtl::seq< pegtl::one< C >, pegtl::star< blank > > > {};
struct rule          : pegtl::seq< pegtl::sor< drawn< '-' >, drawn< '=' >, drawn< '*' >, drawn< '~' > >, line_end > {};

struct fence         : pegtl::seq< pegtl::sor< pegtl::string< '`', '`', '`' >, pegtl::string< '~', '~', '~' > >, rest > {};
struct comment       : pegtl::seq< pegtl::string< '<', '!', '-', '-' >,
                                   pegtl::until< pegtl::string< '-', '-', '>' >, pegtl::not_one< '\n', '\r' > >,
                                   pegtl::star< blank >, line_end > {};
struct quote_mark    : pegtl::seq< pegtl::one< '>' >, pegtl::star< blank > > {};
struct text          : rest {};
struct empty         : line_end {};

// Marks are tried only on the bytes they can begin with; most lines go straight to `text`.
struct marked        : pegtl::seq< pegtl::at< pegtl::one< '#', '-', '*', '+', '|', '=', '~', '`', '<',
                                                          '\xE2', '\xC2', '\xEF' > >,
                                   pegtl::sor< heading, rule, fence, bullet, delimiter, pipe, comment > > {};
struct body          : pegtl::sor< empty, marked, text > {};
struct one_line      : pegtl::seq< indentation, pegtl::star< quote_mark >, body,
                                   pegtl::sor< line_break, pegtl::eof > > {};
struct document      : pegtl::until< pegtl::eof, one_line > {};
// clang-format on

} // namespace concord::grammar::line
