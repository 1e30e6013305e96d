// SPDX-License-Identifier: Apache-2.0
// Parties that stand on lines of their own, below headings or on a cover.
#include <string>
#include <vector>

#include <catch2/catch.hpp>

#include "tests/support/parsed.hpp"

namespace concord {

namespace {

const std::string corpus = std::string(CONCORD_SOURCE_DIR) + "/corpus/agreements/";

} // namespace

TEST_CASE("parties of a clause in several lines", "[parser][parties]") {
    const Document document = parsed_file(corpus + "liaison-mou.md");
    REQUIRE(document.parties.size() == 2);
    CHECK(document.parties[0].name == "Rented Homes Commission");
    CHECK(document.parties[0].short_name == "Commission");
    CHECK(document.parties[1].name == "Tenants' Complaints Board");
    CHECK(document.parties[1].short_name == "Board");
}

TEST_CASE("lines with a label name one party each", "[parser][parties]") {
    const auto names = [](const std::string& lines) {
        std::string out;
        for (const Party& party :
             parsed("Ferry Protocol\n\n" + lines + "\n\nThe parties work together on all piers.\n")
                 .parties) {
            out += party.name + (party.short_name.empty() ? "" : "=" + party.short_name) + ';';
        }
        return out;
    };
    CHECK(names("Between: Harbour Board\nAnd: Quay Trust\nTerm: two years") ==
          "Harbour Board;Quay Trust;");
    CHECK(names("BETWEEN:\tHarbour Ltd\nAND:\tQuay Inc.\nAND:\tPier LLC") ==
          "Harbour Ltd;Quay Inc.;Pier LLC;");
    CHECK(names("Between: the Department for Coasts and Harbours\nAnd: the Quay Trust") ==
          "Department for Coasts and Harbours;Quay Trust;");
    CHECK(
        names(
            "**Between:** Harbour Board (the \"Board\").\n**And:** Quay Trust (the \"Trust\").") ==
        "Harbour Board=Board;Quay Trust=Trust;");
    CHECK(
        names("BETWEEN\n\nHarbour, S.p.A., of Pier House\n\nAND\n\nClient name: Quay Pvt. Ltd.") ==
        "Harbour, S.p.A.;Quay Pvt. Ltd.;");
    // One label alone makes no list, and words behind "and" on a line of prose are none.
    CHECK(names("Between: 9 and 5\nAnd so on.").empty());
    CHECK(names("Harbours lie between\nthe sea and\nthe land").empty());
}

TEST_CASE("a line break in a Word paragraph ends the name of a party", "[parser][parties]") {
    SourceText source(
        "a.docx", SourceFormat::docx,
        "Ferry Protocol\n\nBetween: Harbour Board\nAnd: Quay Trust\nTerm: two years\n");
    Block title;
    title.span = title.content = {0, 14};
    title.role = BlockRole::heading;
    Block lines;
    lines.span = lines.content = {16, 70};
    source.set_blocks({title, lines}, {});
    const Document document = parse(std::move(source));
    REQUIRE(document.parties.size() == 2);
    CHECK(document.parties[1].name == "Quay Trust");
}

TEST_CASE("dashes around the word between two parties", "[parser][parties]") {
    const Document document = parsed(
        "Memorandum of Understanding\nbetween:\nThe Harbour Commissioner\nfor\nThe Isles of Pier\n"
        "- and -\nThe Quay Data Supervisor\n\n1. Introduction\n\n1.1 The Harbour Commissioner "
        "and the Quay Data Supervisor work together.\n");
    REQUIRE(document.parties.size() == 2);
    CHECK(document.parties[0].name == "Harbour Commissioner");
    CHECK(document.parties[1].name == "Quay Data Supervisor");
}

TEST_CASE("names in capitals below a heading, and the sections behind them", "[parser][parties]") {
    const Document document = parsed(
        "COLLABORATION AGREEMENT\n\nTHE PARTIES\n\nTHE HARBOUR POLICE\nTHE PIER COUNCIL\nTHE "
        "QUAY TRUST\n\nSection 1 Definitions\n\n1.1 None.\n\nSection 2 Legal Context\n\n2.1 The "
        "law.\n");
    REQUIRE(document.parties.size() == 3);
    CHECK(document.parties[1].name == "PIER COUNCIL");
}

TEST_CASE("a line each below between, with the next headings no parties", "[parser][parties]") {
    const Document document =
        parsed("Data Sharing Agreement\n\nBetween:\n\n- Harbour Council\n- Pier Trust\n- Quay "
               "Ltd\n\n1. Legal Framework\n\n1.1 The law applies.\n");
    REQUIRE(document.parties.size() == 3);
    CHECK(document.parties[2].name == "Quay Ltd");
}

TEST_CASE("units of a body below its name are no parties", "[parser][parties]") {
    const Document document = parsed(
        "Process Memorandum\non the exchange of data\nbetween\nHarbour Revenue and Customs\nRisk "
        "and "
        "Intelligence Directorate\nGateway Team\n&\nPier Safety Executive\n\nVersion 0.4\n\n1. "
        "Introduction\n\n1.1 Harbour Revenue and Customs works with the Pier Safety Executive.\n");
    REQUIRE(document.parties.size() == 2);
    CHECK(document.parties[0].name == "Harbour Revenue and Customs");
    CHECK(document.parties[1].name == "Pier Safety Executive");
}

TEST_CASE("companies as contracts describe them below the heading Parties", "[parser][parties]") {
    const Document document = parsed(
        "# Data Processing Agreement\n\nTHIS AGREEMENT is dated 4 March 2025\n\n**PARTIES**\n\n"
        "(1) HARBOUR COUNTY COUNCIL of County Hall, High Street, Harbour HB1 1AA (the "
        "\"Controller\"); and\n\n(2) PIER SOFTWARE LIMITED incorporated and registered in England "
        "and Wales with company number 01234567 whose registered office is at 2 Quay Street, "
        "Harbour (the \"Processor\").\n\n**BACKGROUND**\n\n(A) The Controller lends a crane.\n");
    REQUIRE(document.parties.size() == 2);
    CHECK(document.parties[0].name == "HARBOUR COUNTY COUNCIL");
    CHECK(document.parties[0].short_name == "Controller");
    CHECK(document.parties[1].name == "PIER SOFTWARE LIMITED");
    CHECK(document.parties[1].short_name == "Processor");
}

TEST_CASE("parties named on the cover have their short names in the list", "[parser][parties]") {
    const Document document = parsed(
        "DATED\n\n2026\n\nSERVICES AGREEMENT\n\nbetween\n\nHARBOUR BOROUGH COUNCIL\n\nand\n\n"
        "QUAY ARCHIVES LIMITED\n\nThis agreement is dated 3 March 2026\n\nPARTIES\n\n(1) HARBOUR "
        "BOROUGH COUNCIL of Town Hall, Harbour HA1 1AA (Council); and\n\n(2) QUAY ARCHIVES LIMITED "
        "incorporated in England with company number 01234567 (Supplier).\n\n1. Services\n\n1.1 "
        "The Supplier serves the Council.\n");
    REQUIRE(document.parties.size() == 2);
    CHECK(document.parties[0].name == "HARBOUR BOROUGH COUNCIL");
    CHECK(document.parties[0].short_name == "Council");
    CHECK(document.parties[1].name == "QUAY ARCHIVES LIMITED");
    CHECK(document.parties[1].short_name == "Supplier");
}

TEST_CASE("parties tell of themselves field by field", "[parser][parties]") {
    const Document lines = parsed(
        "STANDARD CLAUSES\n\nClause 1\n\nPurpose\n\n(a) The parties listed in Annex I "
        "agree.\n\nANNEX "
        "I\n\nLIST OF PARTIES\n\nController(s):\n\n1. Name: Harbour Logistics GmbH\n\nAddress: "
        "Kaistrasse 4, Hamburg\n\nContact person's name, position and contact details: Jana Voss, "
        "Head of Privacy, privacy@harbour.example\n\nProcessor(s):\n\n1. Name: Quay Cloud "
        "Limited\n\nAddress: 4 Dock Road, Dublin\n");
    REQUIRE(lines.parties.size() == 2);
    CHECK(lines.parties[0].name == "Harbour Logistics GmbH");
    CHECK(lines.parties[1].name == "Quay Cloud Limited");
    REQUIRE(!lines.contacts.empty());
    CHECK(lines.contacts[0].name == "Jana Voss");
    CHECK(lines.contacts[0].role == "Head of Privacy");

    const Document table = parsed("# Transfer agreement\n\n## Exporter\n\n| Legal name | Harbour "
                                  "Board |\n|---|---|\n| Address | "
                                  "Pier 4 |\n\n## Importer\n\n| Legal name | Quay Cloud Limited "
                                  "|\n|---|---|\n| Contact | Jana "
                                  "Voss |\n\n## Terms\n\nData is sent by post.\n");
    REQUIRE(table.parties.size() == 2);
    CHECK(table.parties[0].name == "Harbour Board");
    CHECK(table.parties[1].name == "Quay Cloud Limited");

    const Document row = parsed(
        "# Sharing agreement\n\n| Title | Winter fuel outreach |\n|---|---|\n| Parties to the "
        "agreement | Harbour Council, Town Hall, Harbour; Quay Trust |\n| Purpose | To find "
        "tenants "
        "|\n| Signed for the Council | Ann Reed, Clerk, 2 March 2026 |\n");
    REQUIRE(row.parties.size() == 2);
    CHECK(row.parties[0].name == "Harbour Council");
    CHECK(row.parties[1].name == "Quay Trust");
}

TEST_CASE("parties of an order form stand behind the parts that they play", "[parser][parties]") {
    const Document document =
        parsed("# Short contract\n\n| 1. Reference | C/4 |\n|---|---|\n| 2. Buyer | Harbour "
               "Authority, 2 Quay "
               "Street |\n| 3. Supplier | Quay Surveys Limited, registered in England |\n\n## "
               "Definitions\n\n| \"Contract\" | means the contract between the Buyer and the "
               "Supplier which "
               "they sign; |\n|---|---|\n| \"Goods\" | means the goods of the Supplier. |\n");
    REQUIRE(document.parties.size() == 2);
    CHECK(document.parties[0].name == "Harbour Authority");
    CHECK(document.parties[0].short_name == "Buyer");
    CHECK(document.parties[1].name == "Quay Surveys Limited");
    CHECK(document.parties[1].short_name == "Supplier");
    REQUIRE(document.terms.size() == 2);
    CHECK(document.terms[1].name == "Goods");
    CHECK(document.terms[1].meaning == "the goods of the Supplier.");
}

TEST_CASE("parties may stand one to a line above the title", "[parser][parties]") {
    const Document document =
        parsed("Department for Coasts\n\nand\n\nHarbour Agency\n\nMemorandum of Understanding\n\n"
               "1. Purpose\n\n1.1 The Department for Coasts and the Harbour Agency share lists.\n");
    REQUIRE(document.parties.size() == 2);
    CHECK(document.parties[0].name == "Department for Coasts");
    CHECK(document.parties[1].name == "Harbour Agency");
}

TEST_CASE("partners one below the other, the first right below between", "[parser][parties]") {
    const Document document = parsed(
        "PROTOCOL\n\nBetween\n\nHarbour City Council\nPier Care Board\nQuay Housing Association\n\n"
        "1. PURPOSE\n\nHarbour City Council works with Pier Care Board and Quay Housing "
        "Association.\n");
    REQUIRE(document.parties.size() == 3);
    CHECK(document.parties[0].name == "Harbour City Council");
    CHECK(document.parties[1].name == "Pier Care Board");
    CHECK(document.parties[2].name == "Quay Housing Association");
}

TEST_CASE("whom a party engages is listed below it and is no party", "[parser][parties]") {
    const std::string parties = "Data Sharing Agreement\n\nThis agreement sets out how data is "
                                "shared.\n\nParties\n\n- Harbour City Council\n\n- Pier Care "
                                "Board\n\n";
    const std::string engaged = "- Alder Hosting Limited\n\n- Birch Mail Limited\n\nPurpose\n\nTo "
                                "help people.\n";
    CHECK(parsed(parties + "The Council engages the following sub-processors:\n\n" + engaged)
              .parties.size() == 2);
    CHECK(parsed(parties + engaged).parties.size() == 4);
}

TEST_CASE("versions and heads of tables are no parties", "[parser][parties]") {
    CHECK(parsed("Contributor Licence Agreement (\"Agreement\"), v1.0\n\nYou grant a licence to "
                 "those who ask.\n")
              .parties.empty());
    const Document table = parsed(
        "# Service Level Agreement\n\n| Approvers | Role | Signed | Approval Date |\n| --- | "
        "--- | --- | --- |\n| Ann Tay | Service Provider | | 28 November 2019 |\n| Bo Lee | "
        "Customer | | 14 August 2010 |\n",
        SourceFormat::markdown);
    for (const Party& party : table.parties)
        CHECK(party.name != "Approvers");
}

TEST_CASE("a line of a list may tell a party by its role", "[parser][parties]") {
    const Document document =
        parsed("# Data Processing Agreement\n\n**Parties:**\n\n(1) Ferryline, run by Ann Ford  \n"
               "Registered address:  \n2 Quay Row, Port, PO1 1AA\n\n(2) The Business using the "
               "Ferryline platform (the \"Controller\")\n\nThe Controller pays Ferryline.\n",
               SourceFormat::markdown);
    REQUIRE(document.parties.size() == 2);
    CHECK(document.parties[0].name == "Ferryline");
    CHECK(document.parties[1].name == "Controller");
    CHECK(parsed("# Agreement\n\n## Parties\n\n(1) Ferryline Ltd\n\n(2) The Pier using the tide "
                 "(the \"Pier\")\n")
              .parties.empty());
}

TEST_CASE("a heading about the file below the parties is none of them", "[parser][parties]") {
    const Document document = parsed(
        "Information Sharing Agreement\n\nbetween\n\nNorth Care Board (the \"Board\") and\n\n"
        "North City Council (the \"Council\")\n\nDocument control\n\n1. Scope\n\n1.1 They "
        "share.\n");
    REQUIRE(document.parties.size() == 2);
    CHECK(document.parties[1].name == "North City Council");
}

TEST_CASE("a full stop behind each of two parties on lines of their own", "[parser][parties]") {
    const Document document = parsed(
        "MEMORANDUM OF UNDERSTANDING\n\nThis memorandum is made by and between:\nHarbour "
        "Learning Foundation, a trust registered under the Trusts Act, 1950 and having its office "
        "at 7 Pier Road, Portside (hereinafter referred to as \"HLF\").\nAND\nLantern College "
        "(Autonomous), Westmere, having its campus at Opp. Main Station, Westmere (hereinafter "
        "referred to as \"the Institute\").\n\n1. Scope\nTargets are agreed between HLF and the "
        "Institute as of 20th May 2024.\n");
    REQUIRE(document.parties.size() == 2);
    CHECK(document.parties[0].name == "Harbour Learning Foundation");
    CHECK(document.parties[0].short_name == "HLF");
    CHECK(document.parties[1].name == "Lantern College (Autonomous), Westmere");
    CHECK(document.parties[1].short_name == "Institute");
}

TEST_CASE("parties under letters, in a list, and whoever reads the text", "[parser][parties]") {
    const auto names = [](const std::string& lines) {
        std::string out;
        for (const Party& party : parsed("Ferry Protocol\n\n" + lines).parties)
            out += party.name + ';';
        return out;
    };
    CHECK(names("Party A: Pier County Council, Civic Offices, Pier, Co. Meath\n"
                "Party B: The Quay Agency, 4 Custom Place, Dublin 1\n\nThey meet.\n\nContacts\n\n"
                "Party A: Ann Reed, ann@pier.ie\nParty B: Tom Hill, tom@quay.ie\n") ==
          "Pier County Council;Quay Agency;");
    CHECK(names("Parties:\n   (1)  Pier Coroner's Service\n   (2)  Quay Trust\n\nPurpose\n\n"
                "They meet.\n") == "Pier Coroner's Service;Quay Trust;");
    CHECK(names("This protocol is made between you and Quay Data Ltd (\"Quay\").\n\nYou pay "
                "Quay.\n") == "you;Quay Data Ltd;");
    CHECK(names("This protocol is made between Pier City and Quay Fire District No. 6.\n\nThey "
                "meet.\n") == "Pier City;Quay Fire District No. 6;");
}

} // namespace concord
