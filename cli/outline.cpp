// SPDX-License-Identifier: Apache-2.0
#include "cli/commands.hpp"
#include "cli/input.hpp"
#include "cli/options.hpp"
#include "reports/json.hpp"
#include "reports/text.hpp"

namespace concord {

namespace {

CommandLine outline_line() {
    CommandLine line;
    line.name = "outline";
    line.summary = "Print the clauses of an agreement as a tree";
    line.operand = "FILE";
    line.least = 1;
    line.most = 1;
    line.groups = takes_input;
    line.formats = {"text", "json"};
    line.examples = {"concord outline agreement.md",
                     "concord outline --format json agreement.md > outline.json",
                     "concord outline --as markdown - < agreement.txt"};
    return line;
}

} // namespace

Outcome run_outline(std::span<const std::string> arguments, const Environment& environment) {
    auto parsed = parse_options(outline_line(), arguments, environment);
    if (auto* finished = std::get_if<Outcome>(&parsed)) return std::move(*finished);
    const Options& options = std::get<Options>(parsed);

    Outcome outcome;
    const Input input =
        read_input(options.operands.front(), options, environment, *environment.book);
    if (!input.document) {
        outcome.status = ExitStatus::unchecked;
        outcome.err = failure_line(input.report.path, *input.report.failure);
    }
    if (options.format == "json") {
        render_outline_json(input.report, outcome.out);
    } else if (input.document) {
        render_outline_text(input.report, report_options(options, environment), outcome.out);
    }
    return outcome;
}

} // namespace concord
