// SPDX-License-Identifier: Apache-2.0
// Addresses beside the names of parties.
#include <algorithm>
#include <string>
#include <vector>

#include <catch2/catch.hpp>

#include "tests/support/parsed.hpp"

namespace concord {

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

TEST_CASE("an address that begins with its block", "[parser][parties]") {
    CHECK(party_names(
              "CO-OPERATION AGREEMENT\nBetween\nThe Commission for Pilots of Block DEF, Abbey "
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

} // namespace concord
