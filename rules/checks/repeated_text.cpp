// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <array>
#include <bit>
#include <numeric>
#include <span>
#include <string>
#include <utility>

#include "parser/text/ascii.hpp"
#include "parser/text/byte_mask.hpp"
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

constexpr std::uint64_t first_hash = 14695981039346656037ULL;

std::uint64_t hash_on(std::uint64_t hash, char c) noexcept {
    return (hash ^ static_cast<unsigned char>(to_lower(c))) * prime;
}

/// Hashes of the words of a text, byte by byte.
std::vector<std::uint64_t> words_of(std::string_view text) {
    std::vector<std::uint64_t> words;
    std::uint64_t hash = 0;
    bool inside = false;
    for (const char c : text) {
        const bool letter =
            is_lower(c) || is_upper(c) || is_digit(c) || static_cast<unsigned char>(c) >= 0x80;
        if (letter) {
            hash = hash_on(inside ? hash : first_hash, c);
        } else if (inside) {
            words.push_back(hash);
        }
        inside = letter;
    }
    if (inside) {
        words.push_back(hash);
    }
    return words;
}

/// The words of a document, by the index of words where all is ASCII: each spelling is hashed once.
class Words {
public:
    explicit Words(const Document& document)
        : document_(document),
          hashes_(ask_spellings<std::uint64_t>(
              document.folded.text(), document.words, [](std::string_view word) {
                  return std::accumulate(word.begin(), word.end(), first_hash, hash_on);
              })) {}

    [[nodiscard]] std::vector<std::uint64_t> in(Span folded) const {
        const auto text = document_.folded.text(folded);
        if (!is_ascii(text)) {
            return words_of(text);
        }
        const auto from = document_.words.first_behind(folded.begin);
        auto words = document_.words.all().subspan(from);
        words = words.first(document_.words.first_behind(folded.end) - from);
        std::vector<std::uint64_t> out(words.size());
        std::transform(words.begin(), words.end(), out.begin(),
                       [&](const Word& word) { return hashes_[word.spelling]; });
        return out;
    }

private:
    const Document& document_;
    std::vector<std::uint64_t> hashes_; ///< By spelling.
};

struct Paragraph {
    ClauseId clause;
    std::vector<std::uint64_t> runs; ///< Hashes of all runs of three words.
    bool settled = false;            ///< They are sorted, each once.
    bool repeats = false;            ///< Enough of them may come again.

    void settle() {
        if (!settled) {
            std::sort(runs.begin(), runs.end());
            runs.erase(std::unique(runs.begin(), runs.end()), runs.end());
            settled = true;
        }
    }
};

std::vector<Paragraph> paragraphs(const Document& document, std::size_t least) {
    std::vector<Paragraph> out;
    const Words words(document);
    const auto clauses = document.clauses.all();
    for (std::size_t at = 0; at < clauses.size(); ++at) {
        const auto kind = clauses[at].kind;
        const bool prose = kind == ClauseKind::clause || kind == ClauseKind::text ||
                           kind == ClauseKind::item || kind == ClauseKind::bullet;
        if (!prose || clauses[at].folded.size() <= least * 4) {
            continue;
        }
        auto runs = words.in(clauses[at].folded);
        if (runs.size() <= std::max<std::size_t>(least, 2)) {
            continue;
        }
        for (std::size_t i = 2; i < runs.size(); ++i) {
            runs[i - 2] = (runs[i - 2] * prime ^ runs[i - 1]) * prime ^ runs[i];
        }
        runs.resize(runs.size() - 2);
        out.push_back({ClauseId(at), std::move(runs)});
    }
    return out;
}

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

/// Tells which of many numbers may come more than once; the others do not.
class Again {
public:
    /// For about so many numbers.
    explicit Again(std::size_t count) : times_(std::bit_ceil(count * 8 + 64)) {}

    [[nodiscard]] bool holds(std::uint64_t number) const { return times_[place_of(number)] > 1; }
    void count(std::uint64_t number) {
        auto& times = times_[place_of(number)];
        times = static_cast<std::uint8_t>(times == 0 ? 1 : 2);
    }

private:
    [[nodiscard]] std::size_t place_of(std::uint64_t number) const {
        return static_cast<std::size_t>(number >> 32U) & (times_.size() - 1);
    }

    std::vector<std::uint8_t> times_; ///< By a part of the number: 0, 1 or more.
};

/// Runs that may come more than once in a text.
Again runs_again(const std::vector<Paragraph>& all) {
    std::size_t count = 0;
    for (const auto& paragraph : all) {
        count += paragraph.runs.size();
    }
    Again again(count);
    for (const auto& paragraph : all) {
        for (const auto run : paragraph.runs) {
            again.count(run);
        }
    }
    return again;
}

/// Marks the paragraphs of which the given share of runs may stand in another one: few, as a rule.
void mark_repeats(std::vector<Paragraph>& all, const Again& again, std::size_t percent) {
    for (auto& paragraph : all) {
        // Runs that come once are all different: leaving out doubles only makes the share less.
        const auto often = std::count_if(paragraph.runs.begin(), paragraph.runs.end(),
                                         [&](std::uint64_t run) { return again.holds(run); });
        paragraph.repeats =
            static_cast<std::size_t>(often) * 100 >= paragraph.runs.size() * percent;
    }
}

/// A run of three words and the number of its paragraph.
using Seed = std::pair<std::uint64_t, std::size_t>;

/// Sampled runs that may come again, sorted, each pair once.
std::vector<Seed> seeds_of(const std::vector<Paragraph>& all, const Again& again) {
    constexpr std::uint64_t sample = 4;
    std::vector<Seed> seeds;
    for (std::size_t at = 0; at < all.size(); ++at) {
        for (const auto run : all[at].runs) {
            if (run % sample == 0 && again.holds(run)) {
                seeds.emplace_back(run, at);
            }
        }
    }
    std::sort(seeds.begin(), seeds.end());
    seeds.erase(std::unique(seeds.begin(), seeds.end()), seeds.end());
    return seeds;
}

/// The paragraphs of seeds with one run; those of fewer different runs than `least` words have are
/// left out. None where no two of them can be much alike.
std::vector<std::size_t> sharing(std::vector<Paragraph>& all, std::span<const Seed> seeds,
                                 std::size_t least) {
    constexpr std::size_t common = 6; // a run in more paragraphs is a turn of phrase
    std::vector<std::size_t> out;
    const auto repeats = [&](const Seed& seed) { return all[seed.second].repeats; };
    if (seeds.size() < 2 || std::none_of(seeds.begin(), seeds.end(), repeats)) {
        return out;
    }
    for (const auto& [run, at] : seeds) {
        all[at].settle();
        if (all[at].runs.size() + 2 > least) {
            out.push_back(at);
        }
    }
    return out.size() <= common ? out : std::vector<std::size_t>{};
}

/// Pairs of paragraphs that share at least one sampled run and may be much alike: only those are
/// compared in full, so that the time stays linear for texts that do not repeat themselves.
std::vector<std::pair<std::size_t, std::size_t>>
candidates(std::vector<Paragraph>& all, std::size_t least, std::size_t percent) {
    const auto again = runs_again(all);
    mark_repeats(all, again, percent);
    if (std::none_of(all.begin(), all.end(), [](const Paragraph& one) { return one.repeats; })) {
        return {};
    }
    const auto seeds = seeds_of(all, again);
    std::vector<std::pair<std::size_t, std::size_t>> out;
    for (std::size_t begin = 0, end = 0; begin < seeds.size(); begin = end) {
        while (end < seeds.size() && seeds[end].first == seeds[begin].first) {
            ++end;
        }
        const auto group = sharing(all, std::span(seeds).subspan(begin, end - begin), least);
        for (std::size_t a = 0; a < group.size(); ++a) {
            for (std::size_t b = a + 1; b < group.size(); ++b) {
                if (all[group[a]].repeats || all[group[b]].repeats) {
                    out.emplace_back(group[a], group[b]);
                }
            }
        }
    }
    std::sort(out.begin(), out.end());
    out.erase(std::unique(out.begin(), out.end()), out.end());
    return out;
}

void run(const Question& question, Findings& findings) {
    const auto& document = question.document;
    const auto least = static_cast<std::size_t>(question.rule.number("words", 25));
    const auto percent = static_cast<std::size_t>(question.rule.number("percent", 70));
    auto all = paragraphs(document, least);
    for (const auto& [first, second] : candidates(all, least, percent)) {
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
