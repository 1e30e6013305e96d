// SPDX-License-Identifier: Apache-2.0
#include <string>

#include <catch2/catch.hpp>

#include "rules/book/strict_yaml.hpp"

using namespace concord;

namespace {

struct Bad {
    const char* what;
    std::string text;
    const char* message; ///< Part of the message.
    const char* where;
};

std::string nested(std::size_t levels) {
    return std::string(levels, '[') + std::string(levels, ']');
}

} // namespace

TEST_CASE("what a reader of a YAML file could misunderstand is an error") {
    const Bad cases[] = {
        {"nothing", "", "empty document", "f:1:1"},
        {"a comment alone", "# nothing\n", "empty document", "f:1:1"},
        {"a comma, on which the library does not return", ",", "", "f"},
        {"a null", "~\n", "empty document", "f:1:1"},
        {"a second document", "a: 1\n---\nb: 2\n", "second document", "f:2:1"},
        {"duplicate keys", "a: 1\nb: 2\na: 3\n", "duplicate key \"a\"", "f:3:1"},
        {"duplicate keys further in", "x:\n  - {a: 1, a: 2}\n", "duplicate key \"a\"", "f:2:12"},
        {"an anchor", "a: &x 1\n", "anchors", "f:1"},
        {"an alias of itself", "&x [*x]", "anchors", "f:1"},
        {"an alias", "a: *x\n", "", "f:1"},
        {"a merge key", "a: 1\n<<: {b: 1}\n", "merge keys", "f:2:1"},
        {"a tag", "a: !!str 1\n", "tags", "f:1"},
        {"an own tag", "a: !thing {b: 1}\n", "tags", "f:1"},
        {"a directive", "%YAML 1.1\n---\na: 1\n", "directives", "f:1:1"},
        {"a tab", "a:\n\t- b\n", "tabs", "f:2:1"},
        {"a tab in text", "a: b\tc\n", "tabs", "f:1:5"},
        {"a NUL", std::string("a: b\0c\n", 7), "NUL", "f:1:5"},
        {"bytes that are not UTF-8", "a: \xC3(\n", "UTF-8", "f:1:4"},
        {"65 levels", nested(65), "more than 64 levels", "f:1"},
        {"levels without end", nested(100'000), "", "f"},
        {"more than a megabyte", std::string(1'000'001, '#'), "larger than", "f"},
        {"a list as key", "? [a]\n: 1\n", "key must be plain text", "f:1"},
        {"no key", ": 1\n", "key must be plain text", "f:1"},
        {"an unclosed quote", "a: \"b\n", "", "f"},
        {"a closing bracket too many", "a: b]\nc: ]\n", "", "f"},
    };
    for (const auto& bad : cases) {
        INFO(bad.what);
        const auto read = read_yaml(bad.text, "f");
        REQUIRE_FALSE(read.has_value());
        CHECK(read.error().kind == ErrorKind::pack);
        INFO(read.error().where << ": " << read.error().message);
        CHECK(read.error().message.find(bad.message) != std::string::npos);
        CHECK(read.error().where.rfind(bad.where, 0) == 0);
    }
}

TEST_CASE("a YAML document becomes a tree with places") {
    const auto read = read_yaml("# c\nlist:\n  - one\n  - \"two\"\nmap: {a: ~, b: 3}\ntext: |\n"
                                "  first\n  second\n",
                                "f");
    REQUIRE(read.has_value());
    const auto* list = read->find("list");
    REQUIRE(list != nullptr);
    REQUIRE(list->items.size() == 2);
    CHECK(list->items[0].scalar == "one");
    CHECK_FALSE(list->items[0].quoted);
    CHECK(list->items[1].quoted);
    CHECK(list->items[1].line == 4);
    CHECK(list->items[1].column == 5);
    const auto* map = read->find("map");
    REQUIRE(map != nullptr);
    REQUIRE(map->keys.size() == 2);
    CHECK(map->keys[1].name == "b");
    CHECK(map->keys[1].column == 13);
    CHECK(map->items[0].kind == YamlNode::Kind::null);
    CHECK(map->items[1].scalar == "3");
    CHECK(read->find("text")->scalar == "first\nsecond\n");
    CHECK(read->find("none") == nullptr);
    CHECK(read_yaml(nested(64), "f").has_value());
}

TEST_CASE("damaged YAML gives a tree or an error, never a crash or an endless loop") {
    const std::string sound =
        "pack: test # c\nrules:\n  - id: \"A-01\"\n    with: {any: [a, 'b']}\n"
        "    why: |\n      text\n    n: 1\n";
    const std::string bytes = ",:[]{}\"'|>-?&*!%@`#~ \n\\x01\xC3<";
    std::uint32_t random = 12345; // a fixed sequence: failures repeat
    const auto next = [&](std::size_t below) {
        random = random * 1664525u + 1013904223u;
        return static_cast<std::size_t>(random >> 8) % below;
    };
    std::size_t trees = 0;
    std::size_t errors = 0;
    for (int i = 0; i < 5'000; ++i) {
        std::string text = sound;
        for (std::size_t change = 0; change <= next(4); ++change) {
            const auto at = next(text.size());
            switch (next(3)) {
            case 0:
                text[at] = bytes[next(bytes.size())];
                break;
            case 1:
                text.insert(at, 1, bytes[next(bytes.size())]);
                break;
            default:
                text.erase(at, 1 + next(5));
            }
        }
        const auto read = read_yaml(text, "f");
        read ? ++trees : ++errors;
        if (!read) {
            CHECK_FALSE(read.error().message.empty());
        }
    }
    CHECK(trees > 100);
    CHECK(errors > 100);
}
