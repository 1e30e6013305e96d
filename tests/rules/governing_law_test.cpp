// SPDX-License-Identifier: Apache-2.0
#include <string>

#include <catch2/catch.hpp>

#include "rules/engine/governing_law.hpp"
#include "rules/engine/read_contract.hpp"
#include "tests/rules/judged.hpp"

using namespace concord;

namespace {

std::string law(const std::string& sentence) {
    const auto place = chosen_law(sentence);
    return place ? sentence.substr(place->begin, place->end - place->begin) : "";
}

ContractReading contract(const std::string& text) {
    return read_contract(tests::parsed(text));
}

} // namespace

TEST_CASE("the law that a sentence chooses", "[contract]") {
    CHECK(law("This Agreement is governed by the law of England and Wales.") ==
          "England and Wales");
    CHECK(law("It shall be construed in accordance with the internal laws of the State of New "
              "York.") == "New York");
    CHECK(law("English law governs this contract.") == "English");
    CHECK(law("THIS LEASE SHALL BE GOVERNED BY THE LAWS OF THE PROVINCE OF ONTARIO, CANADA.") ==
          "ONTARIO, CANADA");
    CHECK(law("Accepted in the State of Nevada and governed by the laws thereof.") == "Nevada");
}

TEST_CASE("sentences that choose no law", "[contract]") {
    CHECK(law("The Company is organised under the laws of Delaware.").empty());
    CHECK(law("The board is governed by its articles.").empty());
    CHECK(law("Governmental Authority means any court of the United States.").empty());
    CHECK(law("This Agreement is governed by the laws of the place of delivery.").empty());
}

TEST_CASE("term, renewal, notice and expiry of a contract", "[contract]") {
    const auto read = contract(
        "# Supply Agreement\n\nThis agreement takes effect on 1 April "
        "2024.\n\n1. The term of this Agreement is for a period of three years.\n\n2. It renews "
        "for successive periods of twelve months unless either party gives written notice at "
        "least sixty days before the end of the term.");
    REQUIRE(read.term);
    CHECK(read.term->count == 3);
    CHECK(read.term->unit == TimeUnit::year);
    REQUIRE(read.renewal);
    CHECK(read.renewal->count == 12);
    REQUIRE(read.notice);
    CHECK(read.notice->count == 60);
    REQUIRE(read.expiry);
    CHECK(to_iso(*read.expiry) == "2027-04-01");
    CHECK_FALSE(contract("# Memorandum\n\n1. The parties meet for two days each year.").term);
}
