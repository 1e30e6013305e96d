// SPDX-License-Identifier: Apache-2.0
// How fast a text becomes findings, step by step: lines, outline, facts, rules, and all of it.
// Texts: the folder named by CONCORD_BENCH_TEXTS (all .txt below it), else our own samples.
#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>
#include <vector>

#include <benchmark/benchmark.h>

#include "parser/grammar/line.hpp"
#include "parser/parse.hpp"
#include "parser/passes/noted_words.hpp"
#include "parser/passes/passes.hpp"
#include "parser/passes/targets.hpp"
#include "parser/readers/reader.hpp"
#include "rules/engine/assess.hpp"

using namespace concord;

namespace {

struct Texts {
    std::vector<std::string> all;
    std::int64_t bytes = 0;
};

const Texts& texts() {
    static const Texts loaded = [] {
        const char* folder = std::getenv("CONCORD_BENCH_TEXTS");
        const std::string root = folder != nullptr
                                     ? std::string(folder)
                                     : std::string(CONCORD_SOURCE_DIR) + "/corpus/agreements";
        std::vector<std::string> paths;
        for (const auto& entry : std::filesystem::recursive_directory_iterator(root)) {
            const auto extension = entry.path().extension();
            if (extension == ".txt" || (folder == nullptr && extension == ".md")) {
                paths.push_back(entry.path().string());
            }
        }
        std::sort(paths.begin(), paths.end());
        Texts out;
        for (const auto& path : paths) {
            std::ifstream file(path, std::ios::binary);
            out.all.emplace_back(std::istreambuf_iterator<char>(file),
                                 std::istreambuf_iterator<char>());
            out.bytes += static_cast<std::int64_t>(out.all.back().size());
        }
        return out;
    }();
    return loaded;
}

SourceText source_of(const std::string& text) {
    return std::move(*read(text, {"text", SourceFormat::text}));
}

/// Runs `work` on every text; only what it does itself is timed.
template <class Prepare, class Work>
void over_texts(benchmark::State& state, Prepare prepare, Work work) {
    for (auto _ : state) {
        for (const auto& text : texts().all) {
            state.PauseTiming();
            auto prepared = prepare(text);
            state.ResumeTiming();
            benchmark::DoNotOptimize(work(prepared));
            state.PauseTiming();
            { auto gone = std::move(prepared); }
            state.ResumeTiming();
        }
    }
    state.SetBytesProcessed(state.iterations() * texts().bytes);
}

void lines(benchmark::State& state) {
    for (auto _ : state) {
        for (const auto& text : texts().all) {
            benchmark::DoNotOptimize(grammar::read_lines(text));
        }
    }
    state.SetBytesProcessed(state.iterations() * texts().bytes);
}

void outline(benchmark::State& state) {
    over_texts(
        state, [](const std::string& text) { return source_of(text); },
        [](SourceText& source) {
            find_blocks(source);
            Document document(std::move(source));
            build_outline(document);
            fold_clauses(document);
            return document;
        });
}

void facts(benchmark::State& state) {
    over_texts(
        state,
        [](const std::string& text) {
            auto source = source_of(text);
            find_blocks(source);
            Document document(std::move(source));
            build_outline(document);
            fold_clauses(document);
            return document;
        },
        [](Document& document) {
            find_marks(document);
            const NotedWords words(document.folded.text(), document.words);
            find_times(document, words);
            const Targets targets(document);
            find_references(document, targets, words);
            find_parties_and_terms(document, words);
            find_people(document, words);
            link(document, targets);
            return document.references.size();
        });
}

AsOf as_of() {
    AsOf out;
    out.today = *parse_iso("2026-11-21");
    return out;
}

void rules(benchmark::State& state) {
    over_texts(
        state, [](const std::string& text) { return parse(source_of(text)); },
        [](const Document& document) {
            const auto& book = built_in_book();
            return assess(document, understand(document, book), book, as_of()).findings.size();
        });
}

void whole(benchmark::State& state) {
    const auto& book = built_in_book();
    for (auto _ : state) {
        for (const auto& text : texts().all) {
            const auto document = parse(source_of(text));
            benchmark::DoNotOptimize(
                assess(document, understand(document, book), book, as_of()).findings.size());
        }
    }
    state.SetBytesProcessed(state.iterations() * texts().bytes);
}

} // namespace

BENCHMARK(lines)->Unit(benchmark::kMillisecond);
BENCHMARK(outline)->Unit(benchmark::kMillisecond);
BENCHMARK(facts)->Unit(benchmark::kMillisecond);
BENCHMARK(rules)->Unit(benchmark::kMillisecond);
BENCHMARK(whole)->Unit(benchmark::kMillisecond);
BENCHMARK_MAIN();
