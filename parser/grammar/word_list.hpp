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

/// Rules out most words that a list does not hold, by first letter, last letter and length.
class WordFilter {
public:
    constexpr void add(std::string_view lower) {
        if (!is_lower(lower.front())) throw "a listed word begins with a letter";
        sizes_[row_of(lower)] |= size_bit(lower.size());
        lasts_[row_of(lower)] |= last_bit(lower.back());
    }

    [[nodiscard]] constexpr bool may_hold(std::string_view word) const noexcept {
        return !word.empty() && (sizes_[row_of(word)] & size_bit(word.size())) != 0 &&
               (lasts_[row_of(word)] & last_bit(word.back())) != 0;
    }

    /// The same for both cases of a letter.
    static constexpr std::size_t hash(std::string_view word) noexcept {
        const auto byte = [](char c) { return std::size_t{static_cast<unsigned char>(c)} | 0x20; };
        return byte(word.front()) * 7 + byte(word[word.size() / 2]) * 29 + byte(word.back()) * 73 +
               word.size() * 11;
    }

private:
    // The low bits of a letter are the same in both cases; other bytes share them with letters.
    static constexpr std::size_t row_of(std::string_view word) noexcept {
        return static_cast<unsigned char>(word.front()) & 31U;
    }
    static constexpr std::uint32_t size_bit(std::size_t size) noexcept {
        return std::uint32_t{1} << std::min<std::size_t>(size, 31);
    }
    static constexpr std::uint32_t last_bit(char last) noexcept {
        return std::uint32_t{1} << (static_cast<unsigned char>(last) & 31U);
    }

    std::array<std::uint32_t, 32> sizes_{};
    std::array<std::uint32_t, 32> lasts_{};
};

/// True when `word` is `lower`, which holds no capitals, in any case.
[[nodiscard]] constexpr bool is_listed_word(std::string_view word,
                                            std::string_view lower) noexcept {
    return std::equal(word.begin(), word.end(), lower.begin(), lower.end(),
                      [](char have, char want) { return to_lower(have) == want; });
}

/// A fixed list of lower-case words or expressions, asked whether it holds one in any case. Most
/// are ruled out by their first letter and length, the rest by one look into a hash table.
template <std::size_t N>
class WordList {
public:
    /// Preconditions: each begins with a letter a … z; none comes twice.
    consteval explicit WordList(const std::string_view (&words)[N]) {
        std::copy(words, words + N, words_.begin());
        for (std::size_t i = 0; i < N; ++i) {
            filter_.add(words_[i]);
            std::size_t at = WordFilter::hash(words_[i]) % slots;
            for (; slots_[at] != 0; at = (at + 1) % slots)
                if (words_[slots_[at] - 1U] == words_[i]) throw "a word is listed twice";
            slots_[at] = static_cast<std::uint16_t>(i + 1);
        }
    }

    /// The place of a word in the list, counted from 0; `size()` when it is not there.
    [[nodiscard]] std::size_t find(std::string_view word) const noexcept {
        if (!filter_.may_hold(word)) return N;
        for (std::size_t at = WordFilter::hash(word) % slots; slots_[at] != 0;
             at = (at + 1) % slots) {
            const std::size_t place = slots_[at] - std::size_t{1};
            if (is_listed_word(word, words_[place])) return place;
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
    WordFilter filter_;
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
            Entry* entry = &entries_[WordFilter::hash(word) % Slots];
            while (!entry->word.empty() && entry->word != word)
                entry = entry + 1 == entries_.data() + Slots ? entries_.data() : entry + 1;
            if (entry->word.empty() && 2 * ++filled_ > Slots) throw "too many words";
            entry->word = word;
            entry->kinds = static_cast<std::uint8_t>(entry->kinds | kind);
            filter_.add(word);
        }
    }

    /// The kinds of the lists that hold the word, in any case.
    [[nodiscard]] std::uint8_t kinds_of(std::string_view word) const noexcept {
        if (!filter_.may_hold(word)) return 0;
        for (std::size_t at = WordFilter::hash(word) % Slots; !entries_[at].word.empty();
             at = (at + 1) % Slots)
            if (is_listed_word(word, entries_[at].word)) return entries_[at].kinds;
        return 0;
    }

private:
    struct Entry {
        std::string_view word;
        std::uint8_t kinds = 0;
    };

    std::array<Entry, Slots> entries_{};
    WordFilter filter_;
    std::size_t filled_ = 0;
};

} // namespace concord::grammar
