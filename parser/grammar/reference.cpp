// SPDX-License-Identifier: Apache-2.0
#include "parser/grammar/reference.hpp"

#include <algorithm>

#include "parser/grammar/label.hpp"
#include "parser/grammar/reference_rules.hpp"

namespace concord::grammar {

namespace {

using Input = peg::memory_input<peg::tracking_mode::lazy, peg::eol::lf, const char*>;

/// A list that is longer than this is cut: no reference needs it, and it bounds the work.
constexpr std::size_t window = 400;

struct Gathered {
    const char* base;
    NumberList list;
    Tie tie;

    template <class In>
    [[nodiscard]] Span span(const In& in) const noexcept {
        return {static_cast<std::uint32_t>(in.begin() - base),
                static_cast<std::uint32_t>(in.end() - base)};
    }
};

template <class Rule>
struct number_action : peg::nothing<Rule> {};
template <>
struct number_action<reference_number> {
    template <class In>
    static bool apply(const In& in, Gathered& out) {
        if (!match_number(in.string_view(), 0))
            return false; // "and", "of": letters, but no number.
        out.list.numbers.push_back({out.span(in), false});
        return true;
    }
};
template <>
struct number_action<ranged> {
    static void apply0(Gathered& out) { out.list.numbers.back().reaches = true; }
};

template <class Rule>
struct tie_action : peg::nothing<Rule> {};
template <>
struct tie_action<tie> {
    template <class In>
    static void apply(const In& in, Gathered& out) {
        const std::string_view text = in.string_view();
        const std::string_view bare = text.substr(text.find(' ') + 1);
        out.tie.of = bare.starts_with("of");
        out.tie.carried = bare.find(" and ") != std::string_view::npos;
    }
};
template <>
struct tie_action<determiner> {
    template <class In>
    static void apply(const In& in, Gathered& out) {
        const std::string_view text = in.string_view();
        out.tie.definite = text == "the " || text == "that " || text == "such " || text == "said ";
    }
};

/// Ends a list before "(a)" behind a comma when nothing in a bracket came before: "under section
/// 13, (a) the …" begins an enumeration.
void end_before_enumeration(std::string_view folded, NumberList& list) {
    const auto& numbers = list.numbers;
    for (std::size_t i = 1; i < numbers.size(); ++i) {
        const Span before = numbers[i - 1].span;
        const Span here = numbers[i].span;
        if (folded[here.begin] == '(' && folded[before.end - 1] != ')' &&
            folded.substr(before.end, here.begin - before.end) == ", ") {
            list.end = before.end;
            list.numbers.resize(i);
            return;
        }
    }
}

} // namespace

NumberList match_numbers(std::string_view folded, std::uint32_t at, NounNumber noun) {
    if (at >= folded.size()) return {};
    const char* const begin = folded.data() + at;
    Input in(begin, begin + std::min(window, folded.size() - at), "");
    Gathered found{folded.data(), {}, {}};
    const bool matched = noun == NounNumber::plural
                             ? peg::parse<plural_list, number_action>(in, found)
                             : peg::parse<singular_list, number_action>(in, found);
    if (!matched) return {};
    found.list.end = static_cast<std::uint32_t>(in.current() - folded.data());
    // A number that was read and then given back ("… and 3 months") lies behind the end, or was
    // read again.
    auto& numbers = found.list.numbers;
    std::erase_if(numbers,
                  [&](const ListedNumber& number) { return number.span.end > found.list.end; });
    numbers.erase(
        std::unique(numbers.begin(), numbers.end(),
                    [](const ListedNumber& a, const ListedNumber& b) { return a.span == b.span; }),
        numbers.end());
    if (noun == NounNumber::singular) end_before_enumeration(folded, found.list);
    return std::move(found.list);
}

std::optional<Tie> match_tie(std::string_view folded, std::uint32_t at) {
    if (at >= folded.size() || (folded[at] != ' ' && folded[at] != ',')) return std::nullopt;
    const char* const begin = folded.data() + at;
    Input in(begin, begin + std::min<std::size_t>(40, folded.size() - at), "");
    Gathered found{folded.data(), {}, {}};
    if (!peg::parse<tie, tie_action>(in, found)) return std::nullopt;
    found.tie.end = static_cast<std::uint32_t>(in.current() - folded.data());
    return found.tie;
}

} // namespace concord::grammar
