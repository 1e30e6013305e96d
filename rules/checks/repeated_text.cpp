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

/// Adds the hashes of the words of a text, byte by byte.
void add_words(std::string_view text, std::vector<std::uint64_t>& out) {
    std::uint64_t hash = 0;
    bool inside = false;
    for (const char c : text) {
        const bool letter =
            is_lower(c) || is_upper(c) || is_digit(c) || static_cast<unsigned char>(c) >= 0x80;
        if (letter) {
            hash = hash_on(inside ? hash : first_hash, c);
        } else if (inside) {
            out.push_back(hash);
        }
        inside = letter;
    }
    if (inside) {
        out.push_back(hash);
    }
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

    /// Adds the hashes of the words of a range.
    void add(Span folded, std::vector<std::uint64_t>& out) const {
        const auto text = document_.folded.text(folded);
        if (!is_ascii(text)) {
            add_words(text, out);
            return;
        }
        const auto from = document_.words.first_behind(folded.begin);
        auto words = document_.words.all().subspan(from);
        words = words.first(document_.words.first_behind(folded.end) - from);
        const auto own = static_cast<std::ptrdiff_t>(out.size());
        out.resize(out.size() + words.size());
        std::transform(words.begin(), words.end(), out.begin() + own,
                       [&](const Word& word) { return hashes_[word.spelling]; });
    }

private:
    const Document& document_;
    std::vector<std::uint64_t> hashes_; ///< By spelling.
};

struct Paragraph {
    ClauseId clause;
    std::uint32_t first = 0; ///< Its runs, in Text::runs.
    std::uint32_t count = 0;
    bool settled = false; ///< They are sorted, each once.
    bool repeats = false; ///< Enough of them may come again.
};

/// The paragraphs that are compared, and the hashes of all their runs of three words.
struct Text {
    std::vector<Paragraph> paragraphs;
    std::vector<std::uint64_t> runs;

    [[nodiscard]] std::span<std::uint64_t> runs_of(const Paragraph& one) {
        return std::span(runs).subspan(one.first, one.count);
    }
    [[nodiscard]] std::span<const std::uint64_t> runs_of(const Paragraph& one) const {
        return std::span(runs).subspan(one.first, one.count);
    }
    void settle(Paragraph& one) {
        if (!one.settled) {
            const auto own = runs_of(one);
            std::sort(own.begin(), own.end());
            one.count =
                static_cast<std::uint32_t>(std::unique(own.begin(), own.end()) - own.begin());
            one.settled = true;
        }
    }
};

Text read(const Document& document, std::size_t least) {
    Text out;
    auto& runs = out.runs;
    const Words words(document);
    const auto clauses = document.clauses.all();
    for (std::size_t at = 0; at < clauses.size(); ++at) {
        const auto kind = clauses[at].kind;
        const bool prose = kind == ClauseKind::clause || kind == ClauseKind::text ||
                           kind == ClauseKind::item || kind == ClauseKind::bullet;
        if (!prose || clauses[at].folded.size() <= least * 4) {
            continue;
        }
        const auto first = runs.size();
        words.add(clauses[at].folded, runs);
        if (runs.size() - first <= std::max<std::size_t>(least, 2)) {
            runs.resize(first);
            continue;
        }
        for (std::size_t i = first + 2; i < runs.size(); ++i) {
            runs[i - 2] = (runs[i - 2] * prime ^ runs[i - 1]) * prime ^ runs[i];
        }
        runs.resize(runs.size() - 2);
        out.paragraphs.push_back({ClauseId(at), static_cast<std::uint32_t>(first),
                                  static_cast<std::uint32_t>(runs.size() - first)});
    }
    return out;
}

/// How many runs two settled paragraphs share; 0 where these are fewer than the given share of
/// those of the shorter one.
std::size_t shared_runs(std::span<const std::uint64_t> a, std::span<const std::uint64_t> b,
                        std::size_t percent) {
    if (a.size() > b.size()) {
        std::swap(a, b);
    }
    std::size_t shared = 0;
    std::size_t k = 0;
    for (std::size_t i = 0; i < a.size(); ++i) {
        while (k < b.size() && b[k] < a[i]) {
            ++k;
        }
        shared += k < b.size() && b[k] == a[i] ? 1U : 0U;
        // All that are left would not be enough.
        if ((shared + a.size() - i - 1) * 100 < a.size() * percent) {
            return 0;
        }
    }
    return shared;
}

/// Tells which of many numbers may come more than once; the others do not.
class Again {
public:
    /// For about so many numbers.
    explicit Again(std::size_t count) : times_(std::bit_ceil(count * 2 + 64)) {}

    [[nodiscard]] bool holds(std::uint64_t number) const {
        return (times_[place_of(number)] & twice(number)) != 0;
    }
    void count(std::uint64_t number) {
        auto& times = times_[place_of(number)];
        const auto once = static_cast<std::uint8_t>(twice(number) >> 4U);
        times = static_cast<std::uint8_t>(times | once | (times & once) << 4U);
    }

private:
    [[nodiscard]] std::size_t place_of(std::uint64_t number) const {
        return static_cast<std::size_t>(number >> 32U) & (times_.size() - 1);
    }
    /// The bit of four numbers in a byte that says "more than once"; "once" is four below.
    static std::uint8_t twice(std::uint64_t number) noexcept {
        return static_cast<std::uint8_t>(0x10U << (number >> 30U & 3U));
    }

    std::vector<std::uint8_t> times_; ///< By a part of the number. Small: it is asked all over.
};

/// Runs that may come more than once in a text.
Again runs_again(const Text& text) {
    Again again(text.runs.size());
    for (const auto run : text.runs) {
        again.count(run);
    }
    return again;
}

/// Marks the paragraphs of which the given share of runs may stand in another one: few, as a rule.
/// False where there are none.
bool mark_repeats(Text& text, const Again& again, std::size_t percent) {
    bool any = false;
    for (auto& paragraph : text.paragraphs) {
        // Runs that come once are all different: leaving out doubles only makes the share less.
        const auto runs = text.runs_of(paragraph);
        const auto often = std::count_if(runs.begin(), runs.end(),
                                         [&](std::uint64_t run) { return again.holds(run); });
        paragraph.repeats = static_cast<std::size_t>(often) * 100 >= runs.size() * percent;
        any = any || paragraph.repeats;
    }
    return any;
}

/// A run of three words and the number of its paragraph.
using Seed = std::pair<std::uint64_t, std::size_t>;

/// Sampled runs that may come again, sorted, each pair once.
std::vector<Seed> seeds_of(const Text& text, const Again& again) {
    constexpr std::uint64_t sample = 4;
    std::vector<Seed> seeds;
    for (std::size_t at = 0; at < text.paragraphs.size(); ++at) {
        for (const auto run : text.runs_of(text.paragraphs[at])) {
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
std::vector<std::size_t> sharing(Text& text, std::span<const Seed> seeds, std::size_t least) {
    constexpr std::size_t common = 6; // a run in more paragraphs is a turn of phrase
    std::vector<std::size_t> out;
    const auto repeats = [&](const Seed& seed) { return text.paragraphs[seed.second].repeats; };
    if (seeds.size() < 2 || std::none_of(seeds.begin(), seeds.end(), repeats)) {
        return out;
    }
    for (const auto& [run, at] : seeds) {
        text.settle(text.paragraphs[at]);
        if (text.paragraphs[at].count + 2 > least) {
            out.push_back(at);
        }
        if (out.size() > common) {
            return {}; // A turn of phrase may stand in thousands.
        }
    }
    return out;
}

/// Numbers of two paragraphs.
using Pair = std::pair<std::uint32_t, std::uint32_t>;

/// Pairs of paragraphs that share at least one sampled run and may be much alike: only those are
/// compared in full, so that the time stays linear for texts that do not repeat themselves.
std::vector<Pair> candidates(Text& text, std::size_t least, std::size_t percent) {
    const auto again = runs_again(text);
    if (!mark_repeats(text, again, percent)) {
        return {};
    }
    const auto seeds = seeds_of(text, again);
    const auto& all = text.paragraphs;
    std::vector<Pair> out;
    for (std::size_t begin = 0, end = 0; begin < seeds.size(); begin = end) {
        while (end < seeds.size() && seeds[end].first == seeds[begin].first) {
            ++end;
        }
        const auto group = sharing(text, std::span(seeds).subspan(begin, end - begin), least);
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
    auto text = read(document, least);
    const auto& all = text.paragraphs;
    for (const auto& [first, second] : candidates(text, least, percent)) {
        const auto shorter = std::min(all[first].count, all[second].count);
        const auto shared =
            shared_runs(text.runs_of(all[first]), text.runs_of(all[second]), percent);
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
