// SPDX-License-Identifier: Apache-2.0
#include "parser/readers/docx_characters.hpp"

#include <algorithm>
#include <array>
#include <charconv>

namespace concord {

namespace {

struct Symbol {
    std::string_view font;
    unsigned code;
    std::string_view shown;
};

constexpr std::array symbols = {
    Symbol{"Wingdings", 0xA8, "\xE2\x98\x90"},   Symbol{"Wingdings", 0x6F, "\xE2\x98\x90"},
    Symbol{"Wingdings", 0x71, "\xE2\x98\x90"},   Symbol{"Wingdings", 0xFE, "\xE2\x98\x91"},
    Symbol{"Wingdings", 0xFD, "\xE2\x98\x92"},   Symbol{"Wingdings", 0xFC, "\xE2\x9C\x93"},
    Symbol{"Wingdings", 0xFB, "\xE2\x9C\x97"},   Symbol{"Wingdings 2", 0xA3, "\xE2\x98\x90"},
    Symbol{"Wingdings 2", 0x52, "\xE2\x98\x91"}, Symbol{"Wingdings 2", 0x50, "\xE2\x9C\x93"},
    Symbol{"Symbol", 0xB7, "\xE2\x80\xA2"},      Symbol{"Symbol", 0x2D, "-"},
};

} // namespace

std::string_view symbol(std::string_view font, std::string_view code) {
    unsigned value = 0;
    std::from_chars(code.data(), code.data() + code.size(), value, 16);
    value &= 0xFFU; // fonts of symbols live in a private range: F0A8 is A8
    const auto found = std::find_if(symbols.begin(), symbols.end(), [&](const Symbol& known) {
        return known.font == font && known.code == value;
    });
    return found == symbols.end() ? "\xEF\xBF\xBC" : found->shown;
}

std::string_view without_outer_blanks(std::string_view words) noexcept {
    constexpr std::string_view blanks = " \t\r\n";
    const auto first = words.find_first_not_of(blanks);
    if (first == std::string_view::npos) return {};
    return words.substr(first, words.find_last_not_of(blanks) - first + 1);
}

} // namespace concord
