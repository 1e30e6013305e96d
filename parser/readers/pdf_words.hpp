// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>
#include <unordered_set>
#include <vector>

#include "parser/readers/pdf_blocks.hpp"

namespace concord {

/// Joins the lines of paragraphs. A hyphen at the end of a line is taken away only where the word
/// without it stands elsewhere in the document: "inform-/ation" is safe then, "long-/term" is not.
class LineJoiner {
public:
    explicit LineJoiner(const std::vector<PdfBlock>& blocks);

    /// What stands between the two lines: a blank or nothing. Takes the hyphen off `above` where
    /// it was made by the line break. `led` stands right before `above`, without a blank.
    [[nodiscard]] std::string_view join(std::string& above, std::string_view below,
                                        std::string_view led = {}) const;

private:
    void learn(const std::vector<PdfRun>& lines);

    std::unordered_set<std::string> words_; ///< In small letters; only where lines end in hyphens.
};

} // namespace concord
