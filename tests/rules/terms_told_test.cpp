// SPDX-License-Identifier: Apache-2.0
// Abbreviations and terms that are told in words of their own, and numbers that definitions do not
// need.
#include <string>

#include <catch2/catch.hpp>

#include "tests/rules/assessed.hpp"

using namespace concord;

namespace {

/// What the rule says of a memorandum with these words.
std::string said(const std::string& text, const char* rule) {
    return tests::assessed_text(text, rule).message(rule);
}

const std::string nothing = "nothing found";

} // namespace

TEST_CASE("an abbreviation may be told below its first use") {
    const std::string title = "# Quayshire PARC Operating Protocol\n\nThe PARC meets monthly.\n\n";
    CHECK(said(title + "PARC is a Pier and Rope Conference.\n", "DEF-01") == nothing);
    CHECK(said(title + "The PARC is a good thing.\n", "DEF-01") != nothing);
}

TEST_CASE("the words of a hole are no abbreviations") {
    CHECK(said("# Memorandum of Understanding\n\nThe host is [HOST FULL NAME] of [HOST ADDRESS].\n",
               "DEF-01") == nothing);
}

TEST_CASE("the kind that a title below another line names is no term") {
    CHECK(said("Guidance\n\nConcordat between the Pier Board and the Ferry Trust\n\n1. This "
               "Concordat is made between the Pier Board and the Ferry Trust.\n\n2. This Concordat "
               "is reviewed each year. This Concordat binds nobody.\n",
               "DEF-04") == nothing);
}

TEST_CASE("definitions need no numbers, also of words defined before") {
    CHECK(
        said("# Ferry Agreement\n\nBetween Quay Ltd (\"Host\") and Pier Ltd (\"Guest\").\n\n1.1 In "
             "this agreement the following words have the meanings set out below:\n\n"
             "**\"Host\"** means the person who keeps the boats in the harbour and looks after "
             "them in winter and in summer, by day and by night, in fair weather and in foul, "
             "for the term of this agreement.\n\n1.2 The Host keeps boats.\n",
             "XRF-04") == nothing);
}
