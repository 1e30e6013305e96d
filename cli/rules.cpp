// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <array>

#include <fmt/format.h>

#include "cli/commands.hpp"
#include "cli/nearest.hpp"
#include "cli/options.hpp"
#include "cli/rules_test.hpp"
#include "reports/escape.hpp"
#include "reports/json.hpp"
#include "reports/layout.hpp"
#include "reports/rule_view.hpp"

namespace concord {

namespace {

const Profile* profile_of(const Options& options, const RuleBook& book) {
    if (!options.profile.empty()) return book.profile(options.profile);
    return book.profiles.empty() ? nullptr : &book.profiles.front();
}

CommandLine list_line() {
    CommandLine line;
    line.name = "rules list";
    line.summary = "List all rules with their severity and title";
    line.groups = takes_profile;
    line.formats = {"text", "json"};
    line.examples = {"concord rules list", "concord rules list --format json > rules.json",
                     "concord rules list | grep GDP"};
    return line;
}

Outcome run_list(std::span<const std::string> arguments, const Environment& environment) {
    auto parsed = parse_options(list_line(), arguments, environment);
    if (auto* finished = std::get_if<Outcome>(&parsed)) return std::move(*finished);
    const Options& options = std::get<Options>(parsed);
    const RuleBook& book = *environment.book;
    Outcome outcome;
    if (options.format == "json") {
        render_rules_json(book, profile_of(options, book), outcome.out);
    } else {
        render_rules_text(book, profile_of(options, book), environment.width, outcome.out);
    }
    return outcome;
}

CommandLine explain_line() {
    CommandLine line;
    line.name = "rules explain";
    line.summary = "Explain rules: reason, authority, wording to use and examples";
    line.operand = "ID";
    line.least = 1;
    line.most = 100;
    line.groups = takes_colour;
    line.examples = {"concord rules explain GDP-01", "concord rules explain GDP-01 REV-02",
                     "concord rules explain --color never DRA-01 > rule.txt"};
    return line;
}

const Rule* find_rule(const RuleBook& book, std::string id) {
    for (char& byte : id) {
        if (byte >= 'a' && byte <= 'z' && id.find('.') == std::string::npos) {
            byte = static_cast<char>(byte - 'a' + 'A');
        }
    }
    return book.rule(id);
}

Outcome run_explain(std::span<const std::string> arguments, const Environment& environment) {
    auto parsed = parse_options(explain_line(), arguments, environment);
    if (auto* finished = std::get_if<Outcome>(&parsed)) return std::move(*finished);
    const Options& options = std::get<Options>(parsed);
    const RuleBook& book = *environment.book;
    Outcome outcome;
    for (const std::string& id : options.operands) {
        const Rule* rule = find_rule(book, id);
        if (rule == nullptr) {
            std::vector<std::string_view> names;
            names.reserve(book.rules.size());
            for (const Rule& known : book.rules)
                names.push_back(known.id);
            return usage_error(fmt::format("there is no rule \"{}\"{}\nconcord rules list names "
                                           "them",
                                           id, did_you_mean(id, names)));
        }
        if (!outcome.out.empty()) outcome.out += '\n';
        render_rule_page(book, *rule, environment.width, options.colour, outcome.out);
    }
    return outcome;
}

CommandLine test_line() {
    CommandLine line;
    line.name = "rules test";
    line.summary = "Hold every rule against its own examples";
    line.groups = takes_rule;
    line.examples = {"concord rules test", "concord rules test --rule GDP",
                     "concord rules test --rule GDP-01 --rule REV-02"};
    return line;
}

bool is_asked_for(const Rule& rule, const std::vector<std::string>& only) {
    return only.empty() || std::any_of(only.begin(), only.end(), [&rule](const std::string& name) {
               return name == rule.id || name == rule.family;
           });
}

Outcome run_test(std::span<const std::string> arguments, const Environment& environment) {
    auto parsed = parse_options(test_line(), arguments, environment);
    if (auto* finished = std::get_if<Outcome>(&parsed)) return std::move(*finished);
    const Options& options = std::get<Options>(parsed);
    Outcome outcome;
    std::size_t rules = 0;
    std::size_t examples = 0;
    std::size_t wrong = 0;
    for (const Rule& rule : environment.book->rules) {
        if (!is_asked_for(rule, options.only)) continue;
        ++rules;
        for (const ExampleResult& result : run_examples(*environment.book, rule)) {
            ++examples;
            if (result.ok) continue;
            ++wrong;
            append_wrapped(outcome.out,
                           fmt::format("{} {}: ", rule.id, to_string(result.example->kind)),
                           result.what, 2, environment.width);
            append_wrapped(outcome.out, "  ", excerpt(result.example->text), 2, environment.width);
        }
    }
    outcome.out += fmt::format("{} rules, {} examples, {} wrong\n", rules, examples, wrong);
    // An example that comes out wrong is a fault of the pack.
    if (wrong > 0) outcome.status = ExitStatus::usage;
    return outcome;
}

constexpr std::array subcommands{
    Command{"list", "List all rules", run_list},
    Command{"explain", "Explain rules by their ids", run_explain},
    Command{"test", "Hold every rule against its own examples", run_test},
};

std::string help() {
    std::string text = "Look at the rules.\n\nUsage: concord rules COMMAND [OPTIONS]\n\n"
                       "Examples:\n  concord rules list\n  concord rules explain GDP-01\n"
                       "  concord rules test --rule GDP\n\nCommands:\n";
    for (const Command& command : subcommands)
        text += fmt::format("  {:<9} {}\n", command.name, command.summary);
    return text;
}

} // namespace

Outcome run_rules(std::span<const std::string> arguments, const Environment& environment) {
    if (arguments.empty()) return {ExitStatus::usage, {}, help()};
    const std::string& name = arguments.front();
    if (name == "-h" || name == "--help") return {ExitStatus::clean, help(), {}};
    std::vector<std::string_view> names;
    names.reserve(subcommands.size());
    for (const Command& command : subcommands) {
        if (command.name == name) return command.run(arguments.subspan(1), environment);
        names.push_back(command.name);
    }
    return usage_error(fmt::format("unknown command \"rules {}\"{}\nconcord rules --help lists "
                                   "them",
                                   name, did_you_mean(name, names)));
}

} // namespace concord
