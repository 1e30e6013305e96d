// SPDX-License-Identifier: Apache-2.0
#include <string>

#include <catch2/catch.hpp>

#include "tests/rules/assessed.hpp"

using namespace concord;

namespace {

/// Signed by three, each above a line of the mark: "....", "____".
std::string protocol(const std::string& line, const std::string& day) {
    const auto signs = [&](const std::string& body, const std::string& who) {
        return "Signed on behalf of the " + body + "\n\n" + line + "  " + who + "\nDate: " + day +
               "\n\n";
    };
    return "# Protocol between the Harbour Board, the Ferry Trust and the Pier Council\n\n"
           "1. This protocol is made between the Harbour Board (HB), the Ferry Trust (FT) and the "
           "Pier Council (PC).\n\n2. This protocol will be reviewed every year.\n\n" +
           signs("Harbour Board", "T/ACC Joanna Pike") +
           signs("Ferry Trust", "Samir Haddad, Chief Executive") +
           signs("Pier Council", "Gwen Parry, Director of Adult Services");
}

const std::string dots(40, '.');
const std::string rule(40, '_');

} // namespace

TEST_CASE("who signs above a line of dots or a rule signs for the party named before") {
    for (const std::string& line : {dots, rule}) {
        const auto judged = tests::assessed_text(protocol(line, "4 May 2022"), "STR-09");
        const auto& signers = judged.document.signatories;
        REQUIRE(signers.size() == 3);
        CHECK(signers[0].name == "Joanna Pike");
        CHECK(signers[1].name == "Samir Haddad");
        CHECK(signers[2].role == "Director of Adult Services");
        for (const Signatory& signer : signers) {
            CHECK(signer.party.valid());
            CHECK(signer.date.valid());
        }
        CHECK(judged.assessment.findings.empty());
    }
}

TEST_CASE("lines above names with their days make no form of a signed text") {
    for (const std::string& line : {dots, rule}) {
        const auto judged = tests::assessed_text(protocol(line, "4 May 2022"), "REV-02");
        CHECK_FALSE(judged.reading.life.form);
        CHECK(judged.of("REV-02") != nullptr); // long overdue
        const auto blank = tests::assessed_text(protocol(line, "___________"), "REV-02");
        CHECK(blank.reading.life.form);
        CHECK(blank.of("REV-02") == nullptr);
    }
}

TEST_CASE("a hole in a signed text is an error, and dots in place of an item a question") {
    const auto severity = [](const std::string& more) {
        auto text = protocol(rule, "4 May 2022");
        text.insert(text.find("Signed on"),
                    "3. The parties share:\n\n(a) boats;\n\n" + more + "\n\n");
        const auto judged = tests::assessed_text(text, "DRA-01");
        const auto* found = judged.of("DRA-01");
        REQUIRE(found != nullptr);
        return found->severity;
    };
    CHECK(severity("(b) [insert date].") == Severity::error);
    CHECK(severity("(b) \xE2\x80\xA6.") == Severity::warning);
    CHECK(severity("(b) ...\n\n(c) [insert date].") == Severity::error);
}

TEST_CASE("a text that one party has signed is no form while the other has still to sign") {
    const std::string text =
        "# Protocol between the Harbour Board and the Ferry Trust\n\n1. This protocol is made "
        "between the Harbour Board (HB) and the Ferry Trust (FT). It will be reviewed every year.";
    const std::string signed_by = "\n\nSigned on behalf of the Harbour Board\n\nName: Joanna "
                                  "Pike\nPost: Chief Executive\nDate: 4 May 2022\n";
    const std::string to_sign =
        "\n\nSigned on behalf of the Ferry Trust\n\nName: __________\nPost: "
        "__________\nSignature: __________\nDate: __________\n";
    const auto partly = tests::assessed_text(text + signed_by + to_sign, "REV-02");
    CHECK_FALSE(partly.reading.life.form);
    CHECK(partly.of("REV-02") != nullptr);
    const auto blank = tests::assessed_text(text + to_sign, "REV-02");
    CHECK(blank.reading.life.form);
    const auto holes = tests::assessed_text(
        text + " The Board pays [amount] to [name] at [place]." + signed_by + to_sign, "REV-02");
    CHECK(holes.reading.life.form);
}

TEST_CASE("a line of dots to sign on is no hole, one in a sentence is") {
    CHECK(tests::assessed_text(protocol(dots, "4 May 2022"), "DRA-01").assessment.findings.empty());
    CHECK_FALSE(tests::assessed_text(protocol(dots, "4 May 2022") +
                                         "3. The fee is ................ pounds a year.\n",
                                     "DRA-01")
                    .assessment.findings.empty());
}

TEST_CASE("a line above its caption is to sign on where lines were joined") {
    const std::string text = "# Protocol\n\n1. The Trust lends the Board a crane.\n\n";
    CHECK(tests::assessed_text(text + "Ann Tay   Leo Penn " + rule + " " + rule +
                                   " Signature  Signature\n",
                               "DRA-01")
              .assessment.findings.empty());
    CHECK_FALSE(tests::assessed_text(text + "2. The fee is " + rule + " a year.\n", "DRA-01")
                    .assessment.findings.empty());
}

TEST_CASE("dots below words of execution or witness are to sign on") {
    for (const std::string words : {"Executed as a deed by the Harbour Board", "Witnessed by Tom "
                                                                               "Reed"})
        CHECK(tests::assessed_text("# Protocol\n\n1. The Trust lends the Board a crane.\n\n" +
                                       words + "\n\n" + dots + "\n",
                                   "DRA-01")
                  .assessment.findings.empty());
}

TEST_CASE("a rule for the day of an agreement is no place to sign") {
    const auto judged = tests::assessed_text(
        "# Agency agreement\n\n____________, 1996\n\n1. The Board pays the Trust.\n", "STR-09");
    CHECK(judged.document.signatories.empty());
}

TEST_CASE("blank lines for each party in a table make a form, whatever the cells repeat") {
    const std::string head = "# Protocol between the Harbour Board and the Ferry Trust\n\n1. This "
                             "protocol is made between the Harbour Board (HB) and the Ferry Trust "
                             "(FT).\n\n";
    const auto judged =
        tests::assessed_text(head + "Signed by\n\n| Harbour Board | Ferry Trust |\n|---|---|\n| "
                                    "Signature: | Signature: |\n| Name: | Name: |\n| Date: | "
                                    "Date: |\n",
                             "REV-10");
    REQUIRE(judged.of("REV-10") != nullptr);
    CHECK(judged.of("REV-10")->severity == Severity::advice);
    CHECK(judged.of("REV-10")->message.find("Name:") == std::string::npos);
}

TEST_CASE("a table that tells of a signature is no place to sign") {
    const auto judged = tests::assessed_text(
        "# Protocol between the Harbour Board and the Ferry Trust\n\n| Key terms | |\n|---|---|\n| "
        "Duties | The Ferry Trust will run the ferry |\n| Start | Date of last signature on the "
        "cover page |\n| Law | England and Wales |\n\n1. This protocol is made between the Harbour "
        "Board (HB) and the Ferry Trust (FT).\n\n[Signature page follows]\n\nSignature page "
        "follows\n",
        "REV-10");
    CHECK(judged.document.signatories.empty());
}

TEST_CASE("lines that each hold name and date are signatures of their own") {
    const auto judged = tests::assessed_text(
        "# Protocol between the Harbour Board and the Ferry Trust\n\n1. This protocol is made "
        "between the Harbour Board (HB) and the Ferry Trust (FT).\n\nHarbour Board\n\nManager "
        "Printed Name: ______________ Date: ____________\n\nOfficer Printed Name: ______________ "
        "Date: ____________\n\nFerry Trust\n\nManager Printed Name: ____Ann Reed____ "
        "Date:_March 18, 2025\n\nTelephone Number: 01632 960100\n",
        "REV-10");
    REQUIRE(judged.document.signatories.size() == 3);
    CHECK_FALSE(judged.document.dates[judged.document.signatories[1].date.index()].year);
    CHECK(judged.document.dates[judged.document.signatories[2].date.index()].year == 2025);
}

TEST_CASE("a month is the beginning that the text names, where it names no day") {
    const auto effective = [](const std::string& begins) {
        return tests::assessed_text(
                   "# Protocol between the Harbour Board and the Ferry Trust\n\n1. This protocol "
                   "is made between the Harbour Board (HB) and the Ferry Trust (FT).\n\n" +
                       begins +
                       "Signed on behalf of the Harbour Board\n\nJoanna Pike\nDate: 4 May 2024\n",
                   "STR-09")
            .reading.life.effective;
    };
    CHECK(effective("2. This protocol runs from April 2024.\n\n") == parse_iso("2024-04-01"));
    CHECK(effective("2. This protocol runs from April 2024.\n\n3. It comes into effect on 9 April "
                    "2024.\n\n") == parse_iso("2024-04-09"));
    CHECK(effective("") == parse_iso("2024-05-04"));
}
