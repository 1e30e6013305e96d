// SPDX-License-Identifier: Apache-2.0
#include "parser/grammar/statute.hpp"

#include <algorithm>
#include <array>

#include "parser/grammar/statute_rules.hpp"
#include "parser/grammar/title_words.hpp"
#include "parser/text/ascii.hpp"

namespace concord::grammar {

namespace {

using Input = peg::memory_input<peg::tracking_mode::lazy, peg::eol::lf, const char*>;

struct Tail {
    std::int32_t year = 0;
    std::int32_t first_figure = 0;
    std::int32_t second_figure = 0;
    int figures = 0;
};

std::int32_t to_number(std::string_view digits) noexcept {
    std::int32_t value = 0;
    for (const char c : digits)
        value = value * 10 + (c - '0');
    return value;
}

template <class Rule>
struct action : peg::nothing<Rule> {};
template <>
struct action<year> {
    template <class In>
    static void apply(const In& in, Tail& out) {
        out.year = to_number(in.string_view());
    }
};
template <>
struct action<figure> {
    template <class In>
    static void apply(const In& in, Tail& out) {
        (out.figures++ == 0 ? out.first_figure : out.second_figure) = to_number(in.string_view());
    }
};

/// End of `Rule` at `at`, or `at` when it does not match.
template <class Rule>
std::uint32_t tail_end(std::string_view text, std::uint32_t at, Tail& tail) {
    if (at >= text.size()) return at;
    const char* const begin = text.data() + at;
    Input in(begin, begin + std::min<std::size_t>(300, text.size() - at), "");
    if (!peg::parse<Rule, action>(in, tail)) return at;
    return static_cast<std::uint32_t>(in.current() - text.data());
}

/// "2016/679" names its year first, "45/2001" last, "95/46" in two figures.
std::int32_t year_of(const Tail& tail) noexcept {
    for (const std::int32_t figure : {tail.first_figure, tail.second_figure})
        if (figure >= 1950 && figure < 2100) return figure;
    return tail.first_figure >= 50 && tail.first_figure < 100 ? 1900 + tail.first_figure : 0;
}

std::optional<Title> european(std::string_view text, Span word, const Grown& grown, Anchor anchor) {
    Tail tail;
    const std::uint32_t end = tail_end<union_tail>(text, word.end, tail);
    if (end == word.end) return std::nullopt;
    // "Council", "Commission Implementing" and the like belong to the name.
    const std::string_view before = text.substr(grown.begin, word.begin - grown.begin);
    const bool named = before.starts_with("Council") || before.starts_with("Commission");
    Title title{{named ? grown.begin : word.begin, end}, year_of(tail), anchor, true, true};
    return title;
}

std::optional<Title> data_protection_regulation(std::string_view text, Span word,
                                                const Grown& grown) {
    const std::string_view before = text.substr(grown.begin, word.begin - grown.begin);
    if (!before.ends_with("Data Protection ")) return std::nullopt;
    return Title{{grown.begin, word.end}, 0, Anchor::regulation, before.starts_with("EU "), true};
}

std::optional<Title> short_gdpr(std::string_view text, Span word) {
    const std::string_view before = text.substr(0, word.begin);
    const bool uk = before.ends_with("UK ");
    const bool eu = before.ends_with("EU ");
    const std::uint32_t begin = uk || eu ? word.begin - 3 : word.begin;
    return Title{{begin, word.end}, 0, Anchor::gdpr, eu, false};
}

bool upper_word(std::string_view word) noexcept {
    return std::ranges::none_of(word, is_lower);
}

/// Protocols of conduct between bodies, not of studies or networks.
bool working_protocol(std::string_view before) noexcept {
    static constexpr std::array<std::string_view, 11> kinds{
        "Joint ",    "Working ",  "Operational ", "Operating ", "Sharing ", "Liaison ",
        "Optional ", "Montreal ", "Kyoto ",       "Madrid ",    "Nagoya "};
    return std::any_of(kinds.begin(), kinds.end(),
                       [before](std::string_view kind) { return before.ends_with(kind); });
}

std::optional<Title> contract(std::string_view text, Span word, const Grown& grown) {
    Tail tail;
    const std::string_view before = text.substr(grown.begin, word.begin - grown.begin);
    const std::string_view noun = slice(text, word);
    const std::uint32_t end = tail_end<agreement_tail>(text, word.end, tail);
    const bool dated = tail.year != 0;
    const bool capitals = upper_word(noun) && noun.size() > 3;
    // "Right to Terminate Agreement" is a heading, "Agreement between the Parties" is this one.
    static constexpr std::array<std::string_view, 14> no_names{
        "Entire ", "Complete ", "Formal ", "Additional ", "Definitive ", "Whole ",   "Prior ",
        "Final ",  "Existing ", "Future ", "Separate ",   "Written ",    "Present ", "Proposed "};
    if (grown.words == 1 && std::find(no_names.begin(), no_names.end(), before) != no_names.end())
        return std::nullopt;
    if (capitals || before.find(" to ") != std::string_view::npos ||
        (grown.words == 0 && !dated && !noun.ends_with("nderstanding")) ||
        (noun == "Protocol" && !working_protocol(before)))
        return std::nullopt;
    return Title{{grown.begin, end}, 0, Anchor::agreement, false, true};
}

std::optional<Title> treaty(std::string_view text, Span word, const Grown& grown) {
    Tail tail;
    const std::uint32_t end = tail_end<treaty_tail>(text, word.end, tail);
    if (grown.words == 0 && end == word.end) return std::nullopt;
    return Title{{grown.begin, end}, tail.year, Anchor::treaty, false, true};
}

/// Words that make a title of a Code or a set of Rules even without a year.
bool known_code(std::string_view before) noexcept {
    static constexpr std::array<std::string_view, 12> kinds{
        "Revenue ", "Commercial ", "Bankruptcy ", "Civil ",      "Penal ",     "Criminal ",
        "Tax ",     "Labor ",      "States ",     "Government ", "Procedure ", "Insolvency "};
    return std::any_of(kinds.begin(), kinds.end(),
                       [before](std::string_view kind) { return before.ends_with(kind); });
}

} // namespace

std::optional<Title> match_title(std::string_view folded, Span clause, Span word, Anchor anchor) {
    const std::string_view text = folded.substr(0, clause.end);
    if (anchor == Anchor::gdpr) return short_gdpr(text, word);
    const Grown grown = grow_left(text, clause.begin, word.begin);
    if (anchor == Anchor::regulation || anchor == Anchor::directive) {
        if (const auto title = european(text, word, grown, anchor)) return title;
        if (anchor == Anchor::regulation) return data_protection_regulation(text, word, grown);
    }
    if (anchor == Anchor::agreement) return contract(text, word, grown);
    if (anchor == Anchor::treaty) return treaty(text, word, grown);

    Tail tail;
    std::uint32_t end = word.end;
    if (anchor == Anchor::code && text.substr(end).starts_with(" of Practice")) end += 12;
    const bool practice = end != word.end;
    end = tail_end<year_tail>(text, end, tail);
    const std::string_view before = text.substr(grown.begin, word.begin - grown.begin);
    if (grown.words == 0) {
        if (!grown.year_only || anchor == Anchor::order) return std::nullopt;
        return Title{{grown.begin, word.end}, to_number(before.substr(0, 4)), anchor, false, false};
    }
    const bool dated = tail.year != 0;
    const bool needs_year = (anchor == Anchor::order || anchor == Anchor::directions ||
                             ((anchor == Anchor::code || anchor == Anchor::rules) &&
                              !known_code(before) && !practice) ||
                             upper_word(text.substr(word.begin, word.size()))) &&
                            !grown.bracketed;
    if (needs_year && !dated) return std::nullopt;
    if (!dated && text.substr(word.end).starts_with(" of ") && !practice) return std::nullopt;
    return Title{{grown.begin, end}, tail.year, anchor, anchor == Anchor::directive, true};
}

std::uint32_t match_name(std::string_view folded, std::uint32_t at) {
    Tail tail;
    return tail_end<name>(folded, at, tail);
}

} // namespace concord::grammar
