// SPDX-License-Identifier: Apache-2.0
// The built-in book against its sources: what concord-pack wrote is what the loader reads.
#include <catch2/catch.hpp>

#include "rules/book/emit.hpp"
#include "rules/engine/check.hpp"
#include "tests/support/built_in_sources.hpp"

using namespace concord;

TEST_CASE("the built-in book equals its sources") {
    const auto loaded = tests::read_built_in_book();
    const RuleBook& built = built_in_book();
    CHECK(built.hash == loaded.book().hash);
    CHECK(built.rules.size() == loaded.book().rules.size());
    // Emitting writes down every member of every row, so equal texts are equal books.
    const bool same = emit_book(built) == emit_book(loaded.book());
    CHECK(same);
}

TEST_CASE("emitting is deterministic") {
    const auto first = emit_book(tests::read_built_in_book().book());
    const auto second = emit_book(tests::read_built_in_book().book());
    const bool same = first == second;
    CHECK(same);
}

TEST_CASE("rules of the built-in book are sorted and complete") {
    const RuleBook& book = built_in_book();
    REQUIRE_FALSE(book.rules.empty());
    for (std::size_t i = 0; i < book.rules.size(); ++i) {
        const Rule& rule = book.rules[i];
        INFO(rule.id);
        CHECK((i == 0 || book.rules[i - 1].id < rule.id));
        CHECK(book.rule(rule.id) == &rule);
        CHECK(check_kind(rule.kind) != nullptr);
        CHECK_FALSE(rule.authorities.empty());
    }
    REQUIRE_FALSE(book.profiles.empty());
    CHECK(book.profiles[0].id == "england-health-care");
}

TEST_CASE("check kinds are sorted by name and documented") {
    const auto kinds = check_kinds();
    for (std::size_t i = 0; i < kinds.size(); ++i) {
        INFO(kinds[i].name);
        CHECK((i == 0 || kinds[i - 1].name < kinds[i].name));
        CHECK_FALSE(kinds[i].summary.empty());
        CHECK(check_kind(kinds[i].name) == &kinds[i]);
        for (const auto& param : kinds[i].params) {
            CHECK_FALSE(param.help.empty());
        }
    }
    CHECK(check_kind("no such kind") == nullptr);
}
