// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <span>
#include <string_view>

namespace concord {

/// All phrases of a book as one trie over folded, lower-cased text, in flat position-independent
/// tables. Made by compile_plan(), read by scan(). How phrases are written:
/// lower-case words; `(a|b)` alternatives; `(a )?` optional; `*` after letters: any further
/// letters of that word; `#`: a number in digits or words; `=` in front: case counts.
struct Plan {
    /// A place in the trie. Children of a node stand together, sorted by byte.
    struct Node {
        std::uint32_t first_child = 0; ///< Index of the first edge.
        std::uint16_t children = 0;
        std::uint16_t match = 0xFFFF; ///< Index into `matches` of the first phrase that ends here.
    };
    struct Edge {
        std::uint32_t node = 0;
        unsigned char byte = 0; ///< Lower case; '\x01' stands for a number.
    };
    struct Match {
        std::uint16_t set = 0;     ///< PhraseSet::index
        std::uint16_t variant = 0; ///< Which phrase of the set, as written in the pack.
        bool open = false;         ///< Further letters of the word may follow.
        bool last = true;          ///< No further match for this node.
        std::string_view exact;    ///< For `=` phrases: the spelling wanted; else empty.
    };

    std::span<const Node> nodes; ///< nodes[0] is the root.
    std::span<const Edge> edges;
    std::span<const Match> matches;
    std::span<const std::uint64_t> starts; ///< Bitmap over hashed beginnings; see plan_starts.hpp.
    std::uint16_t sets = 0;                ///< Number of phrase sets.
};

} // namespace concord
