// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <cstddef>
#include <string>
#include <vector>

#include <catch2/catch.hpp>

#include "parser/text/word_index.hpp"
#include "rules/engine/plan_lexicon.hpp"
#include "tests/rules/plan_support.hpp"

using namespace concord;

namespace {

PhraseSets some_phrases() {
    PhraseSets sets;
    sets.add({"party", "data process*", "not (later )?than # days"});
    sets.add({"process*", "'s duty", "=Data"});
    return sets;
}

/// Words that no text before it had, and a few of the plan.
std::string text_with(std::size_t first, std::size_t words) {
    std::string out = "A party's duty: Data processing, not later than thirty days; PARTY 30. ";
    for (std::size_t i = first; i < first + words; ++i) {
        out += "w" + std::to_string(i) + "x ";
    }
    return out + "data processed";
}

} // namespace

TEST_CASE("a lexicon says of a word in a later text what it said of it in the first") {
    const PhraseSets sets = some_phrases();
    const auto plan = compile_plan(sets);
    REQUIRE(plan.has_value());
    const Plan view = plan->view();
    PlanLexicon kept(view);
    for (const std::size_t words : {0U, 10U, 5'000U, 40'000U, 10U}) { // more than it grows to hold
        const std::string text = text_with(words, words);
        const WordIndex index(text);
        PlanLexicon fresh(view);
        const auto want = fresh.spellings(text, index);
        const auto have = kept.spellings(text, index);
        REQUIRE(have.size() == want.size());
        std::size_t different = 0;
        for (std::size_t i = 0; i < have.size(); ++i) {
            const auto stems = kept.stems(have[i]);
            const auto wanted = fresh.stems(want[i]);
            const bool same = have[i].word == want[i].word && have[i].root == want[i].root &&
                              have[i].tasks == want[i].tasks && have[i].odd == want[i].odd &&
                              have[i].kinds == want[i].kinds &&
                              std::equal(stems.begin(), stems.end(), wanted.begin(), wanted.end());
            different += same ? 0 : 1;
        }
        CHECK(different == 0);
    }
}

TEST_CASE("a plan that is built in finds the same in text after text") {
    static const PhraseSets sets = some_phrases();
    static const auto plan = compile_plan(sets); // as long as the program, as it claims
    REQUIRE(plan.has_value());
    Plan view = plan->view();
    view.built_in = true;
    const tests::SlowMatcher slow(sets);
    for (const std::size_t words : {0U, 100U, 3'000U, 40'000U, 3'000U}) {
        const std::string text = text_with(7 * words, words);
        const auto found = tests::by_set(match_plan(text, view));
        CHECK(found.size() > 5);
        CHECK(found == slow.run(text));
    }
}
