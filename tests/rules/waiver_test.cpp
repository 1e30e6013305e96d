// SPDX-License-Identifier: Apache-2.0
// Findings that somebody has decided to live with.
#include <string>

#include <catch2/catch.hpp>

#include "parser/parse.hpp"
#include "rules/book/settings.hpp"
#include "rules/engine/assess.hpp"
#include "tests/rules/judged.hpp"

using namespace concord;
using tests::one_rule;
using tests::small_sources;

namespace {

Waiver waiver(const std::string& rule, const std::string& place, const std::string& until) {
    return {rule, {}, place, "agreed", "Jo", *parse_iso(until), "concord.yaml:1:1"};
}

/// How many findings of "foo" in three paragraphs are left, and how many are waived.
std::pair<std::size_t, std::size_t> left_and_waived(const std::vector<Waiver>& waivers,
                                                    std::string* message = nullptr) {
    const auto book = load_book(small_sources(one_rule("any: [foo], each: true")));
    REQUIRE(book.has_value());
    const Document document = parse(SourceText(
        "test.md", SourceFormat::markdown, "1. A foo.\n2. Another foo.\n3. No more of them.\n"));
    const Reading reading = understand(document, book->book(), AgreementType::mou);
    AsOf as_of;
    as_of.today = *parse_iso("2026-11-21");
    for (const auto& one : waivers) {
        as_of.waivers.push_back(&one);
    }
    const auto result = assess(document, reading, book->book(), as_of);
    if (message != nullptr && !result.findings.empty()) {
        *message = result.findings.front().message;
    }
    return {result.findings.size(), result.waived.size()};
}

using Counts = std::pair<std::size_t, std::size_t>;

} // namespace

TEST_CASE("a waiver takes out the findings of its rule and place") {
    CHECK(left_and_waived({}) == Counts{2, 0});
    CHECK(left_and_waived({waiver("DRA-01", "", "2027-01-01")}) == Counts{0, 2});
    CHECK(left_and_waived({waiver("DRA", "", "2027-01-01")}) == Counts{0, 2});
    CHECK(left_and_waived({waiver("DRA-02", "", "2027-01-01")}) == Counts{2, 0});
    CHECK(left_and_waived({waiver("DRA-01", "para/2", "2027-01-01")}) == Counts{1, 1});
    CHECK(left_and_waived({waiver("DRA-01", "para/20", "2027-01-01")}) == Counts{2, 0});
}

TEST_CASE("a waiver holds to the end of its last day, and its end is told") {
    CHECK(left_and_waived({waiver("DRA-01", "para/2", "2026-11-21")}) == Counts{1, 1});
    std::string message;
    CHECK(left_and_waived({waiver("DRA-01", "", "2026-11-20")}, &message) == Counts{2, 0});
    CHECK(message.find("Waived by Jo until 20 November 2026, which is past") != std::string::npos);
    // One that holds counts more than one that has ended.
    CHECK(left_and_waived({waiver("DRA-01", "", "2027-01-01"),
                           waiver("DRA-01", "", "2026-11-20")}) == Counts{0, 2});
}

TEST_CASE("a waiver may speak of one file") {
    auto one = waiver("DRA-01", "", "2027-01-01");
    CHECK(concerns(one, "any/agreement.md"));
    one.document = "agreement.md";
    CHECK(concerns(one, "agreement.md"));
    CHECK(concerns(one, "folder/agreement.md"));
    CHECK_FALSE(concerns(one, "folder/old-agreement.md"));
}

TEST_CASE("settings say who waives what, why and until when") {
    const auto complaint = [](const std::string& text) {
        const auto settings = read_settings({"concord.yaml", text});
        return settings ? std::string("read") : settings.error().message;
    };
    const auto settings = read_settings(
        {"concord.yaml", "waivers:\n  - rule: CON-03\n    reason: The post is vacant.\n"
                         "    by: Jo\n    until: 2027-03-31\n"});
    REQUIRE(settings.has_value());
    REQUIRE(settings->waivers.size() == 1);
    CHECK(settings->waivers.front().rule == "CON-03");
    CHECK(to_iso(settings->waivers.front().until) == "2027-03-31");
    CHECK(settings->waivers.front().written_at == "concord.yaml:2:5");
    CHECK(complaint("waivers:\n  - {rule: CON-03, by: Jo, until: 2027-03-31}\n").find("reason") !=
          std::string::npos);
    CHECK(complaint("waivers:\n  - {rule: CON-03, reason: A, by: Jo, until: soon}\n")
              .find("2027-03-31") != std::string::npos);
    CHECK(complaint("waivers:\n  - {rule: C, reason: A, by: J, until: 2027-03-31, for: x}\n")
              .find("for") != std::string::npos);
}
