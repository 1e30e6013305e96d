// SPDX-License-Identifier: Apache-2.0
#include "rules/book/unpack_plan.hpp"

#include <algorithm>

#include "rules/book/plan_hash.hpp"
#include "rules/book/plan_layout.hpp"

namespace concord {

namespace {

/// A scan follows phrases by calling itself: more words than any phrase has would take the stack,
/// more ways than packs may have (extend_book) would take for ever.
constexpr std::uint32_t most_words = 256;
constexpr std::uint32_t most_ways = 200'000;

class PlanUnpacker {
public:
    explicit PlanUnpacker(ByteReader& in) : in_(in) {}

    OwnedPlan run(std::size_t most_sets) {
        plan_.sets = in_.number_of<std::uint16_t>(most_sets);
        words();
        gaps();
        extras();
        matches();
        odd();
        nodes();
        roots();
        if (in_.sound()) {
            lay_out(plan_);
            in_.want(plan_.steps.size() <= Plan::Step::most_slots);
        }
        return std::move(plan_);
    }

private:
    static constexpr std::size_t most_rows = Plan::no_match - 1;

    void words() {
        const auto count = in_.count(2);
        in_.want(count <= most_rows - Plan::first_word);
        plan_.words.resize(Plan::first_word);
        std::uint32_t letters = 0;
        for (std::size_t i = 0; i < count && in_.sound(); ++i) {
            Plan::Word word;
            word.letters = letters;
            word.size = in_.number_of<std::uint8_t>(0xFF);
            word.stem = in_.flag();
            in_.want(word.size >= (word.stem ? shortest_stem : 1));
            letters += word.size;
            plan_.words.push_back(word);
        }
        plan_.letters = in_.bytes();
        in_.want(plan_.letters.size() == letters);
    }

    void gaps() {
        const auto count = in_.count(1);
        in_.want(count >= 2 && count <= Plan::Step::most_gaps);
        for (std::size_t i = 0; i < count && in_.sound(); ++i) {
            plan_.gaps.push_back(in_.bytes());
            in_.want(plan_.gaps.back().empty() == (i == 0)); // the first stands before a phrase
        }
    }

    void extras() {
        const auto count = in_.count(2);
        in_.want(count >= 1 && count <= most_rows);
        for (std::size_t i = 0; i < count && in_.sound(); ++i) {
            Plan::Extra extra;
            extra.exact = in_.bytes();
            extra.tail = in_.bytes();
            in_.want((extra.exact.empty() && extra.tail.empty()) == (i == 0));
            plan_.extras.push_back(extra);
        }
    }

    void matches() {
        const auto count = in_.count(4);
        in_.want(count <= most_rows);
        for (std::size_t i = 0; i < count && in_.sound(); ++i) {
            Plan::Match match;
            match.set = in_.number_of<std::uint16_t>(0xFFFF);
            match.variant = in_.number_of<std::uint16_t>(0xFFFF);
            match.extra = in_.number_of<std::uint16_t>(plan_.extras.size() - 1);
            match.last = in_.flag();
            in_.want(match.set < plan_.sets);
            plan_.matches.push_back(match);
        }
        in_.want(plan_.matches.empty() || plan_.matches.back().last);
    }

    std::uint16_t match() {
        const auto list = in_.number_of<std::uint16_t>(Plan::no_match);
        in_.want(list == Plan::no_match || list < plan_.matches.size());
        return list;
    }

    void odd() {
        const auto count = in_.count(2);
        for (std::size_t i = 0; i < count && in_.sound(); ++i) {
            Plan::Odd odd;
            odd.first = in_.number_of<unsigned char>(0xFF);
            odd.match = match();
            in_.want(odd.match != Plan::no_match && (i == 0 || plan_.odd.back().first < odd.first));
            plan_.odd.push_back(odd);
        }
    }

    std::uint16_t word() {
        const auto number = in_.number_of<std::uint16_t>(plan_.words.size() - 1);
        in_.want(number >= Plan::number);
        return number;
    }

    void nodes() {
        const auto count = in_.count(2);
        PhraseGraph& graph = plan_.graph;
        graph.nodes.resize(1);
        graph.nodes.reserve(count + 1);
        reach_.resize(count + 1);
        for (std::size_t i = 1; i <= count && in_.sound(); ++i) {
            PhraseGraph::Node node;
            node.match = match();
            node.first = static_cast<std::uint32_t>(graph.steps.size());
            node.count = static_cast<std::uint32_t>(in_.count(3));
            graph.nodes.push_back(node);
            reach_[i].ways = node.match == Plan::no_match ? 0 : 1;
            for (std::uint32_t k = 0; k < node.count && in_.sound(); ++k)
                step(i, k == 0);
            in_.want(reach_[i].ways > 0);
        }
    }

    /// Nodes lead to such as come before them only, so nothing goes round.
    void step(std::size_t from, bool first) {
        PhraseGraph& graph = plan_.graph;
        PhraseGraph::Step step;
        step.gap = in_.number_of<std::uint8_t>(plan_.gaps.size() - 1);
        step.word = word();
        const auto back = in_.number_of<std::size_t>(from - 1);
        step.to = static_cast<std::uint32_t>(from - back);
        const auto key = [](const PhraseGraph::Step& one) { return one.gap * 0x10000 + one.word; };
        in_.want(back > 0 && (first || key(graph.steps.back()) < key(step)));
        graph.steps.push_back(step);
        if (back > 0) {
            Reach& reach = reach_[from];
            reach.ways += reach_[step.to].ways;
            reach.words = std::max(reach.words, reach_[step.to].words + 1);
            in_.want(reach.ways <= most_ways && reach.words < most_words);
        }
    }

    void roots() {
        const auto count = in_.count(2);
        PhraseGraph& graph = plan_.graph;
        for (std::size_t i = 0; i < count && in_.sound(); ++i) {
            PhraseGraph::Step root;
            root.word = word();
            root.to = in_.number_of<std::uint32_t>(graph.nodes.size() - 1);
            in_.want(root.to > 0 && (i == 0 || graph.roots.back().word < root.word));
            graph.roots.push_back(root);
        }
    }

    /// What lies behind a node.
    struct Reach {
        std::uint32_t ways = 0;  ///< How many phrases end there or further on.
        std::uint32_t words = 0; ///< So many more has the longest.
    };

    ByteReader& in_;
    OwnedPlan plan_;
    std::vector<Reach> reach_; ///< By node.
};

} // namespace

OwnedPlan unpack_plan(ByteReader& in, std::size_t most_sets) {
    return PlanUnpacker(in).run(most_sets);
}

} // namespace concord
