// SPDX-License-Identifier: Apache-2.0
#include <string>

#include <catch2/catch.hpp>

#include "tests/rules/small_book.hpp"

using namespace concord;
using tests::one_rule;
using tests::replaced;
using tests::small_sources;

namespace {

/// What loading says, places and all.
std::string problems(const BookSources& sources) {
    const auto book = load_book(sources);
    if (book) {
        return "none";
    }
    return book.error().where + ": " + book.error().message;
}

bool has(const std::string& text, const std::string& part) {
    return text.find(part) != std::string::npos;
}

} // namespace

TEST_CASE("a sound book loads with everything in its place") {
    const auto book = load_book(small_sources(one_rule("any: [foo, $vague]")));
    REQUIRE(book.has_value());
    const RuleBook& view = book->book();
    REQUIRE(view.rules.size() == 1);
    const Rule& rule = view.rules[0];
    CHECK(rule.family == "DRA");
    CHECK(rule.kind == "wording");
    CHECK(rule.severity[static_cast<std::size_t>(AgreementType::contract)] == Severity::warning);
    CHECK_FALSE(rule.severity[static_cast<std::size_t>(AgreementType::other)].has_value());
    REQUIRE(rule.param("any") != nullptr);
    CHECK(rule.param("any")->texts.size() == 3);
    CHECK(rule.phrases("any").valid());
    CHECK(rule.examples.size() == 2);
    CHECK(view.authorities[rule.authorities[0]].id == "habit");
    CHECK(view.rule("DRA-01") == &rule);
    CHECK(view.rule("DRA-02") == nullptr);
    REQUIRE(view.section("SEC-REVIEW") != nullptr);
    CHECK(view.section("SEC-REVIEW")->need[0] == Need::required);
    CHECK(view.checked == "2026-11-20");
    CHECK(view.hash.size() == 64);
    CHECK(view.profiles[0].tolerance_days == 30);
    REQUIRE(view.variants.size() == 1);
    CHECK(view.variants[0].member_names[0] == "organis…");
}

TEST_CASE("a mapping of severities says where a rule applies") {
    auto pack = one_rule();
    pack = replaced(pack, "    applies: ALL\n", "");
    pack = replaced(pack, "severity: warning", "severity: {PUBLIC: advice, ISA: error}");
    const auto book = load_book(small_sources(pack));
    REQUIRE(book.has_value());
    const auto& severity = book->book().rules[0].severity;
    CHECK(severity[static_cast<std::size_t>(AgreementType::mou)] == Severity::advice);
    CHECK(severity[static_cast<std::size_t>(AgreementType::isa)] == Severity::error);
    CHECK_FALSE(severity[static_cast<std::size_t>(AgreementType::contract)].has_value());
}

TEST_CASE("every slip in a rule is an error at its place") {
    struct Slip {
        const char* what;
        const char* old;
        const char* now;
        const char* message;
        const char* where;
    };
    const Slip slips[] = {
        {"unknown key", "    why: Because.\n", "    why: Because.\n    wy: x\n",
         "unknown key \"wy\"", "p/test.yaml:14:5"},
        {"missing key", "    why: Because.\n", "", "missing key \"why\"", "p/test.yaml:4:5"},
        {"no message", "    message: \"{quote} is wrong\"\n", "", "missing key \"message\"", "p/"},
        {"no advice", "    advice: Change it.\n", "", "missing key \"advice\"", "p/"},
        {"no status", "    status: stable\n", "", "missing key \"status\"", "p/"},
        {"no since", "    since: 0.1.0\n", "", "missing key \"since\"", "p/"},
        {"no check", "    check: wording\n", "", "missing key \"check\"", "p/"},
        {"no severity", "    severity: warning\n", "", "missing key \"severity\"", "p/"},
        {"no applies", "    applies: ALL\n", "", "missing key \"applies\"", "p/"},
        {"empty title", "title: A title", "title: \"\"", "\"title\" is empty", "p/test.yaml:5:12"},
        {"list for text", "title: A title", "title: [a]", "expected a text, found a list",
         "p/test.yaml:5:12"},
        {"truth for text", "title: A title", "title: yes", "put \"yes\" in quotes", "p/"},
        {"id", "DRA-01", "DRA1", "is not a rule id", "p/test.yaml:4:5"},
        {"id with small letters", "DRA-01", "dra-01", "is not a rule id", "p/"},
        {"id with one digit", "DRA-01", "DRA-1", "is not a rule id", "p/"},
        {"id with an empty variant", "DRA-01", "DRA-01.", "is not a rule id", "p/"},
        {"status", "stable", "ready", "unknown status \"ready\"", "p/test.yaml:7:13"},
        {"severity", "severity: warning", "severity: fatal", "unknown severity \"fatal\"", "p/"},
        {"type", "applies: ALL", "applies: [MOU, NDA]", "unknown type of agreement \"NDA\"", "p/"},
        {"both ways", "severity: warning", "severity: {MOU: advice}", "already says where", "p/"},
        {"check kind", "check: wording", "check: wordings", "unknown check \"wordings\"",
         "p/test.yaml:8:12"},
        {"parameter", "any: [foo]", "any: [foo], all: [x]", "unknown key \"all\"", "p/"},
        {"missing parameter", "any: [foo]", "also: [foo]", "missing key \"any\"", "p/"},
        {"parameter type", "any: [foo]", "any: foo", "expected a list", "p/test.yaml:9:17"},
        {"flag", "any: [foo]", "any: [foo], each: 1", "expected true or false", "p/"},
        {"number", "any: [foo]", "any: [foo], min: two", "expected a whole number", "p/"},
        {"no phrases", "any: [foo]", "any: []", "an empty list of phrases", "p/"},
        {"phrase", "any: [foo]", "any: [ok, (foo]", "\"(\" without \")\"", "p/test.yaml:9:22"},
        {"lexicon", "any: [foo]", "any: [$vagu]", "unknown lexicon \"$vagu\"", "p/"},
        {"section", "any: [foo]", "any: [foo], in: [SEC-REVEW]", "unknown section", "p/"},
        {"authority", "[habit]", "[habbit]", "unknown authority \"habbit\"", "p/"},
        {"no authority", "[habit]", "[]", "at least one authority", "p/"},
        {"no flag example", "flag: [foo], ", "", "missing key \"flag\"", "p/"},
        {"empty flag example", "flag: [foo]", "flag: []", "no \"flag\" example", "p/"},
        {"no pass example", ", pass: [bar]", "", "missing key \"pass\"", "p/"},
        {"near miss without why", "pass: [bar]", "pass: [bar], near: [x]", "must say why", "p/"},
        {"example type", "flag: [foo]", "flag: [{text: foo, type: X}]", "unknown type of agreement",
         "p/"},
        {"example date", "flag: [foo]", "flag: [{text: foo, today: 2026-13-01}]", "is not a day",
         "p/"},
        {"example key", "flag: [foo]", "flag: [{text: foo, tody: x}]", "unknown key \"tody\"",
         "p/"},
        {"condition", "    why:", "    when: [shares-data]\n    why:",
         "unknown condition \"shares-data\"", "p/"},
        {"profile", "    why:", "    profiles: [mars]\n    why:", "unknown profile \"mars\"", ""},
        {"basis", "    why:", "    basis: tomorrow\n    why:", "unknown basis", "p/"},
        {"confidence", "    why:", "    confidence: 1\n    why:", "unknown confidence", "p/"},
    };
    for (const auto& slip : slips) {
        const auto told = problems(small_sources(replaced(one_rule(), slip.old, slip.now)));
        INFO(slip.what << " → " << told);
        CHECK(has(told, slip.message));
        CHECK(told.rfind(slip.where, 0) == 0);
    }
}

TEST_CASE("packs without rules and rules that stand twice are errors") {
    CHECK(has(problems(small_sources("pack: a\nversion: 1\nrules: []\n")), "without rules"));
    CHECK(has(problems(small_sources("pack: a\nversion: 1\n")), "missing key \"rules\""));
    auto sources = small_sources(one_rule());
    sources.packs.push_back({"p/second.yaml", one_rule()});
    const auto told = problems(sources);
    CHECK(has(told, "duplicate rule \"DRA-01\", first at p/test.yaml:4"));
    CHECK(has(told, "p/second.yaml:4:5"));
}

TEST_CASE("all slips of all files are told at once") {
    auto pack = replaced(one_rule(), "status: stable", "status: ready");
    pack = replaced(pack, "[habit]", "[x]");
    auto sources = small_sources(pack, "profile: england-health-care\ntitle: E\nx: 1\n");
    const auto told = problems(sources);
    CHECK(has(told, "unknown status"));
    CHECK(has(told, "unknown authority"));
    CHECK(has(told, "f/england.yaml:3:1: unknown key \"x\""));
}

TEST_CASE("profiles name only what exists") {
    const auto with = [](const std::string& lines) {
        return problems(
            small_sources(one_rule(), "profile: england-health-care\ntitle: E\n" + lines));
    };
    CHECK(with("disabled: [DRA-01, DRA]\nseverity: {DRA-01: advice}\n") == "none");
    CHECK(has(with("disabled: [DRA-99]\n"), "unknown rule or family \"DRA-99\""));
    CHECK(has(with("disabled: [ZZZ-01]\n"), "unknown rule or family \"ZZZ-01\""));
    CHECK(has(with("severity: {ZZZ: advice}\n"), "unknown rule or family \"ZZZ\""));
    CHECK(has(with("severity: {DRA-01: loud}\n"), "unknown severity \"loud\""));
    CHECK(has(with("tolerance_days: many\n"), "expected a whole number"));
}

TEST_CASE("knowledge is checked against itself") {
    const auto with = [](const std::string& name, const std::string& text) {
        auto sources = small_sources(one_rule());
        sources.knowledge.push_back({"k/" + name, text});
        return problems(sources);
    };
    const std::string day = "checked: 2026-11-21\n";
    CHECK(has(with("strange.yaml", day), "no knowledge file is called \"strange\""));
    CHECK(has(with("bars.yaml", "bars: []\n"), "missing key \"checked\""));
    CHECK(has(with("types.yaml", day + "types:\n  - {id: NDA, name: x}\n"),
              "unknown type of agreement \"NDA\""));
    CHECK(has(with("bodies.yaml", day + "bodies:\n"
                                        "  - {id: A, name: Old Body, status: renamed, "
                                        "successor_ids: [X]}\n"),
              "unknown body \"X\""));
    CHECK(has(with("bodies.yaml", day + "bodies:\n"
                                        "  - {id: A, name: Old Body, successor_ids: [B]}\n"
                                        "  - {id: B, name: New Body, successor_ids: [A]}\n"),
              "is its own successor"));
    CHECK(has(with("bodies.yaml", day + "bodies:\n"
                                        "  - {id: A, name: Old Body, end: 2022-02-30}\n"),
              "is not a day"));
    CHECK(has(with("laws.yaml", day + "laws:\n"
                                      "  - {id: L, cited: [x act], kind: act, status: dead}\n"),
              "unknown status \"dead\""));
    CHECK(has(with("bars.yaml", day + "bars:\n"
                                      "  - {id: b, statute: s, what: w, authority: nobody}\n"),
              "unknown authority \"nobody\""));
    auto sources = small_sources(one_rule());
    sources.knowledge[1].text =
        replaced(sources.knowledge[1].text, "  SEC-REVIEW: {MOU: R", "  SEC-OTHER: {MOU: R");
    const auto told = problems(sources);
    CHECK(has(told, "the matrix does not name \"SEC-REVIEW\""));
    CHECK(has(told, "the matrix names an unknown row \"SEC-OTHER\""));
}

TEST_CASE("a book keeps its views when it moves") {
    auto loaded = load_book(small_sources(one_rule()));
    REQUIRE(loaded.has_value());
    const OwnedBook moved = std::move(*loaded);
    CHECK(moved.book().rules[0].id == "DRA-01");
    CHECK(moved.book().plan.nodes.size() > 1);
    CHECK(moved.book().authorities[0].title == "Good habit");
}
