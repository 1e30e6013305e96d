// SPDX-License-Identifier: Apache-2.0
#include "cli/judge.hpp"

#include <algorithm>

#include "rules/engine/assess.hpp"

namespace concord {

void judge(Input& input, const Options& options, const Ground& ground) {
    AsOf as_of{options.today, ground.profile, options.only};
    for (const Settings& layer : *ground.settings) {
        for (const Waiver& waiver : layer.waivers)
            if (concerns(waiver, input.report.path)) as_of.waivers.push_back(&waiver);
    }
    input.assessment =
        std::make_unique<Assessment>(assess(*input.document, *input.reading, *ground.book, as_of));
    input.report.assessment = input.assessment.get();
}

ReportOptions report_options(const Options& options, const Environment& environment,
                             const std::vector<Ground>& grounds) {
    ReportOptions how = report_options(options, environment);
    if (!grounds.empty()) {
        how.book = grounds.front().book;
        how.profile = grounds.front().profile->id;
    }
    return how;
}

ExitStatus status_of(std::span<const Report> reports, std::optional<Severity> gate) {
    if (add_up(reports).incomplete) return ExitStatus::unchecked;
    if (!gate) return ExitStatus::clean;
    const auto fails = [gate](const Report& report) {
        const auto& findings = report.assessment->findings;
        return std::any_of(findings.begin(), findings.end(),
                           [gate](const Finding& f) { return f.severity >= *gate; });
    };
    return std::any_of(reports.begin(), reports.end(), fails) ? ExitStatus::findings
                                                              : ExitStatus::clean;
}

} // namespace concord
