// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>
#include <cstdint>
#include <string_view>
#include <utility>

#include "parser/grammar/words.hpp"

namespace concord::grammar {

/// Places whose name holds "and", as bodies bear it: "Devon and Cornwall Police".
inline constexpr auto place_pairs = std::to_array<std::pair<std::string_view, std::string_view>>({
    {"antigua", "barbuda"},
    {"argyll", "bute"},
    {"avon", "somerset"},
    {"ayrshire", "arran"},
    {"barking", "dagenham"},
    {"basingstoke", "deane"},
    {"bath", "north east somerset"},
    {"bosnia", "herzegovina"},
    {"brighton", "hove"},
    {"causeway coast", "glens"},
    {"cheshire west", "chester"},
    {"devon", "cornwall"},
    {"dumfries", "galloway"},
    {"england", "wales"},
    {"glasgow", "clyde"},
    {"great britain", "northern ireland"},
    {"hammersmith", "fulham"},
    {"hinckley", "bosworth"},
    {"kensington", "chelsea"},
    {"lincolnshire", "rutland"},
    {"norfolk", "waveney"},
    {"nuneaton", "bedworth"},
    {"oadby", "wigston"},
    {"perth", "kinross"},
    {"redcar", "cleveland"},
    {"reigate", "banstead"},
    {"telford", "wrekin"},
    {"tonbridge", "malling"},
    {"trinidad", "tobago"},
    {"tyne", "wear"},
    {"weymouth", "portland"},
    {"windsor", "maidenhead"},
});

/// The small letters with which one of them begins: most words begin with another, or are small.
inline constexpr std::uint32_t place_pair_letters = [] {
    std::uint32_t letters = 0;
    for (const auto& pair : place_pairs)
        letters |= 1U << (pair.first.front() - 'a');
    return letters;
}();

/// Bytes of such a place at the begin of `text`, in any case and with "and" or "&"; 0 for none.
[[nodiscard]] inline std::size_t place_pair_at(std::string_view text) noexcept {
    const char letter = text.empty() ? ' ' : to_lower(text.front());
    if (!is_lower(letter) || (place_pair_letters >> (letter - 'a') & 1U) == 0) return 0;
    for (const auto& [first, second] : place_pairs) {
        if (letter != first.front() || !begins_with(text, first)) continue;
        const std::string_view behind = text.substr(first.size());
        for (const std::string_view tie : {" and ", " & "}) {
            if (!begins_with(behind, tie) || !begins_with(behind.substr(tie.size()), second))
                continue;
            const std::size_t end = first.size() + tie.size() + second.size();
            if (end == text.size() || !is_word(text[end])) return end;
        }
    }
    return 0;
}

} // namespace concord::grammar
