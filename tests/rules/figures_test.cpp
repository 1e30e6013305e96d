// SPDX-License-Identifier: Apache-2.0
// Sums of money in words and in figures.
#include <catch2/catch.hpp>

#include "tests/rules/assessed.hpp"

using namespace concord;

namespace {

/// Whether the sum of an agreement with these words is asked about.
bool asked(const std::string& sum) {
    const auto read = tests::assessed(
        parse(SourceText("sum.txt", SourceFormat::text,
                         "SERVICE AGREEMENT\n\n1. The Board pays the Trust " + sum + ".\n")),
        "DRA", std::nullopt, "2026-11-21");
    return std::ranges::any_of(read.assessment.findings,
                               [](const Finding& finding) { return finding.rule->id == "DRA-17"; });
}

std::string repeated(const std::string& word, int times) {
    std::string out;
    for (int i = 0; i < times; ++i)
        out += word;
    return out;
}

} // namespace

TEST_CASE("a sum in words is held against the sum in figures", "[figures]") {
    CHECK(asked("£312,000 (three hundred and twenty-one thousand pounds)"));
    CHECK(asked("£1.5 million (fifteen million pounds)"));
    CHECK(asked("up to ten thousand pounds (£12,000) a year"));
    CHECK(asked("for its ferries and fifty-two thousand pounds (£5,200)"));
    CHECK_FALSE(asked("ten thousand pounds (£10,000)"));
    CHECK_FALSE(asked("two payments of ten thousand pounds (£10,000)"));
    CHECK_FALSE(asked("a sum (£12,000)"));
    CHECK_FALSE(asked("£312,000 (three hundred and twelve thousand pounds)"));
    CHECK_FALSE(asked("£1.5 million (one million five hundred thousand pounds)"));
    CHECK_FALSE(asked("£4,300 (four thousand three hundred pounds)"));
}

TEST_CASE("a sum beyond all counting is not read", "[figures]") {
    CHECK_FALSE(asked("£5 (" + repeated("hundred ", 13) + "pounds)"));
    CHECK_FALSE(asked("£5 (nine billion " + repeated("hundred ", 9) + "billion pounds)"));
    CHECK_FALSE(asked("£999,999,999,999 billion (five pounds)"));
    CHECK_FALSE(asked("£9999999999999999999999 (five pounds)"));
}
