// SPDX-License-Identifier: Apache-2.0
#include <string>
#include <vector>

#include <catch2/catch.hpp>
#include <tao/pegtl/contrib/analyze.hpp>

#include "parser/grammar/definition.hpp"
#include "parser/grammar/definition_rules.hpp"
#include "parser/passes/noted_words.hpp"
#include "tests/support/any_text.hpp"

// The rules written by hand always take at least one byte.
namespace tao::pegtl {

template <class Name>
struct analyze_traits<Name, concord::grammar::definition::capital_word> : analyze_any_traits<> {};
template <class Name>
struct analyze_traits<Name, concord::grammar::definition::short_word> : analyze_any_traits<> {};
template <class Name>
struct analyze_traits<Name, concord::grammar::definition::lead_word> : analyze_any_traits<> {};

} // namespace tao::pegtl

namespace concord {

namespace {

using grammar::DefinitionForm;

std::vector<std::string> terms(std::string_view text, DefinitionForm form) {
    std::vector<std::string> out;
    for (const auto& mark :
         grammar::find_definitions(text, NotedWords(text, WordIndex(text)).naming))
        if (mark.form == form) out.emplace_back(slice(text, mark.term));
    return out;
}

std::string meaning(std::string_view text) {
    const auto marks = grammar::find_definitions(text, NotedWords(text, WordIndex(text)).naming);
    REQUIRE(marks.size() == 1);
    return std::string(slice(text, grammar::meaning_by_initials(text, slice(text, marks[0].term),
                                                                marks[0].whole.begin)));
}

using List = std::vector<std::string>;

} // namespace

TEST_CASE("the grammar of definitions ends", "[grammar][definition]") {
    CHECK(tao::pegtl::analyze<grammar::definition::any_form>() == 0);
}

TEST_CASE("who is only named together with others is not defined", "[grammar][definition]") {
    CHECK(terms(R"(Alder LLC ("AL" and, together with AHM, the "Alder Bodies"))",
                DefinitionForm::bracketed) == List{"AL", "Alder Bodies"});
    CHECK(terms(R"(Port LLC ("PL" and, together with FB and Quay Trust, the "Port Bodies"))",
                DefinitionForm::bracketed) == List{"PL", "Port Bodies"});
    CHECK(terms(R"(Port LLC ("PL" and AHM))", DefinitionForm::bracketed) == List{"PL", "AHM"});
    CHECK(terms("the Quayside(R) card", DefinitionForm::short_name).empty());
}

TEST_CASE("short forms in brackets", "[grammar][definition]") {
    CHECK(terms("the Ferry Board (FB) and (the AFB)", DefinitionForm::abbreviation) ==
          List{"FB", "AFB"});
    CHECK(terms("Boats Regulations 2014 (BR 2014)", DefinitionForm::abbreviation) ==
          List{"BR 2014"});
    CHECK(terms("Alerts (HANs)", DefinitionForm::abbreviation) == List{"HANs"});
    CHECK(terms(R"(X (the "Board" or "AFB"), Y ("the Port"), Z (hereinafter "Z"))",
                DefinitionForm::bracketed) == List{"Board", "AFB", "Port", "Z"});
    CHECK(terms("a Board (the Board), B (together the Partners)", DefinitionForm::bracketed) ==
          List{"Board", "Partners"});
    CHECK(terms("Ann Ford (Ferryline or the Supplier), (Ports and the Sea)",
                DefinitionForm::bracketed) == List{"Ferryline", "Supplier"});
    CHECK(terms(R"((each, individually, a "party" and collectively, "parties"))",
                DefinitionForm::bracketed) == List{"party", "parties"});
    CHECK(terms("Ferrywatch Eastmere (Ferrywatch)", DefinitionForm::short_name) ==
          List{"Ferrywatch"});
}

TEST_CASE("pronouns tell several terms in one pair of marks", "[grammar][definition]") {
    CHECK(terms(R"(Quay ApS (the "Processor, we, us"))", DefinitionForm::bracketed) ==
          List{"Processor"});
    CHECK(terms(R"(Quay ApS ("Quay, we, us or the Host"), Pier (the "Pier"))",
                DefinitionForm::bracketed) == List{"Quay", "Host", "Pier"});
    CHECK(terms(R"(Quay ApS ("we, Quay, the Host"))", DefinitionForm::bracketed) ==
          List{"Quay", "Host"});
    CHECK(terms(R"(a plan (the "Health, Safety and Welfare Plan"))", DefinitionForm::bracketed) ==
          List{"Health, Safety and Welfare Plan"});
}

TEST_CASE("terms by cue", "[grammar][definition]") {
    CHECK(terms("known as 'Area Leads' and called 'Link Officers'", DefinitionForm::called) ==
          List{"Area Leads", "Link Officers"});
    CHECK(terms(R"(hereinafter referred to as "PRC", hereafter the Body)",
                DefinitionForm::called) == List{"PRC", "Body"});
    CHECK(terms(R"(referred to in this MoU as the Partners)", DefinitionForm::called) ==
          List{"Partners"});
    CHECK(terms("the Ferry Body is described as the FB, the tide is described as High",
                DefinitionForm::called) == List{"FB"});
    CHECK(terms(R"("Start Date" or "Effective Date" shall mean 1 May; 'Act' has the meaning)",
                DefinitionForm::means) == List{"Start Date", "Effective Date", "Act"});
    CHECK(terms(R"("Pier"* means the quay. "Slip Way"* or *"SW"* means the ramp.)",
                DefinitionForm::means) == List{"Pier", "Slip Way", "SW"});
    CHECK(terms(R"("Data", "Berth" and "Tide" are as defined in the Act)", DefinitionForm::means) ==
          List{"Data", "Berth", "Tide"});
    CHECK(
        terms(R"("a", "b", "c", "d", "e", "f" and "g" as used in this Deed will have the meanings)",
              DefinitionForm::means) == List{"a", "b", "c", "d", "e", "f", "g"});
    CHECK(terms("whose legal name is the National Ferry Body", DefinitionForm::other_name) ==
          List{"National Ferry Body"});
}

TEST_CASE("brackets and quotation marks that define nothing", "[grammar][definition]") {
    for (const std::string text :
         {R"((see "Annex 1"))", "(a)", R"(the "lead" organisation)", "(1)",
          R"((translation: "Ferry"))", "(as set out below)", "it's and don't", "recalled to office",
          R"("quoted words" and more)", "Ferry Homes, a charity (SC099999)",
          "Boat Company Ltd (OC312345)", "Freedom of Ferries (Eastmere) Act 2002",
          "Ferry Safety (Eastmere) Regulations 2004"}) {
        CAPTURE(text);
        CHECK(grammar::find_definitions(text, NotedWords(text, WordIndex(text)).naming).empty());
    }
}

TEST_CASE("initials lead to the meaning", "[grammar][definition]") {
    CHECK(meaning("This Memorandum of Understanding (MoU)") == "Memorandum of Understanding");
    CHECK(meaning("Send Harbour Alert Notices (HANs)") == "Harbour Alert Notices");
    CHECK(meaning("a data protection impact assessment (DPIA)") ==
          "data protection impact assessment");
    CHECK(meaning("and NHS Ferries (NHSF)") == "NHS Ferries");
    CHECK(meaning("and Boat Redress (BRD)") == "Boat Redress");
    CHECK(meaning("and Beta (BTA)") == "Beta");
    CHECK(meaning("the Ropes and Sails at Sea etc. Act 1974 (RSSA)") ==
          "Ropes and Sails at Sea etc. Act 1974");
    CHECK(meaning("the annual report (XYZ)").empty());
}

TEST_CASE("what an abbreviation looks like", "[grammar][definition]") {
    for (const std::string word : {"NHS", "MoU", "HPANs", "P2P", "GPs", "UK"}) {
        CAPTURE(word);
        CHECK(grammar::is_abbreviation(word));
    }
    for (const std::string word : {"Board", "A", "iPhone", "Annex", "2014", "ABCDEFGHIJK"}) {
        CAPTURE(word);
        CHECK_FALSE(grammar::is_abbreviation(word));
    }
}

TEST_CASE("any bytes can be searched for definitions", "[grammar][definition][property]") {
    for_any_text([](const std::string& text) {
        std::uint32_t last = 0;
        for (const auto& mark :
             grammar::find_definitions(text, NotedWords(text, WordIndex(text)).naming)) {
            if (!mark.whole.contains(mark.term) || mark.whole.end > text.size()) return false;
            if (mark.whole.begin < last) return false;
            last = mark.whole.begin;
            static_cast<void>(
                grammar::meaning_by_initials(text, slice(text, mark.term), mark.whole.begin));
        }
        return true;
    });
}

} // namespace concord
