// SPDX-License-Identifier: Apache-2.0
#include "rules/book/plan_layout.hpp"

#include <algorithm>
#include <bit>

#include "rules/book/plan_hash.hpp"

namespace concord {

PlanLayout::PlanLayout(const std::vector<PhraseNode>& trie, OwnedPlan& plan)
    : trie_(trie), plan_(plan) {
    plan_.extras.resize(1); // nothing more
}

bool PlanLayout::run() {
    plan_.nodes.resize(1); // the root's place
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
    plan_.nodes.push_back(made);
    const auto index = static_cast<std::uint32_t>(plan_.nodes.size() - 1);
    known_.emplace(std::move(key), index);
    return index;
}

std::uint8_t PlanLayout::branch(std::uint16_t word) const {
    if (word == Plan::number) {
        return Plan::to_number;
    }
    return plan_.words[word].stem ? Plan::to_stem : Plan::to_word;
}

void PlanLayout::add_steps(Plan::Node& node, const Key& key,
                           const std::vector<std::uint32_t>& places) {
    const auto first = plan_.steps.size();
    // A slot stays free, so that a search ends; few searches are in vain (Node::likely).
    const std::size_t slots = key.second.empty() ? 0 : std::bit_ceil(key.second.size() + 1);
    plan_.steps.resize(first + slots);
    for (const auto& [way, child] : key.second) {
        const auto hash = step_hash(way.first, way.second);
        node.likely |= likely_bit(hash);
        std::size_t slot = step_slot(hash) & (slots - 1);
        while (plan_.steps[first + slot].to != 0) {
            slot = (slot + 1) & (slots - 1);
        }
        plan_.steps[first + slot] = {way.second, way.first, places[child]};
    }
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

/// Moves the nodes into their order, fills in the steps, and returns the new place of each node. A
/// node more than there are tells where the steps of the last one end.
std::vector<std::uint32_t> PlanLayout::lay_out(const std::vector<std::uint32_t>& flat) {
    std::vector<const Key*> keys(plan_.nodes.size(), nullptr);
    for (const auto& [key, node] : known_) {
        keys[node] = &key;
    }
    const auto order = order_of(flat, keys);
    std::vector<std::uint32_t> places(keys.size(), 0);
    for (std::size_t i = 0; i < order.size(); ++i) {
        places[order[i]] = static_cast<std::uint32_t>(i);
    }
    std::vector<Plan::Node> nodes;
    for (const std::uint32_t node : order) {
        nodes.push_back(plan_.nodes[node]);
        nodes.back().first = static_cast<std::uint32_t>(plan_.steps.size());
        if (keys[node] != nullptr) {
            add_steps(nodes.back(), *keys[node], places);
        }
    }
    nodes.emplace_back().first = static_cast<std::uint32_t>(plan_.steps.size());
    plan_.nodes = std::move(nodes);
    return places;
}

} // namespace concord
