// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <vector>

#include "rules/book/book.hpp"

namespace concord {

/// What became of one example of a rule.
struct ExampleResult {
    const Rule* rule = nullptr;
    const Example* example = nullptr;
    bool ok = false;
    std::string what; ///< What happened instead, as a sentence; empty when all is well.
};

/// Checks each example of a rule with that rule alone: flag examples must give a finding, pass
/// examples and near misses none.
[[nodiscard]] std::vector<ExampleResult> run_examples(const RuleBook& book, const Rule& rule);

/// "flag", "pass", "near".
[[nodiscard]] std::string_view to_string(ExampleKind kind) noexcept;

} // namespace concord
