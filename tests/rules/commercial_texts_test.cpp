// SPDX-License-Identifier: Apache-2.0
// What the rules make of service levels, terms of supply and framework contracts as web sites and
// repositories have them.
#include <string>

#include <catch2/catch.hpp>

#include "tests/rules/assessed.hpp"

using namespace concord;
using tests::assessed_text;

namespace {

const Finding* finding(const tests::Assessed& judged, const std::string& rule) {
    return judged.of(rule);
}

tests::Assessed judged_freely(const std::string& text, const std::string& family) {
    return tests::assessed(parse(SourceText("a.md", SourceFormat::markdown, decode(text).text)),
                           family, std::nullopt, "2026-11-21");
}

bool finds(const std::string& text, const std::string& rule) {
    return assessed_text(text, rule).of(rule) != nullptr;
}

} // namespace

TEST_CASE("a framework agreement for services is a contract and no framework document") {
    const auto judged = judged_freely(
        "FRAMEWORK AGREEMENT FOR THE PROVISION OF SERVICES\n\nThis Framework Agreement is made "
        "between Pellbury Hospital Trust (\"the Authority\") and Harbour Stores Limited (\"the "
        "Supplier\").\n\n1. Orders\n\nThe Supplier fills each order on the order form.\n",
        "STR-18");
    CHECK(judged.reading.type.type == AgreementType::contract);
    CHECK(finding(judged, "STR-18") == nullptr);
    const auto document = judged_freely(
        "Framework Agreement\n\nThis framework document has been drawn up by the Department for "
        "Coasts and sets out the broad framework within which the Pier Agency works. The "
        "accounting officer answers for it.\n",
        "STR-18");
    CHECK(document.reading.type.type == AgreementType::fwk);
}

TEST_CASE("bodies of states that co-operate make no contract of it") {
    const std::string head = "between the European Harbour Agency and the International "
                             "Organization for Piers\n\n";
    const std::string words =
        "WHEREAS both wish to co-operate, the Parties agree as follows and hereby declare:\n\n"
        "Article 1 Confidentiality\n\nThe Parties keep the information herein.\n\n"
        "Article 2 Intellectual property\n\nEach keeps its own.\n\n"
        "Article 3 Notices\n\nNotices hereunder are sent to both.\n\n";
    const auto untold = judged_freely("Agreement\n\n" + head + words, "CTR");
    CHECK(untold.reading.type.type == AgreementType::other);
    CHECK(untold.reading.type.runner_up == AgreementType::contract);
    CHECK(finding(untold, "CTR-09") == nullptr);
    for (const std::string title : {"Co-operation Agreement", "Administrative Agreement"})
        CHECK(judged_freely(title + "\n\n" + head + words, "CTR").reading.type.type ==
              AgreementType::mou);
    // One of them sells something, or is a company.
    CHECK(judged_freely("Agreement\n\n" + head + words +
                            "Article 4 Price\n\nThe Agency is the customer and pays the fee.\n",
                        "CTR")
              .reading.type.type == AgreementType::contract);
    CHECK(judged_freely("Agreement\n\nbetween the European Harbour Agency and Pellbury Rope "
                        "Limited\n\n" +
                            words,
                        "CTR")
              .reading.type.type == AgreementType::contract);
}

TEST_CASE("a number to ring is a way to reach somebody, whoever it is") {
    const std::string agreement = "# Service Level Agreement between Pellbury Council and the "
                                  "Ferry Trust\n\n1. The Council runs the boats.\n\n";
    CHECK(finds(agreement, "CON-01"));
    CHECK_FALSE(finds(agreement + "Boat support: +45 42 23 98 88\n", "CON-01"));
    CHECK_FALSE(finds(agreement + "For help ring 01632 960 001.\n", "CON-01"));
    CHECK(finds(agreement + "Order 4500123456789012345 of 03/04/2025 counts.\n", "CON-01"));
}

TEST_CASE("an overdue review points at the day that is due") {
    const std::string text = "# Service Level Agreement between Pellbury Council and the Ferry "
                             "Trust\n\nThis agreement takes effect on 1 March 2019.\n\n"
                             "Previous review date: 1 March 2020\n\nNext review date: 1 March "
                             "2021\n";
    const auto judged = assessed_text(text, "REV-02");
    const auto* overdue = finding(judged, "REV-02");
    REQUIRE(overdue != nullptr);
    CHECK(judged.line(overdue->span) == 7);
}

TEST_CASE("a body that has gone is not said to have gone before a day that nobody knows") {
    const std::string text = "# Memorandum of Understanding between Pellbury Council and the "
                             "Ferry Trust\n\nThe Council tells Health Education England.\n";
    const auto undated = assessed_text(text, "ORG-02");
    REQUIRE(undated.of("ORG-02") != nullptr);
    CHECK(undated.message("ORG-02").find("no day of signature was found") != std::string::npos);
    const auto dated = assessed_text(text + "\nSigned on 3 March 2025.\n", "ORG-02");
    REQUIRE(dated.of("ORG-02") != nullptr);
    CHECK(dated.message("ORG-02").find("when this was signed") != std::string::npos);
}

TEST_CASE("a word of a sentence in capitals is no protective marking") {
    CHECK_FALSE(finds("# Supply Agreement\n\nREAD THESE TERMS TO PROTECT YOUR OWN INTEREST.\n\n"
                      "The Seller sells boats in England.\n",
                      "LEG-05"));
    CHECK(finds("# Supply Agreement\n\nThe papers are marked PROTECT - PERSONAL.\n\nThe Seller "
                "sells boats in England.\n",
                "LEG-05"));
    CHECK(finds("# Supply Agreement\n\nEach page is marked RESTRICTED and kept.\n\nThe Seller "
                "sells boats in England.\n",
                "LEG-05"));
}

TEST_CASE("a two year contract says how long it lasts") {
    const std::string agreement =
        "# Grass Contract\n\nPellbury Council pays Harbour Mowers Limited "
        "to cut the grass.\n\n";
    CHECK(judged_freely(agreement, "CTR-03").of("CTR-03") != nullptr);
    CHECK(judged_freely(agreement + "This two year contract begins on 1 April 2026.\n", "CTR-03")
              .of("CTR-03") == nullptr);
}

TEST_CASE("entities that a Markdown text keeps end no sentence and quote names") {
    const std::string text =
        "# Service Level Agreement between Pellbury Council and the Ferry Trust\n\n## Review\n\n"
        "This agreement is reviewed yearly.\n\nThe service manager (&quot;Owner&quot;) holds "
        "regular "
        "reviews of this document and records the outcome.\n";
    CHECK_FALSE(finds(text, "REV-14"));
}
