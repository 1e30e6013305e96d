// SPDX-License-Identifier: Apache-2.0
#include "parser/text/fold_character.hpp"

#include <algorithm>
#include <array>

#include <utf8proc.h>

#include "parser/text/utf8.hpp"

namespace concord {

namespace {

constexpr CharacterFold keep{};
constexpr CharacterFold blank{FoldAction::blank, {}};
constexpr CharacterFold drop{FoldAction::drop, {}};

constexpr CharacterFold as(std::string_view replacement) noexcept {
    return {FoldAction::replace, replacement};
}

constexpr bool between(char32_t value, char32_t low, char32_t high) noexcept {
    return low <= value && value <= high;
}

/// All of ASCII as a string, so that a single letter can be named as a view into it.
constexpr auto ascii = [] {
    std::array<char, 128> letters{};
    for (std::size_t i = 0; i < letters.size(); ++i)
        letters[i] = static_cast<char>(i);
    return letters;
}();

/// U+2000 … U+206F: spaces, dashes, quotation marks and most of what cannot be seen.
CharacterFold fold_general_punctuation(char32_t value) noexcept {
    if (value <= 0x200A || value == 0x2028 || value == 0x2029) return blank;
    if (value == 0x202F || value == 0x205F) return blank;
    if (value <= 0x200F || between(value, 0x202A, 0x202E) || value >= 0x2060) return drop;
    if (value <= 0x2015) return as("-");
    if (between(value, 0x2018, 0x201B)) return as("'");
    if (between(value, 0x201C, 0x201F)) return as("\"");
    switch (value) {
    case 0x2026:
        return as("...");
    case 0x2032:
    case 0x2039:
    case 0x203A:
        return as("'");
    case 0x2033:
        return as("\"");
    default:
        return keep;
    }
}

/// Letters that fonts and converters put in place of plain ones: ligatures, full-width forms and
/// mathematical alphabets. Superscripts stay: a note's number must not join the word before it.
CharacterFold fold_presentation_form(char32_t value) noexcept {
    switch (value) {
    case 0xFB00:
        return as("ff");
    case 0xFB01:
        return as("fi");
    case 0xFB02:
        return as("fl");
    case 0xFB03:
        return as("ffi");
    case 0xFB04:
        return as("ffl");
    case 0xFB05:
    case 0xFB06:
        return as("st");
    case 0xFF0A:
        return keep; // An asterisk made here would be taken for a mark of emphasis.
    case 0xFF0D:
    case 0xFE58:
    case 0xFE63:
        return as("-");
    default:
        break;
    }
    if (!between(value, 0xFF01, 0xFF5E) && !between(value, 0x1'D400, 0x1'D7FF)) return keep;
    std::array<utf8proc_int32_t, 4> plain{};
    constexpr auto options = static_cast<utf8proc_option_t>(UTF8PROC_DECOMPOSE | UTF8PROC_COMPAT);
    int boundary = 0;
    const auto count =
        utf8proc_decompose_char(static_cast<utf8proc_int32_t>(value), plain.data(),
                                static_cast<utf8proc_ssize_t>(plain.size()), options, &boundary);
    if (count != 1 || !between(static_cast<char32_t>(plain[0]), '!', '~')) return keep;
    return as({&ascii[static_cast<std::size_t>(plain[0])], 1});
}

} // namespace

CharacterFold fold_character(char32_t value) noexcept {
    if (value < 0x80) {
        if (value == ' ' || between(value, '\t', '\r')) return blank;
        return value == 0 ? drop : keep;
    }
    if (between(value, 0x2000, 0x206F)) return fold_general_punctuation(value);
    switch (value) {
    case 0x0085:
    case 0x00A0:
    case 0x1680:
    case 0x3000:
        return blank;
    case 0x00AD:
    case 0x061C:
    case 0x180E:
    case 0xFEFF:
        return drop;
    case 0x00AB:
    case 0x00BB:
        return as("\"");
    case 0x00B4:
        return as("'");
    case 0x017F: // The long s and the sign for Kelvin: what they are when case does not count.
        return as("s");
    case 0x212A:
        return as("K");
    case 0x2212:
        return as("-");
    default:
        break;
    }
    if (between(value, 0xFE00, 0xFE0F) || between(value, 0xE0000, 0xE007F)) return drop;
    return fold_presentation_form(value);
}

Entity entity_at(std::string_view source, std::uint32_t at) noexcept {
    struct Known {
        std::string_view written;
        std::string_view folded;
    };
    static constexpr std::array<Known, 18> entities{{
        {"&quot;", "\""},
        {"&amp;", "&"},
        {"&apos;", "'"},
        {"&#39;", "'"},
        {"&nbsp;", " "},
        {"&#160;", " "},
        {"&lt;", "<"},
        {"&gt;", ">"},
        {"&ldquo;", "\""},
        {"&rdquo;", "\""},
        {"&lsquo;", "'"},
        {"&rsquo;", "'"},
        {"&ndash;", "-"},
        {"&mdash;", "-"},
        {"&#8217;", "'"},
        {"&#8220;", "\""},
        {"&#8221;", "\""},
        {"&#8211;", "-"},
    }};
    const std::string_view rest = source.substr(at, 8);
    for (const Known& known : entities)
        if (rest.starts_with(known.written))
            return {static_cast<std::uint32_t>(known.written.size()), known.folded};
    return {};
}

} // namespace concord
