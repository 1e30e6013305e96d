// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <string_view>

#include "parser/text/source.hpp"

namespace concord {

/// A line of a cover that only joins what stands above and below it: "between", "- and -".
[[nodiscard]] bool joins_lines(std::string_view words);

/// "Harbour Information" above "Sharing Agreement", "Memorandum" above "of Understanding": the name
/// of a kind of agreement that is broken over two lines.
[[nodiscard]] bool breaks_kind(std::string_view above, std::string_view below);

/// The block behind the names of those who agree, where a cover has them above what they agree
/// ("(1) Alpha Agency", "and", "(2) Beta Limited", or unnumbered); `at` where it has none there.
[[nodiscard]] std::size_t behind_names(const SourceText& source, std::size_t at);

} // namespace concord
