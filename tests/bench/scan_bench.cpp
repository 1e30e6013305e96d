// SPDX-License-Identifier: Apache-2.0
// The one scan: all phrases of the built-in book over the sample agreements, folded.
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>
#include <vector>

#include <benchmark/benchmark.h>

#include "parser/text/fold.hpp"
#include "rules/book/book.hpp"
#include "rules/engine/plan_match.hpp"

namespace concord {
namespace {

/// The sample agreements as the scan sees them, one text each.
std::vector<std::string> folded_samples() {
    std::vector<std::string> texts;
    const std::filesystem::path folder = CONCORD_SOURCE_DIR "/corpus/agreements";
    for (const auto& entry : std::filesystem::directory_iterator(folder)) {
        if (entry.path().extension() == ".txt") {
            std::ifstream in(entry.path(), std::ios::binary);
            const std::string text{std::istreambuf_iterator<char>(in), {}};
            FoldedText folded;
            folded.append(text, {0, static_cast<std::uint32_t>(text.size())});
            texts.emplace_back(folded.text());
        }
    }
    return texts;
}

void scan(benchmark::State& state) {
    const auto texts = folded_samples();
    const Plan& plan = built_in_book().plan;
    std::size_t bytes = 0;
    std::size_t matches = 0;
    for (auto _ : state) {
        for (const auto& text : texts) {
            matches += match_plan(text, plan).size();
            bytes += text.size();
        }
    }
    state.SetBytesProcessed(static_cast<std::int64_t>(bytes));
    state.counters["matches/KB"] =
        static_cast<double>(matches) * 1000.0 / static_cast<double>(bytes);
}
BENCHMARK(scan);

} // namespace
} // namespace concord

BENCHMARK_MAIN();
