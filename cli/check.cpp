// SPDX-License-Identifier: Apache-2.0
#include <limits>

#include "cli/commands.hpp"
#include "cli/input.hpp"
#include "cli/judge.hpp"
#include "cli/options.hpp"

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

} // namespace

Outcome run_check(std::span<const std::string> arguments, const Environment& environment) {
    auto parsed = parse_options(check_line(), arguments, environment);
    if (auto* finished = std::get_if<Outcome>(&parsed)) return std::move(*finished);
    const Options& options = std::get<Options>(parsed);

    Grounds finder(options, environment);
    std::vector<Ground> grounds;
    std::vector<const RuleBook*> books;
    for (const std::string& path : options.operands) {
        const Result<Ground> ground = finder.of(path);
        if (!ground) return settings_error(ground.error());
        grounds.push_back(*ground);
        books.push_back(ground->book);
    }
    if (auto refused = refuse_unknown_rules(options.only, books)) return std::move(*refused);

    Outcome outcome;
    std::vector<Input> inputs;
    std::vector<Report> reports;
    for (std::size_t i = 0; i < grounds.size(); ++i) {
        Input input = read_input(options.operands[i], options, environment, *grounds[i].book);
        if (input.document) {
            judge(input, options, grounds[i]);
        } else {
            outcome.err += failure_line(input.report.path, *input.report.failure);
        }
        reports.push_back(input.report);
        inputs.push_back(std::move(input));
    }

    outcome.status = status_of(reports, options.fail_on);
    ReportOptions how = report_options(options, environment, grounds);
    how.exit_status = static_cast<int>(outcome.status);
    report_format(options.format)->render(reports, how, outcome.out);
    return outcome;
}

} // namespace concord
