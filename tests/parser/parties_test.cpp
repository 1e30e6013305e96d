// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <string>
#include <vector>

#include <catch2/catch.hpp>

#include "tests/support/any_text.hpp"
#include "tests/support/parsed.hpp"

namespace concord {

namespace {

const std::string corpus = std::string(CONCORD_SOURCE_DIR) + "/corpus/agreements/";

} // namespace

TEST_CASE("one body under full name, short form and legal name", "[parser][parties]") {
    const Document document = parsed_file(corpus + "twin-mou.txt");
    REQUIRE(document.parties.size() == 2);
    CHECK(document.parties[0].name == "Residential Care Standards Authority");
    CHECK(document.parties[0].short_name == "RCSA");
    CHECK(document.parties[0].legal_name.empty());
    CHECK(document.source.line_of(document.parties[0].introduced.begin) == 3);
    const Party& redress = document.parties[1];
    CHECK(redress.name == "Care Redress");
    CHECK(redress.short_name == "CRD");
    CHECK(redress.legal_name == "Residential Care Compensation Board");
    CHECK(document.source.line_of(redress.legal_name_at.begin) == 126);
    CHECK(redress.mentions.size() > 20);
    for (const Span mention : redress.mentions) {
        const std::string_view words = document.source.text(mention);
        CHECK((words == "Care Redress" || words == "CRD" || words == redress.legal_name));
    }
}

TEST_CASE("parties of a clause in several lines", "[parser][parties]") {
    const Document document = parsed_file(corpus + "liaison-mou.md");
    REQUIRE(document.parties.size() == 2);
    CHECK(document.parties[0].name == "Rented Homes Commission");
    CHECK(document.parties[0].short_name == "Commission");
    CHECK(document.parties[1].name == "Tenants' Complaints Board");
    CHECK(document.parties[1].short_name == "Board");
}

TEST_CASE("an address between a name and its short form is no party", "[parser][parties]") {
    const Document document = parsed(
        "Agreement made by and between Putter Limited having its principal office at 20 Quay Edge, "
        "Fair Cove (\"PL\"), and Lamp Artists Inc., Summer House, Pier Street, St. Brelade, Sark "
        "SK1 1DE, Channel Islands (hereinafter referred to as \"Lamp Artists\").\n\nThey agree.\n");
    REQUIRE(document.parties.size() == 2);
    CHECK(document.parties[0].short_name == "PL");
    CHECK(document.parties[1].name == "Lamp Artists Inc.");
    CHECK(document.parties[1].short_name == "Lamp Artists");
    const Document bodies =
        parsed("Protocol between Fair Council, Northgate Hospital, and the Lamp Board (LB).\n\n"
               "Fair Council and Northgate Hospital work with the LB.\n");
    CHECK(bodies.parties.size() == 3);
}

TEST_CASE("who plays a part bears the name that the text gives", "[parser][parties]") {
    const Document document = parsed(
        "Maintenance agreement\n\nMaintenance agreement, dated as of 3 July 2023, made by Lamp "
        "Access, Inc., a corporation organised under the laws of the State of Sark (the "
        "\"Company\"), and the Trustees of the Quill Family Trust (the \"Trust\").\n\n1. This is "
        "an agreement between the Company and the Trust.\n");
    REQUIRE(document.parties.size() == 2);
    CHECK(document.parties[0].name == "Lamp Access, Inc.");
    CHECK(document.parties[0].short_name == "Company");
    CHECK(document.parties[1].name == "Trustees of the Quill Family Trust");
    CHECK(document.parties[1].short_name == "Trust");
    const Document open =
        parsed("Agreement\n\n1. This agreement is made between the Company and the "
               "Trust.\n\n2. The Lamp Rules 2014 (the \"Company\") apply.\n");
    for (const Party& party : open.parties)
        CHECK(party.name.find("Rules") == std::string::npos);
}

TEST_CASE("an underscore stands inside a name", "[parser][parties]") {
    const Document document =
        parsed("Agreement between LAMP_UK Ltd (\"Lamp\") and the Ferry Trust (\"Trust\").\n\nThey "
               "agree.\n");
    REQUIRE(document.parties.size() == 2);
    CHECK(document.parties[0].name == "LAMP_UK Ltd");
}

TEST_CASE("more than two parties", "[parser][parties]") {
    const Document document = parsed_file(corpus + "patient-transport-isa.txt");
    REQUIRE(document.parties.size() == 3);
    CHECK(document.parties[0].short_name == "NPTA");
    CHECK(document.parties[2].name == "Saltmarsh Ambulance Volunteers");
}

TEST_CASE("laws and numbers that describe a body end no list of parties", "[parser][parties]") {
    const Document document = parsed(R"(Data Sharing Agreement

among

(1) EASTMERE COUNCIL, a local authority constituted under the Local Government etc. (Eastmere) Act 1994 and having its offices at Burgh Chambers, High Street, Eastmere EX1 2AB ("the Council");

(2) NHS EASTMERE, a body corporate constituted under section 2 of the National Ferry Service (Eastmere) Act 1978, whose headquarters are at Firth House, Eastmere EX3 4CD ("the Board"); and

(3) WARM BOATS SCIO, an Eastmere charitable organisation (SC099999) ("WB")

(each a "Partner" and together the "Partners")

1. The Council, the Board and WB share data.
)");
    REQUIRE(document.parties.size() == 3);
    CHECK(document.parties[0].name == "EASTMERE COUNCIL");
    CHECK(document.parties[0].short_name == "Council");
    CHECK(document.parties[1].short_name == "Board");
    CHECK(document.parties[2].name == "WARM BOATS SCIO");
    CHECK(document.parties[2].short_name == "WB");
    CHECK(document.parties[2].aliases.empty());
}

TEST_CASE("a name with \"and\" in it is one party", "[parser][parties]") {
    const Document document = parsed(R"(Framework Document

1. This framework is agreed between the Department for Coasts and Islands ("the Department") and the National Lights Authority ("the Authority").
)");
    REQUIRE(document.parties.size() == 2);
    CHECK(document.parties[0].name == "Department for Coasts and Islands");
    CHECK(document.parties[0].short_name == "Department");
    CHECK(document.parties[1].name == "National Lights Authority");
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

TEST_CASE("a title that names a subject names no parties", "[parser][parties]") {
    const Document document =
        parsed("Consulting and Product Development Agreement\n\nThis agreement "
               "is made between Pier Ltd (\"Pier\"), a company of Town, and "
               "Quay Inc. (\"Quay\").\n");
    REQUIRE(document.parties.size() == 2);
    CHECK(document.parties[0].name == "Pier Ltd");
    CHECK(document.parties[1].name == "Quay Inc.");
}

TEST_CASE("companies with their short names", "[parser][parties]") {
    const Document document = parsed(R"(SUPPLY AGREEMENT

This Supply Agreement is made on 1 May 2020 by and between Alpha Boats, Inc., a Delaware corporation ("Alpha"), and The Beta Group, LLC, a Florida company ("Supplier").
)");
    REQUIRE(document.parties.size() == 2);
    CHECK(document.parties[0].name == "Alpha Boats, Inc.");
    CHECK(document.parties[0].short_name == "Alpha");
    CHECK(document.parties[1].name == "Beta Group, LLC");
    CHECK(document.parties[1].short_name == "Supplier");
}

TEST_CASE("operating names", "[parser][parties]") {
    const Document document =
        parsed(R"(Memorandum of Understanding between Boat Redress and the Harbour Board

1. Boat Redress is the operating name of the National Boat Compensation Authority.
2. The Harbour Board, whose legal name is the Harbours Inspectorate of Eastmere, inspects piers.
)");
    REQUIRE(document.parties.size() == 2);
    CHECK(document.parties[0].legal_name == "National Boat Compensation Authority");
    CHECK(document.parties[1].legal_name == "Harbours Inspectorate of Eastmere");
}

TEST_CASE("what a description of a party defines is no name of the party", "[parser][parties]") {
    const Document document = parsed(
        "This Agreement is made between Kestrel Savings Bank, Inc. (\"Kestrel\"), with its "
        "deposits "
        "insured by the Harbour Insurance Fund (\"HIF\"), and Alder Capital, Inc. (\"Alder\").\n");
    REQUIRE(document.parties.size() >= 1);
    CHECK(document.parties[0].name == "Kestrel Savings Bank, Inc.");
    CHECK(document.parties[0].short_name == "Kestrel");
    CHECK(document.parties[0].aliases.empty());
}

TEST_CASE("a part that is denied and a thing that a party has are no names", "[parser][parties]") {
    const Document document = parsed(
        "Memorandum of Understanding between the Harbour Board and the Pier Trust\n\n"
        "1. The Pier Trust and the Harbour Board are not established as Joint Data Controllers.\n"
        "2. \"Cranes Register\" means Pier Trust's list of cranes.\n"
        "3. The Harbour Board Order Form (\"Order Form\") is filled in each year.\n");
    REQUIRE(document.parties.size() == 2);
    for (const Party& party : document.parties) {
        CHECK(party.legal_name.empty());
        CHECK(party.short_name.empty());
        CHECK(party.aliases.empty());
    }
}

TEST_CASE("those who talk to each other are not for that the parties", "[parser][parties]") {
    const Document document = parsed(
        "Data sharing agreement\n\n1. Pier Trust (\"PT\") and Harbour Board (\"HB\") share lists."
        "\n\n2. A dispute about this agreement is settled by discussions between the Named "
        "Officers of Pier Trust and the Chief Clerk.\n");
    REQUIRE(document.parties.size() == 2);
    CHECK(document.parties[0].name == "Pier Trust");
    CHECK(document.parties[1].name == "Harbour Board");
}

TEST_CASE("who is still to be filled in is called by the name that the form gives",
          "[parser][parties]") {
    for (const char* const text :
         {"Data Sharing Agreement\n\nThis agreement is made between:\n\n(1) [NAME OF BODY] of "
          "[address] (\"the Provider\"); and\n\n(2) Pier Council of Town Hall, Pier (\"the "
          "Council\").\n",
          "Data Sharing Agreement\n\nbetween\n\n1) [name of trust] of [full address] "
          "(\"Provider\")\n\nand\n\n2) The Pier Council of 2 Market Street, Pier "
          "(\"Council\")\n\n1. Purpose\n"}) {
        const Document document = parsed(text);
        INFO(text);
        REQUIRE(document.parties.size() == 2);
        CHECK(document.parties[0].name == "Provider");
        CHECK(document.parties[1].name == "Pier Council");
        CHECK(document.parties[1].short_name == "Council");
    }
}

TEST_CASE("an address is no part of a name, and no body of its own", "[parser][parties]") {
    const Document document =
        parsed("Data Sharing Agreement\n\nThis agreement is made between:\n\n(1) Harbour Trust of "
               "Pier House, Quay Street, Harbour (\"the Trust\"); and\n\n(2) University of Pier of "
               "2 Market Row, Pier (\"the University\").\n\n1. Purpose\n");
    REQUIRE(document.parties.size() == 2);
    CHECK(document.parties[0].name == "Harbour Trust");
    CHECK(document.parties[0].short_name == "Trust");
    CHECK(document.parties[1].name == "University of Pier");
    CHECK(document.parties[1].short_name == "University");
}

TEST_CASE("the parts of an address are no parties", "[parser][parties]") {
    for (const char* const text :
         {"Memorandum of Understanding\n\nThis memorandum is made between Harbour Council, Oak "
          "House, 80 Quay Road, Harbour HA1 6LH and Pier Trust, 5 High Street, Pier PI1 1AA.\n\n"
          "1. Purpose\n",
          "Data Sharing Agreement\n\nBetween:\n\n1. Harbour Council, Oak House, 80 Quay Road, "
          "Harbour HA1 6LH\n2. Pier Trust, The Lodge, 5 High Street, Pier PI1 1AA\n\n1. Purpose\n",
          "Data Sharing Agreement\n\nBetween\n\nHarbour Council Fourth Floor, Oak House, Quay "
          "Park, "
          "Harbour, HA1 6LH ;and\n\nPier Trust, 5 High Street, Pier, PI1 1AA\n\nbeing together the "
          "parties.\n\nPurpose\n\nTo work together.\n",
          "Data Sharing Agreement\n\nThis agreement sets out how data is "
          "shared.\n\nParties\n\nHarbour Council, Oak House, 80 Quay Road, Harbour "
          "HA1 6LH; and\n\nPier Trust\n\nPurpose\n\nTo work together.\n"}) {
        INFO(text);
        const Document document = parsed(text);
        REQUIRE(document.parties.size() == 2);
        CHECK(document.parties[0].name == "Harbour Council");
        CHECK(document.parties[1].name == "Pier Trust");
    }
}

TEST_CASE("an address up to its code belongs to one body", "[parser][parties]") {
    const Document document = parsed(
        "Joint Agreement\n\nThis agreement is made between:\n\nHARBOUR COUNCIL of Quay Place, Quay "
        "Road, Harbour HA1 3UF (\"the Lead Council\"); and PIER COUNCIL of Shute End, Pier, "
        "Quayshire, "
        "PI4 1WN (\"the Partner Council\")\n\n1. Purpose\n");
    REQUIRE(document.parties.size() == 2);
    CHECK(document.parties[0].short_name == "Lead Council");
    CHECK(document.parties[1].name == "PIER COUNCIL");
    CHECK(document.parties[1].short_name == "Partner Council");
    const Document office =
        parsed("Service Agreement\n\nBETWEEN:\n\n(a) Harbour Support Unit (\"the Provider\") whose "
               "registered office is at [place] and\n\n(b) Pier Commissioning Group (PCG) whose "
               "registered "
               "office is at [Registered Office] (\"the Client\")\n\n1. Purpose\n");
    REQUIRE(office.parties.size() == 2);
    CHECK(office.parties[1].name == "Pier Commissioning Group");
    CHECK(std::ranges::count(office.parties[1].aliases, "Client") +
              (office.parties[1].short_name == "Client" ? 1 : 0) ==
          1);
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

TEST_CASE("the short form shows how far a name with commas goes", "[parser][parties]") {
    for (const char* const text :
         {"Memorandum of Understanding\n\nThis memorandum is made between the Ministry of Piers, "
          "Coasts and Local Harbours (\"MPCLH\") and the Department for Boats, Ropes and Rural "
          "Rivers (\"DBRRR\").\n",
          "Memorandum of Understanding\n\nbetween\n\n1) The Ministry of Piers, Coasts and Local "
          "Harbours of 2 Quay Street, Pier, PI1 4DF (\"MPCLH\")\n\nand\n\n2) The Department for "
          "Boats, Ropes and Rural Rivers (\"DBRRR\")\n\n1. Purpose\n"}) {
        const Document document = parsed(text);
        INFO(text);
        REQUIRE(document.parties.size() == 2);
        CHECK(document.parties[0].name == "Ministry of Piers, Coasts and Local Harbours");
        CHECK(document.parties[0].short_name == "MPCLH");
        CHECK(document.parties[1].name == "Department for Boats, Ropes and Rural Rivers");
    }
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

TEST_CASE("a company whose name holds \"and\" is one party of a contract", "[parser][parties]") {
    const Document document = parsed(
        "DATED 6 JULY 2026\n\n(1)  NORTH CALDER HOMES AND COMMUNITIES AGENCY\n\n"
        "(2)  BRIGHTLEAF SURVEYS LIMITED\n\nDATA PROCESSING AGREEMENT\n\nPARTIES\n\n"
        "(1) NORTH CALDER HOMES AND COMMUNITIES AGENCY of Exchange House, 4 Wharf Street (the "
        "\"Agency\"); and\n\n(2) BRIGHTLEAF SURVEYS LIMITED, a company of Unit 7, Beacon Court "
        "(the \"Processor\").\n\n1. INTERPRETATION\n\n1.1 The Agency pays the Processor.\n");
    REQUIRE(document.parties.size() == 2);
    CHECK(document.parties[0].name == "NORTH CALDER HOMES AND COMMUNITIES AGENCY");
    CHECK(document.parties[0].short_name == "Agency");
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

TEST_CASE("a document that agrees the sharing between bodies names its parties",
          "[parser][parties]") {
    CHECK(parsed("Data Sharing Agreement\n\n1. This document agrees the sharing of data between "
                 "Harbour Trust, Pier Aid and the Quay Foundation.\n")
              .parties.size() == 3);
}

TEST_CASE("laws and forms are no parties", "[parser][parties]") {
    CHECK(parsed("Terms\n\nThis Agreement consists of a Cover Page (\"Cover\"), the Order Form "
                 "(\"Form\") and the Standard Terms (\"Terms\").\n")
              .parties.empty());
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

TEST_CASE("who takes part may be told by a role alone", "[parser][parties]") {
    const auto names = [](const std::string& between) {
        std::string out;
        const Document document = parsed("LICENCE AGREEMENT\n\nThis agreement is made between " +
                                         between + ".\n\n1. Use\n\nThe Licensee pays.\n");
        for (const Party& party : document.parties)
            out += party.name + ';';
        return out;
    };
    CHECK(names("Pellbury Council (\"the Council\") and (the \"Contractor\") for the green") ==
          "Pellbury Council;Contractor;");
    CHECK(names("Pellbury Ltd (\"Pellbury\") and the customer named in the Order (\"Customer\")") ==
          "Pellbury Ltd;Customer;");
    CHECK(names("you (\"Licensee\") and Pellbury Ltd, a company of England (\"Licensor\")") ==
          "Licensee;Pellbury Ltd;");
    CHECK(names("the subscribing customer (the \"Client\") and Pellbury Ltd (\"Pellbury\")") ==
          "Client;Pellbury Ltd;");
    CHECK(
        names("the business (the Client) and Ann Ford trading as Ferryline, 2 Quay Row, Port, PO1 "
              "1AA, United Kingdom (Ferryline or the Supplier)") == "Client;Ann Ford;");
    CHECK(names("Pellbury Ltd (\"Pellbury\") and the guidance of the Board (\"Guidance\")") == "");
    CHECK(names("the customer (the \"Client\") for the use of the pier") == "");
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

TEST_CASE("a label that says the role is no part of the name behind it", "[parser][parties]") {
    const Document document = parsed(
        "# Services Agreement\n\n**Effective Date:** 1 May 2026\n\n**Between:**\n- **Service "
        "Provider:** Pellbury Boats Inc., a company of Kent (\"Provider\")\n- **Client:** Ferry "
        "Watch Ltd (\"Client\")\n\n## 1. Work\n\nProvider serves Client.\n",
        SourceFormat::markdown);
    REQUIRE(document.parties.size() == 2);
    CHECK(document.parties[0].name == "Pellbury Boats Inc.");
    CHECK(document.parties[1].name == "Ferry Watch Ltd");
    const Document named =
        parsed("AGREEMENT\n\nThis agreement is made between Pellbury Client Care "
               "Ltd (\"PCC\") and Provider Trust Ltd (\"Trust\").\n");
    REQUIRE(named.parties.size() == 2);
    CHECK(named.parties[1].name == "Provider Trust Ltd");
}

TEST_CASE("words about the capacity of a party lead on to the next", "[parser][parties]") {
    const Document document = parsed(
        "LOAN AGREEMENT\n\nThis Agreement is made by and among Pellbury Limited (the "
        "\"Borrower\"), not in its own right but solely as trustee under Sections 4, 5 and 6 "
        "of the Deed, and Harbour Bank plc (the \"Bank\").\n\n1. Money\n\nThe Bank "
        "lends.\n");
    REQUIRE(document.parties.size() == 2);
    CHECK(document.parties[1].short_name == "Bank");
}

TEST_CASE("things with short forms in a list are no parties", "[parser][parties]") {
    const Document document =
        parsed("The data are: names; serial numbers; Web Resource Locators (WRLs); Internet "
               "Protocol (IP) numbers; and prints.\n");
    CHECK(document.parties.empty());
}

TEST_CASE("a title in capitals does not tell how a name is written", "[parser][parties]") {
    const std::string title =
        "PROTOCOL\n\nBETWEEN\n\nTHE HARBOUR CONSTABULARY\n\nAND\n\nTHE FERRY TRUST\n\n";
    const Document spelt =
        parsed(title + "1. Harbour Constabulary (\"the Police\") and the Ferry Trust (\"FT\") meet "
                       "twice a year.\n");
    REQUIRE(spelt.parties.size() == 2);
    CHECK(spelt.parties[0].name == "Harbour Constabulary");
    CHECK(spelt.parties[0].mentions.size() >= 3); // also in capitals
    CHECK(spelt.parties[1].name == "Ferry Trust");
    const Document loud = parsed(title + "1. They meet twice a year on a harbour constabulary.\n");
    REQUIRE(loud.parties.size() == 2);
    CHECK(loud.parties[0].name == "HARBOUR CONSTABULARY");
}

TEST_CASE("a heading about the file below the parties is none of them", "[parser][parties]") {
    const Document document = parsed(
        "Information Sharing Agreement\n\nbetween\n\nNorth Care Board (the \"Board\") and\n\n"
        "North City Council (the \"Council\")\n\nDocument control\n\n1. Scope\n\n1.1 They "
        "share.\n");
    REQUIRE(document.parties.size() == 2);
    CHECK(document.parties[1].name == "North City Council");
}

namespace {

std::vector<std::string> names_in(const std::string& text) {
    std::vector<std::string> names;
    for (const Party& party : parsed(text).parties)
        names.push_back(party.name);
    return names;
}

std::vector<std::string> titled(const std::string& names) {
    return names_in("Memorandum of Understanding between " + names +
                    "\n\n1. Purpose\n\nThis memorandum sets out how they work together.\n");
}

} // namespace

TEST_CASE("names that hold \"and\" and have no short form", "[parser][parties]") {
    using Names = std::vector<std::string>;
    CHECK(titled("the Harbour Commission and the Piers and Ropes Council") ==
          Names{"Harbour Commission", "Piers and Ropes Council"});
    CHECK(titled("the Pilot and Ferry Standards Agency and Harbour Police") ==
          Names{"Pilot and Ferry Standards Agency", "Harbour Police"});
    CHECK(titled("HM Piers and Quays Service and the Lamp Board") ==
          Names{"HM Piers and Quays Service", "Lamp Board"});
    CHECK(titled("the Office of Ropes and Sails and the Local Government and Lamp Ombudsman") ==
          Names{"Office of Ropes and Sails", "Local Government and Lamp Ombudsman"});
    CHECK(titled("the Department for Piers, Boats and Local Rivers and the Lamp Board") ==
          Names{"Department for Piers, Boats and Local Rivers", "Lamp Board"});
    CHECK(titled("the Lamp Commission for England and Wales and Devon and Cornwall Ferries") ==
          Names{"Lamp Commission for England and Wales", "Devon and Cornwall Ferries"});
    CHECK(titled("Oxlade and the Harbour Council") == Names{"Oxlade", "Harbour Council"});
    CHECK(titled("Oxlade and Harbour Council") == Names{"Oxlade", "Harbour Council"});
    CHECK(titled("the Trust and Harbour Council and the Minister") ==
          Names{"Trust", "Harbour Council", "Minister"});
    CHECK(titled("Pier Trust, Oxlade and Harbour Council") ==
          Names{"Pier Trust", "Oxlade", "Harbour Council"});
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

TEST_CASE("a sentence that states who the parties are", "[parser][parties]") {
    const Document document = parsed(
        "MOU 12-34\n\n1. Parties. The parties to this Memorandum of Understanding (MOU) are the "
        "Piers and Boats Administration, hereinafter called PBA, and the U.S. Pilot Service, "
        "hereinafter called Pilots. They work together.\n");
    REQUIRE(document.parties.size() == 2);
    CHECK(document.parties[0].name == "Piers and Boats Administration");
    CHECK(document.parties[0].short_name == "PBA");
    CHECK(document.parties[1].short_name == "Pilots");
    CHECK(names_in("MOU 12\n\nThe parties to this memorandum are the Pier Agency (PA), Department "
                   "of Coasts, and the Pilot Board (PB), Department of Ships.\n") ==
          std::vector<std::string>{"Pier Agency", "Pilot Board"});
    CHECK(names_in("MOU 12\n\nThe parties to this memorandum are committed to Piers and Boats.\n")
              .empty());
    CHECK(names_in("MOU 12\n\nThe Role and Functions of the Pier Board\n\nThe Pier Board "
                   "works.\n")
              .empty());
}

TEST_CASE("an address that begins with its block", "[parser][parties]") {
    CHECK(names_in("CO-OPERATION AGREEMENT\nBetween\nThe Commission for Pilots of Block DEF, Abbey "
                   "Court, Lower Pier Street, Portside 1\nAnd\nThe Harbour Authority of Quay "
                   "House, 14 Quay Square, Portside 1.\n1. Definitions\n") ==
          std::vector<std::string>{"Commission for Pilots", "Harbour Authority"});
}

TEST_CASE("a full stop before the code of an address ends nothing", "[parser][parties]") {
    const Document document = parsed(
        "PARTNERSHIP AGREEMENT\n\nPARTIES\n\n(1) HARBOUR CARE GROUP of 7th Floor, Pier House, "
        "Harbour. M6 5FW (the \"Group\"); and\n\n(2) PIER CITY COUNCIL of the Civic Centre, Pier "
        "Road, Pier, M27 5DA (the \"Council\").\n\nBACKGROUND\n");
    REQUIRE(document.parties.size() == 2);
    CHECK(document.parties[0].name == "HARBOUR CARE GROUP");
    CHECK(document.parties[0].short_name == "Group");
    CHECK(document.parties[1].short_name == "Council");
}

TEST_CASE("a state behind a town, and words between the halves of a name", "[parser][parties]") {
    const Document town =
        parsed("Memorandum of Agreement between The Quayside Chamber of Ferries (\"Chamber\") and "
               "The Town "
               "of Quayside, Ohio (\"Town\")\n\n1. The Chamber meets the Town.\n");
    REQUIRE(town.parties.size() == 2);
    CHECK(town.parties[1].name == "Town of Quayside, Ohio");
    CHECK(town.parties[1].short_name == "Town");
    const Document office = parsed(
        "MEMORANDUM OF AGREEMENT\n\n1. PARTIES. This memorandum is made by and between the Quay "
        "Civic and Ferry Association (hereinafter called The Association), and the Pier Committee "
        "of the City of Quay, with an address at c/o Office of Planning and Development, City "
        "Hall, 2 Main Street (hereinafter called The Committee). They meet.\n");
    REQUIRE(office.parties.size() == 2);
    CHECK(office.parties[1].name == "Pier Committee of the City of Quay");
    CHECK(office.parties[1].short_name == "Committee");
}

TEST_CASE("a name that is left open is that of the bracket behind it", "[parser][parties]") {
    using Names = std::vector<std::string>;
    CHECK(names_in("Data Sharing Agreement\n\nThis Agreement is made between:\n\n(1) [insert name "
                   "of council] (\"the Council\"); and\n\n(2) [                ] (\"the "
                   "Trust\").\n\n1. Aims\n\nThe Council and the Trust share lists.\n") ==
          Names{"Council", "Trust"});
    CHECK(names_in("Data Sharing Agreement\n\nThis Agreement is made between:\n\n(1) Harbour "
                   "Council (\"the Council\"); and\n\n(2) ____________ (\"the Trust\").\n\n1. "
                   "Aims\n\nBoth share lists.\n") == Names{"Harbour Council", "Trust"});
    CHECK(names_in("Memorandum of Understanding between the Harbour Board and [name of partner] "
                   "(the \"Partner\")\n\n1. The Board works.\n") ==
          Names{"Harbour Board", "Partner"});
    CHECK(names_in("Memorandum of Understanding\n\nbetween\n\nthe Harbour Board\n\nand\n\n[ ] (the "
                   "Partner)\n\n1. The Board works.\n") == Names{"Harbour Board", "Partner"});
    CHECK(names_in("Memorandum of Understanding between the Harbour Board, the Pier Trust and "
                   "[date]\n\n1. The Board works.\n") == Names{"Harbour Board", "Pier Trust"});
}

TEST_CASE("several units of one body are one party", "[parser][parties]") {
    using Names = std::vector<std::string>;
    CHECK(names_in("Memorandum of Understanding\n\nThis Memorandum is made between Directorates X "
                   "and Y, Department of Coasts (\"the Department\") and the Harbour Agency (\"the "
                   "Agency\").\n\n1. Aims\n\nBoth work.\n") ==
          Names{"Directorates X and Y, Department of Coasts", "Harbour Agency"});
    CHECK(names_in("Memorandum of Understanding\n\nbetween\n\nDirectorates X and Y, Department "
                   "Z\n\nand\n\nthe Harbour Agency\n\n1. Aims\n\nBoth work.\n") ==
          Names{"Directorates X and Y, Department Z", "Harbour Agency"});
    CHECK(names_in("Memorandum of Understanding between Directorates X and Y of the Coasts "
                   "Commission and the Harbour Agency\n\n1. Aims\n\nBoth work.\n") ==
          Names{"Directorates X and Y of the Coasts Commission", "Harbour Agency"});
}

TEST_CASE("a text without parties has none", "[parser][parties]") {
    CHECK(parsed("Notes\n\nThe choice between tea and coffee is free.\n").parties.empty());
    CHECK(parsed("").parties.empty());
}

TEST_CASE("a branch with a place of two names is one body, and bears the name of the whole",
          "[parser][parties]") {
    const Document document = parsed(
        "Joint Working Protocol\n\nbetween Northmere Constabulary and the Pier Advisory Service "
        "Wessex and Thames\n\n1. This protocol sets out how Northmere Constabulary (\"the Force\") "
        "and the Pier Advisory Service (\"the Service\") work together.\n");
    REQUIRE(document.parties.size() == 2);
    CHECK(document.parties[1].name == "Pier Advisory Service Wessex and Thames");
    CHECK(document.parties[1].short_name == "Service");
}

TEST_CASE("mentions lie in the text in order", "[parser][parties][property]") {
    for_any_text([](const std::string& text) {
        const Document document = parsed(text);
        for (const Party& party : document.parties) {
            std::uint32_t last = 0;
            for (const Span mention : party.mentions) {
                if (mention.begin < last || mention.end > document.source.text().size())
                    return false;
                last = mention.end;
            }
        }
        return true;
    });
}

} // namespace concord
