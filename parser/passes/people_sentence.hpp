// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <span>
#include <string>
#include <string_view>

#include "parser/text/span.hpp"

namespace concord {

/// The post that a sentence names: capitalised words around a word for a post, or an office,
/// without the name of a body at either end. Empty when there is none.
[[nodiscard]] Span post_in(std::string_view text, Span sentence,
                           std::span<const std::string> bodies);

/// The name of the person whose mail address stands behind the sentence: the words that the address
/// spells, else the last name. Empty when there is none.
[[nodiscard]] Span name_in(std::string_view text, Span sentence, std::string_view address);

} // namespace concord
