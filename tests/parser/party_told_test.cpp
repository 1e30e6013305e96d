// SPDX-License-Identifier: Apache-2.0
// Parties in forms, in front of what is agreed, and in the sentence that says who agreed; and what
// only looks like a party.
#include <string>
#include <vector>

#include <catch2/catch.hpp>

#include "tests/support/parsed.hpp"

namespace concord {

TEST_CASE("the fields of a form about a party are no parties", "[parser][parties]") {
    const auto names = [](const std::string& text) {
        std::string out;
        for (const Document document = parsed(text, SourceFormat::markdown);
             const Party& party : document.parties)
            out += party.name + ';';
        return out;
    };
    CHECK(names("# Ferry Agreement\n\n## Parties\n\n**Host**\n\n- **Organisation Name:** Quay "
                "Software Ltd\n- **Contact Person:** Data Protection Officer, "
                "dpo@quay.example\n\n**Guest**\n\n- **Organisation Name:** Pier Trust\n- "
                "**Registered Address:** Pier House\n\n## Terms\n\nThey agree.\n") ==
          "Quay Software Ltd;Pier Trust;");
    CHECK(names("# Ferry Agreement\n\n## Parties\n\n- **Organisation Name:** Quay Software "
                "Ltd\n- **Contact Person:** Data Protection Officer\n\n## Terms\n\nThey "
                "agree.\n") == "");
}

TEST_CASE("numbered bodies right above what they agree", "[parser][parties]") {
    CHECK(party_names("Payroll, Pensions & Benefits\n\nDate of this Agreement:\n\n(1) Quay City "
                      "Council of Pier House, Quay\n\n(2) Pier School of Quay Street "
                      "('School').\n\nThe parties agree as follows:\n\n1. The School engages the "
                      "Council.\n") ==
          std::vector<std::string>{"Quay City Council", "Pier School"});
    CHECK(party_names("Piers, Boats & Ropes\n\n1. Scope\n\nThis is about them.\n").empty());
}

TEST_CASE("a sentence that ends with between opens a list of bodies", "[parser][parties]") {
    const Document document =
        parsed("# Data Processing Agreement\n\nThis agreement forms part of "
               "the terms of service between:\n\n**Quay Capital Limited** "
               "(\"Processor\", \"we\", \"us\", or \"QuayHunt\")\n\nand\n\n"
               "**Pier Shops Ltd** (\"Controller\")\n\n## Law\n\nThe General "
               "Data Protection Regulation (\"GDPR\"); the Federal Act on Data "
               "(\"FAD\").\n",
               SourceFormat::markdown);
    REQUIRE(document.parties.size() == 2);
    CHECK(document.parties[0].name == "Quay Capital Limited");
    CHECK(document.parties[1].name == "Pier Shops Ltd");
}

TEST_CASE("the reader of a text is whom the bracket says", "[parser][parties]") {
    const Document document = parsed("# Data Processing Agreement\n\nThis agreement forms part of "
                                     "the terms between:\n\n**Quay Capital Limited** "
                                     "(\"Processor\")\n\nand\n\n**You** (\"Controller\" or "
                                     "\"Customer\")\nThe entity that agreed.\n",
                                     SourceFormat::markdown);
    REQUIRE(document.parties.size() == 2);
    CHECK(document.parties[1].name == "Controller");
}

TEST_CASE("a role in front of a comma is a short form of the name", "[parser][parties]") {
    const Document document = parsed(
        "Contract\n\nThis contract is made between the Controller, Alder Hospital Trust, and the "
        "Processor, Birch Cloud Ltd, and begins today.\n");
    REQUIRE(document.parties.size() == 2);
    CHECK(document.parties[0].name == "Alder Hospital Trust");
    CHECK(document.parties[0].short_name == "Controller");
    CHECK(document.parties[1].name == "Birch Cloud Ltd");
}

TEST_CASE("a sentence on how bodies work together names them", "[parser][parties]") {
    CHECK(
        party_names("Working together\n\nThis agreement sets out how Alder Regulator and the Birch "
                    "Ombudsman will work together.\n") ==
        std::vector<std::string>{"Alder Regulator", "Birch Ombudsman"});
    CHECK(
        party_names("Data\n\nThis agreement sets out how the Personal Data and the Health Data are "
                    "kept.\n")
            .empty());
    CHECK(party_names(
              "PROTOCOL\n\nbetween the\n\nChief Constable of Alder Police\n\nand the\n\nCrown "
              "Harbour Service\n\n1. Purpose\n\nThey work together.\n") ==
          std::vector<std::string>{"Chief Constable of Alder Police", "Crown Harbour Service"});
}

TEST_CASE("an address behind of ends the name of a body", "[parser][parties]") {
    CHECK(party_names("Ferry Agreement\n\nBetween\n\n(1) Quay City Council of Upper Studio, Pier "
                      "Centre 2, Quay, CV1 5RR\n\n(2) Pier School of Quay (\"School\")\n") ==
          std::vector<std::string>{"Quay City Council", "Pier School of Quay"});
    CHECK(party_names("Ferry Agreement\n\nBetween\n\n(1) London Borough of Quay, Town Hall, Quay, "
                      "CV1 5RR\n\n(2) Ministry of Piers of 2 Quay Street, Quay, CV1 5RR\n")
              .front() == "London Borough of Quay");
}

TEST_CASE("laws with a short form are no parties", "[parser][parties]") {
    CHECK(party_names("Terms\n\nThe UK Data Protection Regulation (UKDPR) and the Ferry Data Act "
                      "(FDA) apply.\n")
              .empty());
}

TEST_CASE("a name with commas and a bracket of its own", "[parser][parties]") {
    CHECK(
        party_names("Memorandum between the Ferry Commission (FC) and the Office for Standards in "
                    "Piers, Boat Services and Ropes (Ofspier)\n\n1. They work together.\n") ==
        std::vector<std::string>{"Ferry Commission",
                                 "Office for Standards in Piers, Boat Services and Ropes"});
}

TEST_CASE("the bodies by which a text has been agreed", "[parser][parties]") {
    CHECK(
        party_names("Memorandum of Understanding with the PRO\n\nThis Memorandum of Understanding "
                    "(MoU) has been agreed by the Pier and Rope Ombudsman (PRO) and the Harbour "
                    "Ombudsman. It binds nobody.\n") ==
        std::vector<std::string>{"Pier and Rope Ombudsman", "Harbour Ombudsman"});
    CHECK(party_names("Ferry Policy\n\nThis policy was made by Ann and Bob in May.\n").empty());
}

TEST_CASE("the partner alone in the title, both below it", "[parser][parties]") {
    CHECK(
        party_names("Memorandum of Understanding - Piers and Rope Care Ombudsman\n\nMemorandum of "
                    "Understanding between the Harbour Commission and the Piers and Rope Care "
                    "Ombudsman.\n\n1. This memorandum is made between the Harbour Commission "
                    "(HC) and the Piers and Rope Care Ombudsman (PRCO).\n") ==
        std::vector<std::string>{"Harbour Commission", "Piers and Rope Care Ombudsman"});
}

TEST_CASE("a short form of what a body keeps to is not its own", "[parser][parties]") {
    const Document document = parsed(
        "Framework Document\n\n1. This framework document has been agreed between Defrap and "
        "the VRD in accordance with the handbook Managing Piers Money (\"MPM\") and has been "
        "approved.\n");
    REQUIRE(document.parties.size() == 2);
    CHECK(document.parties[1].name == "VRD");
    CHECK(document.parties[1].short_name.empty());
}

} // namespace concord
