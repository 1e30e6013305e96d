// SPDX-License-Identifier: Apache-2.0
#include "parser/text/decode.hpp"

#include <algorithm>
#include <array>
#include <cstdint>
#include <utility>

#include "parser/text/deceptive.hpp"
#include "parser/text/utf8.hpp"

namespace concord {

namespace {

constexpr std::string_view utf8_mark = "\xEF\xBB\xBF";
constexpr std::string_view utf16_le_mark = "\xFF\xFE";
constexpr std::string_view utf16_be_mark = "\xFE\xFF";
constexpr std::size_t longest_usual_line = std::size_t{1} << 20;

enum class Endian : std::uint8_t { little, big };

/// Oddities found so far: the first place of each kind and how often it occurs.
class NoteList {
public:
    void add(NoteCode code, std::size_t begin, std::size_t end, std::uint32_t count = 1) {
        for (Note& note : notes_) {
            if (note.code != code) continue;
            note.count += count;
            return;
        }
        const Span span{static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)};
        notes_.push_back({code, span, count});
    }
    void add_for_all(NoteCode code) { add(code, 0, 0); }

    std::vector<Note> take() { return std::move(notes_); }

private:
    std::vector<Note> notes_;
};

/// Windows-1252 differs from Latin-1 at 0x80 … 0x9F only; five of these bytes are undefined.
constexpr std::array<char32_t, 32> windows_1252 = {
    0x20AC, 0xFFFD, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160,
    0x2039, 0x0152, 0xFFFD, 0x017D, 0xFFFD, 0xFFFD, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022,
    0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0xFFFD, 0x017E, 0x0178};

void append_replacement(std::string& out, NoteList& notes) {
    notes.add(NoteCode::invalid_bytes, out.size(), out.size() + 3);
    append_utf8(out, replacement_character);
}

std::string from_windows_1252(std::string_view bytes, NoteList& notes) {
    notes.add_for_all(NoteCode::read_as_windows_1252);
    std::string out;
    out.reserve(bytes.size() + bytes.size() / 8);
    std::size_t at = 0;
    while (at < bytes.size()) {
        const std::size_t plain_end = first_non_ascii(bytes, at);
        out.append(bytes, at, plain_end - at);
        if (plain_end == bytes.size()) break;
        const auto byte = static_cast<unsigned char>(bytes[plain_end]);
        const char32_t value = byte < 0xA0 ? windows_1252[byte - 0x80U] : byte;
        if (value == replacement_character) {
            append_replacement(out, notes);
        } else {
            append_utf8(out, value);
        }
        at = plain_end + 1;
    }
    return out;
}

std::string from_utf16(std::string_view bytes, Endian endian, NoteList& notes) {
    notes.add_for_all(NoteCode::read_as_utf_16);
    const std::size_t low = endian == Endian::little ? 0 : 1;
    const auto unit_at = [&](std::size_t at) -> char32_t {
        const auto low_byte = static_cast<unsigned char>(bytes[at + low]);
        const auto high_byte = static_cast<unsigned char>(bytes[at + 1 - low]);
        return static_cast<char32_t>(low_byte | (high_byte << 8));
    };
    std::string out;
    out.reserve(bytes.size() / 2 + bytes.size() / 8);
    std::size_t at = 0;
    for (; at + 2 <= bytes.size(); at += 2) {
        const char32_t unit = unit_at(at);
        if (unit < 0xD800 || unit > 0xDFFF) {
            append_utf8(out, unit);
            continue;
        }
        const char32_t next = unit < 0xDC00 && at + 4 <= bytes.size() ? unit_at(at + 2) : 0;
        if (next >= 0xDC00 && next <= 0xDFFF) {
            append_utf8(out, 0x1'0000 + ((unit - 0xD800) << 10) + (next - 0xDC00));
            at += 2;
        } else {
            append_replacement(out, notes);
        }
    }
    if (at < bytes.size()) append_replacement(out, notes);
    return out;
}

/// Text that is UTF-8 but for a few bytes: a file cut in the middle of a character, or one with
/// a foreign line pasted in.
std::string from_broken_utf8(std::string_view bytes, NoteList& notes) {
    std::string out;
    out.reserve(bytes.size() + 64);
    while (!bytes.empty()) {
        const std::size_t valid = std::min(first_invalid_utf8(bytes), bytes.size());
        out.append(bytes, 0, valid);
        bytes.remove_prefix(valid);
        if (bytes.empty()) break;
        append_replacement(out, notes);
        bytes.remove_prefix(1);
    }
    return out;
}

/// True when well-formed longer sequences outnumber the bytes that break the rules. Text of an
/// eight-bit encoding hardly ever holds one, so few are enough.
bool mostly_utf8(std::string_view bytes) noexcept {
    std::size_t sound = 0;
    std::size_t broken = 0;
    for (std::size_t at = first_non_ascii(bytes, 0); at < bytes.size();
         at = first_non_ascii(bytes, at)) {
        const CodePoint here = code_point_at(bytes, at);
        (here.size > 0 ? sound : broken) += 1;
        at += std::max<std::size_t>(here.size, 1);
    }
    return sound > broken;
}

/// Byte order of UTF-16 without mark: Latin text has a NUL in nearly every unit, always in the
/// same half. Text with stray NULs or a tail of NULs has them in both.
bool looks_like_utf16(std::string_view bytes, Endian& endian) noexcept {
    constexpr std::size_t fewest_bytes = 16; // Below that, chance could do it.
    if (bytes.size() < fewest_bytes || bytes.find('\0') == std::string_view::npos) return false;
    std::array<std::size_t, 2> nuls{};
    for (std::size_t at = 0; at < bytes.size(); ++at)
        nuls[at % 2] += bytes[at] == '\0' ? 1U : 0U;
    const std::size_t units = bytes.size() / 2;
    const auto [fewer, more] = std::minmax(nuls[0], nuls[1]);
    if (more * 10 <= units * 3 || fewer * 20 > more) return false;
    endian = nuls[0] > nuls[1] ? Endian::big : Endian::little;
    return true;
}

std::string to_utf8(std::string_view bytes, NoteList& notes) {
    if (bytes.starts_with(utf8_mark)) {
        notes.add_for_all(NoteCode::byte_order_mark);
        bytes.remove_prefix(utf8_mark.size());
    } else if (bytes.starts_with(utf16_le_mark)) {
        return from_utf16(bytes.substr(2), Endian::little, notes);
    } else if (bytes.starts_with(utf16_be_mark)) {
        return from_utf16(bytes.substr(2), Endian::big, notes);
    }
    if (Endian endian{}; looks_like_utf16(bytes, endian)) return from_utf16(bytes, endian, notes);
    if (first_invalid_utf8(bytes) == std::string_view::npos) return std::string(bytes);
    return mostly_utf8(bytes) ? from_broken_utf8(bytes, notes) : from_windows_1252(bytes, notes);
}

bool is_bidi_control(char32_t value) noexcept {
    return value == 0x061C || value == 0x200E || value == 0x200F ||
           (value >= 0x202A && value <= 0x202E) || (value >= 0x2066 && value <= 0x2069);
}

bool is_zero_width(char32_t value) noexcept {
    return (value >= 0x200B && value <= 0x200D) || value == 0x2060 || value == 0xFEFF ||
           (value >= 0xE0000 && value <= 0xE007F);
}

/// Also says whether some character can deceive.
bool note_invisible_characters(std::string_view text, NoteList& notes) {
    bool deceptive = false;
    for (std::size_t at = first_non_ascii(text, 0); at < text.size();
         at = first_non_ascii(text, at)) {
        const CodePoint here = code_point_at(text, at);
        const std::size_t end = at + here.size;
        if (is_bidi_control(here.value)) notes.add(NoteCode::bidi_control, at, end);
        if (is_zero_width(here.value)) notes.add(NoteCode::zero_width, at, end);
        deceptive = deceptive || can_deceive(here.value);
        at = end;
    }
    return deceptive;
}

void note_nul_bytes(std::string_view text, NoteList& notes) {
    const std::size_t first = text.find('\0');
    if (first == std::string_view::npos) return;
    const auto count = std::count(text.begin(), text.end(), '\0');
    notes.add(NoteCode::nul_bytes, first, first + 1, static_cast<std::uint32_t>(count));
}

/// Goes from one line break to the last one within reach, so usual lines cost nothing each.
void note_very_long_lines(std::string_view text, NoteList& notes) {
    std::size_t start = 0;
    while (text.size() - start > longest_usual_line) {
        const std::string_view reach = text.substr(start, longest_usual_line + 1);
        const std::size_t last_break = reach.find_last_of("\r\n");
        if (last_break != std::string_view::npos) {
            start += last_break + 1;
            continue;
        }
        const std::size_t end = std::min(text.find_first_of("\r\n", start), text.size());
        notes.add(NoteCode::very_long_line, start, end);
        start = end;
    }
}

} // namespace

std::size_t first_invalid_utf8(std::string_view text) noexcept {
    std::size_t at = first_non_ascii(text, 0);
    while (at < text.size()) {
        const CodePoint here = code_point_at(text, at);
        if (here.size == 0) return at;
        at = first_non_ascii(text, at + here.size);
    }
    return std::string_view::npos;
}

std::vector<Note> odd_characters(std::string_view text) {
    NoteList notes;
    note_nul_bytes(text, notes);
    const bool deceptive = note_invisible_characters(text, notes);
    note_very_long_lines(text, notes);
    std::vector<Note> all = notes.take();
    if (deceptive) {
        const std::vector<Note> places = deceptive_places(text);
        all.insert(all.end(), places.begin(), places.end());
    }
    return all;
}

Decoded decode(std::string_view bytes) {
    NoteList notes;
    Decoded decoded;
    decoded.text = to_utf8(bytes, notes);
    decoded.notes = notes.take();
    const std::vector<Note> odd = odd_characters(decoded.text);
    decoded.notes.insert(decoded.notes.end(), odd.begin(), odd.end());
    return decoded;
}

} // namespace concord
