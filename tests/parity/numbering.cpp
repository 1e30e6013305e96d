// SPDX-License-Identifier: Apache-2.0
#include "tests/parity/numbering.hpp"

#include <algorithm>
#include <utility>

namespace concord::parity {

namespace {

std::string roman(unsigned value) {
    constexpr std::array<std::pair<unsigned, const char*>, 9> steps = {{{100, "c"},
                                                                        {90, "xc"},
                                                                        {50, "l"},
                                                                        {40, "xl"},
                                                                        {10, "x"},
                                                                        {9, "ix"},
                                                                        {5, "v"},
                                                                        {4, "iv"},
                                                                        {1, "i"}}};
    std::string out;
    for (const auto& [worth, letters] : steps) {
        for (; value >= worth; value -= worth)
            out += letters;
    }
    return out;
}

std::string written(unsigned value, NumberStyle style) {
    std::string out;
    if (style == NumberStyle::decimal) return std::to_string(value);
    if (style == NumberStyle::roman || style == NumberStyle::roman_upper) {
        out = roman(value);
    } else if (value > 0) {
        out.assign((value - 1) / 26 + 1, static_cast<char>('a' + (value - 1) % 26));
    }
    if (style == NumberStyle::alpha_upper || style == NumberStyle::roman_upper) {
        for (char& letter : out)
            letter = static_cast<char>(letter - 'a' + 'A');
    }
    return out;
}

/// "12.3(b)" becomes "%1.%2(%3)"; nothing when the numbers are not written as their values say.
std::optional<std::string> pattern_of(const Part& part) {
    std::string pattern;
    std::size_t done = 0;
    if (part.label.count == 0) return std::nullopt;
    for (std::size_t at = 0; at < part.label.count; ++at) {
        const std::string number = written(part.label.ordinals[at], part.label.styles[at]);
        // The number follows the last one closely; the first may stand behind the unit's noun.
        const std::size_t blank = part.shown.rfind(' ');
        const std::size_t from =
            at == 0 && blank != std::string::npos && blank + 1 < part.shown.size() ? blank : done;
        const std::size_t found = part.shown.find(number, from);
        if (number.empty() || found == std::string::npos || found > from + 2) return std::nullopt;
        pattern += part.shown.substr(done, found - done) + '%' + std::to_string(at + 1);
        done = found + number.size();
    }
    return pattern + part.shown.substr(done);
}

} // namespace

bool ListPlan::fits(std::size_t list, const Label& label, const std::string& pattern) const {
    const ListLevels& levels = lists_[list];
    for (std::size_t at = 0; at < label.count; ++at) {
        const bool unused = levels[at].style == NumberStyle::none && at > 0;
        if (levels[at].style != label.styles[at] && !unused) return false;
    }
    const std::string& own = levels[label.count - 1U].pattern;
    return own.empty() || own == pattern;
}

bool ListPlan::parents_match(std::size_t list, const Label& label) const {
    const State& state = states_[list];
    return state.live + 1 >= label.count &&
           std::equal(state.value.begin(), state.value.begin() + label.count - 1,
                      label.ordinals.begin());
}

std::uint16_t ListPlan::next(std::size_t list, std::size_t level) const {
    const State& state = states_[list];
    return state.live > level ? static_cast<std::uint16_t>(state.value[level] + 1)
                              : lists_[list][level].start;
}

void ListPlan::count(std::size_t list, const Label& label, const std::string& pattern) {
    ListLevel& own = lists_[list][label.count - 1U];
    own.pattern = pattern;
    for (std::size_t at = 0; at < label.count; ++at) {
        lists_[list][at].style = label.styles[at];
        states_[list].value[at] = label.ordinals[at];
    }
    states_[list].live = label.count;
}

std::optional<ListPlace> ListPlan::place(const Part& part) {
    const Label& label = part.label;
    const auto pattern = pattern_of(part);
    if (!pattern) return std::nullopt;
    const std::size_t level = label.count - 1U;
    const std::uint16_t value = label.ordinals[level];
    std::optional<ListPlace> chosen;
    for (std::size_t list = lists_.size(); list-- > 0;) {
        if (!fits(list, label, *pattern) || !parents_match(list, label)) continue;
        if (next(list, level) == value) {
            chosen = ListPlace{list, level, value, false};
            break;
        }
        if (!chosen) chosen = ListPlace{list, level, value, true};
    }
    if (!chosen) {
        lists_.emplace_back();
        states_.emplace_back();
        for (std::size_t at = 0; at < label.count; ++at)
            lists_.back()[at].start = label.ordinals[at];
        chosen = ListPlace{lists_.size() - 1, level, value, false};
    }
    count(chosen->list, label, *pattern);
    return chosen;
}

} // namespace concord::parity
