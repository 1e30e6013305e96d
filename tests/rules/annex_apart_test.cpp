// SPDX-License-Identifier: Apache-2.0
// Annexes that did not come with the text: asked about where none did, told of where one is
// missing.
#include <catch2/catch.hpp>

#include "tests/rules/assessed.hpp"

using namespace concord;

namespace {

tests::Assessed judged(const std::string& text) {
    return tests::assessed_text("# Memorandum of Understanding\n\n" + text, "XRF-01");
}

} // namespace

TEST_CASE("where no annex came with the text, it is asked where they are kept", "[annex]") {
    const auto one = judged("1. The contacts stand in Attachment 2.\n2. The parties meet.\n");
    REQUIRE(one.of("XRF-01") != nullptr);
    CHECK(one.of("XRF-01")->severity == Severity::warning);
    CHECK(one.message("XRF-01") == "Attachment 2 is not in this document, nor is any other annex: "
                                   "is it kept in a separate file?");

    // An annex has its fellows where the agreement is.
    const auto annex = tests::assessed_text(
        "# Annex 1 - Data processing agreement\n\n1. Annex 2 lists the measures.\n2. The parties "
        "meet.\n",
        "XRF-01");
    REQUIRE(annex.of("XRF-01") != nullptr);
    CHECK(annex.message("XRF-01").ends_with("is it kept in a separate file?"));

    const auto many =
        judged("1. See Annex A, Annex B and Annex C; ANNEX B is long.\n2. The parties meet.\n");
    REQUIRE(many.of("XRF-01") != nullptr);
    CHECK(many.of("XRF-01")->severity == Severity::warning);
    CHECK(many.message("XRF-01") ==
          "Not in this document: Annex A, Annex B, Annex C, nor any other "
          "annex. Are they kept in separate files?");
}

TEST_CASE("where one annex stands, another that does not is missing", "[annex]") {
    const auto text =
        judged("1. See Annex 2.\n2. The parties meet.\n\n## Annex 1: Contacts\n\nA.\n");
    REQUIRE(text.of("XRF-01") != nullptr);
    CHECK(text.of("XRF-01")->severity == Severity::error);
    CHECK(text.message("XRF-01") == "Annex 2 is not in this document.");
}
