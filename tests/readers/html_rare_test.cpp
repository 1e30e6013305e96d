// SPDX-License-Identifier: Apache-2.0
// What few pages hold, and must be read as a browser shows it.
#include <string>
#include <vector>

#include <catch2/catch.hpp>

#include "parser/readers/reader.hpp"
#include "tests/support/source_words.hpp"

using namespace concord;
using namespace concord::tests;

namespace {

SourceText page(const std::string& html) {
    auto source = read("<!DOCTYPE html><title>t</title>" + html, {"a.html", std::nullopt});
    if (!source) FAIL(source.error().message);
    return std::move(*source);
}

using Lines = std::vector<std::string>;

Lines lines(const std::string& html) {
    return words_of(page(html));
}

} // namespace

TEST_CASE("Lists count as the rules of the page say for tags, classes and depth") {
    CHECK(lines("<style>/* a */ ol.la{list-style-type:lower-alpha}</style><ol class=la><li>x"
                "</ol>") == Lines{"a. x"});
    CHECK(lines("<style>ul.la{list-style-type:lower-alpha}</style><ol class=la><li>x</ol>") ==
          Lines{"1. x"});
    CHECK(lines("<style>@import 'x.css'; ol ol{list-style-type:lower-alpha} ol > li > ol > li > ol"
                "{list-style:lower-roman inside}</style><ol><li>x<ol><li>y<ol><li>z</ol></ol></ol>"
                "<ol><li>v</ol>") == Lines{"1. x", "a. y", "i. z", "1. v"});
    CHECK(lines("<ul style=\"list-style-type:decimal\"><li>x<li>y</ul>") == Lines{"1. x", "2. y"});
}

TEST_CASE("What a rule for a tag and a class hides is left out") {
    const auto source = page("<style>@charset \"utf-8\"; /* { */ span.x{display:none}</style>"
                             "<p>seen<span class=x> unseen</span><b class=x> bold</b></p>");
    CHECK(words_of(source) == Lines{"seen bold"});
    CHECK(noted(source, NoteCode::hidden_text) == 1);
}

TEST_CASE("A reading above characters is not part of the words") {
    CHECK(lines("<p><ruby>base<rp>(</rp><rt>reading</rt><rp>)</rp></ruby> goes on") ==
          Lines{"base goes on"});
}

TEST_CASE("A power is no footnote") {
    CHECK(lines("<p>10 m<sup>2</sup> at 5km<sup>2</sup> of the plan<sup>2</sup>") ==
          Lines{"10 m2 at 5km2 of the plan [2]"});
}

TEST_CASE("Notes at the foot of a page are kept and not judged") {
    for (const char* begin :
         {"<div class=\"footnotes\"><ol>", "<section role=\"doc-endnotes\"><ol>",
          "<div id=\"sdfootnote1\"><ol>", "<ol class=\"wp-block-footnotes\">"}) {
        INFO(begin);
        const auto source = page("<ol><li>Term<li>Review</ol>" + std::string(begin) +
                                 "<li>A note.</li></ol></div></section><p>Signed");
        REQUIRE(source.blocks().size() == 4);
        CHECK(source.blocks()[1].role != BlockRole::furniture);
        CHECK(source.blocks()[2].role == BlockRole::furniture);
    }
    const auto mark = page("<p>Words <span class=\"footnote\">1</span> go on.</p>");
    CHECK(mark.blocks().front().role == BlockRole::paragraph);
}

TEST_CASE("The mark of a note goes where it leads there") {
    CHECK(lines("<p>The code<sup id=\"fnref:1\"><a href=\"#fn:1\">[footnote 1]</a></sup> of "
                "practice<a href=\"#sdfootnote1sym\"><sup>1</sup></a>.") ==
          Lines{"The code of practice."});
    CHECK(lines("<p>The code<sup><a href=\"#part\">1</a></sup>.") == Lines{"The code [1]."});
}

TEST_CASE("A label in an element of its own belongs to the words beside it") {
    CHECK(lines("<p><span>1.1</span><span>The purpose is this.</span></p>") ==
          Lines{"1.1 The purpose is this."});
    CHECK(lines("<div><div>2.1</div>\n<div>In boxes.</div></div><div><div>(a)</div><div><p>So."
                "</p><p>More.</p></div></div>") == Lines{"2.1 In boxes.", "(a) So.", "More."});
    CHECK(lines("<div>2.1</div><h2>Head</h2>") == Lines{"2.1", "Head"});
}

TEST_CASE("A rule for lists deeper than anybody nests them does no harm") {
    std::string deep = "<style>";
    for (int depth = 0; depth < 5000; ++depth)
        deep += "ol ";
    CHECK(lines(deep + "{list-style:lower-alpha}</style><ol><li>x</ol>") == Lines{"1. x"});
}
