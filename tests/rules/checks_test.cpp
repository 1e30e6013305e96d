// SPDX-License-Identifier: Apache-2.0
// The check kinds that work on wording alone, each parameter once for and once against.
#include <catch2/catch.hpp>

#include "tests/rules/judged.hpp"

using namespace concord;

namespace {

std::string words(const std::string& kind, const std::string& with, const std::string& text) {
    return tests::Judged(tests::small_sources(tests::one_rule(with, {}, kind)), text).words();
}
std::string wording(const std::string& with, const std::string& text) {
    return words("wording", with, text);
}
std::string near(const std::string& with, const std::string& text) {
    return words("near", with, text);
}
std::string lacks(const std::string& with, const std::string& text) {
    return words("lacks", with, text);
}

} // namespace

TEST_CASE("wording reports its words") {
    CHECK(wording("any: [foo]", "A Foo stands here.") == "Foo");
    CHECK(wording("any: [foo]", "Nothing stands here.").empty());
    CHECK(wording("any: [foo]", "There is no foo.").empty());
    CHECK(wording("any: [foo], allow_negated: true", "There is no foo.") == "foo");
    CHECK(wording("any: [foo]", "# On foo\n\nText.\n").empty());
    CHECK(wording("any: [foo], headings: true", "# On foo\n\nText.\n") == "foo");
    CHECK(wording("any: [foo], each: true", "A foo and a foo.") == "foo | foo");
    CHECK(wording("any: [foo], min: 3", "A foo and a foo.").empty());
    CHECK(wording("any: [foo], min: 2", "A foo and a foo.") == "foo");
}

TEST_CASE("wording looks at what stands around") {
    CHECK(wording("any: [foo], also: [bar]", "A foo. A bar.").empty());
    CHECK(wording("any: [foo], also: [bar]", "A foo and a bar.") == "foo");
    CHECK(wording("any: [foo], unless: [bar]", "A foo. A bar.") == "foo");
    CHECK(wording("any: [foo], unless: [bar]", "A foo and a bar.").empty());
    CHECK(wording("any: [foo], unless_clause: [bar]", "A foo. A bar.").empty());
    CHECK(wording("any: [foo], unless_clause: [bar]", "A foo.\n\nA bar.\n") == "foo");
    CHECK(wording("any: [foo], unless_anywhere: [bar]", "A foo.\n\nA bar.\n").empty());
    const std::string sections = "# Title\n\n## Review\n\nOne foo.\n\n## Other\n\nTwo foo.\n";
    CHECK(wording("any: [one foo, two foo], in: [SEC-REVIEW]", sections) == "One foo");
    CHECK(wording("any: [one foo, two foo], not_in: [SEC-REVIEW]", sections) == "Two foo");
}

TEST_CASE("further places are related to the first") {
    std::string text;
    for (int i = 0; i < 12; ++i) {
        text += "A foo stands here.\n\n";
    }
    const tests::Judged judged(tests::small_sources(tests::one_rule()), text);
    REQUIRE(judged.assessment.findings.size() == 1);
    const auto& finding = judged.assessment.findings[0];
    CHECK(finding.related.size() == 9);
    CHECK(finding.related[0].message == "also here");
    CHECK(finding.related[0].span.begin > finding.span.begin);
    CHECK(finding.message == "foo is wrong");
}

TEST_CASE("near joins two wordings of a sentence") {
    const std::string with = "a: [foo], b: [bar], within: 3";
    CHECK(near(with, "A foo of one two bar.") == "foo of one two bar");
    CHECK(near(with, "A foo of one two three bar.").empty());
    CHECK(near(with, "A foo. A bar.").empty());
    CHECK(near(with, "A bar before a foo.") == "bar before a foo");
    CHECK(near(with + ", ordered: true", "A bar before a foo.").empty());
    CHECK(near(with + ", unless: [qux]", "A foo, bar and qux.").empty());
    CHECK(near(with, "A foo and no bar.").empty());
}

TEST_CASE("lacks asks for what goes with a topic") {
    const std::string with = "topic: [foo], need: [bar]";
    CHECK(lacks(with, "A foo.\n\nNothing.\n") == "foo");
    CHECK(lacks(with, "A foo.\n\nA bar.\n").empty());
    CHECK(lacks(with, "A foo.\n\nNo bar.\n") == "foo");
    CHECK(lacks(with + ", negated_need: true", "A foo.\n\nNo bar.\n").empty());
    CHECK(lacks(with, "Nothing.").empty());
    CHECK(lacks(with + ", scope: clause", "A foo.\n\nA bar.\n") == "foo");
    CHECK(lacks(with + ", scope: clause", "A foo and a bar.").empty());
    const std::string sections = "# Title\n\n## One\n\nA foo.\n\nA text.\n\n## Two\n\nA bar.\n";
    CHECK(lacks(with + ", scope: section", sections) == "foo");
    CHECK(lacks(with + ", scope: section", "# Title\n\n## One\n\nA foo.\n\nA bar.\n").empty());
    CHECK(lacks("need: [bar]", "Nothing.") == "whole");
    CHECK(lacks("need: [bar]", "A bar.").empty());
}

TEST_CASE("lacks tells missing from partly, and what satisfied it") {
    const auto with = tests::one_rule("need: [bar], partly: [qux]", {}, "lacks");
    const tests::Judged half(tests::small_sources(with), "A qux.");
    REQUIRE(half.assessment.findings.size() == 1);
    CHECK(half.assessment.findings[0].verdict == Verdict::partly);
    CHECK(half.assessment.findings[0].related.size() == 1);
    const tests::Judged none(tests::small_sources(with), "Nothing.");
    REQUIRE(none.assessment.findings.size() == 1);
    CHECK(none.assessment.findings[0].verdict == Verdict::missing);
    const tests::Judged met(tests::small_sources(with), "A bar.");
    REQUIRE(met.assessment.passed.size() == 1);
    REQUIRE(met.assessment.passed[0].evidence.size() == 1);
    CHECK(quote(met.document, met.assessment.passed[0].evidence[0].span) == "bar");
}

TEST_CASE("mixture reports several words for one thing") {
    const std::string with = "groups: [[foo, \"foos\"], [bar]]";
    CHECK(words("mixture", with, "A foo and foos.").empty());
    CHECK_FALSE(words("mixture", with, "A foo and a bar.").empty());
    CHECK(words("mixture", "variants: [organise]", "We organise and they organise.").empty());
    CHECK_FALSE(words("mixture", "variants: [variants]", "We organise, they organize.").empty());
}

TEST_CASE("regex searches clauses that hold a needed word") {
    const std::string with = "pattern: 'foo[0-9]{2,}', needs: [\"foo12\", \"foo345\"]";
    CHECK(words("regex", with, "A FOO12 here.") == "FOO12");
    CHECK(words("regex", with, "A foo77 here.").empty());
    CHECK(words("regex", with + ", unless: [bar]", "A foo12, a bar.").empty());
    const auto broken =
        load_book(tests::small_sources(tests::one_rule("pattern: '(', needs: [x]", {}, "regex")));
    REQUIRE_FALSE(broken.has_value());
    CHECK(broken.error().message.find("regular expression") != std::string::npos);
    const auto huge = load_book(tests::small_sources(
        tests::one_rule("pattern: '((a{1,99}){1,9}b{1,99}){1,9}', needs: [x]", {}, "regex")));
    REQUIRE_FALSE(huge.has_value());
}
