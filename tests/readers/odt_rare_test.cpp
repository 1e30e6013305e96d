// SPDX-License-Identifier: Apache-2.0
// What few OpenDocument texts hold, and must be read as an office program shows it.
#include <string>
#include <vector>

#include <catch2/catch.hpp>

#include "parser/readers/reader.hpp"
#include "tests/support/open_document.hpp"
#include "tests/support/source_words.hpp"

using namespace concord;
using namespace concord::tests;

namespace {

using Lines = std::vector<std::string>;

std::string p(const std::string& words) {
    return "<text:p>" + words + "</text:p>";
}

std::string item(const std::string& inside) {
    return "<text:list-item>" + inside + "</text:list-item>";
}

SourceText source_of(const OpenParts& parts) {
    auto source = read(open_document(parts), {"a.odt", std::nullopt, RevisionView::as_final});
    if (!source) FAIL(source.error().message);
    return std::move(*source);
}

Lines words_of_body(const std::string& body) {
    return words_of(source_of({.body = body}));
}

std::string letters(const std::string& more) {
    return "<text:list-style style:name=\"A\"><text:list-level-style-number text:level=\"1\" "
           "style:num-format=\"a\" text:start-value=\"27\"" +
           more + "/></text:list-style>";
}

} // namespace

TEST_CASE("letters of a list count on after z as its style says", "[odt]") {
    const std::string body =
        "<text:list text:style-name=\"A\">" + item(p("x")) + item(p("y")) + "</text:list>";
    CHECK(words_of(source_of({.body = body, .automatic = letters("")})) == Lines{"aa x", "ab y"});
    CHECK(words_of(
              source_of({.body = body, .automatic = letters(" style:num-letter-sync=\"true\"")})) ==
          Lines{"aa x", "bb y"});
}

TEST_CASE("a number that is noted beside a counted one is not shown twice", "[odt]") {
    CHECK(words_of_body("<text:h text:outline-level=\"1\"><text:number>1.</text:number>Purpose"
                        "</text:h>") == Lines{"Purpose"});
}

TEST_CASE("code and variables that are only set are not shown", "[odt]") {
    CHECK(words_of_body(p("The <text:script>alert(1)</text:script><text:variable-set "
                          "text:display=\"none\">12</text:variable-set>term is <text:variable-set>"
                          "12</text:variable-set> months.")) == Lines{"The term is 12 months."});
}

TEST_CASE("paragraphs and sections that a condition hides are left out and noted", "[odt]") {
    const auto source = source_of(
        {.body = p("<text:hidden-paragraph text:is-hidden=\"true\"/>hidden words") +
                 p("<text:hidden-paragraph text:is-hidden=\"false\"/>seen words") +
                 "<text:section text:display=\"condition\" text:is-hidden=\"true\">" + p("unseen") +
                 "</text:section><text:section text:display=\"condition\">" + p("seen") +
                 "</text:section>"});
    CHECK(words_of(source) == Lines{"seen words", "seen"});
    CHECK(noted(source, NoteCode::hidden_text) == 2);
}

TEST_CASE("words in a shape stand behind the paragraph that holds it", "[odt]") {
    CHECK(words_of_body(p("Before <draw:custom-shape>" + p("shape words") +
                          "</draw:custom-shape>after")) == Lines{"Before after", "shape words"});
}

TEST_CASE("a list that names no style has bullets, or what its paragraphs say", "[odt]") {
    const std::string style = open_list_styles +
                              "<style:style style:name=\"P\" style:family=\"paragraph\" "
                              "style:list-style-name=\"L\"/>";
    const auto words = words_of(source_of(
        {.body = "<text:list>\n " + item("\n  " + p("one")) + item(p("two")) +
                 "</text:list><text:list>\n " +
                 item("\n  <text:p text:style-name=\"P\">counted</text:p>") + "</text:list>",
         .automatic = style}));
    CHECK(words == Lines{"- one", "- two", "1. counted"});
}

TEST_CASE("numbered paragraphs count on by the list that they name", "[odt]") {
    const auto numbered = [](const std::string& words, const std::string& level) {
        return "<text:numbered-paragraph text:list-id=\"n\" text:style-name=\"L\" text:level=\"" +
               level + "\">" + p(words) + "</text:numbered-paragraph>";
    };
    CHECK(words_of_body(numbered("one", "1") + numbered("below", "2") + p("between") +
                        numbered("two", "1")) == Lines{"1. one", "1.1 below", "between", "2. two"});
}

TEST_CASE("blanks between the elements of tracked changes do no harm", "[odt]") {
    const OpenParts parts{
        .body = "<text:tracked-changes>\n <text:changed-region text:id=\"c1\">\n  <text:insertion/>"
                "\n</text:changed-region></text:tracked-changes>" +
                p("the <text:change-start text:change-id=\"c1\"/>new <text:change-end"
                  " text:change-id=\"c1\"/>word")};
    const auto original =
        read(open_document(parts), {"a.odt", std::nullopt, RevisionView::as_original});
    REQUIRE(original);
    CHECK(words_of(*original) == Lines{"the word"});
}

TEST_CASE("headers and footers of a text come last, once each, and are not judged", "[odt]") {
    OpenParts parts{.body = p("Words.")};
    parts.masters = "<style:master-page><style:header>" + p("OFFICIAL") +
                    "</style:header><style:footer>" + p("Version 2") +
                    "</style:footer></style:master-page><style:master-page><style:header>" +
                    p("OFFICIAL") + "</style:header></style:master-page>";
    const auto source = source_of(parts);
    CHECK(words_of(source) == Lines{"Words.", "OFFICIAL", "Version 2"});
    CHECK(source.blocks().back().role == BlockRole::furniture);
    CHECK(source.part(source.origin(source.blocks().back().span.begin)) == "styles.xml");
}
