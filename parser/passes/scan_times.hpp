// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <span>
#include <string_view>
#include <vector>

#include "parser/model/dates.hpp"
#include "parser/passes/noted_words.hpp"

namespace concord {

/// Dates, durations and cadences of folded text; spans are in the folded text, clauses are unset.
struct Times {
    std::vector<DateExpr> dates;
    std::vector<Duration> durations;
    std::vector<Cadence> cadences;
};

/// One walk over folded text and its words. '\n' (between clauses) and '\t' (between cells) end
/// every match.
[[nodiscard]] Times scan_times(std::string_view folded, std::span<const NotedWord> words);

} // namespace concord
