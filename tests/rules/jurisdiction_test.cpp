// SPDX-License-Identifier: Apache-2.0
#include <string>

#include <catch2/catch.hpp>

#include "tests/rules/assessed.hpp"

using namespace concord;
using tests::assessed;

namespace {

Document text(const std::string& words) {
    return parse(SourceText("test.md", SourceFormat::markdown, decode(words).text));
}

JurisdictionReading law_of(const std::string& words, AgreementType type = AgreementType::isa) {
    const Document document = text(words);
    return understand(document, built_in_book(), type).law;
}

/// A sharing agreement that says nothing on retention, breaches or a way out.
std::string thin_agreement(const std::string& law) {
    return "# Data Sharing Agreement\n\nThe Ferry Board and the Pier Trust share personal data of "
           "passengers each month. It takes effect on 1 May 2025 and runs for two years.\n\n" +
           law;
}

std::size_t errors(const tests::Assessed& judged) {
    std::size_t count = 0;
    for (const auto& finding : judged.assessment.findings) {
        count += finding.severity == Severity::error ? 1 : 0;
    }
    return count;
}

} // namespace

TEST_CASE("a choice of law outweighs every other sign") {
    CHECK(law_of("This agreement is governed by the law of England and Wales. The data is held in "
                 "the United States by a Delaware corporation under HIPAA and FERPA.")
              .where == Jurisdiction::uk);
    CHECK(law_of("This agreement shall be construed in accordance with the laws of the State of "
                 "Missouri. Both offices are in London and follow the Data Protection Act 2018.")
              .where == Jurisdiction::abroad);
    CHECK(law_of("The contract is governed by Irish law.").where == Jurisdiction::abroad);
    CHECK(law_of("The contract is governed by Scots law.").where == Jurisdiction::uk);
}

TEST_CASE("where a company was founded is no choice of law") {
    CHECK(law_of("Pellbury Limited is a company organised under the laws of the State of Delaware. "
                 "The Board follows the Data Protection Act 2018.")
              .where == Jurisdiction::uk);
}

TEST_CASE("statutes and authorities tell the law where no clause does") {
    CHECK(law_of("The parties follow the UK GDPR and the Freedom of Information Act 2000.").where ==
          Jurisdiction::uk);
    CHECK(law_of("The parties follow HIPAA and FERPA. An institutional review board approved it.")
              .where == Jurisdiction::abroad);
    CHECK(law_of("The parties follow the Data Protection Act, 2012 (Act 843) of Ghana.").where ==
          Jurisdiction::abroad);
}

TEST_CASE("the statutes of Germany tell its law") {
    CHECK(law_of("Data stay in the Federal Republic of Germany. An officer is appointed under § 38 "
                 "of the German Federal Data Protection Act (BDSG).")
              .where == Jurisdiction::abroad);
}

TEST_CASE("the words of Article 28 make no text foreign that is one of the UK") {
    const std::string copied =
        "The processor acts on instructions unless required to do so by Union or Member State law "
        "to which it is subject, and tells the controller where it construes Member State law "
        "otherwise. ";
    CHECK(law_of(copied + "Both follow the UK GDPR.").where == Jurisdiction::uk);
    CHECK(law_of(copied + "This agreement is governed by English law.").where == Jurisdiction::uk);
    CHECK(law_of(copied + "Both follow Regulation (EU) 2016/679, as does the UK GDPR.").where ==
          Jurisdiction::abroad);
    CHECK(law_of(copied).where == Jurisdiction::abroad);
    CHECK(law_of("It is governed by the law of the Member State in which the exporter is "
                 "established. Both follow the UK GDPR.")
              .where == Jurisdiction::abroad);
}

TEST_CASE("signs of both countries leave the question open") {
    const auto law = law_of("The parties follow HIPAA and the California Consumer Privacy Act, the "
                            "Data Protection Act 2018 and what the Information Commissioner says.");
    CHECK(law.where == Jurisdiction::unclear);
    CHECK(law.disputed);
    CHECK(law_of("The parties keep the piers open.").where == Jurisdiction::unclear);
    CHECK_FALSE(law_of("The parties keep the piers open.").disputed);
}

TEST_CASE("under UK law a thin sharing agreement has errors") {
    const auto judged =
        assessed(text(thin_agreement("It is governed by the law of England and Wales.")), "GDP",
                 AgreementType::isa, "2026-11-21");
    REQUIRE(judged.of("GDP-22") != nullptr);
    CHECK(judged.of("GDP-22")->severity == Severity::error);
}

TEST_CASE("under foreign law the rules on UK law are not asked, and one finding says so") {
    const auto words = thin_agreement("It is governed by the laws of the State of Missouri.");
    const auto judged = assessed(text(words), "GDP", AgreementType::isa, "2026-11-21");
    CHECK(judged.of("GDP-22") == nullptr);
    CHECK(errors(judged) == 0);
    const auto structure = assessed(text(words), "STR", AgreementType::isa, "2026-11-21");
    CHECK(structure.of("STR-10") == nullptr);
    CHECK(structure.of("STR-24") != nullptr);
    CHECK(errors(structure) == 0);
}

TEST_CASE("where the law is in doubt the same gaps are warnings and say why") {
    const auto judged = assessed(text(thin_agreement("")), "GDP", AgreementType::isa, "2026-11-21");
    REQUIRE(judged.of("GDP-22") != nullptr);
    CHECK(judged.of("GDP-22")->severity == Severity::warning);
    REQUIRE_FALSE(judged.of("GDP-22")->adjustments.empty());
    CHECK(judged.of("GDP-22")->adjustments.front().find("does it?") != std::string::npos);
}

TEST_CASE("Article 28 is asked of a processor agreement under EU law, one step lower") {
    const std::string words =
        "# Data Processing Agreement\n\nThe processor processes personal data on behalf of the "
        "controller under the GDPR.\n\nThis agreement is governed by the laws of Ireland.";
    const auto judged = assessed(text(words), "GDP", AgreementType::dpa, "2026-11-21");
    REQUIRE(judged.of("GDP-42") != nullptr);
    CHECK(errors(judged) == 0);
    const auto american = assessed(
        text("# Data Processing Agreement\n\nThe processor processes personal data on behalf of "
             "the controller.\n\nThis agreement is governed by the laws of the State of Ohio."),
        "GDP", AgreementType::dpa, "2026-11-21");
    CHECK(american.of("GDP-42") == nullptr);
}

TEST_CASE("guidance for the public bodies of the United Kingdom is advice to others") {
    const auto severity = [](const std::string& text, const std::string& rule) {
        const auto judged = tests::assessed_text(text, rule);
        REQUIRE(judged.of(rule) != nullptr);
        return judged.of(rule)->severity;
    };
    const std::string no_review = "# Information Sharing Agreement\n\nThis agreement is made "
                                  "between Pellbury Limited and Sandmere Limited. They share "
                                  "passenger lists each month.\n\n";
    CHECK(severity(no_review + "It is governed by the law of England and Wales.", "REV-01") ==
          Severity::warning);
    CHECK(severity(no_review + "It is governed by the laws of the State of Ohio.", "REV-01") ==
          Severity::advice);
    CHECK(severity(no_review, "REV-01") == Severity::advice); // nobody public, no law
    CHECK(severity("# Memorandum of Understanding between the Ferry Council and the Pier "
                   "Authority\n\nThis memorandum is made between the Ferry Council and the Pier "
                   "Authority. They keep piers open.",
                   "REV-01") == Severity::warning);
}

TEST_CASE("numbers that do not follow are advice unless the text sends a reader to them") {
    const auto severity = [](const std::string& text) {
        const auto judged = tests::assessed_text(text, "XRF-03");
        REQUIRE(judged.of("XRF-03") != nullptr);
        return judged.of("XRF-03")->severity;
    };
    const std::string list = "# Protocol between A and B\n\n1. The parties meet.\n2. The parties "
                             "report.\n4. The parties review";
    CHECK(severity(list + ".") == Severity::advice);
    CHECK(severity(list + " what paragraph 3 asks for.") == Severity::warning);
    CHECK(severity(list + " what paragraph 2 asks for.") == Severity::advice);
    // 1, 2, then a text put in between, then 3: that may go on with the first list.
    const std::string deed =
        "# Deed\n\n## Resolutions\n\n1. Money.\n\n2. Ships.\n\n## As amended\n\n"
        "1. One.\n\n2. Two.\n\n3. Three, see paragraph 3 and paragraph 2.\n\n"
        "4. Four.\n\n## Approval\n\n";
    CHECK(severity(deed + "3. Approved.\n") == Severity::advice);
    CHECK(severity(deed + "2. Approved.\n") == Severity::warning);
}

TEST_CASE("a guide to an agreement is no agreement") {
    const Document guide = text(
        "# Reference: the harbour clauses, clause map\n\nThis file is a practical guide to the "
        "clauses between controller and processor. It does not reproduce the text.\n\n"
        "### Clause 7\n\n**What it does.** The processor acts on documented instructions. See "
        "Annex II.\n\n### Clause 8\n\n**What it does.** It deals with each sub-processor.\n");
    CHECK(understand(guide, built_in_book()).type.type == AgreementType::other);
    const Document agreement =
        text("# Data Processing Agreement\n\nThe processor acts on documented instructions of the "
             "controller. This clause does not replace the guidance for staff.\n");
    CHECK(understand(agreement, built_in_book()).type.type == AgreementType::dpa);
}
