// SPDX-License-Identifier: Apache-2.0
#include "rules/engine/plan_match.hpp"

#include <algorithm>
#include <array>
#include <optional>

#include "parser/text/ascii.hpp"
#include "rules/book/phrase.hpp"
#include "rules/book/plan_hash.hpp"
#include "rules/engine/plan_lexicon.hpp"

namespace concord {

namespace {

class Matcher {
public:
    Matcher(std::string_view text, const WordIndex& words, const Plan& plan)
        : text_(text),
          plan_(plan),
          index_(words),
          words_(words.all()),
          lexicon_(PlanLexicon::of(plan, own_lexicon_)),
          spellings_(lexicon_.spellings(text, words)),
          last_(plan.sets) {
        gap_of_byte_.fill(Plan::no_gap);
        for (std::size_t i = 0; i < plan.gaps.size(); ++i) {
            if (plan.gaps[i].size() == 1) {
                gap_of_byte_[static_cast<unsigned char>(plan.gaps[i][0])] =
                    static_cast<std::uint8_t>(i);
            }
        }
        odd_of_byte_.fill(Plan::no_match);
        for (const Plan::Odd& odd : plan.odd) {
            odd_of_byte_[odd.first] = odd.match;
        }
    }

    PlanScan run() {
        scan_.found.reserve(text_.size() / 8);
        walk_words(
            text_, index_, [this](Span between) { match_gap(between.begin, between.end); },
            [this](const Word& word) {
                const PlanSpelling& spelling = spellings_[word.spelling];
                if (spelling.denies) {
                    note_denial(word);
                }
                if (spelling.starts) {
                    match_word(static_cast<std::size_t>(&word - words_.data()), spelling);
                }
            });
        return std::move(scan_);
    }

private:
    /// The "t" of "don't" denies, a "t" alone does not.
    void note_denial(const Word& word) {
        const std::uint32_t at = word.begin;
        if (word.end > at + 1 ||
            (at >= 2 && text_[at - 1] == '\'' && to_lower(text_[at - 2]) == 'n')) {
            scan_.negations.push_back(at);
        }
    }

    /// Phrases that begin with a mark between words: "[insert", "'s".
    void match_gap(std::uint32_t at, std::uint32_t end) {
        for (; at < end; ++at) {
            const char c = text_[at];
            if (c != ' ' && c != '\t') {
                match_odd(at, c);
            }
        }
    }

    void match_odd(std::uint32_t at, char first) {
        if (const auto list = odd_of_byte_[static_cast<unsigned char>(first)];
            list != Plan::no_match) {
            begin_ = at;
            report(list, at);
        }
    }

    void match_word(std::size_t index, const PlanSpelling& spelling) {
        const Word& word = words_[index];
        const std::uint32_t at = word.begin;
        // The "t" of "don't" begins nothing.
        if (at >= 2 && text_[at - 1] == '\'' && is_word_before(text_, at - 1)) {
            return;
        }
        begin_ = at;
        follow(spelling.root, index + 1, word.end);
        for (const std::uint16_t stem : lexicon_.stems(spelling)) {
            follow(plan_.nodes[plan_.words[stem].root], index + 1, word.end);
        }
        if ((spelling.kinds & Plan::to_number) != 0) {
            if (const auto end = number_end(text_, at); end > at) {
                follow(plan_.nodes[plan_.number_root], after(index, end), end);
            }
            match_odd(at, number_mark);
        }
        if (spelling.odd) {
            match_odd(at, to_lower(text_[at]));
        }
    }

    /// The first word at or behind the end of a number that begins with word `index`.
    [[nodiscard]] std::size_t after(std::size_t index, std::size_t end) const noexcept {
        while (index < words_.size() && words_[index].begin < end) {
            ++index;
        }
        return index;
    }

    /// Reports what ends at a node, and goes on from it with the text. The words of the node end at
    /// `at`; `next` is the word to come.
    void follow(const Plan::Node& from, std::size_t next, std::size_t at) {
        for (const Plan::Node* node = &from; node != nullptr; ++next) {
            if (node->match != Plan::no_match) {
                report(node->match, at);
            }
            if (node->branches == 0 || next == words_.size()) {
                return;
            }
            const Word& word = words_[next];
            const PlanSpelling& spelling = spellings_[word.spelling];
            const unsigned branches = node->branches & spelling.kinds;
            if (branches == 0) {
                return;
            }
            const std::uint8_t gap = gap_before(at, word.begin);
            if (gap == Plan::no_gap) {
                return;
            }
            if (branches != Plan::to_word) {
                branch_off(*node, gap, next, spelling);
            }
            node = spelling.word == 0 ? nullptr : step(*node, gap, spelling.word);
            at = word.end;
        }
    }

    /// Only stems and numbers branch, so the recursion is as deep as a phrase has of them.
    void branch_off(const Plan::Node& from, std::uint8_t gap, std::size_t next,
                    const PlanSpelling& spelling) {
        for (const std::uint16_t stem : lexicon_.stems(spelling)) {
            if (const auto* to = step(from, gap, stem); to != nullptr) {
                follow(*to, next + 1, words_[next].end);
            }
        }
        if ((from.branches & spelling.kinds & Plan::to_number) == 0) {
            return;
        }
        const std::size_t begin = words_[next].begin;
        if (const auto* to = step(from, gap, Plan::number); to != nullptr) {
            if (const auto end = number_end(text_, begin); end > begin) {
                follow(*to, after(next, end), end);
            }
        }
    }

    /// The node behind a step, null when there is none.
    [[nodiscard]] const Plan::Node* step(const Plan::Node& from, std::uint8_t gap,
                                         std::uint16_t word) const noexcept {
        const std::uint32_t way = way_hash(from.first, gap, word);
        if ((plan_.ways[way / 64 & (plan_.ways.size() - 1)] >> (way % 64) & 1) == 0) {
            return nullptr;
        }
        const Plan::Step* const steps = &plan_.steps[from.first];
        const std::uint32_t mask = (1U << from.slot_bits) - 1;
        for (std::uint32_t i = 0; i <= mask; ++i) {
            const Plan::Step& step = steps[(step_slot(way) + i) & mask];
            if (step.word == word && step.gap == gap) {
                return &step.to;
            }
            if (step.word == 0) {
                return nullptr;
            }
        }
        return nullptr;
    }

    /// Number of the gap between `from` and `to`, no_gap where no phrase has such a one.
    [[nodiscard]] std::uint8_t gap_before(std::size_t from, std::size_t to) const noexcept {
        if (to == from + 1) {
            return gap_of_byte_[static_cast<unsigned char>(text_[from])];
        }
        if (to <= from) { // a number ended inside a word
            return Plan::no_gap;
        }
        const auto gap = text_.substr(from, to - from);
        const auto known =
            std::find_if(plan_.gaps.begin(), plan_.gaps.end(), [gap](std::string_view one) {
                return one.size() == gap.size() && one.front() == gap.front() && one == gap;
            });
        return known == plan_.gaps.end() ? Plan::no_gap
                                         : static_cast<std::uint8_t>(known - plan_.gaps.begin());
    }

    /// A phrase ends where a word does; a possessive "'s" may follow.
    [[nodiscard]] bool ends_well(std::size_t end) const noexcept {
        if (end >= text_.size()) {
            return true;
        }
        const char next = text_[end];
        if (next != '\'' && !is_word_byte(static_cast<unsigned char>(next))) {
            return true; // nearly always a blank, a comma or a full stop
        }
        return !is_word_before(text_, end) || is_word_end(text_, end);
    }

    void report(std::uint16_t list, std::size_t at) {
        const bool plain = ends_well(at);
        for (const Plan::Match* match = &plan_.matches[list];; ++match) {
            std::size_t end = plain ? at : std::string_view::npos;
            if (match->extra != 0) {
                end = end_with(plan_.extras[match->extra], at);
            }
            if (end != std::string_view::npos) {
                keep(*match, end);
            }
            if (match->last) {
                return;
            }
        }
    }

    /// Where a match ends that asks for more than words, which end at `at`; npos when it is not
    /// there.
    [[nodiscard]] std::size_t end_with(const Plan::Extra& extra, std::size_t at) const {
        const std::size_t end = tail_end(text_, at, extra.tail);
        const bool there =
            end != std::string_view::npos && ends_well(end) &&
            (extra.exact.empty() || text_.substr(begin_, extra.exact.size()) == extra.exact);
        return there ? end : std::string_view::npos;
    }

    /// The last match of a set, so that what follows is compared without looking it up.
    struct Last {
        Span at;
        std::uint32_t index = 0; ///< In PlanScan::found.
    };

    void keep(const Plan::Match& match, std::size_t end) {
        const Span at{begin_, static_cast<std::uint32_t>(end)};
        Last& last = last_[match.set];
        if (at.begin < last.at.end) {
            if (last.at.begin == at.begin) {
                replace(last, at, match);
            }
            return;
        }
        last = {at, static_cast<std::uint32_t>(scan_.found.size())};
        scan_.found.push_back({at, match.set, match.variant});
    }

    /// Of two that begin at one place the longer counts, of two equal ones the earlier phrase.
    void replace(Last& last, Span at, const Plan::Match& match) {
        PlanMatch& known = scan_.found[last.index];
        if (at.end > known.at.end || (at.end == known.at.end && match.variant < known.variant)) {
            known = {at, match.set, match.variant};
            last.at = at;
        }
    }

    std::string_view text_;
    const Plan& plan_;
    const WordIndex& index_;
    std::span<const Word> words_;
    std::optional<PlanLexicon> own_lexicon_;
    PlanLexicon& lexicon_;
    std::vector<PlanSpelling> spellings_; ///< By number.
    PlanScan scan_;
    std::vector<Last> last_;  ///< By set; empty before the first.
    std::uint32_t begin_ = 0; ///< Of the phrases that are being followed.
    std::array<std::uint8_t, 256> gap_of_byte_{};
    std::array<std::uint16_t, 256> odd_of_byte_{};
};

} // namespace

PlanScan scan_plan(std::string_view folded, const WordIndex& words, const Plan& plan) {
    if (plan.nodes.empty() || plan.matches.empty()) {
        return {};
    }
    return Matcher(folded, words, plan).run();
}

std::vector<PlanMatch> match_plan(std::string_view folded, const Plan& plan) {
    return scan_plan(folded, WordIndex(folded), plan).found;
}

} // namespace concord
