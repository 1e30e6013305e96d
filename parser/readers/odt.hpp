// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string_view>

#include "parser/readers/reader.hpp"

namespace concord {

/// Reads an OpenDocument text (.odt). Its numbers are worked out, since the file holds none; of
/// tracked changes it shows what the hints ask for.
[[nodiscard]] Result<SourceText> read_odt(std::string_view bytes, const Hints& hints);

} // namespace concord
