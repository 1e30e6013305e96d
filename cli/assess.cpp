// SPDX-License-Identifier: Apache-2.0
#include "rules/engine/assess.hpp"

#include "cli/commands.hpp"
#include "cli/input.hpp"
#include "cli/judge.hpp"
#include "cli/options.hpp"
#include "reports/sign_off.hpp"

namespace concord {

namespace {

CommandLine assess_line() {
    CommandLine line;
    line.name = "assess";
    line.summary = "Print the sign-off report: every rule that applies, its verdict and evidence";
    line.operand = "FILE";
    line.least = 1;
    line.most = 1;
    line.groups =
        takes_input | takes_profile | takes_today | takes_fail_on | takes_rule | takes_colour;
    line.hashes = true;
    line.formats = {"text", "json", "markdown"};
    line.examples = {"concord assess agreement.md",
                     "concord assess --format markdown agreement.md > sign-off.md",
                     "concord assess --type ISA --today 2026-11-21 --format json draft.txt"};
    return line;
}

} // namespace

Outcome run_assess(std::span<const std::string> arguments, const Environment& environment) {
    auto parsed = parse_options(assess_line(), arguments, environment);
    if (auto* finished = std::get_if<Outcome>(&parsed)) return std::move(*finished);
    const Options& options = std::get<Options>(parsed);

    Grounds finder(options, environment);
    const Result<Ground> ground = finder.of(options.operands.front());
    if (!ground) return settings_error(ground.error());
    if (auto refused = refuse_unknown_rules(options.only, {ground->book})) {
        return std::move(*refused);
    }

    Outcome outcome;
    Input input = read_input(options.operands.front(), options, environment, *ground->book);
    if (input.document) {
        judge(input, options, *ground);
    } else {
        outcome.err = failure_line(input.report.path, *input.report.failure);
    }
    outcome.status = status_of(totals_of(input.report), options.fail_on);
    ReportOptions how = report_options(options, environment, {*ground});
    how.exit_status = static_cast<int>(outcome.status);
    if (options.format == "json") {
        render_sign_off_json(input.report, how, outcome.out);
    } else if (input.document && options.format == "markdown") {
        render_sign_off_markdown(input.report, how, outcome.out);
    } else if (input.document) {
        render_sign_off_text(input.report, how, outcome.out);
    }
    return outcome;
}

} // namespace concord
