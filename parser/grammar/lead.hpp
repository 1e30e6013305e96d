// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>

#include <tao/pegtl.hpp>

namespace concord::grammar {

namespace pegtl = tao::pegtl;

/// What the first two bytes of a match may be. A byte is known by its low five bits, which are the
/// same in both cases of a letter: what else shares them is let through, nothing is kept out.
struct Lead {
    std::array<std::uint32_t, 32> pairs{}; ///< By first byte, a bit for each second one.
    std::uint32_t singles = 0;             ///< First bytes behind which a match may end.
    bool empty = false;                    ///< A match may hold no byte at all.

    [[nodiscard]] static constexpr std::size_t row(char c) noexcept {
        return static_cast<unsigned char>(c) & 31U;
    }
    [[nodiscard]] static constexpr std::uint32_t bit(char c) noexcept {
        return std::uint32_t{1} << row(c);
    }

    /// What is known of a rule of which nothing is known.
    [[nodiscard]] static constexpr Lead anything() noexcept {
        Lead lead;
        lead.pairs.fill(~std::uint32_t{0});
        lead.singles = ~std::uint32_t{0};
        lead.empty = true;
        return lead;
    }

    [[nodiscard]] constexpr std::uint32_t firsts() const noexcept {
        std::uint32_t bits = singles;
        for (std::size_t i = 0; i < pairs.size(); ++i)
            if (pairs[i] != 0) bits |= std::uint32_t{1} << i;
        return bits;
    }

    /// Either of two.
    [[nodiscard]] constexpr Lead operator|(const Lead& other) const noexcept {
        Lead both = *this;
        for (std::size_t i = 0; i < pairs.size(); ++i)
            both.pairs[i] |= other.pairs[i];
        both.singles |= other.singles;
        both.empty = empty || other.empty;
        return both;
    }

    /// One behind the other.
    [[nodiscard]] constexpr Lead operator+(const Lead& next) const noexcept {
        Lead both;
        for (std::size_t i = 0; i < pairs.size(); ++i) {
            both.pairs[i] = pairs[i] | (empty ? next.pairs[i] : 0U);
            if ((singles >> i & 1U) != 0) both.pairs[i] |= next.firsts();
        }
        both.singles = (next.empty ? singles : 0U) | (empty ? next.singles : 0U);
        both.empty = empty && next.empty;
        return both;
    }

    /// By first byte, the second ones that need a closer look.
    [[nodiscard]] constexpr std::array<std::uint32_t, 32> table() const noexcept {
        std::array<std::uint32_t, 32> rows = pairs;
        for (std::size_t i = 0; i < rows.size(); ++i)
            if (empty || (singles >> i & 1U) != 0) rows[i] = ~std::uint32_t{0};
        return rows;
    }
};

/// The lead of a rule of PEGTL, and how many alternatives are to be tried before it fails.
template <class Rule>
struct LeadOf {
    static constexpr Lead value = Lead::anything();
    static constexpr std::size_t choices = 1;
};
template <class Rule>
inline constexpr const Lead& lead_of = LeadOf<typename Rule::rule_t>::value;
template <class Rule>
inline constexpr std::size_t choices_of = LeadOf<typename Rule::rule_t>::choices;
/// By first byte, the second ones that need a closer look.
template <class Rule>
inline constexpr auto lead_table = LeadOf<typename Rule::rule_t>::value.table();

/// For rules that test one byte.
template <class Rule>
struct LeadOfByte {
    static constexpr Lead value = [] {
        Lead lead;
        for (int c = -128; c < 128; ++c)
            if (Rule::test(static_cast<char>(c))) lead.singles |= Lead::bit(static_cast<char>(c));
        return lead;
    }();
    static constexpr std::size_t choices = 1;
};
template <pegtl::internal::result_on_found R, char... Cs>
struct LeadOf<pegtl::internal::one<R, pegtl::internal::peek_char, Cs...>>
    : LeadOfByte<pegtl::internal::one<R, pegtl::internal::peek_char, Cs...>> {};
template <pegtl::internal::result_on_found R, char Low, char High>
struct LeadOf<pegtl::internal::range<R, pegtl::internal::peek_char, Low, High>>
    : LeadOfByte<pegtl::internal::range<R, pegtl::internal::peek_char, Low, High>> {};
template <char... Cs>
struct LeadOf<pegtl::internal::ranges<pegtl::internal::peek_char, Cs...>>
    : LeadOfByte<pegtl::internal::ranges<pegtl::internal::peek_char, Cs...>> {};

/// For words.
template <char... Cs>
struct LeadOfText {
    static constexpr Lead value = [] {
        constexpr std::array<char, sizeof...(Cs)> text{Cs...};
        Lead lead;
        if constexpr (text.size() == 1)
            lead.singles = Lead::bit(text[0]);
        else
            lead.pairs[Lead::row(text[0])] = Lead::bit(text[1]);
        return lead;
    }();
    static constexpr std::size_t choices = 1;
};
template <char... Cs>
struct LeadOf<pegtl::internal::string<Cs...>> : LeadOfText<Cs...> {};
template <char... Cs>
struct LeadOf<pegtl::internal::istring<Cs...>> : LeadOfText<Cs...> {};

template <class... Rules>
struct LeadOf<pegtl::internal::seq<Rules...>> {
    static constexpr Lead value = (lead_of<Rules> + ...);
    static constexpr std::size_t choices = 1;
};
template <class... Rules>
struct LeadOf<pegtl::internal::sor<Rules...>> {
    static constexpr Lead value = (lead_of<Rules> | ...);
    static constexpr std::size_t choices = (choices_of<Rules> + ...);
};

/// For what may be there or not.
template <class Rule>
struct LeadOfOptional {
    static constexpr Lead value = [] {
        Lead lead = lead_of<Rule> + lead_of<Rule>;
        lead = lead | lead_of<Rule>;
        lead.empty = true;
        return lead;
    }();
    static constexpr std::size_t choices = 1;
};
template <class Rule>
struct LeadOf<pegtl::internal::opt<Rule>> : LeadOfOptional<Rule> {};
template <class Rule>
struct LeadOf<pegtl::internal::star<Rule>> : LeadOfOptional<Rule> {};
template <unsigned Max, class Rule>
struct LeadOf<pegtl::internal::rep_opt<Max, Rule>> : LeadOfOptional<Rule> {};

/// For what is there once or more.
template <class Rule>
struct LeadOfSome {
    static constexpr Lead value = lead_of<Rule> | (lead_of<Rule> + lead_of<Rule>);
    static constexpr std::size_t choices = 1;
};
template <class Rule>
struct LeadOf<pegtl::internal::plus<Rule>> : LeadOfSome<Rule> {};
template <unsigned Count, class Rule>
struct LeadOf<pegtl::internal::rep<Count, Rule>> : LeadOfSome<Rule> {};
template <unsigned Min, unsigned Max, class Rule>
struct LeadOf<pegtl::internal::rep_min_max<Min, Max, Rule>> : LeadOfSome<Rule> {};
template <unsigned Max, class Rule>
struct LeadOf<pegtl::internal::rep_min_max<0, Max, Rule>> : LeadOfOptional<Rule> {};

/// For what looks ahead and takes nothing.
struct LeadOfGlance {
    static constexpr Lead value = [] {
        Lead lead;
        lead.empty = true;
        return lead;
    }();
    static constexpr std::size_t choices = 1;
};
template <class Rule>
struct LeadOf<pegtl::internal::at<Rule>> : LeadOfGlance {};
template <class Rule>
struct LeadOf<pegtl::internal::not_at<Rule>> : LeadOfGlance {};

/// The control of our grammars: alternatives are tried only where the next two bytes may begin one
/// of them. What that is follows from the rules themselves, so that nothing they would take is
/// missed; most places of a text, where a rule fails, cost two looks.
template <class Rule>
struct by_lead : pegtl::normal<Rule> {
    template <pegtl::apply_mode Apply, pegtl::rewind_mode Rewind, template <class...> class Action,
              template <class...> class Control, class Input, class... States>
    [[nodiscard]] static bool match(Input& in, States&&... states) {
        if constexpr (choices_of < Rule >> 2 && !lead_of<Rule>.empty) {
            constexpr const auto& table = lead_table<Rule>;
            const char* const next = in.current();
            if (in.size(2) >= 2 && (table[Lead::row(next[0])] & Lead::bit(next[1])) == 0)
                return false;
        }
        return pegtl::normal<Rule>::template match<Apply, Rewind, Action, Control>(in, states...);
    }
};

} // namespace concord::grammar
