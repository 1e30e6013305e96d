// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "reports/report.hpp"

namespace concord {

/// One line per finding, as editors and problem matchers read it:
/// `path:line:column: severity: RULE: message`.
void render_line(std::span<const Report> reports, const ReportOptions& options, std::string& out);

} // namespace concord
