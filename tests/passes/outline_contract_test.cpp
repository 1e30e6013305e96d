// SPDX-License-Identifier: Apache-2.0
// How contracts look that were typed or taken from a register: what stands above the agreement,
// contents, articles, sections that run on in their text.
#include <algorithm>
#include <string>
#include <vector>

#include <catch2/catch.hpp>

#include "tests/passes/outline_support.hpp"

using namespace concord;
using namespace concord::tests;

TEST_CASE("a number with a letter follows neither 5.2 nor 5 in its list", "[outline]") {
    const auto document = outline_of("Protocol between A and B\n\n5. Money.\n\n5.1 Fees.\n\n"
                                     "5.2 Costs.\n\n5A. Gifts.\n\n5A.1 Small ones.\n\n"
                                     "5B. Loans.\n\n6. Review.\n");
    const auto& clauses = document.clauses;
    const auto series = [&](std::string_view path) {
        INFO(path);
        REQUIRE(clauses.find(path).valid());
        return clauses[clauses.find(path)].series;
    };
    CHECK(series("para/5/item/A") != series("para/5.2"));
    CHECK(series("para/5/item/A") == series("para/5/item/B"));
    CHECK(series("para/6") == series("para/5"));
    CHECK(clauses[clauses.find("para/5/item/A")].parent == clauses.find("para/5"));
}

TEST_CASE("a number stuck to its words is a label where its series goes on", "[outline]") {
    const std::string head = "Protocol between A and B\n\n";
    const auto path_of = [&](const std::string& text) {
        const auto document = outline_of(head + text);
        return paths(document);
    };
    using Paths = std::vector<std::string>;
    CHECK(path_of("4. Money.\n\n5.Term.\n\n6. Ends.\n") ==
          Paths{"title", "para/4", "para/5", "para/6"});
    CHECK(path_of("1.Money\n\n2.Term\n\n3.The Board ends it.\n") ==
          Paths{"title", "para/1", "para/2", "para/3"});
    CHECK(path_of("2. Work.\n\n2.1The Board works.\n\n2.2A Trust helps.\n\n2.3.Both rest.\n") ==
          Paths{"title", "para/2", "para/2.1", "para/2.2", "para/2.3"});
    CHECK(path_of("1.1In this text.\n\n1.2The Board works.\n\n2.1This ends.\n") ==
          Paths{"title", "para/1.1", "para/1.2", "para/2.1"});
    CHECK(path_of("1Aims\n1.1The Board works.\n2Means\n2.1The Trust helps.\n3Last Things\n") ==
          Paths{"title", "para/1", "para/1.1", "para/2", "para/2.1", "para/3"});
    CHECK(path_of("3Com builds it.\n\n4.5Mbit is fast.\n\n24Seven rests.\n") ==
          Paths{"title", "text/1", "text/2", "text/3"});
    // Alone, or with one like it, it may be anything.
    CHECK(path_of("4.Net is the address.\n\nThe Board meets.\n") ==
          Paths{"title", "text/1", "text/2"});
    CHECK(path_of("4.Net is old.\n\n5.Net is new.\n") == Paths{"title", "text/1", "text/2"});
    // Brackets: one other like it is enough.
    CHECK(path_of("(1)The Board of Pier Road; and\n\n(2)The Trust.\n") ==
          Paths{"title", "item/1", "item/2"});
    CHECK(path_of("a)The Board; and\n\nb) a school.\n") == Paths{"title", "item/a", "item/b"});
    CHECK(path_of("(a)Net is the address.\n\nThe Board meets.\n") ==
          Paths{"title", "text/1", "text/2"});
    // The label is the number; its words begin right behind it.
    const auto document = outline_of(head + "4. Money.\n\n5.Term.\n");
    const auto& clause = document.clauses[document.clauses.find("para/5")];
    CHECK(document.source.text(clause.label.span) == "5.");
    CHECK(document.source.text(clause.body.empty() ? clause.heading : clause.body) == "Term.");
}

TEST_CASE("an annex whose number is stuck to its name begins there", "[outline]") {
    const auto document = outline_of("Protocol between A and B\n\n1. Money is in Schedule 2.\n\n"
                                     "Schedule 1Work\n\nThe Board works.\n\n"
                                     "Schedule 2Payment Terms\n\nThe Trust pays.\n\n"
                                     "Schedule 3A Rest\n\nBoth rest.\n");
    CHECK(paths(document) == std::vector<std::string>{
                                 "title", "para/1", "schedule/1", "schedule/1/text/1", "schedule/2",
                                 "schedule/2/text/1", "schedule/3a", "schedule/3a/text/1"});
}

TEST_CASE("a section follows the one before whatever stands between them", "[outline]") {
    const auto document = outline_of("Protocol between A and B\n\nSection One: Aims\n\nScope\n\n"
                                     "1.1 The Board works.\n\nRest\n\n1.2 The Trust rests.\n\n"
                                     "Section Two: Work\n\n2.1 Both go on.\n\n"
                                     "Section Four: End\n");
    CHECK(rows(document) ==
          std::vector<std::string>{"1\t0\ttitle\t", "3\t0\tclause\tSection One", "5\t0\theading\t",
                                   "7\t5\tclause\t1.1", "9\t0\theading\t", "11\t9\tclause\t1.2",
                                   "13\t0\tclause\tSection Two", "15\t13\tclause\t2.1",
                                   "17\t0\tclause\tSection Four"});
}

TEST_CASE("what the parties are called is no heading", "[outline]") {
    const auto kinds = rows(outline_of("SUPPLY AGREEMENT\n\nThe Pellbury Board; and\n\n"
                                       "The Ferry Trust\n\nAltogether \xE2\x80\x98the "
                                       "Parties\xE2\x80\x99\n\n(the \"Buyers\")\n\nThey meet.\n"));
    CHECK(std::find(kinds.begin(), kinds.end(), "7\t0\theading\t") == kinds.end());
    CHECK(std::find(kinds.begin(), kinds.end(), "9\t0\theading\t") == kinds.end());
}

TEST_CASE("contents name their sections with other marks than the text", "[outline]") {
    const auto document = outline_of("Protocol between A and B\n\nContents\n\nSection One Aims\n\n"
                                     "Section Two Work\n\nSection Three End\n\n"
                                     "Section One: Aims\n\nThe Board works.\n\n"
                                     "Section Two: Work\n\nThe Trust rests.\n\n"
                                     "Section Three: End\n\nBoth stop.\n");
    CHECK(rows(document).size() == 7);
    // An excerpt does not hold all that the contents name.
    const auto excerpt = outline_of("Protocol between A and B\n\nCONTENTS\n\n1. AIMS\n\n2. WORK\n\n"
                                    "3. MONEY\n\n4. LAW\n\n5. END\n\nSchedule 1 Forms\n\n"
                                    "This protocol is dated today.\n\n1. AIMS\n\nThe Board "
                                    "works.\n\n2. WORK\n\nThe Trust rests.\n\n3. MONEY\n\nBoth "
                                    "pay.\n");
    CHECK(paths(excerpt) == std::vector<std::string>{"title", "text/1", "para/1", "para/1/text/1",
                                                     "para/2", "para/2/text/1", "para/3",
                                                     "para/3/text/1"});
}

TEST_CASE("sections that run on in their text are clauses where their series shows it",
          "[outline]") {
    const auto document = outline_of("AGENCY AGREEMENT\n\nARTICLE 1 - READING\n\n"
                                     "Section 1.1 Words. In this Agreement words are read so.\n\n"
                                     "Section 1.2 Numbers. The singular holds the plural.\n\n"
                                     "ARTICLE 2 - AGENCY\n\n"
                                     "Section 2.1 The Agent sells what the Owner makes.\n\n"
                                     "(a) It sells in Kent.\n");
    CHECK(rows(document) ==
          std::vector<std::string>{"1\t0\ttitle\t", "3\t0\tclause\tARTICLE 1",
                                   "5\t3\tclause\tSection 1.1", "7\t3\tclause\tSection 1.2",
                                   "9\t0\tclause\tARTICLE 2", "11\t9\tclause\tSection 2.1",
                                   "13\t11\titem\t(a)"});
}

TEST_CASE("an article is no entry of a list, and its name may stand below it", "[outline]") {
    const auto document =
        outline_of("SUPPLY AGREEMENT\n\nA. The Seller makes chairs.\n\n"
                   "B. The Buyer needs chairs.\n\nThe parties agree as follows:\n\n"
                   "ARTICLE I\n\nCHAIRS\n\nSection 1.1 Making\n\n"
                   "The Seller makes the chairs.\n\nARTICLE II\n\nMONEY\n\n"
                   "The Buyer pays.\n");
    const auto have = rows(document);
    for (const std::string want : {"9\t0\tclause\tARTICLE I", "13\t9\tclause\tSection 1.1",
                                   "17\t0\tclause\tARTICLE II", "21\t17\ttext\t"}) {
        INFO(want);
        CHECK(std::count(have.begin(), have.end(), want) == 1);
    }
    const auto first =
        std::find_if(document.clauses.all().begin(), document.clauses.all().end(),
                     [](const Clause& clause) { return clause.label.unit == LabelUnit::article; });
    REQUIRE(first != document.clauses.all().end());
    CHECK(document.source.text(first->heading) == "CHAIRS");
}

TEST_CASE("annexes that are listed one to a line begin further down", "[outline]") {
    const auto document = outline_of(
        "SERVICES AGREEMENT\n\nExhibit A Charges\n\nExhibit B - Forms\n\nExhibit C Sites\n\n1. "
        "Term\n\n"
        "1.1 See Exhibit A.\n\nExhibit A - Charges\n\nNone.\n\nExhibit B - Forms\n\nNone.\n");
    CHECK(paths(document).at(1) == "para/1");
    // Those that stand nowhere else begin where they stand.
    const auto bare = outline_of("SERVICES AGREEMENT\n\n1. Term\n\n1.1 See Exhibit A.\n\nExhibit A "
                                 "Charges\n\nExhibit B Forms\n\nExhibit C Sites\n");
    CHECK(std::ranges::count(bare.clauses.all(), ClauseKind::annex, &Clause::kind) == 3);
}

TEST_CASE("parts that are listed one to a line begin further down", "[outline]") {
    const auto document =
        outline_of("HOSTING AGREEMENT\n\nPart 1 - Definitions\n\nPart 2 - Data\n\nPart 3 - "
                   "Charges\n\nPART 1\n\n1. The words.\n\nPART 2\n\n2. The data.\n\nPART 3\n\n3. "
                   "The charges.\n");
    CHECK(std::ranges::count(document.clauses.all(), LabelUnit::part,
                             [](const Clause& clause) { return clause.label.unit; }) == 3);
}

TEST_CASE("a dated cover names those who agree above what they agree", "[outline]") {
    const auto title = [](const std::string& text) {
        const auto document = outline_of(text);
        const auto all = document.clauses.all();
        const auto found = std::ranges::find(all, ClauseKind::title, &Clause::kind);
        return std::string(found == all.end() ? "" : document.source.text(found->heading));
    };
    const std::string cover = "DATED: 01 MAY 2024\n\nWillow Apps Limited,\n\nof 2 Mill Lane, "
                              "Barchester, BA1 2CD\n\n-and-\n\nClubs\n\n(see Schedule 4)\n\n";
    CHECK(title(cover + "______________\n\nDATA PROCESSING CONTRACT\n\n______________\n\n"
                        "1. PARTIES\n\n1.1 Willow and the Clubs.\n") == "DATA PROCESSING CONTRACT");
    CHECK(title(cover + "1. PARTIES\n\n1.1 Willow and the Clubs.\n\nDATA SHARING CONTRACT\n") !=
          "DATA SHARING CONTRACT");
}

TEST_CASE("the first clause behind recitals is no entry of theirs", "[outline]") {
    for (const std::string recitals :
         {"RECITALS\n\nA. Alder does things.\n\nB. Birch helps.\n\n",
          "WHEREAS:\n\n(a) Alder does things; and\n\n(b) Birch helps.\n\n",
          "BACKGROUND\n\n(A) Alder does things.\n\n(B) Birch helps.\n\n"}) {
        INFO(recitals);
        const auto document = outline_of("SERVICES AGREEMENT\n\n" + recitals +
                                         "1. Term\n\n1.1 It starts now.\n\n2. Fees\n\n2.1 None.\n");
        const auto all = paths(document);
        CHECK(std::vector(all.end() - 4, all.end()) ==
              std::vector<std::string>{"para/1", "para/1.1", "para/2", "para/2.1"});
        CHECK(document.clauses.all()[1].next == 4); // the heading ends with its entries
    }
    // Sections with letters hold their paragraphs.
    const auto lettered = outline_of("SERVICES AGREEMENT\n\nA. Purpose\n\n1. To help.\n\n2. To "
                                     "work.\n\nB. Scope\n\n3. All of it.\n");
    CHECK(lettered.clauses.all()[2].parent.valid());
}

TEST_CASE("a list of contents is no part of the clauses", "[outline]") {
    const std::string body = "THIS AGREEMENT is made on 3 March 2025 between\n\n(1) Alder Council; "
                             "and\n\n(2) Birch Limited.\n\n1. Words\n\n1.1 Words are read so.\n\n"
                             "2. Charges\n\n2.1 Alder pays.\n\nSchedule 1 Rates\n\nTen pounds.\n";
    for (const std::string contents :
         {"CONTENTS\n\n1. Words ........ 2\n2. Charges ........ 3\nSchedule 1 Rates ........ 9\n\n",
          "Table of contents\n1. Words\t2\n2. Charges\t3\nSchedule 1 Rates\t9\n\n",
          "Contents\n\n1. Words 2\n\n2. Charges which are due\nunder this agreement 3\n\n"
          "Schedule 1 Rates 9\n\n",
          "1. Words . . . . . . 2\n2. Charges . . . . . 3\nSchedule 1 Rates . . . . 9\n\n",
          "Contents\n1. Words\n2. Charges\nSchedule 1 Rates\n\n",
          "Contents\n\n- Words\n- Charges\n- Schedule 1 Rates\n\n",
          "Contents\n\n1\n\nWords\n\n2\n\n2\n\nCharges\n\n3\n\nSchedule 1 Rates\n\n9\n\n"}) {
        INFO(contents);
        const auto document = outline_of("SERVICES AGREEMENT\n\n" + contents + body);
        std::string labels;
        for (const auto& clause : document.clauses.all())
            labels += std::string(document.source.text(clause.label.span)) + '|';
        CHECK(labels == "||(1)|(2)|1.|1.1|2.|2.1|Schedule 1||");
    }
}

TEST_CASE("links to places further down are a list of contents", "[outline]") {
    const std::string body = "## 1. Words\n\nWords are read so.\n\n## 2. Charges\n\nAlder pays.\n\n"
                             "## 3. Ends\n\nOn 3 March 2027.\n";
    const auto labels_of = [&](const std::string& above) {
        const auto document = outline_of("# Services agreement\n\n" + above + body);
        std::string labels;
        for (const auto& clause : document.clauses.all())
            labels += std::string(document.source.text(clause.label.span)) + '|';
        return labels;
    };
    const std::string without = labels_of("");
    for (const std::string contents :
         {"## Contents\n\n1. [Words](#1-words)\n2. [Charges](#2-charges)\n3. [Ends](#3-ends)\n\n",
          "- [1. Words](#1-words)\n  - [1.1 Old words](#11-old)\n\n- [2. Charges](#2-charges)\n\n",
          "**Table of "
          "contents**\n\n[Words](#1-words)\n[Charges](#2-charges)\n[Ends](#3-ends)\n\n"}) {
        INFO(contents);
        CHECK(labels_of(contents) == without);
    }
    // Other links, and words beside them, are text.
    for (const std::string list :
         {"1. [Words](https://a.example/)\n2. [Charges](b.md)\n3. [Ends](#3-ends)\n\n",
          "1. [Words](#1-words) bind us\n2. See [Charges](#2-charges)\n3. [Ends](#3-ends)\n\n",
          "1. [Words](#1-words)\n2. [Charges](#2-charges)\n\n"}) {
        INFO(list);
        CHECK(labels_of(list) != without);
    }
}

TEST_CASE("the agreement that follows on a list of its annexes is in none of them", "[outline]") {
    const auto document = outline_of("SUPPLY AGREEMENT\n\nbetween Alder Ltd and Birch Ltd\n\n"
                                     "Schedule 1 Prices\n\nSchedule 2 Places\n\n"
                                     "SUPPLY AGREEMENT\n\n1. Goods\n\nAlder sells chairs.\n\n"
                                     "Schedule 1 Prices\n\nTen pounds.\n");
    const auto have = rows(document);
    CHECK(std::count(have.begin(), have.end(), "9\t0\theading\t") == 1);
    CHECK(std::count(have.begin(), have.end(), "11\t9\tclause\t1.") == 1);
    CHECK(std::count(have.begin(), have.end(), "15\t0\tannex\tSchedule 1") == 1);
}

TEST_CASE("what only ends with a figure is no list of contents", "[outline]") {
    for (const std::string text :
         {"SERVICES AGREEMENT\n\nContents\n\nContents\n\nContents\n\nContents\n\nContents\n\n"
          "1. Alder pays 2\n\n2. Birch pays 3\n\n3. All pay.\n",
          "SERVICES AGREEMENT\n\n1. Alder pays Birch 2\n\n2. Birch pays Alder 3\n\n3. Both pay 9\n",
          "SERVICES AGREEMENT\n\nContents\n\n1. The boxes hold toys.\n\n2. There are 12\n\n"
          "3. Nobody counts them.\n"}) {
        INFO(text);
        const auto document = outline_of(text);
        CHECK(std::count_if(document.clauses.all().begin(), document.clauses.all().end(),
                            [](const Clause& clause) { return clause.label.present(); }) == 3);
    }
}

TEST_CASE("a paragraph that tells of a section is none", "[outline]") {
    for (const std::string text :
         {"Notes on the Act\n\nSection 12 Payments and refunds were paid late last year.\n\n"
          "Section 15 Payments were not made, and nobody asked why.\n",
          "Notes on the Act\n\nSection 2.1 of the Agreement is amended and reads so now.\n\n"
          "Section 2.2 of the Agreement is left out, as the parties wish.\n",
          "Notes on the Act\n\nUnder it these apply:\nSection 2.1 Payments are made at once.\n"
          "Section 2.2 Payments that are late bear interest as the law says.\n"}) {
        INFO(text);
        const auto document = outline_of(text);
        for (const auto& clause : document.clauses.all())
            CHECK_FALSE(clause.label.present());
    }
}

TEST_CASE("lines about the state of a document are not its title", "[outline]") {
    const auto titled = [](const std::string& above) {
        const auto document = outline_of(above + "\n\nFerry Protocol\n\nPurpose\n\nTo meet.\n");
        const auto title = document.clauses.find("title");
        return title.valid() ? std::string(document.source.text(document.clauses[title].heading))
                             : std::string();
    };
    for (const std::string line :
         {"Version 2.1", "DRAFT", "**Draft**", "Last Updated: 3 May 2024", "Execution Version",
          "Draft v0.3 for comment", "OFFICIAL-SENSITIVE", "Status: final\n\nDate: 4/5/2024",
          "Commercial in confidence", "Document reference: FP-12", "Issue 4", "Corporate report",
          "Guidance", "Published 1 April 2019"}) {
        INFO(line);
        CHECK(titled(line) == "Ferry Protocol");
    }
    for (const std::string line :
         {"Draft Ferry Protocol", "Version Control Agreement", "Confidentiality Agreement",
          "Reference Laboratories Protocol", "Official Statistics Memorandum"}) {
        INFO(line);
        CHECK(titled(line) == line);
    }
    // Below the title they head nothing.
    const auto below =
        outline_of("Ferry Protocol\n\nPublished 1 April 2019\n\nPurpose\n\nTo meet.\n");
    CHECK(below.clauses.all()[1].kind == ClauseKind::text);
    const auto document = outline_of("Version 2.1\n\nFerry Protocol\n\nPurpose\n\nTo meet.\n");
    CHECK(paths(document) ==
          std::vector<std::string>{"text/1", "title", "purpose", "purpose/text/1"});
}

TEST_CASE("the mark of a register above an agreement makes no annex of it", "[outline]") {
    const std::string body = "This Supply Agreement is made between Pier Ltd and Quay Ltd.\n\n"
                             "1. Goods.\n\n2. Price.\n\nExhibit A: Goods\n\n1. Rope.\n";
    const auto kinds = [&](const std::string& head) {
        std::string out;
        const auto document = outline_of(head + body);
        for (const auto& clause : document.clauses.all()) {
            out += std::string(to_string(clause.kind)) + ' ';
        }
        return out;
    };
    const std::string rest = "text clause clause annex clause ";
    CHECK(kinds("Exhibit 10.3\n\nSUPPLY AGREEMENT\n\n") == "title " + rest);
    CHECK(kinds("Exhibit 10.3 SUPPLY AGREEMENT\n\n") == "title " + rest);
    CHECK(kinds("1      EXHIBIT 10.3\n\nSUPPLY AGREEMENT\n\n") == "title " + rest);
    CHECK(kinds("Exhibit 10.3\n\n[***] Certain confidential information was omitted from this "
                "document.\n\nExecution Version\n\nSUPPLY AGREEMENT\n\n") ==
          "text text title " + rest);
    CHECK(kinds("Exhibit 10.3\n\n") == rest);
    CHECK(kinds("Exhibit 10.3   Dated 4 May 2020\n\nSUPPLY AGREEMENT\n\n") == "text title " + rest);
    const auto document = outline_of("Exhibit 10.3 SUPPLY AGREEMENT\n\n" + body);
    const auto& title = document.clauses[ClauseId(0)];
    CHECK(document.source.text(title.heading) == "SUPPLY AGREEMENT");
    CHECK_FALSE(title.label.present());
    // An annex kept in a file of its own, and the first of several, stay annexes.
    const auto annexes = outline_of("Exhibit A\n\nThe agreement between the parties is below.\n\n"
                                    "1. Rope.\n\nExhibit B\n\n1. Sails.\n");
    CHECK(annexes.clauses.find("exhibit/a").valid());
    CHECK(annexes.clauses.find("exhibit/b").valid());
    CHECK(outline_of("Exhibit 10.3\n\nThe goods are listed here.\n\n1. Rope.\n")
              .clauses.find("exhibit/10.3")
              .valid());
}

TEST_CASE("a title that ends with between goes on with the names", "[outline]") {
    const auto titled = outline_of("Memorandum between\n\nHarbour Board\n\nand\n\nCanal Trust\n\n"
                                   "They work together.\n");
    CHECK(paths(titled) == std::vector<std::string>{"title", "text/1"});
    const auto plain =
        outline_of("# Memorandum\n\n## Purpose\n\nThey work together.\n", SourceFormat::markdown);
    CHECK(paths(plain) == std::vector<std::string>{"title", "purpose", "purpose/text/1"});
}

TEST_CASE("numbered terms behind a signed cover sheet are no part of its last annex", "[outline]") {
    const std::string cover = "Service Agreement\n\nThis agreement has a cover sheet and standard "
                              "terms.\n\nAnnex 1: Prices\n\nThe price is ten pounds.\n\n";
    const std::string signs = "Alpha Ltd\tBeta Ltd\nSignature\tSignature\nDate\tDate\n\n";
    const std::string terms =
        "1. Services\n\n1.1 Alpha provides the services.\n\n2. Payment\n\n2.1 "
        "Beta pays.\n";
    const auto holds = [](const std::string& text, const std::string& path) {
        const auto document = outline_of(text);
        return document.clauses.find(path).valid();
    };
    CHECK(holds(cover + signs + terms, "para/2"));
    CHECK(holds(cover + terms, "annex/1/para/2"));
    // The agreement has its paragraphs already: these are the annex's own.
    CHECK(holds("Service Agreement\n\n1. Scope\n\nAlpha serves Beta.\n\n" +
                    cover.substr(cover.find("Annex")) + signs + terms,
                "annex/1/para/2"));
}
