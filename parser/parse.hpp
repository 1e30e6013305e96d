// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "parser/model/document.hpp"

namespace concord {

/// Reads the structure and facts of a text. Never fails and never refuses text: what it cannot
/// make sense of stays a plain paragraph. For text and Markdown without blocks the line grammar
/// makes them first. Time is linear in the length of the text.
[[nodiscard]] Document parse(SourceText source);

} // namespace concord
