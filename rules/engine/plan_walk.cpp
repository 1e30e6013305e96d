// SPDX-License-Identifier: Apache-2.0
#include "rules/engine/plan_walk.hpp"

#include <algorithm>
#include <array>
#include <cstddef>
#include <optional>
#include <span>
#include <utility>

#include "parser/text/ascii.hpp"
#include "rules/book/phrase.hpp"
#include "rules/book/plan_hash.hpp"
#include "rules/engine/plan_gaps.hpp"
#include "rules/engine/plan_lexicon.hpp"

namespace concord {

namespace {

bool begins_before(const PlanMatch& a, const PlanMatch& b) noexcept {
    return a.at.begin < b.at.begin;
}

class Walker {
public:
    Walker(std::string_view text, const WordIndex& words, const Plan& plan)
        : text_(text),
          words_(words.all()),
          plan_(plan),
          lexicon_(PlanLexicon::of(plan, own_lexicon_)),
          spellings_(lexicon_.spellings(text, words)),
          gaps_(plan) {
        brief_.reserve(spellings_.size());
        for (const PlanSpelling& spelling : spellings_)
            brief_.push_back(brief_of(spelling));
        found_.longer.reserve(text.size() / 32);
    }

    PlanFinds run(const WordPlaces& places) {
        from_words();
        const auto in_order = static_cast<std::ptrdiff_t>(found_.longer.size());
        from_marks();
        for (std::uint32_t number = 0; number < spellings_.size(); ++number)
            if (spellings_[number].tasks != 0) from_spelling(number, places.of(number));
        const auto others = found_.longer.begin() + in_order;
        std::sort(others, found_.longer.end(), begins_before);
        std::inplace_merge(found_.longer.begin(), others, found_.longer.end(), begins_before);
        std::ranges::sort(found_.denials);
        return std::move(found_);
    }

private:
    using Places = std::span<const std::uint32_t>;

    /// What is asked of every word: little, so that it lies close to the processor.
    struct Brief {
        std::uint64_t is = 0;     ///< PlanLexicon::words_of()
        std::uint64_t behind = 0; ///< What may stand behind it at a phrase's beginning.
    };

    [[nodiscard]] Brief brief_of(const PlanSpelling& spelling) const noexcept {
        Brief brief{lexicon_.words_of(spelling), spelling.root.behind};
        for (const PlanStem& stem : lexicon_.stems(spelling))
            brief.behind |= stem.root.behind;
        return brief;
    }

    /// Phrases of several words that begin with a word. Words follow each other in no order that
    /// could be foreseen: so those that may lead on are first gathered without a branch.
    void from_words() {
        if (words_.empty()) return;
        constexpr std::uint32_t stretch = 64;
        std::array<std::uint32_t, stretch> leading;
        const auto last = static_cast<std::uint32_t>(words_.size() - 1); // it leads nowhere
        std::uint64_t behind = brief_[words_.front().spelling].behind;
        for (std::uint32_t at = 0; at < last;) {
            const std::uint32_t end = std::min(at + stretch, last);
            std::size_t some = 0;
            for (; at < end; ++at) {
                const Brief& next = brief_[words_[at + 1].spelling];
                leading[some] = at;
                some += (behind & next.is) != 0 ? 1U : 0U;
                behind = next.behind;
            }
            for (std::size_t i = 0; i < some; ++i)
                from_word(leading[i]);
        }
    }

    void from_word(std::uint32_t index) {
        const Word& word = words_[index];
        const std::uint8_t gap = gaps_.between(text_, word.end, words_[index + 1].begin);
        if (gap == Plan::no_gap) return;
        const PlanSpelling& spelling = spellings_[word.spelling];
        const PlanSpelling& next = spellings_[words_[index + 1].spelling];
        const Start start{word.begin, index + 1};
        const Plan::Node& root = spelling.root.node;
        const unsigned branches = root.branches & next.kinds;
        if (branches > Plan::to_word ||
            (branches != 0 && may_step(way_hash(root.first, gap, next.word))))
            lead_on(root, gap, start);
        for (const PlanStem& stem : lexicon_.stems(spelling))
            if (stem.root.behind != 0) lead_on(stem.root.node, gap, start);
    }

    /// Phrases that begin with a mark between words: "[insert", "'s".
    void from_marks() {
        for (const Plan::Odd& odd : plan_.odd) {
            const char first = static_cast<char>(odd.first);
            if (first == number_mark || is_word_byte(odd.first)) continue; // found by its word
            for (std::size_t at = text_.find(first); at != std::string_view::npos;
                 at = text_.find(first, at + 1))
                from_odd(static_cast<std::uint32_t>(at), first);
        }
    }

    /// What a spelling brings by itself, wherever it stands.
    void from_spelling(std::uint32_t number, Places places) {
        const PlanSpelling& spelling = spellings_[number];
        note_singles(spelling.root.node.match, number, places);
        for (const PlanStem& stem : lexicon_.stems(spelling))
            note_singles(stem.root.node.match, number, places);
        if ((spelling.tasks & PlanTask::denies) != 0) note_denials(places);
        if ((spelling.tasks & (PlanTask::counts | PlanTask::odd)) == 0) return;
        for (const std::uint32_t place : places) {
            const std::uint32_t begin = words_[place].begin;
            if (!begins_phrase(text_, begin)) continue;
            if ((spelling.tasks & PlanTask::counts) != 0) from_number(place);
            if ((spelling.tasks & PlanTask::odd) != 0) from_odd(begin, to_lower(text_[begin]));
        }
    }

    void note_singles(std::uint16_t list, std::uint32_t spelling, Places places) {
        if (list == Plan::no_match) return;
        for (const Plan::Match* match = &plan_.matches[list];; ++match) {
            if (match->extra == 0) {
                found_.singles.push_back({spelling, match->set, match->variant});
            } else {
                for (const std::uint32_t place : places)
                    if (begins_phrase(text_, words_[place].begin))
                        report(*match, {words_[place].begin, words_[place].end});
            }
            if (match->last) return;
        }
    }

    /// The "t" of "don't" denies, a "t" alone does not.
    void note_denials(Places places) {
        for (const std::uint32_t place : places) {
            const Word& word = words_[place];
            const std::uint32_t at = word.begin;
            if (word.end > at + 1 ||
                (at >= 2 && text_[at - 1] == '\'' && to_lower(text_[at - 2]) == 'n'))
                found_.denials.push_back(at);
        }
    }

    void from_number(std::uint32_t index) {
        const std::uint32_t begin = words_[index].begin;
        if (const auto end = number_from(begin); end > begin)
            follow(plan_.nodes[plan_.number_root], end, {begin, after(index, end)});
        from_odd(begin, number_mark);
    }

    void from_odd(std::uint32_t at, char first) {
        const std::uint16_t list = gaps_.odd_with(first);
        if (list != Plan::no_match) report(list, {at, at});
    }

    [[nodiscard]] std::uint32_t number_from(std::uint32_t begin) const noexcept {
        return static_cast<std::uint32_t>(number_end(text_, begin));
    }
    /// The first word at or behind the end of a number that begins with word `index`.
    [[nodiscard]] std::uint32_t after(std::uint32_t index, std::uint32_t end) const noexcept {
        while (index < words_.size() && words_[index].begin < end)
            ++index;
        return index;
    }

    /// Whether a node may have such a step (way_hash).
    [[nodiscard]] bool may_step(std::uint32_t way) const noexcept {
        return (plan_.ways[way / 64 & (plan_.ways.size() - 1)] >> (way % 64) & 1) != 0;
    }
    /// The node behind a step, null when there is none.
    [[nodiscard]] const Plan::Node* step(const Plan::Node& from, std::uint8_t gap,
                                         std::uint16_t word) const noexcept {
        const std::uint32_t way = way_hash(from.first, gap, word);
        if (!may_step(way)) return nullptr;
        const Plan::Step* const steps = &plan_.steps[from.first];
        const std::uint32_t mask = (1U << from.slot_bits) - 1;
        for (std::uint32_t i = 0; i <= mask; ++i) {
            const Plan::Step& step = steps[(step_slot(way) + i) & mask];
            if (step.word == word && step.gap == gap) return &step.to;
            if (step.word == 0) return nullptr;
        }
        return nullptr;
    }

    /// Where a phrase begins that is being followed, and the word to come.
    struct Start {
        std::uint32_t begin = 0;
        std::uint32_t next = 0;
    };

    /// Reports what ends at a node, and goes on from it with the text. The words of the node end at
    /// `at`.
    void follow(const Plan::Node& node, std::uint32_t at, Start start) {
        if (node.match != Plan::no_match) report_list(node.match, {start.begin, at});
        if (node.branches == 0 || start.next >= words_.size()) return;
        const std::uint8_t gap = gaps_.between(text_, at, words_[start.next].begin);
        if (gap != Plan::no_gap) lead_on(node, gap, start);
    }

    /// Goes on from a node over a gap. Only stems and numbers branch, so the recursion is as deep
    /// as a phrase has of them.
    void lead_on(const Plan::Node& from, std::uint8_t gap, Start start) {
        for (const Plan::Node* node = &from;;) {
            const Word& word = words_[start.next];
            const PlanSpelling& spelling = spellings_[word.spelling];
            const unsigned branches = node->branches & spelling.kinds;
            if (branches == 0) return;
            if (branches != Plan::to_word) branch_off(*node, gap, spelling, start);
            if ((branches & Plan::to_word) == 0) return;
            node = step(*node, gap, spelling.word);
            if (node == nullptr) return;
            if (node->match != Plan::no_match) report_list(node->match, {start.begin, word.end});
            if (node->branches == 0 || ++start.next == words_.size()) return;
            gap = gaps_.between(text_, word.end, words_[start.next].begin);
            if (gap == Plan::no_gap) return;
        }
    }

    [[gnu::noinline]] void branch_off(const Plan::Node& from, std::uint8_t gap,
                                      const PlanSpelling& spelling, Start start) {
        const Word& word = words_[start.next];
        for (const PlanStem& stem : lexicon_.stems(spelling))
            if (const auto* to = step(from, gap, stem.word); to != nullptr)
                follow(*to, word.end, {start.begin, start.next + 1});
        if ((from.branches & spelling.kinds & Plan::to_number) == 0) return;
        const auto* to = step(from, gap, Plan::number);
        if (to == nullptr) return;
        if (const auto end = number_from(word.begin); end > word.begin)
            follow(*to, end, {start.begin, after(start.next, end)});
    }

    /// Reports the phrases of a list that begin with a word, unless it begins none.
    void report_list(std::uint16_t list, Span at) {
        if (begins_phrase(text_, at.begin)) report(list, at);
    }

    void report(std::uint16_t list, Span at) {
        for (const Plan::Match* match = &plan_.matches[list];; ++match) {
            report(*match, at);
            if (match->last) return;
        }
    }

    void report(const Plan::Match& match, Span at) {
        std::size_t end = at.end;
        if (match.extra != 0) {
            end = end_with(text_, at.begin, at.end, plan_.extras[match.extra]);
            if (end == std::string_view::npos) return;
        } else if (!ends_phrase(text_, end)) {
            return;
        }
        found_.longer.push_back(
            {{at.begin, static_cast<std::uint32_t>(end)}, match.set, match.variant});
    }

    std::string_view text_;
    std::span<const Word> words_;
    const Plan& plan_;
    std::optional<PlanLexicon> own_lexicon_;
    PlanLexicon& lexicon_;
    std::vector<PlanSpelling> spellings_; ///< By number.
    std::vector<Brief> brief_;            ///< By number.
    PlanGaps gaps_;
    PlanFinds found_;
};

} // namespace

PlanFinds walk_plan(std::string_view text, const WordIndex& words, const WordPlaces& places,
                    const Plan& plan) {
    if (plan.nodes.empty() || plan.matches.empty()) return {};
    return Walker(text, words, plan).run(places);
}

} // namespace concord
