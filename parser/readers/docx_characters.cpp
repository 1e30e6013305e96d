// SPDX-License-Identifier: Apache-2.0
#include "parser/readers/docx_characters.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <utility>

#include "parser/text/utf8.hpp"

namespace concord {

namespace {

struct Symbol {
    std::string_view font;
    unsigned code;
    std::string_view shown;
};

constexpr std::array symbols = {
    Symbol{"Wingdings", 0x28, "\u260E"},   Symbol{"Wingdings", 0x2A, "\u2709"},
    Symbol{"Wingdings", 0x6C, "\u25CF"},   Symbol{"Wingdings", 0x6E, "\u25A0"},
    Symbol{"Wingdings", 0x6F, "\u2610"},   Symbol{"Wingdings", 0x71, "\u2610"},
    Symbol{"Wingdings", 0x72, "\u2610"},   Symbol{"Wingdings", 0x78, "\u2612"},
    Symbol{"Wingdings", 0x9F, "\u2022"},   Symbol{"Wingdings", 0xA7, "\u25AA"},
    Symbol{"Wingdings", 0xA8, "\u2610"},   Symbol{"Wingdings", 0xD8, "\u27A2"},
    Symbol{"Wingdings", 0xE0, "\u2192"},   Symbol{"Wingdings", 0xFB, "\u2717"},
    Symbol{"Wingdings", 0xFC, "\u2713"},   Symbol{"Wingdings", 0xFD, "\u2612"},
    Symbol{"Wingdings", 0xFE, "\u2611"},   Symbol{"Wingdings 2", 0x50, "\u2713"},
    Symbol{"Wingdings 2", 0x51, "\u2612"}, Symbol{"Wingdings 2", 0x52, "\u2611"},
    Symbol{"Wingdings 2", 0x53, "\u2612"}, Symbol{"Wingdings 2", 0x54, "\u2612"},
    Symbol{"Wingdings 2", 0xA3, "\u2610"}, Symbol{"Symbol", 0x2D, "-"},
    Symbol{"Symbol", 0xA3, "\u2264"},      Symbol{"Symbol", 0xB0, "\u00B0"},
    Symbol{"Symbol", 0xB1, "\u00B1"},      Symbol{"Symbol", 0xB3, "\u2265"},
    Symbol{"Symbol", 0xB4, "\u00D7"},      Symbol{"Symbol", 0xB7, "\u2022"},
    Symbol{"Symbol", 0xD2, "\u00AE"},      Symbol{"Symbol", 0xD3, "\u00A9"},
    Symbol{"Symbol", 0xD4, "\u2122"},      Symbol{"Symbol", 0xE2, "\u00AE"},
    Symbol{"Symbol", 0xE3, "\u00A9"},      Symbol{"Symbol", 0xE4, "\u2122"},
};

constexpr std::string_view stand_in = "\uFFFC";

bool is_symbol_font(std::string_view font) {
    return font == "Symbol" || font == "Webdings" || font.starts_with("Wingdings") ||
           font.starts_with("Marlett");
}

std::string_view symbol_of(std::string_view font, unsigned code) {
    code &= 0xFFU; // fonts of symbols live in a private range: F0A8 is A8
    const auto found = std::find_if(symbols.begin(), symbols.end(), [&](const Symbol& known) {
        return known.font == font && known.code == code;
    });
    return found == symbols.end() ? stand_in : found->shown;
}

constexpr bool is_private(char32_t value) noexcept {
    return value >= 0xF000 && value <= 0xF0FF;
}

} // namespace

std::string symbol(std::string_view font, std::string_view code) {
    unsigned value = 0;
    std::from_chars(code.data(), code.data() + code.size(), value, 16);
    const bool plain = value >= 0x20 && value <= 0xFFFD && !(value >= 0xD800 && value <= 0xF8FF);
    if (!plain || is_symbol_font(font)) return std::string(symbol_of(font, value));
    std::string shown;
    append_utf8(shown, value);
    return shown;
}

std::string_view shown_in_font(std::string_view text, std::string_view font, std::string& made) {
    std::string shown;
    for (std::size_t at = 0; at < text.size();) {
        const CodePoint here = code_point_at(text, at);
        const std::size_t size = std::max<std::size_t>(here.size, 1);
        const auto known = is_private(here.value) ? symbol_of(font, here.value) : stand_in;
        shown += known == stand_in ? text.substr(at, size) : known;
        at += size;
    }
    made = std::move(shown);
    return made;
}

std::string_view without_outer_blanks(std::string_view words) noexcept {
    constexpr std::string_view blanks = " \t\r\n";
    const auto first = words.find_first_not_of(blanks);
    if (first == std::string_view::npos) return {};
    return words.substr(first, words.find_last_not_of(blanks) - first + 1);
}

} // namespace concord
