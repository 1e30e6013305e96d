// SPDX-License-Identifier: Apache-2.0
#include "cli/judge.hpp"

#include "rules/engine/assess.hpp"

namespace concord {

void judge(Input& input, const Options& options, const Ground& ground) {
    AsOf as_of{options.today, ground.profile, options.only};
    for (const Settings& layer : *ground.settings) {
        for (const Waiver& waiver : layer.waivers)
            if (concerns(waiver, input.report.path)) as_of.waivers.push_back(&waiver);
    }
    as_of.fingerprints = options.format == "json"; // no other format tells them
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

ExitStatus status_of(const Totals& totals, std::optional<Severity> gate) noexcept {
    if (totals.incomplete) return ExitStatus::unchecked;
    return gate && totals.from(*gate) > 0 ? ExitStatus::findings : ExitStatus::clean;
}

} // namespace concord
