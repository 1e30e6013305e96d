// SPDX-License-Identifier: Apache-2.0
#include <catch2/catch.hpp>

#include "tests/rules/assessed.hpp"

using namespace concord;
using namespace concord::tests;

namespace {

std::string agreement(const std::string& duty) {
    return "# Memorandum of Understanding\n\n1. Scope\n\n1.1 " + duty +
           "\n\n2. Money\n\n2.1 The Board pays.\n\n2.2 The Trust counts.\n\n3. End\n\n"
           "3.1 Either party may leave.\n";
}

} // namespace

TEST_CASE("a number that counts within its sentence is no part of the clause named before it") {
    const auto counted = assessed_text(
        agreement("The Trust will (i) do what Section 2.2 sets out, and (ii) keep records."),
        "XRF");
    CHECK(counted.of("XRF-01.clause") == nullptr);
    const auto missing =
        assessed_text(agreement("The Trust will do what Section 2.2(a) and (b) set out."), "XRF");
    CHECK(missing.of("XRF-01.clause") != nullptr);
}
