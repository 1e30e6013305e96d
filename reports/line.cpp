// SPDX-License-Identifier: Apache-2.0
#include "reports/line.hpp"

#include <array>
#include <charconv>

#include "reports/escape.hpp"

namespace concord {

namespace {

void append_number(std::string& out, std::uint32_t number) {
    std::array<char, 10> digits{};
    auto* const end = std::to_chars(digits.data(), digits.data() + digits.size(), number).ptr;
    out.append(digits.data(), end);
}

} // namespace

void render_line(const Report& report, const ReportOptions& /*options*/, std::string& out) {
    if (report.assessment == nullptr) return;
    const std::string path = visible(report.path);
    for (const Finding& finding : report.assessment->findings) {
        const Position begin = finding.span.empty()
                                   ? Position{}
                                   : report.document->source.position(finding.span.begin);
        out += path;
        out += ':';
        append_number(out, begin.line);
        out += ':';
        append_number(out, begin.column);
        for (const auto part : {to_string(finding.severity), finding.rule->id}) {
            out += ": ";
            out += part;
        }
        out += ": ";
        append_visible(out, finding.message);
        out += '\n';
    }
}

} // namespace concord
