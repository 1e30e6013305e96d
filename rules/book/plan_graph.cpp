// SPDX-License-Identifier: Apache-2.0
#include "rules/book/plan_graph.hpp"

namespace concord {

GraphMaker::GraphMaker(const std::vector<PhraseNode>& trie, OwnedPlan& plan)
    : trie_(trie), plan_(plan) {
    plan_.extras.resize(1); // nothing more
}

bool GraphMaker::run() {
    PhraseGraph& graph = plan_.graph;
    graph.nodes.resize(1);
    std::vector<std::uint32_t> flat(trie_.size(), 0);
    // A child always has a higher number than its parent, so going backwards is bottom-up.
    for (std::size_t i = trie_.size(); i-- > 1;) {
        flat[i] = place(trie_[i], flat);
    }
    for (const auto& [way, child] : trie_[0].children) {
        graph.roots.push_back({way.first, way.second, flat[child]});
    }
    return fits_;
}

std::uint16_t GraphMaker::match_list(const PhraseEnds& ends) {
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

std::uint16_t GraphMaker::extra(const std::string& exact, const std::string& tail) {
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

std::string_view GraphMaker::keep(const std::string& text) {
    return text.empty() ? std::string_view() : plan_.spellings.emplace_back(text);
}

std::uint32_t GraphMaker::place(const PhraseNode& node, const std::vector<std::uint32_t>& flat) {
    Key key{match_list(node.ends), {}};
    for (const auto& [way, child] : node.children) {
        key.second.emplace_back(way, flat[child]);
    }
    if (const auto same = known_.find(key); same != known_.end()) {
        return same->second;
    }
    PhraseGraph& graph = plan_.graph;
    const auto index = static_cast<std::uint32_t>(graph.nodes.size());
    graph.nodes.push_back({key.first, static_cast<std::uint32_t>(graph.steps.size()),
                           static_cast<std::uint32_t>(key.second.size())});
    for (const auto& [way, child] : key.second) {
        graph.steps.push_back({way.first, way.second, child});
    }
    known_.emplace(std::move(key), index);
    return index;
}

} // namespace concord
