// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "rules/book/book.hpp"

namespace concord {

// What the page of a rule says, the same for text and Markdown. Each string is one sentence or
// item.

/// "error for ISA; warning for MOU, JWP"
[[nodiscard]] std::string severities(const Rule& rule);

/// Under which conditions the rule is asked, and what makes a finding louder or quieter.
[[nodiscard]] std::vector<std::string> severity_changes(const RuleBook& book, const Rule& rule);

/// A way to leave the rule out, or to make it quieter, with the line that concord.yaml needs.
struct WayOut {
    std::string_view what;
    std::string line;
};
[[nodiscard]] std::vector<WayOut> ways_to_leave_out(const Rule& rule);

/// "stable since version 0.1.0; check kind wording"
[[nodiscard]] std::string status_words(const Rule& rule);

/// "Flagged", "Not flagged", "Not flagged, though it is close"
[[nodiscard]] std::string_view heading_of(ExampleKind kind) noexcept;

} // namespace concord
