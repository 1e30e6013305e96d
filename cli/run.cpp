// SPDX-License-Identifier: Apache-2.0
#include "cli/run.hpp"

#include <array>
#include <filesystem>
#include <system_error>
#include <vector>

#include <fmt/format.h>

#include "cli/commands.hpp"
#include "cli/nearest.hpp"
#include "cli/options.hpp"

namespace concord {

namespace {

constexpr std::array all_commands{
    Command{"check", "Judge agreements against the rules (the default)", run_check},
    Command{"assess", "Print the sign-off report: every rule, verdict and evidence", run_assess},
    Command{"text", "Print the text that lines and columns count in", run_text},
    Command{"outline", "Print the clauses of an agreement as a tree", run_outline},
    Command{"facts", "Print what was understood: parties, dates, contacts and more", run_facts},
    Command{"rules", "List and explain rules, or write your own", run_rules},
    Command{"config", "Print where each setting comes from", run_config},
};

std::string help() {
    std::string text =
        "concord checks agreement documents: memoranda of understanding, information sharing\n"
        "agreements, processor contracts and the like.\n\n"
        "Usage: concord [COMMAND] [OPTIONS] FILE...\n\n"
        "Examples:\n"
        "  concord agreement.md                 report what to mend, and why\n"
        "  concord assess agreement.md          print the sign-off report\n"
        "  concord facts agreement.md           print what was understood\n"
        "  concord rules explain GDP-01         explain a rule\n\n"
        "Commands:\n";
    for (const Command& command : all_commands)
        text += fmt::format("  {:<9} {}\n", command.name, command.summary);
    text += "\nOptions:\n"
            "  -h, --help   Show this help; \"concord COMMAND --help\" shows that of a command\n"
            "  --version    Show the version\n\n"
            "Exit status: 0 clean, 1 findings at or above the gate, 2 usage error,\n"
            "3 something could not be checked.\n\n";
    text += "concord is a drafting aid. It does not give legal advice.\n";
    return text;
}

Outcome version(const RuleBook& book) {
    return {ExitStatus::clean,
            fmt::format("concord {} (rules {})\n", program_version(), book.hash.substr(0, 12)),
            {}};
}

/// Whether a first word that is no command is meant to be a file.
bool looks_like_file(const std::string& word) {
    if (word == "-" || word.find_first_of("./") != std::string::npos) return true;
    std::error_code ignored;
    return std::filesystem::exists(std::filesystem::symlink_status(word, ignored));
}

Outcome unknown(const std::string& word) {
    std::vector<std::string_view> names;
    names.reserve(all_commands.size());
    for (const Command& command : all_commands)
        names.push_back(command.name);
    return usage_error(fmt::format("\"{}\" is neither a command nor a file{}\nconcord --help "
                                   "lists the commands",
                                   word, did_you_mean(word, names)));
}

} // namespace

std::span<const Command> commands() noexcept {
    return all_commands;
}

Outcome run(std::span<const std::string> arguments, const Environment& environment) {
    if (arguments.empty()) return {ExitStatus::usage, {}, help()};
    const std::string& first = arguments.front();
    if (first == "-h" || first == "--help") return {ExitStatus::clean, help(), {}};
    if (first == "--version") return version(*environment.book);
    for (const Command& command : all_commands) {
        if (command.name == first) return command.run(arguments.subspan(1), environment);
    }
    const bool option = first.size() > 1 && first.front() == '-';
    if (option || looks_like_file(first)) return run_check(arguments, environment);
    return unknown(first);
}

} // namespace concord
