// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <cstdint>

namespace concord {

// How the tables of a Plan are addressed. Both ends use this: the compiler that fills them and the
// scan that reads them. All tables have a power of two as size and are probed one slot on.

/// FNV-1a, over the lower-case bytes of a word; the hash of a stem is that of its letters.
inline constexpr std::uint32_t word_hash_start = 0x811C'9DC5u;
[[nodiscard]] constexpr std::uint32_t word_hash(std::uint32_t hash, unsigned char lower) noexcept {
    return (hash ^ lower) * 0x0100'0193u;
}

/// First slot of a word in Plan::index, before the mask; stems have places of their own.
[[nodiscard]] constexpr std::uint32_t word_slot(std::uint32_t hash, bool stem) noexcept {
    return (hash ^ (hash >> 15)) + (stem ? 0x9E37u : 0u);
}

/// Stems are at least this long: by so many letters most words are known to have none.
inline constexpr std::size_t shortest_stem = 3;
/// Bit of a stem's hash in Plan::stems.
inline constexpr std::uint32_t stem_bits = 1u << 15;
[[nodiscard]] constexpr std::uint32_t stem_bit(std::uint32_t hash) noexcept {
    return (hash ^ (hash >> 15)) & (stem_bits - 1);
}

/// A step in Plan::steps: from which node, over which gap, by which word (44 bits), to which node
/// (20 bits).
inline constexpr unsigned step_node_bits = 20;
[[nodiscard]] constexpr std::uint64_t step_key(std::uint32_t from, std::uint8_t gap,
                                               std::uint16_t word) noexcept {
    return (std::uint64_t{from} << 24) | (std::uint64_t{gap} << 16) | word;
}
[[nodiscard]] constexpr std::uint64_t step(std::uint64_t key, std::uint32_t to) noexcept {
    return (key << step_node_bits) | to;
}
[[nodiscard]] constexpr std::uint64_t key_of(std::uint64_t step) noexcept {
    return step >> step_node_bits;
}
[[nodiscard]] constexpr std::uint32_t node_of(std::uint64_t step) noexcept {
    return static_cast<std::uint32_t>(step & ((1u << step_node_bits) - 1));
}
[[nodiscard]] constexpr std::uint64_t step_hash(std::uint64_t key) noexcept {
    return key * 0x9E37'79B9'7F4A'7C15u;
}
/// First slot of a step, before the mask.
[[nodiscard]] constexpr std::size_t step_slot(std::uint64_t hash) noexcept {
    return static_cast<std::size_t>(hash >> 40);
}
/// Bit of a step in Plan::likely.
inline constexpr unsigned likely_bits = 19;
[[nodiscard]] constexpr std::size_t likely_bit(std::uint64_t hash) noexcept {
    return static_cast<std::size_t>(hash >> (64 - likely_bits));
}

} // namespace concord
