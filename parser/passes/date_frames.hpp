// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>

#include "parser/passes/date_meaning.hpp"

namespace concord {

/// What words say that stand further from the date than a cue: "this agreement is made between the
/// Board and the Trust on 4 May 2022", "runs until the end of the season on 31 May 2024". Nothing
/// where the words between are more than names, or more than what ends.
[[nodiscard]] std::optional<DateMeaning> meaning_from_frame(const DateContext& context);

} // namespace concord
