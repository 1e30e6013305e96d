// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "parser/model/document.hpp"
#include "parser/model/schedule.hpp"
#include "rules/engine/line_start.hpp"
#include "rules/engine/running_labels.hpp"

namespace concord {

/// A range of the source text and what it came to in the folded one.
struct FoldedRange {
    Span source, folded;
};

/// What several rules ask of one document: worked out by the first that asks, kept for the others.
/// The functions that answer the questions fill it (listed_contacts(), is_name() …); checks do not
/// look into it themselves.
struct Shared {
    std::optional<std::vector<const Contact*>> listed_contacts;
    std::optional<std::vector<TableId>> contact_tables;
    std::optional<ReviewSchedule> next_review; ///< As of the day of the question.
    std::optional<std::string> small_letters;  ///< The folded text in small letters.
    std::optional<LineStarts> line_starts;
    std::optional<RunningLabels> running_labels;
    std::vector<std::optional<bool>> is_name; ///< By party; empty until one is asked for.
    /// Cadences of review, by the set of names that the agreement bears in the rule.
    std::map<std::uint16_t, std::vector<const Cadence*>> reviews;
    std::array<FoldedRange, 256> folded_ranges{}; ///< By the beginning of the source range.
};

} // namespace concord
