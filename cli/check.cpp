// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <limits>
#include <utility>

#include "cli/commands.hpp"
#include "cli/input.hpp"
#include "cli/judge.hpp"
#include "cli/options.hpp"
#include "system/in_order.hpp"

namespace concord {

namespace {

CommandLine check_line() {
    CommandLine line;
    line.name = "check";
    line.summary = "Judge agreements against the rules";
    line.operand = "FILE";
    line.least = 1;
    line.most = std::numeric_limits<std::size_t>::max();
    line.groups =
        takes_input | takes_profile | takes_today | takes_gate | takes_colour | takes_jobs;
    for (const ReportFormat& format : report_formats())
        line.formats.push_back(format.name);
    line.examples = {"concord check agreement.md",
                     "concord check --fail-on warning --format json *.txt > findings.json",
                     "concord check --type ISA --today 2026-11-21 - < draft.txt"};
    return line;
}

/// What one document leaves behind; the document itself is gone by then.
struct Checked {
    Totals totals;
    std::string out; ///< Its piece of the report.
    std::string err;
};

Checked check_one(const std::string& path, const Options& options, const Environment& environment,
                  const Ground& ground, const ReportOptions& how) {
    Checked checked;
    Input input = read_input(path, options, environment, *ground.book);
    if (input.document) {
        judge(input, options, ground);
    } else {
        checked.err = failure_line(path, *input.report.failure);
    }
    checked.totals = totals_of(input.report);
    report_format(options.format)->document(input.report, how, checked.out);
    return checked;
}

/// Hands text over as it comes where somebody takes it, else collects it.
bool put(std::string_view text, const Environment& environment, Outcome& outcome) {
    if (environment.write) return environment.write(text);
    outcome.out += text;
    return true;
}

/// Checks all operands, several at once, and reports on them in the order in which they were named.
Outcome check_all(const Options& options, const Environment& environment,
                  const std::vector<Ground>& grounds) {
    const ReportFormat& format = *report_format(options.format);
    ReportOptions how = report_options(options, environment, grounds);
    Outcome outcome;
    Totals totals;
    std::string text;
    format.head(how, text);
    const auto check = [&](std::size_t i) {
        return check_one(options.operands[i], options, environment, grounds[i], how);
    };
    const auto take = [&](const Checked& checked) {
        if (totals.documents > 0) text += format.between;
        totals.add(checked.totals);
        outcome.err += checked.err;
        text += checked.out;
        if (environment.progress) environment.progress(totals.documents, grounds.size());
        return put(std::exchange(text, {}), environment, outcome);
    };
    const std::size_t jobs = options.jobs > 0 ? options.jobs : processors();
    InOrder<Checked>::run(grounds.size(), jobs, check, take);
    outcome.status = status_of(totals, options.fail_on);
    how.exit_status = static_cast<int>(outcome.status);
    format.tail(totals, how, text);
    put(text, environment, outcome);
    return outcome;
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
        // Many documents, few books.
        if (std::find(books.begin(), books.end(), ground->book) == books.end()) {
            books.push_back(ground->book);
        }
    }
    if (auto refused = refuse_unknown_rules(options.only, books)) return std::move(*refused);

    return check_all(options, environment, grounds);
}

} // namespace concord
