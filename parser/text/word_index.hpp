// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "parser/text/ascii.hpp"
#include "parser/text/span.hpp"

namespace concord {

/// True for bytes of words: ASCII letters and digits, and the first byte of Latin, Greek and
/// Cyrillic letters, whose second byte belongs to the word whatever it is.
[[nodiscard]] constexpr bool is_word_byte(unsigned char c) noexcept {
    return is_digit(static_cast<char>(c)) || is_letter(static_cast<char>(c)) ||
           (c >= 0xC3 && c <= 0xDF);
}

/// One past the word that begins at `at`; `at` where none does.
[[nodiscard]] constexpr std::size_t word_end(std::string_view text, std::size_t at) noexcept {
    while (at < text.size() && is_word_byte(static_cast<unsigned char>(text[at]))) {
        const bool one = static_cast<unsigned char>(text[at]) < 0x80 || at + 1 == text.size();
        at += one ? 1U : 2U;
    }
    return at;
}

/// A word of a text, and the number of its spelling.
struct Word {
    std::uint32_t begin = 0;
    std::uint32_t end = 0;
    std::uint32_t spelling = 0;
};

/// The words of a text, found once for all who look for some. A document of eight thousand words
/// has a thousand spellings ("Data" and "data" are two): what is to be known of a word is asked
/// once for each spelling, by number, and every word costs no more than a look.
class WordIndex {
public:
    WordIndex() = default;
    /// Reads `text`, of which nothing is kept; spellings are told by where they first stand.
    explicit WordIndex(std::string_view text);

    [[nodiscard]] std::span<const Word> all() const noexcept { return words_; }
    /// Each spelling once, by number: where it first stands.
    [[nodiscard]] std::span<const Span> spellings() const noexcept { return spellings_; }

    /// By number, what tells a spelling from others: always where it has at most seven bytes,
    /// nearly always where it has more. The same in every text.
    [[nodiscard]] std::span<const std::uint64_t> keys() const noexcept { return keys_; }

    /// Index of the first word that ends behind `offset`; the number of words when none does.
    [[nodiscard]] std::size_t first_behind(std::uint32_t offset) const noexcept;

private:
    std::vector<Word> words_;
    std::vector<Span> spellings_;
    std::vector<std::uint64_t> keys_;
};

/// What `ask(spelling)` says of each spelling, by number. `text` is what the index was made of.
template <class Value, class Ask>
[[nodiscard]] std::vector<Value> ask_spellings(std::string_view text, const WordIndex& words,
                                               Ask ask) {
    std::vector<Value> answers;
    answers.reserve(words.spellings().size());
    for (const Span spelling : words.spellings())
        answers.push_back(ask(slice(text, spelling)));
    return answers;
}

} // namespace concord
