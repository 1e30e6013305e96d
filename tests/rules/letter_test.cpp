// SPDX-License-Identifier: Apache-2.0
// An understanding between two bodies may be a letter.
#include <catch2/catch.hpp>

#include "tests/rules/assessed.hpp"

using namespace concord;

namespace {

const std::string letter =
    "UNIVERSITY OF WESTMARCH\n\nOur ref: PVCR/2024/118\n\n17 September 2024\n\n"
    "Professor Helen Adams\nDirector of Research\nAldwater University\n\n"
    "Dear Professor Adams,\n\nLETTER OF COLLABORATION: RIVER OBSERVATORY\n\n"
    "1. This letter records what the University of Westmarch (\"Westmarch\") and Aldwater "
    "University "
    "(\"Aldwater\") have agreed about the Observatory. Its aim is better evidence.\n\n"
    "2. Neither of us intends it to be legally binding.\n\n"
    "3. We shall look at these arrangements together in 2027, and change them by a further "
    "exchange "
    "of letters.\n\n"
    "4. Should we disagree, the heads of department will first try to settle the matter.\n\n"
    "Yours sincerely,\n\nProfessor Martin Quill\nUniversity of Westmarch\n";

tests::Assessed judged(const std::string& family) {
    return tests::assessed(parse(SourceText("letter.txt", SourceFormat::text, letter)), family,
                           std::nullopt, "2026-11-21");
}

} // namespace

TEST_CASE("a letter of collaboration is judged like a memorandum", "[letter]") {
    const auto read = judged("STR");
    CHECK(read.reading.type.type == AgreementType::mou);
    REQUIRE(read.document.parties.size() == 2);
    CHECK(read.document.parties[0].short_name == "Westmarch");
    CHECK(read.document.parties[1].short_name == "Aldwater");
    for (const auto* id : {"SEC-PURPOSE", "SEC-REVIEW", "SEC-VARY", "SEC-DISP", "SEC-STATUS"}) {
        INFO(id);
        REQUIRE(read.reading.section(id) != nullptr);
        CHECK(read.reading.section(id)->state != SectionState::absent);
    }
    CHECK(judged("DRA-15").of("DRA-15") == nullptr);
}
