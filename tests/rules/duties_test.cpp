// SPDX-License-Identifier: Apache-2.0
// How far a processor agreement states each duty of Article 28(3).
#include <algorithm>
#include <string>

#include <catch2/catch.hpp>

#include "tests/rules/assessed.hpp"

using namespace concord;

namespace {

/// The state of one item in a text with one clause on it.
std::string state_of(const std::string& item, const std::string& clause) {
    const std::string text =
        "# Data Processing Agreement\n\nThe Processor, Pellbury Software, processes "
        "personal data for the Controller, the Council.\n\n1. " +
        clause + "\n";
    const Document document =
        parse(SourceText("test.md", SourceFormat::markdown, decode(text).text));
    const Reading reading = understand(document, built_in_book(), AgreementType::dpa);
    const auto& items = reading.data.art28;
    const auto found = std::find_if(items.begin(), items.end(),
                                    [&](const ItemReading& one) { return one.item == item; });
    return found == items.end() ? "not asked" : std::string(to_string(found->state));
}

} // namespace

TEST_CASE("words that come near a duty state it in part") {
    CHECK(state_of("a-documented-instructions",
                   "Pellbury Software shall process the records on documented instructions.") ==
          "present");
    CHECK(state_of("a-documented-instructions",
                   "Pellbury Software uses the records in line with your instructions.") ==
          "partial");
    CHECK(state_of("a-documented-instructions", "The staff follow the fire instructions.") ==
          "absent");
    CHECK(state_of("e-rights-assistance",
                   "Pellbury Software must forward requests from individuals to the Council.") ==
          "partial");
    CHECK(state_of("h-audit",
                   "Pellbury Software gives the Council the information needed to verify "
                   "that it keeps to the measures.") == "partial");
}

TEST_CASE("a warning of unlawful instructions in the words of usual contracts") {
    CHECK(state_of("h-inform-infringing",
                   "Pellbury Software shall promptly notify the Council if, in its opinion, the "
                   "Council's instructions do not comply with the Data Protection Legislation.") ==
          "present");
    CHECK(state_of("h-inform-infringing",
                   "Pellbury Software must tell the Council at once where an instruction would "
                   "contravene applicable law.") == "present");
    CHECK(state_of("h-inform-infringing",
                   "Pellbury Software tells its staff of the fire instructions.") == "absent");
}

TEST_CASE("a transfer is settled where somebody has to be asked for it") {
    const std::string where = " outside the United Kingdom";
    CHECK(state_of("a-transfers", "Pellbury Software transfers no data" + where +
                                      " without written permission.") == "present");
    CHECK(state_of("a-transfers", "Pellbury Software may transfer data" + where +
                                      " as the service needs.") == "partial");
    CHECK(state_of("a-transfers", "The data never leaves the UK.") == "partial");
}

TEST_CASE("an audit is the controller's, not everybody's") {
    CHECK(state_of("h-audit", "Pellbury Software allows the Council to audit its systems.") ==
          "present");
    CHECK(state_of("h-audit", "The software is open, allowing anyone to audit its code.") ==
          "absent");
}

TEST_CASE("deletion alone leaves no choice") {
    const std::string end = " when the services have terminated";
    CHECK(state_of("g-delete-return", "Pellbury Software shall delete or return all records at the "
                                      "choice of the controller" +
                                          end + ".") == "present");
    CHECK(state_of("g-delete-return", "Pellbury Software shall delete all records on controller "
                                      "request" +
                                          end + ".") == "partial");
}

TEST_CASE("help with Articles 32 to 36 is more than with an assessment") {
    CHECK(state_of("f-assist-32-36", "Pellbury Software shall assist with security, impact "
                                     "assessments and prior consultation.") == "present");
    CHECK(state_of("f-assist-32-36", "Pellbury Software shall assist with impact assessments and "
                                     "prior consultation.") == "partial");
}

TEST_CASE("a duty stated in part is advice where another law seems to apply") {
    const auto severity = [](const std::string& law) {
        const std::string text = "# Data Processing Agreement\n\nThe Processor, Pellbury Software, "
                                 "processes personal data "
                                 "for the Controller, the Council. The GDPR applies.\n\nPellbury "
                                 "Software uses the records "
                                 "in line with your instructions.\n\n" +
                                 law;
        const auto judged =
            tests::assessed(parse(SourceText("test.md", SourceFormat::markdown, decode(text).text)),
                            "GDP-41", AgreementType::dpa, "2026-11-21");
        const auto* finding = judged.of("GDP-41");
        REQUIRE(finding != nullptr);
        CHECK(finding->verdict == Verdict::partly);
        return finding->severity;
    };
    CHECK(severity("It is governed by the law of England and Wales.") == Severity::warning);
    CHECK(severity("It is governed by Irish law.") == Severity::advice);
}

TEST_CASE("a contract whose clauses bind a processor is asked for the rest of Article 28") {
    const auto judged = [](const std::string& clause) {
        const std::string text =
            "# Services Agreement\n\n## Parties\n\n(1) HARBOUR COUNCIL (Council); and\n\n(2) "
            "PELLBURY "
            "SOFTWARE LIMITED (Supplier).\n\n1. Services\n\n1.1 The Supplier shall keep the "
            "register. "
            "It holds personal data of residents, which the Council shares with it.\n\n2. Data "
            "protection\n\n2.1 " +
            clause + "\n\n3. Governing law\n\n3.1 The law of England and Wales.\n";
        return tests::assessed(
            parse(SourceText("test.md", SourceFormat::markdown, decode(text).text)), "GDP-46",
            AgreementType::contract, "2026-11-21");
    };
    const auto bound = judged(
        "The Council is the controller and the Supplier is the processor. The Supplier processes "
        "personal data only on the documented instructions of the Council and appoints no "
        "sub-processor without its consent.");
    REQUIRE(bound.of("GDP-46") != nullptr);
    CHECK(bound.of("GDP-46")->severity == Severity::warning);
    const auto elsewhere =
        judged("The parties sign the data processing agreement of the Council, under which the "
               "Supplier is the processor.");
    CHECK(elsewhere.of("GDP-46") == nullptr);
}

TEST_CASE("rows of a schedule of processing state its items by their labels") {
    const std::string schedule = "The parties agree as follows.\n\n# Schedule\n\n| Subject matter "
                                 "| Payroll |\n|---|---|\n| Duration | The life of this agreement "
                                 "|\n| Purpose | Payment |\n| Personal data | name, pay |\n| Data "
                                 "subjects | Staff of the Council |\n";
    for (const auto* item :
         {"subject-matter", "duration", "nature-purpose", "data-types", "data-subjects"}) {
        INFO(item);
        CHECK(state_of(item, schedule) == "present");
    }
    CHECK(state_of("data-subjects", "The parties agree.\n\n- Data subjects: staff.\n") ==
          "present");
    CHECK(state_of("breach-notification",
                   "The processor's duties: audits; breach notification without undue delay.\n") ==
          "present");
    // A glossary explains the words and describes nothing.
    const std::string glossary = "The parties agree as follows.\n\n# Glossary\n\n| Word | Meaning "
                                 "|\n|---|---|\n| Personal data | has the meaning in the law |\n| "
                                 "Data subjects | has the meaning in the law |\n";
    CHECK(state_of("data-types", glossary) == "absent");
    CHECK(state_of("data-subjects", glossary) == "absent");
}

TEST_CASE("what is deleted or returned at the end is so when the services end") {
    CHECK(state_of("g-delete-return",
                   "Pellbury Software shall, at the Controller's choice, delete or return all "
                   "personal data at the end, copies included.") == "present");
}

namespace {

/// The state of one item in a processor agreement whose sections follow.
std::string state_in(const std::string& item, const std::string& sections) {
    const std::string text = "# Data Processing Agreement\n\nThe Processor processes personal data "
                             "for the Controller.\n\n" +
                             sections + "\n";
    const Document document =
        parse(SourceText("test.md", SourceFormat::markdown, decode(text).text));
    const Reading reading = understand(document, built_in_book(), AgreementType::dpa);
    const auto found = std::ranges::find(reading.data.art28, item, &ItemReading::item);
    return found == reading.data.art28.end() ? "not asked" : std::string(to_string(found->state));
}

} // namespace

TEST_CASE("an entry that begins with what to do lays the duty that its heading names") {
    const std::string breach = "## Data Breach\n\n- Keep a log\n- ";
    CHECK(state_in("breach-notification", breach + "Notify Controller within 24 hours") ==
          "present");
    CHECK(state_in("breach-notification", breach + "Notify the police within 24 hours") ==
          "partial");
    CHECK(state_in("e-rights-assistance",
                   "## Data Subject Rights\n\n- Assist Controller in responding") == "present");
    const std::string rights = "## 1. %\n\n### 1.1 Data Subject Rights\n\n- Assist in responding";
    const auto under = [&](const std::string& name) {
        return state_in("e-rights-assistance", std::string(rights).replace(6, 1, name));
    };
    CHECK(under("Processor's Obligations") == "present");
    CHECK(under("Controller's Obligations") == "partial");
    CHECK(under("Sub-processors") == "partial");
    CHECK(state_in("f-assist-32-36", "## Rights\n\n- Support Controller in GDPR compliance") ==
          "partial");
}

TEST_CASE("a section that bears the name of a duty says a part of it") {
    CHECK(state_in("c-security", "## Security\n\nKeys are hashed at rest.") == "partial");
    CHECK(state_in("c-security", "## Security guard\n\nThe gate is shut at ten.") == "absent");
    CHECK(state_in("c-security", "## Security\n\n## Term\n\nOne year.") == "absent");
    CHECK(state_in("a-documented-instructions",
                   "## Customer instructions\n\nGiven through the form on the website.") ==
          "partial");
    CHECK(state_in("a-documented-instructions",
                   "## 4. Controller's Obligations\n\n### 4.1 Instructions\n\nBe clear.") ==
          "absent");
}

TEST_CASE("data that are kept confidential by people, and words with hyphens") {
    CHECK(state_in("b-confidentiality", "1. Staff keep all data confidential.") == "present");
    CHECK(state_in("b-confidentiality", "1. Staff keep the tea warm.") == "absent");
}

TEST_CASE("the duties of Article 28(3) in plain words, with the controller by its name") {
    CHECK(state_of("a-documented-instructions",
                   "Pellbury Software handles the records strictly as the Council tells it to in "
                   "writing.") == "present");
    CHECK(state_of("a-transfers",
                   "Pellbury Software sends them anywhere beyond the United Kingdom only as the "
                   "Council directs in writing.") == "present");
    CHECK(state_of("b-confidentiality",
                   "Nobody sees the records who has not signed an undertaking of secrecy.") ==
          "present");
    CHECK(state_of("d-28(4)-flow-down",
                   "Pellbury Software signs with each sub-processor terms that are the same as "
                   "these and answers to the Council for what it does.") == "present");
    CHECK(state_of("e-rights-assistance",
                   "Should a tenant ask to see or correct what is held, Pellbury Software gives "
                   "the Council the help it needs.") == "present");
    CHECK(state_of("g-delete-return",
                   "When the services are over Pellbury Software either wipes the records or hands "
                   "them back, whichever the Council picks.") == "present");
    CHECK(state_of("h-inform-infringing",
                   "If it thinks that an instruction breaks data protection law it says so at "
                   "once.") == "present");
    CHECK(state_of("a-documented-instructions",
                   "Pellbury Software tells the Council in writing what it has changed.") ==
          "absent");
}

TEST_CASE("equivalent terms for other processors, and one documented instruction") {
    const std::string item = "d-28(4)-flow-down";
    CHECK(state_of(item, "Pellbury Software imposes data-protection obligations on each "
                         "sub-processor equivalent to those in this agreement, and remains liable "
                         "for their performance.") == "present");
    CHECK(state_of(item, "Pellbury Software imposes equivalent data protection obligations on each "
                         "sub-processor and remains liable for them.") == "present");
    CHECK(state_of(item, "Pellbury Software has obligations to its sub-processors and is liable "
                         "for late payment.") != "present");
    CHECK(state_of("a-documented-instructions",
                   "We process the Council's data only on its documented instruction.") ==
          "present");
    CHECK(state_of("b-confidentiality", "Everyone with access is bound to keep it confidential.") ==
          "present");
    CHECK(state_of("b-confidentiality", "The Council is bound to keep its prices confidential.") ==
          "absent");
    CHECK(state_of("data-subjects", "Schedule 1 sets out the particulars (subject matter, "
                                    "duration, purpose, data types, data subjects).") == "present");
}
