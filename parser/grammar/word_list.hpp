// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <algorithm>
#include <array>
#include <bit>
#include <cstddef>
#include <cstdint>
#include <string_view>

#include "parser/grammar/words.hpp"

namespace concord::grammar {

/// What words are found by: the same for both cases of a letter.
struct WordKey {
    static constexpr std::size_t letters = 26;

    /// 0 … 25 for a small letter; 26 for anything else.
    static constexpr std::size_t letter(char small) noexcept {
        return is_lower(small) ? static_cast<std::size_t>(small - 'a') : letters;
    }
    static constexpr std::uint32_t size_bit(std::size_t size) noexcept {
        return std::uint32_t{1} << std::min<std::size_t>(size, 31);
    }
    static constexpr std::size_t hash(std::string_view word) noexcept {
        const auto byte = [](char c) { return std::size_t{static_cast<unsigned char>(c)} | 0x20; };
        return byte(word.front()) * 7 + byte(word[word.size() / 2]) * 29 + byte(word.back()) * 73 +
               word.size() * 11;
    }
    static constexpr bool same(std::string_view word, std::string_view lower) noexcept {
        return std::equal(word.begin(), word.end(), lower.begin(), lower.end(),
                          [](char have, char want) { return to_lower(have) == want; });
    }
};

/// A fixed list of lower-case words or expressions, asked whether it holds one in any case. Most
/// are ruled out by their first letter and length, the rest by one look into a hash table.
template <std::size_t N>
class WordList {
public:
    /// Preconditions: each begins with a letter a … z; none comes twice.
    consteval explicit WordList(const std::string_view (&words)[N]) {
        std::copy(words, words + N, words_.begin());
        for (std::size_t i = 0; i < N; ++i) {
            const std::size_t letter = WordKey::letter(words_[i].front());
            if (letter == WordKey::letters) throw "a listed word begins with a letter";
            if (std::find(words, words + i, words_[i]) != words + i) throw "a word is listed twice";
            sizes_[letter] |= WordKey::size_bit(words_[i].size());
            std::size_t at = WordKey::hash(words_[i]) % slots;
            while (slots_[at] != 0)
                at = (at + 1) % slots;
            slots_[at] = static_cast<std::uint16_t>(i + 1);
        }
    }

    /// The place of a word in the list, counted from 0; `size()` when it is not there.
    [[nodiscard]] std::size_t find(std::string_view word) const noexcept {
        if (word.empty()) return N;
        const std::size_t letter = WordKey::letter(to_lower(word.front()));
        if (letter == WordKey::letters || (sizes_[letter] & WordKey::size_bit(word.size())) == 0)
            return N;
        for (std::size_t at = WordKey::hash(word) % slots; slots_[at] != 0; at = (at + 1) % slots) {
            const std::size_t place = slots_[at] - std::size_t{1};
            if (WordKey::same(word, words_[place])) return place;
        }
        return N;
    }

    [[nodiscard]] bool holds(std::string_view word) const noexcept { return find(word) != N; }

    [[nodiscard]] static constexpr std::size_t size() noexcept { return N; }
    [[nodiscard]] constexpr auto begin() const noexcept { return words_.begin(); }
    [[nodiscard]] constexpr auto end() const noexcept { return words_.end(); }

private:
    static constexpr std::size_t slots = std::bit_ceil(2 * N);

    std::array<std::string_view, N> words_{};
    std::array<std::uint16_t, slots> slots_{}; ///< Places counted from 1; 0 is free.
    std::array<std::uint32_t, WordKey::letters> sizes_{};
};

template <std::size_t N>
[[nodiscard]] consteval WordList<N> word_list(const std::string_view (&words)[N]) {
    return WordList<N>(words);
}

/// Several lists in one: a word is looked up once for all of them.
template <std::size_t Slots>
class WordClasses {
public:
    /// Precondition: all lists together fill no more than half of the slots.
    template <std::size_t N>
    constexpr void add(const WordList<N>& list, std::uint8_t kind) {
        for (const std::string_view word : list) {
            Entry* entry = &entries_[WordKey::hash(word) % Slots];
            while (!entry->word.empty() && entry->word != word)
                entry = entry + 1 == entries_.data() + Slots ? entries_.data() : entry + 1;
            if (entry->word.empty() && 2 * ++filled_ > Slots) throw "too many words";
            entry->word = word;
            entry->kinds = static_cast<std::uint8_t>(entry->kinds | kind);
            sizes_[WordKey::letter(word.front())] |= WordKey::size_bit(word.size());
        }
    }

    /// The kinds of the lists that hold the word, in any case.
    [[nodiscard]] std::uint8_t kinds_of(std::string_view word) const noexcept {
        if (word.empty()) return 0;
        const std::size_t letter = WordKey::letter(to_lower(word.front()));
        if (letter == WordKey::letters || (sizes_[letter] & WordKey::size_bit(word.size())) == 0)
            return 0;
        for (std::size_t at = WordKey::hash(word) % Slots; !entries_[at].word.empty();
             at = (at + 1) % Slots)
            if (WordKey::same(word, entries_[at].word)) return entries_[at].kinds;
        return 0;
    }

private:
    struct Entry {
        std::string_view word;
        std::uint8_t kinds = 0;
    };

    std::array<Entry, Slots> entries_{};
    std::array<std::uint32_t, WordKey::letters> sizes_{};
    std::size_t filled_ = 0;
};

} // namespace concord::grammar
