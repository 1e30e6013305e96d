// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "parser/model/document.hpp"
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

/// The document that an example is the text of.
[[nodiscard]] Document example_document(const Example& example);

/// The type an example is judged as: its own, else the first that the rule applies to; nothing
/// when the example wants the document's own look.
[[nodiscard]] std::optional<AgreementType> example_type(const Rule& rule, const Example& example);

/// "flag", "pass", "near".
[[nodiscard]] std::string_view to_string(ExampleKind kind) noexcept;

} // namespace concord
