// SPDX-License-Identifier: Apache-2.0
#include "cli/commands.hpp"
#include "cli/input.hpp"
#include "cli/options.hpp"
#include "reports/json.hpp"
#include "reports/text.hpp"

namespace concord {

namespace {

CommandLine facts_line() {
    CommandLine line;
    line.name = "facts";
    line.summary = "Print what was understood of an agreement: parties, dates, contacts and more";
    line.operand = "FILE";
    line.least = 1;
    line.most = 1;
    line.groups = takes_input | takes_today | takes_colour;
    line.formats = {"text", "json"};
    line.examples = {"concord facts agreement.md",
                     "concord facts --format json agreement.md > facts.json",
                     "concord facts --type ISA --today 2026-11-21 agreement.md"};
    return line;
}

} // namespace

Outcome run_facts(std::span<const std::string> arguments, const Environment& environment) {
    auto parsed = parse_options(facts_line(), arguments, environment);
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
        render_facts_json(input.report, report_options(options, environment), outcome.out);
    } else if (input.document) {
        render_facts_text(input.report, report_options(options, environment), outcome.out);
    }
    return outcome;
}

} // namespace concord
