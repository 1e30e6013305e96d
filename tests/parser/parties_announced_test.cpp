// SPDX-License-Identifier: Apache-2.0
#include <string>
#include <vector>

#include <catch2/catch.hpp>

#include "tests/support/parsed.hpp"

namespace concord {

namespace {

using Names = std::vector<std::string>;

const Names three{"Alder Valley Council", "Birchwood NHS Foundation Trust",
                  "Carr and District Citizens Advice"};

/// The parties of an agreement that begins so.
Names named(const std::string& opening) {
    return party_names("# Data sharing agreement\n\n" + opening +
                       "\n\n## 2. Purpose\n\nData are shared to keep people safe.\n");
}

const std::string bullets = "- Alder Valley Council;\n- Birchwood NHS Foundation Trust; and\n"
                            "- Carr and District Citizens Advice.";

} // namespace

TEST_CASE("a sentence announces the parties that stand in a list below it", "[parser][parties]") {
    for (const std::string sentence :
         {"This agreement is made between the following bodies:",
          "The following organisations have agreed to work together under this agreement:",
          "The members of the partnership are:", "The parties to this agreement are as follows:",
          "This protocol has been agreed by the following organisations:",
          "Personal data are shared between the following agencies:"}) {
        INFO(sentence);
        CHECK(named(sentence + "\n\n" + bullets) == three);
    }
    CHECK(named("1.1 The parties to this agreement are:\n\n(a) Alder Valley Council;\n"
                "(b) Birchwood NHS Foundation Trust; and\n"
                "(c) Carr and District Citizens Advice.") == three);
}

TEST_CASE("a list of parties may say more of each of them", "[parser][parties]") {
    CHECK(named("## Signatories\n\n" + bullets) == three);
    CHECK(named("## Partners\n\n- Alder Valley Council: keeps the register\n"
                "- Birchwood NHS Foundation Trust (from 2025)\n"
                "  - sends referrals\n- Carr and District Citizens Advice") == three);
    CHECK(named("## Partners\n\n### Alder Valley Council\n\nKeeps the register.\n\n"
                "### Birchwood NHS Foundation Trust\n\nSends referrals.") ==
          Names{"Alder Valley Council", "Birchwood NHS Foundation Trust"});
}

TEST_CASE("other lists announce no parties", "[parser][parties]") {
    CHECK(named("The Council uses the following processors:\n\n" + bullets).empty());
    CHECK(named("The parties' contacts are:\n\n- Alder Council\n- Birch Trust").empty());
    CHECK(named("The members of the board are:\n\n- Director of Finance\n- Chief Nurse").empty());
    CHECK(named("The partners agree the following principles:\n\n- Openness\n- Trust").empty());
    CHECK(named("## Partners\n\nPolice officers attend. The Council pays.").empty());
}

TEST_CASE("the names of a line stand behind its label", "[parser][parties]") {
    for (const std::string label : {"Partner organisations:", "**Participating agencies:**",
                                    "Signatories:", "**Parties**:"}) {
        INFO(label);
        CHECK(named(label +
                    " Alder Valley Council, Birchwood NHS Foundation Trust and Carr Police") ==
              Names{"Alder Valley Council", "Birchwood NHS Foundation Trust", "Carr Police"});
    }
}

} // namespace concord
