// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <array>

#include <fmt/format.h>

#include "parser/model/dates.hpp"
#include "rules/book/book_loader.hpp"
#include "rules/book/holds.hpp"
#include "rules/book/rule_fields.hpp"
#include "rules/engine/check.hpp"
#include "rules/engine/conditions.hpp"

namespace concord {

namespace {

constexpr std::array<std::string_view, 3> severity_names{"advice", "warning", "error"};
constexpr std::array<std::string_view, 2> basis_names{"signature", "today"};
constexpr std::array<std::string_view, 3> confidence_names{"low", "medium", "high"};

} // namespace

void BookLoader::load_rules(const std::vector<BookFile>& files,
                            const std::vector<YamlNode>& trees) {
    std::map<std::string_view, std::string> seen; // id → place
    const bool closed = base_ != nullptr && same_ == SameId::refused;
    for (const auto& rule : closed ? base_->rules : std::span<const Rule>{}) {
        seen.emplace(rule.id, "already one of the built-in rules");
    }
    for (std::size_t i = 0; i < files.size(); ++i) {
        complaints_.enter(files[i].name);
        Fields pack(trees[i], complaints_);
        (void)pack.text("pack");
        (void)pack.number_or("version", 1);
        if (const auto* holds = pack.find("holds")) {
            check_holds(*holds, trees[i]);
        }
        if (const auto* own = base_ == nullptr ? nullptr : pack.find("authorities")) {
            load_own_authorities(*own);
        }
        const auto* rules = pack.need("rules");
        pack.finish();
        if (rules == nullptr || !expect_list(*rules, complaints_)) {
            continue;
        }
        if (rules->items.empty()) {
            complaints_.at(*rules, "a pack without rules");
        }
        for (const auto& node : rules->items) {
            Rule rule = load_rule(node);
            const auto place = fmt::format("first at {}:{}", files[i].name, node.line);
            const auto [first, fresh] = seen.emplace(rule.id, place);
            if (!fresh && !rule.id.empty()) {
                complaints_.at(node,
                               fmt::format("duplicate rule \"{}\", {}", rule.id, first->second));
            }
            rules_.push_back(std::move(rule));
        }
    }
    std::sort(rules_.begin(), rules_.end(),
              [](const Rule& a, const Rule& b) { return a.id < b.id; });
    book_.book_.rules = book_.store_.keep(rules_);
}

void BookLoader::check_holds(const YamlNode& node, const YamlNode& pack) {
    Fields fields(node, complaints_);
    Holds said;
    said.rules = fields.number_or("rules", 0);
    said.examples = fields.number_or("examples", 0);
    said.authorities = fields.number_or("authorities", 0);
    fields.finish();
    const Holds counted = count_pack(pack);
    if (!(said == counted)) {
        complaints_.at(node, fmt::format("the pack holds another number of rules, examples or "
                                         "authorities than it says; if that is meant, write \"{}\"",
                                         to_line(counted)));
    }
}

Rule BookLoader::load_rule(const YamlNode& node) {
    Fields fields(node, complaints_);
    Rule rule;
    rule.id = keep(fields.text("id"));
    if (!rule.id.empty() && !is_rule_id(rule.id)) {
        complaints_.at(node, fmt::format("\"{}\" is not a rule id such as \"GDP-13\"", rule.id));
    }
    rule.family = rule.id.substr(0, rule.id.find('-'));
    rule.title = keep(fields.text("title"));
    rule.met = keep(fields.text_or("met"));
    rule.since = keep(fields.text("since"));
    rule.why = keep(fields.text("why"));
    rule.advice = keep(fields.text("advice"));
    rule.message = keep(fields.text("message"));
    rule.wording = keep(fields.text_or("wording"));
    rule.cause = keep(fields.text_or("cause"));
    rule.measured = keep(fields.text_or("measured"));
    if (fields.need("status") != nullptr) {
        rule.status = rule_statuses[fields.choice("status", rule_statuses, 0)];
    }
    rule.basis = static_cast<Basis>(fields.choice("basis", basis_names, 0));
    rule.confidence = static_cast<Confidence>(fields.choice("confidence", confidence_names, 2));
    load_severity(fields, rule);
    if (const auto* when = fields.find("when")) {
        const auto known = condition_names();
        std::vector<std::string> wanted;
        for (const auto& item :
             expect_list(*when, complaints_) ? when->items : std::vector<YamlNode>{}) {
            wanted.push_back(text_of(item, complaints_));
            if (std::find(known.begin(), known.end(), wanted.back()) == known.end()) {
                complaints_.at(item, fmt::format("unknown condition \"{}\", expected one of {}",
                                                 wanted.back(), listed(known)));
            }
            rule.conditions |= condition_bit(wanted.back());
        }
        rule.when = book_.store_.keep(wanted);
    }
    rule.profiles = book_.store_.keep(fields.texts("profiles"));
    if (const auto* profiles = base_ == nullptr ? nullptr : fields.find("profiles")) {
        // Own packs come after the profiles; for built-in ones the loader looks when it has both.
        for (const auto& item : profiles->items) {
            if (base_->profile(item.scalar) == nullptr) {
                complaints_.at(item, fmt::format("unknown profile \"{}\"", item.scalar));
            }
        }
    }
    if (const auto* authority = fields.need("authority")) {
        rule.authorities = book_.store_.keep(authority_indices(*authority));
        if (authority->items.empty()) {
            complaints_.at(*authority, "a rule needs at least one authority");
        }
    }
    load_params(fields, rule);
    load_examples(fields, rule);
    fields.finish();
    return rule;
}

std::vector<AgreementType> BookLoader::type_list(const YamlNode& node) {
    std::vector<AgreementType> types;
    const std::vector<YamlNode> single{node};
    const auto& items = node.kind == YamlNode::Kind::list ? node.items : single;
    for (const auto& item : items) {
        const std::string name = text_of(item, complaints_);
        if (name == "ANY" || name == "ALL" || name == "PUBLIC") {
            const auto last = name == "ANY"   ? AgreementType::other
                              : name == "ALL" ? AgreementType::contract
                                              : AgreementType::sla;
            for (std::size_t t = 0; t <= static_cast<std::size_t>(last); ++t) {
                types.push_back(static_cast<AgreementType>(t));
            }
        } else if (const auto type = agreement_type(name)) {
            types.push_back(*type);
        } else {
            complaints_.at(item, fmt::format("unknown type of agreement \"{}\"", name));
        }
    }
    return types;
}

void BookLoader::load_severity(Fields& fields, Rule& rule) {
    const auto* applies = fields.find("applies");
    const auto* severity = fields.need("severity");
    if (severity == nullptr) {
        return;
    }
    const auto level = [&](const YamlNode& node) {
        const std::string name = text_of(node, complaints_);
        const auto found = std::find(severity_names.begin(), severity_names.end(), name);
        if (found == severity_names.end()) {
            complaints_.at(node, fmt::format("unknown severity \"{}\", expected one of {}", name,
                                             listed(severity_names)));
            return Severity::advice;
        }
        return static_cast<Severity>(found - severity_names.begin());
    };
    if (severity->kind != YamlNode::Kind::map) {
        const Severity one = level(*severity);
        if (applies == nullptr) {
            complaints_.at(fields.node(), "missing key \"applies\"");
            return;
        }
        for (const auto type : type_list(*applies)) {
            rule.severity[static_cast<std::size_t>(type)] = one;
        }
        return;
    }
    if (applies != nullptr) {
        complaints_.at(*applies, "a mapping of severities already says where the rule applies");
    }
    for (std::size_t i = 0; i < severity->keys.size(); ++i) {
        YamlNode key;
        key.kind = YamlNode::Kind::scalar;
        key.line = severity->keys[i].line;
        key.column = severity->keys[i].column;
        key.scalar = severity->keys[i].name;
        const Severity one = level(severity->items[i]);
        for (const auto type : type_list(key)) {
            rule.severity[static_cast<std::size_t>(type)] = one;
        }
    }
}

void BookLoader::load_examples(Fields& fields, Rule& rule) {
    const auto* node = fields.need("examples");
    if (node == nullptr) {
        return;
    }
    constexpr std::array<std::pair<std::string_view, ExampleKind>, 3> kinds{
        {{"flag", ExampleKind::flag},
         {"pass", ExampleKind::pass},
         {"near", ExampleKind::near_miss}}};
    Fields groups(*node, complaints_);
    std::vector<Example> examples;
    for (const auto& [name, kind] : kinds) {
        const auto* list = kind == ExampleKind::near_miss ? groups.find(name) : groups.need(name);
        if (list == nullptr || !expect_list(*list, complaints_)) {
            continue;
        }
        if (list->items.empty()) {
            complaints_.at(*list, fmt::format("no \"{}\" example", name));
        }
        for (const auto& item : list->items) {
            examples.push_back(load_example(item, kind));
        }
    }
    groups.finish();
    rule.examples = book_.store_.keep(std::move(examples));
}

Example BookLoader::load_example(const YamlNode& node, ExampleKind kind) {
    Example example;
    example.kind = kind;
    if (node.kind != YamlNode::Kind::map) {
        example.text = keep(text_of(node, complaints_));
        if (kind == ExampleKind::near_miss) {
            complaints_.at(node, "a near miss must say why: {text: …, why: …}");
        }
    } else {
        Fields fields(node, complaints_);
        example.text = keep(fields.text("text"));
        example.today = keep(iso_date(fields, "today"));
        example.whole = fields.flag_or("whole", false);
        const bool near = kind == ExampleKind::near_miss;
        example.why = keep(near ? fields.text("why") : fields.text_or("why"));
        if (const auto* type = fields.find("type")) {
            example.type = agreement_type(text_of(*type, complaints_));
            if (!example.type) {
                complaints_.at(*type,
                               fmt::format("unknown type of agreement \"{}\"", type->scalar));
            }
        }
        fields.finish();
    }
    if (example.text.empty()) {
        complaints_.at(node, "an example without text");
    }
    return example;
}

} // namespace concord
