// SPDX-License-Identifier: Apache-2.0
// What the program prints as JSON, held against the schemas that docs/schema promises.
#include <filesystem>
#include <map>

#include <catch2/catch.hpp>

#include "cli/run.hpp"
#include "tests/cli/schema.hpp"
#include "tests/support/files.hpp"

namespace concord {
namespace {

using Json = nlohmann::json;

Json schema_json(const std::string& name) {
    return Json::parse(tests::read(tests::source_dir() + "/docs/schema/" + name + ".json"));
}

Environment environment() {
    Environment made;
    made.book = &built_in_book();
    made.today = *parse_iso("2026-11-21");
    made.read_stdin = [](std::size_t) -> Result<std::string> {
        return "Memorandum of understanding\n\n1. Reviewed biannually from 4/3/25.\n";
    };
    return made;
}

/// The sample agreements, standard input and a file that is not there.
std::vector<std::string> inputs() {
    std::vector<std::string> paths{"-", "missing.md"};
    const std::string folder = tests::source_dir() + "/corpus/agreements";
    for (const auto& entry : std::filesystem::directory_iterator(folder)) {
        const auto ending = entry.path().extension();
        if ((ending == ".md" || ending == ".txt") && entry.path().stem() != "README") {
            paths.push_back(entry.path().string());
        }
    }
    std::sort(paths.begin(), paths.end());
    return paths;
}

TEST_CASE("JSON of every command fits its schema", "[cli]") {
    const Environment world = environment();
    const std::vector<std::string> paths = inputs();
    REQUIRE(paths.size() > 8);
    const std::map<std::string, std::string> schemas{{"check", "findings-1"},
                                                     {"assess", "assessment-1"},
                                                     {"outline", "outline-1"},
                                                     {"facts", "facts-1"}};
    for (const auto& [command, name] : schemas) {
        const tests::Schema schema(schema_json(name));
        for (const std::string& path : paths) {
            INFO(command << ' ' << path);
            const Outcome outcome =
                run(std::vector<std::string>{command, "--format", "json", path}, world);
            CHECK((outcome.status == ExitStatus::unchecked) == (path == "missing.md"));
            CHECK(schema.fault(Json::parse(outcome.out)) == "");
        }
    }
    const Outcome rules = run(std::vector<std::string>{"rules", "list", "--format", "json"}, world);
    CHECK(tests::Schema(schema_json("rules-1")).fault(Json::parse(rules.out)) == "");
}

TEST_CASE("what rules cost adds up", "[cli]") {
    const std::string sample = tests::source_dir() + "/corpus/agreements/liaison-mou.md";
    const Outcome outcome =
        run(std::vector<std::string>{"rules", "cost", "--format", "json", sample}, environment());
    const Json cost = Json::parse(outcome.out);
    CHECK(tests::Schema(schema_json("rule-cost-1")).fault(cost) == "");
    CHECK(cost["documents"] == 1);
    CHECK(cost["rules"].size() == built_in_book().rules.size());
    std::uint64_t sum = 0;
    std::uint64_t last = cost["check_nanoseconds"];
    std::uint64_t findings = 0;
    for (const Json& rule : cost["rules"]) {
        INFO(rule);
        CHECK(rule["nanoseconds"] <= last);
        CHECK(rule["candidates"] <= rule["hits"]);
        last = rule["nanoseconds"];
        sum += last;
        findings += rule["findings"].get<std::uint64_t>();
    }
    CHECK(sum == cost["check_nanoseconds"]);
    const Outcome checked =
        run(std::vector<std::string>{"check", "--format", "json", sample}, environment());
    CHECK(findings == Json::parse(checked.out)["documents"][0]["findings"].size());
}

TEST_CASE("the schemas refuse what is not in the contract", "[cli]") {
    const Outcome outcome = run(std::vector<std::string>{"check", "--type", "MOU", "--fail-on",
                                                         "never", "--format", "json", "-"},
                                environment());
    const Json sound = Json::parse(outcome.out);
    const tests::Schema schema(schema_json("findings-1"));
    REQUIRE(schema.fault(sound) == "");
    Json changed = sound;
    changed["extra"] = 1;
    CHECK(schema.fault(changed) == "$.extra: not in the contract");
    changed = sound;
    changed["documents"][0].erase("waived");
    CHECK(schema.fault(changed) == "$.documents[0]: lacks \"waived\"");
    changed = sound;
    changed["summary"]["exit"] = 7;
    CHECK_FALSE(schema.fault(changed).empty());
    changed = sound;
    REQUIRE_FALSE(changed["documents"][0]["findings"].empty());
    changed["documents"][0]["findings"][0]["line"] = 0;
    CHECK_FALSE(schema.fault(changed).empty());
}

} // namespace
} // namespace concord
