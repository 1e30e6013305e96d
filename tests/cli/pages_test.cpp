// SPDX-License-Identifier: Apache-2.0
// docs/rules is what the program would write today.
#include <filesystem>
#include <map>

#include <catch2/catch.hpp>

#include "reports/check_kinds.hpp"
#include "reports/rule_page.hpp"
#include "tests/support/files.hpp"

namespace concord {
namespace {

TEST_CASE("the pages of the rules are not stale; scripts/docs makes them anew", "[cli]") {
    const std::string folder = tests::source_dir() + "/docs/rules/";
    const RuleBook& book = built_in_book();
    std::map<std::string, std::string> pages{{"README.md", rule_index(book)},
                                             {"check-kinds.md", kinds_page()}};
    for (const Rule& rule : book.rules)
        pages[page_name(rule)] = rule_page(book, rule);
    std::string stale;
    for (const auto& [name, text] : pages) {
        const bool there = std::filesystem::exists(folder + name);
        if (!there || tests::read(folder + name) != text) stale += name + ' ';
    }
    for (const auto& entry : std::filesystem::directory_iterator(folder)) {
        const std::string name = entry.path().filename().string();
        if (pages.count(name) == 0) stale += name + " (no such rule) ";
    }
    CHECK(stale == "");
}

TEST_CASE("a page holds all that is known of its rule", "[cli]") {
    const RuleBook& book = built_in_book();
    for (const Rule& rule : book.rules) {
        INFO(rule.id);
        const std::string page = rule_page(book, rule);
        for (const char* part :
             {"## What to do", "## Severity", "## Authority", "## Examples", "\nFlagged",
              "\nNot flagged", "## How to leave it out", "## Status"}) {
            INFO(part);
            CHECK(page.find(part) != std::string::npos);
        }
        CHECK(page.ends_with("concord is a drafting aid. It does not give legal advice.\n"));
    }
}

} // namespace
} // namespace concord
