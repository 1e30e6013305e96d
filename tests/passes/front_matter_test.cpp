// SPDX-License-Identifier: Apache-2.0
// What a site or a tool writes above a Markdown text between two lines "---".
#include <string>
#include <vector>

#include <catch2/catch.hpp>

#include "tests/passes/outline_support.hpp"
#include "tests/support/parsed.hpp"

using namespace concord;
using namespace concord::tests;

namespace {

std::string title_of(const Document& document) {
    for (const Clause& clause : document.clauses.all())
        if (clause.kind == ClauseKind::title)
            return std::string(document.source.text(clause.heading));
    return "none";
}

} // namespace

TEST_CASE("front matter is no text, and gives a title where none stands below it", "[outline]") {
    const std::string front =
        "---\nlayout: page\ntitle: \"Terms of Supply\"\nauthors: []\nheader:\n"
        "  image: ''\n\n---\n";
    const auto bare = outline_of(front + "\nThese terms apply.\n", SourceFormat::markdown);
    CHECK(rows(bare) == std::vector<std::string>{"1\t0\ttitle\t", "10\t0\ttext\t"});
    CHECK(title_of(bare) == "Terms of Supply");
    const auto headed =
        outline_of(front + "\n# Supply Agreement\n\nThese terms apply.\n", SourceFormat::markdown);
    CHECK(title_of(headed) == "Supply Agreement");
    CHECK(rows(headed) == std::vector<std::string>{"1\t0\ttitle\t", "12\t0\ttext\t"});
}

TEST_CASE("days in front matter count, and the title stands below them", "[outline]") {
    const auto document = parsed("---\nversion: 2\nnext-review: 2027-05-01\n---\n\n# Protocol "
                                 "between Pellbury and Ferry Watch\n\nThe parties meet.\n",
                                 SourceFormat::markdown);
    CHECK(title_of(document) == "Protocol between Pellbury and Ferry Watch");
    REQUIRE(document.dates.size() == 1);
    CHECK(document.dates.front().meaning == DateMeaning::review);
}

TEST_CASE("a rule above words is no front matter", "[outline]") {
    const auto document = outline_of("---\n\nThis protocol binds nobody.\n\n---\n\nText: it goes "
                                     "on.\n",
                                     SourceFormat::markdown);
    CHECK(rows(document).size() == 2);
    const auto open =
        outline_of("---\ntitle: Terms\n\nThe text has no end.\n", SourceFormat::markdown);
    CHECK(rows(open).size() == 2);
}
