// SPDX-License-Identifier: Apache-2.0
// How often the rules are right: on mutants of sound agreements, on paraphrases, on planted faults
// and on the memoranda with a full answer. `scripts/quality` prints the figures and the cases.
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iostream>

#include <catch2/catch.hpp>

#include "tests/quality/blocks.hpp"
#include "tests/quality/measure.hpp"
#include "tests/quality/mutants.hpp"
#include "tests/support/files.hpp"
#include "tests/support/skip.hpp"

using namespace concord;
using namespace concord::tests;

namespace {

/// Adds to the file that scripts/quality names; does nothing in a plain run of the tests.
void report(const std::string& title, const std::string& tables, const Measure& measure) {
    const char* path = std::getenv("CONCORD_QUALITY");
    if (path == nullptr) {
        return;
    }
    std::ofstream file(path, std::ios::app);
    file << "## " << title << "\n\n" << tables << '\n';
    std::ofstream cases(std::string(path) + ".cases", std::ios::app);
    for (const auto& complaint : measure.complaints) {
        cases << title << " | " << complaint << '\n';
    }
}

/// The first few cases, for the message of a failing test.
std::string some(const Measure& measure) {
    std::string out;
    for (std::size_t at = 0; at < std::min<std::size_t>(measure.complaints.size(), 40); ++at) {
        out += measure.complaints[at] + '\n';
    }
    return out;
}

} // namespace

TEST_CASE("a table of edits that does not fit its sample is refused", "[quality]") {
    CHECK_THROWS(read_blocks("what is this"));
    CHECK_THROWS(with_edit("one two one", "one", "three"));
    CHECK_THROWS(with_edit("one two", "three", "four"));
    CHECK_THROWS(without_section("# A\n\ntext\n", "B", false));
    CHECK(with_edit("one two", "two", "three") == "one three");
    CHECK(without_section("# A\n\na\n\n## B\n\nb\n\n# C\n\nc\n", "A", true) == "# A\n\n# C\n\nc\n");
    CHECK(without_section("A ONE\n\na\n\nB ONE\n\nb\n", "A ONE", false) == "B ONE\n\nb\n");
    CHECK_THROWS(make_mutants("sample: corpus/agreements/liaison-mou.md\n\nkind: x\ndrop: y"));
}

TEST_CASE("a mutant of a sound agreement raises its finding and no other", "[quality]") {
    const auto measure = measure_mutants();
    report("Mutants",
           table("kind", measure.by_kind, true) + '\n' + table("family", measure.by_family, true),
           measure);
    const auto all = sum(measure.by_kind);
    INFO(some(measure));
    for (const auto& one : measure.unsound) {
        FAIL_CHECK(one);
    }
    CHECK(measure.by_kind.size() >= 15);
    CHECK(all.wanted >= 400);
    CHECK(all.recall() >= 0.945);
    CHECK(all.precision() >= 0.98);
    for (const auto& [kind, tally] : measure.by_kind) {
        INFO(kind);
        CHECK(tally.wanted >= 10);
        CHECK(tally.recall() >= 0.85);
    }
}

TEST_CASE("a sound clause in other words stays silent", "[quality]") {
    const auto measure = measure_paraphrases();
    report("Paraphrases", table("agreement", measure.by_kind, true), measure);
    INFO(some(measure));
    CHECK(sum(measure.by_kind).wanted >= 60);
    CHECK(measure.complaints.empty());
}

TEST_CASE("faults planted in the sample corpus are found", "[quality]") {
    const auto measure = measure_planted();
    report("Planted faults", table("family", measure.by_family, false), measure);
    INFO(some(measure));
    CHECK(sum(measure.by_family).wanted >= 80);
    CHECK(sum(measure.by_family).recall() >= 0.85);
}

TEST_CASE("what is said of the sample memorandum is what a lawyer says", "[quality]") {
    const auto twin = source_dir() + "/corpus/agreements/twin-mou";
    const auto measure = measure_golden(twin + ".txt", twin + ".expected/findings.tsv");
    report("The sample memorandum", table("family", measure.by_family, true), measure);
    INFO(some(measure));
    CHECK(sum(measure.by_family).recall() >= 0.95);
    CHECK(sum(measure.by_family).precision() >= 0.85);
}

TEST_CASE("what is said of the real memorandum is what a lawyer says", "[quality][shared]") {
    const auto data = shared_data();
    if (!data) {
        return;
    }
    const auto seeds = data->string() + "/seeds/";
    const auto measure = measure_golden(seeds + "cqc-nhs-resolution-mou.txt",
                                        seeds + "expected/cqc-nhs-resolution-mou.findings.tsv");
    report("The real memorandum", table("family", measure.by_family, true), measure);
    INFO(some(measure));
    CHECK(sum(measure.by_family).recall() >= 0.95);
    CHECK(sum(measure.by_family).precision() >= 0.85);
}
