// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <string>
#include <vector>

#include <catch2/catch.hpp>

#include "tests/support/parsed.hpp"

namespace concord {

namespace {

const std::string corpus = std::string(CONCORD_SOURCE_DIR) + "/corpus/agreements/";

const DefinedTerm* term(const Document& document, std::string_view name) {
    const auto hit = std::ranges::find(document.terms, name, &DefinedTerm::name);
    return hit == document.terms.end() ? nullptr : &*hit;
}

const UndefinedTerm* undefined(const Document& document, std::string_view name) {
    const auto hit = std::ranges::find(document.undefined_terms, name, &UndefinedTerm::name);
    return hit == document.undefined_terms.end() ? nullptr : &*hit;
}

} // namespace

TEST_CASE("abbreviations, their meanings and uses", "[parser][terms]") {
    const Document document = parsed_file(corpus + "twin-mou.txt");
    const DefinedTerm* mou = term(document, "MoU");
    REQUIRE(mou != nullptr);
    CHECK(mou->meaning == "Memorandum of Understanding");
    CHECK(mou->uses.size() > 5);
    const DefinedTerm* body = term(document, "RCSA");
    REQUIRE(body != nullptr);
    REQUIRE(body->redefined.size() == 1);
    CHECK(document.source.line_of(body->redefined[0].begin) == 110);
    const DefinedTerm* unused = term(document, "PSANs");
    REQUIRE(unused != nullptr);
    CHECK(unused->uses.empty());
    const DefinedTerm* short_title = term(document, "HRAR 2014");
    REQUIRE(short_title != nullptr);
    CHECK(short_title->uses.size() == 4);
    const DefinedTerm* leads = term(document, "Liaison Managers");
    REQUIRE(leads != nullptr);
    CHECK(leads->form == TermForm::quoted);
    CHECK(leads->uses.size() == 1);
}

TEST_CASE("what is used and never defined", "[parser][terms]") {
    const Document document = parsed_file(corpus + "twin-mou.txt");
    const UndefinedTerm* law = undefined(document, "GDPR");
    REQUIRE(law != nullptr);
    CHECK(law->abbreviation);
    const UndefinedTerm* directions = undefined(document, "Directions");
    REQUIRE(directions != nullptr);
    CHECK_FALSE(directions->abbreviation);
    CHECK(directions->uses.size() >= 2);
    for (const char* name :
         {"RCSA", "CRD", "MoU", "Secretary of State", "Kate Ollerby", "England"}) {
        CAPTURE(name);
        CHECK(undefined(document, name) == nullptr);
    }
}

TEST_CASE("definitions by words, glossary and table", "[parser][terms]") {
    const Document document = parsed(R"(# Sharing Agreement

## Definitions

- "Services" means the ferry services in Annex 1;
- **Act**: the Boats Act 2001
- "shared data" has the meaning given in section 3.

| Term | Meaning |
|---|---|
| FOI | freedom of information |
| Harbour Day | a day on which the harbour is open |

## Use

The Services are run on each Harbour Day. An FOI request about shared data is passed on. The Services are free.
)",
                                     SourceFormat::markdown);
    const DefinedTerm* services = term(document, "Services");
    REQUIRE(services != nullptr);
    CHECK(services->meaning == "the ferry services in Annex 1");
    CHECK(services->uses.size() == 2);
    REQUIRE(term(document, "shared data") != nullptr);
    CHECK(term(document, "shared data")->uses.size() == 1);
    REQUIRE(term(document, "Act") != nullptr);
    CHECK(term(document, "Act")->form == TermForm::glossary);
    REQUIRE(term(document, "FOI") != nullptr);
    CHECK(term(document, "FOI")->meaning == "freedom of information");
    CHECK(term(document, "FOI")->uses.size() == 1);
    REQUIRE(term(document, "Harbour Day") != nullptr);
    CHECK(term(document, "Harbour Day")->uses.size() == 1);
    CHECK(undefined(document, "FOI") == nullptr);
}

TEST_CASE("plural and singular are one term", "[parser][terms]") {
    const Document document = parsed("1. We send Harbour Alert Notices (HANs) to ports.\n2. Each "
                                     "HAN is numbered and HANs are kept.\n");
    const DefinedTerm* notice = term(document, "HANs");
    REQUIRE(notice != nullptr);
    CHECK(notice->meaning == "Harbour Alert Notices");
    CHECK(notice->uses.size() == 2);
    CHECK(document.undefined_terms.empty());
    // A state in an address, and letters before any other number.
    const Document place = parsed("# Agreement\n\nThe Trust of 5 Mill Road, Quayside, IL 60074.\n\n"
                                  "The QB 60074 and QB 1 are checked.\n");
    CHECK(undefined(place, "IL") == nullptr);
    CHECK(undefined(place, "QB") != nullptr);
}

TEST_CASE("a term with its plural in brackets is that of one", "[parser][terms]") {
    const Document document = parsed(
        "1. Definitions\n\n\"Berth Holder(s)\" means whoever rents a berth.\n\nMooring(s): a "
        "place for a boat.\n\n2. Rules\n\n2.1 A Berth Holder keeps the Mooring clean. All "
        "Berth Holders do.\n");
    REQUIRE(term(document, "Berth Holder") != nullptr);
    CHECK(term(document, "Berth Holder")->uses.size() == 2);
    REQUIRE(term(document, "Mooring") != nullptr);
    CHECK(term(document, "Mooring")->uses.size() == 1);
    CHECK(undefined(document, "Berth Holder") == nullptr);
}

TEST_CASE("an abbreviation that is expanded behind itself is defined", "[parser][terms]") {
    const Document document = parsed("1. The BSR (Boat Safety Register) is public.\n2. The BSR is "
                                     "updated and the PSR is not.\n");
    REQUIRE(term(document, "BSR") != nullptr);
    CHECK(term(document, "BSR")->meaning == "Boat Safety Register");
    CHECK(undefined(document, "BSR") == nullptr);
    CHECK(undefined(document, "PSR") != nullptr);
}

TEST_CASE("an abbreviation may be spelt by the capitals inside words", "[parser][terms]") {
    const Document document =
        parsed("1. Figures come from CORE (COntinuous REcording of lettings). CORE is kept.\n");
    REQUIRE(document.terms.size() == 1);
    CHECK(document.terms[0].name == "CORE");
    CHECK(document.terms[0].meaning == "COntinuous REcording of lettings");
}

TEST_CASE("what looks like an abbreviation and is none", "[parser][terms]") {
    const Document document = parsed(R"(GENERAL RULES FOR ALL BOATS

1. Boats must not enter; see Part II and paragraph IV.
2. Write to JD@BODY.EXAMPLE or www.BODY.example, reference AB-CD-2025, our ref: BCDR/2024/118.
3. THIS PARAGRAPH IS WRITTEN IN CAPITALS SO THAT ALL SKIPPERS READ IT AND KNOW IT.
)");
    CHECK(document.undefined_terms.empty());
}

TEST_CASE("numbers of instruments and months in capitals are no abbreviations", "[parser][terms]") {
    const Document document = parsed(
        "This deed is dated 1 JANUARY 2026 and follows the Ferry Rules (SI 2003/2426). The SIO "
        "and the TIDE group agree.");
    CHECK(undefined(document, "JANUARY") == nullptr);
    CHECK(undefined(document, "SI") == nullptr);
    CHECK(undefined(document, "SIO") != nullptr);
}

TEST_CASE("a small word written large is no term", "[parser][terms]") {
    const Document document =
        parsed("Fees are paid by The and kept by The. Costs fall on Directions and on Directions.");
    CHECK(undefined(document, "The") == nullptr);
    CHECK(undefined(document, "Directions") != nullptr);
}

TEST_CASE("a capital behind a number or an emphasis opens a sentence", "[parser][terms]") {
    const auto document = parsed("# Data agreement\n\n- **3.2 Prohibitions of sales**\n\n"
                                 "- **3.8 Prohibitions of gifts**\n\n"
                                 "- *To Peru:* Contractual terms apply.\n"
                                 "- *To Chile:* Contractual terms apply.\n\n"
                                 "The Board heeds the Directions. It keeps 12 Directions.\n",
                                 SourceFormat::markdown);
    CHECK(undefined(document, "Prohibitions") == nullptr);
    CHECK(undefined(document, "Contractual") == nullptr);
    CHECK(undefined(document, "Directions") != nullptr);
}

TEST_CASE("a capital that addresses a person is part of the name", "[parser][terms]") {
    const auto document = parsed("Letter of understanding\n\nDr Helen Marsh\n\nThe parties meet. "
                                 "The answer goes to Dr Helen Marsh. They heed Directions. They "
                                 "give Directions.\n");
    CHECK(undefined(document, "Dr Helen Marsh") == nullptr);
    CHECK(undefined(document, "Directions") != nullptr);
}

TEST_CASE("no meaning begins with a small word", "[parser][terms]") {
    const Document document =
        parsed("Memorandum\n\n1. The Board's Office of Pier Planning (OPP) helps the OPP.\n");
    REQUIRE(term(document, "OPP") != nullptr);
    CHECK(term(document, "OPP")->meaning == "Office of Pier Planning");
}

TEST_CASE("several bodies that a sentence gives one name", "[parser][terms]") {
    const Document document = parsed(
        "Memorandum\n\n1. This memorandum refers to these three bodies as \"the Co-working "
        "Boards\" or a \"Co-working Board\", where it speaks of one. The Co-working Boards "
        "meet.\n\n2. Terms not defined in this memorandum shall have the meaning given to them "
        "by the Piers Act 1942 (\"the Act\").\n\n3. The Lamp Board (LB), hereinafter LB/PIER, "
        "meets with LB.\n");
    std::vector<std::string> names;
    for (const DefinedTerm& term : document.terms)
        names.push_back(term.name);
    CHECK(names == std::vector<std::string>{"Co-working Boards", "Co-working Board", "Act", "LB"});
}

TEST_CASE("the name at the end of a phrase is not what a bracket behind it defines",
          "[parser][terms]") {
    const auto document = parsed(
        "SUPPLY AGREEMENT\n\nThis agreement is made between Pellbury Limited (the \"Vendor\") and "
        "Ferry Watch Limited (the \"Buyer\").\n\n1. The Buyer takes all boats made by Vendor "
        "(\"Product\") in the Harbour Scheme (the \"Scheme\"), under the Order Form "
        "(\"Services\").\n");
    REQUIRE(term(document, "Product") != nullptr);
    CHECK(term(document, "Product")->meaning.empty());
    CHECK(term(document, "Services")->meaning.empty());
    CHECK(term(document, "Scheme")->meaning == "Harbour Scheme");
    CHECK(term(document, "Vendor")->meaning == "Pellbury Limited");
}

TEST_CASE("one word that does not spell what stands in brackets is not its meaning",
          "[parser][terms]") {
    const Document document = parsed("# Agreement\n\nPseudonymisation (SHA-256) is used. The Pier "
                                     "Board (RPB) keeps piers.\n");
    CHECK(term(document, "SHA-256") == nullptr);
    REQUIRE(term(document, "RPB") != nullptr);
    CHECK(term(document, "RPB")->meaning == "Pier Board");
}

TEST_CASE("a name in bold and the text behind its colon are no term together", "[parser][terms]") {
    const Document document = parsed("# Agreement\n\n- **Method**: Email to the port\n- **Way**: "
                                     "Road\n\nMore\n\n- **Method**: Email to us\n- **Way**: "
                                     "Harbour Road\n",
                                     SourceFormat::markdown);
    CHECK(undefined(document, "Method Email") == nullptr);
    CHECK(undefined(document, "Email") == nullptr);
}

TEST_CASE("labels of fields and words that letters stand for are no terms", "[parser][terms]") {
    const Document document = parsed(
        "# Protocol\n\n## 1. Contact\n\nPhone: [Number]\nAddress: [Address]\n\n"
        "## 2. Rights\n\nAll Harbour Rights (HR) stay with the Board. No Harbour Rights (HR) "
        "are sold.\n\n- **Open Access:** The Board keeps the Open Access rule.\n",
        SourceFormat::markdown);
    CHECK(undefined(document, "Open Access") == nullptr); // once besides its own name
    CHECK(undefined(document, "Address") == nullptr);
    CHECK(undefined(document, "Harbour Rights") == nullptr);
}

TEST_CASE("a term that is said to be something", "[parser][terms]") {
    const Document document =
        parsed("# Protocol\n\n1. \"SSE\" is the Structural Safety Executive.\n\n"
               "2. References to \"the Panel\" are to the panel in clause 4.\n\n"
               "3. The heading \"Scope\" is the first. \"Notice\" is to be given.\n\n"
               "4. A word that the Act defines has the same meaning here.\n");
    REQUIRE(term(document, "SSE") != nullptr);
    CHECK(term(document, "SSE")->meaning == "Structural Safety Executive");
    CHECK(term(document, "Panel") != nullptr);
    CHECK(document.terms.size() == 2);
}

} // namespace concord
