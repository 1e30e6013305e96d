// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "parser/text/word_index.hpp"
#include "rules/book/plan.hpp"
#include "rules/engine/plan_match.hpp"
#include "rules/engine/word_places.hpp"

namespace concord {

/// A spelling of a text that is a phrase of a set.
struct PlanSingle {
    std::uint32_t spelling = 0;
    std::uint16_t set = 0;
    std::uint16_t variant = 0;
};

/// What the one pass over a text finds.
struct PlanFinds {
    /// Phrases of one word, by spelling. A word may be part of another, as the "t" of "don't".
    std::vector<PlanSingle> singles;
    /// All other phrases by start, also such as overlap.
    std::vector<PlanMatch> longer;
    /// Where words that deny begin (PlanScan::denials).
    std::vector<std::uint32_t> denials;
};

/// Follows the phrases of a plan through a text, from where their anchors stand. `places`: those of
/// `words`.
[[nodiscard]] PlanFinds walk_plan(std::string_view text, const WordIndex& words,
                                  const WordPlaces& places, const Plan& plan);

} // namespace concord
