// SPDX-License-Identifier: Apache-2.0
#include "rules/book/plan_compile.hpp"

#include <string>
#include <utility>

#include "rules/book/phrase.hpp"
#include "rules/book/plan_graph.hpp"
#include "rules/book/plan_layout.hpp"
#include "rules/book/plan_segments.hpp"

namespace concord {

namespace {

/// Numbers words and gaps as they come.
class Vocabulary {
public:
    explicit Vocabulary(OwnedPlan& plan) : plan_(plan) {
        plan_.words.resize(Plan::first_word);
        gap(""); // what stands before a phrase
        gap(" ");
    }

    [[nodiscard]] bool fits() const noexcept { return plan_.words.size() < Plan::no_match; }
    [[nodiscard]] bool gaps_fit() const noexcept {
        return plan_.gaps.size() <= Plan::Step::most_gaps;
    }

    std::uint8_t gap(const std::string& text) {
        const auto [place, fresh] = gaps_.emplace(text, plan_.gaps.size());
        if (fresh) {
            plan_.gaps.push_back(place->first);
        }
        return static_cast<std::uint8_t>(place->second);
    }

    std::uint16_t word(const Segment& segment) {
        if (segment.kind == Segment::Kind::number) {
            return Plan::number;
        }
        const bool stem = segment.kind == Segment::Kind::stem;
        const auto [place, fresh] = words_.emplace(std::pair(segment.word, stem), words_.size());
        const auto number = Plan::first_word + place->second;
        if (fresh) {
            Plan::Word word;
            word.letters = static_cast<std::uint32_t>(plan_.letters.size());
            word.size = static_cast<std::uint8_t>(segment.word.size());
            word.stem = stem;
            plan_.letters += segment.word;
            plan_.words.push_back(word);
        }
        return static_cast<std::uint16_t>(number);
    }

    /// The gaps move to where the plan keeps them.
    void finish() {
        for (auto& gap : plan_.gaps) {
            gap = plan_.spellings.emplace_back(gap);
        }
    }

private:
    OwnedPlan& plan_;
    std::map<std::string, std::size_t> gaps_;
    std::map<std::pair<std::string, bool>, std::size_t> words_;
};

/// All literals of a book, as one trie and the few that do not begin with a word.
class Compiler {
public:
    void add(const Literal& literal, std::uint16_t set, std::uint16_t variant) {
        const Segments segments = split_literal(literal);
        if (segments.steps.empty()) {
            odd_[static_cast<unsigned char>(literal.text.front())].emplace(
                set, variant, literal.exact, segments.tail);
            return;
        }
        std::uint32_t node = 0;
        for (const Segment& segment : segments.steps) {
            const PhraseWay way{words_.gap(segment.gap), words_.word(segment)};
            const auto next = static_cast<std::uint32_t>(trie_.size());
            const auto [child, fresh] = trie_[node].children.emplace(way, next);
            node = child->second;
            if (fresh) {
                trie_.emplace_back();
            }
        }
        trie_[node].ends.emplace(set, variant, literal.exact, segments.tail);
    }

    Result<OwnedPlan> finish(std::size_t sets) {
        if (!words_.gaps_fit()) {
            return fail(ErrorKind::pack,
                        "phrases have too many different marks between their words: " +
                            std::to_string(Plan::Step::most_gaps) + " are the most");
        }
        plan_.sets = static_cast<std::uint16_t>(sets);
        GraphMaker graph(trie_, plan_);
        bool fits = words_.fits() && graph.run();
        for (const auto& [first, ends] : odd_) {
            plan_.odd.push_back({first, graph.match_list(ends)});
            fits = fits && plan_.odd.back().match != Plan::no_match;
        }
        if (fits) {
            words_.finish();
            lay_out(plan_);
        }
        if (!fits || plan_.steps.size() > Plan::Step::most_slots) {
            return fail(ErrorKind::pack, "the book has too many phrases for its tables");
        }
        return std::move(plan_);
    }

private:
    OwnedPlan plan_;
    Vocabulary words_{plan_};
    std::vector<PhraseNode> trie_{1};
    std::map<unsigned char, PhraseEnds> odd_;
};

} // namespace

PhraseSet PhraseSets::add(const std::vector<std::string>& phrases) {
    const auto next = static_cast<std::uint16_t>(sets_.size());
    const auto [place, fresh] = known_.emplace(phrases, next);
    if (fresh) {
        sets_.push_back(phrases);
    }
    return {place->second};
}

Result<OwnedPlan> compile_plan(const PhraseSets& sets) {
    Compiler compiler;
    std::uint16_t set = 0;
    for (const auto& phrases : sets.all()) {
        std::uint16_t variant = 0;
        for (const auto& phrase : phrases) {
            const auto expanded = expand_phrase(phrase);
            if (!expanded) {
                return tl::unexpected<Error>(expanded.error());
            }
            for (const auto& literal : *expanded) {
                compiler.add(literal, set, variant);
            }
            ++variant;
        }
        ++set;
    }
    return compiler.finish(sets.all().size());
}

} // namespace concord
