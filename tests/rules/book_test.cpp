// SPDX-License-Identifier: Apache-2.0
// The built-in book against its sources: what concord-pack wrote is what the loader reads.
#include <filesystem>
#include <fstream>

#include <catch2/catch.hpp>

#include "rules/book/emit.hpp"
#include "rules/book/load.hpp"
#include "rules/engine/check.hpp"
#include "tests/support/files.hpp"

using namespace concord;

namespace {

std::vector<BookFile> folder(const std::string& name) {
    std::vector<BookFile> files;
    const auto path = tests::source_dir() + "/rules/" + name;
    for (const auto& entry : std::filesystem::directory_iterator(path)) {
        if (entry.path().extension() == ".yaml") {
            const auto file = entry.path().filename().string();
            files.push_back({"rules/" + name + "/" + file, tests::read(entry.path().string())});
        }
    }
    std::sort(files.begin(), files.end(),
              [](const BookFile& a, const BookFile& b) { return a.name < b.name; });
    return files;
}

OwnedBook read_sources() {
    BookSources sources;
    sources.knowledge = folder("knowledge");
    sources.packs = folder("packs");
    sources.profiles = folder("profiles");
    sources.version = std::string(built_in_book().version);
    auto book = load_book(sources);
    INFO((book ? "" : book.error().where + ": " + book.error().message));
    REQUIRE(book.has_value());
    return std::move(*book);
}

} // namespace

TEST_CASE("the built-in book equals its sources") {
    const auto loaded = read_sources();
    const RuleBook& built = built_in_book();
    CHECK(built.hash == loaded.book().hash);
    CHECK(built.rules.size() == loaded.book().rules.size());
    // Emitting writes down every member of every row, so equal texts are equal books.
    const bool same = emit_book(built) == emit_book(loaded.book());
    CHECK(same);
}

TEST_CASE("emitting is deterministic") {
    const auto first = emit_book(read_sources().book());
    const auto second = emit_book(read_sources().book());
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
