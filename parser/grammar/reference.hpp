// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "parser/text/span.hpp"

namespace concord::grammar {

/// One number in a list of numbers.
struct ListedNumber {
    Span span;
    bool reaches = false; ///< The list runs from the number before to this one: "4 to 6".
};

/// The numbers behind a noun: "4 to 6 and 9" gives 4, 6 (reaches) and 9.
struct NumberList {
    std::vector<ListedNumber> numbers;
    std::uint32_t end = 0;
};

/// Grammatical number of the noun that stands before.
enum class NounNumber : std::uint8_t { singular, plural };

/// The numbers that begin at `at` in folded text; empty when there are none.
[[nodiscard]] NumberList match_numbers(std::string_view folded, std::uint32_t at, NounNumber noun);

/// " of the ", " to ", " of, and " …: the words that tie a number to what it is a part of.
struct Tie {
    std::uint32_t end = 0; ///< Where the next noun begins, past any determiner.
    bool of = false;       ///< The preposition is "of", which says nothing but "part of".
    bool carried = false;  ///< "of, and": the noun is still to come, behind another number.
    bool definite = false; ///< Says which: "the", "that", "such".
};

/// The tie that begins at `at` in folded text, or nothing.
[[nodiscard]] std::optional<Tie> match_tie(std::string_view folded, std::uint32_t at);

} // namespace concord::grammar
