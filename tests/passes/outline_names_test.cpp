// SPDX-License-Identifier: Apache-2.0
// Headings, and the names of what is numbered.
#include <algorithm>
#include <string>
#include <vector>

#include <catch2/catch.hpp>

#include "tests/passes/outline_support.hpp"

using namespace concord;
using namespace concord::tests;

namespace {

/// "Aim|Term|": the headings of what is labelled so.
std::string names_of(const Document& document, LabelUnit unit) {
    std::string names;
    for (const auto& clause : document.clauses.all())
        if (clause.label.unit == unit)
            names += std::string(document.source.text(clause.heading)) + '|';
    return names;
}

} // namespace

TEST_CASE("parts are headings, whether they are marked as such or only typed", "[outline]") {
    const std::string typed =
        "Framework document\n==================\n\nPart 1: Money\n\n1. One.\n\n2. Two.\n\n"
        "Part 2: People\n\n1. One.\n";
    const std::string marked = "# Framework document\n\n## Part 1: Money\n\n1. One.\n\n2. Two.\n\n"
                               "## Part 2: People\n\n1. One.\n";
    const std::vector<std::string> wanted{"title",  "money",  "para/1",
                                          "para/2", "people", "para/1~2"};
    const auto from_text = outline_of(typed);
    const auto from_markdown = outline_of(marked, SourceFormat::markdown);
    CHECK(paths(from_text) == wanted);
    CHECK(paths(from_markdown) == wanted);
    for (const char* path : {"money", "people"})
        CHECK(from_markdown.clauses[from_markdown.clauses.find(path)].kind == ClauseKind::heading);
}

TEST_CASE("marks of bold type around a number and its name are not part of the name", "[outline]") {
    const auto document = outline_of("**Deed between Harbour and Canal**\n\n**1. Money**\n\n"
                                     "Canal pays.\n\n__2. What each party does__\n\nNothing.\n\n"
                                     "3. Each **reads** this and **keeps it**\n",
                                     SourceFormat::markdown);
    std::vector<std::string> words;
    for (const auto& clause : document.clauses.all()) {
        words.push_back(std::string(document.source.text(clause.heading)) + '|' +
                        std::string(document.source.text(clause.body)));
    }
    CHECK(words == std::vector<std::string>{"Deed between Harbour and Canal|", "Money|",
                                            "|Canal pays.", "What each party does|", "|Nothing.",
                                            "|Each **reads** this and **keeps it**"});
}

TEST_CASE("marks of bold type that open before a number close behind its name", "[outline]") {
    const auto document = outline_of("# Deed\n\n**1. Money**. Canal **pays**.\n\n**2. Term.** "
                                     "It lasts a year.\n",
                                     SourceFormat::markdown);
    std::vector<std::string> words;
    for (const auto& clause : document.clauses.all()) {
        if (clause.label.present())
            words.push_back(std::string(document.source.text(clause.heading)) + '|' +
                            std::string(document.source.text(clause.body)));
    }
    CHECK(words == std::vector<std::string>{"Money|Canal **pays**.", "Term|It lasts a year."});
}

TEST_CASE("numbers outrank the levels of headings", "[outline]") {
    const auto document = outline_of("# Deed\n\n## 1. Purpose\n\n### 1.1 Aim\n\nWords.\n\n"
                                     "### 2. Money\n\n### 2.1 Fees\n\n3. Term of the deed.\n",
                                     SourceFormat::markdown);
    std::vector<std::string> parents;
    for (const auto& clause : document.clauses.all())
        parents.push_back(clause.parent.valid() ? document.clauses[clause.parent].path : "");
    CHECK(paths(document) == std::vector<std::string>{"title", "para/1", "para/1.1",
                                                      "para/1.1/text/1", "para/2", "para/2.1",
                                                      "para/3"});
    CHECK(parents == std::vector<std::string>{"", "", "para/1", "para/1.1", "", "para/2", ""});
}

TEST_CASE("a date that stands alone is no heading", "[outline]") {
    const auto document = outline_of("Deed\n\nSigned.\n\n08/25/2023\n\nANNEX\n\nMore words.\n");
    REQUIRE(document.clauses.size() > 2);
    CHECK(document.clauses.all()[2].kind == ClauseKind::text);
}

TEST_CASE("heads whose numbers have no dot stand over the paragraphs that show it", "[outline]") {
    const auto outline = rows(outline_of("Protocol\n\n1 Introduction\n1.1 The parties meet.\n1.2 "
                                         "They write.\n\n2 Sharing news\n2.1 News is shared.\n\n"
                                         "3 Contacts\nThe Board: 01632 960555.\n"));
    const std::vector<std::string> wanted{
        "1\t0\ttitle\t",   "3\t0\tclause\t1",   "4\t3\tclause\t1.1", "5\t3\tclause\t1.2",
        "7\t0\tclause\t2", "8\t7\tclause\t2.1", "10\t0\tclause\t3"};
    REQUIRE(outline.size() > wanted.size());
    CHECK(std::vector<std::string>(outline.begin(), outline.begin() + 7) == wanted);
    // A number before words may be anything where nothing below counts on from it.
    for (const auto& row : rows(outline_of("Notes\n\n4 Piers stand there.\n\nThey are lit.\n")))
        CHECK(row.find("clause") == std::string::npos);
}

TEST_CASE("headings and lists do not nest without end", "[outline]") {
    const std::string unit =
        GENERATE("Ann Ash, Chief, Alder Board\n\n", "1. The parties:\n\n(a) they agree:\n\n",
                 "- The parties:\n\n(a) they agree:\n\n");
    CAPTURE(unit);
    std::string text = "Protocol of A and B\n\n";
    for (int i = 0; i < 2000; ++i)
        text += unit;
    const auto document = outline_of(text + "The parties agree.\n");
    const auto depth = [&](ClauseId id) {
        std::size_t above = 0;
        for (id = document.clauses[id].parent; id.valid(); id = document.clauses[id].parent)
            ++above;
        return above;
    };
    std::size_t deepest = 0;
    for (std::size_t i = 0; i < document.clauses.size(); ++i)
        deepest = std::max(deepest, depth(ClauseId(i)));
    CHECK(deepest <= 20);
}

TEST_CASE("an article has its name on the line below its number", "[outline]") {
    const auto document = outline_of("Arrangement between A and B\n\nArticle 1\nParties and "
                                     "purpose\n\n1. They share lists.\n\nArticle 2\nTerm\n\n"
                                     "1. It lasts a year.\n");
    CHECK(names_of(document, LabelUnit::article) == "Parties and purpose|Term|");
}

TEST_CASE("clauses counted by their unit have their names below, in sections", "[outline]") {
    const std::string clauses =
        "STANDARD CLAUSES\n\n{}SECTION I\n\n{}Clause 1\n\nPurpose and scope\n\n(a) The purpose is "
        "to share lists.\n\n(b) The lists stand in Annex I.\n\n{}Clause 2\n\nInvariability\n\n(a) "
        "Nobody changes them.\n\n{}SECTION II\n\nDUTIES OF THE PARTIES\n\n{}Clause "
        "3\n\nInstructions\n\n3.1. Form\n\nThey are in writing.\n\n{}ANNEX I\n\nLISTS\n\nNone.\n";
    const auto written = [&](const std::string& mark) {
        std::string out;
        for (const char c : clauses)
            if (c == '{')
                out += mark;
            else if (c != '}')
                out += c;
        return out;
    };
    const std::vector<std::string> wanted{"Purpose and scope", "Invariability",
                                          "DUTIES OF THE PARTIES", "Instructions", "LISTS"};
    for (const std::string mark : {"", "## "}) {
        const auto document = outline_of(written(mark));
        std::vector<std::string> names;
        for (const auto& clause : document.clauses.all()) {
            const bool unit = clause.label.unit != LabelUnit::none && !clause.heading.empty();
            if (unit) names.emplace_back(document.source.text(clause.heading));
        }
        INFO(mark);
        CHECK(names == wanted);
        CHECK(document.clauses.find("para/1/item/b").valid());
        CHECK(document.clauses.find("para/2/item/a").valid());
        CHECK(document.clauses.find("para/3.1").valid());
    }
}

TEST_CASE("a short line between headings that stand out is their text", "[outline]") {
    const auto kinds = [](const std::string& text) {
        const auto document = outline_of(text);
        std::string out;
        for (const auto& clause : document.clauses.all())
            if (clause.kind != ClauseKind::title)
                out += clause.kind == ClauseKind::heading ? 'h'
                       : clause.kind == ClauseKind::text  ? 't'
                                                          : '.';
        return out;
    };
    CHECK(
        kinds("Protocol between A and B\n\nDATA SUBJECTS\n\nStaff of the Council\n\nVolunteers\n\n"
              "NATURE OF THE PROCESSING\n\nHosting\n\nANNEX A\n\nNone.\n") == "httht.t");
    // With text below it, it heads that.
    CHECK(
        kinds("Protocol between A and B\n\nDATA\n\nStaff of the Council\n\nTheir names are shared "
              "with the other body each month.\n\nTERM\n\nIt lasts a year.\n") == "hhtht");
}

TEST_CASE("emphasis around a label alone is no text", "[outline]") {
    const auto document =
        outline_of("# Protocol\n\n**Clause 1**\n\n**Purpose**\n\nTo share lists.\n\n**Clause "
                   "2**\n\n**Term**\n\nA year.\n");
    std::string names;
    for (const auto& clause : document.clauses.all())
        if (clause.label.present())
            names += std::string(document.source.text(clause.heading)) + '|';
    CHECK(names == "Purpose|Term|");
}

TEST_CASE("a paragraph of a treaty has its name on the line below its number", "[outline]") {
    const auto document =
        outline_of("Memorandum between A and B\n\nParagraph 1\nObjective\n\nA and B work "
                   "together.\n\nParagraph 2\nSettlement of differences\n\n1.  They talk.\n");
    CHECK(names_of(document, LabelUnit::paragraph) == "Objective|Settlement of differences|");
}

TEST_CASE("what stands below a section with a letter belongs to it", "[outline]") {
    std::string text = "MEMORANDUM\n\n";
    for (const std::string letter : {"A", "B", "C", "D", "E", "F", "G", "H", "I", "J"})
        text += letter + ".  SHARING LISTS\n\n" +
                (letter == "H" ? "Staff settle it.\n\n" : "(a)  They meet.\n\n(b)  They pay.\n\n");
    const auto document = outline_of(text);
    std::string sections;
    for (const auto& clause : document.clauses.all()) {
        if (clause.kind == ClauseKind::clause) sections += clause.path + ' ';
        if (clause.kind == ClauseKind::text) sections += '<' + clause.path + "> ";
    }
    CHECK(sections == "para/A para/B para/C para/D para/E para/F para/G para/H <para/H/text/1> "
                      "para/I para/J ");
}

TEST_CASE("a section with a letter is the same whether it is marked as a heading or not",
          "[outline]") {
    const auto kinds = [](const std::string& mark) {
        const auto document =
            outline_of("# Memorandum\n\n" + mark + "A. Purpose\n\nA.1 They meet.\n\n" + mark +
                       "B. Costs\n\nB.1 Each party pays its own.\n");
        std::string out;
        for (const auto& clause : document.clauses.all())
            if (clause.kind == ClauseKind::clause) out += clause.path + ' ';
        return out;
    };
    CHECK(kinds("") == "para/A para/A.1 para/B para/B.1 ");
    CHECK(kinds("### ") == kinds(""));
}
