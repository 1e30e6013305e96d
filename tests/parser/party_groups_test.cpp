// SPDX-License-Identifier: Apache-2.0
// Parties in groups and lists: chief officers of many bodies, partners that a form counts.
#include <string>

#include <catch2/catch.hpp>

#include "tests/support/parsed.hpp"

namespace concord {

namespace {

/// "Alder Board;Birch Trust;"
std::string names(const std::string& text) {
    std::string out;
    for (const Document document = parsed(text); const Party& party : document.parties)
        out += party.name + ';';
    return out;
}

} // namespace

TEST_CASE("a line announces the parties below it, and a further group", "[parser][parties]") {
    const std::string deed = "COLLABORATION AGREEMENT\n\nTHIS DEED is made on 14 March 2024\n\n"
                             "BETWEEN THE FOLLOWING CHIEF OFFICERS\n\n"
                             "1. The Chief Constable of Alder Police\n"
                             "2. The Chief Constable of Birch Police\n\n";
    const std::string terms = "BACKGROUND\n\nA. They fly drones.\n\nIT IS AGREED\n\n"
                              "1. Definitions\n\n1.1 \"Unit\" means the Drone Unit.\n";
    CHECK(names(deed + terms) ==
          "Chief Constable of Alder Police;Chief Constable of Birch Police;");
    CHECK(names(deed +
                "AND THE FOLLOWING LOCAL POLICING BODIES\n\n3. The Mayor of Alder\n"
                "4. The Police and Crime Commissioner for Birch\n\n" +
                terms) ==
          "Chief Constable of Alder Police;Chief Constable of Birch Police;Mayor of Alder;"
          "Police and Crime Commissioner for Birch;");
    // Each group may count from one.
    CHECK(names(deed +
                "AND THE FOLLOWING LOCAL POLICING BODIES\n\n1. The Mayor of Alder\n"
                "2. The Police and Crime Commissioner for Birch\n\n" +
                terms) ==
          "Chief Constable of Alder Police;Chief Constable of Birch Police;Mayor of Alder;"
          "Police and Crime Commissioner for Birch;");
}

TEST_CASE("bodies each on a line of the cover below \"between\"", "[parser][parties]") {
    const std::string cover = "AGREEMENT FOR ARCHIVE SERVICES\n\nBETWEEN\n\n";
    CHECK(names(cover + "THE CHIEF CONSTABLE OF ALDER POLICE\n\nTHE ALDER HARBOUR BOARD\n\nTHE "
                        "BIRCH COUNCIL\n\n1. Purpose\n\n1.1 They keep files.\n") ==
          "CHIEF CONSTABLE OF ALDER POLICE;ALDER HARBOUR BOARD;BIRCH COUNCIL;");
    // "Purpose" names no body, and one alone makes no list.
    CHECK(
        names(cover + "THE ALDER HARBOUR BOARD\n\nPURPOSE\n\nThey keep files.\n").find("PURPOSE") ==
        std::string::npos);
}

TEST_CASE("a form counts those who approve or take part", "[parser][parties]") {
    CHECK(names("Sharing Agreement\n\nApproving Body 1: Alder Borough Council\nApproved on: 18 "
                "April 2016\nApproving Body 2: Birch Fire and Rescue Service\nApproved on: 16 May "
                "2016\n\n1. Purpose\n\n1.1 To share.\n") ==
          "Alder Borough Council;Birch Fire and Rescue Service;");
    CHECK(names("Sharing Agreement\n\nPartner 1: Alder Borough Council\nPartner 2: Birch Trust\n\n"
                "1. Purpose\n\n1.1 To share.\n") == "Alder Borough Council;Birch Trust;");
}

TEST_CASE("several bodies may share the word that ends their names", "[parser][parties]") {
    CHECK(names("Memorandum of Understanding between Alder and Birch Councils\n\n1. Purpose\n\n1.1 "
                "Alder and Birch share a vet.\n") == "Alder;Birch Council;");
    CHECK(names("Memorandum of Understanding between the Alder Board and the Birch Council\n\n1. "
                "Purpose\n\n1.1 They share a vet.\n") == "Alder Board;Birch Council;");
}

TEST_CASE("who keeps the document is no party, who signs is", "[parser][parties]") {
    const std::string guide = "Information sharing protocol\n\nDocument owners\nAlder and Birch "
                              "Safeguarding Boards\n\nPurpose\n\nThe signatories share.\n\n";
    CHECK(names(guide + "Organisation: Alder Council\nName: Ann Reed\nRole: Director\nDate: 4 May "
                        "2024\n\nOrganisation: Birch Trust\nName: Tom Vale\nRole: Chief Nurse\n"
                        "Date: 5 May 2024\n") == "Alder Council;Birch Trust;");
}

TEST_CASE("a number in a register behind a listed name", "[parser][parties]") {
    CHECK(names("Concordat on Shelter\n\nSignatories\n\nAlder City Council\n\nThe Shelter "
                "Partnership (charity no. 1234567)\n\nBirch Trust, registered charity 7654321\n\n"
                "1. Aims\n\n1.1 Alder City Council opens beds, the Shelter Partnership staffs "
                "them and the Birch Trust pays.\n") ==
          "Alder City Council;Shelter Partnership;Birch Trust;");
}

TEST_CASE("a letter sets out what two bodies have agreed", "[parser][parties]") {
    CHECK(names("Our working arrangement\n\nDear Dr Reed\n\nThis letter sets out what Alder Prison "
                "and Birch Health CIC have agreed.\n\n1. We send a list each week.\n") ==
          "Alder Prison;Birch Health CIC;");
    CHECK(names("Our working arrangement\n\nThis letter sets out what the Health Data and the "
                "Housing Data are for.\n") == "");
}

TEST_CASE("a title and labels in two languages", "[parser][parties]") {
    CHECK(names("CYTUNDEB GWASANAETH / SERVICE AGREEMENT\n\nRhwng / Between: Alder County "
                "Council\nA / And: Birch Health Board\n\n1. Purpose\n\n1.1 They translate.\n") ==
          "Alder County Council;Birch Health Board;");
    CHECK(names("CYTUNDEB GWASANAETH / SERVICE AGREEMENT\n\n1. Purpose\n\n1.1 They "
                "translate.\n") == "");
}

} // namespace concord
