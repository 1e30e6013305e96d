// SPDX-License-Identifier: Apache-2.0
#include <catch2/catch.hpp>

#include "tests/rules/judged.hpp"

using namespace concord;
using tests::Judged;
using tests::one_rule;
using tests::replaced;
using tests::small_sources;

namespace {

/// A second and a third rule behind one_rule().
std::string three_rules() {
    const auto one = one_rule("any: [foo], each: true", "    cause: words\n");
    auto two = one_rule("any: [bar], each: true", "    cause: words\n");
    two = replaced(two.substr(two.find("  - id")), "DRA-01", "DRA-02.loud");
    two = replaced(two, "severity: warning", "severity: error");
    auto three = one_rule("any: [qux]");
    three = replaced(three.substr(three.find("  - id")), "DRA-01", "REV-01");
    return one + two + three;
}

} // namespace

TEST_CASE("findings stand in order of severity, place and rule") {
    const Judged judged(small_sources(three_rules()), "A qux, a foo, a bar, a foo, a bar.");
    CHECK(judged.words() == "bar | bar | qux | foo | foo");
    CHECK(judged.assessment.rules_run == 3);
    CHECK(judged.assessment.not_checked.empty());
}

TEST_CASE("findings of one family and cause share a group of at most six") {
    const Judged judged(small_sources(three_rules()),
                        "# Title\n\n1. foo foo foo foo\n\n2. bar bar bar bar\n\n3. A qux.\n");
    REQUIRE(judged.assessment.findings.size() == 9);
    std::array<int, 4> members{};
    for (const auto& finding : judged.assessment.findings) {
        REQUIRE(finding.group < members.size());
        ++members[finding.group];
    }
    CHECK(members == std::array{1, 6, 2, 0});
}

TEST_CASE("only the rules that apply are asked") {
    const auto asked = [](const std::string& pack, std::vector<std::string> only = {}) {
        return Judged(small_sources(pack), "A foo.", std::move(only)).assessment.rules_run;
    };
    CHECK(asked(one_rule()) == 1);
    CHECK(asked(replaced(one_rule(), "applies: ALL", "applies: ISA")) == 0);
    CHECK(asked(replaced(one_rule(), "status: stable", "status: preview")) == 0);
    CHECK(asked(replaced(one_rule(), "status: stable", "status: preview"), {"DRA-01"}) == 1);
    CHECK(asked(replaced(one_rule(), "status: stable", "status: deprecated")) == 0);
    CHECK(asked(one_rule("any: [foo]", "    when: [signed]\n")) == 0);
    CHECK(asked(one_rule("any: [foo]", "    when: [unsigned]\n")) == 1);
    CHECK(asked(one_rule("any: [foo]", "    profiles: [england-health-care]\n")) == 1);
    CHECK(asked(three_rules(), {"DRA"}) == 2);
    CHECK(asked(three_rules(), {"DRA-02"}) == 1);
    CHECK(asked(three_rules(), {"REV-01", "DRA-01"}) == 2);
}

TEST_CASE("a profile switches rules off and sets severities") {
    const auto with = [](const std::string& lines) {
        return Judged(
            small_sources(three_rules(), "profile: england-health-care\ntitle: E\n" + lines),
            "A foo, a bar and a qux.");
    };
    CHECK(with("disabled: [DRA]\n").words() == "qux");
    CHECK(with("disabled: [DRA-02]\n").words() == "foo | qux");
    CHECK(with("severity: {REV: error, DRA-02: advice}\n").words() == "qux | foo | bar");
    const auto changed = with("severity: {REV-01: error}\n");
    const auto& first = changed.assessment.findings.at(0).rule->id == "REV-01"
                            ? changed.assessment.findings[0]
                            : changed.assessment.findings.at(1);
    CHECK(first.severity == Severity::error);
    REQUIRE(first.adjustments.size() == 1);
    CHECK(first.adjustments[0] == "set by profile england-health-care");
}

TEST_CASE("doubt makes a finding advice and says so") {
    const Judged judged(small_sources(one_rule("any: [foo]", "    confidence: low\n")), "A foo.");
    REQUIRE(judged.assessment.findings.size() == 1);
    CHECK(judged.assessment.findings[0].severity == Severity::advice);
    CHECK(judged.assessment.findings[0].adjustments.size() == 1);
}

TEST_CASE("a fingerprint survives new numbers, lines and case, not other words") {
    const auto print = [](const std::string& text, std::size_t which = 0) {
        const Judged judged(small_sources(one_rule("any: [\"foo* bar*\"], each: true")), text);
        return judged.assessment.findings.at(which).fingerprint;
    };
    const auto base = print("# Title\n\n## Data\n\n1. One.\n\n2. A foo bar here.\n");
    CHECK(base.size() == 32);
    CHECK(print("# Title\n\n## Data\n\n1. One.\n\n2. Two.\n\n3. A FOO\nBAR here.\n") == base);
    CHECK(print("# Title\n\n## Other\n\n1. One.\n\n2. A foo bar here.\n") != base);
    CHECK(print("# Title\n\n## Data\n\n1. One.\n\n2. A foo bars here.\n") != base);
    const std::string twice = "# Title\n\n## Data\n\n1. A foo bar.\n\n2. A foo bar.\n";
    CHECK(print(twice, 0) != print(twice, 1));
}

TEST_CASE("a message is filled with the words, the clause and values") {
    CHECK(fill("{a} and {b} {c}", {{"a", "1"}, {"b", "{a}"}}) == "1 and {a} {c}");
    CHECK(fill("no places", {}) == "no places");
    CHECK(fill("{", {{"a", "1"}}) == "{");
    CHECK(fill("{{a}}", {{"a", "1"}}) == "{1}");
    const auto document = tests::parsed("1. Some   words\nof text.\n");
    const Span all{3, 24};
    CHECK(quote(document, all) == "Some words of text.");
    CHECK(quote(document, all, 6) == "Some w…");
    CHECK(quote(document, all, 5) == "Some…");
}

TEST_CASE("a text in another language is asked for nothing but its file") {
    std::string foreign;
    std::string english;
    for (int i = 0; i < 20; ++i) {
        foreign +=
            "Das Hafenamt und die Stiftung teilen einander jedes foo mit, sobald es fertig ist. ";
        english += "The Board and the Trust tell each other of every foo. ";
    }
    const auto of_words = small_sources(one_rule("any: [foo]"));
    CHECK(Judged(of_words, english).assessment.rules_run == 1);
    const Judged judged(of_words, foreign);
    CHECK(judged.assessment.rules_run == 0);
    REQUIRE(judged.assessment.left_out.size() == 1);
    CHECK(judged.assessment.left_out.front().condition == "english");
    const auto of_files = small_sources(replaced(one_rule("any: [foo]"), "DRA-01", "FIL-01"));
    CHECK(Judged(of_files, foreign).assessment.rules_run == 1);
    // Too little to tell: a title, a list of names.
    CHECK(Judged(of_words, "Hafenamt foo").assessment.rules_run == 1);
}

TEST_CASE("what one kind of agreement must have is no error of a text that may be another") {
    const auto severity = [](const std::string& text) {
        const Document document = tests::parsed(text);
        const auto& book = built_in_book();
        const Reading reading = understand(document, book);
        for (const auto& finding :
             assess(document, reading, book, {*parse_iso("2026-11-21"), nullptr, {"STR-18"}})
                 .findings)
            return std::string(to_string(finding.severity));
        return std::string("none");
    };
    const std::string title = "# Framework Document between the Department and the Pier Board\n\n";
    CHECK(severity(title + "1. The Board keeps the piers open under the Harbours Act 1964 in "
                           "England.\n") == "error");
    // One cue and no title: a guess.
    CHECK(severity(
              "# Relations with the Assembly\n\n1. The Minister answers in Parliament in England "
              "for the expenditure of the Department.\n\n2. The Treasury looks for value for "
              "money.\n\n3. This agreement is between the Assembly and the Board.\n") != "error");
}
