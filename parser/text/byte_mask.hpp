// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>
#include <bit>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <string_view>

#if defined(__SSE2__)
#    include <emmintrin.h>
#endif

namespace concord {

// Tests of 64 bytes at once: bit i of a mask answers for byte i of a block. With SSE2, which every
// x86-64 has, sixteen bytes a step; elsewhere one by one, with the same answers.

/// Bytes that a mask answers for.
inline constexpr std::size_t block_size = 64;

namespace detail {

#if defined(__SSE2__)
template <class Test>
[[nodiscard]] inline std::uint64_t mask_of(const char* block, Test test) noexcept {
    const auto bits = [&](unsigned at) {
        const auto bytes = _mm_loadu_si128(reinterpret_cast<const __m128i*>(block + at));
        return std::uint64_t{static_cast<std::uint32_t>(_mm_movemask_epi8(test(bytes)))} << at;
    };
    return bits(0) | bits(16) | bits(32) | bits(48);
}

/// All bits of a byte set where it is between `first` and `last`.
[[nodiscard]] inline __m128i in_range(__m128i bytes, char first, char last) noexcept {
    const auto shifted = _mm_sub_epi8(bytes, _mm_set1_epi8(first));
    const auto width = _mm_set1_epi8(static_cast<char>(last - first));
    return _mm_cmpeq_epi8(_mm_max_epu8(shifted, width), width);
}
#endif

} // namespace detail

/// Which bytes are ASCII letters or digits.
[[nodiscard]] inline std::uint64_t alnum_mask(const char* block) noexcept {
#if defined(__SSE2__)
    return detail::mask_of(block, [](__m128i bytes) {
        const auto small = _mm_or_si128(bytes, _mm_set1_epi8(0x20));
        return _mm_or_si128(detail::in_range(small, 'a', 'z'), detail::in_range(bytes, '0', '9'));
    });
#else
    std::uint64_t mask = 0;
    for (std::size_t i = 0; i < block_size; ++i) {
        const auto c = static_cast<unsigned char>(block[i]);
        const bool letter = (c | 0x20U) >= 'a' && (c | 0x20U) <= 'z' && c < 0x80;
        mask |= std::uint64_t{letter || (c >= '0' && c <= '9')} << i;
    }
    return mask;
#endif
}

/// Which bytes are beyond ASCII.
[[nodiscard]] inline std::uint64_t high_mask(const char* block) noexcept {
#if defined(__SSE2__)
    return detail::mask_of(block, [](__m128i bytes) { return bytes; });
#else
    std::uint64_t mask = 0;
    for (std::size_t i = 0; i < block_size; ++i)
        mask |= std::uint64_t{static_cast<unsigned char>(block[i]) >= 0x80} << i;
    return mask;
#endif
}

/// Which bytes are second or later ones of a character.
[[nodiscard]] inline std::uint64_t continuation_mask(const char* block) noexcept {
#if defined(__SSE2__)
    // As signed numbers, 0x80 … 0xBF are the lowest.
    return detail::mask_of(block, [](__m128i bytes) {
        return _mm_cmplt_epi8(bytes, _mm_set1_epi8(static_cast<char>(0xC0)));
    });
#else
    std::uint64_t mask = 0;
    for (std::size_t i = 0; i < block_size; ++i)
        mask |= std::uint64_t{(static_cast<unsigned char>(block[i]) & 0xC0U) == 0x80U} << i;
    return mask;
#endif
}

/// Which bytes are no printable characters of ASCII.
[[nodiscard]] inline std::uint64_t odd_mask(const char* block) noexcept {
#if defined(__SSE2__)
    return ~detail::mask_of(block, [](__m128i bytes) { return detail::in_range(bytes, ' ', '~'); });
#else
    std::uint64_t mask = 0;
    for (std::size_t i = 0; i < block_size; ++i)
        mask |= std::uint64_t{block[i] < ' ' || block[i] > '~'} << i;
    return mask;
#endif
}

/// Which bytes are control characters that writers of text do not use. NULs are left out: broken
/// transfers leave blocks of them in texts. So is 0x1A, which once ended files.
[[nodiscard]] inline std::uint64_t stray_control_mask(const char* block) noexcept {
#if defined(__SSE2__)
    return detail::mask_of(block, [](__m128i bytes) {
        const auto low = detail::in_range(bytes, 0x01, 0x08);
        const auto high = _mm_andnot_si128(_mm_cmpeq_epi8(bytes, _mm_set1_epi8(0x1A)),
                                           detail::in_range(bytes, 0x0E, 0x1F));
        const auto deleted = _mm_cmpeq_epi8(bytes, _mm_set1_epi8(0x7F));
        return _mm_or_si128(deleted, _mm_or_si128(low, high));
    });
#else
    std::uint64_t mask = 0;
    for (std::size_t i = 0; i < block_size; ++i) {
        const auto c = static_cast<unsigned char>(block[i]);
        const bool usual = c == 0 || (c >= '\t' && c <= '\r') || c == 0x1A;
        mask |= std::uint64_t{(c < 0x20 && !usual) || c == 0x7F} << i;
    }
    return mask;
#endif
}

/// Which bytes folding may change: control characters, those beyond ASCII, '*', '<' and '&'.
[[nodiscard]] inline std::uint64_t fold_mask(const char* block) noexcept {
#if defined(__SSE2__)
    return detail::mask_of(block, [](__m128i bytes) {
        // As signed numbers, what lies beyond ASCII is below all of it.
        const auto low = _mm_cmplt_epi8(bytes, _mm_set1_epi8(0x20));
        const auto star = _mm_cmpeq_epi8(bytes, _mm_set1_epi8('*'));
        const auto mark = _mm_or_si128(_mm_cmpeq_epi8(bytes, _mm_set1_epi8('<')),
                                       _mm_cmpeq_epi8(bytes, _mm_set1_epi8('&')));
        return _mm_or_si128(low, _mm_or_si128(star, mark));
    });
#else
    std::uint64_t mask = 0;
    for (std::size_t i = 0; i < block_size; ++i) {
        const auto c = static_cast<unsigned char>(block[i]);
        mask |= std::uint64_t{c < 0x20 || c >= 0x80 || c == '*' || c == '<' || c == '&'} << i;
    }
    return mask;
#endif
}

/// Which bytes are `byte`.
[[nodiscard]] inline std::uint64_t byte_mask(const char* block, char byte) noexcept {
#if defined(__SSE2__)
    const auto wanted = _mm_set1_epi8(byte);
    return detail::mask_of(block, [&](__m128i bytes) { return _mm_cmpeq_epi8(bytes, wanted); });
#else
    std::uint64_t mask = 0;
    for (std::size_t i = 0; i < block_size; ++i)
        mask |= std::uint64_t{block[i] == byte} << i;
    return mask;
#endif
}

/// Which bytes are one of `Bytes`. Costs a comparison for each of them.
template <char... Bytes>
[[nodiscard]] inline std::uint64_t mask_in(const char* block) noexcept {
#if defined(__SSE2__)
    return detail::mask_of(block, [](__m128i bytes) {
        auto found = _mm_setzero_si128();
        ((found = _mm_or_si128(found, _mm_cmpeq_epi8(bytes, _mm_set1_epi8(Bytes)))), ...);
        return found;
    });
#else
    std::uint64_t mask = 0;
    for (std::size_t i = 0; i < block_size; ++i)
        mask |= std::uint64_t{((block[i] == Bytes) || ...)} << i;
    return mask;
#endif
}

/// Calls `take(offset, mask)` for each block of the text; the last one is filled up with NULs,
/// which only fold_mask() counts.
template <class Mask, class Take>
void walk_blocks(std::string_view text, Mask mask, Take take) {
    std::size_t at = 0;
    for (; at + block_size <= text.size(); at += block_size)
        take(static_cast<std::uint32_t>(at), mask(text.data() + at));
    if (at == text.size()) return;
    std::array<char, block_size> rest{};
    std::memcpy(rest.data(), text.data() + at, text.size() - at);
    take(static_cast<std::uint32_t>(at), mask(rest.data()));
}

/// Whether a text holds nothing beyond ASCII.
[[nodiscard]] inline bool is_ascii(std::string_view text) noexcept {
    std::uint64_t high = 0;
    walk_blocks(text, high_mask, [&](std::uint32_t, std::uint64_t mask) { high |= mask; });
    return high == 0;
}

/// Calls `at_byte(offset)` for each byte of the text that is one of `Bytes`; it returns where to go
/// on, behind `offset`.
template <char... Bytes, class Function>
void walk_bytes(std::string_view text, Function at_byte) {
    std::uint32_t next = 0;
    walk_blocks(text, mask_in<Bytes...>, [&](std::uint32_t at, std::uint64_t mask) {
        for (; mask != 0; mask &= mask - 1) {
            const std::uint32_t here = at + static_cast<std::uint32_t>(std::countr_zero(mask));
            if (here >= next) next = at_byte(here);
        }
    });
}

} // namespace concord
