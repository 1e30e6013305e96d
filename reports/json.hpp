// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "reports/report.hpp"

namespace concord {

/// The findings of all documents as one JSON value, schema concord/findings/1.
void render_json(std::span<const Report> reports, const ReportOptions& options, std::string& out);

/// The outline of one document, schema concord/outline/1.
void render_outline_json(const Report& report, std::string& out);

/// What was understood of one document, schema concord/facts/1.
void render_facts_json(const Report& report, const ReportOptions& options, std::string& out);

/// All rules of a book.
void render_rules_json(const RuleBook& book, const Profile* profile, std::string& out);

} // namespace concord
