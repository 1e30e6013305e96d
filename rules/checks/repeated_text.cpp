// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <array>
#include <map>
#include <string>
#include <utility>

#include "rules/checks/kinds.hpp"

namespace concord {

namespace {

constexpr std::array params{
    ParamSpec{"words", ParamType::number, false, "shortest paragraph compared, 25 by default", {}},
    ParamSpec{"percent",
              ParamType::number,
              false,
              "share of the shorter one's three-word runs that the longer one holds, 70 by default",
              {}},
};

constexpr std::uint64_t prime = 1099511628211ULL;

/// Hashes of all runs of three words, sorted, each once.
std::vector<std::uint64_t> runs_of(std::string_view text) {
    std::vector<std::uint64_t> words;
    std::uint64_t hash = 0;
    bool inside = false;
    for (const char c : text) {
        const char lower = c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
        const bool letter = (lower >= 'a' && lower <= 'z') || (lower >= '0' && lower <= '9') ||
                            static_cast<unsigned char>(lower) >= 0x80;
        if (letter) {
            hash = ((inside ? hash : 14695981039346656037ULL) ^ static_cast<unsigned char>(lower)) *
                   prime;
        } else if (inside) {
            words.push_back(hash);
        }
        inside = letter;
    }
    if (inside) {
        words.push_back(hash);
    }
    std::vector<std::uint64_t> runs;
    for (std::size_t at = 2; at < words.size(); ++at) {
        runs.push_back((words[at - 2] * prime ^ words[at - 1]) * prime ^ words[at]);
    }
    std::sort(runs.begin(), runs.end());
    runs.erase(std::unique(runs.begin(), runs.end()), runs.end());
    return runs;
}

struct Paragraph {
    ClauseId clause;
    std::vector<std::uint64_t> runs;
};

std::size_t shared_runs(const Paragraph& a, const Paragraph& b) {
    std::size_t shared = 0;
    auto left = a.runs.begin();
    auto right = b.runs.begin();
    while (left != a.runs.end() && right != b.runs.end()) {
        if (*left == *right) {
            ++shared;
            ++left;
            ++right;
        } else {
            *left < *right ? ++left : ++right;
        }
    }
    return shared;
}

/// Pairs of paragraphs that share at least one sampled run: only those are compared in full, so
/// that the time stays linear for texts that do not repeat themselves.
std::vector<std::pair<std::size_t, std::size_t>> candidates(const std::vector<Paragraph>& all) {
    constexpr std::uint64_t sample = 4;
    constexpr std::size_t common = 6; // a run in more paragraphs is a turn of phrase
    std::vector<std::pair<std::uint64_t, std::size_t>> seeds;
    for (std::size_t at = 0; at < all.size(); ++at) {
        for (const auto run : all[at].runs) {
            if (run % sample == 0) {
                seeds.emplace_back(run, at);
            }
        }
    }
    std::sort(seeds.begin(), seeds.end());
    std::vector<std::pair<std::size_t, std::size_t>> out;
    for (std::size_t begin = 0; begin < seeds.size();) {
        auto end = begin;
        while (end < seeds.size() && seeds[end].first == seeds[begin].first) {
            ++end;
        }
        for (auto a = begin; end - begin <= common && a < end; ++a) {
            for (auto b = a + 1; b < end; ++b) {
                out.emplace_back(seeds[a].second, seeds[b].second);
            }
        }
        begin = end;
    }
    std::sort(out.begin(), out.end());
    out.erase(std::unique(out.begin(), out.end()), out.end());
    return out;
}

std::vector<Paragraph> paragraphs(const Document& document, std::size_t least) {
    std::vector<Paragraph> out;
    const auto clauses = document.clauses.all();
    for (std::size_t at = 0; at < clauses.size(); ++at) {
        const auto kind = clauses[at].kind;
        const bool prose = kind == ClauseKind::clause || kind == ClauseKind::text ||
                           kind == ClauseKind::item || kind == ClauseKind::bullet;
        if (prose && clauses[at].folded.size() > least * 4) {
            auto runs = runs_of(document.folded.text(clauses[at].folded));
            if (runs.size() + 2 > least) {
                out.push_back({ClauseId(at), std::move(runs)});
            }
        }
    }
    return out;
}

void run(const Question& question, Findings& findings) {
    const auto& document = question.document;
    const auto least = static_cast<std::size_t>(question.rule.number("words", 25));
    const auto percent = static_cast<std::size_t>(question.rule.number("percent", 70));
    const auto all = paragraphs(document, least);
    for (const auto& [first, second] : candidates(all)) {
        const auto shorter = std::min(all[first].runs.size(), all[second].runs.size());
        const auto shared = shared_runs(all[first], all[second]);
        if (shared * 100 < shorter * percent) {
            continue;
        }
        const auto& later = document.clauses[all[second].clause];
        const auto earlier = all[first].clause;
        auto& finding =
            findings.add(later.body, {{"percent", std::to_string(shared * 100 / shorter)},
                                      {"other", document.cite(earlier)},
                                      {"line", std::to_string(document.clauses[earlier].line)},
                                      {"quote", quote(document, later.body, 50)}});
        finding.related.push_back({document.clauses[earlier].body, earlier, "said here first"});
    }
    if (findings.all().empty()) {
        findings.pass();
    }
}

} // namespace

CheckKind repeated_text_check() noexcept {
    return {"repeated-text", "paragraphs that say nearly the same in nearly the same words", params,
            run};
}

} // namespace concord
