// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>
#include <cstdint>
#include <functional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

#include "parser/text/span.hpp"

namespace concord {

/// Finds many names in one walk over a text: at each word that can begin a name the first word is
/// looked up, and the longest name that stands there in full wins. Case counts.
class NameFinder {
public:
    /// Adds a name; what is found reports `owner`. Two owners of one name are both reported.
    void add(std::string_view name, std::uint32_t owner);

    /// Lengths of the names that begin with one word, the longest first.
    using Lengths = std::vector<std::uint32_t>;
    /// Those of the names whose first word is `word`; null when there are none. Valid until a name
    /// is added.
    [[nodiscard]] const Lengths* beginning_with(std::string_view word) const noexcept;

    /// A name that begins at `at`: its length and the index of its entry; {0, 0} when there is
    /// none.
    struct Match {
        std::uint32_t length = 0;
        std::uint32_t entry = 0;
    };
    /// `lengths` is what beginning_with() says of the word at `at`.
    [[nodiscard]] Match match(std::string_view text, std::uint32_t at,
                              const Lengths& lengths) const noexcept;

    /// Whose name the entry is.
    [[nodiscard]] const std::vector<std::uint32_t>& owners(std::uint32_t entry) const noexcept {
        return owners_[entry];
    }

private:
    struct Hash {
        using is_transparent = void;
        std::size_t operator()(std::string_view word) const noexcept {
            return std::hash<std::string_view>()(word);
        }
    };

    template <class Value>
    using ByText = std::unordered_map<std::string, Value, Hash, std::equal_to<>>;

    std::vector<std::vector<std::uint32_t>> owners_;
    ByText<std::uint32_t> by_name_;
    /// First word → the lengths of the names that begin with it, the longest first: many names may
    /// share a first word, but only few lengths.
    ByText<Lengths> by_word_;
    /// By first byte: which lengths, modulo 64, the first words have. Rules out most words.
    std::array<std::uint64_t, 256> first_words_{};
};

} // namespace concord
