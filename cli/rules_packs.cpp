// SPDX-License-Identifier: Apache-2.0
// concord rules test and new: packs of a user's own.
#include <algorithm>
#include <filesystem>
#include <system_error>

#include <fmt/format.h>

#include "cli/ground.hpp"
#include "cli/options.hpp"
#include "cli/rules_commands.hpp"
#include "cli/rules_new.hpp"
#include "cli/rules_test.hpp"
#include "reports/escape.hpp"
#include "reports/layout.hpp"
#include "rules/book/holds.hpp"
#include "rules/book/load.hpp"
#include "system/files.hpp"

namespace concord {

namespace {

constexpr std::size_t most_pack_bytes = 1'000'000;

CommandLine test_line() {
    CommandLine line;
    line.name = "rules test";
    line.summary = "Hold every rule against its own examples: those here, or those of packs";
    line.operand = "PACK";
    line.most = 100;
    line.groups = takes_rule;
    line.examples = {"concord rules test", "concord rules test our-rules.yaml",
                     "concord rules test --rule GDP-01 --rule REV-02"};
    return line;
}

CommandLine count_line() {
    CommandLine line;
    line.name = "rules count";
    line.summary = "Print the line that says what a pack holds, so that nothing gets lost";
    line.operand = "PACK";
    line.least = 1;
    line.most = 1;
    line.examples = {"concord rules count our-rules.yaml", "concord rules test our-rules.yaml",
                     "concord rules new OUR-01 our-rules.yaml"};
    return line;
}

CommandLine new_line() {
    CommandLine line;
    line.name = "rules new";
    line.summary = "Write a first rule with its examples: print a pack, or add to a pack file";
    line.operand = "ID [FILE]";
    line.least = 1;
    line.most = 2;
    line.examples = {"concord rules new OUR-01 > our-rules.yaml",
                     "concord rules new OUR-02 our-rules.yaml",
                     "concord rules test our-rules.yaml"};
    return line;
}

Result<std::vector<BookFile>> read_packs(const std::vector<std::string>& paths) {
    std::vector<BookFile> packs;
    for (const std::string& path : paths) {
        auto text = read_file(path, most_pack_bytes);
        if (!text) return tl::unexpected<Error>(std::move(text.error()));
        packs.push_back({path, std::move(*text)});
    }
    return packs;
}

bool is_asked_for(const Rule& rule, const std::vector<std::string>& only) {
    return only.empty() || std::any_of(only.begin(), only.end(), [&rule](const std::string& name) {
               return name == rule.id || name == rule.family;
           });
}

/// Tests the rules of `book` that are not in `known`.
Outcome test_rules(const RuleBook& book, const RuleBook* known, const Options& options,
                   std::size_t width) {
    Outcome outcome;
    std::size_t rules = 0;
    std::size_t examples = 0;
    std::size_t wrong = 0;
    for (const Rule& rule : book.rules) {
        // A changed copy of a built-in rule has examples of its own.
        const Rule* built_in = known == nullptr ? nullptr : known->rule(rule.id);
        const bool old = built_in != nullptr && built_in->examples.data() == rule.examples.data();
        if (old || !is_asked_for(rule, options.only)) continue;
        ++rules;
        for (const ExampleResult& result : run_examples(book, rule)) {
            ++examples;
            if (result.ok) continue;
            ++wrong;
            append_wrapped(outcome.out,
                           fmt::format("{} {}: ", rule.id, to_string(result.example->kind)),
                           result.what, 2, width);
            append_wrapped(outcome.out, "  ", excerpt(result.example->text), 2, width);
        }
    }
    outcome.out += fmt::format("{} {}, {} {}, {} wrong\n", rules, rules == 1 ? "rule" : "rules",
                               examples, examples == 1 ? "example" : "examples", wrong);
    // An example that comes out wrong is a fault of the pack.
    if (wrong > 0) outcome.status = ExitStatus::usage;
    return outcome;
}

Outcome id_error(const std::string& id) {
    return usage_error(fmt::format("\"{}\" is no rule id\nexpected two to six capitals, a hyphen "
                                   "and two or three digits, such as OUR-01",
                                   id));
}

/// The pack with one more rule at its end, as long as that still loads.
Result<std::string> extended(const RuleBook& base, const BookFile& pack, const std::string& id) {
    const auto before = extend_book(base, {pack});
    if (!before) return tl::unexpected<Error>(before.error());
    const RuleBook& book = before->book();
    if (book.rule(id) != nullptr) {
        return fail(ErrorKind::usage, fmt::format("there is a rule \"{}\" already", id), pack.name);
    }
    std::string_view authority;
    for (const Rule& rule : book.rules) {
        if (base.rule(rule.id) == nullptr && authority.empty()) {
            authority = book.authorities[rule.authorities.front()].id;
        }
    }
    std::string text = pack.text;
    if (!text.ends_with('\n')) text += '\n';
    text += '\n' + new_rule(id, authority);
    const auto after = extend_book(base, {{pack.name, text}});
    if (!after || after->book().rule(id) == nullptr) {
        return fail(ErrorKind::usage, "a rule cannot be added at the end of this pack", pack.name,
                    "its rules must come last, each indented by two blanks before the hyphen");
    }
    return text;
}

} // namespace

Outcome run_rules_test(std::span<const std::string> arguments, const Environment& environment) {
    auto parsed = parse_options(test_line(), arguments, environment);
    if (auto* finished = std::get_if<Outcome>(&parsed)) return std::move(*finished);
    const Options& options = std::get<Options>(parsed);
    if (options.operands.empty()) {
        Grounds finder(options, environment);
        const Result<Ground> ground = finder.here();
        if (!ground) return settings_error(ground.error());
        if (auto refused = refuse_unknown_rules(options.only, {ground->book})) return *refused;
        return test_rules(*ground->book, nullptr, options, environment.width);
    }
    const auto packs = read_packs(options.operands);
    if (!packs) return settings_error(packs.error());
    const auto book = extend_book(*environment.book, *packs, SameId::replaces);
    if (!book) return settings_error(book.error());
    if (auto refused = refuse_unknown_rules(options.only, {&book->book()})) return *refused;
    return test_rules(book->book(), environment.book, options, environment.width);
}

Outcome run_rules_count(std::span<const std::string> arguments, const Environment& environment) {
    auto parsed = parse_options(count_line(), arguments, environment);
    if (auto* finished = std::get_if<Outcome>(&parsed)) return std::move(*finished);
    const Options& options = std::get<Options>(parsed);
    const auto packs = read_packs(options.operands);
    if (!packs) return settings_error(packs.error());
    const auto tree = read_yaml(packs->front().text, packs->front().name);
    if (!tree) return settings_error(tree.error());
    return {ExitStatus::clean, to_line(count_pack(*tree)) + '\n', {}};
}

Outcome run_rules_new(std::span<const std::string> arguments, const Environment& environment) {
    auto parsed = parse_options(new_line(), arguments, environment);
    if (auto* finished = std::get_if<Outcome>(&parsed)) return std::move(*finished);
    const Options& options = std::get<Options>(parsed);
    const std::string& id = options.operands.front();
    const RuleBook& base = *environment.book;
    if (base.rule(id) != nullptr) {
        return usage_error(fmt::format("{} is a built-in rule; take a family of your own, such as "
                                       "OUR",
                                       id));
    }
    const std::string pack = new_pack(id);
    if (!extend_book(base, {{"pack", pack}})) return id_error(id);
    if (options.operands.size() == 1) return {ExitStatus::clean, pack, {}};

    const std::string& path = options.operands[1];
    std::string text = pack;
    std::error_code ignored;
    if (std::filesystem::exists(path, ignored)) {
        const auto packs = read_packs({path});
        if (!packs) return settings_error(packs.error());
        auto longer = extended(base, packs->front(), id);
        if (!longer) return settings_error(longer.error());
        text = std::move(*longer);
    }
    const auto written = write_file(path, text);
    if (!written) return settings_error(written.error());
    return {ExitStatus::clean,
            visible(fmt::format("{}: rule {} added. Change it, then run: concord rules test {}",
                                path, id, path)) +
                '\n',
            {}};
}

} // namespace concord
