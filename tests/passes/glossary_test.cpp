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
    // Elsewhere words in quotes are quoted.
    CHECK(terms_of("# Protocol\n\n## Meetings\n\n'Harbour Law' the chair said.\n").empty());
}

TEST_CASE("a caption below a heading of definitions defines nothing") {
    CHECK(terms_of("# Protocol\n\n## Definitions\n\nPilot: a person who guides ships.\n\n"
                   "Source: HARBOUR LTD, 2/12/1999\n") == "Pilot = a person who guides ships\n");
}
