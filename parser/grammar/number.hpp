// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <optional>

#include "parser/grammar/lead.hpp"

namespace concord::grammar {

/// A count as text gives it: in figures, in words or in both.
struct NumberState {
    std::int32_t figures = -1; ///< -1: none.
    std::int32_t words = -1;

    [[nodiscard]] bool known() const noexcept { return figures >= 0 || words >= 0; }
    /// Figures win where both stand; that they disagree is told by conflict().
    [[nodiscard]] std::int32_t value() const noexcept { return figures >= 0 ? figures : words; }
    /// The words, when they say something else than the figures.
    [[nodiscard]] std::optional<std::int32_t> conflict() const noexcept {
        if (figures >= 0 && words >= 0 && figures != words) return words;
        return std::nullopt;
    }
};

/// Figures of at most four digits, at `begin` … `end`.
[[nodiscard]] inline std::int32_t number_from_digits(const char* begin, const char* end) noexcept {
    std::int32_t value = 0;
    for (; begin != end; ++begin)
        value = value * 10 + (*begin - '0');
    return value;
}

// Counts. Accepts "30", "thirty", "twenty-five", "twenty five", "a hundred", "two hundred and ten",
// "thirty (30)", "30 (thirty)"; rejects "3.5", "12,000", "thirtyish". Ordinals in words: "first",
// "thirty-first".
//
// The text is folded: blanks are single, dashes are '-', case is as written.

// clang-format off

/// A rule whose match stands for the number `Value`.
template <int Value, class Rule> struct number_is : Rule {};
/// What follows a ten or a hundred: it adds to what is there.
template <int Value, class Rule> struct number_plus : Rule {};
/// The hundred that follows a unit.
template <int Value, class Rule> struct number_times : Rule {};

struct number_letter   : pegtl::sor<pegtl::alnum, pegtl::range<'\x80', '\xff'>, pegtl::one<'_'>> {};
struct number_word_end : pegtl::not_at<number_letter> {};
struct number_blank    : pegtl::one<' '> {};
struct number_joint    : pegtl::seq<pegtl::one<' ', '-'>, pegtl::opt<number_blank>> {}; // "forty- five"

template <class Text> struct number_word : pegtl::seq<Text, number_word_end> {};

template <template <int, class> class As>
struct number_ones : pegtl::sor<
    As<1, number_word<TAO_PEGTL_ISTRING("one")>>,   As<2, number_word<TAO_PEGTL_ISTRING("two")>>,
    As<3, number_word<TAO_PEGTL_ISTRING("three")>>, As<4, number_word<TAO_PEGTL_ISTRING("four")>>,
    As<5, number_word<TAO_PEGTL_ISTRING("five")>>,  As<6, number_word<TAO_PEGTL_ISTRING("six")>>,
    As<7, number_word<TAO_PEGTL_ISTRING("seven")>>, As<8, number_word<TAO_PEGTL_ISTRING("eight")>>,
    As<9, number_word<TAO_PEGTL_ISTRING("nine")>>> {};

template <template <int, class> class As>
struct number_teens : pegtl::sor<
    As<10, number_word<TAO_PEGTL_ISTRING("ten")>>,      As<11, number_word<TAO_PEGTL_ISTRING("eleven")>>,
    As<12, number_word<TAO_PEGTL_ISTRING("twelve")>>,   As<13, number_word<TAO_PEGTL_ISTRING("thirteen")>>,
    As<14, number_word<TAO_PEGTL_ISTRING("fourteen")>>, As<15, number_word<TAO_PEGTL_ISTRING("fifteen")>>,
    As<16, number_word<TAO_PEGTL_ISTRING("sixteen")>>,  As<17, number_word<TAO_PEGTL_ISTRING("seventeen")>>,
    As<18, number_word<TAO_PEGTL_ISTRING("eighteen")>>, As<19, number_word<TAO_PEGTL_ISTRING("nineteen")>>> {};

template <template <int, class> class As>
struct number_tens : pegtl::sor<
    As<20, number_word<TAO_PEGTL_ISTRING("twenty")>>,  As<30, number_word<TAO_PEGTL_ISTRING("thirty")>>,
    As<40, number_word<TAO_PEGTL_ISTRING("forty")>>,   As<50, number_word<TAO_PEGTL_ISTRING("fifty")>>,
    As<60, number_word<TAO_PEGTL_ISTRING("sixty")>>,   As<70, number_word<TAO_PEGTL_ISTRING("seventy")>>,
    As<80, number_word<TAO_PEGTL_ISTRING("eighty")>>,  As<90, number_word<TAO_PEGTL_ISTRING("ninety")>>> {};

template <template <int, class> class As>
struct number_compound : pegtl::seq<number_tens<As>, pegtl::opt<number_joint, number_ones<number_plus>>> {};
template <template <int, class> class As>
struct number_below_hundred : pegtl::sor<number_compound<As>, number_teens<As>, number_ones<As>> {};

struct number_hundred  : number_word<TAO_PEGTL_ISTRING("hundred")> {};
struct number_hundreds : pegtl::seq<
    pegtl::sor<number_is<100, pegtl::seq<pegtl::opt<TAO_PEGTL_ISTRING("a ")>, number_hundred>>,
               pegtl::seq<number_ones<number_is>, number_joint, number_times<100, number_hundred>>>,
    pegtl::opt<pegtl::sor<TAO_PEGTL_ISTRING(" and "), number_joint>, number_below_hundred<number_plus>>> {};
struct number_words    : pegtl::sor<number_hundreds, number_below_hundred<number_is>> {};

struct number_digits   : pegtl::rep_min_max<1, 4, pegtl::digit> {};
struct number_figures  : pegtl::seq<number_digits,
    pegtl::not_at<pegtl::sor<pegtl::digit, pegtl::seq<pegtl::one<'.', ',', '/', ':'>, pegtl::digit>>>> {};
struct number_gloss_figures : pegtl::seq<pegtl::opt<number_blank>, pegtl::one<'('>, number_figures, pegtl::one<')'>> {};
struct number_gloss_words   : pegtl::seq<pegtl::opt<number_blank>, pegtl::one<'('>, number_words, pegtl::one<')'>> {};

/// A count in words, figures or both.
struct number_any : pegtl::sor<
    pegtl::seq<number_figures, pegtl::opt<number_gloss_words>>,
    pegtl::seq<number_words, pegtl::opt<number_gloss_figures>>> {};

template <template <int, class> class As>
struct number_ordinal_ones : pegtl::sor<
    As<1, number_word<TAO_PEGTL_ISTRING("first")>>,   As<2, number_word<TAO_PEGTL_ISTRING("second")>>,
    As<3, number_word<TAO_PEGTL_ISTRING("third")>>,   As<4, number_word<TAO_PEGTL_ISTRING("fourth")>>,
    As<5, number_word<TAO_PEGTL_ISTRING("fifth")>>,   As<6, number_word<TAO_PEGTL_ISTRING("sixth")>>,
    As<7, number_word<TAO_PEGTL_ISTRING("seventh")>>, As<8, number_word<TAO_PEGTL_ISTRING("eighth")>>,
    As<9, number_word<TAO_PEGTL_ISTRING("ninth")>>> {};

/// "first" … "thirty-first": what days of a month need.
struct number_ordinal_words : pegtl::sor<
    number_ordinal_ones<number_is>,
    number_is<10, number_word<TAO_PEGTL_ISTRING("tenth")>>,      number_is<11, number_word<TAO_PEGTL_ISTRING("eleventh")>>,
    number_is<12, number_word<TAO_PEGTL_ISTRING("twelfth")>>,    number_is<13, number_word<TAO_PEGTL_ISTRING("thirteenth")>>,
    number_is<14, number_word<TAO_PEGTL_ISTRING("fourteenth")>>, number_is<15, number_word<TAO_PEGTL_ISTRING("fifteenth")>>,
    number_is<16, number_word<TAO_PEGTL_ISTRING("sixteenth")>>,  number_is<17, number_word<TAO_PEGTL_ISTRING("seventeenth")>>,
    number_is<18, number_word<TAO_PEGTL_ISTRING("eighteenth")>>, number_is<19, number_word<TAO_PEGTL_ISTRING("nineteenth")>>,
    number_is<20, number_word<TAO_PEGTL_ISTRING("twentieth")>>,  number_is<30, number_word<TAO_PEGTL_ISTRING("thirtieth")>>,
    pegtl::seq<number_tens<number_is>, number_joint, number_ordinal_ones<number_plus>>> {};

// clang-format on

/// Actions of the rules above, for any state with a member `number`; other grammars derive theirs.
template <class Rule>
struct count_action : pegtl::nothing<Rule> {};

template <int Value, class Rule>
struct count_action<number_is<Value, Rule>> {
    template <class State>
    static void apply0(State& state) noexcept {
        state.number.words = Value;
    }
};

template <int Value, class Rule>
struct count_action<number_plus<Value, Rule>> {
    template <class State>
    static void apply0(State& state) noexcept {
        state.number.words += Value;
    }
};

template <int Value, class Rule>
struct count_action<number_times<Value, Rule>> {
    template <class State>
    static void apply0(State& state) noexcept {
        state.number.words *= Value;
    }
};

template <>
struct count_action<number_digits> {
    template <class Input, class State>
    static void apply(const Input& in, State& state) noexcept {
        state.number.figures = number_from_digits(in.begin(), in.end());
    }
};

} // namespace concord::grammar
