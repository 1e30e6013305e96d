// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "parser/text/result.hpp"

namespace concord {

/// Bytes that stand for something else in an expanded phrase and on an edge of the plan.
inline constexpr char number_mark = '\x01';  ///< A number in digits or words.
inline constexpr char letters_mark = '\x02'; ///< Any further letters of the word, also none.

/// One of the ways in which a phrase may stand in a text.
struct Literal {
    std::string text;  ///< Folded, lower-case, with marks; an open end has no mark.
    std::string exact; ///< The spelling wanted, for phrases with `=`; else empty.
    bool open = false; ///< Further letters of the last word may follow.
};

/// Expands a phrase into its literals (at most 2,000). The language:
/// lower-case words; `(a|b)` one of them; `(a )?` with or without; `*` after letters: any further
/// letters of that word; `#` a number ("30", "1,000", "thirty (30)", "thirty"); `=` in front:
/// written exactly so; `\` before one of ( ) | ? * # = \ takes it as it is. Blanks, quotes and
/// dashes are folded as in FoldedText. Example: "(data )?controller* (of|for) #".
/// Not accepted: "Data" (capital without `=`), "a|b" (no parentheses), "(a", "*".
[[nodiscard]] Result<std::vector<Literal>> expand_phrase(std::string_view phrase);

/// The phrase that matches `words` and nothing else: special characters escaped; lower-cased
/// unless `exact`.
[[nodiscard]] std::string literal_phrase(std::string_view words, bool exact = false);

} // namespace concord
