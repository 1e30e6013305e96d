// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string_view>

#include "parser/readers/reader.hpp"

namespace concord {

/// Reads a document of any supported format. Most are a matter of their bytes, see read(); the text
/// of a PDF is taken out by poppler's tools, which run as processes of their own.
[[nodiscard]] Result<SourceText> read_document(std::string_view bytes, const Hints& hints);

} // namespace concord
