// SPDX-License-Identifier: Apache-2.0
#include "tests/fuzz/parse_target.hpp"
#include "tests/support/files.hpp"

#include <catch2/catch.hpp>

#include <algorithm>
#include <cstdint>
#include <filesystem>
#include <string>
#include <vector>

using namespace concord::tests;

namespace {

std::vector<std::string> files_below(const std::string& folder,
                                     const std::vector<std::string>& endings) {
    std::vector<std::string> paths;
    for (const auto& entry : std::filesystem::directory_iterator(source_dir() + folder)) {
        const auto ending = entry.path().extension().string();
        if (entry.is_regular_file() &&
            std::find(endings.begin(), endings.end(), ending) != endings.end()) {
            paths.push_back(entry.path().string());
        }
    }
    std::sort(paths.begin(), paths.end());
    return paths;
}

/// Small, fixed-seed disorder: the same mutants wherever the tests run.
class Disorder {
public:
    explicit Disorder(std::uint64_t seed) : state_(seed) {}
    std::size_t below(std::size_t limit) {
        state_ = state_ * 6364136223846793005ULL + 1442695040888963407ULL;
        return limit == 0 ? 0 : static_cast<std::size_t>(state_ >> 33U) % limit;
    }

private:
    std::uint64_t state_;
};

/// Flips, cuts, doubles and swaps, as a careless editor or a broken disk would.
std::string mutant(std::string text, Disorder& disorder) {
    for (auto change = disorder.below(6) + 1; change > 0 && !text.empty(); --change) {
        const auto at = disorder.below(text.size());
        const auto length = std::min(disorder.below(200) + 1, text.size() - at);
        switch (disorder.below(5)) {
        case 0: text[at] = static_cast<char>(disorder.below(256)); break;
        case 1: text.erase(at, length); break;
        case 2: text.insert(at, text.substr(disorder.below(text.size()), length)); break;
        case 3: text.resize(at); break;
        default: text.insert(at, 1, "\n\t ([*#|-_/.)>"[disorder.below(14)]); break;
        }
    }
    return text;
}

} // namespace

TEST_CASE("seeds of the fuzz target keep every promise", "[fuzz]") {
    const auto seeds = files_below("/tests/fuzz/seeds", {".seed"});
    REQUIRE_FALSE(seeds.empty());
    for (const auto& path : seeds) {
        INFO(path);
        check_bytes(read(path));
    }
}

TEST_CASE("mutants of the sample agreements keep every promise", "[fuzz]") {
    const auto samples = files_below("/corpus/agreements", {".txt", ".md"});
    REQUIRE(samples.size() >= 9);
    Disorder disorder(20261121);
    for (const auto& path : samples) {
        const auto text = read(path);
        for (int round = 0; round < 12; ++round) {
            check_bytes(mutant(text, disorder));
        }
    }
    CHECK(true); // a broken promise aborts the program
}

TEST_CASE("text layers of PDF and their mutants keep every promise", "[fuzz][pdf]") {
    const auto seeds = files_below("/tests/fuzz/seeds", {".layer"});
    REQUIRE(seeds.size() >= 3);
    Disorder disorder(20261121);
    for (const auto& path : seeds) {
        INFO(path);
        const auto layer = read(path);
        check_pdf_layer(layer);
        for (int round = 0; round < 60; ++round) {
            check_pdf_layer(mutant(layer, disorder));
        }
    }
}
