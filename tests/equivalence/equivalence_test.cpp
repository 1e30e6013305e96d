// SPDX-License-Identifier: Apache-2.0
// The matcher against plain RE2 with every phrase of the built-in book, span for span. The hidden
// case takes all documents beside the checkout: test_equivalence "[all]".
#include <cstdlib>
#include <iostream>

#include <catch2/catch.hpp>

#include "tests/equivalence/compare.hpp"
#include "tests/equivalence/corpus.hpp"
#include "tests/equivalence/generated.hpp"
#include "tests/equivalence/phrase_expression.hpp"
#include "tests/support/built_in_sources.hpp"
#include "tests/support/parsed.hpp"
#include "tests/support/skip.hpp"

using namespace concord;
using tests::Comparison;

namespace {

struct Book {
    OwnedBook owned = tests::read_built_in_book();
    tests::Reference reference{owned.phrase_sets().all()};
};

const Book& book() {
    static const Book one;
    return one;
}

void compare_file(const std::string& path, Comparison& comparison) {
    const Document document = parsed_file(path);
    // The compiled book, with the numbers of sets that its sources have.
    const Reading reading = understand(document, built_in_book());
    const std::size_t before = comparison.mismatches.size();
    tests::compare_sets(document, reading, book().owned, book().reference, comparison);
    tests::compare_near(document, reading, built_in_book(), comparison);
    if (comparison.mismatches.size() > before) {
        comparison.differ("… in " + path);
    }
}

/// The two wordings of a rule of kind near, so that they meet often.
std::deque<std::vector<std::string>> wordings(const Rule& rule) {
    std::deque<std::vector<std::string>> sets;
    for (const auto* param : {"a", "b"}) {
        sets.push_back(book().owned.phrase_sets().all()[rule.phrases(param).index]);
    }
    return sets;
}

void report(const char* what, const Comparison& comparison) {
    std::cout << "equivalence, " << what << ": " << comparison.summary() << '\n';
    for (const auto& mismatch : comparison.mismatches) {
        UNSCOPED_INFO(mismatch);
    }
    CHECK(comparison.mismatches.empty());
}

} // namespace

TEST_CASE("a phrase as an expression says what the phrase says") {
    CHECK(tests::phrase_expression("a (b )?c*") == R"((?i:a\ (?:b\ )?c[A-Za-z\x{C0}-\x{7FF}]*))");
    CHECK(tests::phrase_expression("a (b)? c") == R"((?i:a\ b\ c|a\ c))");
    CHECK(tests::phrase_expression("=MoU") == "(?:MoU)");
    CHECK(tests::phrase_forms("(a|b)? c\\(s\\)").forms ==
          std::vector<std::string>{"a c(s)", "b c(s)", "c(s)"});
}

TEST_CASE("a planted difference is found") {
    PhraseSets sets;
    sets.add({"personal data", "data"});
    const auto plan = compile_plan(sets);
    REQUIRE(plan.has_value());
    RuleBook few;
    few.plan = plan->view();
    PhraseSets others;
    others.add({"data", "personal datum"});
    Comparison comparison;
    tests::compare_text("Personal Data", few, tests::Reference(sets.all()), comparison);
    CHECK(comparison.mismatches.empty());
    CHECK(comparison.matches == 1);
    tests::compare_text("Personal Data", few, tests::Reference(others.all()), comparison);
    CHECK(comparison.mismatches.size() == 1);
}

TEST_CASE("a word that counts is found in a longer number where the phrase writes it out") {
    PhraseSets sets;
    sets.add({"within (#|one|the)"});
    sets.add({"within #"});
    const auto plan = compile_plan(sets);
    REQUIRE(plan.has_value());
    RuleBook few;
    few.plan = plan->view();
    Comparison comparison;
    for (const auto* text : {"within one hundred days", "within one hundred'risk",
                             "within one hundred\u00E9", "within one hundred9", "within one"}) {
        tests::compare_text(text, few, tests::Reference(sets.all()), comparison);
    }
    CHECK(comparison.mismatches.empty());
    CHECK(comparison.matches == 7); // the first set five times, the second in the whole numbers
}

TEST_CASE("every phrase of the book is found in the samples where RE2 finds it") {
    Comparison comparison;
    for (const auto& path : tests::sample_files()) {
        compare_file(path, comparison);
    }
    report("samples", comparison);
    CHECK(comparison.matches > 5'000);
}

TEST_CASE("every phrase of the book is found in generated texts where RE2 finds it") {
    Comparison comparison;
    tests::TextMaker maker(book().owned.phrase_sets().all(), 20'261'121);
    for (int i = 0; i < 20; ++i) {
        tests::compare_text(maker.line(100), built_in_book(), book().reference, comparison);
    }
    report("generated", comparison);
    CHECK(comparison.matches > 2'000);
}

TEST_CASE("rules of kind near find in generated texts what trying every pair finds") {
    Comparison comparison;
    for (const Rule& rule : built_in_book().rules) {
        if (rule.kind != "near") {
            continue;
        }
        tests::TextMaker maker(wordings(rule), 5);
        for (int i = 0; i < 10; ++i) {
            std::string text = "# Information sharing agreement\n\n";
            for (int paragraph = 0; paragraph < 30; ++paragraph) {
                text += maker.line(6) + "\n\n";
            }
            const Document document = parsed(text, SourceFormat::markdown);
            const Reading reading = understand(document, built_in_book());
            comparison.documents += 1;
            comparison.clauses += document.clauses.size();
            tests::compare_near(document, reading, built_in_book(), comparison);
        }
    }
    report("near", comparison);
    CHECK(comparison.near_places > 300);
}

// CONCORD_TEXT_SEED, a number, asks for other texts than those that every run has.
TEST_CASE("every phrase of the book is found in many generated texts too", "[.all]") {
    Comparison comparison;
    const char* other = std::getenv("CONCORD_TEXT_SEED");
    tests::TextMaker maker(book().owned.phrase_sets().all(),
                           other == nullptr ? 1 : std::stoull(other));
    for (int i = 0; i < 1'000; ++i) {
        tests::compare_text(maker.line(100), built_in_book(), book().reference, comparison);
    }
    report("generated", comparison);
    CHECK(comparison.set_pairs >= 1'000'000);
}

TEST_CASE("every phrase of the book is found in all documents where RE2 finds it", "[.all]") {
    if (!shared_data()) {
        return;
    }
    Comparison comparison;
    for (const auto& path : tests::shared_files()) {
        compare_file(path, comparison);
    }
    report("documents", comparison);
    CHECK(comparison.rule_pairs >= 1'000'000);
}
