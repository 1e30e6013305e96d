// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <vector>

#include "rules/engine/check.hpp"

namespace concord {

// An agreement that this one leans on and that is only promised. Parameters: `thing` (the
// agreement), `promise`, `kept`, `guard`, `sharing`, `data`; promise_params documents them.

/// The places where the thing is only promised, thing and promise together, as folded ranges;
/// none when the text says somewhere that it exists.
[[nodiscard]] std::vector<Span> open_promises(const Question& question);

/// The words that make sharing wait for the thing; null when none do.
[[nodiscard]] const Occurrence* guard_of(const Question& question);

} // namespace concord
