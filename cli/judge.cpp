// SPDX-License-Identifier: Apache-2.0
#include "cli/judge.hpp"

#include <algorithm>
#include <array>
#include <string_view>

#include "rules/engine/assess.hpp"

namespace concord {

namespace {

/// Formats for people to read, which have no place for fingerprints.
constexpr std::array<std::string_view, 3> without_fingerprints{"text", "line", "markdown"};

} // namespace

void judge(Input& input, const Options& options, const Ground& ground) {
    AsOf as_of{options.today, ground.profile, options.only};
    for (const Settings& layer : *ground.settings) {
        for (const Waiver& waiver : layer.waivers)
            if (concerns(waiver, input.report.path)) as_of.waivers.push_back(&waiver);
    }
    as_of.fingerprints = std::find(without_fingerprints.begin(), without_fingerprints.end(),
                                   options.format) == without_fingerprints.end();
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
