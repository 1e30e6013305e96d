// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "parser/text/span.hpp"

namespace concord::tests {

/// A folded text, character by character, with the place in the source for each of its bytes.
struct SlowFold {
    std::string text;
    std::vector<Span> from;

    [[nodiscard]] Span source(Span folded) const {
        return {from.at(folded.begin).begin, from.at(folded.end - 1).end};
    }
};

/// Folds what the generated texts hold: blanks, quotation marks, dashes, soft hyphens and other
/// characters that cannot be seen, ligatures, the long s and the sign for Kelvin. Marks of emphasis
/// and tags are not known to it.
[[nodiscard]] SlowFold slow_fold(std::string_view source);

} // namespace concord::tests
