// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <bit>
#include <cstddef>
#include <cstdint>
#include <string_view>

#include "parser/text/blocks_ahead.hpp"
#include "parser/text/byte_mask.hpp"

namespace concord::grammar {

/// True where something left to be filled in may begin, by the bytes `a` and the two behind it: a
/// bracket, two marks or letters of a row ("__", "..", "??", "xx", "yy"), "TB", "be ".
[[nodiscard]] constexpr bool may_begin_hole(char a, char b, char c) noexcept {
    switch (a) {
    case '[':
    case '<':
    case '{':
        return true;
    case '_':
    case '.':
    case '?':
    case 'X':
    case 'x':
    case 'Y':
    case 'y':
        return a == b;
    case 'T':
        return b == 'B';
    case 'B':
    case 'b':
        return (b == 'e' || b == 'E') && c == ' ';
    default:
        return false;
    }
}

/// Bytes of a block that are worth a look: all that may begin a hole, and few others. Two more must
/// be readable behind it.
[[nodiscard]] inline std::uint64_t hole_mask(const char* block) noexcept {
#if defined(__SSE2__)
    const auto is = [](__m128i bytes, char c) { return _mm_cmpeq_epi8(bytes, _mm_set1_epi8(c)); };
    const auto either = [](__m128i left, __m128i right) { return _mm_or_si128(left, right); };
    const auto bits = [&](unsigned i) {
        const auto load = [&](unsigned at) {
            return _mm_loadu_si128(reinterpret_cast<const __m128i*>(block + at));
        };
        const auto bytes = load(i);
        // Rules of dashes are no holes, and long; "ss" and the like are in many words.
        const auto other = either(is(bytes, '-'), detail::in_range(bytes, 'a', 'w'));
        const auto row = _mm_andnot_si128(other, _mm_cmpeq_epi8(bytes, load(i + 1)));
        const auto brackets = either(either(is(bytes, '['), is(bytes, '<')), is(bytes, '{'));
        const auto small = either(bytes, _mm_set1_epi8(0x20));
        const auto later = _mm_and_si128(is(small, 'b'), is(load(i + 2), ' '));
        const auto found = either(either(brackets, row), either(is(bytes, 'T'), later));
        return std::uint64_t{static_cast<std::uint32_t>(_mm_movemask_epi8(found))} << i;
    };
    return bits(0) | bits(16) | bits(32) | bits(48);
#else
    std::uint64_t mask = 0;
    for (unsigned i = 0; i < block_size; ++i)
        mask |= std::uint64_t{may_begin_hole(block[i], block[i + 1], block[i + 2])} << i;
    return mask;
#endif
}

/// Calls `at_byte(offset)` for each byte of the text that may begin a hole; it returns where to go
/// on, behind `offset`.
template <class Function>
void walk_holes(std::string_view text, Function at_byte) {
    std::uint32_t next = 0;
    walk_blocks_ahead<2>(text, [&](std::size_t at, const char* block) {
        for (std::uint64_t mask = hole_mask(block); mask != 0; mask &= mask - 1) {
            const auto bit = static_cast<std::uint32_t>(std::countr_zero(mask));
            const auto here = static_cast<std::uint32_t>(at) + bit;
            if (here >= next && may_begin_hole(block[bit], block[bit + 1], block[bit + 2]))
                next = at_byte(here);
        }
    });
}

} // namespace concord::grammar
