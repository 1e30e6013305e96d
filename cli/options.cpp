// SPDX-License-Identifier: Apache-2.0
#include "cli/options.hpp"

#include <algorithm>

#include <CLI/App.hpp>
#include <CLI/Config.hpp>
#include <CLI/Formatter.hpp>
#include <fmt/format.h>

#include "cli/nearest.hpp"
#include "cli/options_written.hpp"
#include "reports/escape.hpp"
#include "reports/layout.hpp"

namespace concord {

namespace {

void declare(CLI::App& app, const CommandLine& command, Written& written) {
    app.set_help_flag("-h,--help", "Show this help");
    if (command.most > 0) app.add_option(std::string(command.operand), written.operands);
    const auto text = [&app](const char* name, std::string& value, const char* type,
                             std::string description) {
        app.add_option(name, value, std::move(description))->type_name(type);
    };
    if (!command.formats.empty()) {
        text("--format", written.format, "FORMAT",
             fmt::format("{}; default {}", one_of(command.formats), command.formats.front()));
    }
    if ((command.groups & takes_today) != 0) {
        text("--today", written.today, "DAY", "Judge as of this day, YYYY-MM-DD; default today");
    }
    if ((command.groups & takes_input) != 0) {
        text("--type", written.type, "TYPE", "Kind of agreement, such as MOU; default by its text");
        text("--as", written.as, "FORMAT", "Read as text, markdown or html, whatever the name");
        text("--view", written.view, "VIEW",
             "Tracked changes as in the final or the original text; default final");
        app.add_flag("--ocr", written.ocr, "Let tesseract read PDFs that are scans");
    }
    if ((command.groups & takes_profile) != 0) {
        text("--profile", written.profile, "NAME", "Country or stage that the rules follow");
        text("--config", written.config, "FILE",
             "Settings; default concord.yaml beside or above the document; none for no settings");
    }
    if ((command.groups & (takes_gate | takes_fail_on)) != 0) {
        text("--fail-on", written.fail_on, "SEVERITY",
             "Exit with 1 from this severity on: error, warning, advice or never; default error");
    }
    if ((command.groups & takes_gate) != 0) {
        app.add_flag("--show-passed", written.show_passed, "List what is right, too");
        app.add_flag("-q,--quiet", written.quiet, "Print findings alone");
    }
    if ((command.groups & (takes_gate | takes_rule)) != 0) {
        app.add_option("--rule", written.rules, "Only this rule or family; may be repeated")
            ->type_name("ID")
            ->delimiter(',')
            ->allow_extra_args(false);
    }
    if ((command.groups & takes_jobs) != 0) {
        text("-j,--jobs", written.jobs, "NUMBER",
             "Documents to check at once; default one for each processor");
    }
    if ((command.groups & takes_colour) != 0) {
        text("--color", written.colour, "WHEN", "auto, always or never; default auto");
    }
}

std::string help_of(const CLI::App& app, const CommandLine& command) {
    std::string text = fmt::format("{}.\n\n{}\n\nExamples:\n", command.summary, usage_of(command));
    for (const std::string_view example : command.examples)
        text += fmt::format("  {}\n", example);
    text += "\nOptions:\n";
    for (const CLI::Option* option : app.get_options()) {
        if (option->get_positional()) continue;
        std::string name = option->get_name(false, true);
        if (const std::size_t comma = name.find(','); comma != std::string::npos) {
            name.insert(comma + 1, " ");
        }
        if (option->get_items_expected_max() > 0) name += ' ' + option->get_type_name();
        append_wrapped(text, fmt::format("  {:<20} ", name), option->get_description(), 23, 80);
    }
    if (!command.remark.empty()) {
        text += '\n';
        text += command.remark;
    }
    return text;
}

std::vector<std::string_view> names_of(const CLI::App& app, std::vector<std::string>& storage) {
    for (const CLI::Option* option : app.get_options()) {
        for (const std::string& name : option->get_lnames())
            storage.push_back("--" + name);
    }
    return {storage.begin(), storage.end()};
}

Outcome unknown_option(const CLI::App& app, const CommandLine& command, std::string written) {
    written = written.substr(0, written.find('='));
    std::vector<std::string> storage;
    const std::string guess = did_you_mean(written, names_of(app, storage));
    return usage_error(fmt::format("unknown option \"{}\"{}\nconcord {} --help lists them", written,
                                   guess, command.name));
}

/// What CLI11 found fault with, in our words.
Outcome explain(const CLI::App& app, const CommandLine& command, const CLI::ParseError& error) {
    if (error.get_exit_code() == static_cast<int>(CLI::ExitCodes::ExtrasError)) {
        for (const std::string& extra : app.remaining(true)) {
            if (extra.size() > 1 && extra.front() == '-') {
                return unknown_option(app, command, extra);
            }
        }
        return usage_error(fmt::format("\"{}\" is one too many\n{}", app.remaining(true).front(),
                                       usage_of(command)));
    }
    const std::string what = error.what();
    const std::size_t colon = what.find(':');
    if (error.get_exit_code() == static_cast<int>(CLI::ExitCodes::ArgumentMismatch) &&
        colon != std::string::npos) {
        return usage_error(fmt::format("option {} needs a value\nconcord {} --help says which",
                                       what.substr(0, colon), command.name));
    }
    return usage_error(fmt::format("{}\n{}", what, usage_of(command)));
}

} // namespace

std::variant<Options, Outcome> parse_options(const CommandLine& command,
                                             std::span<const std::string> arguments,
                                             const Environment& environment) {
    CLI::App app;
    Written written;
    declare(app, command, written);
    try {
        // CLI11 takes the arguments from the back.
        app.parse(std::vector<std::string>(arguments.rbegin(), arguments.rend()));
    } catch (const CLI::CallForHelp&) {
        return Outcome{ExitStatus::clean, help_of(app, command), {}};
    } catch (const CLI::ParseError& error) {
        return explain(app, command, error);
    }
    return meaning_of(command, environment, written);
}

Outcome usage_error(std::string_view message) {
    Outcome outcome{ExitStatus::usage, {}, "concord: "};
    const std::size_t end = std::min(message.find('\n'), message.size());
    append_visible(outcome.err, message.substr(0, end));
    outcome.err += '\n';
    if (end < message.size()) {
        append_visible(outcome.err, message.substr(end + 1));
        outcome.err += '\n';
    }
    return outcome;
}

} // namespace concord
