// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <cstdint>
#include <cstring>
#include <string>
#include <string_view>

namespace concord {

/// What a decoder shows for bytes that it cannot read.
inline constexpr char32_t replacement_character = 0xFFFD;

/// One character of a text and how many bytes it takes there; no bytes where it is ill-formed.
struct CodePoint {
    char32_t value = replacement_character;
    std::uint32_t size = 0;
};

/// The character that begins at `offset`. Precondition: `offset` lies inside `text`.
[[nodiscard]] CodePoint code_point_at(std::string_view text, std::size_t offset) noexcept;

/// Appends a character to `out` as UTF-8.
void append_utf8(std::string& out, char32_t value);

/// How many characters begin in `text`; continuation bytes do not count.
[[nodiscard]] std::size_t count_code_points(std::string_view text) noexcept;

/// Offset of the first byte at or after `from` that is not ASCII, or the size of `text`.
[[nodiscard]] std::size_t first_non_ascii(std::string_view text, std::size_t from) noexcept;

/// True for the second and later bytes of a character.
[[nodiscard]] constexpr bool is_continuation(char byte) noexcept {
    return (static_cast<unsigned char>(byte) & 0xC0U) == 0x80U;
}

/// Eight bytes of `text` at once, for loops that test a word at a time. Precondition: they exist.
[[nodiscard]] inline std::uint64_t word_at(std::string_view text, std::size_t offset) noexcept {
    std::uint64_t word = 0;
    std::memcpy(&word, text.data() + offset, sizeof word);
    return word;
}

/// The byte `value` in all eight places of a word.
[[nodiscard]] constexpr std::uint64_t every_byte(unsigned char value) noexcept {
    return 0x0101'0101'0101'0101U * value;
}

} // namespace concord
