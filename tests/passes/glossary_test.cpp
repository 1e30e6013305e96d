// SPDX-License-Identifier: Apache-2.0
#include <string>

#include <catch2/catch.hpp>

#include "parser/parse.hpp"

using namespace concord;

namespace {

/// "name = meaning" of each term of a text, one a line.
std::string terms_of(const std::string& text) {
    const Document document = parse(SourceText("test.md", SourceFormat::markdown, text));
    std::string out;
    for (const auto& term : document.terms) {
        out += term.name + " = " + term.meaning + "\n";
    }
    return out;
}

} // namespace

TEST_CASE("quotes below a heading of definitions say what is defined") {
    CHECK(terms_of("# Protocol\n\n## Definitions\n\n**‘Vault Data'** means the list of boxes.\n\n"
                   "**'Harbour Law'** the Acts on harbours.\n\n\"Pilot\" - a person who guides "
                   "ships.\n") ==
          "Vault Data = the list of boxes\nHarbour Law = the Acts on harbours\n"
          "Pilot = a person who guides ships\n");
    CHECK(terms_of("# Protocol\n\n## Definitions\n\n* **Vault Data** means the list of boxes;\n"
                   "* **Harbour Law** has the meaning given in clause 9.\n") ==
          "Vault Data = the list of boxes\nHarbour Law = given in clause 9\n");
    // Elsewhere words in quotes are quoted.
    CHECK(terms_of("# Protocol\n\n## Meetings\n\n'Harbour Law' the chair said.\n").empty());
}

TEST_CASE("a caption below a heading of definitions defines nothing") {
    CHECK(terms_of("# Protocol\n\n## Definitions\n\nPilot: a person who guides ships.\n\n"
                   "Source: HARBOUR LTD, 2/12/1999\n") == "Pilot = a person who guides ships\n");
}

TEST_CASE("a modal verb before the meaning is no part of the term") {
    CHECK(terms_of("# Protocol\n\n## Definitions\n\nDamages shall have the meaning given in clause "
                   "9.\n\nLosses shall mean costs.\n\nPilot The term shall mean a person who "
                   "guides ships.\n\nGuest may have the meaning that the master gives it.\n") ==
          "Damages = given in clause 9\nLosses = costs\nPilot = a person who guides ships\n"
          "Guest = that the master gives it\n");
    CHECK(terms_of("# Protocol\n\n## Definitions\n\nThe following terms shall have the meaning "
                   "below.\n")
              .empty());
    // A term may be such a word with a capital letter inside.
    CHECK(terms_of("# Protocol\n\n## Definitions\n\nHarbour Will Register means a list.\n") ==
          "Harbour Will Register = a list\n");
}

TEST_CASE("what says where a definition holds is no part of the term") {
    CHECK(
        terms_of("# Protocol\n\n1. In this protocol **PIC** means the Pier Inspection Council and "
                 "**HSO** means the Harbour Safety Office.\n") ==
        "PIC = the Pier Inspection Council\n");
    CHECK(terms_of("# Protocol\n\n1. For the purposes of this protocol, Site means a closed pier "
                   "and the ways to it.\n") == "Site = a closed pier and the ways to it\n");
}

TEST_CASE("how common words are to be read defines no term") {
    CHECK(
        terms_of("# Protocol\n\nThe word \"will\" shall be construed to have the same meaning as "
                 "\"shall\"; \"to\" means \"to but excluding\". \"Will\" means the testament.\n") ==
        "Will = the testament\n");
}

TEST_CASE("each line of a paragraph in a glossary may define a term") {
    CHECK(
        terms_of("# Protocol\n\n## Definitions\n\n**Quay**: a wall for ships  \n**Berth**: a place "
                 "at the quay  \n**Pilot:** a person who guides ships\n") ==
        "Quay = a wall for ships\nBerth = a place at the quay\nPilot = a person who guides "
        "ships\n");
    CHECK(
        terms_of("# Protocol\n\n## Definitions\n\nA. **Moor** means to make fast.\n\nB. **Harbour "
                 "Use** refers to the use of a berth.\n") ==
        "Moor = to make fast\nHarbour Use = the use of a berth\n");
    // Elsewhere "means" is a noun as often as not.
    CHECK(terms_of("# Protocol\n\n## Meetings\n\nOfficers have the means to call one, which refers "
                   "to all.\n")
              .empty());
}
