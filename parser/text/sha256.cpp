// SPDX-License-Identifier: Apache-2.0
#include "parser/text/sha256.hpp"

#include <bit>
#include <cstddef>

#if defined(__x86_64__)
#    include <cpuid.h>
#    include <immintrin.h>
#endif

namespace concord {

namespace {

constexpr std::size_t block_size = 64;

/// First 32 bits of the fractions of the cube roots of the first 64 primes.
constexpr std::array<std::uint32_t, 64> round_constants = {
    0x428a2f98, 0x71374491, 0xb5c0fbcf, 0xe9b5dba5, 0x3956c25b, 0x59f111f1, 0x923f82a4, 0xab1c5ed5,
    0xd807aa98, 0x12835b01, 0x243185be, 0x550c7dc3, 0x72be5d74, 0x80deb1fe, 0x9bdc06a7, 0xc19bf174,
    0xe49b69c1, 0xefbe4786, 0x0fc19dc6, 0x240ca1cc, 0x2de92c6f, 0x4a7484aa, 0x5cb0a9dc, 0x76f988da,
    0x983e5152, 0xa831c66d, 0xb00327c8, 0xbf597fc7, 0xc6e00bf3, 0xd5a79147, 0x06ca6351, 0x14292967,
    0x27b70a85, 0x2e1b2138, 0x4d2c6dfc, 0x53380d13, 0x650a7354, 0x766a0abb, 0x81c2c92e, 0x92722c85,
    0xa2bfe8a1, 0xa81a664b, 0xc24b8b70, 0xc76c51a3, 0xd192e819, 0xd6990624, 0xf40e3585, 0x106aa070,
    0x19a4c116, 0x1e376c08, 0x2748774c, 0x34b0bcb5, 0x391c0cb3, 0x4ed8aa4a, 0x5b9cca4f, 0x682e6ff3,
    0x748f82ee, 0x78a5636f, 0x84c87814, 0x8cc70208, 0x90befffa, 0xa4506ceb, 0xbef9a3f7, 0xc67178f2};

using State = std::array<std::uint32_t, 8>;

/// First 32 bits of the fractions of the square roots of the first eight primes.
constexpr State initial_state = {0x6a09e667, 0xbb67ae85, 0x3c6ef372, 0xa54ff53a,
                                 0x510e527f, 0x9b05688c, 0x1f83d9ab, 0x5be0cd19};

std::uint32_t big_endian(const char* bytes) noexcept {
    const auto byte = [bytes](int i) -> std::uint32_t {
        return static_cast<unsigned char>(bytes[i]);
    };
    return (byte(0) << 24) | (byte(1) << 16) | (byte(2) << 8) | byte(3);
}

/// The schedule of one block: its 16 words and the 48 that follow from them.
std::array<std::uint32_t, 64> schedule(const char* block) noexcept {
    std::array<std::uint32_t, 64> words{};
    for (std::size_t i = 0; i < 16; ++i)
        words[i] = big_endian(block + 4 * i);
    for (std::size_t i = 16; i < 64; ++i) {
        const std::uint32_t early = words[i - 15];
        const std::uint32_t late = words[i - 2];
        words[i] = words[i - 16] + words[i - 7] +
                   (std::rotr(early, 7) ^ std::rotr(early, 18) ^ (early >> 3)) +
                   (std::rotr(late, 17) ^ std::rotr(late, 19) ^ (late >> 10));
    }
    return words;
}

/// One round: changes `d` and `h`, the values that the next round calls `e` and `a`.
void round(std::uint32_t a, std::uint32_t b, std::uint32_t c, std::uint32_t& d, std::uint32_t e,
           std::uint32_t f, std::uint32_t g, std::uint32_t& h, std::uint32_t word) noexcept {
    h += (std::rotr(e, 6) ^ std::rotr(e, 11) ^ std::rotr(e, 25)) + (g ^ (e & (f ^ g))) + word;
    d += h;
    h += (std::rotr(a, 2) ^ std::rotr(a, 13) ^ std::rotr(a, 22)) + ((a & b) | (c & (a | b)));
}

void compress(State& state, const char* block) noexcept {
    auto words = schedule(block);
    for (std::size_t i = 0; i < words.size(); ++i)
        words[i] += round_constants[i];
    auto [a, b, c, d, e, f, g, h] = state;
    // Eight rounds bring every value back to its name, so none has to be moved.
    for (std::size_t i = 0; i < words.size(); i += 8) {
        round(a, b, c, d, e, f, g, h, words[i]);
        round(h, a, b, c, d, e, f, g, words[i + 1]);
        round(g, h, a, b, c, d, e, f, words[i + 2]);
        round(f, g, h, a, b, c, d, e, words[i + 3]);
        round(e, f, g, h, a, b, c, d, words[i + 4]);
        round(d, e, f, g, h, a, b, c, words[i + 5]);
        round(c, d, e, f, g, h, a, b, words[i + 6]);
        round(b, c, d, e, f, g, h, a, words[i + 7]);
    }
    const State change = {a, b, c, d, e, f, g, h};
    for (std::size_t i = 0; i < state.size(); ++i)
        state[i] += change[i];
}

using Compress = void (*)(State& state, const char* block) noexcept;

#if defined(__x86_64__)
/// compress() by the processor's own instructions, four rounds at a time.
__attribute__((target("sha,sse4.1"))) void compress_by_processor(State& state,
                                                                 const char* block) noexcept {
    const auto load = [](const void* from) {
        return _mm_loadu_si128(static_cast<const __m128i*>(from));
    };
    const __m128i big_endian_order = _mm_set_epi64x(0x0c0d0e0f08090a0b, 0x0405060700010203);
    // The instructions want the values in this order.
    const __m128i badc = _mm_shuffle_epi32(load(&state[0]), 0xB1);
    const __m128i hgfe = _mm_shuffle_epi32(load(&state[4]), 0x1B);
    __m128i abef = _mm_alignr_epi8(badc, hgfe, 8);
    __m128i cdgh = _mm_blend_epi16(hgfe, badc, 0xF0);
    const __m128i abef_before = abef;
    const __m128i cdgh_before = cdgh;
    __m128i words[4] = {}; // the last sixteen, oldest first from words[i % 4]
    for (std::size_t i = 0; i < 16; ++i) {
        __m128i& four = words[i % 4];
        if (i < 4) {
            four = _mm_shuffle_epi8(load(block + 16 * i), big_endian_order);
        } else {
            const __m128i last = words[(i + 3) % 4];
            const __m128i middle = _mm_alignr_epi8(last, words[(i + 2) % 4], 4);
            four = _mm_add_epi32(_mm_sha256msg1_epu32(four, words[(i + 1) % 4]), middle);
            four = _mm_sha256msg2_epu32(four, last);
        }
        const __m128i sums = _mm_add_epi32(four, load(&round_constants[4 * i]));
        cdgh = _mm_sha256rnds2_epu32(cdgh, abef, sums);
        abef = _mm_sha256rnds2_epu32(abef, cdgh, _mm_shuffle_epi32(sums, 0x0E));
    }
    const __m128i feba = _mm_shuffle_epi32(_mm_add_epi32(abef, abef_before), 0x1B);
    const __m128i dchg = _mm_shuffle_epi32(_mm_add_epi32(cdgh, cdgh_before), 0xB1);
    _mm_storeu_si128(reinterpret_cast<__m128i*>(&state[0]), _mm_blend_epi16(feba, dchg, 0xF0));
    _mm_storeu_si128(reinterpret_cast<__m128i*>(&state[4]), _mm_alignr_epi8(dchg, feba, 8));
}

bool processor_can() noexcept {
    unsigned a = 0;
    unsigned b = 0;
    unsigned c = 0;
    unsigned d = 0;
    const bool sse41 = __get_cpuid(1, &a, &b, &c, &d) != 0 && (c & bit_SSE4_1) != 0;
    return sse41 && __get_cpuid_count(7, 0, &a, &b, &c, &d) != 0 && (b & bit_SHA) != 0;
}

Compress best_compress() noexcept {
    return processor_can() ? compress_by_processor : compress;
}
#else
Compress best_compress() noexcept {
    return compress;
}
#endif

Sha256 digest_of(std::string_view bytes, Compress step) noexcept {
    State state = initial_state;
    const std::uint64_t bits = std::uint64_t{bytes.size()} * 8;
    for (; bytes.size() >= block_size; bytes.remove_prefix(block_size)) {
        step(state, bytes.data());
    }
    // The rest, a one bit, zeros, and the length in bits at the very end: one block or two.
    std::array<char, 2 * block_size> last{};
    bytes.copy(last.data(), bytes.size());
    last[bytes.size()] = static_cast<char>(0x80);
    const std::size_t size = bytes.size() + 9 <= block_size ? block_size : 2 * block_size;
    for (std::size_t i = 0; i < 8; ++i)
        last[size - 1 - i] = static_cast<char>(bits >> (8 * i));
    for (std::size_t at = 0; at < size; at += block_size)
        step(state, last.data() + at);

    Sha256 digest{};
    for (std::size_t i = 0; i < digest.size(); ++i) {
        digest[i] = static_cast<std::uint8_t>(state[i / 4] >> (24 - 8 * (i % 4)));
    }
    return digest;
}

} // namespace

Sha256 sha256(std::string_view bytes) noexcept {
    static const Compress step = best_compress();
    return digest_of(bytes, step);
}

Sha256 sha256_plain(std::string_view bytes) noexcept {
    return digest_of(bytes, compress);
}

std::string sha256_hex(std::string_view bytes) {
    constexpr std::string_view digits = "0123456789abcdef";
    const Sha256 digest = sha256(bytes);
    std::string hex(2 * digest.size(), '0');
    for (std::size_t i = 0; i < digest.size(); ++i) {
        hex[2 * i] = digits[digest[i] >> 4];
        hex[2 * i + 1] = digits[digest[i] & 15];
    }
    return hex;
}

} // namespace concord
