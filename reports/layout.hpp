// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace concord {

/// Appends a paragraph, made visible and wrapped at `width` columns. `first` is put before its
/// first line as it stands, `indent` blanks before the others. Line breaks in `text` stay. Ends
/// with a line break.
void append_wrapped(std::string& out, std::string_view first, std::string_view text,
                    std::size_t indent, std::size_t width);

} // namespace concord
