// SPDX-License-Identifier: Apache-2.0
#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>

#include "reports/families.hpp"
#include "reports/sign_off.hpp"
#include "tests/reports/report_support.hpp"

namespace concord {
namespace {

constexpr std::string_view text = "# Memorandum of understanding\n\n"
                                  "1. The price is to be decided.\n\n"
                                  "2. The parties reply within two days <soon>.\n";

std::string rendered(tests::Sample& sample,
                     void (*render)(const Report&, const ReportOptions&, std::string&)) {
    std::string out;
    render(sample.report(), sample.options(), out);
    return out;
}

TEST_CASE("a rule stands on the sheet once, with its gravest finding", "[reports]") {
    tests::Sample sample{std::string(text)};
    Finding& partly = sample.find(0, Severity::advice, "price", "half");
    partly.verdict = Verdict::partly;
    Finding& missing = sample.find(0, Severity::warning, "decided", "nothing");
    missing.verdict = Verdict::missing;
    sample.assessment().passed.push_back(
        {&sample.rule(1), {{sample.span_of("two days"), sample.clause_of("two days")}}});
    const SignOff sheet = sign_off(sample.report(), sample.book());
    REQUIRE(sheet.families.size() == 1);
    CHECK(sheet.families[0].name == "Drafting");
    REQUIRE(sheet.families[0].entries.size() == 2);
    const SignOffEntry& first = sheet.families[0].entries[0];
    CHECK(first.rule->id == "DRA-01");
    CHECK(first.verdict == Verdict::missing);
    CHECK(first.severity == Severity::warning);
    CHECK(first.findings.size() == 2);
    CHECK(sheet.families[0].entries[1].verdict == Verdict::met);
    CHECK(verdict_counts(sheet) ==
          "1 met, 0 partly, 0 ambiguous, 1 missing, 0 delegated, 0 defects");
}

TEST_CASE("what passed is quoted, and a delegation is no pass", "[reports]") {
    tests::Sample sample{std::string(text)};
    sample.assessment().passed.push_back(
        {&sample.rule(0), {{sample.span_of("two days"), sample.clause_of("two days"), "reply"}}});
    sample.assessment().passed.push_back({&sample.rule(1), {}, Verdict::delegated});
    const std::string out = rendered(sample, render_sign_off_text);
    CHECK(out.find("met        DRA-01  Not found: \"A decision is left open\"") !=
          std::string::npos);
    CHECK(out.find("Line 5, paragraph 2: \"The parties reply within two days <soon>.\"") !=
          std::string::npos);
    CHECK(out.find("delegated  DRA-02") != std::string::npos);
    CHECK(out.find("1 met, 0 partly, 0 ambiguous, 0 missing, 1 delegated, 0 defects") !=
          std::string::npos);
    CHECK(out.ends_with("This report is a drafting aid. It is not legal advice.\n"));
}

TEST_CASE("what does not apply and what cannot be judged stand apart", "[reports]") {
    tests::Sample sample{std::string(text)};
    sample.find(0, Severity::error, "to be decided", "open");
    sample.assessment().left_out.push_back(
        {&sample.rule(1), NotAsked::condition, "shares-personal-data"});
    sample.assessment().left_open.push_back({&sample.rule(1), "there is no day to count from"});
    const std::string out = rendered(sample, render_sign_off_text);
    CHECK(out.find("Only where personal data is shared: DRA-02") != std::string::npos);
    CHECK(out.find("DRA-02  There is no day to count from (looked for: \"Time without") !=
          std::string::npos);
    const auto json = nlohmann::json::parse(rendered(sample, render_sign_off_json));
    CHECK(json["not_applicable"][0]["reason"] == "only where personal data is shared");
    CHECK(json["not_judged"][0]["rule"] == "DRA-02");
    CHECK(json["summary"]["defect"] == 1);
    CHECK(json["summary"]["not_judged"] == 1);
    CHECK(json["families"][0]["rules"][0]["findings"][0]["quote"] == "to be decided");
}

TEST_CASE("the Markdown sheet escapes the document's words", "[reports]") {
    tests::Sample sample{std::string(text)};
    sample.find(0, Severity::error, "days <soon>", "Not soon *enough*");
    const std::string out = rendered(sample, render_sign_off_markdown);
    CHECK(out.find("  - Line 5, paragraph 2: Not soon \\*enough\\* \"days \\<soon\\>\"") !=
          std::string::npos);
    CHECK(out.find("- **defect** DRA-01: A decision is left open (*error*)") != std::string::npos);
    CHECK(out.ends_with("This report is a drafting aid. It is not legal advice.\n"));
}

TEST_CASE("every family of the built-in book has a name", "[reports]") {
    for (const Rule& rule : built_in_book().rules) {
        INFO(rule.id);
        CHECK(family_name(rule.family).find("Own rules") == std::string::npos);
    }
    CHECK(family_name("OUR") == "Own rules");
    CHECK(family_place("OUR") > family_place("DRA"));
}

} // namespace
} // namespace concord
