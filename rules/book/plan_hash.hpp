// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <algorithm>
#include <bit>
#include <cstddef>
#include <cstdint>

namespace concord {

// How the tables of a Plan are addressed. Both ends use this: the compiler that fills them and the
// scan that reads them. The index has a power of two as size and is probed one slot on.

/// FNV-1a, over the lower-case bytes of a word; the hash of a stem is that of its letters.
inline constexpr std::uint32_t word_hash_start = 0x811C'9DC5u;
[[nodiscard]] constexpr std::uint32_t word_hash(std::uint32_t hash, unsigned char lower) noexcept {
    return (hash ^ lower) * 0x0100'0193U;
}

/// First slot of a word in Plan::index, before the mask; stems have places of their own.
[[nodiscard]] constexpr std::uint32_t word_slot(std::uint32_t hash, bool stem) noexcept {
    return (hash ^ (hash >> 15)) + (stem ? 0x9E37u : 0U);
}
/// An entry of Plan::index.
[[nodiscard]] constexpr std::uint32_t word_entry(std::uint32_t hash,
                                                 std::uint16_t number) noexcept {
    return (hash & 0xFFFF'0000U) | number;
}
[[nodiscard]] constexpr std::uint16_t number_of(std::uint32_t entry) noexcept {
    return static_cast<std::uint16_t>(entry);
}

/// Stems are at least this long: by so many letters most words are known to have none.
inline constexpr std::size_t shortest_stem = 3;
/// Bit of a stem's hash in Plan::stems.
inline constexpr std::uint32_t stem_bits = 1U << 15;
[[nodiscard]] constexpr std::uint32_t stem_bit(std::uint32_t hash) noexcept {
    return (hash ^ (hash >> 15)) & (stem_bits - 1);
}

/// Hash of a way on: of a step among all those of the plan. `first`: Plan::Node::first.
[[nodiscard]] constexpr std::uint32_t way_hash(std::uint32_t first, std::uint8_t gap,
                                               std::uint16_t word) noexcept {
    std::uint32_t hash = (word + (std::uint32_t{gap} << 16)) * 0x9E37'79B1u + first * 0x85EB'CA6Bu;
    hash = (hash ^ (hash >> 15)) * 0x2C1B'3C6Du;
    return hash ^ (hash >> 16);
}
/// Bits of Plan::ways for a plan of so many steps: a power of two, most of them not set.
[[nodiscard]] constexpr std::size_t way_bits(std::size_t steps) noexcept {
    return std::bit_ceil(std::max<std::size_t>(8 * steps, 64));
}
/// First slot of a step among those of its node, before the mask. The bit of Plan::ways is told by
/// the low bits of the hash.
[[nodiscard]] constexpr std::uint32_t step_slot(std::uint32_t way_hash) noexcept {
    return way_hash >> 16;
}

} // namespace concord
