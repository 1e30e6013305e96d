// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "parser/text/word_index.hpp"
#include "rules/book/phrase.hpp"

namespace concord {

/// One step of a phrase: a word, the beginning of one, or a number, and what stands before it.
struct Segment {
    enum class Kind { word, stem, number };

    std::string gap;  ///< Between the segment before and this one; never empty but for the first.
    std::string word; ///< Empty for a number.
    Kind kind = Kind::word;
};

/// A literal as whole words, and the rest that is none: the punctuation at its end, or from the
/// place on where a number or an open word sticks to other letters ("#th"), an open word has
/// fewer than three, or a word more than 255.
struct Segments {
    std::vector<Segment> steps; ///< Empty when it does not begin with a whole word or number.
    std::string tail;           ///< With marks, as in Literal::text.
};

[[nodiscard]] Segments split_literal(const Literal& literal);

} // namespace concord
