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

/// A fixed list of lower-case words or expressions, asked whether it holds one in any case. Most
/// are ruled out by their first letter and length, the rest by one look into a hash table.
template <std::size_t N>
class WordList {
public:
    /// Preconditions: each begins with a letter a … z; none comes twice.
    consteval explicit WordList(const std::string_view (&words)[N]) {
        std::copy(words, words + N, words_.begin());
        for (std::size_t i = 0; i < N; ++i) {
            const std::size_t letter = letter_of(words_[i].front());
            if (letter == letters) throw "a listed word begins with a letter";
            if (std::find(words, words + i, words_[i]) != words + i) throw "a word is listed twice";
            sizes_[letter] |= size_bit(words_[i].size());
            std::size_t at = slot_of(words_[i]);
            while (slots_[at] != 0)
                at = (at + 1) % slots;
            slots_[at] = static_cast<std::uint16_t>(i + 1);
        }
    }

    /// The place of a word in the list, counted from 0; `size()` when it is not there.
    [[nodiscard]] std::size_t find(std::string_view word) const noexcept {
        if (word.empty()) return N;
        const std::size_t letter = letter_of(to_lower(word.front()));
        if (letter == letters || (sizes_[letter] & size_bit(word.size())) == 0) return N;
        for (std::size_t at = slot_of(word); slots_[at] != 0; at = (at + 1) % slots) {
            const std::size_t place = slots_[at] - std::size_t{1};
            const std::string_view listed = words_[place];
            if (listed.size() == word.size() &&
                std::equal(word.begin(), word.end(), listed.begin(),
                           [](char have, char want) { return to_lower(have) == want; }))
                return place;
        }
        return N;
    }

    [[nodiscard]] bool holds(std::string_view word) const noexcept { return find(word) != N; }

    [[nodiscard]] static constexpr std::size_t size() noexcept { return N; }
    [[nodiscard]] constexpr auto begin() const noexcept { return words_.begin(); }
    [[nodiscard]] constexpr auto end() const noexcept { return words_.end(); }

private:
    static constexpr std::size_t letters = 26;
    static constexpr std::size_t slots = std::bit_ceil(2 * N);

    static constexpr std::size_t letter_of(char first) noexcept {
        return is_lower(first) ? static_cast<std::size_t>(first - 'a') : letters;
    }
    static constexpr std::uint32_t size_bit(std::size_t size) noexcept {
        return std::uint32_t{1} << std::min<std::size_t>(size, 31);
    }
    /// The same for both cases of a letter.
    static constexpr std::size_t slot_of(std::string_view word) noexcept {
        const auto byte = [](char c) { return std::size_t{static_cast<unsigned char>(c)} | 0x20; };
        return (byte(word.front()) * 7 + byte(word[word.size() / 2]) * 29 + byte(word.back()) * 73 +
                word.size() * 11) %
               slots;
    }

    std::array<std::string_view, N> words_{};
    std::array<std::uint16_t, slots> slots_{}; ///< Places counted from 1; 0 is free.
    std::array<std::uint32_t, letters> sizes_{};
};

template <std::size_t N>
[[nodiscard]] consteval WordList<N> word_list(const std::string_view (&words)[N]) {
    return WordList<N>(words);
}

} // namespace concord::grammar
