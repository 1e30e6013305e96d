// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "rules/engine/occurrences.hpp"

namespace concord {

/// Whether words that may tell how long an agreement lasts tell of something else: how long
/// records are kept ("deleted after two years; kept for a period of six years"), or of one
/// provision ("any term of this agreement").
[[nodiscard]] bool is_other_term(const Document& document, const Occurrence& cue);

} // namespace concord
