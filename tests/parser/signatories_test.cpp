// SPDX-License-Identifier: Apache-2.0
#include <string>
#include <vector>

#include <catch2/catch.hpp>

#include "tests/support/parsed.hpp"

namespace concord {

namespace {

const std::string memorandum =
    "Memorandum of Understanding between the Harbour Board and the Pier Trust\n\n1. Scope\n\n1.1 "
    "The Harbour Board and the Pier Trust meet.\n\n";

/// "name | post | party | day" of each who signs.
std::vector<std::string> signers(const std::string& text,
                                 SourceFormat format = SourceFormat::text) {
    const Document document = parsed(memorandum + text, format);
    std::vector<std::string> out;
    for (const Signatory& one : document.signatories)
        out.push_back(one.name + " | " + one.role + " | " +
                      (one.party.valid() ? document.parties[one.party.index()].name : "") + " | " +
                      (one.date.valid() ? document.dates[one.date.index()].iso() : ""));
    return out;
}

const std::vector<std::string> both{"Jane Miller | Chief Executive | Harbour Board | 2024-05-04",
                                    "Peter Shaw | Director | Pier Trust | 2024-05-05"};

} // namespace

TEST_CASE("for whom is signed, name, post and day on lines without labels", "[parser][people]") {
    CHECK(signers("For the Harbour Board\n\n........................\nJane Miller\nChief "
                  "Executive\n4 May 2024\n\nFor the Pier Trust\n\n......................\nPeter "
                  "Shaw\nDirector\n5 May 2024\n") == both);
    CHECK(signers("Signed for the Harbour Board\n\nJane Miller\nChief Executive\n4 May "
                  "2024\n\nSigned for the Pier Trust\n\nPeter Shaw\nDirector\n5 May 2024\n") ==
          both);
}

TEST_CASE("all of a signature on one line behind the name of the body", "[parser][people]") {
    CHECK(signers("Signed for the Harbour Board: Jane Miller, Chief Executive. Date: 4 May "
                  "2024\n\nSigned for the Pier Trust by: Peter Shaw, Director, 5 May 2024\n") ==
          both);
    CHECK(signers("Signed for the Harbour Board: Jane Miller, Chief Executive. Date: 4 May "
                  "2024\n\nSigned for the Pier Trust: Peter Shaw, Director. Date: ______\n")
              .back() == "Peter Shaw | Director | Pier Trust | ");
}

TEST_CASE("name, post, body and day on lines of their own", "[parser][people]") {
    CHECK(signers("Signed\n\nJane Miller\nChief Executive\nHarbour Board\n4 May 2024\n\nPeter "
                  "Shaw\nDirector\nPier Trust\n5 May 2024\n") == both);
    CHECK(signers("Jane Miller\nChief Executive, Harbour Board\n4 May 2024\n\nPeter "
                  "Shaw\nDirector, Pier Trust\n5 May 2024\n") == both);
    CHECK(signers("## Signatures\n\nJane Miller  \nChief Executive  \nHarbour Board  \n\n4 May "
                  "2024\n\nPeter Shaw  \nDirector  \nPier Trust  \n\n5 May 2024\n",
                  SourceFormat::markdown) == both);
}

TEST_CASE("columns that ask each party to sign are read downwards", "[parser][people]") {
    CHECK(
        signers("| Signed for the Harbour Board | Signed for the Pier Trust |\n|---|---|\n| Jane "
                "Miller, Chief Executive | Peter Shaw, Director |\n| Signed: J Miller | Signed: P "
                "Shaw |\n| Date: | Date: 5 May 2024 |\n",
                SourceFormat::markdown) ==
        std::vector<std::string>{"Jane Miller | Chief Executive | Harbour Board | ", both[1]});
}

TEST_CASE("rows of a form ask one after the other to sign", "[parser][people]") {
    const auto form = [](const std::string& rows) {
        return signers("| Item | What is agreed |\n|---|---|\n| Aim | Safe piers |\n| Review | "
                       "Yearly, by the two officers |\n" +
                           rows,
                       SourceFormat::markdown);
    };
    CHECK(
        form("| Signed | J Miller |\n| Name | Jane Miller |\n| Position | Chief Executive, Harbour "
             "Board |\n| Date | 4 May 2024 |\n| Signed | P Shaw |\n| Name | Peter Shaw |\n"
             "| Position | Director, Pier Trust |\n| Date | 5 May 2024 |\n") == both);
    CHECK(form("| Signed for the Harbour Board | |\n| Name | Jane Miller |\n| Position | Chief "
               "Executive |\n| Date | 4 May 2024 |\n| Signed for the Pier Trust | |\n| Name | "
               "Peter Shaw |\n| Position | Director |\n| Date | 5 May 2024 |\n") == both);
    CHECK(form("| **Harbour Board** | |\n| Signed | |\n| Name | Jane Miller |\n| Position | Chief "
               "Executive |\n| Date | 4 May 2024 |\n| **Pier Trust** | |\n| Signed | |\n| Name | "
               "Peter Shaw |\n| Position | Director |\n| Date | 5 May 2024 |\n") == both);
    CHECK(form("| Signed | Jane Miller, Chief Executive, Harbour Board, 4 May 2024 |\n| Signed | "
               "Peter Shaw, Director, Pier Trust, 5 May 2024 |\n") == both);
}

TEST_CASE("the body between a post and a day with its label", "[parser][people]") {
    CHECK(signers("Signed:\n\n_______________________\nJane Miller\nChief Executive\nHarbour "
                  "Board\nDate: 4 May 2024\n\n_______________________\nPeter "
                  "Shaw\nDirector\nPier Trust\nDate: 5 May 2024\n") == both);
}

TEST_CASE("those who signed side by side, each above the day", "[parser][people]") {
    CHECK(
        signers("Jane Miller\tPeter Shaw\nChief Executive\tDirector\nHarbour Board\tPier Trust\n4 "
                "May 2024\t5 May 2024\n") == both);
}

TEST_CASE("those who agreed, one to a line", "[parser][people]") {
    CHECK(signers("Agreed by the parties:\n\nJane Miller, Chief Executive, Harbour Board, 4 May "
                  "2024\nPeter Shaw, Director, Pier Trust, 5 May 2024\n") == both);
}

TEST_CASE("people without a day or a place to sign on may be contacts", "[parser][people]") {
    CHECK(signers("For the Harbour Board\nJane Miller\nHead of Piers\n\nFor the Pier Trust\nPeter "
                  "Shaw\nHead of Boats\n")
              .empty());
    CHECK(signers("Jane Miller\nHead of Piers, Harbour Board\n\nPeter Shaw\nHead of Boats, Pier "
                  "Trust\n")
              .empty());
}

TEST_CASE("the day on which an agreement was done", "[parser][people]") {
    for (const char* const text :
         {"Done in duplicate at Portside on 4 May 2024.\n", "Done at Portside, 4 May 2024.\n",
          "Done in two originals in Portside this 4th day of May 2024.\n"}) {
        INFO(text);
        const Document document = parsed(memorandum + text);
        REQUIRE(document.dates.size() == 1);
        CHECK(document.dates.front().meaning == DateMeaning::signature);
    }
    const Document document = parsed(memorandum + "What was done in Portside on 4 May 2024.\n");
    REQUIRE(document.dates.size() == 1);
    CHECK(document.dates.front().meaning == DateMeaning::other);
}

TEST_CASE("places to sign side by side that are parted by blanks alone", "[parser][people]") {
    const std::string head = "2. Signing\n\nFor the Harbour Board          For the Pier Trust\n\n";
    CHECK(signers(head + "Jane Miller                    Peter Shaw\nChief Executive               "
                         " Director\n4 May 2024                     5 May 2024\n") == both);
    // Without a day it may be anything.
    CHECK(signers(head + "Fees                           Rents\nBoats                          "
                         "Huts\n")
              .empty());
}

TEST_CASE("the body below the place to sign, name and post", "[parser][people]") {
    const std::string rule = "______________________\n";
    CHECK(signers(rule + "Jane Miller\nChief Executive\nHarbour Board\n\n" + rule +
                  "Peter Shaw\nDirector\nPier Trust\n") ==
          std::vector<std::string>{"Jane Miller | Chief Executive | Harbour Board | ",
                                   "Peter Shaw | Director | Pier Trust | "});
    // Where nobody is named yet, the post stands there, or the body alone.
    CHECK(signers(rule + "Chief Executive\nHarbour Board\n\n" + rule + "Director\nPier Trust\n") ==
          std::vector<std::string>{" | Chief Executive | Harbour Board | ",
                                   " | Director | Pier Trust | "});
    CHECK(signers(rule + "Harbour Board\n\n" + rule + "Pier Trust\n") ==
          std::vector<std::string>{" |  | Harbour Board | ", " |  | Pier Trust | "});
    // A body above the first of them heads each.
    CHECK(signers("Harbour Board\n" + rule + "Jane Miller\nChief Executive\nPier Trust\n" + rule +
                  "Peter Shaw\nDirector\n") ==
          std::vector<std::string>{"Jane Miller | Chief Executive | Harbour Board | ",
                                   "Peter Shaw | Director | Pier Trust | "});
}

TEST_CASE("a dotted form that nobody has filled in", "[parser][people]") {
    const std::string dots = "........................";
    CHECK(signers("Signed " + dots + "  Date " + dots + "\nJane Miller, for the Harbour Board\n") ==
          std::vector<std::string>{"Jane Miller |  | Harbour Board | "});
}

TEST_CASE("a place for an authorised signatory names nobody", "[parser][people]") {
    CHECK(signers("THE COMMON SEAL of the Harbour Board was affixed before\n\n"
                  ".......................................\nAuthorised Signatory\n") ==
          std::vector<std::string>{" |  |  | "});
    CHECK(signers("By: /s/ Jane Miller\nAuthorised Signatory: Jane Miller\n") ==
          std::vector<std::string>{"Jane Miller |  |  | "});
}

} // namespace concord
