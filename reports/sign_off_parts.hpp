// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <utility>
#include <vector>

#include "reports/sign_off.hpp"

namespace concord {

// Sentences of the sign-off report that text and Markdown share. None is made visible or escaped.

/// How many pieces of evidence are quoted before the rest is only counted.
inline constexpr std::size_t most_evidence = 3;

/// Title, kind, parties and hash: which agreement, and which version of it, is signed off.
[[nodiscard]] std::vector<std::string> identity_of(const Report& report, const RuleBook& book);

/// The title as it stands; empty when there is none.
[[nodiscard]] std::string title_of(const Document& document);

/// "Judged as of 21 November 2026 under profile scotland."
[[nodiscard]] std::string judged_as(const ReportOptions& options);

/// What it all came to, in a few sentences.
[[nodiscard]] std::vector<std::string> summary_of(const Report& report, const SignOff& sheet);

/// "line 12, paragraph 3: …": the message of a finding with its place, and what limits it.
[[nodiscard]] std::string told(const Document& document, const Finding& finding,
                               const SignOffEntry& entry);

/// The words that a finding is about, in quotes; empty where its message has them already.
[[nodiscard]] std::string quotation(const Document& document, const Finding& finding);

/// "line 12, paragraph 3: "…"" for each piece of evidence that has words.
[[nodiscard]] std::vector<std::string> evidence_lines(const Document& document,
                                                      const std::vector<Evidence>& evidence,
                                                      std::size_t most = most_evidence);

/// "Review (required)"
[[nodiscard]] std::string item_words(const SignOffItem& item);

/// What is asked, and why there is no answer.
[[nodiscard]] std::string open_words(const LeftOpen& open);

/// Titles of the authorities of a rule, with semicolons between.
[[nodiscard]] std::string authorities_of(const RuleBook& book, const Rule& rule);

/// The ids of rules that do not apply, by reason; the reason that concerns most of them first.
[[nodiscard]] std::vector<std::pair<std::string, std::vector<std::string_view>>>
left_out_by_reason(const Report& report);

} // namespace concord
