// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <set>
#include <string_view>

#include "rules/engine/understand.hpp"

namespace concord {

namespace {

/// Words without which nobody writes English, and which no other language has so often.
constexpr std::size_t longest_common = 5;

/// A short word in small letters, as a number.
constexpr std::uint64_t key_of(std::string_view word) noexcept {
    std::uint64_t key = 0;
    for (const char c : word) {
        key = key << 8 | static_cast<unsigned char>(c | 0x20);
    }
    return key;
}

constexpr std::array commonest{key_of("the"),  key_of("and"),  key_of("of"),   key_of("to"),
                               key_of("for"),  key_of("by"),   key_of("this"), key_of("be"),
                               key_of("that"), key_of("with"), key_of("from"), key_of("will"),
                               key_of("or"),   key_of("shall")};

constexpr std::size_t fewest_words = 60; ///< Less says nothing of its language.
constexpr std::size_t sure_words = 400;  ///< So many words of plain English decide.
constexpr std::size_t least_share = 20;  ///< One word in twenty; English has one in four.

bool is_common(std::string_view word) noexcept {
    return word.size() <= longest_common &&
           std::find(commonest.begin(), commonest.end(), key_of(word)) != commonest.end();
}

bool is_beyond_ascii(char c) noexcept {
    return static_cast<unsigned char>(c) >= 0x80;
}

bool belongs_to_word(char c) noexcept {
    const auto small = static_cast<unsigned char>(c | 0x20);
    return (small >= 'a' && small <= 'z') || is_beyond_ascii(c);
}

std::size_t end_of_word(std::string_view text, std::size_t at) {
    while (at < text.size() && belongs_to_word(text[at]))
        ++at;
    return at;
}

/// How many words a run of letters counts for: Chinese or Japanese has no blanks between them.
std::size_t weight(std::string_view run) {
    constexpr std::ptrdiff_t bytes_of_word = 6;
    if (run.size() < bytes_of_word) return 1;
    const auto beyond = std::count_if(run.begin(), run.end(), is_beyond_ascii);
    return static_cast<std::size_t>(1 + beyond / bytes_of_word);
}

/// Whether a text has some vocabulary. A row of dashes or one word over and over is no language.
bool is_varied(std::string_view text) {
    constexpr std::size_t few = 12;
    std::size_t variety = 0;
    std::set<std::string_view> seen;
    for (std::size_t at = 0; at < text.size() && variety < few;) {
        const auto end = end_of_word(text, at);
        const auto word = text.substr(at, end - at);
        if (!word.empty() && seen.insert(word).second) {
            variety += weight(word);
        }
        at = end + 1;
    }
    return variety >= few;
}

} // namespace

bool read_english(const Document& document) {
    const std::string_view text = document.folded.text();
    std::size_t words = 0;
    std::size_t common = 0;
    for (std::size_t at = 0; at < text.size();) {
        const auto end = end_of_word(text, at);
        if (end == at) {
            ++at;
            continue;
        }
        const auto word = text.substr(at, end - at);
        words += weight(word);
        common += is_common(word) ? 1U : 0U;
        at = end;
        if (words >= sure_words && common * least_share >= 2 * words) {
            return true;
        }
    }
    return words < fewest_words || common * least_share >= words || !is_varied(text);
}

} // namespace concord
