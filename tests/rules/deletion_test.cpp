// SPDX-License-Identifier: Apache-2.0
// Whatever a rule rests on, taking it away makes the loader refuse: tried for every built-in rule.
#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>

#include "rules/book/holds.hpp"
#include "rules/book/load.hpp"
#include "rules/book/strict_yaml.hpp"
#include "tests/support/built_in_sources.hpp"

using namespace concord;

namespace {

/// The built-in knowledge with the names of the profiles, and no rules.
OwnedBook knowledge() {
    BookSources sources;
    sources.knowledge = tests::book_folder("knowledge");
    for (const auto& file : tests::book_folder("profiles")) {
        const auto tree = read_yaml(file.text, file.name);
        REQUIRE(tree.has_value());
        const std::string id = tree->find("profile")->scalar;
        sources.profiles.push_back({file.name, "profile: " + id + "\ntitle: " + id + "\n"});
    }
    auto book = load_book(sources);
    INFO((book ? "" : book.error().message));
    REQUIRE(book.has_value());
    return std::move(*book);
}

/// A node as flow YAML.
std::string flow(const YamlNode& node) {
    std::string out;
    switch (node.kind) {
    case YamlNode::Kind::null:
        return "null";
    case YamlNode::Kind::scalar: {
        const bool plain =
            !node.quoted && (node.scalar == "true" || node.scalar == "false" ||
                             node.scalar.find_first_not_of("0123456789") == std::string::npos);
        return plain ? node.scalar : nlohmann::json(node.scalar).dump();
    }
    case YamlNode::Kind::list:
        for (const auto& item : node.items) {
            out += (out.empty() ? "" : ", ") + flow(item);
        }
        return "[" + out + "]";
    case YamlNode::Kind::map:
        for (std::size_t i = 0; i < node.items.size(); ++i) {
            out += (i == 0 ? "\"" : ", \"") + node.keys[i].name + "\": " + flow(node.items[i]);
        }
        return "{" + out + "}";
    }
    return out;
}

YamlNode* member(YamlNode& node, std::string_view key) {
    for (std::size_t i = 0; i < node.keys.size(); ++i) {
        if (node.keys[i].name == key) {
            return &node.items[i];
        }
    }
    return nullptr;
}

void erase(YamlNode& node, std::string_view key) {
    for (std::size_t i = 0; i < node.keys.size(); ++i) {
        if (node.keys[i].name == key) {
            node.keys.erase(node.keys.begin() + static_cast<std::ptrdiff_t>(i));
            node.items.erase(node.items.begin() + static_cast<std::ptrdiff_t>(i));
            return;
        }
    }
}

/// What the loader says to a pack of this one rule; empty when it takes it.
std::string refusal(const RuleBook& base, const YamlNode& rule) {
    const auto book =
        extend_book(base, {{"one.yaml", "{pack: one, version: 1, rules: [" + flow(rule) + "]}\n"}});
    return book ? std::string() : book.error().message;
}

} // namespace

TEST_CASE("a rule without an authority or an example does not load", "[rules]") {
    const auto base = knowledge();
    std::size_t tried = 0;
    for (const auto& file : tests::book_folder("packs")) {
        const auto tree = read_yaml(file.text, file.name);
        REQUIRE(tree.has_value());
        for (const auto& whole : tree->find("rules")->items) {
            INFO(whole.find("id")->scalar);
            REQUIRE(refusal(base.book(), whole) == "");
            const auto told = [&](auto change) {
                YamlNode changed = whole;
                change(changed);
                return refusal(base.book(), changed);
            };
            CHECK(told([](YamlNode& rule) { erase(rule, "authority"); }) ==
                  "missing key \"authority\"");
            CHECK(told([](YamlNode& rule) { member(rule, "authority")->items.clear(); }) ==
                  "a rule needs at least one authority");
            CHECK(told([](YamlNode& rule) { erase(rule, "examples"); }) ==
                  "missing key \"examples\"");
            for (const std::string kind : {"flag", "pass"}) {
                CHECK(told([&](YamlNode& rule) { erase(*member(rule, "examples"), kind); }) ==
                      "missing key \"" + kind + "\"");
                CHECK(told([&](YamlNode& rule) {
                          member(*member(rule, "examples"), kind)->items.clear();
                      }) == "no \"" + kind + "\" example");
            }
            ++tried;
        }
    }
    CHECK(tried == built_in_book().rules.size());
}

TEST_CASE("a near miss must say what the trap is", "[rules]") {
    const auto base = knowledge();
    std::size_t tried = 0;
    for (const auto& file : tests::book_folder("packs")) {
        const auto tree = read_yaml(file.text, file.name);
        REQUIRE(tree.has_value());
        for (const auto& whole : tree->find("rules")->items) {
            YamlNode rule = whole;
            YamlNode* near = member(*member(rule, "examples"), "near");
            if (near == nullptr) {
                continue;
            }
            INFO(whole.find("id")->scalar);
            erase(near->items.front(), "why");
            CHECK(refusal(base.book(), rule) == "missing key \"why\"");
            near->items.clear();
            CHECK(refusal(base.book(), rule) == "no \"near\" example");
            ++tried;
        }
    }
    CHECK(tried > 0);
}

TEST_CASE("an authority that a rule rests on cannot go from the register", "[rules]") {
    const auto base = knowledge();
    const auto packs = tests::book_folder("packs");
    const auto tree = read_yaml(packs.front().text, packs.front().name);
    REQUIRE(tree.has_value());
    YamlNode rule = tree->find("rules")->items.front();
    const std::string gone = member(rule, "authority")->items.front().scalar;
    BookSources sources;
    sources.knowledge = tests::book_folder("knowledge");
    sources.packs = {packs.front()};
    for (auto& file : sources.knowledge) {
        if (file.name.find("authorities") == std::string::npos) {
            continue;
        }
        auto register_ = *read_yaml(file.text, file.name);
        auto& rows = member(register_, "authorities")->items;
        std::erase_if(rows, [&](const YamlNode& row) { return row.find("id")->scalar == gone; });
        file.text = flow(register_) + "\n";
    }
    const auto book = load_book(sources);
    REQUIRE_FALSE(book.has_value());
    CHECK(book.error().message.find("unknown authority \"" + gone + "\"") != std::string::npos);
}

TEST_CASE("a pack that says what it holds loses no example and no authority", "[rules]") {
    const auto base = knowledge();
    std::size_t tried = 0;
    for (const auto& file : tests::book_folder("packs")) {
        const auto tree = read_yaml(file.text, file.name);
        REQUIRE(tree.has_value());
        const Holds whole = count_pack(*tree);
        CHECK(whole.examples >= 2 * whole.rules);
        CHECK(whole.authorities >= whole.rules);
        // Where the pack says so itself, it says the truth, or it would not have been built.
        if (const auto* said = tree->find("holds")) {
            CHECK(to_line(whole) == "holds: {rules: " + said->find("rules")->scalar +
                                        ", examples: " + said->find("examples")->scalar +
                                        ", authorities: " + said->find("authorities")->scalar +
                                        "}");
        }
        YamlNode pack = *tree;
        auto& rules = member(pack, "rules")->items;
        for (auto& rule : rules) {
            auto& authorities = member(rule, "authority")->items;
            for (std::size_t i = 0; i < authorities.size(); ++i, ++tried) {
                const YamlNode gone = authorities[i];
                authorities.erase(authorities.begin() + static_cast<std::ptrdiff_t>(i));
                CHECK_FALSE(count_pack(pack) == whole);
                authorities.insert(authorities.begin() + static_cast<std::ptrdiff_t>(i), gone);
            }
            for (auto& kind : member(rule, "examples")->items) {
                for (std::size_t i = 0; i < kind.items.size(); ++i, ++tried) {
                    const YamlNode gone = kind.items[i];
                    kind.items.erase(kind.items.begin() + static_cast<std::ptrdiff_t>(i));
                    CHECK_FALSE(count_pack(pack) == whole);
                    kind.items.insert(kind.items.begin() + static_cast<std::ptrdiff_t>(i), gone);
                }
            }
        }
        CHECK(count_pack(pack) == whole);
    }
    CHECK(tried > 400);
}

TEST_CASE("the loader holds a pack to what it says", "[rules]") {
    const auto base = knowledge();
    const auto packs = tests::book_folder("packs");
    auto tree = *read_yaml(packs.front().text, packs.front().name);
    erase(tree, "holds");
    const std::string honest = to_line(count_pack(tree));
    const auto load = [&](const std::string& line) {
        return extend_book(base.book(),
                           {{"p.yaml", "{" + line + ", " + flow(tree).substr(1) + "\n"}});
    };
    CHECK(load(honest).has_value());
    auto& flags = member(*member(member(tree, "rules")->items.front(), "examples"), "flag")->items;
    flags.push_back(flags.front());
    const auto refused = load(honest);
    REQUIRE_FALSE(refused.has_value());
    CHECK(refused.error().where == "p.yaml:1:9");
    CHECK(refused.error().message.find("write \"" + to_line(count_pack(tree)) + "\"") !=
          std::string::npos);
}
