// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>

#include "parser/grammar/words.hpp"

namespace concord::grammar {

/// A fixed list of lower-case words, asked whether it holds a word in any case. Most words are
/// ruled out by their first letter and length.
template <std::size_t N>
class WordList {
public:
    /// Preconditions: sorted; each begins with a letter a … z.
    consteval explicit WordList(const std::string_view (&words)[N]) {
        std::copy(words, words + N, words_.begin());
        for (std::size_t i = N; i-- > 0;) {
            const std::size_t bucket = bucket_of(words_[i].front());
            if (bucket == letters) throw "a listed word begins with a letter";
            first_[bucket] = static_cast<std::uint16_t>(i);
            ++count_[bucket];
            sizes_[bucket] |= size_bit(words_[i].size());
        }
    }

    [[nodiscard]] bool holds(std::string_view word) const noexcept {
        if (word.empty()) return false;
        const std::size_t bucket = bucket_of(to_lower(word.front()));
        if (bucket == letters || (sizes_[bucket] & size_bit(word.size())) == 0) return false;
        const auto* const begin = words_.data() + first_[bucket];
        return std::any_of(begin, begin + count_[bucket], [word](std::string_view listed) {
            return listed.size() == word.size() &&
                   std::equal(word.begin(), word.end(), listed.begin(),
                              [](char have, char want) { return to_lower(have) == want; });
        });
    }

    [[nodiscard]] constexpr auto begin() const noexcept { return words_.begin(); }
    [[nodiscard]] constexpr auto end() const noexcept { return words_.end(); }

private:
    static constexpr std::size_t letters = 26;

    static constexpr std::size_t bucket_of(char first) noexcept {
        return is_lower(first) ? static_cast<std::size_t>(first - 'a') : letters;
    }
    static constexpr std::uint32_t size_bit(std::size_t size) noexcept {
        return std::uint32_t{1} << std::min<std::size_t>(size, 31);
    }

    std::array<std::string_view, N> words_{};
    std::array<std::uint16_t, letters> first_{};
    std::array<std::uint16_t, letters> count_{};
    std::array<std::uint32_t, letters> sizes_{};
};

template <std::size_t N>
[[nodiscard]] consteval WordList<N> word_list(const std::string_view (&words)[N]) {
    return WordList<N>(words);
}

} // namespace concord::grammar
