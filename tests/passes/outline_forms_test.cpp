// SPDX-License-Identifier: Apache-2.0
// The ways in which an author tells a heading from the text that it stands above or in front of.
#include <algorithm>
#include <string>

#include <catch2/catch.hpp>

#include "tests/passes/outline_support.hpp"

using namespace concord;
using namespace concord::tests;

namespace {

/// "Purpose|Term|": the headings below the title.
std::string headings_of(const std::string& text, SourceFormat format = SourceFormat::text) {
    const auto document = outline_of("Agreement between A and B\n\n" + text, format);
    std::string names;
    for (const auto& clause : document.clauses.all())
        if (clause.kind != ClauseKind::title && !clause.heading.empty())
            names += std::string(document.source.text(clause.heading)) + '|';
    return names;
}

} // namespace

TEST_CASE("the name of a numbered section may run into its text", "[outline]") {
    CHECK(headings_of("1. Purpose: They meet quarterly.\n\n2. Term: This runs for a year.\n") ==
          "Purpose|Term|");
    CHECK(headings_of("1. Purpose \xE2\x80\x93 The parties share data.\n\n"
                      "2. Data protection - Each party keeps the law.\n") ==
          "Purpose|Data protection|");
    CHECK(headings_of("1. Information sharing: to help both.\n") == "Information sharing|");
    CHECK(headings_of("1. Contacts:\n\nAnn Reed answers.\n\n2. Term:\n\nA year.\n") ==
          "Contacts|Term|");
}

TEST_CASE("what announces a list or fills in a field is no name of a section", "[outline]") {
    CHECK(headings_of("1. The parties agree as follows: they will meet.\n\n"
                      "2. Duties of the Trust include: care and upkeep.\n\n"
                      "3. Each party: will do its best.\n") == "");
    CHECK(headings_of("1. Lead: Ann Reed\n\n2. Deputy: Tom Hill\n") == "");
    CHECK(headings_of("1. Personal data: means what the Act says.\n") == "");
    CHECK(headings_of("1. The Trust will:\n\n(a) pay;\n\n(b) stay.\n") == "");
}

TEST_CASE("a name with a colon on a line of its own heads what stands below", "[outline]") {
    const std::string text = "Purpose:\nThe parties meet quarterly and share what they know.\n\n"
                             "Term:\nThis runs for a year.\n\n"
                             "Information to be shared:\n- names\n\n"
                             "Contacts:\nAnn Reed, a@b.org\n";
    CHECK(headings_of(text) == "Purpose|Term|Information to be shared|Contacts|");
    CHECK(headings_of(text, SourceFormat::markdown) ==
          "Purpose|Term|Information to be shared|Contacts|");
    CHECK(headings_of("They will do this for each other.\n\nIt includes:\nWhat they agree on.\n\n"
                      "The Trust will:\nPay what it owes to them.\n\nAddress:\n1 Mill Lane\n\n"
                      "Email:\na@b.org\n") == "");
    CHECK(headings_of("1. Purpose\n\nThey meet.\n\nAims:\nThey want to know more of it.\n\n"
                      "Gains:\nThey know more than before.\n\nCosts:\nThey pay what it costs.\n") ==
          "Purpose|");
}

TEST_CASE("letters number sections whose paragraphs count from one in each", "[outline]") {
    const auto document = outline_of("Protocol between A and B\n\nA. Introduction\n\n1. One.\n"
                                     "2. Two.\n\nB. Our roles\n\n1. One.\n2. Two.\n\n"
                                     "C. Review\n\n1. One.\n");
    CHECK(rows(document) ==
          std::vector<std::string>{"1\t0\ttitle\t", "3\t0\tclause\tA.", "5\t3\titem\t1.",
                                   "6\t3\titem\t2.", "8\t0\tclause\tB.", "10\t8\titem\t1.",
                                   "11\t8\titem\t2.", "13\t0\tclause\tC.", "15\t13\titem\t1."});
}

TEST_CASE("an initial before the surname of who signs counts nothing", "[outline]") {
    const auto document = outline_of("The parties meet.\n\nR. Reed\n\nRuth Reed\nChief Officer\n");
    CHECK(rows(document) ==
          std::vector<std::string>{"1\t0\ttext\t", "3\t0\ttext\t", "5\t0\ttext\t", "6\t0\ttext\t"});
    CHECK(rows(outline_of("A. Reed\n\nThey meet.\n\nB. Quays\n\nThey call.\n")).front() ==
          "1\t0\tclause\tA.");
}

TEST_CASE("contacts below their heading are no sentences", "[outline]") {
    CHECK(rows(outline_of("Purpose\n\nThe two parties share news of piers each week.\n\n"
                          "Contacts\nUna Pell, una@pier.example\nBo Lee, bo@quay.example\n"))[2] ==
          "5\t0\theading\t");
}

TEST_CASE("a word that begins like a month stands behind the number of a section", "[outline]") {
    const auto document =
        outline_of("# Protocol\n\n## 5 Joint work\n\nThey meet.\n\n## 6 Decisions\n\nThey "
                   "decide.\n\n## 7 Marks\n\nThey mark.\n",
                   SourceFormat::markdown);
    std::vector<std::string> labels;
    for (const auto& clause : document.clauses.all()) {
        if (clause.label.present()) {
            labels.emplace_back(document.source.text(clause.label.span));
        }
    }
    CHECK(labels == std::vector<std::string>{"5", "6", "7"});
}

TEST_CASE("words between dashes and questions are headings", "[outline]") {
    CHECK(headings_of("- Purpose -\n\nThey meet.\n\n- Term -\n\nA year.\n") == "Purpose|Term|");
    CHECK(headings_of("They meet.\n\n- 2 -\n\nThey part.\n\nDear Ms Hill\n\nThank you.\n\nYours "
                      "sincerely\n\nAnn Reed\n") == "");
    CHECK(headings_of("- to meet -\n\n- to part -\n") == "");
    CHECK(headings_of("What we will share\n\nEach tells the other.\n\nHow we will meet\n\n"
                      "Each year.\n") == "What we will share|How we will meet|");
}

TEST_CASE("a line that says no more than signed heads places to sign", "[outline]") {
    const auto signed_lines = [](const std::string& lines) {
        const auto document = outline_of("Agreement between A and B\n\nThey meet.\n\n" + lines);
        return std::count_if(
            document.clauses.all().begin(), document.clauses.all().end(),
            [](const Clause& clause) { return clause.kind == ClauseKind::signature; });
    };
    CHECK(signed_lines("Signed\n\nBoard ................\nTrust ................\n") == 3);
    CHECK(signed_lines("Signed\nSecretary of the Board\nDate: 2 October 2025\n") == 3);
    CHECK(signed_lines("Signed\n\nThe parties sign below.\n") == 0);
}

TEST_CASE("the lines of a version history are no clauses", "[outline]") {
    const auto document = outline_of(
        "Agreement between A and B\n\nVersion control\n\n1.0 19 June 2024 Kim Willis First "
        "draft\n1.1 7 August 2024 Kim Willis Comments\n1.2 09/09/2024\n\n1. Purpose\n\n1.1 They "
        "meet.\n\n2. Term\n\n2.1 1 April 2025 is the day on which this begins.\n",
        SourceFormat::text);
    std::string labels;
    for (const auto& clause : document.clauses.all())
        if (clause.label.present())
            labels += std::string(document.source.text(clause.label.span)) + ' ';
    CHECK(labels == "1. 1.1 2. 2.1 ");
}

TEST_CASE("the day of a text is no heading", "[outline]") {
    CHECK(headings_of("Purpose\n\nThey meet.\n\nDated this 3rd day of May 2022\n\n"
                      "______________\nDirector\n") == "Purpose|");
}
