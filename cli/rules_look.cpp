// SPDX-License-Identifier: Apache-2.0
// concord rules list, explain and kinds: looking at what there is.
#include <fmt/format.h>

#include "cli/ground.hpp"
#include "cli/nearest.hpp"
#include "cli/options.hpp"
#include "cli/rules_commands.hpp"
#include "reports/check_kinds.hpp"
#include "reports/json.hpp"
#include "reports/rule_page.hpp"
#include "reports/rule_view.hpp"
#include "rules/engine/check.hpp"

namespace concord {

namespace {

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

CommandLine explain_line() {
    CommandLine line;
    line.name = "rules explain";
    line.summary = "Explain rules: reason, authority, wording to use and examples";
    line.operand = "ID";
    line.least = 1;
    line.most = 100;
    line.groups = takes_profile | takes_colour;
    line.formats = {"text", "markdown"};
    line.examples = {"concord rules explain GDP-01", "concord rules explain GDP-01 REV-02",
                     "concord rules explain --format markdown DRA-01 > rule.md"};
    return line;
}

CommandLine kinds_line() {
    CommandLine line;
    line.name = "rules kinds";
    line.summary = "List the kinds of checks that rules are made of, or what one of them takes";
    line.operand = "KIND";
    line.most = 1;
    line.examples = {"concord rules kinds", "concord rules kinds wording",
                     "concord rules kinds lacks"};
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

} // namespace

Outcome run_rules_list(std::span<const std::string> arguments, const Environment& environment) {
    auto parsed = parse_options(list_line(), arguments, environment);
    if (auto* finished = std::get_if<Outcome>(&parsed)) return std::move(*finished);
    const Options& options = std::get<Options>(parsed);
    Grounds finder(options, environment);
    const Result<Ground> ground = finder.here();
    if (!ground) return settings_error(ground.error());
    Outcome outcome;
    if (options.format == "json") {
        render_rules_json(*ground->book, ground->profile, outcome.out);
    } else {
        render_rules_text(*ground->book, ground->profile, environment.width, outcome.out);
    }
    return outcome;
}

Outcome run_rules_explain(std::span<const std::string> arguments, const Environment& environment) {
    auto parsed = parse_options(explain_line(), arguments, environment);
    if (auto* finished = std::get_if<Outcome>(&parsed)) return std::move(*finished);
    const Options& options = std::get<Options>(parsed);
    Grounds finder(options, environment);
    const Result<Ground> ground = finder.here();
    if (!ground) return settings_error(ground.error());
    const RuleBook& book = *ground->book;
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
        if (options.format == "markdown") {
            outcome.out += rule_page(book, *rule);
        } else {
            render_rule_page(book, *rule, environment.width, options.colour, outcome.out);
        }
    }
    return outcome;
}

Outcome run_rules_kinds(std::span<const std::string> arguments, const Environment& environment) {
    auto parsed = parse_options(kinds_line(), arguments, environment);
    if (auto* finished = std::get_if<Outcome>(&parsed)) return std::move(*finished);
    const Options& options = std::get<Options>(parsed);
    Outcome outcome;
    if (options.operands.empty()) {
        render_kinds_text(environment.width, outcome.out);
        return outcome;
    }
    const std::string& name = options.operands.front();
    if (const CheckKind* kind = check_kind(name); kind != nullptr) {
        render_kind_text(*kind, environment.width, outcome.out);
        return outcome;
    }
    std::vector<std::string_view> names;
    for (const CheckKind& kind : check_kinds())
        names.push_back(kind.name);
    return usage_error(fmt::format("there is no kind of check \"{}\"{}\nconcord rules kinds lists "
                                   "them",
                                   name, did_you_mean(name, names)));
}

} // namespace concord
