// SPDX-License-Identifier: Apache-2.0
// concord rules cost: what each rule takes.
#include <algorithm>
#include <chrono>
#include <limits>
#include <set>

#include "cli/ground.hpp"
#include "cli/input.hpp"
#include "cli/options.hpp"
#include "cli/rules_commands.hpp"
#include "cli/rules_test.hpp"
#include "reports/rule_cost.hpp"
#include "rules/engine/assess.hpp"

namespace concord {

namespace {

CommandLine cost_line() {
    CommandLine line;
    line.name = "rules cost";
    line.summary = "Tell what each rule costs, over documents or the examples of all rules";
    line.operand = "FILE";
    line.most = std::numeric_limits<std::size_t>::max();
    line.groups = takes_input | takes_profile | takes_today;
    line.formats = {"text", "counts", "json"};
    line.examples = {"concord rules cost", "concord rules cost agreement.md *.docx",
                     "concord rules cost --format counts agreement.md"};
    return line;
}

/// The shortest of several runs: what others did to the machine meanwhile is not meant.
template <class Work>
std::uint64_t shortest(Work work) {
    using Clock = std::chrono::steady_clock;
    constexpr int runs = 3;
    auto best = Clock::duration::max();
    for (int i = 0; i < runs; ++i) {
        const auto start = Clock::now();
        work();
        best = std::min(best, Clock::now() - start);
    }
    return static_cast<std::uint64_t>(
        std::chrono::duration_cast<std::chrono::nanoseconds>(best).count());
}

/// Sums up what rules do, document by document. All of them are judged by the same book.
class CostMeter {
public:
    CostMeter(const Ground& ground, Day today) : ground_(ground), today_(today) {
        for (const Rule& rule : ground.book->rules)
            report_.rules.push_back({&rule});
    }

    void add(const Document& document, const Reading& reading) {
        const RuleBook& book = *ground_.book;
        ++report_.documents;
        report_.bytes += document.source.text().size();
        report_.scanned += shortest([&] { Occurrences(document, book.plan, book.own_plan); });
        const auto assessment =
            assess(document, reading, book, AsOf{today_, ground_.profile, {}, {}});
        std::set<const Rule*> not_asked;
        for (const LeftOut& left : assessment.left_out) {
            if (left.why != NotAsked::no_occasion) not_asked.insert(left.rule);
        }
        for (RuleCost& cost : report_.rules) {
            if (!not_asked.contains(cost.rule)) {
                Shared shared;
                ask({document, reading, book, *ground_.profile, *cost.rule, today_, shared}, cost);
            }
        }
    }

    [[nodiscard]] CostReport& report() noexcept { return report_; }

private:
    static void ask(const Question& question, RuleCost& cost) {
        const CheckKind* kind = check_kind(question.rule.kind);
        if (kind == nullptr) return;
        ++cost.documents;
        std::set<ClauseId> clauses;
        for (const Param& param : question.rule.params) {
            for (const PhraseSet set : param.phrases) {
                const auto found = question.reading.occurrences.of(set);
                cost.hits += found.size();
                for (const Occurrence& one : found)
                    clauses.insert(one.clause);
            }
        }
        cost.candidates += clauses.size();
        std::size_t findings = 0;
        cost.nanoseconds += shortest([&] {
            question.shared = {}; // As if no rule had asked before.
            Findings found(question.document, question.rule);
            kind->run(question, found);
            findings = found.all().size();
        });
        cost.findings += findings;
    }

    const Ground& ground_;
    Day today_;
    CostReport report_;
};

void add_examples(const RuleBook& book, CostMeter& meter) {
    for (const Rule& rule : book.rules) {
        for (const Example& example : rule.examples) {
            const Document document = example_document(example);
            meter.add(document, understand(document, book, example_type(rule, example)));
        }
    }
}

} // namespace

Outcome run_rules_cost(std::span<const std::string> arguments, const Environment& environment) {
    auto parsed = parse_options(cost_line(), arguments, environment);
    if (auto* finished = std::get_if<Outcome>(&parsed)) return std::move(*finished);
    const Options& options = std::get<Options>(parsed);
    Grounds finder(options, environment);
    const Result<Ground> ground = finder.here();
    if (!ground) return settings_error(ground.error());

    Outcome outcome;
    CostMeter meter(*ground, options.today);
    for (const std::string& path : options.operands) {
        const Input input = read_input(path, options, environment, *ground->book);
        if (input.document) {
            meter.add(*input.document, *input.reading);
        } else {
            outcome.status = ExitStatus::unchecked;
            outcome.err += failure_line(path, *input.report.failure);
        }
    }
    if (options.operands.empty()) add_examples(*ground->book, meter);
    CostReport& report = meter.report();
    report.sort(options.format != "counts");
    if (options.format == "json") {
        render_costs_json(report, outcome.out);
    } else {
        render_costs_text(report, options.format == "text", outcome.out);
    }
    return outcome;
}

} // namespace concord
