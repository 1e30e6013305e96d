// SPDX-License-Identifier: Apache-2.0
// Checks that compare much with much leave out comparisons in long texts; they find the same.
#include <catch2/catch.hpp>

#include "tests/rules/judged.hpp"

using namespace concord;

namespace {

std::string words(const std::string& kind, const std::string& with, const std::string& text) {
    return tests::Judged(tests::small_sources(tests::one_rule(with, {}, kind)), text).words();
}

std::size_t findings(const std::string& kind, const std::string& with, const std::string& text) {
    return tests::Judged(tests::small_sources(tests::one_rule(with, {}, kind)), text)
        .assessment.findings.size();
}

/// So many times the same paragraph, among others that share nothing with it.
std::string repeats(int times) {
    std::string text;
    for (int i = 0; i < times; ++i) {
        text += std::to_string(2 * i + 1) +
                ". The two boards meet four times in each year to look at how well it works and "
                "to agree what is to change before the winter comes.\n\n" +
                std::to_string(2 * i + 2) + ".";
        for (int word = 0; word < 25; ++word) {
            text += " w" + std::to_string(i) + "x" + std::to_string(word);
        }
        text += ".\n\n";
    }
    return text;
}

std::string people(const std::string& rows) {
    return "# Memorandum\n\n## Contacts\n\n| Topic | Name | E-mail |\n|---|---|---|\n" + rows;
}

} // namespace

TEST_CASE("a turn of phrase in many paragraphs repeats nothing") {
    CHECK(findings("repeated-text", "words: 20", repeats(1)) == 0);
    CHECK(findings("repeated-text", "words: 20", repeats(2)) == 1);
    CHECK(findings("repeated-text", "words: 20", repeats(6)) == 15);
    CHECK(findings("repeated-text", "words: 20", repeats(7)) == 0);
}

TEST_CASE("paragraphs repeat each other from the given share on") {
    const std::string same = "the two boards meet four times in each year to look at how well it "
                             "works and to agree what";
    const std::string text = "1. " + same + " is to change before winter.\n\n2. " + same +
                             " they will write down for others.\n\n";
    // Eighteen of the 23 runs of three words, so 78 in a hundred: the first paragraph is shorter.
    CHECK(findings("repeated-text", "words: 20, percent: 78", text) == 1);
    CHECK(findings("repeated-text", "words: 20, percent: 79", text) == 0);
}

TEST_CASE("two spellings of a name are told once, however often each stands there") {
    const std::string named = "| Lead | Una Mijatov | una.mijatov@ferry.example |\n";
    const std::string bare = "| Deputy | Una Mijatow | |\n";
    const std::string other = "| Clerk | Karl Mijatow | karl.mijatow@ferry.example |\n";
    const auto told = [](const std::string& rows) {
        return words("names", "problem: two-spellings", people(rows));
    };
    CHECK(told(named + bare) == "Una Mijatow");
    CHECK(told(named + named + other + bare + named + bare) == "Una Mijatow | Una Mijatow");
    CHECK(told(named + other).empty());
}

TEST_CASE("a clause lies below the headings of all clauses above it") {
    const std::string text = "# Title\n\n## Review\n\n### Dates\n\n1. The board has an alpha foo "
                             "in mind.\n\n   a. the beta foo\n\n"
                             "## Other\n\n### Days\n\n2. The board has a gamma foo in mind.\n\n## "
                             "Review again\n\nDelta foo.\n";
    CHECK(words("wording",
                "any: [alpha foo, beta foo, gamma foo, delta foo], in: [SEC-REVIEW], each: true",
                text) == "alpha foo | beta foo | Delta foo");
    CHECK(
        words("wording",
              "any: [alpha foo, beta foo, gamma foo, delta foo], not_in: [SEC-REVIEW], each: true",
              text) == "gamma foo");
}

TEST_CASE("an annex is referred to from outside it") {
    const std::string annexes = "# Annex 1\n\nThe lists of Annex 1 and Annex 2.\n\n"
                                "# Annex 2\n\nMore lists.\n\n# Annex 3\n\nStill more.\n";
    CHECK(words("reference", "problem: orphan", "1. See the lists.\n\n" + annexes) ==
          "Annex 1 | Annex 3");
    CHECK(words("reference", "problem: orphan", "1. See Annex 1.\n\n" + annexes) == "Annex 3");
}
