// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <algorithm>
#include <array>
#include <bit>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <string_view>

#include "parser/text/byte_mask.hpp"

namespace concord::grammar {

/// True where something left to be filled in may begin, by the bytes `a` and the two behind it: a
/// bracket, two marks or letters of a row ("__", "..", "??", "xx", "yy"), "TB", "be ".
[[nodiscard]] constexpr bool may_begin_hole(char a, char b, char c) noexcept {
    switch (a) {
    case '[':
    case '<':
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

/// Which of 64 bytes may begin a hole; two more must be readable.
[[nodiscard]] inline std::uint64_t hole_mask(const char* block) noexcept {
    std::uint64_t mask = 0;
#if defined(__SSE2__)
    const auto is = [](__m128i bytes, char c) { return _mm_cmpeq_epi8(bytes, _mm_set1_epi8(c)); };
    const auto either = [](__m128i left, __m128i right) { return _mm_or_si128(left, right); };
    const auto both = [](__m128i left, __m128i right) { return _mm_and_si128(left, right); };
    const auto load = [](const char* at) {
        return _mm_loadu_si128(reinterpret_cast<const __m128i*>(at));
    };
    for (unsigned i = 0; i < block_size; i += 16) {
        const auto a = load(block + i);
        const auto b = load(block + i + 1);
        const auto c = load(block + i + 2);
        const auto small = either(a, _mm_set1_epi8(0x20));
        const auto brackets = either(is(a, '['), is(a, '<'));
        const auto marks = either(either(is(a, '_'), is(a, '.')), is(a, '?'));
        const auto row =
            both(_mm_cmpeq_epi8(a, b), either(marks, either(is(small, 'x'), is(small, 'y'))));
        const auto short_form = both(is(a, 'T'), is(b, 'B'));
        const auto later =
            both(both(is(small, 'b'), is(c, ' ')), is(either(b, _mm_set1_epi8(0x20)), 'e'));
        const auto found = either(either(brackets, row), either(short_form, later));
        mask |= std::uint64_t{static_cast<std::uint32_t>(_mm_movemask_epi8(found))} << i;
    }
#else
    for (unsigned i = 0; i < block_size; ++i)
        mask |= std::uint64_t{may_begin_hole(block[i], block[i + 1], block[i + 2])} << i;
#endif
    return mask;
}

/// Calls `at_byte(offset)` for each byte of the text that may begin a hole; it returns where to go
/// on, behind `offset`.
template <class Function>
void walk_holes(std::string_view text, Function at_byte) {
    constexpr std::size_t ahead = 2;
    std::uint32_t next = 0;
    const auto take = [&](std::size_t at, std::uint64_t mask) {
        for (; mask != 0; mask &= mask - 1) {
            const auto here =
                static_cast<std::uint32_t>(at) + static_cast<std::uint32_t>(std::countr_zero(mask));
            if (here >= next) next = at_byte(here);
        }
    };
    std::size_t at = 0;
    for (; at + block_size + ahead <= text.size(); at += block_size)
        take(at, hole_mask(text.data() + at));
    for (; at < text.size(); at += block_size) {
        std::array<char, block_size + ahead> rest{};
        std::memcpy(rest.data(), text.data() + at, std::min(text.size() - at, rest.size()));
        take(at, hole_mask(rest.data()));
    }
}

} // namespace concord::grammar
