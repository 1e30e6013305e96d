// SPDX-License-Identifier: Apache-2.0
#include <array>
#include <vector>

#include <fmt/format.h>

#include "cli/commands.hpp"
#include "cli/nearest.hpp"
#include "cli/options.hpp"
#include "cli/rules_commands.hpp"

namespace concord {

namespace {

constexpr std::array subcommands{
    Command{"list", "List all rules", run_rules_list},
    Command{"explain", "Explain rules by their ids", run_rules_explain},
    Command{"kinds", "List the kinds of checks that rules are made of", run_rules_kinds},
    Command{"test", "Hold every rule against its own examples", run_rules_test},
    Command{"count", "Print the line that says what a pack holds", run_rules_count},
    Command{"new", "Write a first rule of your own, with examples", run_rules_new},
    Command{"cost", "Tell what each rule costs", run_rules_cost},
    Command{"docs", "Write a page for each rule", run_rules_docs},
};

std::string help() {
    std::string text = "Look at the rules, and write your own.\n\n"
                       "Usage: concord rules COMMAND [OPTIONS]\n\n"
                       "Examples:\n  concord rules list\n  concord rules explain GDP-01\n"
                       "  concord rules new OUR-01 our-rules.yaml\n\nCommands:\n";
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
