// SPDX-License-Identifier: Apache-2.0
#include "parser/text/utf8.hpp"

#include <bit>

#include "parser/text/byte_mask.hpp"

namespace concord {

namespace {

/// What a lead byte promises: how long the sequence is, which bits of the byte count, and between
/// which bounds the second byte must lie. The bounds keep out overlong forms, surrogates and
/// everything above U+10FFFF.
struct Lead {
    std::uint32_t size = 0;
    unsigned mask = 0;
    unsigned low = 0x80;
    unsigned high = 0xBF;
};

Lead lead_of(unsigned byte) noexcept {
    if (byte < 0xC2) return {};
    if (byte < 0xE0) return {2, 0x1F};
    if (byte == 0xE0) return {3, 0x0F, 0xA0};
    if (byte == 0xED) return {3, 0x0F, 0x80, 0x9F};
    if (byte < 0xF0) return {3, 0x0F};
    if (byte == 0xF0) return {4, 0x07, 0x90};
    if (byte < 0xF4) return {4, 0x07};
    if (byte == 0xF4) return {4, 0x07, 0x80, 0x8F};
    return {};
}

unsigned byte_at(std::string_view text, std::size_t offset) noexcept {
    return static_cast<unsigned char>(text[offset]);
}

char byte_of(char32_t bits) noexcept {
    return static_cast<char>(static_cast<unsigned char>(bits));
}

} // namespace

CodePoint code_point_at(std::string_view text, std::size_t offset) noexcept {
    const unsigned first = byte_at(text, offset);
    if (first < 0x80) return {first, 1};
    const Lead lead = lead_of(first);
    if (lead.size == 0 || text.size() - offset < lead.size) return {};
    const unsigned second = byte_at(text, offset + 1);
    if (second < lead.low || second > lead.high) return {};
    char32_t value = ((first & lead.mask) << 6) | (second & 0x3F);
    for (std::uint32_t i = 2; i < lead.size; ++i) {
        if (!is_continuation(text[offset + i])) return {};
        value = (value << 6) | (byte_at(text, offset + i) & 0x3F);
    }
    return {value, lead.size};
}

void append_utf8(std::string& out, char32_t value) {
    const auto tail = [value](int shift) { return byte_of(0x80 | ((value >> shift) & 0x3F)); };
    if (value < 0x80) {
        out += byte_of(value);
    } else if (value < 0x800) {
        out += {byte_of(0xC0 | (value >> 6)), tail(0)};
    } else if (value < 0x1'0000) {
        out += {byte_of(0xE0 | (value >> 12)), tail(6), tail(0)};
    } else {
        out += {byte_of(0xF0 | (value >> 18)), tail(12), tail(6), tail(0)};
    }
}

std::size_t count_code_points(std::string_view text) noexcept {
    std::size_t continuations = 0;
    walk_blocks(text, continuation_mask, [&](std::uint32_t, std::uint64_t mask) {
        if (mask != 0) continuations += static_cast<std::size_t>(std::popcount(mask));
    });
    return text.size() - continuations;
}

std::size_t first_non_ascii(std::string_view text, std::size_t from) noexcept {
    std::size_t at = from;
    while (at + 32 <= text.size() && ((word_at(text, at) | word_at(text, at + 8) |
                                       word_at(text, at + 16) | word_at(text, at + 24)) &
                                      every_byte(0x80)) == 0) {
        at += 32;
    }
    while (at < text.size() && byte_at(text, at) < 0x80)
        ++at;
    return at;
}

} // namespace concord
