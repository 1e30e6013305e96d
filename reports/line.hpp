// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "reports/report.hpp"

namespace concord {

/// One line per finding of a document, as editors and problem matchers read it:
/// `path:line:column: severity: RULE: message`.
void render_line(const Report& report, const ReportOptions& options, std::string& out);

} // namespace concord
