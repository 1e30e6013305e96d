// SPDX-License-Identifier: Apache-2.0
#include <array>

#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>

#include "reports/json.hpp"
#include "tests/reports/report_support.hpp"

namespace concord {
namespace {

using Json = nlohmann::ordered_json;
using Keys = std::vector<std::string>;

constexpr const char* agreement = "# Memorandum of understanding\n"
                                  "\n"
                                  "1. Der Preis für é is to be decided.\n";

Keys keys_of(const Json& value) {
    Keys keys;
    for (const auto& [key, ignored] : value.items())
        keys.push_back(key);
    return keys;
}

TEST_CASE("findings have the keys of the contract, in its order", "[reports]") {
    tests::Sample sample(agreement);
    Finding& finding = sample.find(0, Severity::error, "to be decided", "Open.");
    finding.related.push_back({sample.span_of("Preis"), sample.clause_of("Preis"), "also here"});
    sample.assessment().passed.push_back(
        {&sample.rule(1), {{sample.span_of("Preis"), sample.clause_of("Preis")}, {}}});
    const Json value = Json::parse(sample.render("json"));
    CHECK(keys_of(value) == Keys{"schema", "tool", "today", "profile", "documents", "summary"});
    CHECK(value["schema"] == "concord/findings/1");
    CHECK(keys_of(value["tool"]) == Keys{"name", "version", "pack_hash"});
    CHECK(value["today"] == "2026-11-21");
    CHECK(keys_of(value["summary"]) == Keys{"exit", "error", "warning", "advice", "rules_run"});
    const Json& document = value["documents"][0];
    CHECK(keys_of(document) ==
          Keys{"path", "format", "type", "sha256", "findings", "passed", "waived", "not_checked"});
    const Json& found = document["findings"][0];
    CHECK(keys_of(found) == Keys{"rule",       "family",     "title",   "severity",    "verdict",
                                 "basis",      "confidence", "message", "why",         "authority",
                                 "clause",     "label",      "line",    "column",      "end_line",
                                 "end_column", "begin",      "end",     "quote",       "place",
                                 "related",    "suggestion", "fix",     "fingerprint", "group"});
    CHECK(keys_of(found["place"]) == Keys{"page", "part", "paragraph", "run"});
    CHECK(keys_of(found["related"][0]) == Keys{"clause", "line", "quote", "message"});
    CHECK(document["passed"][0]["evidence"].size() == 1);
    CHECK(document["passed"][0]["evidence"][0]["quote"] == "Preis");
}

TEST_CASE("columns count characters, offsets count bytes", "[reports]") {
    tests::Sample sample(agreement);
    sample.find(0, Severity::warning, "to be decided", "Open.");
    const Json found = Json::parse(sample.render("json"))["documents"][0]["findings"][0];
    CHECK(found["line"] == 3);
    CHECK(found["column"] == 23);
    CHECK(found["end_line"] == 3);
    CHECK(found["end_column"] == 36);
    CHECK(found["begin"] == 55);
    CHECK(found["end"] == 68);
    CHECK(found["quote"] == "to be decided");
    CHECK(found["clause"] == "para/1");
    CHECK(found["label"] == "1.");
    CHECK(found["suggestion"].is_null());
    CHECK(found["fix"].is_null());
    CHECK(found["group"].is_null());
}

TEST_CASE("a finding about the whole document has line 1 and no clause", "[reports]") {
    tests::Sample sample(agreement);
    sample.find(0, Severity::advice, "", "Missing.").group = 3;
    const Json found = Json::parse(sample.render("json"))["documents"][0]["findings"][0];
    CHECK(found["line"] == 1);
    CHECK(found["column"] == 1);
    CHECK(found["end_line"] == 1);
    CHECK(found["clause"] == "");
    CHECK(found["quote"] == "");
    CHECK(found["group"] == 3);
}

TEST_CASE("what cannot be read stands in valid JSON", "[reports]") {
    Report report;
    report.path = "gone \xff.md";
    report.failure = Error{ErrorKind::io, "there is no such file", "gone.md", "look again"};
    RuleBook book;
    ReportOptions options;
    options.book = &book;
    options.exit_status = 3;
    std::string out;
    const std::array reports{report};
    render(*report_format("json"), reports, options, out);
    const Json value = Json::parse(out);
    CHECK(value["summary"]["exit"] == 3);
    const Json& document = value["documents"][0];
    CHECK(document["path"] == "gone \uFFFD.md");
    CHECK(document["type"].is_null());
    CHECK(document["findings"].empty());
    CHECK(keys_of(document["not_checked"][0]) == Keys{"code", "reason", "place"});
    CHECK(document["not_checked"][0]["code"] == "unreadable");

    out.clear();
    render_outline_json(report, out);
    CHECK(keys_of(Json::parse(out)) == Keys{"schema", "source", "outline", "not_checked"});
    out.clear();
    render_facts_json(report, options, out);
    CHECK(Json::parse(out)["contacts"].empty());
}

TEST_CASE("the outline covers every word once", "[reports]") {
    const tests::Sample sample(agreement);
    std::string out;
    render_outline_json(sample.report(), out);
    const Json value = Json::parse(out);
    CHECK(value["schema"] == "concord/outline/1");
    CHECK(keys_of(value["source"]) == Keys{"path", "format", "sha256"});
    std::size_t bytes = 0;
    for (const Json& node : value["outline"]) {
        CHECK(keys_of(node) == Keys{"path", "parent", "kind", "label", "heading", "depth", "line",
                                    "end_line", "own", "text"});
        for (const Json& range : node["own"])
            bytes += range[1].get<std::size_t>() - range[0].get<std::size_t>();
    }
    CHECK(value["outline"][0]["kind"] == "title");
    CHECK(value["outline"][0]["parent"].is_null());
    CHECK(bytes > 60);
    CHECK(bytes <= std::string_view(agreement).size());
}

TEST_CASE("facts have the keys of the contract, in its order", "[reports]") {
    tests::Sample sample("# Memorandum of understanding\n\n1. Signed on 3 February 2025, or on "
                         "4/3/25; reviewed every two years. See paragraph 1.\n");
    std::string out;
    render_facts_json(sample.report(), sample.options(), out);
    const Json value = Json::parse(out);
    CHECK(keys_of(value) == Keys{"schema", "source", "type", "parties", "outline", "sections",
                                 "contacts", "dates", "cadences", "next_review", "references",
                                 "terms", "data", "contract"});
    CHECK(keys_of(value["type"]) == Keys{"id", "score", "runner_up"});
    CHECK(keys_of(value["next_review"]) == Keys{"due", "overdue_days", "trace"});
    CHECK(keys_of(value["data"]) == Keys{"shares_personal_data", "roles", "art28", "art26"});
    CHECK_FALSE(value["outline"][0].contains("text"));
    REQUIRE(value["dates"].size() == 2);
    CHECK(keys_of(value["dates"][0]) == Keys{"text", "iso", "meaning", "line"});
    CHECK(value["dates"][0]["iso"] == "2025-02-03");
    CHECK(value["dates"][1]["iso"].is_null());
    CHECK(value["dates"][1]["ambiguous"] == true);
    REQUIRE(value["cadences"].size() == 1);
    CHECK(keys_of(value["cadences"][0]) == Keys{"text", "every", "months", "of", "line"});
    CHECK(value["cadences"][0]["months"] == 24);
    REQUIRE(value["references"].size() == 1);
    CHECK(keys_of(value["references"][0]) ==
          Keys{"text", "kind", "target", "target_clause", "resolved", "line"});
}

TEST_CASE("rules have the keys of the contract, in its order", "[reports]") {
    tests::Sample sample(agreement);
    std::string out;
    render_rules_json(sample.book(), nullptr, out);
    const Json value = Json::parse(out);
    REQUIRE(value["rules"].size() == 2);
    CHECK(keys_of(value["rules"][0]) == Keys{"id", "title", "family", "severity", "status",
                                             "enabled", "applies", "profile", "authority", "since",
                                             "check", "examples"});
    CHECK(keys_of(value["rules"][0]["examples"]) == Keys{"flag", "pass", "near"});
}

} // namespace
} // namespace concord
