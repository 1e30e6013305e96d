// SPDX-License-Identifier: Apache-2.0
// The duties of a processor in the words of other drafters: contractor and client, subcontractors,
// processing in other countries; and words that only look like a transfer or a list of data.
#include <algorithm>
#include <string>

#include <catch2/catch.hpp>

#include "tests/rules/assessed.hpp"

using namespace concord;
using namespace concord::tests;

namespace {

SectionState state(const std::string& text, std::string_view item) {
    const std::string opening =
        "1. The Processor processes personal data on behalf of the Controller.\n\n2. ";
    const Document document = parse(SourceText("a.md", SourceFormat::markdown, opening + text));
    const auto reading = understand(document, built_in_book(), AgreementType::dpa);
    const auto& items = reading.data.art28;
    const auto found = std::find_if(items.begin(), items.end(),
                                    [&](const ItemReading& one) { return one.item == item; });
    REQUIRE(found != items.end());
    return found->state;
}

} // namespace

TEST_CASE("a processor's duties are seen in the words of a contractor and its client") {
    CHECK(state("The subject of this agreement is the hosting of a choir's website.",
                "subject-matter") == SectionState::present);
    CHECK(state("The Processor binds in writing all employees who take part to maintain "
                "confidentiality.",
                "b-confidentiality") == SectionState::present);
    CHECK(state("The Processor keeps its prices confidential.", "b-confidentiality") !=
          SectionState::present);
    CHECK(state("Processing in other countries needs the prior consent of the Controller.",
                "a-transfers") == SectionState::present);
    CHECK(state("The use of subcontractors is only permitted if the client has consented in "
                "writing before.",
                "d-28(2)-subprocessor-authorisation") == SectionState::present);
    CHECK(state("Each subcontractor is held to the same contractual provisions as the "
                "contractor, who stays liable for it.",
                "d-28(4)-flow-down") == SectionState::present);
    CHECK(state("On reasonable notice the Club may conduct an audit of the Processor.",
                "h-audit") == SectionState::present);
}

TEST_CASE("a transfer of data to us, the processor, leaves no country") {
    const std::string opening = "1. The parties share personal data of members.\n\n2. ";
    const auto rows = [&](const std::string& words) {
        return assessed_text(opening + words, "GDP-59").rows();
    };
    CHECK(rows("You have the consents for the transfer of the personal data to us.").empty());
    CHECK(rows("The host may transfer personal data to the US each night.").size() == 1);
    CHECK(rows("The host may transfer personal data to US servers.").size() == 1);
}

TEST_CASE("law on data is no list of data, and what information consists of is one") {
    const auto message = [](const std::string& words) {
        const std::string text = "1. The Club shares personal data with the League.\n\n" + words;
        return assessed(parse(SourceText("a.md", SourceFormat::markdown, text)), "GDP-07",
                        AgreementType::isa, "2026-11-21")
            .message("GDP-07");
    };
    CHECK(message("2. Each keeps to relevant data protection law.") ==
          "The agreement does not list the personal data that are to be shared.");
    CHECK(message("2. This information will consist of:\n\n- the member's name\n- the boat") ==
          "nothing found");
}

TEST_CASE("two names for data protection law are one where the text ties them together") {
    const auto rows = [](const std::string& text) { return assessed_text(text, "GDP-02").rows(); };
    CHECK(rows("1. \"Law\" means the General Data Protection Regulation (\"GDPR\").\n\n"
               "2. Each keeps to the GDPR.")
              .empty());
    CHECK(rows("1. Each keeps to GDPR.\n\n2. Nobody breaks the GDPR.").empty());
    CHECK(rows("# GDPR agreement\n\n1. Each keeps to the General Data Protection Regulations "
               "(GDPR).")
              .empty());
    CHECK(rows("1. Each keeps to the UK GDPR.\n\n2. \"UK GDPR\" means the UK General Data "
               "Protection Regulation.")
              .empty());
    CHECK(rows("1. Each keeps to the General Data Protection Regulation.\n\n2. Nobody breaks the "
               "GDPR.")
              .size() == 1);
}

TEST_CASE("an Act is history up to the day that the text names") {
    const auto rows = [](const std::string& text) { return assessed_text(text, "GDP-04").rows(); };
    CHECK(rows("1. \"Data Protection Laws\" means, up to but excluding 25 May 2018, the Data "
               "Protection Act 1998 and from then on the Data Protection Act 2018.")
              .empty());
    CHECK(rows("1. Each answers in up to 30 days, as the Data Protection Act 1998 says.").size() ==
          1);
}

TEST_CASE("people are reached and reviews are held by those whom a plain sentence names") {
    const std::string opening =
        "# Information Sharing Agreement\n\n1. The Clubs share personal data of members.\n\n";
    const auto rows = [&](const std::string& text, const std::string& rule) {
        return assessed_text(opening + text, rule).rows();
    };
    CHECK(rows("2. Contact for data protection matters: tea@rowing.example", "GDP-19").empty());
    CHECK(rows("2. Contact: tea@rowing.example", "GDP-19").size() == 1);
    const std::string officer = "The Club has a data protection officer:\n\nKim Oar\n\n";
    CHECK(rows(officer + "0151 496 0123\n\nRights\n\nAsk.\n", "GDP-19").empty());
    CHECK(rows(officer + "0151 496 0123\n\nRights\n\nAsk.\n", "CON-01").empty());
    CHECK(rows(officer + "Rights\n\nAsk for form 0151 49.\n", "GDP-19").size() == 1);
    CHECK(rows(officer + "Rights\n\nAsk for form 0151 49.\n", "CON-01").size() == 1);
    CHECK(rows("2. This agreement will be reviewed every year. The person responsible for starting "
               "the review is Kim Oar. The result is recorded.",
               "REV-14")
              .empty());
}

TEST_CASE("a schedule of a contract is not asked for its start, its contacts and a way out") {
    const auto ids = [](const std::string& title, const std::string& more = "") {
        const std::string text =
            "# " + title +
            "\n\nThe Supplier is the processor of the personal data of the Client.\n" + more;
        std::string out;
        for (const std::string rule : {"STR-13", "STR-03.form", "CON-01", "REV-08", "GDP-41"}) {
            const auto judged = assessed(parse(SourceText("a.md", SourceFormat::markdown, text)),
                                         rule, AgreementType::dpa, "2026-11-21");
            if (judged.of(rule) != nullptr) out += rule + ' ';
        }
        return out;
    };
    CHECK(ids("Data Processing Agreement") == "STR-13 STR-03.form CON-01 REV-08 GDP-41 ");
    CHECK(ids("Data Processing Schedule") == "GDP-41 ");
    CHECK(ids("Annex 2: Data processing") == "GDP-41 ");
    const std::string title = "Data Processing Addendum";
    CHECK(ids(title, "\nThis Addendum (\"DPA\") forms part of the Terms of Service.\n") ==
          "GDP-41 ");
    CHECK(ids(title, "\nThe parties agree that this DPA shall be added to and form part of the "
                     "Terms.\n") == "GDP-41 ");
    const std::string all = "STR-13 STR-03.form CON-01 REV-08 GDP-41 ";
    CHECK(ids(title, "\nThe annexes to this DPA form part of the contract.\n") == all);
    CHECK(ids(title, "\nThe list forms part of the records.\n") == all);
}
