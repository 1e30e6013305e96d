// SPDX-License-Identifier: Apache-2.0
// What the rules make of sound and of faulty agreements in the words of other drafters.
#include <string>

#include <catch2/catch.hpp>

#include "tests/rules/assessed.hpp"

using namespace concord;
using tests::assessed_text;

namespace {

tests::Assessed judged(const std::string& text, const std::string& rule, AgreementType type) {
    return tests::assessed(parse(SourceText("test.md", SourceFormat::markdown, decode(text).text)),
                           rule, type, "2026-11-21");
}

bool finds(const std::string& text, const std::string& rule) {
    return assessed_text(text, rule).of(rule) != nullptr;
}

bool finds_in_isa(const std::string& text, const std::string& rule) {
    const std::string title = "# Information Sharing Agreement between the Harbour Board and the "
                              "Boat Trust\n\n";
    return judged(title + text, rule, AgreementType::isa).of(rule) != nullptr;
}

const std::string signatures = "\n\n## Signed\n\nAnn Tay, Chief Executive, Harbour Board, 4 May "
                               "2025\n\nBo Lee, Director, Boat Trust, 5 May 2025\n";

std::string mou(const std::string& text) {
    return "# Memorandum of Understanding between the Harbour Board (HB) and the Boat Trust "
           "(BT)\n\n" +
           text + signatures;
}

} // namespace

TEST_CASE("that a text does not bind is said in many ways") {
    for (const std::string words :
         {"The parties do not intend to create legal relations by signing this memorandum.",
          "It binds in honour only.", "No court could be asked to enforce it.",
          "It confers no legal power and imposes no legal duty.",
          "It is not meant to be enforced by anybody."})
        CHECK_FALSE(finds(mou(words), "STR-06"));
    CHECK(finds(mou("The parties are proud of their legal relations team."), "STR-06"));
    CHECK_FALSE(finds(mou("It binds in honour only, and does not touch the functions that statute "
                          "gives to either body."),
                      "STR-07"));
}

TEST_CASE("a review and a way out in plain words") {
    CHECK_FALSE(finds(mou("## Life\n\nBy the end of each March the leads write a one-page review."),
                      "REV-01"));
    CHECK_FALSE(finds(mou("The two leads look at it afresh every other year."), "REV-01"));
    CHECK_FALSE(
        finds(mou("## Life of this memorandum\n\nEach April the two leads review it."), "REV-01"));
    CHECK(finds(mou("The leads look at the pumps."), "REV-01"));
    CHECK_FALSE(finds(mou("This memorandum lasts until withdrawn. Either body may walk away from "
                          "it on ninety days' notice."),
                      "STR-13"));
}

TEST_CASE("who reviews may be named in the sentence before") {
    const std::string review = "It reviews this memorandum every April and notes the result.";
    CHECK_FALSE(finds(mou("The Joint Committee meets twice a year. " + review), "REV-14"));
    CHECK(finds(mou("This memorandum is reviewed every April."), "REV-14"));
}

TEST_CASE("a paragraph under a heading is no item of a list of sharing") {
    const std::string items = "(a) The Board shares data on closures.\n\n(b) The Board shares data "
                              "on wrecks.\n\n(c) It shares names where there is a legal basis.\n";
    CHECK_FALSE(finds(mou("## Information\n\n" + items), "STR-10.part"));
}

TEST_CASE("names of contacts are no undefined terms, nor is a file mark an abbreviation") {
    const std::string people = "Contacts: Hester Blythe-Jones, Head of Piers, "
                               "hester.blythe-jones@harbour.example.\n\nThe chair is Hester "
                               "Blythe-Jones. In her absence Hester Blythe-Jones names another.";
    CHECK_FALSE(finds(mou(people), "DEF-04"));
    CHECK_FALSE(finds(mou("The assessment is filed (ref. QXR/DP/117)."), "DEF-01"));
    CHECK(finds(mou("The assessment is filed by the QXR."), "DEF-01"));
}

TEST_CASE("clauses of another contract and Schedules to an Act in cells lead out of the text") {
    CHECK_FALSE(finds(mou("1. Liability is as stated in clause 18 of the services contract."),
                      "XRF-01.clause"));
    CHECK(finds(
        mou("1. Liability is as stated in clause 18.\n\n2. The Board pays.\n\n3. The Trust mends."),
        "XRF-01.clause"));
    CHECK_FALSE(
        finds_in_isa(("1. Basis\n\n| Body | Conditions |\n|---|---|\n| Harbour Board | 9(2)(g); "
                      "Schedule 1, paragraph 18 |\n"),
                     "XRF-01.clause"));
}

TEST_CASE("a cell may tell who is controller") {
    const std::string data = "The parties share personal data of tenants.\n\n";
    CHECK_FALSE(
        finds_in_isa((data + "| Body | Status |\n|---|---|\n| Harbour Board | Controller |\n| "
                             "Boat Trust | Controller |\n"),
                     "GDP-05"));
    CHECK(finds_in_isa(
        (data + "| Body | Post |\n|---|---|\n| Harbour Board | Financial controller |\n"),
        "GDP-05"));
}

TEST_CASE("who names a condition of data protection law shares personal data") {
    const auto shares = [](const std::string& text) {
        return assessed_text(text, "GDP-05").reading.data.shares_personal_data;
    };
    CHECK(shares(mou("The Board discloses what it finds under section 12 of the Harbours Act 1999, "
                     "and relies on Article 6(1)(e).")));
    CHECK_FALSE(shares(mou("The Board discloses what it finds under section 12.")));
    CHECK(
        judged("# Arrangement under Article 26 UK GDPR\n\nThe Harbour Board and the Boat Trust are "
               "joint controllers of the answers of respondents.\n",
               "GDP-55", AgreementType::jca)
            .reading.data.shares_personal_data);
}

TEST_CASE("an address at nhs.net is no secure way of transfer") {
    const std::string data = "Each body is a controller. The parties share personal data of "
                             "tenants by e-mail.\n\n";
    CHECK(finds_in_isa((data + "Contact: Jane Pell, jane.pell@nhs.net.\n"), "GDP-20"));
    CHECK_FALSE(finds_in_isa((data + "Both ends use nhs.net.\n"), "GDP-20"));
}

TEST_CASE("a signature told in one line, with its day or without") {
    const std::string start =
        "# Memorandum of Understanding between the Harbour Board and the Boat "
        "Trust\n\nThe parties meet each May.\n\n";
    const std::string ann = "Ann Tay, Chief Executive, Harbour Board, 4 May 2025\n\n";
    for (const std::string lead : {"Signed: ", ""}) {
        const std::string head = lead.empty() ? "## Signed\n\n" : "";
        CHECK(finds(start + head + lead + ann + lead + "Bo Lee, Director, Boat Trust\n", "REV-10"));
        CHECK_FALSE(
            finds(start + head + lead + ann + lead + "Bo Lee, Director, Boat Trust, 5 May 2025\n",
                  "REV-10"));
    }
}

TEST_CASE("columns headed with a part of the parties' names are headed") {
    const std::string start = "# Memorandum of Understanding between Eastholm City Council and "
                              "Saltmarsh Housing Association\n\n## Contacts\n\n";
    const std::string rows = "|---|---|---|\n| Lead | Ann Tay, ann.tay@eastholm.example | Bo Lee, "
                             "bo.lee@saltmarsh.example |\n| Media | Cy Rae, "
                             "cy.rae@eastholm.example | Di Poe, di.poe@saltmarsh.example |\n";
    CHECK_FALSE(finds(start + "| Task | Council | Saltmarsh |\n" + rows, "CON-16"));
    CHECK(finds(start + "| Task | First | Second |\n" + rows, "CON-16"));
}

TEST_CASE("those by whom a protocol was agreed are its parties") {
    const auto protocol = judged(
        "# Deaths in temporary structures: a liaison protocol\n\nagreed by the Structures Safety "
        "Executive, Westmarch Police and Westmarch Fire Authority\n\n1. The police have "
        "primacy.\n\n## Signatories\n\nAnn Tay, for the Structures Safety Executive, 2 June "
        "2026\n\nBo Lee, for Westmarch Police, 3 June 2026\n",
        "STR-09", AgreementType::wrd);
    CHECK(protocol.document.parties.size() == 3);
    CHECK(protocol.of("STR-09") != nullptr);
}
