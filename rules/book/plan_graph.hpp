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

/// Makes the graph of a plan from the trie of its phrases: each different subtree once. Keeps
/// references to both.
class GraphMaker {
public:
    /// Precondition: a child has a higher number than its parent.
    GraphMaker(const std::vector<PhraseNode>& trie, OwnedPlan& plan);

    /// Fills in graph and matches. False when they outgrow their index types.
    [[nodiscard]] bool run();
    /// Index of a list of matches, no_match for none.
    [[nodiscard]] std::uint16_t match_list(const PhraseEnds& ends);

private:
    using Key = std::pair<std::uint16_t, std::vector<std::pair<PhraseWay, std::uint32_t>>>;

    std::uint16_t extra(const std::string& exact, const std::string& tail);
    std::string_view keep(const std::string& text);
    std::uint32_t place(const PhraseNode& node, const std::vector<std::uint32_t>& flat);

    const std::vector<PhraseNode>& trie_;
    OwnedPlan& plan_;
    std::map<Key, std::uint32_t> known_; ///< What follows on a node → the node.
    std::map<PhraseEnds, std::uint16_t> lists_;
    std::map<std::pair<std::string, std::string>, std::size_t> extras_;
    bool fits_ = true;
};

} // namespace concord
