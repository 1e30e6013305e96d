// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>

#include "rules/book/book.hpp"

namespace concord {

/// The page of a rule as Markdown, for docs/rules.
[[nodiscard]] std::string rule_page(const RuleBook& book, const Rule& rule);

/// The page that lists all rules by family and leads to their pages.
[[nodiscard]] std::string rule_index(const RuleBook& book);

/// The file of a rule's page: "GDP-13.md".
[[nodiscard]] std::string page_name(const Rule& rule);

} // namespace concord
