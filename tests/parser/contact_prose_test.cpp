// SPDX-License-Identifier: Apache-2.0
// Contacts in sentences and beside addresses.
#include <string>

#include <catch2/catch.hpp>

#include "tests/parser/two_bodies.hpp"

namespace concord {

TEST_CASE("a sentence names whom to turn to without an address", "[parser][people]") {
    struct Case {
        std::string sentence, name, role;
    };
    const Case cases[] = {
        {"The single point of contact for the Harbour Safety Board is Jane Doe, Head of Ships.",
         "Jane Doe", "Head of Ships"},
        {"The Board's Director of Tides, Jason Lin, will be responsible for the charts and the "
         "point of contact for any technical question.",
         "Jason Lin", "Director of Tides"},
        {"Mary Orr (Harbour Manager) will act as the main contact.", "Mary Orr", "Harbour Manager"},
        {"The points of contact are Zbigniew Tarr, Clerk of Boats, and others.", "Zbigniew Tarr",
         "Clerk of Boats"},
        {"The contact for complaints will be Dr Penn.", "Penn", ""},
        {"The contact is Jane Doe, who writes to the Director.", "Jane Doe", ""},
    };
    for (const Case& one : cases) {
        INFO(one.sentence);
        const Document document = parsed(mou + ("2. " + one.sentence) + "\n");
        REQUIRE(document.contacts.size() == 1);
        CHECK(document.contacts[0].name == one.name);
        CHECK(document.contacts[0].role == one.role);
    }
    const Document both = parsed(mou + std::string("2. Ann Smith and Bob Miller are the contacts "
                                                   "for ships.\n"));
    CHECK(both.contacts.size() == 2);
    for (const std::string none :
         {"The Board shall name a point of contact for Jane Doe House.",
          "The point of contact will be the Head of Ships at Grant Smith House.",
          "The single point of contact is responsible to John Smith.",
          "Jane Doe's team is the point of contact.", "Jane Doe may contact the Board for advice.",
          "The contact for grants is Grant Smith Limited."}) {
        INFO(none);
        CHECK(parsed(mou + ("2. " + none) + "\n").contacts.empty());
    }
}

TEST_CASE("several people in one line are told apart", "[parser][people]") {
    const auto told = [](const std::string& line) {
        const Document document = parsed(mou + ("## Contacts\n\n" + line + "\n"));
        std::string out;
        for (const Contact& one : document.contacts)
            out += one.name + '|' + one.role + '|' + one.email + '|' +
                   party_name(document, one.party) + ';';
        return out;
    };
    CHECK(
        told("HSB: Jane Doe (Head of Ships, jane.doe@hsb.example, 01632 960001) and Mrs John Roe, "
             "Head of Law. BRD: Ann Poe, Clerk (ann.poe@brd.example) and Bob Miller, Data "
             "Protection Officer (dpo@brd.example).") ==
        "Jane Doe|Head of Ships|jane.doe@hsb.example|Harbour Safety Board;"
        "John Roe|Head of Law||Harbour Safety Board;"
        "Ann Poe|Clerk|ann.poe@brd.example|Boat Redress;"
        "Bob Miller|Data Protection Officer|dpo@brd.example|Boat Redress;");
    // What parts two people parts their parties too.
    CHECK(told("For HSB, Jane Doe, Head of Ships (jane.doe@a.example); for BRD, John Roe, Head of "
               "Law (john.roe@b.example) and Ann Poe, Clerk.") ==
          "Jane Doe|Head of Ships|jane.doe@a.example|Harbour Safety Board;"
          "John Roe|Head of Law|john.roe@b.example|Boat Redress;"
          "Ann Poe|Clerk||Boat Redress;");
    // One person with two addresses, and a place behind a number.
    CHECK(told("Jane Doe, Head of Ships, jane.doe@hsb.example, 01632 960001, Quay House, Harbour "
               "Safety Board") ==
          "Jane Doe|Head of Ships|jane.doe@hsb.example|Harbour Safety Board;");
}

TEST_CASE("a post in the place of a name is a post", "[parser][people]") {
    const Document document = parsed(mou + std::string("## Contacts\n\nName: Caldicott Guardian\n"
                                                       "Email: cg@hsb.example\n"));
    REQUIRE(document.contacts.size() == 1);
    CHECK(document.contacts[0].name.empty());
    CHECK(document.contacts[0].role == "Caldicott Guardian");
}

TEST_CASE("a column that says what each contact is for", "[parser][people]") {
    const Document document = parsed(
        mou + std::string("## Contacts\n\n| Party | Contact | For |\n|---|---|---|\n| HSB | Jane "
                          "Doe, Head of Ships, jane.doe@hsb.example | incident lead |\n| BRD | Ann "
                          "Poe, Clerk, ann.poe@brd.example | incident lead |\n"));
    REQUIRE(document.contacts.size() == 2);
    CHECK(document.contacts[0].topic == "incident lead");
}

TEST_CASE("those for whom notices are marked", "[parser][people]") {
    const auto told = [](const std::string& notices) {
        const Document document =
            parsed("Services Agreement between the Harbour Board and Pellbury Ltd\n\n1. "
                   "Notices\n\n" +
                   notices);
        std::string out;
        for (const Contact& one : document.contacts)
            out += one.name + '|' + one.role + '|' + one.email + '|' +
                   party_name(document, one.party) + (one.by_post ? "|post;" : ";");
        return out;
    };
    CHECK(
        told("1.1 If to Pellbury Ltd: 2 Quay Street. Attention: General Counsel. Facsimile: 01632 "
             "960 001. Email: gc@pellbury.example\n") ==
        "|General Counsel|gc@pellbury.example|Pellbury Ltd;");
    CHECK(told("1.1 Notices to the Harbour Board: FAO Jane Miller, Head of Supplies, by email to "
               "desk@harbour.example\n") ==
          "Jane Miller|Head of Supplies|desk@harbour.example|Harbour Board;");
    CHECK(told("If to Pellbury Ltd:\nPellbury Ltd\n2 Quay Street\nAttn: Peter Shaw, Managing "
               "Director\n") == "Peter Shaw|Managing Director||Pellbury Ltd|post;");
    CHECK(
        told("1.1 Notices to the Harbour Board go to 4 Pier Road, for the attention of the Head of "
             "Legal, and are given in English.\n") == "|the Head of Legal||Harbour Board|post;");
    CHECK(told("1.1 Each party pays attention to the Head of Legal. For the attention of all.\n") ==
          "");
}

TEST_CASE("contacts in sentences", "[parser][people]") {
    const Document document = parsed(
        std::string(mou) +
        R"(2. The Data Protection Officer for Boat Redress can be contacted at dpo@redress.example.
3. For urgent matters please contact Jane Doe, Head of Ferries, on 020 7946 0000 or jane.doe@harbour.example.
)");
    REQUIRE(document.contacts.size() == 2);
    CHECK(document.contacts[0].role == "Data Protection Officer");
    CHECK(document.contacts[0].name.empty());
    CHECK(party_name(document, document.contacts[0].party) == "Boat Redress");
    CHECK(document.contacts[1].name == "Jane Doe");
    CHECK(document.contacts[1].role == "Head of Ferries");
    CHECK(document.contacts[1].phone == "020 7946 0000");
    CHECK(party_name(document, document.contacts[1].party) == "Harbour Safety Board");
}

TEST_CASE("a number behind an address is of the person before it", "[parser][people]") {
    const Document document = parsed(
        std::string(mou) + "2. Daily matters are for Jane Doe (jane.doe@harbour.example, 020 7946 "
                           "0000) and John Poole (john@redress.example).\n");
    REQUIRE(document.contacts.size() == 2);
    CHECK(document.contacts[0].phone == "020 7946 0000");
    CHECK(document.contacts[1].email == "john@redress.example");
    CHECK(document.contacts[1].phone.empty());
}

TEST_CASE("an address and the link on it are one contact", "[parser][contacts]") {
    const Document document = parsed(
        "# Memorandum\n\nWrite to [foi@board.example](mailto:foi@board.example) or "
        "[press@board.example](mailto:press@board.example).\n\n| | |\n|---|---|\n| Support | "
        "[help@board.example](mailto:help@board.example) |\n");
    REQUIRE(document.contacts.size() == 3);
    CHECK(document.contacts[0].email == "foi@board.example");
    CHECK(document.contacts[1].email == "press@board.example");
    CHECK(document.contacts[2].email == "help@board.example");
}

TEST_CASE("a team is nobody of that name", "[parser][contacts]") {
    const Document document = parsed("# Framework\n\n## Contacts\n\nThe Pier Sponsorship Team is "
                                     "the primary contact for the Harbour Board.\n");
    for (const Contact& contact : document.contacts)
        CHECK(contact.name.empty());
}

TEST_CASE("the address of a team spells its name and no person's", "[parser][contacts]") {
    const Document document = parsed(
        "# Memorandum\n\n1. Incidents go to the Patient Safety Team at "
        "patientsafety@board.example, fires to Fire Safety at firesafety@board.example, and the "
        "rest to Jane Price at jane.price@board.example.\n");
    REQUIRE(document.contacts.size() == 3);
    CHECK(document.contacts[0].name.empty());
    CHECK(document.contacts[0].role == "Patient Safety Team");
    CHECK(document.contacts[1].name.empty());
    CHECK(document.contacts[2].name == "Jane Price");
}

} // namespace concord
