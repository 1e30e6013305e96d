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

TEST_CASE("parties as preambles of companies name them", "[grammar][party]") {
    // A small letter first, a number for a name, a name before its pronoun.
    CHECK(names("by and between Alder Inc., a Delaware corporation located at 6 Quay, Town, New "
                "Jersey 07974 (\"Alder\") and mBirch Inc. (\"mBirch\") (each individually, \"a "
                "Party\").") == List{"Alder Inc.=Alder", "mBirch Inc.=mBirch"});
    CHECK(names("by and between 123456 B.C. Ltd. dba Alder Telecom, having an office at 2 - 3 Pier "
                "Street (\"Alder\") and Birch SRL (\"Birch\") as of the first day of June.") ==
          List{"123456 B.C. Ltd.=Alder", "Birch SRL=Birch"});
    CHECK(names("between Alder Agency, LLC (\"we,\" \"us,\" or \"our\") and ______________ "
                "(\"you\" or the \"Franchisee\").") ==
          List{"Alder Agency, LLC=we=us=our", "Franchisee=you"});
    CHECK(names("between 12 April and 14 May").empty());
    // The short name inside a longer bracket, behind the full stop of an address, or in no bracket.
    CHECK(names("between Alder Corporation, a company of Wales, at Dock, Wales. (number 2908-01, "
                "hereinafter referred to as \"AC\") and Birch Ltd. (formerly known as Cedar Ltd.), "
                "a company of Wales (\"BIRCH\").") ==
          List{"Alder Corporation=AC", "Birch Ltd.=BIRCH"});
    CHECK(names("between Alder Ltd, a company of Wales, hereinafter referred to as \"Alder\", and "
                "Birch Ltd, hereinafter referred to as \"Birch\".") ==
          List{"Alder Ltd=Alder", "Birch Ltd=Birch"});
    CHECK(names("between Alder Inc. (\"Alder US\"; Alder Basel and Alder US together referred to "
                "as \"Alder\") and Birch Inc. (\"BI\").") ==
          List{"Alder Inc.=Alder US=Alder", "Birch Inc.=BI"});
    // "and," "- and -", "and/or"; addresses without a comma.
    CHECK(names("between Alder University (\"AU\"), a corporation of Wales and, Birch, Inc. "
                "(\"Company\").") == List{"Alder University=AU", "Birch, Inc.=Company"});
    CHECK(
        names("BETWEEN: ALDER FOODS INC. 2nd Floor, Pier House, Port Vila. Vanuatu ('the Maker') "
              "of one part -- AND -- BIRCH LIMITED Unit 05, 4F, Quay House, Dock ('the Buyer') of "
              "the other part.") == List{"ALDER FOODS INC.=Maker", "BIRCH LIMITED=Buyer"});
    CHECK(names("between Alder SA, organized in France (\"Alder\") and/or certain affiliates of "
                "Alder, and Birch Inc. (\"Birch\").") ==
          List{"Alder SA=Alder", "Birch Inc.=Birch"});
    CHECK(names("between Alder Ltd. of Dock, Wales (\"Alder\") and Birch Limited of Quay "
                "(\"Birch\").") == List{"Alder Ltd.=Alder", "Birch Limited=Birch"});
    CHECK(names("between Alder Ltd (\"AL\"), a company of Wales, (known as the pier), and Birch, "
                "Inc. a Nevada corporation.") == List{"Alder Ltd=AL", "Birch, Inc."});
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
