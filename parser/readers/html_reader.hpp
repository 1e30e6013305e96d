// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>

#include "parser/text/result.hpp"
#include "parser/text/source.hpp"

namespace concord {

/// Reads a web page: its main content as blocks, with what was left out, hidden or leads nowhere
/// as notes. Refused is only what holds no text, is too large or too intricate.
[[nodiscard]] Result<SourceText> read_html(std::string_view bytes, std::string name);

} // namespace concord
