// SPDX-License-Identifier: Apache-2.0
#include <string>

#include <catch2/catch.hpp>

#include "parser/model/version_table.hpp"
#include "tests/rules/assessed.hpp"

using namespace concord;
using namespace concord::tests;

namespace {

bool first_table_tells_of_versions(const std::string& text) {
    const auto document = assessed_text(text, "FIL").document;
    REQUIRE(!document.tables.empty());
    return tells_of_versions(document, document.tables.front());
}

const std::string history = "| Version | Date | Author | Changes |\n|---|---|---|---|\n"
                            "| 0.1 | 3 May 2019 | A. Smith | Data Protection Act 1998 taken out |\n"
                            "| 1.0 | 2 June 2019 | A. Smith | Public Health England replaced; TBC "
                            "settled; EU Data Protection Directive taken out |\n";

} // namespace

TEST_CASE("tables that tell of versions", "[history]") {
    CHECK(first_table_tells_of_versions(history));
    CHECK(first_table_tells_of_versions("| Date | Version | Change |\n|---|---|---|\n"
                                        "| 03.05.19 | v0.1 | First draft |\n"
                                        "| 04.06.19 | v1 (final) | Signed |\n"));
    CHECK(first_table_tells_of_versions("| Issue no. | Date |\n|---|---|\n| 1 | 3 May 2019 |\n"
                                        "| 2 | 4 June 2020 |\n"));
    // A text may have its table without a head, as typed lines with tabs do.
    CHECK(first_table_tells_of_versions("0.1\t3 May 2019\tA. Smith\tFirst draft\n"
                                        "0.2\t4 May 2019\tB. Jones\tSecond draft\n"
                                        "1.0\t9 May 2019\tB. Jones\tSigned\n"));
}

TEST_CASE("tables of numbers that tell of no versions", "[history]") {
    CHECK_FALSE(
        first_table_tells_of_versions("| 1.1 | Date of start | 3 May 2019 |\n|---|---|---|\n"
                                      "| 1.2 | Date of end | 4 June 2020 |\n"
                                      "| 1.3 | Review | yearly |\n"));
    CHECK_FALSE(first_table_tells_of_versions("| No | Risk | Owner |\n|---|---|---|\n"
                                              "| 1.1 | Loss | Harbour Trust |\n"
                                              "| 1.2 | Theft | Harbour Trust |\n"));
    CHECK_FALSE(first_table_tells_of_versions("| Date | Event |\n|---|---|\n"
                                              "| 13.07.20 | Kick-off |\n| 14.08.20 | Close |\n"));
}

TEST_CASE("what earlier versions said is not found fault with", "[history]") {
    const std::string text = "# Memorandum of Understanding\n\n1. Westmere Board will share data "
                             "with Harbour Trust under the Data Protection Act 2018.\n\n"
                             "## Document control\n\n";
    CHECK(assessed_text(text + history, "GDP-04").message("GDP-04") == "nothing found");
    CHECK(assessed_text(text + history, "DRA-01.promise").message("DRA-01.promise") ==
          "nothing found");
    CHECK(assessed_text(text + history, "ORG").assessment.findings.empty());
}

TEST_CASE("people in numbered rows are contacts, those of a history are none", "[history]") {
    const auto contacts_of = [](const std::string& table) {
        return assessed_text("# Memorandum of Understanding\n\n" + table, "CON").document.contacts;
    };
    CHECK(contacts_of("| No | Name | E-mail |\n|---|---|---|\n"
                      "| 1.1 | Ann Smith | ann.smith@harbour.example |\n"
                      "| 1.2 | Bob Jones | bob.jones@harbour.example |\n")
              .size() == 2);
    CHECK(contacts_of("| Date | Version | Author |\n|---|---|---|\n"
                      "| 3 May 2019 | 0.1 | Ann Smith, ann.smith@harbour.example |\n"
                      "| 4 May 2019 | 0.2 | Bob Jones, bob.jones@harbour.example |\n")
              .empty());
}

TEST_CASE("a fault of the text is told from the text, though the history names it first",
          "[history]") {
    const auto judged =
        assessed_text("# Memorandum of Understanding\n\n" + history +
                          "\n1. Westmere Board will share data under the Data Protection Act 1998 "
                          "and by a day TBC.\n",
                      "GDP-04");
    const auto* finding = judged.of("GDP-04");
    REQUIRE(finding != nullptr);
    CHECK(judged.line(finding->span) == 8);
}
