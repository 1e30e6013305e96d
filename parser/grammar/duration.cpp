// SPDX-License-Identifier: Apache-2.0
#include "parser/grammar/duration.hpp"

#include <array>

#include "parser/grammar/duration_rules.hpp"
#include "parser/grammar/near_words.hpp"

namespace concord::grammar {
namespace {

using LazyInput = pegtl::memory_input<pegtl::tracking_mode::lazy, pegtl::eol::lf, const char*>;

struct DurationState {
    NumberState number;
    TimeUnit unit = TimeUnit::day;
};

template <class Rule>
struct duration_action : count_action<Rule> {};

template <int Unit, class Rule>
struct duration_action<time_unit_is<Unit, Rule>> {
    static void apply0(DurationState& state) noexcept { state.unit = TimeUnit{Unit}; }
};

constexpr std::array<std::string_view, 5> minimum_phrases = {
    "at least", "not less than", "no less than", "minimum of", "a minimum"};

/// "at least 20", "a minimum of 20", "not less than 20".
bool minimum_before(std::string_view text, std::uint32_t at) {
    while (at > 0 && text[at - 1] == ' ')
        --at;
    for (const std::string_view phrase : minimum_phrases) {
        if (at < phrase.size()) continue;
        const std::size_t begin = at - phrase.size();
        if (equal_folded(text.substr(begin, phrase.size()), phrase) &&
            (begin == 0 || !word_byte(text[begin - 1])))
            return true;
    }
    return false;
}

} // namespace

std::optional<DurationMatch> match_duration(std::string_view text, std::uint32_t at) {
    if (at >= text.size() || (at > 0 && word_byte(text[at - 1]))) return std::nullopt;
    if (at > 1 && (text[at - 1] == '.' || text[at - 1] == ',') && is_digit(text[at - 2]))
        return std::nullopt;
    DurationState state;
    LazyInput in(text.data() + at, text.data() + text.size(), "");
    if (!pegtl::parse<duration, duration_action, by_lead>(in, state)) return std::nullopt;
    DurationMatch match;
    match.end = static_cast<std::uint32_t>(in.current() - text.data());
    match.count = state.number.value();
    match.unit = state.unit;
    match.in_words = state.number.conflict();
    match.at_least = minimum_before(text, at);
    return match;
}

} // namespace concord::grammar
