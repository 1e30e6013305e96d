// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <string>

#include <catch2/catch.hpp>

#include "rules/engine/governing_law.hpp"
#include "rules/engine/read_contract.hpp"
#include "tests/rules/judged.hpp"

using namespace concord;

namespace {

std::string law(const std::string& sentence) {
    const auto place = LawChoice(built_in_book()).in(sentence);
    return place ? sentence.substr(place->begin, place->end - place->begin) : "";
}

ContractReading contract(const std::string& text) {
    return read_contract(tests::parsed(text), built_in_book());
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
    CHECK_FALSE(contract("# Supply Agreement\n\n1. The term of this Agreement is the period of the "
                         "2018 year.")
                    .term);
}

TEST_CASE("the courts that a sentence names, and the places of the United Kingdom", "[contract]") {
    const LawChoice choice(built_in_book());
    const auto court = [&](const std::string& sentence) {
        const auto place = choice.court_in(sentence);
        return place ? sentence.substr(place->begin, place->size()) : "";
    };
    CHECK(court("The courts of Germany have exclusive jurisdiction.") == "Germany");
    CHECK(court("The English courts have jurisdiction.") == "English");
    CHECK(court("The courts decide, and the parties meet in Germany.").empty());
    CHECK(choice.is_uk("England and Wales"));
    CHECK(choice.is_uk("scots"));
    CHECK_FALSE(choice.is_uk("New England"));
    CHECK_FALSE(choice.is_uk("Scotsdale"));
}

TEST_CASE("the places whose law may be chosen are in order", "[contract][knowledge]") {
    const auto words = [](std::string_view name) {
        const auto* list = built_in_book().lexicon(name);
        REQUIRE(list != nullptr);
        return list->words;
    };
    const auto places = words("law_places");
    CHECK(places.size() > 300);
    CHECK(std::is_sorted(places.begin(), places.end()));
    CHECK(std::adjacent_find(places.begin(), places.end()) == places.end());
    for (const auto place : places) {
        CHECK(
            std::none_of(place.begin(), place.end(), [](char c) { return c >= 'A' && c <= 'Z'; }));
    }
    for (const auto place : words("uk_law_places")) {
        CHECK(std::binary_search(places.begin(), places.end(), place));
    }
    CHECK_FALSE(words("choosing_law").empty());
}
