// SPDX-License-Identifier: Apache-2.0
#include <string>
#include <vector>

#include <catch2/catch.hpp>
#include <tao/pegtl/contrib/analyze.hpp>

#include "parser/grammar/party.hpp"
#include "parser/grammar/party_rules.hpp"
#include "parser/passes/noted_words.hpp"
#include "tests/support/any_text.hpp"

// The rules written by hand always take at least one byte.
namespace tao::pegtl {

template <class Name>
struct analyze_traits<Name, concord::grammar::party::name_word> : analyze_any_traits<> {};
template <class Name>
struct analyze_traits<Name, concord::grammar::party::place_pair> : analyze_any_traits<> {};

} // namespace tao::pegtl

namespace concord {

namespace {

using List = std::vector<std::string>;

// Names with their short forms: "Alpha Board=AB".
List names(std::string_view text) {
    List out;
    const auto marks = grammar::find_definitions(text, NotedWords(text, WordIndex(text)).naming);
    const auto at = grammar::party_list_in_title(text);
    if (!at) return out;
    for (const auto& item : grammar::read_party_list(text, *at, marks)) {
        std::string name(slice(text, grammar::without_agreement_kind(text, item.name)));
        for (const Span term : item.short_names)
            name += '=' + std::string(slice(text, term));
        out.push_back(std::move(name));
    }
    return out;
}

} // namespace

TEST_CASE("the grammar of party names ends", "[grammar][party]") {
    CHECK(tao::pegtl::analyze<grammar::party::name>() == 0);
    CHECK(tao::pegtl::analyze<grammar::party::opening>() == 0);
}

TEST_CASE("parties of titles", "[grammar][party]") {
    CHECK(names("Memorandum of Understanding Harbour Standards Board and Boat Redress") ==
          List{"Harbour Standards Board", "Boat Redress"});
    CHECK(names("Memorandum of Understanding between the Harbour Board and the Sailors' Panel") ==
          List{"Harbour Board", "Sailors' Panel"});
    CHECK(names("Alpha Board and Beta Trust Memorandum of Understanding") ==
          List{"Alpha Board", "Beta Trust"});
    CHECK(names("Data Sharing Agreement - Alpha Board and Beta Trust - Version 2") ==
          List{"Alpha Board", "Beta Trust"});
    CHECK(names("Framework Agreement: Alpha / Beta") == List{"Alpha", "Beta"});
    CHECK(names("Memorandum of Understanding with the Health Panel and Beta") ==
          List{"Health Panel", "Beta"});
    CHECK(names("AGREEMENT BY AND BETWEEN ALPHA, INC. AND BETA TOOLS, INC.") ==
          List{"ALPHA, INC.", "BETA TOOLS, INC."});
    CHECK(names("Joint Working Protocol: urgent repairs to boats").empty());
}

TEST_CASE("parties of clauses", "[grammar][party]") {
    CHECK(names("This agreement is between the Boat Board, of Beacon House, Castle Row, Eastmere "
                "(\"the "
                "Board\") and the Sailors' Panel, of 4 Yard, Bridge (\"the Panel\").") ==
          List{"Boat Board=Board", "Sailors' Panel=Panel"});
    CHECK(names("between (1) Alpha Board of 1 High Street, Town (\"Alpha\") and (2) Beta Trust "
                "(company "
                "number 01234567) whose office is at 2 Low Street (\"Beta\").") ==
          List{"Alpha Board=Alpha", "Beta Trust=Beta"});
    CHECK(names("by and between Jaguars, LLC, a Delaware limited liability company (\"Club\"), and "
                "The Arc "
                "Group, Inc., a Florida corporation (owner of Dick's Grill) (\"Sponsor\"). This") ==
          List{"Jaguars, LLC=Club", "Arc Group, Inc.=Sponsor"});
    CHECK(names("between the Alpha Board (AB), Beta (BTA) and the Gamma Council") ==
          List{"Alpha Board=AB", "Beta=BTA", "Gamma Council"});
    CHECK(names("made between:\nthe Boat Board, of Beacon House (the Board); and\nthe Panel of "
                "Sailors, of 4 "
                "Yard (the Panel).") == List{"Boat Board=Board", "Panel of Sailors=Panel"});
    CHECK(names("between\nInstitute of Boats\nand\nCeres, Inc.") ==
          List{"Institute of Boats", "Ceres, Inc."});
    // What describes a body may stand behind its short name too.
    CHECK(names("between Pier, Inc. (\"PI\"), a New Jersey corporation, located at 15 Quay Road, "
                "Dock, NJ 07087, and The Rope Company, Inc. (the \"Company\"), a Delaware "
                "corporation located at 9 Yard, Town and Harbour. In return") ==
          List{"Pier, Inc.=PI", "Rope Company, Inc.=Company"});
    CHECK(names("between Alpha Board (AB) with offices in Town and Jane Miller (\"Adviser\").") ==
          List{"Alpha Board=AB", "Jane Miller=Adviser"});
    CHECK(names("between the Alpha Board (AB), an office of Town and Harbour, which acts alone.") ==
          List{"Alpha Board=AB"});
    CHECK(names("between Pier Ltd and quay.com, Inc., of Town") ==
          List{"Pier Ltd", "quay.com, Inc."});
    CHECK(names("between:\nAlpha Board\nBeta Trust\nGamma Council\n") ==
          List{"Alpha Board", "Beta Trust", "Gamma Council"});
}

TEST_CASE("the name of a company ends with its form", "[grammar][party]") {
    CHECK(names("Agreement between Alder Foods Inc. August and Birch Lines Ltd. Supply") ==
          List{"Alder Foods Inc.", "Birch Lines Ltd."});
    CHECK(names("Agreement between Alder Foods GmbH & Co. KG and Birch Life Co., Inc.") ==
          List{"Alder Foods GmbH & Co. KG", "Birch Life Co., Inc."});
    CHECK(names("Agreement between Alder Limited Liability Company and Birch Ltd Company") ==
          List{"Alder Limited Liability Company", "Birch Ltd Company"});
}

TEST_CASE("no parties", "[grammar][party]") {
    for (const std::string text :
         {"between the parties", "between 9am and 5pm", "between 1 April and 31 March",
          "between them and us", "among other things", "AMONG OTHER THINGS, THE PARTIES",
          "between NOW, THEREFORE"}) {
        CAPTURE(text);
        CHECK(names(text).empty());
    }
}

TEST_CASE("any bytes can be read as a list of parties", "[grammar][party][property]") {
    for_any_text([](const std::string& text) {
        const auto marks =
            grammar::find_definitions(text, NotedWords(text, WordIndex(text)).naming);
        const auto at = grammar::party_list_in_title(text);
        for (const auto& item : grammar::read_party_list(text, at.value_or(0), marks))
            if (item.name.empty() || item.name.end > text.size()) return false;
        return true;
    });
}

} // namespace concord
