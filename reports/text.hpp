// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "reports/report.hpp"

namespace concord {

/// The report for people: what was found by weight, each with place, words, reason, authority and
/// wording to use; then what is right and a summary.
void render_text(std::span<const Report> reports, const ReportOptions& options, std::string& out);

/// The outline for people: indented, with line numbers.
void render_outline_text(const Report& report, const ReportOptions& options, std::string& out);

/// What was understood, for people.
void render_facts_text(const Report& report, const ReportOptions& options, std::string& out);

} // namespace concord
