// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "reports/report.hpp"

namespace concord {

/// The findings of all documents as one JSON value, schema concord/findings/1, in pieces: up to the
/// list of documents, one document, what is behind the list.
void render_json_head(const ReportOptions& options, std::string& out);
void render_json_document(const Report& report, const ReportOptions& options, std::string& out);
void render_json_tail(const Totals& totals, const ReportOptions& options, std::string& out);

/// The outline of one document, schema concord/outline/1.
void render_outline_json(const Report& report, std::string& out);

/// What was understood of one document, schema concord/facts/1.
void render_facts_json(const Report& report, const ReportOptions& options, std::string& out);

/// All rules of a book.
void render_rules_json(const RuleBook& book, const Profile* profile, std::string& out);

} // namespace concord
