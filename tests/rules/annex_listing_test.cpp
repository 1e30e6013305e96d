// SPDX-License-Identifier: Apache-2.0
#include <string>

#include <catch2/catch.hpp>

#include "tests/rules/assessed.hpp"

using namespace concord;

namespace {

const std::string contents =
    "# Protocol between the Harbour Board and the Ferry Trust\n\n"
    "LIST OF SCHEDULES  Schedule 1: Rates  Schedule 2: Form of Statement\n\n"
    "1. The Trust pays the rates.\n\n";

} // namespace

TEST_CASE("an annex that is not there is told where a sentence needs it", "[rules][references]") {
    const auto judged = tests::assessed_text(
        contents + "2. The statement of Schedule 2 is sent each month.\n\n## Schedule 1: Rates\n\n"
                   "Five pounds a day.\n",
        "XRF-01");
    REQUIRE(judged.assessment.findings.size() == 1);
    const Finding& finding = judged.assessment.findings.front();
    CHECK(judged.document.source.line_of(finding.span.begin) == 7);
    REQUIRE(finding.related.size() == 1);
    CHECK(judged.document.source.line_of(finding.related.front().span.begin) == 3);
}

TEST_CASE("an annex that is only listed is told in the list", "[rules][references]") {
    const auto judged =
        tests::assessed_text(contents + "## Schedule 1: Rates\n\nFive pounds a day.\n", "XRF-01");
    REQUIRE(judged.assessment.findings.size() == 1);
    CHECK(judged.document.source.line_of(judged.assessment.findings.front().span.begin) == 3);
}

TEST_CASE("the foot of a page of an annex refers to nothing", "[rules][references]") {
    const std::string text = "# Protocol between the Harbour Board and the Ferry Trust\n\n"
                             "1. The Trust pays the rates in Exhibit A.\n\n";
    const std::string annex = "Exhibit A\n\nFive pounds a day.\n\n";
    CHECK(tests::assessed_text(text + annex + "[Left out] Exhibit A-2\n\nSix by night.\n", "XRF-01")
              .assessment.findings.empty());
    CHECK(
        tests::assessed_text(text + "2. The forms are set out in Exhibit A-2\n\n" + annex, "XRF-01")
            .assessment.findings.size() == 1);
}
