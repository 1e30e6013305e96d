// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string_view>

namespace concord {

/// True for words that open sentences and bear a capital only there: "The", "Where".
[[nodiscard]] bool opens_sentence(std::string_view word);

/// True for proper names that need no definition, and for the nouns of references: "England",
/// "March", "Annex".
[[nodiscard]] bool is_common_name(std::string_view word);

/// True for words that stand in capitals for emphasis, and for marks of documents: "NOT", "TBC".
[[nodiscard]] bool is_emphasis(std::string_view word);

} // namespace concord
