// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <string>
#include <vector>

#include <catch2/catch.hpp>

#include "tests/support/parsed.hpp"

using namespace concord;

namespace {

const std::string opening =
    "Memorandum of Understanding between the Harbour Safety Board and Boat Redress\n\n"
    "1. This Memorandum of Understanding is between the Harbour Safety Board (HSB) and Boat "
    "Redress (BRD).\n\nKey contacts\n\n2. These people look after it:\n\n";

/// "name | post | address | telephone | party" of each contact.
std::vector<std::string> contacts(const std::string& table) {
    const Document document = parsed(opening + table + "\n3. They meet twice a year.\n");
    std::vector<std::string> out;
    for (const Contact& contact : document.contacts)
        out.push_back(contact.name + " | " + contact.role + " | " + contact.email + " | " +
                      contact.phone + " | " +
                      (contact.party.valid() ? document.parties[contact.party.index()].name : ""));
    return out;
}

const std::string jane =
    "Jane Miller | Head of Harbours | jane.miller@hsb.example | 01632 960100 | Harbour Safety "
    "Board";
const std::string peter =
    "Peter Shaw | Director of Policy | peter.shaw@brd.example | 01632 960200 | Boat Redress";

} // namespace

TEST_CASE("people who stand down a column, each cell with its label", "[parser][people]") {
    CHECK(contacts("Harbour Safety Board\tBoat Redress\n"
                   "Name: Jane Miller\tName: Peter Shaw\n"
                   "Designation: Head of Harbours\tDesignation: Director of Policy\n"
                   "Tel: 01632 960100\tTel: 01632 960200\n"
                   "Email: jane.miller@hsb.example\tEmail: peter.shaw@brd.example\n") ==
          std::vector{jane, peter});
}

TEST_CASE("people who stand down a column beside the names of the fields", "[parser][people]") {
    CHECK(contacts("\tHarbour Safety Board\tBoat Redress\n"
                   "Name\tJane Miller\tPeter Shaw\n"
                   "Job title\tHead of Harbours\tDirector of Policy\n"
                   "Address\t1 Quay Street\t2 Mill Lane\n"
                   "Telephone\t01632 960100\t01632 960200\n"
                   "Email\tjane.miller@hsb.example\tpeter.shaw@brd.example\n") ==
          std::vector{jane, peter});
}

TEST_CASE("people who stand down a column without a label", "[parser][people]") {
    CHECK(contacts("Harbour Safety Board\tBoat Redress\n"
                   "Jane Miller\tPeter Shaw\n"
                   "Head of Harbours\tDirector of Policy\n"
                   "01632 960100\t01632 960200\n"
                   "jane.miller@hsb.example\tpeter.shaw@brd.example\n") ==
          std::vector{jane, peter});
}

TEST_CASE("one person below the other, each with the names of the fields", "[parser][people]") {
    CHECK(contacts("Name\tJane Miller\n"
                   "Post\tHead of Harbours\n"
                   "Telephone\t01632 960100\n"
                   "Email\tjane.miller@hsb.example\n"
                   "Name\tPeter Shaw\n"
                   "Post\tDirector of Policy\n"
                   "Telephone\t01632 960200\n"
                   "Email\tpeter.shaw@brd.example\n") == std::vector{jane, peter});
}

TEST_CASE("two people in turn down each column", "[parser][people]") {
    const auto found = contacts("Harbour Safety Board\tBoat Redress\n"
                                "Jane Miller\tPeter Shaw\n"
                                "jane.miller@hsb.example\tpeter.shaw@brd.example\n"
                                "Ann Archer\tTom Fisher\n"
                                "ann.archer@hsb.example\ttom.fisher@brd.example\n");
    CHECK(found == std::vector<std::string>{
                       "Jane Miller |  | jane.miller@hsb.example |  | Harbour Safety Board",
                       "Peter Shaw |  | peter.shaw@brd.example |  | Boat Redress",
                       "Ann Archer |  | ann.archer@hsb.example |  | Harbour Safety Board",
                       "Tom Fisher |  | tom.fisher@brd.example |  | Boat Redress"});
}

TEST_CASE("people beside each other, set apart by blanks", "[parser][people]") {
    const std::string card = "Name: Jane Miller               Name: Peter Shaw\n"
                             "Designation: Head of Harbours   Designation: Director of Policy\n"
                             "Tel: 01632 960100               Tel: 01632 960200\n"
                             "Email: jane.miller@hsb.example  Email: peter.shaw@brd.example\n";
    CHECK(contacts("Harbour Safety Board            Boat Redress\n" + card) ==
          std::vector{jane, peter});
    CHECK(contacts("      Harbour Safety Board             Boat Redress\n\n" + card) ==
          std::vector{jane, peter});
    // Without a head the hosts of their addresses tell whose they are, or nobody does.
    CHECK(contacts(card).size() == 2);
}

TEST_CASE("places to sign beside each other are no contacts", "[parser][people]") {
    CHECK(contacts("Signed: ...............      Signed: ...............\n"
                   "Name: Jane Miller            Name: Peter Shaw\n"
                   "Title: Chief Executive       Title: Chair\n"
                   "Date: 14 March 2023          Date: 21 March 2023\n")
              .empty());
}

TEST_CASE("rows of different people are not one card", "[parser][people]") {
    SECTION("posts below each other") {
        const auto found = contacts("Harbour Safety Board\tBoat Redress\n"
                                    "Head of Harbours\tDirector of Policy\n"
                                    "Head of Legal\tFinance Director\n"
                                    "legal@hsb.example\tfinance@brd.example\n");
        CHECK(found == std::vector<std::string>{
                           " | Head of Harbours |  |  | Harbour Safety Board",
                           " | Director of Policy |  |  | Boat Redress",
                           " | Head of Legal | legal@hsb.example |  | Harbour Safety Board",
                           " | Finance Director | finance@brd.example |  | Boat Redress"});
    }
    SECTION("topics beside them") {
        const auto found = contacts("Topic\tHarbour Safety Board\tBoat Redress\n"
                                    "Media\tJane Miller\tPeter Shaw\n"
                                    "Finance\tHead of Harbours\tDirector of Policy\n");
    }
    SECTION("names of fields above the columns") {
        CHECK(contacts("Name\tPost\tEmail\n"
                       "Jane Miller\tHead of Harbours\tjane.miller@hsb.example\n"
                       "Peter Shaw\tDirector of Policy\tpeter.shaw@brd.example\n")
                  .size() == 2);
    }
}

TEST_CASE("a party to a row, a post or a task to a column", "[parser][people]") {
    const std::string head = "Party\tData Protection Officer\tOperational lead\tIncidents\n";
    CHECK(contacts(head + "Harbour Safety Board\tJane Miller, dpo@hsb.example, 01632 960100\t"
                          "Colin Weir, Head of Harbours, colin.weir@hsb.example\t"
                          "incidents@hsb.example\n"
                          "Boat Redress\tPeter Shaw, peter.shaw@brd.example\t"
                          "Ann Reed, ann.reed@brd.example\tit@brd.example\n") ==
          std::vector<std::string>{
              "Jane Miller | Data Protection Officer | dpo@hsb.example | 01632 960100 | Harbour "
              "Safety Board",
              "Colin Weir | Head of Harbours | colin.weir@hsb.example |  | Harbour Safety Board",
              " |  | incidents@hsb.example |  | Harbour Safety Board",
              "Peter Shaw | Data Protection Officer | peter.shaw@brd.example |  | Boat Redress",
              "Ann Reed | Operational lead | ann.reed@brd.example |  | Boat Redress",
              " |  | it@brd.example |  | Boat Redress"});
    // Posts alone below such heads are posts.
    CHECK(contacts("Party\tName\tPost\tEmail\nHarbour Safety Board\tJane Miller\tHead of "
                   "Harbours\tjane.miller@hsb.example\n")
              .size() == 1);
}

TEST_CASE("who and how to reach them in two cells, below a head over both", "[parser][people]") {
    const std::string head = "Topic\tHarbour Safety Board\t\tBoat Redress\t\n"
                             "\tName and post\tHow to reach\tName and post\tHow to reach\n";
    CHECK(contacts(head + "Media\tJane Miller, Head of Harbours\tjane.miller@hsb.example 01632 "
                          "960100\tPeter Shaw, Director of Policy\tpeter.shaw@brd.example 01632 "
                          "960200\n") == std::vector{jane, peter});
    CHECK(contacts(head + "Night\tDuty officer\t01632 960100 (24 hours)\tPress office\t\n") ==
          std::vector<std::string>{" | Duty officer |  | 01632 960100 | Harbour Safety Board",
                                   " | Press office |  |  | Boat Redress"});
}

TEST_CASE("names of fields below the parties", "[parser][people]") {
    CHECK(contacts("\tHarbour Safety Board\t\t\t\tBoat Redress\t\t\t\n"
                   "\tName\tPost\tEmail\tTelephone\tName\tPost\tEmail\tTelephone\n"
                   "Media\tJane Miller\tHead of Harbours\tjane.miller@hsb.example\t01632 960100\t"
                   "Peter Shaw\tDirector of Policy\tpeter.shaw@brd.example\t01632 960200\n") ==
          std::vector{jane, peter});
}

TEST_CASE("whole people in one column, and how to reach them in another", "[parser][people]") {
    const std::vector<std::string> expected{
        "Jane Miller | Head of Harbours | jane.miller@hsb.example | 01632 960100 | Harbour Safety "
        "Board",
        "Peter Shaw | Director of Policy |  | 01632 960200 | Boat Redress"};
    CHECK(contacts("Organisation\tMatter\tName and post\tHow to reach them\n"
                   "Harbour Safety Board\tMedia\tJane Miller, Head of Harbours\t"
                   "jane.miller@hsb.example, 01632 960100\n"
                   "Boat Redress\tMedia\tPeter Shaw, Director of Policy\t01632 960200\n") ==
          expected);
    // An "Address" may be one of e-mail, and a signatory the body that signs.
    CHECK(contacts("Signatory\tName\tAddress\n"
                   "Harbour Safety Board\tJane Miller, Head of Harbours\t"
                   "jane.miller@hsb.example, 01632 960100\n"
                   "Boat Redress\tPeter Shaw, Director of Policy\t01632 960200\n") == expected);
}

TEST_CASE("a post before those who hold it, their addresses below", "[parser][people]") {
    CHECK(contacts("\tHarbour Safety Board\tBoat Redress\n"
                   "Data protection officer\tJane Miller\tPeter Shaw\n"
                   "E-mail\tjane.miller@hsb.example\tpeter.shaw@brd.example\n"
                   "Telephone\t01632 960100\t01632 960200\n") ==
          std::vector<std::string>{"Jane Miller | Data protection officer | "
                                   "jane.miller@hsb.example | 01632 960100 | Harbour Safety Board",
                                   "Peter Shaw | Data protection officer | peter.shaw@brd.example "
                                   "| 01632 960200 | Boat Redress"});
}

TEST_CASE("a merged cell tells whose rows they are", "[parser][people]") {
    CHECK(contacts("Organisation\tWho\tHow\n"
                   "Harbour Safety Board\tDuty officer\t01632 960112, radio channel 12\n"
                   "\tPress office\tpress@news.example\n"
                   "Boat Redress\tService desk\t999 or 01632 960223\n") ==
          std::vector<std::string>{" | Duty officer |  | 01632 960112 | Harbour Safety Board",
                                   " | Press office | press@news.example |  | Harbour Safety Board",
                                   " | Service desk |  | 01632 960223 | Boat Redress"});
}

TEST_CASE("the address of another party is not theirs", "[parser][people]") {
    CHECK(contacts("Topic\tHarbour Safety Board\tBoat Redress\n"
                   "Media\tJane Miller, Head of Harbours\tpeter.shaw@brd.example\n") ==
          std::vector<std::string>{"Jane Miller | Head of Harbours |  |  | Harbour Safety Board",
                                   " |  | peter.shaw@brd.example |  | Boat Redress"});
}

TEST_CASE("people behind a task, their addresses in the row below", "[parser][people]") {
    CHECK(contacts("\tHarbour Safety Board\tBoat Redress\n"
                   "Out of hours\tJane Miller, Head of Harbours\tPeter Shaw, Director of Policy\n"
                   "Email\tjane.miller@hsb.example\tpeter.shaw@brd.example\n"
                   "Telephone\t01632 960100\t01632 960200\n") == std::vector{jane, peter});
}
