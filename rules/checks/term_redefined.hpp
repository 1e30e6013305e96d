// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string_view>

#include "rules/engine/check.hpp"

namespace concord {

/// "You", "We": words that every sentence uses, whatever their definition.
[[nodiscard]] bool is_pronoun(std::string_view name);

/// Terms that are defined more than once, but for those that only point to their definition and,
/// in contracts, what exhibits define anew and a party's short name that stands behind its name
/// again.
void check_redefined(const Question& question, Findings& findings);

} // namespace concord
