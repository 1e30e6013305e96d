// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <span>
#include <vector>

#include "parser/text/word_index.hpp"

namespace concord {

/// Where each spelling of a text stands: who looks for few words need not pass by all the others.
class WordPlaces {
public:
    WordPlaces() = default;
    explicit WordPlaces(const WordIndex& words);

    /// Numbers of the words that have a spelling, ascending.
    [[nodiscard]] std::span<const std::uint32_t> of(std::size_t spelling) const noexcept {
        const std::uint32_t first = spelling == 0 ? 0 : ends_[spelling - 1];
        return {places_.get() + first, ends_[spelling] - first};
    }

private:
    std::unique_ptr<std::uint32_t[]> places_; ///< Spelling by spelling.
    std::vector<std::uint32_t> ends_;         ///< By spelling: one past its last place.
};

} // namespace concord
