// SPDX-License-Identifier: Apache-2.0
// How fast bytes become text: decoding, the index of lines, the folded view, the digest.
#include <string>

#include <benchmark/benchmark.h>

#include "parser/text/decode.hpp"
#include "parser/text/fold.hpp"
#include "parser/text/sha256.hpp"
#include "parser/text/source.hpp"

using namespace concord;

namespace {

/// Eight MiB of hard-wrapped prose; with typographic marks in every other line, or without.
const std::string& prose(bool typographic) {
    static const auto make = [](const char* second_line) {
        std::string text;
        while (text.size() < (std::size_t{8} << 20)) {
            text += "12. The parties will share what each of them needs for its own functions,\n";
            text += second_line;
        }
        return text;
    };
    static const std::string plain =
        make("    and review the \"Schedule\" - at least - every year.\n");
    static const std::string marked =
        make("    and review the “Schedule” – at least – every year.\n");
    return typographic ? marked : plain;
}

template <class Work>
void measure(benchmark::State& state, Work work) {
    const std::string& text = prose(state.range(0) != 0);
    for (auto _ : state)
        benchmark::DoNotOptimize(work(text));
    state.SetBytesProcessed(state.iterations() * static_cast<std::int64_t>(text.size()));
}

void validate(benchmark::State& state) {
    measure(state, [](const std::string& text) { return first_invalid_utf8(text); });
}

void decode_text(benchmark::State& state) {
    measure(state, [](const std::string& text) { return decode(text).text.size(); });
}

void index_lines(benchmark::State& state) {
    measure(state, [](const std::string& text) {
        return SourceText("a.txt", SourceFormat::text, text).line_count();
    });
}

void fold_text(benchmark::State& state) {
    measure(state, [](const std::string& text) {
        FoldedText folded;
        folded.reserve(text.size());
        folded.append(text, {0, static_cast<std::uint32_t>(text.size())});
        return folded.text().size();
    });
}

void digest(benchmark::State& state) {
    measure(state, [](const std::string& text) { return sha256(text); });
}

} // namespace

BENCHMARK(validate)->ArgName("typographic")->Arg(0)->Arg(1);
BENCHMARK(decode_text)->ArgName("typographic")->Arg(0)->Arg(1);
BENCHMARK(index_lines)->ArgName("typographic")->Arg(0)->Arg(1);
BENCHMARK(fold_text)->ArgName("typographic")->Arg(0)->Arg(1);
BENCHMARK(digest)->ArgName("typographic")->Arg(0);

BENCHMARK_MAIN();
