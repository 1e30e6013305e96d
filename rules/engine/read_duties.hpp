// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string_view>
#include <vector>

#include "rules/engine/reading.hpp"

namespace concord {

/// How far each duty of a list ("art28", "art26") is stated: in full, in part or not at all. Words
/// count only where they bind: a duty that is denied, that is the controller's own, or that the
/// processor merely may or will try to do, is not stated in full.
[[nodiscard]] std::vector<ItemReading> read_duties(const Document& document, const RuleBook& book,
                                                   const Occurrences& found, std::string_view list);

} // namespace concord
