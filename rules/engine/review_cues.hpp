// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "rules/engine/understand.hpp"

namespace concord {

/// True when a word of review belongs to something that the agreement deals with: "staff training
/// is reviewed each year".
[[nodiscard]] bool is_other_review(const Document& document, const Occurrence& cue);

/// True when two words of one paragraph, each too weak by itself, tell that the agreement is
/// reviewed: one of them says so, or a sentence that holds one names the agreement. "Annually
/// updated reports" are none.
[[nodiscard]] bool tells_of_review(const Document& document, const RuleBook& book,
                                   const Occurrences& found, const Occurrence& first,
                                   const Occurrence& second);

} // namespace concord
