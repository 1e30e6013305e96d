// SPDX-License-Identifier: Apache-2.0
#include <string>

#include <catch2/catch.hpp>

#include "rules/engine/read_contract.hpp"
#include "tests/rules/assessed.hpp"

using namespace concord;

namespace {

Document text(const std::string& words) {
    return parse(SourceText("test.md", SourceFormat::markdown, decode(words).text));
}

tests::Assessed judged(const std::string& words, const std::string& family) {
    return tests::assessed(text(words), family, AgreementType::contract, "2026-11-21");
}

/// A short contract that says all that the pack asks for.
const std::string sound =
    "# Supply Agreement\n\nThis agreement is made on 3 March 2025 between Pellbury Limited "
    "(company number 01234567) and Harbour Stores Limited (company number 07654321).\n\n"
    "1. Term. This agreement begins on 3 March 2025 and continues until 2 March 2027. It then "
    "automatically renews for one year at a time, unless a party gives 60 days' written notice.\n\n"
    "2. Price. Harbour Stores shall pay the price within 30 days of receipt of an invoice.\n\n"
    "3. Liability. The total liability of either party is limited to 100,000 pounds. Nothing "
    "limits liability for death or personal injury caused by negligence, or for fraud.\n\n"
    "4. Ending. Either party may terminate this agreement at any time by 90 days' written "
    "notice.\n\n"
    "5. General. Neither party may assign this agreement. Business information is confidential. "
    "Notices are sent to the registered office. This is the entire agreement and may be amended "
    "only in writing. No third party rights are given.\n\n"
    "6. Law. English law governs this agreement, and the courts of England have jurisdiction.\n";

} // namespace

TEST_CASE("a contract that says everything has no finding of the pack") {
    const auto result = judged(sound, "CTR");
    CHECK(result.rows() == std::multiset<std::string>{});
    CHECK(result.assessment.rules_run >= 15);
}

TEST_CASE("what is taken out of a contract is missed") {
    const auto without = [](const std::string& from, const std::string& until) {
        auto words = sound;
        const auto begin = words.find(from);
        const auto end = until.empty() ? words.size() : words.find(until, begin);
        REQUIRE(begin != std::string::npos);
        REQUIRE(end != std::string::npos);
        return words.erase(begin, end - begin);
    };
    CHECK(judged(without("6. Law.", ""), "CTR").of("CTR-05") != nullptr);
    CHECK(judged(without("Neither party may assign", "Business"), "CTR").of("CTR-09") != nullptr);
    CHECK(judged(without("Business information", "Notices"), "CTR").of("CTR-13") != nullptr);
    CHECK(judged(without(", unless a party", "\n\n2."), "CTR").of("CTR-04") != nullptr);
    CHECK(judged(without("Nothing limits", "4. Ending"), "CTR").of("CTR-17") != nullptr);
    CHECK(judged(without(" by 90 days'", ".\n\n5."), "CTR").of("CTR-08") != nullptr);
}

TEST_CASE("no finding of memoranda or sharing agreements stands in a contract") {
    for (const std::string family : {"STR", "GDP", "CON", "REV"}) {
        for (const auto& finding : judged("# Supply Agreement\n\nPellbury supplies rope.\n", family)
                                       .assessment.findings) {
            CHECK(std::string(finding.rule->id) == "none");
        }
    }
}

TEST_CASE("an agreement of no known kind is judged like a contract, softly") {
    const std::string words =
        "# Pact\n\nThis pact is made between the Ferry Board (FB) and the Pier Trust (PT).\n\n"
        "The Ferry Board keeps the lamps lit. The Pier Trust pays for the oil.\n";
    const auto result = tests::assessed(text(words), "CTR", AgreementType::other, "2026-11-21");
    REQUIRE(result.of("CTR-07") != nullptr);
    for (const auto& finding : result.assessment.findings) {
        CHECK(finding.severity == Severity::advice);
    }
}

TEST_CASE("a text that nobody agrees to is not judged as an agreement") {
    const auto result = tests::assessed(text("# How to light a lamp\n\nTake a match.\n"), "CTR",
                                        AgreementType::other, "2026-11-21");
    CHECK(result.assessment.rules_run == 0);
}

TEST_CASE("the life of a contract is told from the other lengths in it") {
    const auto life = [](const std::string& clauses) {
        const Document document = text("# Supply Agreement\n\nThis agreement is made on 3 March "
                                       "2025 between Pier Ltd and Quay Ltd.\n\n" +
                                       clauses);
        return read_contract(document, built_in_book());
    };
    const std::string term = "1. Term. This agreement continues for three years.\n\n";
    const auto day = [](const char* iso) { return parse_iso(iso); };
    CHECK(life(term).expiry == day("2028-03-03"));
    // What stands first may outlast the agreement, or speak of something else.
    CHECK(life("0. Secrets. During the term and for a period of one year, the parties keep this "
               "agreement secret.\n\n" +
               term)
              .expiry == day("2028-03-03"));
    CHECK(life("0. Past. The previous agreement expired on 28 May 2016.\n\n" + term).expiry ==
          day("2028-03-03"));
    CHECK(life("1. Term. The contract period means the time commencing on 1 April 2025 and "
               "concluding 31 March 2027.\n\n")
              .expiry == day("2027-03-31"));
    for (const char* nth : {"fifth (5th)", "5th", "fifth"})
        CHECK(life("1. Term. This agreement begins today and will terminate on the " +
                   std::string(nth) + " anniversary of the Effective Date.\n\n")
                  .expiry == day("2030-03-03"));
    // An anniversary of something else, or one of several ends, gives no day.
    for (const char* end :
         {"the first anniversary of the last order",
          "the earlier of the first anniversary of the Effective Date and a sale"})
        CHECK_FALSE(
            life("1. Term. This agreement will terminate on " + std::string(end) + ".\n\n").expiry);
    const auto begun = life("1. Life. This agreement commences on the date first above written and "
                            "will remain in effect for the period of five years.\n\n");
    CHECK(begun.expiry == day("2030-03-03"));
    // To extend is to last, or to go on.
    const auto extends =
        life("1. Term. This agreement shall extend for an initial term of two years.\n\n");
    CHECK(extends.expiry == day("2027-03-03"));
    CHECK_FALSE(extends.renewal);
    for (const char* rhythm :
         {"renew automatically from year to year", "continue for successive annual periods"})
        CHECK(life(term + "2. Thereafter this agreement will " + rhythm + ".\n\n").renewal->unit ==
              TimeUnit::year);
    CHECK(life(term + "2. This agreement will extend for monthly periods.\n\n").renewal->unit ==
          TimeUnit::month);
    CHECK_FALSE(life(term + "2. The pier is painted from year to year.\n\n").renewal);
    CHECK_FALSE(life("1. Goods. Their licence has a term of two years.\n\n").expiry);
    // Notice against a renewal, not that of an insurer.
    const auto notice = life(term + "2. It renews each year unless a party notifies the other at "
                                    "least ninety days before its end.\n\n")
                            .notice;
    REQUIRE(notice);
    CHECK(notice->count == 90);
    CHECK_FALSE(life(term + "2. The policies of insurance ask for at least thirty days' notice of "
                            "non-renewal.\n\n")
                    .notice);
}
