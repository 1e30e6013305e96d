// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <string_view>

#include "parser/text/source.hpp"

namespace concord {

/// The place whose law a sentence chooses ("New York" in "governed by the laws of the State of New
/// York"), as a range of it; nothing when the sentence chooses no law.
[[nodiscard]] std::optional<Span> chosen_law(std::string_view sentence);

} // namespace concord
