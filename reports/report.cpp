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

void no_head(const ReportOptions& /*options*/, std::string& /*out*/) {}
void no_tail(const Totals& /*totals*/, const ReportOptions& /*options*/, std::string& /*out*/) {}

constexpr std::array formats{
    ReportFormat{"text", "for people: reasons, authority and wording to use", no_head,
                 render_text_document, "", render_text_summary},
    ReportFormat{"line", "one line per finding: path:line:col: severity: RULE: message", no_head,
                 render_line, "", no_tail},
    ReportFormat{"json", "for programs: schema concord/findings/1", render_json_head,
                 render_json_document, ",\n", render_json_tail},
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

void render(const ReportFormat& format, std::span<const Report> reports,
            const ReportOptions& options, std::string& out) {
    format.head(options, out);
    for (std::size_t i = 0; i < reports.size(); ++i) {
        if (i > 0) out += format.between;
        format.document(reports[i], options, out);
    }
    format.tail(add_up(reports), options, out);
}

std::size_t Totals::from(Severity severity) const noexcept {
    std::size_t count = errors;
    if (severity <= Severity::warning) count += warnings;
    if (severity <= Severity::advice) count += advice;
    return count;
}

void Totals::add(const Totals& more) noexcept {
    documents += more.documents;
    unread += more.unread;
    errors += more.errors;
    warnings += more.warnings;
    advice += more.advice;
    items += more.items;
    rules_run = std::max(rules_run, more.rules_run);
    incomplete = incomplete || more.incomplete;
}

Totals totals_of(const Report& report) {
    Totals totals;
    totals.documents = 1;
    if (report.assessment == nullptr) {
        totals.unread = 1;
        totals.incomplete = true;
        return totals;
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
    totals.items = count_items(assessment.findings);
    totals.rules_run = assessment.rules_run;
    totals.incomplete = !assessment.not_checked.empty();
    return totals;
}

Totals add_up(std::span<const Report> reports) {
    Totals totals;
    for (const Report& report : reports)
        totals.add(totals_of(report));
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
