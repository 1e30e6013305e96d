// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "parser/grammar/cadence.hpp"
#include "parser/model/dates.hpp"
#include "parser/text/span.hpp"

namespace concord {

/// Decides whether a match at `at` is a cadence of its sentence, and of what. Gives nothing for
/// caps ("not more than once a year"), negations, rates, notice periods and adjectives of other
/// things. `floor` is where the cadence before ended. Spans are in `text`; the clause and the chain
/// are left open.
[[nodiscard]] std::optional<Cadence> judge_cadence(std::string_view text, Span sentence,
                                                   std::uint32_t at, std::uint32_t floor,
                                                   const grammar::CadenceMatch& match);

/// Joins `cadences`, those of one clause in order, into chains ("quarterly at first, then after a
/// year, then every two years"). Numbers begin at `next_chain`; returns the next free one.
[[nodiscard]] std::uint32_t join_chains(std::string_view text, std::vector<Cadence>& cadences,
                                        std::size_t first, std::uint32_t next_chain);

} // namespace concord
