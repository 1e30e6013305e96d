// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

#include <catch2/catch.hpp>

#include "parser/readers/pdf.hpp"
#include "parser/readers/pdf_recognised.hpp"
#include "parser/readers/pdf_words.hpp"
#include "tests/support/pdf_sheets.hpp"
#include "tests/support/source_words.hpp"

using namespace concord;
using tests::noted;
using tests::read_sheets;
using tests::Sheets;
using tests::words_of;

namespace {

bool has(const std::vector<std::string>& all, std::string_view wanted) {
    return std::find(all.begin(), all.end(), wanted) != all.end();
}

} // namespace

TEST_CASE("words printed twice to look bold are read once", "[pdf]") {
    Sheets sheets;
    sheets.page().text(100, 40, "A title", 1).text(99, 40, "A title", 1);
    sheets.prose(100, 3);
    sheets.text(100, 200, "Scope and ").text(190, 200, "purpose");
    sheets.text(101, 200, "Scope and ").text(191, 200, "purpose");
    sheets.text(100, 240, "no").text(140, 240, "no"); // beside each other
    const auto source = read_sheets(sheets);
    const auto words = words_of(source);
    REQUIRE(words.size() >= 4);
    CHECK(words[0] == "A title");
    CHECK(words[2] == "Scope and purpose");
    CHECK(source.blocks()[2].strong);
    CHECK(words[3].substr(0, 2) == "no");
    CHECK(words[3].size() > 4);
}

TEST_CASE("words of which parts are printed again are read once", "[pdf]") {
    Sheets sheets;
    sheets.page().prose(100, 6);
    sheets.text(100, 300, "legal").text(100, 300, "legal basis for transfer");
    sheets.text(148, 300, "basis for transfer");
    sheets.text(100, 360, "o Secrecy").text(116, 360, "Secrecy The parties keep what they hear.");
    sheets.text(100, 420, "no parts: for").text(400, 420, "for");
    const auto words = words_of(read_sheets(sheets));
    REQUIRE(words.size() >= 4);
    CHECK(words[1] == "legal basis for transfer");
    CHECK(words[2] == "- Secrecy The parties keep what they hear.");
    CHECK(words[3] == "no parts: for|for");
}

TEST_CASE("squares of symbol fonts begin entries, section signs do not", "[pdf]") {
    Sheets sheets;
    sheets.page().prose(100, 6).text(100, 240, "§ names").text(100, 260, "§ dates of birth");
    sheets.text(100, 300, "The parties keep to all that is said in the act on harbours and in");
    sheets.text(100, 320, "§ 12 of its rules.");
    const auto words = words_of(read_sheets(sheets));
    REQUIRE(words.size() == 4);
    CHECK(words[1] == "- names");
    CHECK(words[2] == "- dates of birth");
    CHECK(words[3] == "The parties keep to all that is said in the act on harbours and in § 12 of "
                      "its rules.");
}

TEST_CASE("a sentence goes on behind an and between its words", "[pdf]") {
    Sheets sheets;
    sheets.page().prose(100, 6);
    sheets.text(100, 240, "(a) tell who has changed the records and");
    sheets.text(100, 260, "keep an account of it; and").text(100, 280, "nothing more");
    const auto words = words_of(read_sheets(sheets));
    REQUIRE(words.size() == 3);
    CHECK(words[1] == "(a) tell who has changed the records and keep an account of it; and");
}

TEST_CASE("a sentence that cannot end goes on behind an empty line", "[pdf]") {
    Sheets sheets;
    sheets.page().prose(100, 6);
    sheets.text(100, 260, "the harbour shall pay the canal no more than the fees under this");
    sheets.text(100, 300, "Agreement.")
        .text(100, 340, "Nothing else is owed by the harbour for it");
    sheets.text(100, 380, "Canal");
    const auto words = words_of(read_sheets(sheets));
    REQUIRE(words.size() == 4);
    CHECK(words[1] ==
          "the harbour shall pay the canal no more than the fees under this Agreement.");
    CHECK(words[2] == "Nothing else is owed by the harbour for it");
}

TEST_CASE("a number that touches its heading is a number", "[pdf]") {
    Sheets sheets;
    sheets.page().prose(100, 6).text(100, 260, "<b>4.Term of the deed</b>");
    sheets.text(100, 300, "4.Harbours are open").text(100, 340, "<b>3.5 metres</b>");
    const auto words = words_of(read_sheets(sheets));
    REQUIRE(words.size() == 4);
    CHECK(words[1] == "4. Term of the deed");
    CHECK(words[2] == "4.Harbours are open");
    CHECK(words[3] == "3.5 metres");
}

TEST_CASE("lines of a PDF become paragraphs", "[pdf]") {
    Sheets sheets;
    sheets.page().prose(100, 2).text(100, 140, "English.");
    sheets.text(100, 190, "A second paragraph, after a gap.");
    sheets.text(100, 240, "1.")
        .text(140, 240,
              "The first duty of the parties is to tell each other"
              " of each change that");
    sheets.text(140, 260, "they know of.").text(100, 280, "2.").text(140, 280, "The second duty.");
    const auto words = words_of(read_sheets(sheets));
    REQUIRE(words.size() == 4);
    CHECK(words[0].ends_with("in plain English."));
    CHECK(words[1] == "A second paragraph, after a gap.");
    CHECK(words[2] == "1. The first duty of the parties is to tell each other of each change that "
                      "they know of.");
    CHECK(words[3] == "2. The second duty.");
}

TEST_CASE("a number that begins a line within a sentence is no label", "[pdf]") {
    Sheets sheets;
    sheets.page().prose(100, 2);
    sheets.text(100, 140,
                "the rules on this are in the document that is named below in full, in clause");
    sheets.text(100, 160, "4.2 of the agreement.");
    CHECK(words_of(read_sheets(sheets)).size() == 1);
}

TEST_CASE("a list of references goes on with a number at the begin of a line", "[pdf]") {
    const auto blocks = [](const std::string& above, const std::string& below) {
        Sheets sheets;
        sheets.page().prose(100, 3);
        sheets.text(150, 200, above).text(100, 220, below);
        return words_of(read_sheets(sheets)).size() - 1;
    };
    const std::string begin = "12.4 No warranty. But for what is said and is meant in the ";
    CHECK(blocks(begin + "Sections 12.1 and", "12.2 of this text, none is given.") == 1);
    CHECK(blocks(begin + "Clauses 1, 4.4 [Fees],", "8.6 [The end], 9 and 10, none is.") == 1);
    CHECK(blocks(begin + "list of terms and", "12.5 Another paragraph, of its own.") == 2);
    CHECK(blocks(begin + "four years 2026,", "12.5 Another paragraph, of its own.") == 2);
}

TEST_CASE("a reference goes on in the next line, however its pieces are cut", "[pdf]") {
    Sheets sheets;
    sheets.page().prose(100, 3).text(100, 160, "the license that is granted in this Section");
    sheets.text(100, 180, "3.3").text(124, 180, "  [Hosting]").text(212, 180, " is revoked.");
    const auto words = words_of(read_sheets(sheets));
    REQUIRE(words.size() == 1);
    CHECK(words[0].ends_with("in this Section 3.3 [Hosting] is revoked."));
}

TEST_CASE("a reference broken between its steps is whole again", "[pdf]") {
    Sheets sheets;
    sheets.page().prose(100, 2).text(
        100, 140,
        "the lawful basis on which each of the two of them relies in this is Article 6(1)");
    sheets.text(100, 160, "(e) of the law.");
    const auto words = words_of(read_sheets(sheets));
    REQUIRE(words.size() == 1);
    CHECK(words[0].ends_with("Article 6(1)(e) of the law."));
}

TEST_CASE("letters with numbers label hanging paragraphs, not rows of a table", "[pdf]") {
    Sheets sheets;
    sheets.page().prose(100, 2);
    sheets.text(100, 190, "A.1").text(140, 190, "The Office collects the files.");
    sheets.text(100, 240, "A.2").text(140, 240, "The Office stores the files.");
    const auto source = read_sheets(sheets);
    const auto words = words_of(source);
    CHECK(has(words, "A.1 The Office collects the files."));
    CHECK(has(words, "A.2 The Office stores the files."));
    CHECK(std::none_of(source.blocks().begin(), source.blocks().end(),
                       [](const Block& block) { return block.role == BlockRole::row; }));
}

TEST_CASE("a hyphen at the end of a line goes only where that is safe", "[pdf]") {
    Sheets sheets;
    sheets.page().prose(100, 2);
    sheets.text(100, 140,
                "we share information under this agreement for a purpose, and the inform-");
    sheets.text(100, 160,
                "ation is kept safe, as a duty that both of the parties take on for a long-");
    sheets.text(100, 180, "term purpose; write to the office of the parties at records@some-body.");
    const auto words = words_of(read_sheets(sheets));
    REQUIRE(words.size() == 1);
    CHECK(words[0].find("and the information is kept safe") != std::string::npos);
    CHECK(words[0].find("a long-term purpose") != std::string::npos);
}

TEST_CASE("an address that a narrow column breaks is one", "[pdf]") {
    Sheets sheets;
    sheets.page().prose(100, 2);
    sheets.text(100, 140, "Who").text(300, 140, "Address").text(600, 140, "Telephone");
    sheets.text(100, 170, "Press office").text(300, 170, "press@body.example.gov.u");
    sheets.text(600, 170, "01632 960100").text(300, 188, "k");
    sheets.text(100, 220, "Service desk").text(300, 220, "desk@scanning.exa");
    sheets.text(600, 220, "01632 960200").text(300, 238, "mple.com");
    const auto source = read_sheets(sheets);
    const std::string all(source.text());
    CHECK(all.find("press@body.example.gov.uk") != std::string::npos);
    CHECK(all.find("desk@scanning.example.com") != std::string::npos);
}

TEST_CASE("lines of a narrow column join where they break an address", "[pdf]") {
    const LineJoiner joiner({});
    const auto glue = [&](std::string above, std::string_view below, std::string_view led = {}) {
        return joiner.join(above, below, led);
    };
    CHECK(glue("dpo@scanning.exa", "mple, weekdays").empty());
    CHECK(glue("Lead, olga.sander", "s@scanning.example").empty());
    CHECK(glue("@scanning.", "example", "olga.sanders").empty());
    CHECK(glue("ning.exam", "ple", "chair@scan").empty());
    // Words and names of their own.
    CHECK(glue("chair@scanning.example", "weekdays") == " ");
    CHECK(glue("Chair", "olga@scanning.example") == " ");
    CHECK(glue("the end.", "olga@scanning.example") == " ");
    CHECK(glue("the lists", "example") == " ");
}

TEST_CASE("running heads and page numbers are left out and noted", "[pdf]") {
    Sheets sheets;
    for (int page = 1; page <= 4; ++page) {
        sheets.page().text(100, 50, "Agreement between two bodies").prose(120, 3);
        sheets.text(100, 180, "Sentence " + std::to_string(page) + " of the page.");
        sheets.text(400, 1200, "Page " + std::to_string(page) + " of 4");
    }
    const auto source = read_sheets(sheets);
    const auto words = words_of(source);
    for (const auto& text : words) {
        CHECK(text.find("Agreement between") == std::string::npos);
        CHECK(text.find("of 4") == std::string::npos);
    }
    CHECK(std::any_of(words.begin(), words.end(), [](const std::string& text) {
        return text.find("Sentence 3 of the page.") != std::string::npos;
    }));
    CHECK(noted(source, NoteCode::content_left_out) > 0);
}

TEST_CASE("annexes at the head of their pages are no running heads", "[pdf]") {
    Sheets sheets;
    sheets.page().prose(100, 4).text(100, 180, "English.");
    sheets.page().text(100, 80, "Annex 1").prose(130, 4).text(100, 210, "English.");
    sheets.page().text(100, 80, "Annex 2").prose(130, 4);
    const auto words = words_of(read_sheets(sheets));
    CHECK(has(words, "Annex 1"));
    CHECK(has(words, "Annex 2"));
}

TEST_CASE("feet in larger print than the text are recognised, a title that comes twice is not",
          "[pdf]") {
    Sheets sheets;
    for (int page = 1; page <= 5; ++page) {
        sheets.page().text(100, 60, page % 4 == 1 ? "THE TITLE" : "Other", 2).prose(120, 3);
        sheets.text(100, 180, "English.").text(100, 1200, "From the archive of a body", 2);
    }
    const auto words = words_of(read_sheets(sheets));
    CHECK(has(words, "THE TITLE"));
    CHECK_FALSE(has(words, "From the archive of a body"));
}

TEST_CASE("pages that hold nothing but what comes again keep it", "[pdf]") {
    Sheets sheets;
    for (int page = 1; page <= 5; ++page)
        sheets.page().text(100, 100, "Left blank on purpose");
    CHECK(words_of(read_sheets(sheets)).size() == 5);
}

TEST_CASE("a sentence goes on over the page, and each half knows its page", "[pdf]") {
    Sheets sheets;
    sheets.page().prose(100, 4).page().text(100, 100, "words, without delay.");
    sheets.text(100, 150, "The last paragraph.");
    const auto source = read_sheets(sheets);
    const auto words = words_of(source);
    REQUIRE(words.size() == 2);
    CHECK(words[0].ends_with("in plain words, without delay."));
    const auto text = source.text();
    CHECK(source.origin(static_cast<std::uint32_t>(text.find("the parties"))).page == 1);
    CHECK(source.origin(static_cast<std::uint32_t>(text.find("words, without"))).page == 2);
    CHECK(source.origin(static_cast<std::uint32_t>(text.find("The last"))).page == 2);
}

TEST_CASE("a numbered sentence goes on over the page below its words", "[pdf]") {
    Sheets sheets;
    sheets.page()
        .prose(100, 4)
        .text(100, 190, "6.3")
        .text(140, 190,
              "Each of the parties keeps a paper on this, and that of the Commission is dated");
    sheets.page().text(140, 100, "2 February 2026.").text(100, 150, "The last paragraph.");
    const auto words = words_of(read_sheets(sheets));
    CHECK(has(words, "6.3 Each of the parties keeps a paper on this, and that of the Commission is "
                     "dated 2 February 2026."));
}

TEST_CASE("columns of short lines are a table, with wrapped cells", "[pdf]") {
    Sheets sheets;
    sheets.page().prose(100, 4);
    sheets.text(100, 220, "Role").text(350, 220, "Name").text(600, 220, "Telephone");
    sheets.text(100, 240, "Lead for the").text(100, 260, "whole service");
    sheets.text(350, 240, "Ana Holm").text(600, 240, "01632 960001");
    sheets.text(100, 280, "Deputy").text(350, 280, "Ben Ferris");
    sheets.text(100, 330, "Words that follow the table.");
    const auto source = read_sheets(sheets);
    const auto words = words_of(source);
    CHECK(has(words, "Role|Name|Telephone"));
    CHECK(has(words, "Lead for the whole service|Ana Holm|01632 960001"));
    CHECK(has(words, "Deputy|Ben Ferris"));
    CHECK(has(words, "Words that follow the table."));
    CHECK(std::count_if(source.blocks().begin(), source.blocks().end(),
                        [](const Block& block) { return block.role == BlockRole::row; }) == 3);
}

TEST_CASE("two columns are read one after the other", "[pdf]") {
    Sheets sheets;
    sheets.page().text(100, 60, "A heading over the whole width of the page, above both columns");
    for (const auto& [left, name] : {std::pair{100, "left"}, std::pair{480, "right"}}) {
        for (int line = 0; line < 10; ++line) {
            sheets.text(left, 100 + 20 * line,
                        std::string("words in the ") + name + " column of text");
        }
    }
    const auto source = read_sheets(sheets);
    CHECK(source.text().rfind("the left column") < source.text().find("the right column"));
    CHECK(source.text().find("A heading over") < source.text().find("the left column"));
}

TEST_CASE("bullets of symbol fonts begin entries", "[pdf]") {
    Sheets sheets;
    sheets.page().prose(100, 4);
    sheets.text(110, 200, "\xEF\x82\xB7").text(140, 200, "the first thing; and");
    sheets.text(110, 220, "\xEF\x82\xB7").text(140, 220, "the second thing.");
    const auto source = read_sheets(sheets);
    const auto words = words_of(source);
    CHECK(has(words, "- the first thing; and"));
    CHECK(has(words, "- the second thing."));
    CHECK(source.blocks().back().role == BlockRole::bullet);
}

TEST_CASE("larger print makes headings with levels", "[pdf]") {
    Sheets sheets;
    sheets.page().text(100, 60, "The Title of it", 1).text(100, 120, "Purpose", 2).prose(160, 4);
    sheets.text(100, 270, "Scope", 2).prose(310, 4).text(100, 420, "One more thing.");
    const auto source = read_sheets(sheets);
    const auto blocks = source.blocks();
    REQUIRE(blocks.size() == 6);
    CHECK(blocks[0].level == 1);
    CHECK(blocks[1].role == BlockRole::heading);
    CHECK(blocks[1].level == 2);
    CHECK(blocks[2].role == BlockRole::paragraph);
    CHECK(blocks[3].level == 2);
}

TEST_CASE("contents lines are kept aside", "[pdf]") {
    Sheets sheets;
    sheets.page().text(300, 100, "CONTENTS");
    const std::vector<std::string> names = {"PURPOSE", "PARTIES", "COSTS", "REVIEW"};
    for (int at = 0; at < 4; ++at) {
        const auto name = names[static_cast<std::size_t>(at)];
        sheets.text(100, 140 + 30 * at, std::to_string(at + 1) + ".");
        sheets.text(130, 140 + 30 * at, name).text(700, 140 + 30 * at, std::to_string(at + 2));
    }
    sheets.text(100, 280, "Annex 1: Forms");
    sheets.page().text(100, 100, "1. PURPOSE").prose(130, 4);
    const auto source = read_sheets(sheets);
    std::size_t aside = 0;
    for (const Block& block : source.blocks())
        aside += block.role == BlockRole::furniture ? 1U : 0U;
    CHECK(aside == 6);
    CHECK(source.blocks()[6].role == BlockRole::paragraph);
    CHECK(words_of(source)[1] == "1. PURPOSE|2");
}

TEST_CASE("contents end where the text begins on their page", "[pdf]") {
    Sheets sheets;
    sheets.page().text(300, 100, "CONTENTS");
    const std::vector<std::string> names = {"Purpose", "Parties", "Costs", "Review"};
    for (int at = 0; at < 4; ++at) {
        const auto name = names[static_cast<std::size_t>(at)];
        sheets.text(100, 140 + 30 * at, name).text(700, 140 + 30 * at, std::to_string(at + 2));
    }
    sheets.text(100, 300, "This agreement is dated 3 March 2026").text(100, 350, "PARTIES");
    sheets.text(100, 400, "(1) Alpha Council of Quay Street; and")
        .text(100, 430, "(2) Beta Trust.");
    const auto source = read_sheets(sheets);
    std::vector<std::string> kept;
    for (const Block& block : source.blocks())
        if (block.role != BlockRole::furniture) kept.emplace_back(source.text(block.span));
    REQUIRE(!kept.empty());
    CHECK(kept.front().starts_with("This agreement is dated 3 March 2026"));
}

TEST_CASE("links one below the other are contents without pages", "[pdf]") {
    const auto link = [](const std::string& words) {
        return "<a href=\"a.html#2\">" + words + "</a>";
    };
    Sheets sheets;
    sheets.page().prose(100, 6);
    sheets.text(100, 260, link("Purpose"))
        .text(100, 290, link("Money"))
        .text(100, 320, link("Term"));
    sheets.text(100, 380, "Purpose").prose(420, 2).text(100, 500, link("Annex"));
    const auto source = read_sheets(sheets);
    std::vector<std::string> aside;
    for (const Block& block : source.blocks())
        if (block.role == BlockRole::furniture) aside.emplace_back(source.text(block.content));
    CHECK(aside == std::vector<std::string>{"Purpose", "Money", "Term"});
}

TEST_CASE("the word contents alone puts nothing aside", "[pdf]") {
    Sheets sheets;
    sheets.page().text(100, 100, "Contents").prose(140, 4).text(100, 260, "Article 4");
    const SourceText source = read_sheets(sheets);
    for (const Block& block : source.blocks()) {
        CHECK(block.role != BlockRole::furniture);
    }
}

TEST_CASE("footnotes come behind the text and their marks go", "[pdf]") {
    Sheets sheets;
    sheets.page().prose(100, 4).text(100, 180, "As the law says.").text(228, 178, "1", 3);
    sheets.text(100, 1100, "1 The law of the land.", 3);
    sheets.page().text(100, 100, "The next page.");
    const auto source = read_sheets(sheets);
    const auto words = words_of(source);
    CHECK(words.front().ends_with("As the law says."));
    CHECK(words.back() == "1 The law of the land.");
    CHECK(source.blocks().back().role == BlockRole::furniture);
    CHECK(noted(source, NoteCode::footnotes) > 0);
}

TEST_CASE("references, ligatures and white print", "[pdf]") {
    Sheets sheets;
    sheets.page().prose(100, 3);
    sheets.text(100, 200,
                "A &#38; B &lt;of\xEF\xAC\x81"
                "ce&gt; <b>bold</b>");
    sheets.text(100, 240, "not to be seen", 4);
    const auto source = read_sheets(sheets);
    CHECK(has(words_of(source), "A & B <office> bold"));
    CHECK(noted(source, NoteCode::faint_text) > 0);
}

TEST_CASE("sound tags outrank the looks", "[pdf]") {
    Sheets sheets;
    sheets.page().text(100, 100, "Purpose").text(100, 120, "1.").text(130, 120, "One entry that");
    sheets.text(130, 140, "goes on.").text(100, 160, "Who").text(300, 160, "Ana");
    sheets.text(100, 180, "Ben").text(100, 1200, "Page 1 of 1");
    const auto source = read_sheets(sheets, R"(Document
  H2 (block):
     /Placement /Block
    "Purpose"
  L (block)
    LI (block)
      Lbl (block)
        "1."
      LBody (block)
        "One entry that "
        "goes on."
  Table (block)
    TR
      TD
        P (block)
          "Who"
      TD
      TD
        P (block)
          "Ana"
    TR
      TD
        P (block)
          "Ben"
)");
    const auto words = words_of(source);
    REQUIRE(words.size() == 4);
    CHECK(source.blocks()[0].role == BlockRole::heading);
    CHECK(source.blocks()[0].level == 2);
    CHECK(words[1] == "1. One entry that goes on.");
    CHECK(words[2] == "Who||Ana");
    CHECK(words[3] == "Ben");
    CHECK(source.blocks()[2].cells.count == 3);
    CHECK(source.blocks()[2].table == source.blocks()[3].table);
}

TEST_CASE("tags that do not hold the text are not believed, and no text is lost", "[pdf]") {
    Sheets sheets;
    sheets.page().prose(100, 3).text(100, 180, "The end.");
    const auto source = read_sheets(sheets, "Document\n  H1 (block)\n    \"Something else\"\n");
    CHECK(source.text().find("The end.") != std::string_view::npos);
    CHECK(source.blocks().front().role == BlockRole::paragraph);
    Sheets most;
    most.page().prose(100, 9).text(100, 400, "Not tagged.");
    std::string tagged = "Document\n  P (block)\n";
    for (char line = 'a'; line < 'a' + 9; ++line) {
        tagged += "    \"the parties of " + std::string(3, line) +
                  " will always work together in good faith, and then in plain\"\n";
    }
    CHECK(has(words_of(read_sheets(most, tagged)), "Not tagged."));
}

TEST_CASE("a PDF without text is refused, never an empty document", "[pdf]") {
    Sheets scan;
    scan.page().page();
    const std::string xml = scan.xml();
    const auto refused = read_pdf({xml, {}, {}}, "scan.pdf");
    REQUIRE_FALSE(refused);
    CHECK(refused.error().kind == ErrorKind::unsupported);
    CHECK(refused.error().where == "scan.pdf");
    CHECK(refused.error().hint.find("text recognition") != std::string::npos);
    CHECK(read_pdf({xml, {}, {}, true}, "scan.pdf").error().kind == ErrorKind::damaged);
    CHECK_FALSE(read_pdf({}, "nothing.pdf"));
}

TEST_CASE("pages that are pictures are told", "[pdf]") {
    const std::string list =
        "page   num  type   width height color comp bpc  enc interp  object ID x-ppi y-ppi size "
        "ratio\n"
        "--------------------------------------------------------------------------------------\n"
        "   2     0 image    2481  3509  rgb     3   8  jpeg   no         5  0   300   300  569K "
        "2.2%\n";
    Sheets sheets;
    sheets.page().prose(100, 4).page().text(100, 100, "p. 2");
    const std::string xml = sheets.xml();
    const auto mixed = read_pdf({xml, {}, list}, "mixed.pdf");
    REQUIRE(mixed);
    CHECK(noted(*mixed, NoteCode::picture_of_text) > 0);
    Sheets stamped;
    stamped.page().text(100, 100, "COPY 17");
    std::string first = list;
    first.replace(first.rfind("   2  "), 4, "   1");
    const std::string stamp = stamped.xml();
    CHECK(read_pdf({stamp, {}, {}}, "stamp.pdf"));
    CHECK_FALSE(read_pdf({stamp, {}, first}, "stamp.pdf"));
}

TEST_CASE("a text layer without meaning is refused or noted", "[pdf]") {
    Sheets sheets;
    sheets.page();
    for (int line = 0; line < 9; ++line) {
        sheets.text(100, 100 + 20 * line, "\xEE\x80\x81\xEE\x80\x82\xEE\x80\x83 ab");
    }
    const std::string xml = sheets.xml();
    const auto refused = read_pdf({xml, {}, {}}, "a.pdf");
    REQUIRE_FALSE(refused);
    CHECK(refused.error().message.find("no meaning") != std::string::npos);
    Sheets some;
    some.page().prose(100, 1).text(100, 140, "\xEE\x80\x81\xEE\x80\x82\xEE\x80\x83\xEE\x80\x84");
    CHECK(noted(read_sheets(some), NoteCode::broken_text_layer) > 0);
}

TEST_CASE("broken output of the tools is read as far as it goes", "[pdf]") {
    Sheets sheets;
    sheets.page().text(100, 60, "Title", 1).prose(100, 4).text(100, 220, "a").text(400, 220, "b");
    sheets.text(100, 240, "c").text(400, 240, "d").page().prose(100, 3).text(90, 300, "1", 3);
    const std::string xml = sheets.xml();
    const std::string tags = "Document\n  P (block)\n    \"Title\"\n  Table\n    TR\n      TD\n"
                             "        \"a\n\n      TD\n \"b\"";
    std::size_t sound = 0;
    for (std::size_t end = 0; end <= xml.size(); end += 3) {
        const std::string_view cut = std::string_view(xml).substr(0, end);
        const auto source =
            read_pdf({cut, std::string_view(tags).substr(0, end % tags.size()), {}}, "x");
        if (!source) continue;
        ++sound;
        for (const Block& block : source->blocks())
            REQUIRE(block.span.end <= source->text().size());
    }
    CHECK(sound > 100);
}

TEST_CASE("words recognised in a scan are read like a text layer", "[pdf][ocr]") {
    const std::string head =
        "level\tpage_num\tblock_num\tpar_num\tline_num\tword_num\tleft\ttop\twidth\t"
        "height\tconf\ttext\n1\t1\t0\t0\t0\t0\t0\t0\t2480\t3508\t-1\t\n";
    const auto word = [](int line, int left, int top, std::string_view words) {
        return "5\t1\t1\t1\t" + std::to_string(line) + "\t1\t" + std::to_string(left) + '\t' +
               std::to_string(top) + "\t200\t42\t91.5\t" + std::string(words) + "\n";
    };
    const std::vector<std::string> tables = {
        head + word(1, 300, 300, "1.") + word(1, 520, 300, "Costs") + word(1, 730, 300, "&") +
            word(1, 940, 300, "<fees>") + word(2, 300, 600, "2.") + word(2, 520, 600, "Review") +
            word(2, 730, 600, " "),
        head + word(1, 300, 300, "Signed")};
    const std::string layer = layer_of_words(tables, 300);
    const auto source = read_pdf({layer, {}, {}, false, true}, "scan.pdf");
    REQUIRE(source);
    CHECK(words_of(*source) ==
          std::vector<std::string>{"1. Costs & <fees>", "2. Review", "Signed"});
    CHECK(source->origin(static_cast<std::uint32_t>(source->text().find("Signed"))).page == 2);
    CHECK(noted(*source, NoteCode::recognised_text) > 0);
    CHECK(pdf_extent(layer).pages == 2);
    CHECK(layer_of_words({}, 0).find("<text") == std::string::npos);
}
