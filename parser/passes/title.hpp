// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>

#include "parser/text/source.hpp"

namespace concord {

/// Which blocks at the start of a document are its title.
struct TitleBlocks {
    std::size_t begin = 0; ///< First block of the title; before it stand furniture and its state.
    std::size_t end = 0;   ///< One past the last one; 0 when the document has no title.
    Span words;            ///< From the first to the last word of the title.
};

/// The title: the first block, when it is no sentence and no section heading, with the lines of a
/// cover that go on with it ("between", "A", "and", "B"). An "Exhibit 10.7" above it is skipped,
/// and so is what tells the state of the document ("Version 2.1") and who agrees ("(1) A", "(2)
/// B"). `filed` is what filing_marks_end() says.
[[nodiscard]] TitleBlocks find_title(const SourceText& source, std::size_t filed);

} // namespace concord
