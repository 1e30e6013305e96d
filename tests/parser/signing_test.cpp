// SPDX-License-Identifier: Apache-2.0
// Those who sign, in lines, blocks and tables.
#include <string>

#include <catch2/catch.hpp>

#include "tests/parser/two_bodies.hpp"

namespace concord {

namespace {

const std::string corpus = std::string(CONCORD_SOURCE_DIR) + "/corpus/agreements/";

} // namespace

TEST_CASE("those who agreed, below a line that says so", "[parser][people]") {
    const Document document = parsed("Memorandum between Harbour Board and Pier Trust\n\n1. They "
                                     "meet.\n\nAgreed by:\n\nJane Miller, "
                                     "Chief Executive, Harbour Board (3 May 2025)\n\nTom Miller, "
                                     "Chief Executive, Pier Trust (4 May "
                                     "2025)\n");
    REQUIRE(document.signatories.size() == 2);
    CHECK(document.signatories[1].name == "Tom Miller");
}

TEST_CASE("those who sign in a table", "[parser][people]") {
    const Document document = parsed_file(corpus + "twin-mou.txt");
    REQUIRE(document.signatories.size() == 2);
    const Signatory& first = document.signatories[0];
    CHECK(first.name == "Imogen Fairclough");
    CHECK(first.role == "Chief Executive");
    CHECK(party_name(document, first.party) == "Residential Care Standards Authority");
    REQUIRE(first.date.valid());
    CHECK(document.source.text(document.dates[first.date.index()].span) == "17/02/2025");
    CHECK(document.signatories[1].name == "Desmond Achterberg");
    CHECK(party_name(document, document.signatories[1].party) == "Care Redress");
    REQUIRE(document.signatories[1].date.valid());
}

TEST_CASE("a day below the table of those who sign is theirs", "[parser][people]") {
    const std::string table =
        "Memorandum between Harbour Board and Pier Trust\n\n1. They meet.\n\n"
        "For Harbour Board\tFor Pier Trust\n_____________\t_____________\nJane Miller\tTom Hill\n"
        "Chief Executive\tDirector\nDate:\tDate:\n\n";
    const Document document = parsed(table + "25/08/2023\n");
    REQUIRE(document.signatories.size() == 2);
    for (const Signatory& signatory : document.signatories) {
        REQUIRE(signatory.date.valid());
        CHECK(document.dates[signatory.date.index()].iso() == "2023-08-25");
    }
    for (const char* other : {"The Board met on 25/08/2023.\n", "Version 2, 25/08/2023\n"}) {
        const Document none = parsed(table + other);
        REQUIRE(none.signatories.size() == 2);
        CHECK_FALSE(none.signatories.front().date.valid());
    }
}

TEST_CASE("the day behind a signatory's name and post is that of the signature",
          "[parser][people]") {
    const Document document =
        parsed("# Agreement\n\n## Signatures\n\nSigned on behalf of the Canal Office:\n\n"
               "Petra Vane, Director General, 28 March 2023\n\n"
               "Signed on behalf of the Lamp Board:\n\nOtto Quay, Secretary, 30 March 2023\n\n"
               "## Contacts\n\nNone.\n",
               SourceFormat::markdown);
    REQUIRE(document.signatories.size() == 2);
    for (const Signatory& signatory : document.signatories) {
        REQUIRE(signatory.date.valid());
        CHECK(document.dates[signatory.date.index()].iso() ==
              (signatory.name == "Petra Vane" ? "2023-03-28" : "2023-03-30"));
    }
}

TEST_CASE("people who sign in a line each below a heading", "[parser][people]") {
    const Document document =
        parsed("# Protocol between the Harbour Safety Board (HSB) and the Boat Redress Office "
               "(BRO)\n\n## Signed\n\nDame Rosa Quill, Chief Executive, for the Harbour Safety "
               "Board, 14 January 2025\n\nFor the Boat Redress Office: Leroy Maddox, Director, 28 "
               "January 2025\n\nFor Quay Council: Ann Tay, Clerk, 29 January 2025\n",
               SourceFormat::markdown);
    REQUIRE(document.signatories.size() == 3);
    CHECK(document.signatories[0].name == "Rosa Quill");
    CHECK(party_name(document, document.signatories[0].party) == "Harbour Safety Board");
    CHECK(document.signatories[1].name == "Leroy Maddox");
    CHECK(party_name(document, document.signatories[1].party) == "Boat Redress Office");
    CHECK(document.signatories[2].organisation == "Quay Council");
    CHECK_FALSE(document.signatories[2].party.valid());
    for (const Signatory& signatory : document.signatories)
        CHECK(signatory.date.valid());
}

TEST_CASE("the names of bodies as headings above those who sign", "[parser][people]") {
    const Document document =
        parsed("# Arrangement between Quay University (\"the University\") and Quay City Council "
               "(\"the Council\")\n\n## Signatures\n\n**For Quay University**\nProfessor Judith "
               "Salter, Registrar\n27 April 2026\n\n**For Quay City Council**\nLeroy Maddox, "
               "Director\n28 April 2026\n",
               SourceFormat::markdown);
    REQUIRE(document.signatories.size() == 2);
    CHECK(document.signatories[0].name == "Judith Salter");
    CHECK(party_name(document, document.signatories[0].party) == "Quay University");
    CHECK(party_name(document, document.signatories[1].party) == "Quay City Council");
}

TEST_CASE("the day of the last signature before an annex is that of the signature",
          "[parser][people]") {
    const Document document = parsed(
        "AGREEMENT\n\nSigned for and on behalf of the Harbour Board by\nAnne Lockhart, "
        "Registrar\nDate: 2 March 2026\n\nSigned for and on behalf of Quay Ltd by\nMohammed "
        "Iqbal, Managing Director\nDate: 3 March 2026\n\nSCHEDULE 1: SERVICES\n\nSurveys.\n");
    REQUIRE(document.signatories.size() == 2);
    CHECK(document.signatories[1].name == "Mohammed Iqbal");
    REQUIRE(document.signatories[1].date.valid());
    CHECK(document.dates[document.signatories[1].date.index()].iso() == "2026-03-03");
}

TEST_CASE("a table of signatures whose first column has a head of its own", "[parser][people]") {
    const Document document = parsed(
        "# Service Level Agreement between Quay District Council and Bridge Borough "
        "Council\n\n## Signatures\n\n| Council | Name | Position | Date |\n|---|---|---|---|\n"
        "| Quay District Council | Ann Tay | Chief Executive | 4 May 2026 |\n"
        "| Bridge Borough Council | | | |\n",
        SourceFormat::markdown);
    REQUIRE(document.signatories.size() == 2);
    CHECK(party_name(document, document.signatories[0].party) == "Quay District Council");
    CHECK(document.signatories[1].blank);
    CHECK(party_name(document, document.signatories[1].party) == "Bridge Borough Council");
}

TEST_CASE("a line drawn below a signature ends the name", "[parser][people]") {
    const Document document =
        parsed("Services Agreement\n\nbetween Alder Ltd and Birch Ltd\n\n1. Alder sells chairs.\n\n"
               "Alder Ltd\n\nBy: /s/ Ada Dale     ------------------     Ada Dale, Director\n\n"
               "Birch Ltd\n\nBy: /s/ Ben Moor     ------------------     Ben Moor\n");
    REQUIRE(document.signatories.size() == 2);
    CHECK(document.signatories[0].name == "Ada Dale");
    CHECK(document.signatories[0].role == "Director");
    CHECK(document.signatories[1].name == "Ben Moor");
}

TEST_CASE("a long cell that mentions a signature asks for none", "[parser][people]") {
    const Document document = parsed(
        "# Services Agreement\n\n| Start | The date of the last signature on the cover page, or "
        "another date that the parties agree in writing |\n|---|---|\n"
        "| Fees | The Board pays the Trust's fees within 30 days of each invoice |\n");
    REQUIRE(document.tables.size() == 1);
    CHECK(document.tables[0].kind == TableKind::other);
    CHECK(document.signatories.empty());
}

TEST_CASE("lines above names and a place for the date are there to sign", "[parser][people]") {
    const Document document =
        parsed("# Memorandum of Understanding\n\n| ______________ | ______________ |\n|---|---|\n"
               "| Basil Thorne | Greta Lund |\n| Chief Executive | Chair |\n| Date: | Date: |\n");
    REQUIRE(document.tables.size() == 1);
    CHECK(document.tables[0].kind == TableKind::signatures);
    CHECK(document.signatories.size() == 2);
}

TEST_CASE("signature lines", "[parser][people]") {
    const Document document = parsed(std::string(mou) + R"(Signatures

Signed for and on behalf of the Harbour Safety Board

Name: Dr Jane Doe
Title: Chief Executive
Date: 3 March 2025

Signed for and on behalf of Boat Redress

Name: ______________
Title:
Date:
)");
    REQUIRE(document.signatories.size() == 2);
    CHECK(document.signatories[0].name == "Jane Doe");
    CHECK(document.signatories[0].role == "Chief Executive");
    CHECK(party_name(document, document.signatories[0].party) == "Harbour Safety Board");
    CHECK(document.signatories[0].date.valid());
    CHECK_FALSE(document.signatories[0].blank);
    CHECK(document.signatories[1].blank);
    CHECK(document.signatories[1].name.empty());
    CHECK(party_name(document, document.signatories[1].party) == "Boat Redress");
}

TEST_CASE("a post without a label stays within its signature block", "[parser][people]") {
    const Document document =
        parsed(std::string(mou) + "Signed: ____________\n\nName: Sir Edmund Larkhill\n\nPermanent "
                                  "Secretary, Harbour Safety Board\n\nDate: 29/08/2023\n\nSigned: "
                                  "____________\n\nName:\n\nChief Executive, Boat "
                                  "Redress\n\nDate: ____________\n");
    REQUIRE(document.signatories.size() == 2);
    CHECK(document.signatories[0].name == "Edmund Larkhill");
    CHECK(document.signatories[0].date.valid());
    CHECK(party_name(document, document.signatories[1].party) == "Boat Redress");
    CHECK(document.signatories[1].name.empty());
    for (const Clause& clause : document.clauses.all())
        CHECK(clause.kind != ClauseKind::heading);
}

TEST_CASE("who signs beside another has the day that stands below", "[parser][people]") {
    const Document document =
        parsed(std::string(mou) +
               "Signed on behalf of the Harbour Safety Board   Signed on behalf of Boat "
               "Redress\n\nSignature: A. Reed              Signature: P. Shaw\n\n"
               "Name: Ann Reed                  Name: Peter Shaw\n\n"
               "Title: Chair                    Title: Director\n\n"
               "Date: 4 May 2026                Date: 6 May 2026\n");
    REQUIRE(document.signatories.size() == 2);
    for (const Signatory& signatory : document.signatories) {
        REQUIRE(signatory.date.valid());
        const bool ann = signatory.name == "Ann Reed";
        CHECK(document.dates[signatory.date.index()].iso() == (ann ? "2026-05-04" : "2026-05-06"));
        CHECK(signatory.role == (ann ? "Chair" : "Director"));
        CHECK(party_name(document, signatory.party) ==
              (ann ? "Harbour Safety Board" : "Boat Redress"));
    }
}

TEST_CASE("a label that asks for name and post, or for a person, goes before both",
          "[parser][people]") {
    const auto document =
        parsed(std::string(mou) + "Contact person's name, position and contact details: Jana Voss, "
                                  "Clerk, jana@alpha.example\n\nContact person: Piet Witt, DPO, "
                                  "piet@beta.example\n");
    REQUIRE(document.contacts.size() == 2);
    CHECK(document.contacts[0].name == "Jana Voss");
    CHECK(document.contacts[0].role == "Clerk");
    CHECK(document.contacts[1].name == "Piet Witt");
    CHECK(document.contacts[1].role == "DPO");
}

TEST_CASE("a line for each party begins its signature", "[parser][people]") {
    const Document document =
        parsed(std::string(mou) + "SIGNATURES\n\n"
                                  "   For the HSB:      __________________   Date: 3 April 2025\n"
                                  "   Name: Ann Reed, Chair\n\n"
                                  "   For Boat Redress: __________________   Date: 22 April 2025\n"
                                  "   Name: Peter Shaw, Director\n");
    REQUIRE(document.signatories.size() == 2);
    for (const Signatory& signatory : document.signatories) {
        REQUIRE(signatory.date.valid());
        const bool ann = signatory.name == "Ann Reed";
        CHECK(document.dates[signatory.date.index()].iso() == (ann ? "2025-04-03" : "2025-04-22"));
        CHECK(party_name(document, signatory.party) ==
              (ann ? "Harbour Safety Board" : "Boat Redress"));
    }
}

} // namespace concord
