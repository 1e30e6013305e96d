// SPDX-License-Identifier: Apache-2.0
// What the rules make of agreements in the styles of councils, forces, trusts and charities.
#include <string>

#include <catch2/catch.hpp>

#include "tests/rules/assessed.hpp"

using namespace concord;
using tests::assessed;
using tests::assessed_text;

namespace {

bool finds(const std::string& text, const std::string& rule) {
    return assessed_text(text, rule).of(rule) != nullptr;
}

const std::string signatures =
    "\n\n## Signed\n\nAnn Tay, Chief Executive, for the Harbour Board, 4 May "
    "2025\n\nBo Lee, Director, for the Boat Trust, 5 May 2025\n";

std::string signed_mou(const std::string& text) {
    return "# Memorandum of Understanding between the Harbour Board (HB) and the Boat Trust "
           "(BT)\n\n" +
           text + signatures;
}

} // namespace

TEST_CASE("a form in an annex makes no form of a signed text, and its blanks are no holes") {
    const std::string form = "\n\n## Appendix 1: Form for handing over the lead\n\nFrom: "
                             "....................\n\nTo: ....................\n\nDate: "
                             "....................\n";
    const auto judged = assessed_text(
        signed_mou(
            "This memorandum starts on 4 May 2025. It will be reviewed after twelve months.") +
            form,
        "REV-02");
    CHECK_FALSE(judged.reading.life.form);
    CHECK(judged.of("REV-02") != nullptr);
    CHECK_FALSE(finds(signed_mou("The parties use the form in Appendix 1.") + form, "DRA-01"));
    CHECK(finds(signed_mou("The parties meet at ....................") + form, "DRA-01"));
}

TEST_CASE("a review that is said to be next and lies before the start is a slip, not overdue") {
    const std::string text =
        signed_mou("Next review: May 2024\n\nThis memorandum takes effect on 1 "
                   "June 2025. It is reviewed every two years.");
    CHECK_FALSE(finds(text, "REV-02"));
    CHECK(finds(text, "REV-15"));
    CHECK_FALSE(finds(signed_mou("Last review: May 2024\n\nThis memorandum takes effect on 1 June "
                                 "2025."),
                      "REV-15"));
}

TEST_CASE("a yearly review is not due in the month after the start") {
    const auto due = [](const std::string& start) {
        return finds(signed_mou("This memorandum takes effect on " + start +
                                ". The parties review this memorandum each year in March."),
                     "REV-02");
    };
    CHECK_FALSE(due("16 March 2026"));
    CHECK(due("16 December 2025"));
}

TEST_CASE("days that no calendar has, and versions in the wrong order") {
    CHECK(finds(signed_mou("This memorandum begins on 31 June 2025."), "REV-15"));
    CHECK(finds("# Service Level Agreement\n\nVersion 1.3, 12 June 2025\n\nVersion 1.4, 2 May "
                "2025\n\n## Service\n\nText.",
                "REV-15"));
    CHECK_FALSE(finds("# Service Level Agreement\n\nVersion 1.3, 12 May 2025\n\nVersion 1.4, 2 "
                      "June 2025\n\n## Service\n\nText.",
                      "REV-15"));
}

TEST_CASE("who does not sign, and who may sign for somebody else") {
    const std::string three = "# Protocol between the Harbour Board (HB), the Boat Trust (BT) and "
                              "Shelterline\n\nRequests that are about personal data go to the "
                              "address dpo@shelterline.org.uk.";
    CHECK(assessed_text(three + signatures, "STR-09").message("STR-09") ==
          "Shelterline is named as a party, and nobody signs for it.");
    const auto asked = assessed_text(
        three + signatures + "\nFor Quay Council: Di Roe, Clerk, 6 May 2025\n", "STR-09");
    REQUIRE(asked.of("STR-09") != nullptr);
    CHECK(asked.of("STR-09")->severity == Severity::warning);
    CHECK(asked.message("STR-09").ends_with("does Quay Council sign on its behalf?"));
}

TEST_CASE("parts of a law in a column that its head names are not annexes of the text") {
    const std::string table = "| Party | Data Protection Act 2018 |\n|---|---|\n| Harbour Board | "
                              "Schedule 1 paragraph 2 |\n";
    CHECK_FALSE(finds(signed_mou(table), "XRF-01"));
    CHECK(finds(signed_mou("| Party | Where |\n|---|---|\n| Harbour Board | Schedule 1 |\n"),
                "XRF-01"));
}

TEST_CASE("a task without a name answers for a kind of contact where a number stands beside it") {
    const auto concerns = [](const std::string& line) {
        return assessed_text(
                   signed_mou("The parties raise concerns at once.\n\n## Contacts\n\nAnn Tay, "
                              "Manager, ann.tay@hb.example, 01632 960101\n\n" +
                              line),
                   "CON-05")
                   .message("CON-05")
                   .find("concern") != std::string::npos;
    };
    CHECK(concerns("Post: Harbour Road"));
    CHECK_FALSE(concerns("Safeguarding line: 01632 960155"));
}

TEST_CASE("headings with bare numbers are numbered where they count on") {
    const std::string text = "# Protocol\n\n## 1 Purpose\n\nText.\n\n## 2 Scope\n\nText.\n\n## 3 "
                             "Roles\n\nText.\n\n## 5 Costs\n\nText.\n";
    const auto judged = assessed_text(text, "XRF-03");
    CHECK(judged.message("XRF-03") == "5 comes after 3 and leaves a gap.");
    CHECK_FALSE(
        finds("# Protocol\n\n## 10 Principles\n\nText.\n\n## 2 Bodies\n\nText.\n", "XRF-03"));
}

TEST_CASE("a catch-all heading has no wrong paragraphs, and a person sent to twice is told") {
    CHECK_FALSE(
        finds(signed_mou("## General\n\n1.1 Amendments are agreed in writing.\n\n1.2 Requests "
                         "under the Freedom of Information Act 2000 go to the holder."),
              "STR-23"));
    const std::string route =
        signed_mou("## Disputes\n\nA dispute is raised with Carol Denby, Service Manager. If it is "
                   "not settled within ten "
                   "working days it goes to the chief executives. After a further ten working days "
                   "it goes to Carol Denby.\n\n## Contacts\n\nCarol Denby, Service Manager, "
                   "carol.denby@hb.example");
    CHECK(assessed_text(route, "STR-14").message("STR-14").find("Carol Denby") !=
          std::string::npos);
}

TEST_CASE("sections under letters and under numbers with a nought are seen") {
    const auto missing = [](const std::string& text) {
        return assessed_text(text, "STR-03").message("STR-03");
    };
    const std::string letters =
        "Memorandum of Understanding\n\nA.  Purpose\n\n    Safer harbours.\n\nB.  "
        "Areas of co-operation\n\n    (a) Patrols.\n    (b) Surveys.\n\nC.  "
        "Contacts\n\n    Harbour Board: Ann Tay, ann.tay@hb.example\n";
    CHECK(missing(letters).find("purpose") == std::string::npos);
    CHECK(missing(letters).find("areas") == std::string::npos);
    const std::string noughts =
        "# Memorandum of Understanding\n\n## 1.0 Purpose\n\n1.1 Safer "
        "harbours.\n\n## 2.0 Areas of co-operation\n\n2.1 Patrols and surveys.\n";
    CHECK(missing(noughts).find("purpose") == std::string::npos);
    CHECK(missing(noughts).find("areas") == std::string::npos);
}

TEST_CASE("a review that was held in the month that the text names is no longer due") {
    const std::string rhythm =
        "This memorandum takes effect on 1 September 2025. The parties review "
        "this memorandum every June, beginning in June 2026.";
    CHECK(finds(signed_mou(rhythm), "REV-02"));
    CHECK_FALSE(
        finds(signed_mou(rhythm + " The review of June 2026 was held on 17 June 2026."), "REV-02"));
}

TEST_CASE("a form to sign in an annex is no signature of the agreement") {
    const std::string form =
        "\n\n## Annex A: Handing over\n\n| | |\n|---|---|\n| Name | |\n| Signed | "
        "|\n| Date | |\n";
    CHECK_FALSE(finds(signed_mou("The parties use the form in Annex A.") + form, "REV-10"));
}

TEST_CASE("what the title calls the text is no undefined term") {
    CHECK_FALSE(finds(signed_mou("This MoU is for staff. The MoU is short."), "DEF-04"));
}

TEST_CASE("guidance is cited by its title, without an article") {
    const std::string framework =
        "Framework document of the Harbour Board\n\n1. Duties\n\n1.1 The duties are set out in "
        "Chapter 3 of Keeping Public Piers which is sent separately.\n\n1.2 The Board keeps the "
        "piers.\n\n2. Boats\n\n2.1 The Board keeps boats.\n";
    CHECK_FALSE(finds(framework, "XRF-01.clause"));
    CHECK(finds(framework + "\n2.2 Section 9 of this document applies.\n", "XRF-01.clause"));
}

TEST_CASE("a line that gives those above a name announces no section") {
    CHECK_FALSE(finds("DATED 2019\n\nHARBOUR BOARD\n\nand\n\nPIER COUNCIL\n\nPARTNERSHIP "
                      "AGREEMENT\n\nPARTIES\n\n(1) HARBOUR BOARD of 2 Pier Road (the "
                      "\"Board\"); and\n\n(2) PIER COUNCIL of the Town Hall (the "
                      "\"Council\").\n\nTogether the \xE2\x80\x9CPartners\xE2\x80\x9D\n\n"
                      "BACKGROUND\n\n(A) The Council is the authority for Pier.\n",
                      "STR-05"));
}

TEST_CASE("the cover tells when a text was made that has no day of signature") {
    const std::string rest =
        "\n\n1. The Board will tell Health Education England about training concerns.\n";
    const std::string title = "Memorandum of Understanding\n\n";
    for (const std::string cover :
         {"DATED 2019", "July 2019", "THIS AGREEMENT is made this ......... day of ....... 2019"}) {
        INFO(cover);
        CHECK_FALSE(finds(title + cover + rest, "ORG-02"));
        CHECK(finds(title + cover + rest, "ORG-03"));
    }
    CHECK(finds(title + "DATED 2024" + rest, "ORG-02"));
    const auto undated = assessed_text(title + "Draft" + rest, "ORG-02");
    CHECK(undated.message("ORG-02").find("no day of signature was found") != std::string::npos);
}

TEST_CASE("a place to sign that names the party shows that somebody signs for it") {
    const std::string three = "# Memorandum of Understanding between the Harbour Board, the Boat "
                              "Trust and the Quay Laboratory\n\n1. They meet." +
                              signatures;
    CHECK(finds(three, "STR-09"));
    CHECK_FALSE(finds(three + "\nFor the Quay Laboratory:\n", "STR-09"));
}

TEST_CASE("terms that are none, and a name in the singular and the plural") {
    const std::string text =
        "This memorandum refers to the three bodies as \"the Co-working Boards\" or a \"Co-working "
        "Board\". The Co-working Boards meet, as HB and BT do.\n\nTerms not defined in this "
        "memorandum shall have "
        "the meaning given by the Piers Act 1942 (\"the Act\"). The Boat Trust was established "
        "under Part VIIB of the Act.";
    CHECK_FALSE(finds(signed_mou(text), "DEF-01"));
    CHECK_FALSE(finds(signed_mou(text), "DEF-02"));
    CHECK_FALSE(finds(signed_mou(text), "DEF-04"));
    CHECK(finds(signed_mou("The VIIB works under Part 3 of the Piers Act 1942."), "DEF-01"));
    CHECK_FALSE(finds(signed_mou("The HB meets.") + "\nSigned: Ann Tay (HB)\n", "DEF-03"));
}

TEST_CASE("the day on which a memorandum began is its start") {
    const std::string text = "# Memorandum of Understanding\n\nThis memorandum ";
    CHECK_FALSE(finds(text + "began on 4 May 2025.\n", "REV-08"));
    CHECK(finds(text + "is reviewed three months after it begins.\n", "REV-08"));
}

TEST_CASE("a contract of processing is called so and is no other contract") {
    const auto type = [](const std::string& title) {
        const std::string text =
            "\n\nThis Contract is made between the Harbour Board (\"the Customer\") and Pellbury "
            "Software (\"the Supplier\").\n\n1. The Supplier shall provide the services for the "
            "price. Fees are paid monthly against invoice.\n\n2. Warranties, indemnity and "
            "limitation of liability are as follows.\n\n3. This Contract is governed by the law of "
            "England and Wales. Entire agreement. Assignment.\n";
        const Document document =
            parse(SourceText("a.md", SourceFormat::markdown, "# " + title + text));
        return understand(document, built_in_book()).type.type;
    };
    CHECK(type("Data processing contract") == AgreementType::dpa);
    CHECK(type("Contract on processing") == AgreementType::contract);
}

TEST_CASE("a day on which somebody in the list goes is told outside the list") {
    const auto told = [](const std::string& sentence) {
        const auto judged = assessed_text(
            signed_mou("## Contacts\n\n| Topic | HB |\n|---|---|\n| Lead | Una Pell, "
                       "una.pell@hb.example |\n| Deputy | Karl Bent, karl.bent@hb.example |\n\n" +
                       sentence + "\n"),
            "CON-15");
        const auto* finding = judged.of("CON-15");
        return finding == nullptr ? "" : quote(judged.document, finding->span);
    };
    CHECK(told("Una Pell retires on 31 March 2026.").find("Una Pell") != std::string::npos);
    CHECK(told("Karl Bent follows Una Pell, who left on 31 March 2026.").find("Una Pell") !=
          std::string::npos);
    CHECK(told("Una Pell retires on 31 March 2027.").empty());
    CHECK(told("Tell Una Pell if the ship leaves on a Monday.").empty());
    CHECK(told("The ship that left on 31 March 2026 is told by Karl Bent.").empty());
}

TEST_CASE("sharing in plain words: access, complaints, errors, the accord above") {
    const auto finds_in = [](const std::string& words, const std::string& rule) {
        const std::string text = "# Information Sharing Agreement\n\nThe Board gives personal data "
                                 "of tenants to the Trust from 1 August 2026.\n\n";
        return assessed(parse(SourceText("a.md", SourceFormat::markdown, text + words)), rule,
                        AgreementType::isa, "2026-11-21")
                   .of(rule) != nullptr;
    };
    CHECK_FALSE(finds_in("Staff have access by role.", "GDP-20"));
    CHECK(finds_in("Staff have access.", "GDP-20"));
    CHECK_FALSE(finds_in("Complaints are answered within 30 days.", "GDP-28"));
    CHECK(finds_in("Complaints about noise are welcome.", "GDP-28"));
    CHECK_FALSE(finds_in("Whoever finds an error tells the other.", "GDP-32"));
    CHECK(finds_in("Whoever finds a whale tells the other.", "GDP-32"));
    CHECK_FALSE(finds_in("It is made under the Wales Accord on the Sharing of Personal "
                         "Information.",
                         "STR-21"));
    CHECK(finds_in("It is made on the pier.", "STR-21"));
}

TEST_CASE("the term of a subscription is a term") {
    const std::string heading = "# Memorandum of Understanding\n\n## Duration\n\n";
    CHECK_FALSE(finds(heading + "For the subscription term.\n", "STR-12"));
    CHECK(finds(heading + "From 1 May 2025.\n", "STR-12"));
}

TEST_CASE("an agreement in questions says in its own words what is shared, kept and reported") {
    const std::string text =
        "# Information sharing agreement between Pier Council and the Quay Police\n\n"
        "## What information will be shared?\n\nNames, addresses and a note of each incident.\n\n"
        "## What is our lawful basis?\n\nBoth rely on Article 6(1)(e) of the UK GDPR.\n\n"
        "## How long will it be kept?\n\nTwo years, after which it will be deleted.\n\n"
        "## What happens if something goes wrong?\n\nAny loss will be reported to the other "
        "within 24 hours.\n";
    const auto judged =
        assessed(parse(SourceText("test.md", SourceFormat::markdown, decode(text).text)), "GDP",
                 AgreementType::isa, "2026-11-21");
    CHECK(judged.reading.data.shares_personal_data);
    for (const char* rule : {"GDP-07", "GDP-23", "GDP-24"})
        CHECK(judged.of(rule) == nullptr);
    CHECK(judged.of("GDP-05") != nullptr);
}

TEST_CASE("a review after some months is not told as none") {
    const std::string text =
        "# Memorandum of Understanding between the Harbour Board and the Boat Trust\n\n1. This "
        "arrangement begins on 1 June 2025. We will look at how it is working after six months and "
        "decide whether to carry on. Either of us can stop at any time by telling the other in "
        "writing.\n\n2. If something goes wrong the two managers sort it out.\n";
    const auto judged = assessed_text(text, "REV");
    CHECK(judged.of("REV-01") == nullptr);
    CHECK(judged.of("REV-13") == nullptr);
    CHECK(judged.of("REV-02") != nullptr);
    CHECK(judged.reading.section("SEC-DISP")->state != SectionState::absent);
}

TEST_CASE("we and you are the two sides of a letter") {
    const std::string letter = "We will send you a list each week. You will tell us of changes.";
    CHECK_FALSE(finds(letter, "DRA-15"));
    CHECK(finds(letter + " Each party keeps the list safe.", "DRA-15"));
    // Those who take part in a study are no parties.
    CHECK_FALSE(finds("Participants may write to either of us.", "DRA-15"));
}

TEST_CASE(
    "a processing agreement whose first sentence names both parties is part of the contract") {
    const auto exits = [](const std::string& opening) {
        auto decoded = decode("# Data Processing Agreement\n\n" + opening +
                              "\n\n1. Start\n\n1.1 It takes effect on 1 May 2025.\n");
        auto document =
            parse(SourceText("dpa.md", SourceFormat::markdown, std::move(decoded.text)));
        return assessed(std::move(document), "STR-13", AgreementType::dpa, "2026-11-21")
                   .of("STR-13") != nullptr;
    };
    const std::string between =
        "This Data Processing Agreement (\"DPA\") is between **Quayside "
        "Council** (\"Controller\") and **Brightcloud Hosting Ltd** (company "
        "number 08123456) (\"Processor\")";
    CHECK(exits(between + "."));
    CHECK_FALSE(exits(between + " and forms part of the Hosting Contract dated 10 January 2025."));
}

TEST_CASE("who answers requests and tells of a breach in plain words") {
    const std::string text =
        "# Joint Controller Arrangement between the Harbour Board and the Boat Trust\n\nThe Board "
        "and the Trust are joint controllers of personal data under Article 26 of the UK GDPR.\n\n"
        "| Duty | Board | Trust |\n|---|---|---|\n| Answering requests (Articles 15 to 22) | | Yes "
        "|\n| Breach reports to the ICO (Article 33) | Yes | |\n\n1. Whoever finds a breach tells "
        "the other within 24 hours. The Board tells the ICO within 72 hours where it must.\n";
    auto decoded = decode(text);
    auto document = parse(SourceText("jca.md", SourceFormat::markdown, std::move(decoded.text)));
    const auto judged = assessed(std::move(document), "GDP-25", AgreementType::jca, "2026-11-21");
    CHECK(judged.of("GDP-25") == nullptr);
    CHECK(judged.reading.section("SEC-RIGHTS")->state == SectionState::present);
}

TEST_CASE("the short name of a party behind a post says whose it is") {
    const auto twice = [](const std::string& words) {
        return finds(
            "# Memorandum of Understanding\n\n1. This memorandum is made between the Harbour "
            "Board (\"HB\") and the Boat Trust (\"BT\").\n\n2. " +
                words,
            "DEF-03");
    };
    CHECK_FALSE(twice("The Head of Operations (HB) and the Team Leader (BT) meet."));
    CHECK(twice("The Harbour Board (HB) and the Boat Trust (BT) meet."));
    CHECK(twice("The Harbour Bureau (\"HB\") keeps the books."));
}

TEST_CASE("a text that is not meant to bind says what its status is") {
    const std::string text = "## Not a contract\n\n9. This memorandum is not meant to be legally "
                             "binding.\n";
    CHECK_FALSE(finds(signed_mou(text), "STR-06"));
    CHECK(finds(signed_mou("9. The parties meet."), "STR-06"));
}
