// SPDX-License-Identifier: Apache-2.0
// concord rules docs: the pages of docs/rules.
#include <filesystem>
#include <system_error>

#include <fmt/format.h>

#include "cli/ground.hpp"
#include "cli/options.hpp"
#include "cli/rules_commands.hpp"
#include "reports/check_kinds.hpp"
#include "reports/escape.hpp"
#include "reports/rule_page.hpp"
#include "system/files.hpp"

namespace concord {

namespace {

CommandLine docs_line() {
    CommandLine line;
    line.name = "rules docs";
    line.summary = "Write a page for each rule, an index and a page on the kinds of checks";
    line.operand = "DIR";
    line.least = 1;
    line.most = 1;
    line.groups = takes_profile;
    line.examples = {"concord rules docs docs/rules", "concord rules docs --config none docs/rules",
                     "concord rules docs our-handbook"};
    return line;
}

} // namespace

Outcome run_rules_docs(std::span<const std::string> arguments, const Environment& environment) {
    auto parsed = parse_options(docs_line(), arguments, environment);
    if (auto* finished = std::get_if<Outcome>(&parsed)) return std::move(*finished);
    const Options& options = std::get<Options>(parsed);
    Grounds finder(options, environment);
    const Result<Ground> ground = finder.here();
    if (!ground) return settings_error(ground.error());

    const std::filesystem::path folder = options.operands.front();
    std::error_code failed;
    std::filesystem::create_directories(folder, failed);
    if (failed) {
        return settings_error(
            {ErrorKind::io, "the folder cannot be made: " + failed.message(), folder.string(), {}});
    }
    const RuleBook& book = *ground->book;
    std::vector<std::pair<std::string, std::string>> pages{{"README.md", rule_index(book)},
                                                           {"check-kinds.md", kinds_page()}};
    for (const Rule& rule : book.rules)
        pages.emplace_back(page_name(rule), rule_page(book, rule));
    for (const auto& [name, text] : pages) {
        const auto written = write_file((folder / name).string(), text);
        if (!written) return settings_error(written.error());
    }
    return {ExitStatus::clean,
            visible(fmt::format("{}: {} pages written", folder.string(), pages.size())) + '\n',
            {}};
}

} // namespace concord
