// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>

namespace concord {

// Plan::starts tells cheaply where a phrase may begin. A phrase sets one bit: for its first word
// when that word alone decides; for the word and the three bytes behind it when there are such;
// for the first three letters when the word is open or a number sticks to it; else for its first
// byte. A word is here a run of ASCII letters and digits, in lower case. The scan asks for all
// four and walks the trie when one is set.

inline constexpr std::uint32_t plan_start_bits = 1u << 17;

inline constexpr std::uint32_t word_start = 0x811C'9DC5u;
inline constexpr std::uint32_t prefix_start = 0x2F0B'4A91u;
inline constexpr std::uint32_t byte_start = 0x7A3D'66E7u;
inline constexpr std::uint32_t behind_start = 0x55u; ///< Goes in between the word and what follows.

[[nodiscard]] constexpr std::uint32_t start_hash(std::uint32_t hash, unsigned char byte) noexcept {
    return (hash ^ byte) * 0x0100'0193u;
}

/// Place of a hash in Plan::starts.
[[nodiscard]] constexpr std::uint32_t start_bit(std::uint32_t hash) noexcept {
    return (hash ^ (hash >> 15)) & (plan_start_bits - 1);
}

[[nodiscard]] constexpr bool is_start_letter(unsigned char lower) noexcept {
    return (lower >= 'a' && lower <= 'z') || (lower >= '0' && lower <= '9');
}

} // namespace concord
