// SPDX-License-Identifier: Apache-2.0
#include "reports/report.hpp"

#include <algorithm>
#include <array>
#include <vector>

#include <fmt/format.h>

#include "reports/json.hpp"
#include "reports/line.hpp"
#include "reports/text.hpp"

namespace concord {

namespace {

constexpr std::array formats{
    ReportFormat{"text", "for people: reasons, authority and wording to use", render_text},
    ReportFormat{"line", "one line per finding: path:line:col: severity: RULE: message",
                 render_line},
    ReportFormat{"json", "for programs: schema concord/findings/1", render_json},
};

constexpr std::chrono::days fresh_for{180};

std::size_t count_items(const std::vector<Finding>& findings) {
    std::vector<std::uint32_t> groups;
    std::size_t single = 0;
    for (const Finding& finding : findings) {
        if (finding.group == 0) {
            ++single;
        } else {
            groups.push_back(finding.group);
        }
    }
    std::sort(groups.begin(), groups.end());
    groups.erase(std::unique(groups.begin(), groups.end()), groups.end());
    return single + groups.size();
}

} // namespace

std::span<const ReportFormat> report_formats() noexcept {
    return formats;
}

const ReportFormat* report_format(std::string_view name) noexcept {
    const auto found = std::find_if(formats.begin(), formats.end(),
                                    [name](const ReportFormat& f) { return f.name == name; });
    return found == formats.end() ? nullptr : &*found;
}

Totals add_up(std::span<const Report> reports) {
    Totals totals;
    totals.documents = reports.size();
    for (const Report& report : reports) {
        if (report.assessment == nullptr) {
            ++totals.unread;
            totals.incomplete = true;
            continue;
        }
        const Assessment& assessment = *report.assessment;
        for (const Finding& finding : assessment.findings) {
            switch (finding.severity) {
            case Severity::error:
                ++totals.errors;
                break;
            case Severity::warning:
                ++totals.warnings;
                break;
            case Severity::advice:
                ++totals.advice;
                break;
            }
        }
        totals.items += count_items(assessment.findings);
        totals.rules_run = std::max(totals.rules_run, assessment.rules_run);
        totals.incomplete = totals.incomplete || !assessment.not_checked.empty();
    }
    return totals;
}

std::string age_note(const RuleBook& book, Day today) {
    const std::optional<Day> checked = parse_iso(book.checked);
    if (!checked || today - *checked <= fresh_for) return {};
    return fmt::format("the registers of bodies and legislation were last checked on {}, {} days "
                       "before {}; what changed since is not known here",
                       to_words(*checked), (today - *checked).count(), to_words(today));
}

} // namespace concord
