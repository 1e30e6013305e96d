// SPDX-License-Identifier: Apache-2.0
#include "parser/text/display.hpp"

#include <algorithm>

#include <utf8proc.h>

#include "parser/text/byte_mask.hpp"
#include "parser/text/utf8.hpp"

namespace concord {

namespace {

constexpr bool between(char32_t value, char32_t low, char32_t high) noexcept {
    return low <= value && value <= high;
}

/// Letters and marks of nearly every text: seen, and one column wide. They ask nothing of the
/// tables of Unicode, a quarter of a megabyte that most runs then never bring into memory.
constexpr bool is_common(char32_t value) noexcept {
    if (value < 0x80) return between(value, 0x20, 0x7E);
    if (value < 0x250) return value >= 0xA0 && value != 0xAD; // Latin, without the soft hyphen
    return between(value, 0x2010, 0x2027) || between(value, 0x2030, 0x205E) || value == 0x20AC;
}

} // namespace

std::size_t column_width(char32_t value) noexcept {
    if (is_common(value)) return 1;
    const int width = utf8proc_charwidth(static_cast<utf8proc_int32_t>(value));
    return width > 0 ? static_cast<std::size_t>(width) : 0;
}

std::size_t display_width(std::string_view text) noexcept {
    std::size_t width = 0;
    std::size_t at = 0;
    while (at < text.size()) {
        const CodePoint point = code_point_at(text, at);
        width += column_width(point.value);
        at += std::max<std::size_t>(point.size, 1);
    }
    return width;
}

bool is_plain_line(std::string_view text) noexcept {
    std::uint64_t other = 0;
    std::uint64_t blank_before = 0; // in the lowest bit: the block before ended with a blank
    const auto look = [&](const char* block) {
        const std::uint64_t blanks = byte_mask(block, ' ');
        const std::uint64_t doubled = blanks & (blanks << 1U | blank_before);
        blank_before = blanks >> (block_size - 1);
        return odd_mask(block) | doubled;
    };
    walk_blocks(text, look, [&](std::uint32_t at, std::uint64_t mask) {
        const std::size_t rest = text.size() - at; // behind it the last block is filled with NULs
        other |= rest < block_size ? mask & ~(~std::uint64_t{0} << rest) : mask;
    });
    return other == 0;
}

bool is_unprintable(char32_t value) noexcept {
    if (is_common(value)) return false;
    switch (utf8proc_category(static_cast<utf8proc_int32_t>(value))) {
    case UTF8PROC_CATEGORY_CC:
    case UTF8PROC_CATEGORY_CF:
    case UTF8PROC_CATEGORY_CS:
    case UTF8PROC_CATEGORY_ZL:
    case UTF8PROC_CATEGORY_ZP:
        return true;
    default:
        return false;
    }
}

} // namespace concord
