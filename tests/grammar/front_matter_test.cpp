// SPDX-License-Identifier: Apache-2.0
// The settings of a web page above a Markdown text are none of its words, but for its title.
#include <algorithm>
#include <string>

#include <catch2/catch.hpp>

#include "parser/parse.hpp"

using namespace concord;

namespace {

Document read(const std::string& text) {
    return parse(SourceText("a.md", SourceFormat::markdown, text));
}

std::string title(const Document& document) {
    const auto all = document.clauses.all();
    const auto found = std::ranges::find(all, ClauseKind::title, &Clause::kind);
    return std::string(found == all.end() ? "" : document.source.text(found->heading));
}

const std::string body = "\nThe Club hosts data for the League.\n\n## Term\n\nOne year.\n";

} // namespace

TEST_CASE("front matter gives the title and the day of the page", "[grammar]") {
    const auto document =
        read("---\ntitle: \"Data Processing Annex\"\ndate: \"2024-02-28\"\ntags:\n  - law\n"
             "name: Ann Marsh\n---\n" +
             body);
    CHECK(title(document) == "Data Processing Annex");
    CHECK(document.signatories.empty());
    // The day of the page is told, and is not one of signing.
    REQUIRE(document.dates.size() == 1);
    CHECK(document.dates.front().meaning != DateMeaning::signature);
    CHECK(title(read("---\r\nlayout: page\r\ntitle: Processing terms\r\n---\r\n" + body)) ==
          "Processing terms");
}

TEST_CASE("a heading at the top outdoes the title of the front matter", "[grammar]") {
    CHECK(title(read("---\ntitle: Terms | Willow\n---\n\n# Processing Agreement\n" + body)) ==
          "Processing Agreement");
}

TEST_CASE("lines between rules that a drafter wrote are text", "[grammar]") {
    CHECK_FALSE(read("---\nDate: 3 May 2024\nBetween: A and B\n---\n" + body).dates.empty());
    CHECK_FALSE(read("---\ndate: 3 May 2024\n\nThe Club hosts data.\n").dates.empty());
}
