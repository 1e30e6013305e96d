// SPDX-License-Identifier: Apache-2.0
#include "rules/book/plan_layout.hpp"

#include <algorithm>
#include <bit>

#include "rules/book/plan_hash.hpp"

namespace concord {

namespace {

/// Half of the nodes have one step: those are found at once, and what is not there is seldom
/// looked for (Plan::ways), so that only large tables keep free slots.
std::uint8_t slot_bits(std::size_t steps) noexcept {
    constexpr std::size_t small = 8;
    const std::size_t room = steps <= small ? steps : steps + steps / 4;
    return static_cast<std::uint8_t>(std::countr_zero(std::bit_ceil(room)));
}

} // namespace

PlanLayout::PlanLayout(const std::vector<PhraseNode>& trie, OwnedPlan& plan)
    : trie_(trie), plan_(plan) {
    plan_.extras.resize(1); // nothing more
}

bool PlanLayout::run() {
    nodes_.resize(1);
    std::vector<std::uint32_t> flat(trie_.size(), 0);
    // A child always has a higher number than its parent, so going backwards is bottom-up.
    for (std::size_t i = trie_.size(); i-- > 1;) {
        flat[i] = place(trie_[i], flat);
    }
    const auto places = lay_out(flat);
    for (const auto& [way, child] : trie_[0].children) {
        (way.second == Plan::number ? plan_.number_root : plan_.words[way.second].root) =
            places[flat[child]];
    }
    return fits_;
}

std::uint16_t PlanLayout::match_list(const PhraseEnds& ends) {
    if (ends.empty()) {
        return Plan::no_match;
    }
    if (const auto same = lists_.find(ends); same != lists_.end()) {
        return same->second;
    }
    if (plan_.matches.size() + ends.size() >= Plan::no_match) {
        fits_ = false;
        return Plan::no_match;
    }
    const auto first = static_cast<std::uint16_t>(plan_.matches.size());
    for (const auto& [set, variant, exact, tail] : ends) {
        plan_.matches.push_back({set, variant, extra(exact, tail), false});
    }
    plan_.matches.back().last = true;
    lists_.emplace(ends, first);
    return first;
}

std::uint16_t PlanLayout::extra(const std::string& exact, const std::string& tail) {
    if (exact.empty() && tail.empty()) {
        return 0;
    }
    const auto [place, fresh] = extras_.emplace(std::pair(exact, tail), plan_.extras.size());
    if (fresh) {
        plan_.extras.push_back({keep(exact), keep(tail)});
        fits_ = fits_ && plan_.extras.size() < Plan::no_match;
    }
    return static_cast<std::uint16_t>(place->second);
}

std::string_view PlanLayout::keep(const std::string& text) {
    return text.empty() ? std::string_view() : plan_.spellings.emplace_back(text);
}

std::uint32_t PlanLayout::place(const PhraseNode& node, const std::vector<std::uint32_t>& flat) {
    Key key{match_list(node.ends), {}};
    Plan::Node made;
    made.match = key.first;
    for (const auto& [way, child] : node.children) {
        key.second.emplace_back(way, flat[child]);
        made.branches |= branch(way.second);
    }
    if (const auto same = known_.find(key); same != known_.end()) {
        return same->second;
    }
    nodes_.push_back(made);
    const auto index = static_cast<std::uint32_t>(nodes_.size() - 1);
    known_.emplace(std::move(key), index);
    return index;
}

std::uint8_t PlanLayout::branch(std::uint16_t word) const {
    if (word == Plan::number) {
        return Plan::to_number;
    }
    return plan_.words[word].stem ? Plan::to_stem : Plan::to_word;
}

/// First the nodes that follow on the first word of a phrase, which nearly every word of a text
/// asks for, then the others behind what leads to them: so a scan finds them quickly.
std::vector<std::uint32_t> PlanLayout::order_of(const std::vector<std::uint32_t>& flat,
                                                const std::vector<const Key*>& keys) const {
    std::vector<std::uint32_t> order{0};
    std::vector<bool> settled(keys.size(), false);
    const auto settle = [&](std::uint32_t node) {
        if (!settled[node]) {
            settled[node] = true;
            order.push_back(node);
        }
    };
    for (const auto& [way, child] : trie_[0].children) {
        settle(flat[child]);
    }
    for (std::size_t i = 1; i < order.size(); ++i) {
        for (const auto& [way, child] : keys[order[i]]->second) {
            settle(child);
        }
    }
    return order;
}

/// Tells the nodes, in their order, where their slots are.
void PlanLayout::give_slots(const std::vector<std::uint32_t>& order,
                            const std::vector<const Key*>& keys) {
    std::size_t slots = 0;
    std::size_t steps = 0;
    for (const std::uint32_t index : order) {
        if (keys[index] != nullptr && !keys[index]->second.empty()) {
            Plan::Node& node = nodes_[index];
            node.slot_bits = slot_bits(keys[index]->second.size());
            node.first = static_cast<std::uint32_t>(slots);
            slots += std::size_t{1} << node.slot_bits;
            steps += keys[index]->second.size();
        }
    }
    plan_.steps.resize(slots);
    plan_.ways.assign(way_bits(steps) / 64, 0);
}

void PlanLayout::add_steps(const Plan::Node& node, const Key& key) {
    const std::size_t mask = (std::size_t{1} << node.slot_bits) - 1;
    for (const auto& [way, child] : key.second) {
        const auto hash = way_hash(node.first, way.first, way.second);
        plan_.ways[hash / 64 % plan_.ways.size()] |= std::uint64_t{1} << (hash % 64);
        std::size_t slot = step_slot(hash) & mask;
        while (plan_.steps[node.first + slot].word != 0) {
            slot = (slot + 1) & mask;
        }
        plan_.steps[node.first + slot] = {nodes_[child], way.second, way.first};
    }
}

/// Fills in the steps and the nodes behind first words, and returns the place of each of those.
std::vector<std::uint32_t> PlanLayout::lay_out(const std::vector<std::uint32_t>& flat) {
    std::vector<const Key*> keys(nodes_.size(), nullptr);
    for (const auto& [key, node] : known_) {
        keys[node] = &key;
    }
    const auto order = order_of(flat, keys);
    give_slots(order, keys);
    for (const std::uint32_t node : order) {
        if (keys[node] != nullptr) {
            add_steps(nodes_[node], *keys[node]);
        }
    }
    std::vector<std::uint32_t> places(nodes_.size(), 0);
    plan_.nodes.resize(1);
    for (const auto& [way, child] : trie_[0].children) {
        if (places[flat[child]] == 0) {
            places[flat[child]] = static_cast<std::uint32_t>(plan_.nodes.size());
            plan_.nodes.push_back(nodes_[flat[child]]);
        }
    }
    return places;
}

} // namespace concord
