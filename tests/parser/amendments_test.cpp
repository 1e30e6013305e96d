// SPDX-License-Identifier: Apache-2.0
// Texts that change another agreement: what they cite, and the days that they name.
#include <algorithm>
#include <string>

#include <catch2/catch.hpp>

#include "tests/support/parsed.hpp"

using namespace concord;

namespace {

/// The kinds of the references whose words begin so, in reading order: "i" or "a".
std::string kinds(const Document& document, std::string_view words) {
    std::string out;
    for (const Reference& reference : document.references) {
        if (!document.source.text(reference.span).starts_with(words)) continue;
        out += reference.kind == ReferenceKind::internal    ? 'i'
               : reference.kind == ReferenceKind::agreement ? 'a'
                                                            : 's';
    }
    return out;
}

DateMeaning meaning_of(const Document& document, std::string_view written) {
    const auto date = std::ranges::find_if(document.dates, [&](const DateExpr& one) {
        return document.source.text(one.span) == written;
    });
    REQUIRE(date != document.dates.end());
    return date->meaning;
}

const std::string amendment =
    "AMENDMENT NO. 2 TO SUPPLY AGREEMENT\n\n"
    "This Amendment No. 2 (\"Amendment\") to that certain Supply Agreement made as of 4 March 2019 "
    "(the \"Agreement\") is made as of 1 June 2024 between Pellbury Limited (\"Supplier\") and "
    "Harbour Stores Limited (\"Buyer\").\n\n"
    "1. PRICES\n\nSection 3.1 of the Agreement is amended to show the new prices.\n\n"
    "2. PAYMENT\n\nSection 9.4 of the Agreement now reads: \"The Buyer pays as Section 9.7 of "
    "this Agreement and Schedule C say.\"\n\n"
    "3. LAW\n\nA new Section 12 is added. Section 4 of this Amendment and Section 5.2 (Storage) of "
    "the Agreement go on.\n\n"
    "4. REST\n\nThe rest stands, as Section 1 says.\n";

} // namespace

TEST_CASE("an amendment cites the agreement that it amends") {
    const auto document = parsed(amendment);
    CHECK(kinds(document, "Section 3.1") == "a");
    CHECK(kinds(document, "Section 9.4") == "a");
    CHECK(kinds(document, "Section 9.7") == "a"); // in words that it puts into the agreement
    CHECK(kinds(document, "Schedule C") == "a");
    CHECK(kinds(document, "Section 12") == "a"); // there from now on
    CHECK(kinds(document, "Section 5.2 (Storage) of the Agreement") == "a");
    // Its own clauses stay its own.
    CHECK(kinds(document, "Section 4") == "i");
    CHECK(kinds(document, "Section 1 ") == "");
    CHECK(std::ranges::count_if(document.references, [](const Reference& reference) {
              return reference.kind == ReferenceKind::internal && reference.resolved;
          }) == 2);
    // "the Agreement" of an agreement is itself.
    const auto agreement = parsed("SUPPLY AGREEMENT\n\nThis Agreement is made between A and B.\n\n"
                                  "1. Prices\n\nSection 2 of the Agreement sets them.\n\n"
                                  "2. Rest\n\nClause 38 of that contract goes on.\n");
    CHECK(kinds(agreement, "Section 2") == "i");
    CHECK(kinds(agreement, "Clause 38") == "a");
}

TEST_CASE("a definition tells the day on which the agreement begins or ends") {
    const auto document = parsed("SUPPLY AGREEMENT\n\n1. In this agreement:\n\n"
                                 "\"Commencement Date\" means 1 April 2026;\n\n"
                                 "\"Expiry Date\" shall mean the 31 March 2028;\n\n"
                                 "\"Lease Expiry Date\" means 30 June 2027.\n");
    CHECK(meaning_of(document, "1 April 2026") == DateMeaning::commencement);
    CHECK(meaning_of(document, "31 March 2028") == DateMeaning::expiry);
    CHECK(meaning_of(document, "30 June 2027") == DateMeaning::other);
}

TEST_CASE("the day of the agreement that is amended is none of the amendment") {
    const auto document = parsed(amendment);
    CHECK(meaning_of(document, "4 March 2019") == DateMeaning::other);
    CHECK(meaning_of(document, "1 June 2024") == DateMeaning::commencement);
    const auto plain = parsed("SUPPLY AGREEMENT\n\nThis Agreement is made as of 4 March 2019.\n");
    CHECK(meaning_of(plain, "4 March 2019") == DateMeaning::commencement);
}
