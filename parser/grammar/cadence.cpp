// SPDX-License-Identifier: Apache-2.0
#include "parser/grammar/cadence.hpp"

#include <array>

#include "parser/grammar/cadence_rules.hpp"
#include "parser/grammar/near_words.hpp"

namespace concord::grammar {

std::size_t season_size(std::string_view text) noexcept {
    static constexpr std::array<std::string_view, 4> seasons = {"spring", "summer", "autumn",
                                                                "winter"};
    constexpr std::size_t length = 6; // of each of them
    const bool whole = text.size() == length || (text.size() > length && !word_byte(text[length]));
    return whole && is_among(text.substr(0, length), seasons) ? length : 0;
}

namespace {

using LazyInput = pegtl::memory_input<pegtl::tracking_mode::lazy, pegtl::eol::lf, const char*>;

struct CadenceState {
    NumberState number;
    std::int32_t month = -1; ///< Set by the month names; only that there is one matters.
    std::int32_t times = 0;  ///< "twice" is 2; 0 when the rhythm does not count times.
    std::int32_t count = 1;
    TimeUnit unit = TimeUnit::year;
    CadenceShape shape = CadenceShape::counted;
    bool conflict = false;
    bool ambiguous = false;
    bool upper_bound = false;
    bool anchored = false;
};

template <class Rule>
struct cadence_action : count_action<Rule> {};

template <int Unit, class Rule>
struct cadence_action<time_unit_is<Unit, Rule>> {
    static void apply0(CadenceState& state) noexcept { state.unit = TimeUnit{Unit}; }
};
template <int Count, int Unit, class Rule>
struct cadence_action<cadence_rhythm<Count, Unit, Rule>> {
    static void apply0(CadenceState& state) noexcept {
        state.count = Count;
        state.unit = TimeUnit{Unit};
    }
};
template <class Rule>
struct cadence_action<cadence_unclear<Rule>> {
    static void apply0(CadenceState& state) noexcept {
        state.ambiguous = true;
        state.count = 1;
        state.unit = TimeUnit::year;
    }
};

/// Takes over the count that was read; the next number starts afresh.
void take_count(CadenceState& state) noexcept {
    state.count = state.number.value();
    state.conflict = state.conflict || state.number.conflict().has_value();
    state.number = {};
}

template <CadenceShape Shape>
struct settle_shape {
    static void apply0(CadenceState& state) noexcept { state.shape = Shape; }
};
template <CadenceShape Shape>
struct settle_counted {
    static void apply0(CadenceState& state) noexcept {
        state.shape = Shape;
        take_count(state);
    }
};

template <>
struct cadence_action<cadence_at_least> {
    static void apply0(CadenceState& state) noexcept { state.upper_bound = true; }
};
template <>
struct cadence_action<cadence_counted_unit> : settle_counted<CadenceShape::counted> {};
template <>
struct cadence_action<cadence_interval> : settle_counted<CadenceShape::counted> {};
template <>
struct cadence_action<cadence_n_monthly> : settle_counted<CadenceShape::either> {};
template <>
struct cadence_action<cadence_bare_unit> {
    static void apply0(CadenceState& state) noexcept {
        state.shape = CadenceShape::bare;
        state.count = 1;
    }
};
template <>
struct cadence_action<cadence_season> {
    static void apply0(CadenceState& state) noexcept {
        state.shape = CadenceShape::bare;
        state.unit = TimeUnit::year;
        state.count = 1;
    }
};
template <>
struct cadence_action<cadence_anniversary> {
    static void apply0(CadenceState& state) noexcept {
        state.shape = CadenceShape::counted;
        state.unit = TimeUnit::year;
        state.count = 1;
        state.anchored = true;
    }
};
template <>
struct cadence_action<cadence_day_of_year> {
    static void apply0(CadenceState& state) noexcept {
        cadence_action<cadence_anniversary>::apply0(state);
    }
};
template <>
struct cadence_action<cadence_month_of_year> {
    static void apply0(CadenceState& state) noexcept {
        cadence_action<cadence_anniversary>::apply0(state);
    }
};
template <int Value, class Rule>
struct cadence_action<date_month_is<Value, Rule>> {
    static void apply0(CadenceState& state) noexcept { state.month = Value; }
};
template <>
struct cadence_action<cadence_times> {
    static void apply0(CadenceState& state) noexcept {
        state.times = state.number.value();
        state.conflict = state.number.conflict().has_value();
        state.number = {};
        state.count = 1;
        state.unit = TimeUnit::year;
    }
};
template <>
struct cadence_action<cadence_n_times> {
    static void apply0(CadenceState& state) noexcept { state.shape = CadenceShape::counted; }
};
template <>
struct cadence_action<cadence_once_every> {
    static void apply0(CadenceState& state) noexcept {
        state.times = 0;
        state.shape = CadenceShape::counted;
    }
};
template <>
struct cadence_action<cadence_every> {
    static void apply0(CadenceState& state) noexcept { state.times = 0; }
};
template <>
struct cadence_action<cadence_adverb> : settle_shape<CadenceShape::adverb> {};
template <>
struct cadence_action<cadence_adjective> : settle_shape<CadenceShape::adjective> {};
template <>
struct cadence_action<cadence_either> : settle_shape<CadenceShape::either> {};
template <>
struct cadence_action<cadence_amount> : settle_counted<CadenceShape::once> {};
template <>
struct cadence_action<cadence_first_unit> {
    static void apply0(CadenceState& state) noexcept {
        state.shape = CadenceShape::once;
        state.count = 1;
    }
};
template <>
struct cadence_action<cadence_deadline> {
    static void apply0(CadenceState& state) noexcept { state.upper_bound = true; }
};
template <>
struct cadence_action<cadence_nth_anniversary> {
    static void apply0(CadenceState& state) noexcept {
        take_count(state);
        state.shape = CadenceShape::once;
        state.unit = TimeUnit::year;
        state.anchored = true;
    }
};
template <>
struct cadence_action<cadence_counted_from> : settle_counted<CadenceShape::once> {};
template <>
struct cadence_action<cadence_length> : settle_counted<CadenceShape::length> {};
template <>
struct cadence_action<cadence_event> : settle_shape<CadenceShape::event> {};
template <>
struct cadence_action<cadence_condition> : settle_shape<CadenceShape::condition> {};
template <>
struct cadence_action<cadence_vague> : settle_shape<CadenceShape::vague> {};

CadenceForm form_of(CadenceShape shape) noexcept {
    switch (shape) {
    case CadenceShape::once:
    case CadenceShape::length:
        return CadenceForm::once;
    case CadenceShape::event:
    case CadenceShape::condition:
        return CadenceForm::event;
    case CadenceShape::vague:
        return CadenceForm::vague;
    default:
        return CadenceForm::recurring;
    }
}

std::optional<std::int32_t> months_in(std::int32_t count, TimeUnit unit) noexcept {
    switch (unit) {
    case TimeUnit::month:
        return count;
    case TimeUnit::quarter:
        return count * 3;
    case TimeUnit::year:
        return count * 12;
    default:
        return std::nullopt;
    }
}

/// "twice a year" becomes every six months; what does not divide keeps its unit without months.
void spread(const CadenceState& state, CadenceMatch& match) noexcept {
    if (state.times <= 1 || !match.months) {
        if (state.times > 1) match.months.reset();
        return;
    }
    if (*match.months % state.times != 0) {
        match.months.reset();
        return;
    }
    match.count = *match.months / state.times;
    match.unit = TimeUnit::month;
    match.months = match.count;
}

} // namespace

std::optional<CadenceMatch> match_cadence(std::string_view text, std::uint32_t at) {
    if (at >= text.size()) return std::nullopt;
    if (at > 0 && (word_byte(text[at - 1]) || text[at - 1] == '-')) return std::nullopt;
    CadenceState state;
    LazyInput in(text.data() + at, text.data() + text.size(), "");
    if (!pegtl::parse<cadence, cadence_action, by_lead>(in, state)) return std::nullopt;

    CadenceMatch match;
    match.end = static_cast<std::uint32_t>(in.current() - text.data());
    match.shape = state.shape;
    match.form = form_of(state.shape);
    match.upper_bound = state.upper_bound && match.form != CadenceForm::vague;
    match.anchored = state.anchored;
    if (match.form == CadenceForm::event || match.form == CadenceForm::vague) return match;
    match.count = state.count;
    match.unit = state.unit;
    match.ambiguous = state.ambiguous || state.conflict;
    if (match.count <= 0) return std::nullopt;
    match.months = months_in(match.count, match.unit);
    spread(state, match);
    if (match.ambiguous) match.months.reset();
    return match;
}

} // namespace concord::grammar
