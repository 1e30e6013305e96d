// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "parser/readers/reader.hpp"

namespace concord {

/// Reads a Word document (.docx, .docm, .dotx, strict or transitional): its text with automatic
/// numbers, headings, tables, fields and form fields as Word shows them. Macros, embedded objects
/// and what lies outside the file are noted, never opened.
[[nodiscard]] Result<SourceText> read_docx(std::string_view bytes, const Hints& hints);

} // namespace concord
