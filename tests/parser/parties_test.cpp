// SPDX-License-Identifier: Apache-2.0
#include <string>
#include <vector>

#include <catch2/catch.hpp>

#include "tests/support/any_text.hpp"
#include "tests/support/parsed.hpp"

namespace concord {

namespace {

const std::string corpus = std::string(CONCORD_SOURCE_DIR) + "/corpus/agreements/";

std::vector<std::string> titled(const std::string& names) {
    return party_names("Memorandum of Understanding between " + names +
                       "\n\n1. Purpose\n\nThis memorandum sets out how they work together.\n");
}

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

TEST_CASE("a sentence that states who the parties are", "[parser][parties]") {
    const Document document = parsed(
        "MOU 12-34\n\n1. Parties. The parties to this Memorandum of Understanding (MOU) are the "
        "Piers and Boats Administration, hereinafter called PBA, and the U.S. Pilot Service, "
        "hereinafter called Pilots. They work together.\n");
    REQUIRE(document.parties.size() == 2);
    CHECK(document.parties[0].name == "Piers and Boats Administration");
    CHECK(document.parties[0].short_name == "PBA");
    CHECK(document.parties[1].short_name == "Pilots");
    CHECK(
        party_names("MOU 12\n\nThe parties to this memorandum are the Pier Agency (PA), Department "
                    "of Coasts, and the Pilot Board (PB), Department of Ships.\n") ==
        std::vector<std::string>{"Pier Agency", "Pilot Board"});
    CHECK(
        party_names("MOU 12\n\nThe parties to this memorandum are committed to Piers and Boats.\n")
            .empty());
    CHECK(party_names("MOU 12\n\nThe Role and Functions of the Pier Board\n\nThe Pier Board "
                      "works.\n")
              .empty());
}

TEST_CASE("several units of one body are one party", "[parser][parties]") {
    using Names = std::vector<std::string>;
    CHECK(party_names(
              "Memorandum of Understanding\n\nThis Memorandum is made between Directorates X "
              "and Y, Department of Coasts (\"the Department\") and the Harbour Agency (\"the "
              "Agency\").\n\n1. Aims\n\nBoth work.\n") ==
          Names{"Directorates X and Y, Department of Coasts", "Harbour Agency"});
    CHECK(party_names("Memorandum of Understanding\n\nbetween\n\nDirectorates X and Y, Department "
                      "Z\n\nand\n\nthe Harbour Agency\n\n1. Aims\n\nBoth work.\n") ==
          Names{"Directorates X and Y, Department Z", "Harbour Agency"});
    CHECK(party_names("Memorandum of Understanding between Directorates X and Y of the Coasts "
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

TEST_CASE("two companies of one group differ by their form", "[parser][parties]") {
    const Document document =
        parsed("Agreement between Alder Quay Ltd (\"Alder Basel\"), Alder Quay Inc. (\"Alder US\") "
               "and Birch Ltd (\"Birch\").\n\nAlder Quay Limited is called Alder Quay Ltd.\n");
    REQUIRE(document.parties.size() == 3);
    CHECK(document.parties[1].name == "Alder Quay Inc.");
    CHECK(document.parties[1].short_name == "Alder US");
}

TEST_CASE("a cover lists three companies with one \"and\"", "[parser][parties]") {
    CHECK(party_names("SPONSORSHIP AGREEMENT\n\nbetween\n\nALDER CORPORATION,\n\nBIRCH BANK, "
                      "N.A.\n\nand\n\neCEDAR, INC.\n\nThis agreement says how they work.\n") ==
          std::vector<std::string>{"ALDER CORPORATION", "BIRCH BANK, N.A.", "eCEDAR, INC."});
}

TEST_CASE("those for whom it is signed are the parties where nothing else names them",
          "[parser][parties]") {
    const std::string text = "MEMORANDUM\n\n1. Purpose\n\nThe parties work together.\n\n";
    CHECK(party_names(text + "Signed for and on behalf of Alder Trust:\n\nName: Ann Smith\nDate: 3 "
                             "May 2026\n\nSigned for and on behalf of Birch Council:\n\nName: Bob "
                             "Jones\nDate: 3 May 2026\n") ==
          std::vector<std::string>{"Alder Trust", "Birch Council"});
    CHECK(party_names(text + "The Alder Trust, Inc.\n\nBy: /s/ Ann Smith\nName: Ann Smith\n\n"
                             "BIRCH LLC\n\nBy: /s/ Bob Jones\nName: Bob Jones\n") ==
          std::vector<std::string>{"Alder Trust, Inc.", "BIRCH LLC"});
    CHECK(party_names(text + "SUPPLY AGREEMENT\n\nBy: /s/ Ann Smith\nName: Ann Smith\n").empty());
}

TEST_CASE("a recital names the parties", "[parser][parties]") {
    CHECK(party_names("MEMORANDUM\n\nWHEREAS the Alder Board (hereinafter called \"AB\") and the "
                      "University of Birch (hereinafter called the \"University\") work "
                      "together;\n") ==
          std::vector<std::string>{"Alder Board", "University of Birch"});
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
