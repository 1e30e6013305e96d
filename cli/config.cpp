// SPDX-License-Identifier: Apache-2.0
#include <algorithm>

#include <fmt/format.h>

#include "cli/commands.hpp"
#include "cli/ground.hpp"
#include "cli/options.hpp"
#include "reports/escape.hpp"

namespace concord {

namespace {

CommandLine config_line() {
    CommandLine line;
    line.name = "config";
    line.summary = "Print what holds for a document, and where each value comes from";
    line.operand = "FILE";
    line.most = 1;
    line.groups = takes_profile;
    line.examples = {"concord config", "concord config agreements/mou.md",
                     "concord config --profile scotland agreements/mou.md"};
    line.remark = "Environment:\n"
                  "  CONCORD_CACHE=off    Keep no compiled packs in $XDG_CACHE_HOME/concord or\n"
                  "                       $HOME/.cache/concord, and use none\n";
    return line;
}

/// Rows of three columns: what, value, source.
class Table {
public:
    explicit Table(std::string& out) : out_(out) {}

    void row(std::string_view what, std::string_view value, std::string_view source) {
        out_ += visible(fmt::format("{:<9} {:<28} {}", what, value, source));
        while (out_.ends_with(' '))
            out_.pop_back();
        out_ += '\n';
    }
    void words(std::string_view what, const std::vector<Settings::Word>& words) {
        for (const Settings::Word& word : words)
            row(what, word.text, word.place);
    }

private:
    std::string& out_;
};

void add_profile(Table& table, const Ground& ground, const Options& options) {
    std::string source = "built in: the default";
    for (const Settings& layer : *ground.settings) {
        if (layer.profile) source = layer.profile->place;
    }
    if (!options.profile.empty()) source = "--profile";
    table.row("profile", ground.profile->id, source);
}

/// Severities with a remark on those that a nearer file changes.
void add_severities(Table& table, const std::vector<Settings>& layers) {
    for (auto layer = layers.begin(); layer != layers.end(); ++layer) {
        for (const Settings::Level& level : layer->severity) {
            const bool changed = std::any_of(layer + 1, layers.end(), [&](const Settings& nearer) {
                return std::any_of(
                    nearer.severity.begin(), nearer.severity.end(),
                    [&](const Settings::Level& one) { return one.rule.text == level.rule.text; });
            });
            table.row("severity", fmt::format("{}: {}", level.rule.text, to_string(level.severity)),
                      level.rule.place + (changed ? ", changed further in" : ""));
        }
    }
}

} // namespace

Outcome run_config(std::span<const std::string> arguments, const Environment& environment) {
    auto parsed = parse_options(config_line(), arguments, environment);
    if (auto* finished = std::get_if<Outcome>(&parsed)) return std::move(*finished);
    const Options& options = std::get<Options>(parsed);
    Grounds finder(options, environment);
    const Result<Ground> ground =
        finder.of(options.operands.empty() ? "-" : options.operands.front());
    if (!ground) return settings_error(ground.error());

    Outcome outcome;
    Table table(outcome.out);
    const std::vector<Settings>& layers = *ground->settings;
    if (layers.empty()) {
        const bool refused = options.config == "none";
        table.row("settings", "none",
                  refused ? "--config" : fmt::format("no {} beside or above", settings_name));
    }
    for (const Settings& layer : layers)
        table.row("settings", layer.file, &layer == &layers.back() ? "" : "extended");
    add_profile(table, *ground, options);
    for (const Settings& layer : layers) {
        table.words("rules", layer.rules);
        table.words("disabled", layer.disabled);
        table.words("enabled", layer.enabled);
    }
    add_severities(table, layers);
    for (const Settings& layer : layers) {
        for (const Waiver& waiver : layer.waivers)
            table.row("waiver", fmt::format("{} until {}", waiver.rule, to_iso(waiver.until)),
                      waiver.written_at);
    }
    return outcome;
}

} // namespace concord
