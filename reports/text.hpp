// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "reports/report.hpp"

namespace concord {

/// One document for people: what was found by weight, each with place, words, reason, authority and
/// wording to use; then what is right.
void render_text_document(const Report& report, const ReportOptions& options, std::string& out);
/// What all documents came to, for people.
void render_text_summary(const Totals& totals, const ReportOptions& options, std::string& out);

/// The outline for people: indented, with line numbers.
void render_outline_text(const Report& report, const ReportOptions& options, std::string& out);

/// What was understood, for people.
void render_facts_text(const Report& report, const ReportOptions& options, std::string& out);

} // namespace concord
