// SPDX-License-Identifier: Apache-2.0
// Every rule of the built-in book against its own examples.
#include <catch2/catch.hpp>
#include <fmt/format.h>

#include "cli/rules_test.hpp"

namespace concord {

TEST_CASE("every example of the built-in book comes out as its rule says") {
    std::string wrong;
    std::size_t run = 0;
    for (const auto& rule : built_in_book().rules) {
        for (const auto& result : run_examples(built_in_book(), rule)) {
            ++run;
            if (!result.ok) {
                wrong +=
                    fmt::format("\n{} {}: {}\n    {}", rule.id, to_string(result.example->kind),
                                result.what, result.example->text);
            }
        }
    }
    INFO(wrong);
    CHECK(wrong.empty());
    CHECK(run > 0);
}

TEST_CASE("an example that comes out wrong is told") {
    const auto* rule = built_in_book().rule("DRA-08");
    REQUIRE(rule != nullptr);
    Rule changed = *rule;
    std::vector<Example> examples(2);
    examples[0].kind = ExampleKind::pass;
    examples[0].text = "The list is not exhaustive.";
    examples[1].kind = ExampleKind::flag;
    examples[1].text = "The list is complete.";
    changed.examples = examples;
    const auto results = run_examples(built_in_book(), changed);
    REQUIRE(results.size() == 2);
    CHECK_FALSE(results[0].ok);
    CHECK(results[0].what.find("unwanted finding") == 0);
    CHECK_FALSE(results[1].ok);
    CHECK(results[1].what == "no finding");
}

} // namespace concord
