// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <map>
#include <vector>

#include "parser/readers/pdf_lines.hpp"

namespace concord {

/// Where the lines end that begin at one place: entries of lists may have a margin of their own.
class RightMargins {
public:
    RightMargins(const std::vector<PdfFlow>& flows, int body);

    /// Right margin of lines that begin at `left`; far away where nothing is known.
    [[nodiscard]] int right(int left) const;

private:
    int step_;
    std::map<int, int> margins_; ///< By the left edge in steps.
};

} // namespace concord
