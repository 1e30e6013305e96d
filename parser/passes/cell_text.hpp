// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string_view>

#include "parser/text/fold.hpp"
#include "parser/text/span.hpp"

namespace concord {

/// The text of a cell or of some lines, folded line by line with '\n' between them, so that what
/// stands on lines of its own can still be told apart.
class CellText {
public:
    /// Adds the lines of `source[span]`; "<br>" ends a line as well. Spans must ascend.
    void add(std::string_view source, Span span);

    [[nodiscard]] std::string_view text() const noexcept { return folded_.text(); }
    /// Where a part of text() stands in the source; empty spans stay empty.
    [[nodiscard]] Span source(Span part) const noexcept {
        return part.empty() ? Span{} : folded_.source(part);
    }

private:
    FoldedText folded_;
};

} // namespace concord
