// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <limits>

#include "cli/commands.hpp"
#include "cli/input.hpp"
#include "cli/options.hpp"
#include "rules/engine/assess.hpp"

namespace concord {

namespace {

CommandLine check_line() {
    CommandLine line;
    line.name = "check";
    line.summary = "Judge agreements against the rules";
    line.operand = "FILE";
    line.least = 1;
    line.most = std::numeric_limits<std::size_t>::max();
    line.groups = takes_input | takes_profile | takes_today | takes_gate | takes_colour;
    for (const ReportFormat& format : report_formats())
        line.formats.push_back(format.name);
    line.examples = {"concord check agreement.md",
                     "concord check --fail-on warning --format json *.txt > findings.json",
                     "concord check --type ISA --today 2026-11-21 - < draft.txt"};
    return line;
}

AsOf as_of(const Options& options, const RuleBook& book) {
    return {options.today, options.profile.empty() ? nullptr : book.profile(options.profile),
            options.only};
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

} // namespace

Outcome run_check(std::span<const std::string> arguments, const Environment& environment) {
    auto parsed = parse_options(check_line(), arguments, environment);
    if (auto* finished = std::get_if<Outcome>(&parsed)) return std::move(*finished);
    const Options& options = std::get<Options>(parsed);

    Outcome outcome;
    std::vector<Input> inputs;
    std::vector<Report> reports;
    for (const std::string& path : options.operands) {
        Input input = read_input(path, options, environment);
        if (input.document) {
            input.assessment = std::make_unique<Assessment>(
                assess(*input.document, *input.reading, *environment.book,
                       as_of(options, *environment.book)));
            input.report.assessment = input.assessment.get();
        } else {
            outcome.err += failure_line(path, *input.report.failure);
        }
        reports.push_back(input.report);
        inputs.push_back(std::move(input));
    }

    outcome.status = status_of(reports, options.fail_on);
    ReportOptions how = report_options(options, environment);
    how.exit_status = static_cast<int>(outcome.status);
    report_format(options.format)->render(reports, how, outcome.out);
    return outcome;
}

} // namespace concord
