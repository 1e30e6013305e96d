// SPDX-License-Identifier: Apache-2.0
// Which sections a text has, with and without headings of their own.
#include <string>

#include <catch2/catch.hpp>

#include "tests/rules/expected.hpp"

using namespace concord;
using namespace concord::tests;

namespace {

/// Any text under its file's name, judged by the rules on structure.
Assessed judge(const std::string& text, const std::string& name) {
    auto source = concord::read(text, Hints{name, std::nullopt});
    REQUIRE(source.has_value());
    return assessed(parse(std::move(*source)), "STR", std::nullopt, "2026-11-21");
}

Assessed judge_sample(const std::string& name) {
    return assessed_file(sample(name), "STR");
}

SectionState state(const Assessed& judged, std::string_view section) {
    const auto* reading = judged.reading.section(section);
    REQUIRE(reading != nullptr);
    return reading->state;
}

} // namespace

TEST_CASE("people and teams with their addresses are contacts without a heading") {
    const std::string head =
        "# Memorandum of Understanding between Alder Board and Birch Trust\n\n";
    const auto listed =
        judge(head + "1. Alder Board: Ann Ash, Head of Cases, ann.ash@alder.example\n\n"
                     "2. Birch Trust: Case Team, cases@birch.example\n",
              "a.md");
    CHECK(to_string(state(listed, "SEC-CONTACTS")) == "present");
    const auto notice =
        judge(head + "1. Alder Board: Ann Ash, Head of Cases, ann.ash@alder.example\n", "a.md");
    CHECK(to_string(state(notice, "SEC-CONTACTS")) == "absent");
}

TEST_CASE("one sentence shows what a short text deals with") {
    const auto shows = [](const char* section, const char* sentence) {
        const auto judged = judge("# Memorandum of Understanding between Alder Board and Birch "
                                  "Trust\n\n1. Arrangements\n\n1.1 " +
                                      std::string(sentence) + "\n",
                                  "a.md");
        INFO(sentence);
        CHECK(to_string(state(judged, section)) != "absent"); // in part or whole
    };
    shows("SEC-SCOPE", "This memorandum is limited to the safety of boats.");
    shows("SEC-POWERS", "The legal basis for the exchange is section 12 of the Ports Act 2006.");
    shows("SEC-CONF", "Each party treats what it receives as confidential.");
    shows("SEC-DISP", "If the parties cannot agree, the two chairs meet.");
    shows("SEC-COST", "No money changes hands.");
    shows("SEC-VARY", "Any revisions will be signed by both chief executives.");
    shows("SEC-PUB", "Both bodies make this document publicly available.");
    shows("SEC-ONWARD", "Data will not be passed to third parties.");
    shows("SEC-XFER", "Data is not transferred outside the United Kingdom.");
    shows("SEC-EXIT", "It can be brought to an end by either side.");
    shows("SEC-STATUS", "Nothing in this memorandum is enforceable in court.");
    shows("SEC-REVIEW", "There will be a formal review a year after signature.");
}

TEST_CASE("articles of the text and gifts for ever show no section") {
    const auto judged = judge(
        "# Memorandum of Understanding between Alder Board and Birch Trust\n\nArticle 1\nAim\n\n"
        "The people designated in Article 3 share news. Alder Board gives Birch Trust a perpetual, "
        "royalty-free licence to print it.\n\nArticle 2\nCosts\n\nNo money changes hands.\n\n"
        "Article 3\nPeople\n\nThe chairs, in accordance with Article 6, meet.\n\nArticle 4\n"
        "Law\n\nNothing here binds.\n\nArticle 5\nNews\n\nNews is shared.\n\nArticle 6\n"
        "Meetings\n\nThe chairs meet in May.\n",
        "a.txt");
    CHECK(to_string(state(judged, "SEC-LAWFUL")) == "absent");
    CHECK(to_string(state(judged, "SEC-TERM")) == "absent");
}

TEST_CASE("an addendum begins and ends with the agreement of which it forms part") {
    const auto asked = [](const std::string& opening) {
        const auto judged =
            judge("# Data Processing Agreement\n\n" + opening +
                      "\n\n## Duration\n\nIt remains in force as long as data is processed.\n",
                  "a.md");
        return judged.of("STR-13") != nullptr;
    };
    CHECK_FALSE(
        asked("This DPA forms an integral part of the Terms of Service between Alder Limited "
              "and its customer."));
    CHECK_FALSE(asked("This Data Processing Agreement is incorporated into the agreement between "
                      "Alder Limited and Birch Limited."));
    CHECK(
        asked("This DPA is made between Alder Limited and Birch Limited. The annexes form part of "
              "the DPA."));
    CHECK(
        asked("This DPA is made between Alder Limited and Birch Limited. This text and the annexes "
              "form part of this DPA."));
}

TEST_CASE("sections are found with and without headings of their own") {
    const auto twin = judge_sample("twin-mou.txt");
    for (const auto* id : {"SEC-PURPOSE", "SEC-STATUS", "SEC-ROLES", "SEC-PRINC", "SEC-INFOEX",
                           "SEC-DP", "SEC-FOI", "SEC-DISP", "SEC-REVIEW", "SEC-CONTACTS"}) {
        INFO(id);
        CHECK(
            (state(twin, id) == SectionState::present || state(twin, id) == SectionState::partial));
    }
    // "Term and review" promises a term and gives none; words that look like a clause are none.
    CHECK(to_string(state(twin, "SEC-TERM")) == "partial");
    for (const auto* id :
         {"SEC-EXIT", "SEC-POWERS", "SEC-GOV", "SEC-COMMS", "SEC-COST", "SEC-EVAL", "SEC-PUB",
          "SEC-DOCCTL", "SEC-BREACH", "SEC-RETAIN", "SEC-RIGHTS", "SEC-ONWARD", "SEC-DPIA"}) {
        INFO(id);
        CHECK(to_string(state(twin, id)) == "absent");
    }
    const auto sound = judge_sample("liaison-mou.md");
    for (const auto* id : {"SEC-TERM", "SEC-EXIT", "SEC-POWERS", "SEC-GOV", "SEC-COMMS", "SEC-COST",
                           "SEC-EVAL", "SEC-PUB", "SEC-DOCCTL", "SEC-BREACH"}) {
        INFO(id);
        CHECK(to_string(state(sound, id)) == "present");
    }
}

TEST_CASE("a row whose label names a section states it beside the label") {
    const auto judged = judge(
        "# Information Sharing Agreement\n\n| Parties | Alder Council (the Council); Birch "
        "Trust (the Trust) |\n|---|---|\n| Purpose of sharing | Help with fuel bills |\n| "
        "Retention | Six months from receipt |\n| Accuracy | The Trust looks through its list "
        "|\n| Escalation | TBC |\n",
        "a.md");
    CHECK(to_string(state(judged, "SEC-PARTIES")) == "present");
    CHECK(to_string(state(judged, "SEC-PURPOSE")) == "present");
    CHECK(to_string(state(judged, "SEC-RETAIN")) != "absent");
    CHECK(to_string(state(judged, "SEC-QUALITY")) == "present");
    CHECK(to_string(state(judged, "SEC-DISP")) == "absent"); // nothing is said there
    // What a glossary explains is dealt with elsewhere, if at all.
    const auto glossary =
        judge("# Information Sharing Agreement\n\n## Definitions\n\n| Term | Meaning "
              "|\n|---|---|\n| Accuracy | Being right |\n| Retention | Keeping what was shared |\n",
              "a.md");
    CHECK(to_string(state(glossary, "SEC-QUALITY")) == "absent");
}

TEST_CASE("a matrix of responsibilities is a section on them, a form names parties and reviews") {
    const auto arrangement = judge(
        "# Joint Controller Arrangement between Alder University and Birch Trust\n\n## Allocation "
        "of responsibilities\n\n| Task | University | Trust |\n|---|---|---|\n| Privacy notice | "
        "Lead | Supports |\n| Access requests | Lead | Forwards |\n",
        "a.md");
    CHECK(to_string(state(arrangement, "SEC-ROLES")) == "present");
    const auto form = judge(
        "# Service Level Agreement\n\n| Service provider | Alder Shared Services |\n|---|---|\n| "
        "Customer | Birch Fire Authority |\n| Review | Annually in January |\n\n## Service "
        "description\n\nThe Provider pays staff of the Customer each month.\n\n| | Provider | "
        "Customer |\n|---|---|---|\n| Name | Ann Ash | Bo Birch |\n| Signature | | |\n| Date | 2 "
        "March 2026 | 3 March 2026 |\n",
        "a.md");
    for (const auto* section : {"SEC-PARTIES", "SEC-SCOPE", "SEC-REVIEW"}) {
        INFO(section);
        CHECK(to_string(state(form, section)) != "absent"); // in part or whole
    }
    CHECK(form.of("STR-09") == nullptr); // "Provider" signs for the Service provider
}

TEST_CASE("a heading names each section of its enumeration and the longest form elsewhere") {
    const auto judged = judge("# Memorandum of Understanding\n\n## Purpose and scope\n\nPiers in "
                              "winter.\n\n## Access to information\n\nThe holder decides.\n",
                              "a.md");
    const auto headings = [&](std::string_view id) {
        return judged.reading.section(id)->headings.size();
    };
    CHECK(headings("SEC-PURPOSE") == 1);
    CHECK(headings("SEC-SCOPE") == 1);
    CHECK(headings("SEC-FOI") == 1);
    CHECK(headings("SEC-ONWARD") == 0);
}

TEST_CASE("words of a heading by which two sections are known name no second topic") {
    // The aims of a public body bear the name of the purpose as well.
    const auto one = judge("# Data sharing agreement\n\n## 1. Objective and Purpose\n\n"
                           "The Provider hands meter readings to the Recipient.\n",
                           "one.md");
    CHECK(state(one, "SEC-PURPOSE") == SectionState::present);
    // What stands below the heading of two topics may be about one of them.
    const auto two =
        judge("# Data processing agreement\n\n## 1. Scope and Purpose of Processing\n\n"
              "The Processor keeps marks solely for the purpose of showing them.\n",
              "two.md");
    CHECK(state(two, "SEC-PURPOSE") == SectionState::present);
    CHECK(state(two, "SEC-SCOPE") == SectionState::partial);
}

TEST_CASE("a place to sign is the section on signatures, whatever its words") {
    const auto form = judge("Memorandum of Understanding (MOU)\n\n1. Purpose\n\nThe Pier Trust "
                            "lends Harbour Board a crane.\n\n\nHarbour Board          Pier Trust"
                            "\n\n______________         ______________\n\n"
                            "Date: ________         Date: ________\n",
                            "form.txt");
    CHECK(state(form, "SEC-SIGN") != SectionState::absent);
    const auto none = judge("# Memorandum of Understanding\n\n1. The Pier Trust lends Harbour "
                            "Board a crane.\n",
                            "none.md");
    CHECK(state(none, "SEC-SIGN") == SectionState::absent);
}

TEST_CASE("parties between whom an agreement is made need no short names") {
    const auto judged = judge("# Memorandum of Understanding\n\n1. This memorandum is the basis of "
                              "work between Westmere Pier Trust and the Harbour Board. The "
                              "Westmere Pier Trust lends a crane to the Harbour Board.\n",
                              "a.md");
    REQUIRE(judged.document.parties.size() == 2);
    CHECK(state(judged, "SEC-PARTIES") == SectionState::present);
}

TEST_CASE("parties whom the title names first are a section where the text names them again") {
    const auto judged =
        judge("# Framework Document between the Department for Harbours and the Pier Agency\n\n"
              "1. This framework document has been agreed between the Department for Harbours (the "
              "Department) and the Pier Agency (PA).\n",
              "a.md");
    REQUIRE(judged.document.parties.size() == 2);
    CHECK(state(judged, "SEC-PARTIES") == SectionState::present);
}

TEST_CASE("parties whose short forms stand in the text are a section, whatever names them first") {
    const std::string title = "JOINT WORKING PROTOCOL\n\nBETWEEN\n\nTHE PIER CONSTABULARY\n\nAND\n"
                              "\nTHE FERRY TRUST\n\n1. INTRODUCTION\n\n";
    const auto judged = judge(title + "1.1 This protocol sets out how Pier Constabulary (\"the "
                                      "Police\") and the Ferry Trust (\"FT\") work together.\n",
                              "a.txt");
    REQUIRE(judged.document.parties.size() == 2);
    CHECK(state(judged, "SEC-PARTIES") == SectionState::present);
    CHECK(state(judge(title + "1.1 This protocol sets out how Pier Constabulary and the Ferry "
                              "Trust work together.\n",
                      "b.txt"),
                "SEC-PARTIES") != SectionState::present);
}

TEST_CASE("parties below the title are a section where their short forms stand with them") {
    const auto judged = judge("# Service Level Agreement\n\nbetween\n\n**Harbour Shared Services** "
                              "(HSS)\n\nand\n\n**Pier Care Board** (the Customer)\n\n"
                              "1. Purpose\n\nHSS pays the staff of the Customer.\n",
                              "a.md");
    REQUIRE(judged.document.parties.size() == 2);
    CHECK(state(judged, "SEC-PARTIES") == SectionState::present);
    const auto title = judge("# Memorandum of Understanding between Harbour Board (HB) and the "
                             "Pier Trust (PT)\n\n1. Purpose\n\nHB lends PT a crane.\n",
                             "b.md");
    CHECK(state(title, "SEC-PARTIES") != SectionState::present);
}

TEST_CASE("partners listed below between are a section on the parties") {
    const auto judged =
        judge("PROTOCOL\n\nBetween\n\nHarbour City Council\nPier Care Board\nQuay "
              "Housing Association\n\n1. PURPOSE\n\nHarbour City Council works with "
              "Pier Care Board and Quay Housing Association.\n",
              "a.txt");
    REQUIRE(judged.document.parties.size() == 3);
    CHECK(state(judged, "SEC-PARTIES") == SectionState::present);
}

TEST_CASE("parties that the text names one by one are a section on them") {
    const std::string head = "# Data sharing agreement\n\n";
    const std::string rest =
        "\n1. Purpose\n\nThe Provider shares meter readings with the Recipient.\n";
    CHECK(state(judge(head +
                          "Between: Apex Meters Ltd. (\"Provider\")\n"
                          "And: Brook Analytics Ltd. (\"Recipient\")\n" +
                          rest,
                      "named.md"),
                "SEC-PARTIES") == SectionState::present);
    CHECK(state(judge(head + rest +
                          "\nSigned for Apex Meters Ltd. ______\n\n"
                          "Signed for Brook Analytics Ltd. ______\n",
                      "signed.md"),
                "SEC-PARTIES") != SectionState::present);
}

TEST_CASE("how long records are kept, and any term, say nothing of the agreement's own") {
    const auto term = [](const std::string& words) {
        const auto judged =
            assessed_text("# Memorandum of Understanding between the Alpha Board and "
                          "the Beta Board\n\n1. This memorandum starts on 1 May "
                          "2026.\n\n2. " +
                              words + "\n",
                          "STR");
        return judged.reading.section("SEC-TERM")->state;
    };
    CHECK(term("Records are kept for a period of six years.") != SectionState::present);
    CHECK(term("No waiver of any term of this memorandum counts.") != SectionState::present);
    CHECK(term("This memorandum lasts for a period of six years.") == SectionState::present);
    CHECK(
        term(
            "This memorandum runs for six years and records are kept for a period of ten years.") ==
        SectionState::present);
    CHECK(term("It lasts as long as the Board provides the service.") == SectionState::present);
    CHECK(term("This memorandum runs from 1 May 2026 to 30 April 2029.") == SectionState::present);
    CHECK(term("Data are processed for the duration of the main agreement.") ==
          SectionState::present);
    CHECK(term("The term of this memorandum corresponds to that of the main contract.") ==
          SectionState::present);
}

TEST_CASE("of two sections that a heading names, one is shown by what is about no other") {
    const auto only_promised = [](const std::string& first) {
        const auto judged =
            assessed_text("# Data sharing agreement\n\n1. Security and breaches\n\n"
                          "1.1 " +
                              first +
                              "\n\n1.2 A party that becomes aware of a personal data "
                              "breach tells the other within 24 hours.\n",
                          "STR");
        return judged.reading.section("SEC-SECURITY")->only_promised;
    };
    CHECK(!only_promised("The data lie on machines that meet the framework of the country."));
    CHECK(only_promised("A breach of personal data is written down on the same day."));
}
