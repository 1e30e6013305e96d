// SPDX-License-Identifier: Apache-2.0
// A user's own pack beside the rules that are there.
#include <catch2/catch.hpp>

#include "rules/book/load.hpp"
#include "tests/rules/judged.hpp"
#include "tests/rules/small_book.hpp"

using namespace concord;

namespace {

std::string own_pack(const std::string& id, const std::string& with,
                     const std::string& authority = "habit", const std::string& head = {}) {
    return "pack: ours\nversion: 1\n" + head +
           "rules:\n"
           "  - id: " +
           id +
           "\n"
           "    title: Ours\n"
           "    since: 1\n"
           "    status: stable\n"
           "    check: wording\n"
           "    with: {" +
           with +
           "}\n"
           "    applies: ALL\n"
           "    severity: warning\n"
           "    message: \"{quote} is ours\"\n"
           "    why: Because.\n"
           "    advice: Change it.\n"
           "    authority: [" +
           authority +
           "]\n"
           "    examples: {flag: [x], pass: [y]}\n";
}

OwnedBook base() {
    auto book = load_book(tests::small_sources(tests::one_rule()));
    REQUIRE(book.has_value());
    return std::move(*book);
}

std::string refusal(const RuleBook& book, const std::string& pack) {
    const auto extended = extend_book(book, {{"ours.yaml", pack}});
    REQUIRE_FALSE(extended.has_value());
    return extended.error().where + ": " + extended.error().message;
}

std::vector<std::string> messages(const RuleBook& book, const std::string& text) {
    const Document document =
        parse(SourceText("a.md", SourceFormat::markdown, "# Memorandum\n\n" + text));
    const Reading reading = understand(document, book, AgreementType::mou);
    AsOf as_of;
    as_of.today = *parse_iso("2026-11-21");
    std::vector<std::string> out;
    for (const auto& finding : assess(document, reading, book, as_of).findings) {
        out.push_back(finding.message);
    }
    std::sort(out.begin(), out.end());
    return out;
}

} // namespace

TEST_CASE("own rules are asked beside the others, each by its own phrases") {
    const auto book = base();
    const auto extended =
        extend_book(book.book(), {{"ours.yaml", own_pack("OUR-01", "any: [bar]")},
                                  {"more.yaml", own_pack("OUR-02", "any: [$vague]")}});
    REQUIRE(extended.has_value());
    const RuleBook& both = extended->book();
    CHECK(both.rules.size() == 3);
    CHECK(both.rule("DRA-01") != nullptr);
    CHECK(both.rule("OUR-01") != nullptr);
    using Words = std::vector<std::string>;
    CHECK(messages(both, "1. The foo and the bar, promptly.\n") ==
          Words{"bar is ours", "foo is wrong", "promptly is ours"});
    CHECK(messages(both, "1. Nothing to see.\n").empty());
    // The first plan is untouched: without the pack there is what there was.
    CHECK(messages(book.book(), "1. The foo and the bar, promptly.\n") == Words{"foo is wrong"});
    CHECK(both.hash != book.book().hash);
}

TEST_CASE("own packs bring authorities of their own") {
    const auto book = base();
    const auto extended = extend_book(
        book.book(),
        {{"ours.yaml", own_pack("OUR-01", "any: [bar]", "style, habit",
                                "authorities:\n  - {id: style, title: Our style, address: "
                                "\"https://style.example\"}\n")}});
    REQUIRE(extended.has_value());
    const RuleBook& both = extended->book();
    const Rule* rule = both.rule("OUR-01");
    REQUIRE(rule != nullptr);
    REQUIRE(rule->authorities.size() == 2);
    CHECK(both.authorities[rule->authorities[0]].title == "Our style");
    CHECK(both.authorities[rule->authorities[1]].title == "Good habit");
    const Rule* old = both.rule("DRA-01");
    CHECK(both.authorities[old->authorities[0]].title == "Good habit");
}

TEST_CASE("own packs are read as strictly as the built-in ones") {
    const auto book = base();
    const auto said = [&](const std::string& pack) { return refusal(book.book(), pack); };
    CHECK(said(own_pack("DRA-01", "any: [bar]")) ==
          "ours.yaml:4:5: duplicate rule \"DRA-01\", already one of the built-in rules");
    CHECK(said(own_pack("OUR-01", "any: [bar]", "nobody")) ==
          "ours.yaml:15:17: unknown authority \"nobody\"");
    CHECK(said(own_pack("OUR-01", "any: [$nothing]")) ==
          "ours.yaml:9:18: unknown lexicon \"$nothing\"");
    CHECK(said(own_pack("OUR-01", "anny: [bar]")).find("missing key \"any\"") != std::string::npos);
    CHECK(said(own_pack("our-1", "any: [bar]")).find("is not a rule id") != std::string::npos);
    CHECK(said(own_pack("OUR-01", "any: [bar]") + "    profiles: [england-health-care, moon]\n") ==
          "ours.yaml:17:37: unknown profile \"moon\"");
    CHECK(said("pack: ours\nversion: 1\nrules: []\n").find("a pack without rules") !=
          std::string::npos);
}

TEST_CASE("a changed copy of a pack may take the place of its rules") {
    const auto book = base();
    const auto replaced = extend_book(
        book.book(), {{"ours.yaml", own_pack("DRA-01", "any: [bar]")}}, SameId::replaces);
    REQUIRE(replaced.has_value());
    CHECK(replaced->book().rules.size() == 1);
    CHECK(messages(replaced->book(), "1. The foo and the bar.\n") ==
          std::vector<std::string>{"bar is ours"});
}

TEST_CASE("packs that would take all memory are refused") {
    const auto book = base();
    const std::string many = "\"(a|b|c|d)(e|f|g|h)(i|j|k|l)(m|n|o|p)(q|r|s|t)\"";
    std::string phrases;
    for (int i = 0; i < 300; ++i) {
        phrases += (i == 0 ? "" : ", ") + many;
        phrases.insert(phrases.size() - 1, " x" + std::to_string(i));
    }
    CHECK(refusal(book.book(), own_pack("OUR-01", "any: [" + phrases + "]")) ==
          ": the phrases of the packs can be read in more than 200000 ways");
}
