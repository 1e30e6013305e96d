// SPDX-License-Identifier: Apache-2.0
// Covers, titles, forewords and annexes.
#include <algorithm>
#include <string>
#include <vector>

#include <catch2/catch.hpp>

#include "tests/passes/outline_support.hpp"

using namespace concord;
using namespace concord::tests;

TEST_CASE("annexes that are listed in one line begin below it", "[outline]") {
    const auto document = outline_of(
        "Services Agreement between A and B\n\nSCHEDULE A - Charges SCHEDULE B - Forms SCHEDULE C "
        "- Sites\n\n1. The parties meet.\n\n2. They report as Schedule B says.\n\n"
        "SCHEDULE A - Charges\n\n1. Free.\n");
    CHECK(paths(document) ==
          std::vector<std::string>{"title", "para/1", "para/2", "schedule/a", "schedule/a/para/1"});
}

TEST_CASE("the line right below the label of an annex is its name", "[outline]") {
    for (const std::string annex : {"Annex A\nList of contacts\nAlder: Ann Ash, Head of Cases\n",
                                    "Annex A\nLIST OF CONTACTS\n\nAlder: Ann Ash, Head of Cases\n",
                                    "Annex A\n\nList of contacts\n\nAlder: Ann Ash\n"}) {
        INFO(annex);
        const auto document = outline_of("Protocol of A and B\n\n1. Annex A has them.\n\n" + annex);
        const auto clauses = document.clauses.all();
        REQUIRE(clauses.size() == 4);
        CHECK(clauses[2].kind == ClauseKind::annex);
        CHECK(document.source.text(clauses[2].heading).size() == 16);
        CHECK(clauses[3].kind == ClauseKind::text);
    }
    // A sentence is no name.
    const auto document =
        outline_of("Protocol of A and B\n\n1. Annex A has them.\n\nAnnex A\nThe parties agree.\n");
    CHECK(document.clauses.all().back().kind == ClauseKind::text);
}

TEST_CASE("an annex that names others in its heading begins there", "[outline]") {
    const auto document =
        outline_of("Services Agreement between A and B\n\n1. The parties meet.\n\nSchedule 1: "
                   "Charges, see also Schedule 2\n\n1. Free.\n\nSchedule 2: Forms\n\n1. None.\n");
    CHECK(paths(document).at(2).starts_with("schedule/1"));
}

TEST_CASE("the head of an annex that stands on each of its pages begins it once", "[outline]") {
    const auto document = outline_of(
        "Services Agreement between A and B\n\n1. The parties meet.\n\nAnnex A - Plan\n\n"
        "1. They walk.\n\nAnnex A - Plan\n\n2. They talk.\n\nAnnex B - Map\n\nNone.\n");
    CHECK(paths(document) == std::vector<std::string>{"title", "para/1", "annex/a",
                                                      "annex/a/para/1", "annex/a/para/2", "annex/b",
                                                      "annex/b/text/1"});
}

TEST_CASE("the name of an annex at the start of a line may end a sentence", "[outline]") {
    const auto document =
        outline_of("Protocol between A and B\n\n1. Concerns\n\n"
                   "1.1 Members of staff may raise a concern with the contact that is named in\n"
                   "Annex 2.\n\n1.2 A disagreement goes to the leads of both bodies, and then to "
                   "the\nchief executives.\n\nAnnex 2\n\nContacts\n\nNone.\n");
    CHECK(paths(document) == std::vector<std::string>{"title", "para/1", "para/1.1", "para/1.2",
                                                      "annex/2", "annex/2/text/1"});
}

TEST_CASE("who wrote a foreword stands below it and heads nothing", "[outline]") {
    const auto kind = [](const std::string& rest) {
        const auto document = outline_of("Protocol between A and B\n\nFOREWORD\n\nWe set out how "
                                         "we work together and keep it up.\n\nChair Una Reed\n\n" +
                                         rest);
        const auto& all = document.clauses.all();
        const auto at = std::ranges::find_if(all, [&](const Clause& clause) {
            const Span words = clause.heading.empty() ? clause.body : clause.heading;
            return document.source.text(words) == "Chair Una Reed";
        });
        REQUIRE(at != all.end());
        return at->kind;
    };
    CHECK(kind("PURPOSE\n\nTo keep the pier.\n") == ClauseKind::text);
    CHECK(kind("She keeps the pier with all of her staff, and has done so for long.\n") ==
          ClauseKind::heading);
}

TEST_CASE("a cover names those who agree above the title", "[outline]") {
    const auto document = outline_of(
        "DATED 6 JULY 2026\n\n(1) ALPHA AGENCY\n\n- and -\n\n(2) BETA LIMITED\n\nDATA PROCESSING "
        "AGREEMENT\nfor the Gamma survey\n\nPARTIES\n\n(1) ALPHA AGENCY; and\n\n(2) BETA "
        "LIMITED.\n");
    std::string title;
    for (const auto& clause : document.clauses.all())
        if (clause.kind == ClauseKind::title) title = document.source.text(clause.heading);
    CHECK(title == "DATA PROCESSING AGREEMENT\nfor the Gamma survey");
}

TEST_CASE("a cover names date and parties before it names the agreement", "[outline]") {
    const auto [text, title] = GENERATE(table<std::string, std::string>({
        {"DATED\n\n2026\n\nALPHA COUNCIL\n\nand\n\nBETA LIMITED\n\nSERVICES AGREEMENT\n\n",
         "SERVICES AGREEMENT"},
        {"Dated ________ 2026\n\nSERVICES AGREEMENT\n\nbetween\n\nALPHA COUNCIL\n\nand\n\n"
         "BETA LIMITED\n\n",
         "SERVICES AGREEMENT\n\nbetween\n\nALPHA COUNCIL\n\nand\n\nBETA LIMITED"},
        {"3 March 2026\n\nDepartment for Coasts\n\nand\n\nHarbour Agency\n\nMemorandum of "
         "Understanding\n\n",
         "Memorandum of Understanding"},
        {"Harbour Agency\n\nCharter of Service\n\n", "Charter of Service"},
        {"MEMORANDUM OF UNDERSTANDING\n\nBETWEEN\n\nALPHA COUNCIL\n(hereinafter \"Alpha\")\n\n"
         "AND\n\nTHE BETA TRUST\n(hereinafter \"Beta\")\n\n",
         "MEMORANDUM OF UNDERSTANDING\n\nBETWEEN\n\nALPHA COUNCIL\n(hereinafter \"Alpha\")\n\n"
         "AND\n\nTHE BETA TRUST\n(hereinafter \"Beta\")"},
        // What names no agreement above, or no body, stays as it is.
        {"Working together\n\nAn agreement between Alpha Council and Beta Limited\n\n",
         "Working together"},
    }));
    const auto document = outline_of(text + "1. Purpose\n\n1.1 Alpha Council pays.\n");
    std::string named;
    for (const auto& clause : document.clauses.all())
        if (clause.kind == ClauseKind::title) named += document.source.text(clause.heading);
    CHECK(named == title);
}

TEST_CASE("the kind of agreement may be broken over two lines of the title", "[outline]") {
    const auto [text, title] = GENERATE(table<std::string, std::string>({
        {"Alpha Information\nSharing Agreement\n\n", "Alpha Information\nSharing Agreement"},
        {"Alpha Data Sharing\n\nProtocol\n\n", "Alpha Data Sharing\n\nProtocol"},
        {"# Alpha Joint\n\n# Working Protocol\n\n", "Alpha Joint\n\n# Working Protocol"},
        {"Memorandum\n\nof Understanding\n\nbetween\n\nAlpha Council\n\nand\n\nBeta "
         "Limited\n\n",
         "Memorandum\n\nof Understanding\n\nbetween\n\nAlpha Council\n\nand\n\nBeta Limited"},
        {"# Memorandum of\n\n# Understanding\n\n", "Memorandum of\n\n# Understanding"},
        // Two things of their own.
        {"Alpha Information\n\nServices Agreement\n\n", "Alpha Information"},
        {"# Sharing information\n\n## Agreement\n\n", "Sharing information"},
    }));
    const auto document = outline_of(text + "1. Purpose\n\n1.1 Alpha Council pays.\n");
    std::string named;
    for (const auto& clause : document.clauses.all())
        if (clause.kind == ClauseKind::title) named += document.source.text(clause.heading);
    CHECK(named == title);
}

TEST_CASE("an annex of another text is stamped below its title", "[outline]") {
    const auto path_of = [](const std::string& text) {
        return paths(outline_of("Data Processing Agreement\n\n" + text));
    };
    using Paths = std::vector<std::string>;
    CHECK(path_of("Annex A\n\n1. Aims.\n\n2. Means.\n\nSchedule 1\n\nLists.\n") ==
          Paths{"title", "para/1", "para/2", "schedule/1", "schedule/1/text/1"});
    CHECK(path_of("Appendix 1\n\nThe parties share lists.\n") == Paths{"title", "text/1"});
    // The first of several.
    CHECK(path_of("Annex A\n\nLists.\n\nAnnex B\n\nNames.\n") ==
          Paths{"title", "annex/a", "annex/a/text/1", "annex/b", "annex/b/text/1"});
    CHECK(path_of("1. Aims.\n\nAnnex A\n\nLists.\n") ==
          Paths{"title", "para/1", "annex/a", "annex/a/text/1"});
}

TEST_CASE("a line that tells the version heads nothing", "[outline]") {
    const auto document = outline_of("Protocol between A and B\n\nVersion 2.0, 2 March 2026\n\n"
                                     "Purpose\n\nTo share lists.\n");
    CHECK(document.clauses.all()[1].kind == ClauseKind::text);
}

TEST_CASE("words that announce the terms are no heading above them", "[outline]") {
    const auto document = outline_of("Agreement between A and B\n\nIT IS AGREED as follows:-\n\n"
                                     "1. The parties meet.\n\n2. They report.\n");
    CHECK(document.clauses.all()[1].kind == ClauseKind::text);
}
