// SPDX-License-Identifier: Apache-2.0
#include <string>
#include <vector>

#include <catch2/catch.hpp>

#include "tests/support/parsed.hpp"

using namespace concord;

namespace {

/// "name | post | address | telephone | party" of each contact.
std::vector<std::string> contacts(const std::string& lines,
                                  SourceFormat format = SourceFormat::text) {
    const Document document =
        parsed("# Memorandum of Understanding between the Harbour Board and the Pier Trust\n\n1. "
               "Scope\n\n1.1 They meet.\n\n" +
                   lines,
               format);
    std::vector<std::string> out;
    for (const Contact& contact : document.contacts)
        out.push_back(contact.name + " | " + contact.role + " | " + contact.email + " | " +
                      contact.phone + " | " +
                      (contact.party.valid() ? document.parties[contact.party.index()].name : ""));
    return out;
}

} // namespace

TEST_CASE("a contact that tells one thing to a line", "[parser][people]") {
    const std::vector<std::string> both{
        "Jane Miller | Chief Executive | jane.miller@harbour.example |  | Harbour Board",
        "Peter Shaw | Director |  | 01632 960001 | Pier Trust"};
    CHECK(contacts("Appendix A: Contacts\n\nJane Miller\nChief Executive, Harbour "
                   "Board\njane.miller@harbour.example\n\nPeter Shaw\nDirector, Pier Trust\nTel: "
                   "01632 960001\n") == both);
    CHECK(contacts("Appendix A: Contacts\n\nHarbour Board\n\nJane Miller\nChief "
                   "Executive\njane.miller@harbour.example\n\nPier Trust\n\nPeter "
                   "Shaw\nDirector\n01632 960001\n") == both);
    CHECK(contacts("## Contacts\n\n### Harbour Board\n\nJane Miller\nChief "
                   "Executive\njane.miller@harbour.example\n\n### Pier Trust\n\nPeter "
                   "Shaw\nDirector\n01632 960001\n",
                   SourceFormat::markdown) == both);
}

TEST_CASE("a post, its body and address above how to reach it", "[parser][people]") {
    CHECK(contacts("2. Contacts\n\n2.1 The contact for the Harbour Board is:\n\nHead of "
                   "Liaison\nHarbour Board\n2 Quay Street\nPortside PO1 2AA\nTel: 01632 "
                   "960002\nEmail: liaison@harbour.example\n") ==
          std::vector<std::string>{
              " | Head of Liaison | liaison@harbour.example | 01632 960002 | Harbour Board"});
}

TEST_CASE("names and posts below a heading about contacts need no address", "[parser][people]") {
    const std::string people = "Jane Miller\nChief Executive, Harbour Board\n\nPeter "
                               "Shaw\nDirector, Pier Trust\n";
    CHECK(contacts("Appendix A: Contacts\n\n" + people) ==
          std::vector<std::string>{"Jane Miller | Chief Executive |  |  | Harbour Board",
                                   "Peter Shaw | Director |  |  | Pier Trust"});
    CHECK(contacts("Appendix A: Members\n\n" + people).empty());
}
