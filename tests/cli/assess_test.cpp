// SPDX-License-Identifier: Apache-2.0
// What the sign-off report promises of every document.
#include <filesystem>
#include <map>
#include <set>

#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>

#include "cli/run.hpp"
#include "tests/support/files.hpp"

namespace concord {
namespace {

using Json = nlohmann::json;

Environment environment() {
    Environment made;
    made.book = &built_in_book();
    made.today = *parse_iso("2026-11-21");
    return made;
}

std::vector<std::string> samples() {
    std::vector<std::string> paths;
    for (const auto& entry :
         std::filesystem::directory_iterator(tests::source_dir() + "/corpus/agreements")) {
        const auto ending = entry.path().extension();
        if (ending == ".md" || ending == ".txt") paths.push_back(entry.path().string());
    }
    std::sort(paths.begin(), paths.end());
    return paths;
}

Json assessed(const std::string& path) {
    return Json::parse(
        run(std::vector<std::string>{"assess", "--format", "json", path}, environment()).out);
}

TEST_CASE("every rule stands in the sign-off report once", "[cli]") {
    const std::vector<std::string> paths = samples();
    REQUIRE(paths.size() > 8);
    for (const std::string& path : paths) {
        INFO(path);
        const Json report = assessed(path);
        std::map<std::string, int> seen;
        std::map<std::string, std::size_t> verdicts;
        for (const Json& family : report["families"]) {
            for (const Json& rule : family["rules"]) {
                ++seen[rule["rule"]];
                ++verdicts[rule["verdict"]];
                // A rule has findings, or it says why there are none.
                const bool settled = rule["severity"].is_null();
                CHECK(settled == rule["findings"].empty());
                CHECK(rule["authority"].size() > 0);
            }
        }
        for (const char* apart : {"not_applicable", "not_judged"}) {
            for (const Json& rule : report[apart]) {
                ++seen[rule["rule"]];
                CHECK(rule["reason"] != "");
            }
        }
        CHECK(seen.size() == built_in_book().rules.size());
        for (const auto& [id, times] : seen) {
            INFO(id);
            CHECK(times == 1);
        }
        for (const auto& [verdict, count] : verdicts)
            CHECK(report["summary"][verdict] == count);
    }
}

TEST_CASE("what check finds, assess shows, and nothing else", "[cli]") {
    for (const std::string& path : samples()) {
        INFO(path);
        const Json check = Json::parse(
            run(std::vector<std::string>{"check", "--format", "json", path}, environment()).out);
        std::multiset<std::string> found;
        for (const Json& finding : check["documents"][0]["findings"])
            found.insert(finding["fingerprint"]);
        std::multiset<std::string> shown;
        const Json report = assessed(path);
        for (const Json& family : report["families"]) {
            for (const Json& rule : family["rules"]) {
                for (const Json& finding : rule["findings"])
                    shown.insert(finding["fingerprint"]);
            }
        }
        CHECK(shown == found);
    }
}

} // namespace
} // namespace concord
