// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "rules/book/rule.hpp"

namespace concord {

/// What one rule had to do over some documents.
struct RuleCost {
    const Rule* rule = nullptr;
    std::size_t documents = 0;     ///< Of which it was asked.
    std::size_t hits = 0;          ///< Places where one of its phrases stands.
    std::size_t candidates = 0;    ///< Clauses with such a place.
    std::size_t findings = 0;      ///< What came of it.
    std::uint64_t nanoseconds = 0; ///< For its check alone: the phrases of all are found together.
};

struct CostReport {
    std::size_t documents = 0;
    std::size_t bytes = 0;
    std::uint64_t scanned = 0; ///< Nanoseconds of the one search for the phrases of all rules.
    std::vector<RuleCost> rules;

    /// Nanoseconds of all checks together.
    [[nodiscard]] std::uint64_t checked() const noexcept;
    /// The dearest first; with `by_time` those that took longest, else those with most hits.
    void sort(bool by_time);
};

/// A line for each rule that was asked; times are told only with `times`.
void render_costs_text(const CostReport& report, bool times, std::string& out);
/// {"schema": "concord/rule-cost/1", …} as docs/schema says.
void render_costs_json(const CostReport& report, std::string& out);

} // namespace concord
