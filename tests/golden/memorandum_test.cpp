// SPDX-License-Identifier: Apache-2.0
// The two memoranda with a full expected answer: our own sample, and the real one that it is
// modelled on, which is read from beside the checkout.
#include <algorithm>
#include <map>

#include <catch2/catch.hpp>

#include "tests/golden/expected_rows.hpp"
#include "tests/support/files.hpp"
#include "tests/support/skip.hpp"

using namespace concord;
using namespace concord::tests;

namespace {

const Day today = *parse_iso("2026-11-21");

std::string twin_path() {
    return source_dir() + "/corpus/agreements/twin-mou";
}

/// At least `least` of the rows that must be found; not one error; no more than a reader bears.
void answers(const Judged& judged, const std::string& table, std::size_t least) {
    auto rows = read_findings_table(table);
    std::erase_if(rows, [](const ExpectedRow& row) { return row.kind != "Must"; });
    REQUIRE(rows.size() == 53);
    const auto missed = unserved(rows, judged.findings);
    std::string numbers;
    for (const auto& row : missed) {
        numbers += ' ' + row.number;
    }
    INFO("rows not found:" << numbers);
    CHECK(rows.size() - missed.size() >= least);
    CHECK(judged.errors == 0);
    CHECK(judged.shown <= 40);
}

/// Every body, person, place and date of the sample under another name of another length.
const std::map<std::string, std::string>& new_names() {
    static const std::map<std::string, std::string> names{
        {"Residential Care Standards Authority", "Shared Housing Quality Commission"},
        {"Residential Care Compensation Board", "Shared Housing Indemnity Authority"},
        {"Care Redress", "Home Settle"},
        {"RCSA", "SHQC"},
        {"rcsa.example", "shqc.example"},
        {"CRD", "HSL"},
        {"Imogen Fairclough", "Agatha Wrenfield"},
        {"Desmond Achterberg", "Tobias Molesworth"},
        {"Kate Ollerby", "Jen Hathersage"},
        {"katherine.ollerby", "jennifer.hathersage"},
        {"Rowena Pask", "Sybil Orme"},
        {"Rowena.pask", "Sybil.orme"},
        {"Jolyon Tremlett", "Leander Quayle"},
        {"Jolyon.Tremlett", "Leander.Quayle"},
        {"17/02/2025", "19/02/2025"},
        {"4/3/25", "6/3/25"},
    };
    return names;
}

std::string renamed(std::string text) {
    for (const auto& [from, to] : new_names()) {
        for (auto at = text.find(from); at != std::string::npos;
             at = text.find(from, at + to.size())) {
            text.replace(at, from.size(), to);
        }
    }
    return text;
}

std::vector<std::string> places(const Judged& judged) {
    std::vector<std::string> out;
    for (const auto& finding : judged.findings) {
        out.push_back(finding.rule + " line " + std::to_string(*finding.lines.begin()));
    }
    std::sort(out.begin(), out.end());
    return out;
}

} // namespace

TEST_CASE("the sample memorandum gets the findings that a lawyer expects", "[golden]") {
    answers(judge(read(twin_path() + ".txt"), "twin-mou.txt", today),
            read(twin_path() + ".expected/findings.tsv"), 48);
}

TEST_CASE("the real memorandum gets the findings that a lawyer expects", "[golden][shared]") {
    const auto data = shared_data();
    if (!data) {
        return;
    }
    const auto seeds = data->string() + "/seeds/";
    answers(judge(read(seeds + "cqc-nhs-resolution-mou.txt"), "mou.txt", today),
            read(seeds + "expected/cqc-nhs-resolution-mou.findings.tsv"), 48);
}

TEST_CASE("the sample memorandum's traps catch nothing", "[golden]") {
    const auto judged = judge(read(twin_path() + ".txt"), "twin-mou.txt", today);
    for (const auto& trap : read_traps_table(read(twin_path() + ".expected/traps.tsv"))) {
        if (trap.kind != "H2") {
            continue; // false satisfactions show as rows that are not found
        }
        for (const auto& finding : judged.findings) {
            INFO("trap " << trap.number << ": " << finding.rule << " on line "
                         << *finding.lines.begin() << ": " << finding.words);
            CHECK_FALSE(serves(finding, trap));
        }
    }
}

TEST_CASE("other names and dates make no difference", "[golden]") {
    const auto text = read(twin_path() + ".txt");
    REQUIRE(renamed(text) != text);
    CHECK(places(judge(renamed(text), "twin-mou.txt", today)) ==
          places(judge(text, "twin-mou.txt", today)));
}
