// SPDX-License-Identifier: Apache-2.0
// Parties that are told by the part that they play, or left open.
#include <string>
#include <vector>

#include <catch2/catch.hpp>

#include "tests/support/parsed.hpp"

namespace concord {

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

TEST_CASE("a name that is left open is that of the bracket behind it", "[parser][parties]") {
    using Names = std::vector<std::string>;
    CHECK(
        party_names("Data Sharing Agreement\n\nThis Agreement is made between:\n\n(1) [insert name "
                    "of council] (\"the Council\"); and\n\n(2) [                ] (\"the "
                    "Trust\").\n\n1. Aims\n\nThe Council and the Trust share lists.\n") ==
        Names{"Council", "Trust"});
    CHECK(party_names("Data Sharing Agreement\n\nThis Agreement is made between:\n\n(1) Harbour "
                      "Council (\"the Council\"); and\n\n(2) ____________ (\"the Trust\").\n\n1. "
                      "Aims\n\nBoth share lists.\n") == Names{"Harbour Council", "Trust"});
    CHECK(party_names("Memorandum of Understanding between the Harbour Board and [name of partner] "
                      "(the \"Partner\")\n\n1. The Board works.\n") ==
          Names{"Harbour Board", "Partner"});
    CHECK(party_names(
              "Memorandum of Understanding\n\nbetween\n\nthe Harbour Board\n\nand\n\n[ ] (the "
              "Partner)\n\n1. The Board works.\n") == Names{"Harbour Board", "Partner"});
    CHECK(party_names("Memorandum of Understanding between the Harbour Board, the Pier Trust and "
                      "[date]\n\n1. The Board works.\n") == Names{"Harbour Board", "Pier Trust"});
}

} // namespace concord
