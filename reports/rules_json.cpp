// SPDX-License-Identifier: Apache-2.0
#include <algorithm>

#include "reports/json.hpp"
#include "reports/json_values.hpp"
#include "reports/rule_view.hpp"

namespace concord {

namespace {

/// {"MOU": "warning", …} would tell more than the contract has room for: the types it applies to,
/// and the weight it has for most of them.
Json types_of(const Rule& rule) {
    Json types = Json::array();
    for (std::size_t i = 0; i < rule.severity.size(); ++i) {
        if (rule.severity[i]) types.push_back(to_string(static_cast<AgreementType>(i)));
    }
    return types;
}

Json authorities_of(const RuleBook& book, const Rule& rule) {
    Json list = Json::array();
    for (const std::uint16_t index : rule.authorities) {
        if (index < book.authorities.size()) list.push_back(book.authorities[index].title);
    }
    return list;
}

Json examples_of(const Rule& rule) {
    Json flag = Json::array();
    Json pass = Json::array();
    Json near = Json::array();
    for (const Example& example : rule.examples) {
        switch (example.kind) {
        case ExampleKind::flag:
            flag.push_back(example.text);
            break;
        case ExampleKind::pass:
            pass.push_back(example.text);
            break;
        case ExampleKind::near_miss:
            near.push_back(example.text);
            break;
        }
    }
    return {{"flag", std::move(flag)}, {"pass", std::move(pass)}, {"near", std::move(near)}};
}

} // namespace

void render_rules_json(const RuleBook& book, const Profile* profile, std::string& out) {
    Json rules = Json::array();
    for (const Rule& rule : book.rules) {
        const std::optional<Severity> severity = usual_severity(rule);
        rules.push_back({{"id", rule.id},
                         {"title", rule.title},
                         {"family", rule.family},
                         {"severity", severity ? Json(to_string(*severity)) : Json(nullptr)},
                         {"status", rule.status},
                         {"enabled", is_enabled(rule, profile)},
                         {"applies", types_of(rule)},
                         {"profile", rule.profiles},
                         {"authority", authorities_of(book, rule)},
                         {"since", rule.since},
                         {"check", rule.kind},
                         {"examples", examples_of(rule)}});
    }
    append_json(out, {{"rules", std::move(rules)}});
}

} // namespace concord
