// SPDX-License-Identifier: Apache-2.0
#include "rules/book/plan_layout.hpp"

#include <algorithm>
#include <bit>

#include "rules/book/plan_hash.hpp"

namespace concord {

namespace {

/// Room for `count` entries in a hash table that stays at most half full.
std::size_t table_size(std::size_t count) {
    return std::bit_ceil(std::max<std::size_t>(2 * count, 16));
}

/// Half of the nodes have one step: those are found at once, and what is not there is seldom
/// looked for (Plan::ways), so that only large tables keep free slots.
std::uint8_t slot_bits(std::size_t steps) noexcept {
    constexpr std::size_t small = 8;
    const std::size_t room = steps <= small ? steps : steps + steps / 4;
    return static_cast<std::uint8_t>(std::countr_zero(std::bit_ceil(room)));
}

/// The tables by which words are found.
class WordTables {
public:
    explicit WordTables(OwnedPlan& plan) : plan_(plan) {}

    void fill() {
        plan_.stems.assign(stem_bits / 64, 0);
        plan_.index.assign(table_size(plan_.words.size()), 0);
        const std::size_t mask = plan_.index.size() - 1;
        for (std::size_t i = Plan::first_word; i < plan_.words.size(); ++i) {
            Plan::Word& word = plan_.words[i];
            word.hash = hash_of(word, word.size);
            if (word.stem) {
                mark_stem(word);
            }
            std::size_t slot = word_slot(word.hash, word.stem) & mask;
            while (plan_.index[slot] != 0) {
                slot = (slot + 1) & mask;
            }
            plan_.index[slot] = word_entry(word.hash, static_cast<std::uint16_t>(i));
        }
    }

private:
    [[nodiscard]] std::uint32_t hash_of(const Plan::Word& word, std::size_t size) const {
        std::uint32_t hash = word_hash_start;
        for (std::size_t i = 0; i < size; ++i) {
            hash = word_hash(hash, static_cast<unsigned char>(plan_.letters[word.letters + i]));
        }
        return hash;
    }

    void mark_stem(const Plan::Word& word) {
        for (const auto bit : {stem_bit(word.hash), stem_bit(hash_of(word, shortest_stem))}) {
            plan_.stems[bit / 64] |= std::uint64_t{1} << (bit % 64);
        }
    }

    OwnedPlan& plan_;
};

/// The tables by which the ways on from a word are found.
class StepTables {
public:
    explicit StepTables(OwnedPlan& plan)
        : plan_(plan), graph_(plan.graph), nodes_(graph_.nodes.size()) {}

    void fill() {
        const auto order = order_of_nodes();
        give_slots(order);
        for (const std::uint32_t node : order) {
            add_steps(node);
        }
        add_roots();
    }

private:
    [[nodiscard]] std::span<const PhraseGraph::Step> steps_of(std::uint32_t node) const {
        return std::span(graph_.steps).subspan(graph_.nodes[node].first, graph_.nodes[node].count);
    }

    [[nodiscard]] std::uint8_t branch(std::uint16_t word) const {
        if (word == Plan::number) {
            return Plan::to_number;
        }
        return plan_.words[word].stem ? Plan::to_stem : Plan::to_word;
    }

    /// First the nodes that follow on the first word of a phrase, which nearly every word of a text
    /// asks for, then the others behind what leads to them: so a scan finds them quickly.
    [[nodiscard]] std::vector<std::uint32_t> order_of_nodes() const {
        std::vector<std::uint32_t> order{0};
        std::vector<bool> settled(graph_.nodes.size(), false);
        const auto settle = [&](std::span<const PhraseGraph::Step> steps) {
            for (const auto& step : steps) {
                if (!settled[step.to]) {
                    settled[step.to] = true;
                    order.push_back(step.to);
                }
            }
        };
        settle(graph_.roots);
        for (std::size_t i = 1; i < order.size(); ++i) {
            settle(steps_of(order[i]));
        }
        return order;
    }

    /// Tells the nodes, in their order, what leads on from them and where their slots are.
    void give_slots(const std::vector<std::uint32_t>& order) {
        std::size_t slots = 0;
        std::size_t steps = 0;
        for (const std::uint32_t index : order) {
            Plan::Node& node = nodes_[index];
            node.match = graph_.nodes[index].match;
            const auto on = steps_of(index);
            if (!on.empty()) {
                node.slot_bits = slot_bits(on.size());
                node.first = static_cast<std::uint32_t>(slots);
                slots += std::size_t{1} << node.slot_bits;
                steps += on.size();
            }
            for (const auto& step : on) {
                node.branches |= branch(step.word);
            }
        }
        plan_.steps.resize(slots);
        plan_.ways.assign(way_bits(steps) / 64, 0);
    }

    void add_steps(std::uint32_t index) {
        const Plan::Node& node = nodes_[index];
        const std::size_t mask = (std::size_t{1} << node.slot_bits) - 1;
        for (const auto& step : steps_of(index)) {
            const auto hash = way_hash(node.first, step.gap, step.word);
            plan_.ways[hash / 64 % plan_.ways.size()] |= std::uint64_t{1} << (hash % 64);
            std::size_t slot = step_slot(hash) & mask;
            while (!plan_.steps[node.first + slot].free()) {
                slot = (slot + 1) & mask;
            }
            plan_.steps[node.first + slot] = Plan::Step(nodes_[step.to], step.word, step.gap);
        }
    }

    /// Notes the nodes behind first words, and with each word the place of its own.
    void add_roots() {
        std::vector<std::uint32_t> places(nodes_.size(), 0);
        plan_.nodes.resize(1);
        for (const auto& root : graph_.roots) {
            if (places[root.to] == 0) {
                places[root.to] = static_cast<std::uint32_t>(plan_.nodes.size());
                plan_.nodes.push_back(nodes_[root.to]);
            }
            (root.word == Plan::number ? plan_.number_root : plan_.words[root.word].root) =
                places[root.to];
        }
    }

    OwnedPlan& plan_;
    const PhraseGraph& graph_;
    std::vector<Plan::Node> nodes_; ///< By number in the graph.
};

} // namespace

void lay_out(OwnedPlan& plan) {
    WordTables(plan).fill();
    StepTables(plan).fill();
    // Views lead into the letters while the plan is moved about: few of them would move along.
    constexpr std::size_t never_in_place = 64;
    plan.letters.reserve(plan.letters.size() + never_in_place);
}

} // namespace concord
