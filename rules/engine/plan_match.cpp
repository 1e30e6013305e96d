// SPDX-License-Identifier: Apache-2.0
#include "rules/engine/plan_match.hpp"

#include <algorithm>
#include <array>
#include <optional>

#include "parser/text/ascii.hpp"
#include "rules/book/phrase.hpp"
#include "rules/book/plan_hash.hpp"
#include "rules/engine/plan_found.hpp"
#include "rules/engine/plan_gaps.hpp"
#include "rules/engine/plan_lexicon.hpp"
#include "rules/engine/prefetch.hpp"

namespace concord {

namespace {

class Matcher {
public:
    Matcher(std::string_view text, const WordIndex& words, const Plan& plan)
        : text_(text),
          plan_(plan),
          words_(words.all()),
          lexicon_(PlanLexicon::of(plan, own_lexicon_)),
          spellings_(lexicon_.spellings(text, words)),
          gaps_(plan),
          found_(plan.sets, text.size() / bytes_a_match) {
        brief_.reserve(spellings_.size());
        for (const PlanSpelling& spelling : spellings_)
            brief_.push_back({spelling.root, spelling.word, spelling.kinds, spelling.tasks});
    }

    PlanScan run() {
        const auto end = static_cast<std::uint32_t>(text_.size());
        match_gap(0, words_.empty() ? end : words_.front().begin);
        for (std::size_t first = 0; first < words_.size(); first += stretch)
            match_stretch(first, std::min(stretch, words_.size() - first));
        if (!words_.empty()) match_gap(words_.back().end, end);
        return {found_.take(), std::move(negations_)};
    }

private:
    /// Agreements that are dense in duties have a match for so many bytes, contracts for more.
    static constexpr std::size_t bytes_a_match = 5;

    /// What is asked of every word: little, so that what a text needs lies close to the processor.
    struct Brief {
        Plan::Node root;
        std::uint16_t word = 0;
        std::uint8_t kinds = 0;
        std::uint8_t tasks = 0;
    };
    /// What is known of a word before its step to the next one is looked for.
    struct Outlook {
        std::uint32_t way = 0;     ///< The hash of that step.
        std::uint32_t step = 0;    ///< Where it is kept, if it is there.
        std::uint8_t tasks = 0;    ///< Of PlanTask, but for what the step decides.
        std::uint8_t if_there = 0; ///< Those that come with the step.
    };

    /// So many words are looked at before any is followed: looks that do not wait for each other
    /// cost little, and memory brings what one asks for while others are prepared.
    static constexpr std::size_t stretch = 64;

    void match_stretch(std::size_t first, std::size_t count) {
        std::array<Outlook, stretch> ahead;
        const std::size_t inner = std::min(count, words_.size() - 1 - first);
        for (std::size_t i = 0; i < inner; ++i) {
            ahead[i] = look_ahead(words_[first + i], words_[first + i + 1]);
            prefetch(&way_bits(ahead[i].way));
        }
        if (inner < count) // the last word of the text
            ahead[inner] = {0, 0, brief_[words_[first + inner].spelling].tasks, 0};
        std::array<std::uint8_t, stretch> busy;
        std::size_t some = 0;
        for (std::size_t i = 0; i < count; ++i) {
            const unsigned there = way_bit(ahead[i].way) * ahead[i].if_there;
            ahead[i].tasks = static_cast<std::uint8_t>(ahead[i].tasks | there);
            prefetch(plan_.steps.data() + (there != 0 ? ahead[i].step : 0)); // a plan may have none
            busy[some] = static_cast<std::uint8_t>(i);
            some += ahead[i].tasks != 0 ? 1U : 0U;
        }
        for (std::size_t i = 0; i < some; ++i)
            match_word(first + busy[i], ahead[busy[i]].tasks);
    }

    /// Without a branch, as words follow each other in no order that could be foreseen.
    [[nodiscard]] Outlook look_ahead(const Word& word, const Word& next) const noexcept {
        const Brief& from = brief_[word.spelling];
        const Brief& to = brief_[next.spelling];
        const PlanGap& gap = gaps_.quick(text_, word.end, next.begin);
        const unsigned branches = from.root.branches & to.kinds & gap.branches;
        const unsigned by_word = branches & Plan::to_word;
        // Few stems and numbers lead on, and few gaps are long: those are not asked for here.
        const unsigned surely = (branches ^ by_word) | (by_word & (gap.known ? 0U : ~0U));
        // What is not asked for should not take a place close to the processor.
        const std::uint32_t asked = by_word != 0 ? ~0U : 0U;
        const std::uint32_t way = way_hash(from.root.first, gap.number, to.word) & asked;
        return {way, from.root.first + (step_slot(way) & ((1U << from.root.slot_bits) - 1)),
                static_cast<std::uint8_t>(from.tasks | (surely != 0 ? PlanTask::leads : 0) |
                                          (gap.odd ? PlanTask::odd : 0)),
                static_cast<std::uint8_t>(by_word != 0 ? PlanTask::leads : 0)};
    }

    [[nodiscard]] const std::uint64_t& way_bits(std::uint32_t way) const noexcept {
        return plan_.ways[way / 64 & (plan_.ways.size() - 1)];
    }
    /// 1 where a node may have such a step, 0 where none has it.
    [[nodiscard]] unsigned way_bit(std::uint32_t way) const noexcept {
        return static_cast<unsigned>(way_bits(way) >> (way % 64) & 1);
    }

    void match_word(std::size_t index, std::uint8_t tasks) {
        const Word& word = words_[index];
        if ((tasks & PlanTask::denies) != 0) note_denial(word);
        // The "t" of "don't" begins nothing.
        const bool behind = word.begin >= 2 && text_[word.begin - 1] == '\'' &&
                            is_word_before(text_, word.begin - 1);
        if (!behind) {
            begin_ = word.begin;
            const Plan::Node& root = brief_[word.spelling].root;
            if ((tasks & PlanTask::ends) != 0) report(root.match, word.end);
            if ((tasks & PlanTask::leads) != 0) lead_on(root, index + 1, word.end);
            if ((tasks & PlanTask::others) != 0) match_others(index, spellings_[word.spelling]);
        }
        if ((tasks & PlanTask::odd) != 0) match_gap(word.end, words_[index + 1].begin);
    }

    /// The "t" of "don't" denies, a "t" alone does not.
    void note_denial(const Word& word) {
        const std::uint32_t at = word.begin;
        if (word.end > at + 1 ||
            (at >= 2 && text_[at - 1] == '\'' && to_lower(text_[at - 2]) == 'n')) {
            negations_.push_back(at);
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
        if (const auto list = gaps_.odd_with(first); list != Plan::no_match) {
            begin_ = at;
            report(list, at);
        }
    }

    /// Phrases that begin with a stem, a number or a mark in front of the word.
    void match_others(std::size_t index, const PlanSpelling& spelling) {
        const Word& word = words_[index];
        for (const PlanStem& stem : lexicon_.stems(spelling))
            follow(stem.root, index + 1, word.end);
        if ((spelling.kinds & Plan::to_number) != 0) {
            if (const auto end = number_from(word.begin); end > word.begin)
                follow(plan_.nodes[plan_.number_root], after(index, end), end);
            match_odd(word.begin, number_mark);
        }
        if (spelling.odd) match_odd(word.begin, to_lower(text_[word.begin]));
    }

    [[nodiscard]] std::uint32_t number_from(std::uint32_t begin) const noexcept {
        return static_cast<std::uint32_t>(number_end(text_, begin));
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
    void follow(const Plan::Node& node, std::size_t next, std::uint32_t at) {
        if (node.match != Plan::no_match) report(node.match, at);
        if (node.branches != 0) lead_on(node, next, at);
    }

    void lead_on(Plan::Node node, std::size_t next, std::uint32_t at) {
        for (; next < words_.size(); ++next) {
            const Word& word = words_[next];
            const Brief& spelling = brief_[word.spelling];
            const unsigned branches = node.branches & spelling.kinds;
            if (branches == 0) return;
            const std::uint8_t gap = gaps_.between(text_, at, word.begin);
            if (gap == Plan::no_gap) return;
            if (branches != Plan::to_word) branch_off(node, gap, next);
            if (spelling.word == 0) return;
            const Plan::Step step = step_from(node, gap, spelling.word);
            if (step.free()) return;
            node = step.to();
            at = word.end;
            if (node.match != Plan::no_match) report(node.match, at);
        }
    }

    /// Only stems and numbers branch, so the recursion is as deep as a phrase has of them.
    void branch_off(const Plan::Node& from, std::uint8_t gap, std::size_t next) {
        const PlanSpelling& spelling = spellings_[words_[next].spelling];
        for (const PlanStem& stem : lexicon_.stems(spelling)) {
            if (const auto step = step_from(from, gap, stem.word); !step.free()) {
                follow(step.to(), next + 1, words_[next].end);
            }
        }
        if ((from.branches & spelling.kinds & Plan::to_number) == 0) {
            return;
        }
        const std::uint32_t begin = words_[next].begin;
        if (const auto step = step_from(from, gap, Plan::number); !step.free()) {
            if (const auto end = number_from(begin); end > begin) {
                follow(step.to(), after(next, end), end);
            }
        }
    }

    /// The step from a node over a gap by a word; a free slot where there is none.
    [[nodiscard]] Plan::Step step_from(const Plan::Node& from, std::uint8_t gap,
                                       std::uint16_t word) const noexcept {
        const std::uint32_t way = way_hash(from.first, gap, word);
        if (way_bit(way) == 0) return {};
        const Plan::Step* const steps = &plan_.steps[from.first];
        const std::uint32_t mask = (1U << from.slot_bits) - 1;
        for (std::uint32_t i = 0; i <= mask; ++i) {
            const Plan::Step step = steps[(step_slot(way) + i) & mask];
            if (step.goes(word, gap) || step.free()) return step;
        }
        return {};
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
                found_.keep(*match, {begin_, static_cast<std::uint32_t>(end)});
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

    std::string_view text_;
    const Plan& plan_;
    std::span<const Word> words_;
    std::optional<PlanLexicon> own_lexicon_;
    PlanLexicon& lexicon_;
    std::vector<PlanSpelling> spellings_; ///< By number.
    std::vector<Brief> brief_;            ///< By number.
    PlanGaps gaps_;
    std::vector<std::uint32_t> negations_;
    PlanFound found_;
    std::uint32_t begin_ = 0; ///< Of the phrases that are being followed.
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
