// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <tuple>
#include <utility>
#include <vector>

#include "rules/book/plan_compile.hpp"

namespace concord {

/// What ends at a node, ordered by set and phrase: set, variant, exact, tail.
using PhraseEnds = std::set<std::tuple<std::uint16_t, std::uint16_t, std::string, std::string>>;
/// A way on: number of the gap, number of the word.
using PhraseWay = std::pair<std::uint8_t, std::uint16_t>;

/// A node of the trie of all phrases, as it grows; the first is the root.
struct PhraseNode {
    std::map<PhraseWay, std::uint32_t> children;
    PhraseEnds ends;
};

/// Lays the trie out flat in the tables of a plan, each different subtree once. Keeps references to
/// both.
class PlanLayout {
public:
    /// Precondition: a child has a higher number than its parent.
    PlanLayout(const std::vector<PhraseNode>& trie, OwnedPlan& plan);

    /// Fills in nodes, steps, matches and roots. False when they outgrow their index types.
    [[nodiscard]] bool run();
    /// Index of a list of matches, no_match for none.
    [[nodiscard]] std::uint16_t match_list(const PhraseEnds& ends);

private:
    using Key = std::pair<std::uint16_t, std::vector<std::pair<PhraseWay, std::uint32_t>>>;

    std::uint16_t extra(const std::string& exact, const std::string& tail);
    std::string_view keep(const std::string& text);
    std::uint32_t place(const PhraseNode& node, const std::vector<std::uint32_t>& flat);
    [[nodiscard]] std::uint8_t branch(std::uint16_t word) const;
    [[nodiscard]] std::vector<std::uint32_t> order_of(const std::vector<std::uint32_t>& flat,
                                                      const std::vector<const Key*>& keys) const;
    std::vector<std::uint32_t> lay_out(const std::vector<std::uint32_t>& flat);
    void give_slots(const std::vector<std::uint32_t>& order, const std::vector<const Key*>& keys);
    void add_steps(const Plan::Node& node, const Key& key);

    const std::vector<PhraseNode>& trie_;
    OwnedPlan& plan_;
    std::vector<Plan::Node> nodes_;      ///< All of them; nodes_[0] is the root's place.
    std::map<Key, std::uint32_t> known_; ///< What follows on a node → the node.
    std::map<PhraseEnds, std::uint16_t> lists_;
    std::map<std::pair<std::string, std::string>, std::size_t> extras_;
    bool fits_ = true;
};

} // namespace concord
