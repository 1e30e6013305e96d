// SPDX-License-Identifier: Apache-2.0
#include <string>

#include <catch2/catch.hpp>

#include "tests/rules/assessed.hpp"

using namespace concord;

namespace {

/// What is said of the numbers of an agreement with these clauses.
std::string said_of(const std::string& clauses) {
    return tests::assessed_text("# Protocol between A and B\n\n" + clauses, "XRF-03")
        .message("XRF-03");
}

const std::string nothing = "nothing found";

} // namespace

TEST_CASE("the number that a gap leaves out is told by the last part of the label") {
    const std::string before = "8.1 The Trust pays the fees.\n\n8.2 The Board meets.\n\n8.3(a) The "
                               "Trust reports each month to the Board.\n\n";
    const std::string after = "8.3(c) The Trust keeps its records.\n";
    CHECK(said_of(before + after) == "8.3(c) comes after 8.3(a) and leaves a gap.");
    CHECK(said_of(before + "8.3(b)The Board answers within a week.\n\n" + after) == nothing);
    CHECK(said_of(before + "8.3(b) The Board answers within a week.\n\n" + after) == nothing);
}

TEST_CASE("a number that is stuck to its text leaves no gap") {
    const std::string before = "8.1 The Trust pays the fees.\n\n8.2 The Board meets.\n\n";
    const std::string after = "8.4 The Trust keeps its records.\n";
    CHECK(said_of(before + after) != nothing);
    CHECK(said_of(before + "8.3.The Board answers within a week.\n\n" + after) == nothing);
    CHECK(said_of(before + "8.33.The Board answers within a week.\n\n" + after) != nothing);
}

TEST_CASE("a list that began anew within a numbered section leaves no gap") {
    const std::string before = "3. Purpose\n\nThey work together.\n\n4. Costs\n\n1. The Board pays "
                               "for boats.\n2. The Trust pays for ropes.\n\n";
    const auto said = [](const std::string& clauses) {
        return tests::assessed_text("Protocol between A and B\n\n1. Parties\n\nA and B.\n\n2. "
                                    "Scope\n\nThe piers.\n\n" +
                                        clauses,
                                    "XRF-03")
            .message("XRF-03");
    };
    CHECK(said(before + "5. Roles\n\nThe Board leads.\n") == nothing);
    CHECK(said(before + "6. Roles\n\nThe Board leads.\n") != nothing);
}

TEST_CASE("a longer list inside a section with a heading leaves no gap") {
    const std::string before = "## 1. Purpose\n\nThey work together.\n\n## 2. Duties\n\n1. "
                               "**Boats.** The Board pays.\n2. **Ropes.** The Trust pays.\n3. "
                               "**Oars.** Both pay.\n4. **Sails.** Nobody pays.\n\n";
    CHECK(said_of(before + "## 3. Roles\n\nThe Board leads.\n") == nothing);
    CHECK(said_of(before + "## 4. Roles\n\nThe Board leads.\n") != nothing);
}
