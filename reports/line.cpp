// SPDX-License-Identifier: Apache-2.0
#include "reports/line.hpp"

#include <iterator>

#include <fmt/format.h>

#include "reports/escape.hpp"
#include "reports/place.hpp"

namespace concord {

void render_line(const Report& report, const ReportOptions& /*options*/, std::string& out) {
    if (report.assessment == nullptr) return;
    const std::string path = visible(report.path);
    for (const Finding& finding : report.assessment->findings) {
        const Place place = place_of(*report.document, finding.span);
        fmt::format_to(std::back_inserter(out), "{}:{}: {}: {}: ", path, to_string(place.begin),
                       to_string(finding.severity), finding.rule->id);
        append_visible(out, finding.message);
        out += '\n';
    }
}

} // namespace concord
