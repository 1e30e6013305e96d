// SPDX-License-Identifier: Apache-2.0
#include <array>

#include <fmt/format.h>

#include "cli/commands.hpp"
#include "cli/nearest.hpp"
#include "cli/options.hpp"
#include "reports/json.hpp"
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

constexpr std::array subcommands{
    Command{"list", "List all rules", run_list},
    Command{"explain", "Explain rules by their ids", run_explain},
};

std::string help() {
    std::string text = "Look at the rules.\n\nUsage: concord rules COMMAND [OPTIONS]\n\n"
                       "Examples:\n  concord rules list\n  concord rules explain GDP-01\n"
                       "  concord rules list --format json > rules.json\n\nCommands:\n";
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
    for (const Command& command : subcommands) {
        if (command.name == name) return command.run(arguments.subspan(1), environment);
        names.push_back(command.name);
    }
    return usage_error(fmt::format("unknown command \"rules {}\"{}\nconcord rules --help lists "
                                   "them",
                                   name, did_you_mean(name, names)));
}

} // namespace concord
