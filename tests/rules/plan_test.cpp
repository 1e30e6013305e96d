// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <string>
#include <vector>

#include <catch2/catch.hpp>

#include "tests/rules/plan_support.hpp"

using namespace concord;

namespace {

/// What one set of phrases finds, as the words found.
std::vector<std::string> found(const std::vector<std::string>& phrases, std::string_view text) {
    PhraseSets sets;
    sets.add(phrases);
    const auto plan = compile_plan(sets);
    REQUIRE(plan.has_value());
    const auto view = plan->view();
    std::vector<std::string> out;
    for (const auto& match : match_plan(text, view)) {
        out.emplace_back(slice(text, match.at));
    }
    CHECK(tests::by_set(match_plan(text, view)) == tests::SlowMatcher(sets).run(text));
    return out;
}

using Words = std::vector<std::string>;

} // namespace

TEST_CASE("phrases match whole words in any case") {
    CHECK(found({"personal data"}, "Personal Data and PERSONAL DATA") ==
          Words{"Personal Data", "PERSONAL DATA"});
    CHECK(found({"data"}, "database metadata data-set data") == Words{"data", "data"});
    CHECK(found({"a"}, "a b a") == Words{"a", "a"});
    CHECK(found({"party"}, "the party's, a third-party, partys") == Words{"party", "party"});
    CHECK(found({"t"}, "don't t") == Words{"t"});
    CHECK(found({"don"}, "don't don") == Words{"don"});
    CHECK(found({"data"}, "'data'") == Words{"data"});
    CHECK(found({"data"}, "data9 9data d\xC3\xA9"
                          "data data\xC3\xA9")
              .empty());
    CHECK(found({"data"}, "\xC2\xA7"
                          "data \xE2\x80\xA2"
                          "data") == Words{"data", "data"});
}

TEST_CASE("a word may be longer than the tables count") {
    for (const std::size_t size : {255U, 256U, 257U, 300U}) {
        const std::string one(size, 'a');
        CHECK(found({one}, "a " + one + " b") == Words{one});
        CHECK(found({"b " + one + " c"}, "a b a c b " + one + " c") == Words{"b " + one + " c"});
    }
}

TEST_CASE("a step gives back what was put into it") {
    const auto check = [](const Plan::Node& to, std::uint16_t word, std::uint8_t gap) {
        const Plan::Step step(to, word, gap);
        CHECK(step.to() == to);
        CHECK_FALSE(step.free());
        CHECK(step.goes(word, gap));
        CHECK_FALSE(step.goes(word, gap == 0 ? 1 : 0));
        CHECK_FALSE(step.goes(word == 7 ? 8 : 7, gap));
        CHECK(Plan::Step(step.bits()) == step);
    };
    const Plan::Node none;
    const Plan::Node most{Plan::Step::most_slots - 1, 0xFFFF, 7, 31};
    const Plan::Node mixed{0x2AAAA, 0x5555, 5, 10};
    for (const Plan::Node& to : {none, most, mixed}) {
        check(to, 1, 0);
        check(to, 7, 31);
        check(to, 0xFFFF, Plan::Step::most_gaps - 1);
        check(to, 0xAAAA, 21);
    }
    CHECK(Plan::Step().free());
}

TEST_CASE("a book has no more kinds of gaps than a step can tell") {
    constexpr std::string_view marks = ",;:";
    std::vector<std::string> phrases; // beside the gaps "" and " " that every plan has
    for (const char first : marks)
        for (const char second : marks)
            for (const char third : marks)
                phrases.push_back(std::string("a") + first + second + third + "b");
    for (const std::string_view gap : {",", ";", ":"})
        phrases.push_back("a" + std::string(gap) + "b");
    REQUIRE(phrases.size() + 2 == Plan::Step::most_gaps);
    CHECK(found(phrases, "a,;:b a,b a,;b") == Words{"a,;:b", "a,b"});

    phrases.emplace_back("a,;b");
    PhraseSets sets;
    sets.add(phrases);
    const auto plan = compile_plan(sets);
    REQUIRE_FALSE(plan.has_value());
    CHECK(plan.error().message ==
          "phrases have too many different marks between their words: 32 are the most");
}

TEST_CASE("phrases may begin and end with other signs") {
    CHECK(found({"[insert"}, "see [insert name] and x[insert") == Words{"[insert", "[insert"});
    CHECK(found({"\\(s\\)"}, "party(s)") == Words{"(s)"});
    CHECK(found({"\xC2\xA3#"}, "costs \xC2\xA3"
                               "5,000.") == Words{"\xC2\xA3"
                                                  "5,000"});
}

TEST_CASE("borders of clauses and cells are no blanks") {
    CHECK(found({"personal data"}, "personal\ndata personal\tdata").empty());
    CHECK(found({"data"}, "personal\ndata\tdata") == Words{"data", "data"});
}

TEST_CASE("an open end takes the rest of the word") {
    CHECK(found({"officer*"}, "officer officers Officer's officer2") ==
          Words{"officer", "officers", "Officer"});
    CHECK(found({"review* date*"}, "reviewing dates; review date") ==
          Words{"reviewing dates", "review date"});
    CHECK(found({"categor* of"}, "categories of category of catego of") ==
          Words{"categories of", "category of"});
}

TEST_CASE("a number stands in digits, in words or in both") {
    CHECK(
        found({"# days"}, "30 days, 1,000 days, thirty days, thirty (30) days, Twenty-one days") ==
        Words{"30 days", "1,000 days", "thirty days", "thirty (30) days", "Twenty-one days"});
    CHECK(found({"# days"}, "ninety nine days; one hundred days; some days; 30days").size() == 2);
    CHECK(found({"# days"}, "one hundred and eighty days; two hundred (200) days; a hundred and "
                            "some days; three hundred and sixty-five (365) days") ==
          Words{"one hundred and eighty days", "two hundred (200) days",
                "three hundred and sixty-five (365) days"});
    CHECK(found({"within #"}, "within 24 hours, within reason, within 5th") == Words{"within 24"});
    CHECK(found({"#"}, "five and 6") == Words{"five", "6"});
}

TEST_CASE("case counts where a phrase says so") {
    CHECK(found({"=IT"}, "IT it It ITS") == Words{"IT"});
    CHECK(found({"=MoU*"}, "MoU MoUs MOU mou") == Words{"MoU", "MoUs"});
    CHECK(found({"=US", "us"}, "US us") == Words{"US", "us"});
}

TEST_CASE("matches of a set are leftmost, longest and do not overlap") {
    CHECK(found({"data", "personal data", "data protection"}, "personal data protection") ==
          Words{"personal data"});
    CHECK(found({"data", "data protection officer"}, "data protection data") ==
          Words{"data", "data"});
    CHECK(found({"a b", "a b c d"}, "a b c a b c d") == Words{"a b", "a b c d"});
}

TEST_CASE("a phrase may stand anywhere in a long text") {
    const Words phrases{"data", "personal data", "within # days", "'s duty", "process* of", "to"};
    std::string text;
    for (std::size_t words = 0; words < 140; ++words) {
        INFO(words << " words before");
        CHECK(found(phrases, text + "personal data").size() == 1);
        CHECK(found(phrases, text + "within thirty days, data") ==
              Words{"within thirty days", "data"});
        CHECK(found(phrases, text + "his party's duty to, processing of it to") ==
              Words{"'s duty", "to", "processing of", "to"});
        CHECK(found(phrases, text + "to") == Words{"to"});
        text += words % 3 == 0 ? "word, " : "the ";
    }
}

TEST_CASE("of two equal matches the earlier phrase counts") {
    PhraseSets sets;
    sets.add({"dat*", "data"});
    const auto plan = compile_plan(sets);
    REQUIRE(plan.has_value());
    const auto matches = match_plan("data", plan->view());
    REQUIRE(matches.size() == 1);
    CHECK(matches[0].variant == 0);
}

TEST_CASE("equal lists share a set, and sets do not disturb each other") {
    PhraseSets sets;
    const auto one = sets.add({"data", "party"});
    CHECK(sets.add({"data", "party"}) == one);
    const auto two = sets.add({"data protection"});
    CHECK_FALSE(two == one);
    const auto plan = compile_plan(sets);
    REQUIRE(plan.has_value());
    const auto matches = match_plan("data protection", plan->view());
    REQUIRE(matches.size() == 2);
    CHECK(matches[0].set == one.index);
    CHECK(matches[1].set == two.index);
    CHECK(matches[1].at == Span{0, 15});
}

TEST_CASE("an empty plan finds nothing") {
    CHECK(match_plan("data", Plan{}).empty());
    PhraseSets none;
    const auto plan = compile_plan(none);
    REQUIRE(plan.has_value());
    CHECK(match_plan("data", plan->view()).empty());
    CHECK(match_plan("", plan->view()).empty());
}

TEST_CASE("a plan of single words has no steps") {
    CHECK(found({"tide", "[x"}, "A tide, [x and a tide") == Words{"tide", "[x", "tide"});
}

TEST_CASE("the same phrases give the same tables") {
    PhraseSets sets;
    sets.add({"(a|b) c*", "# days", "=DPO"});
    sets.add({"b c"});
    const auto first = compile_plan(sets);
    const auto second = compile_plan(sets);
    REQUIRE(first.has_value());
    REQUIRE(second.has_value());
    CHECK(first->steps == second->steps);
    CHECK(first->ways == second->ways);
    CHECK(first->index == second->index);
    CHECK(first->letters == second->letters);
    CHECK(first->nodes == second->nodes);
    CHECK(first->spellings == second->spellings);
}
