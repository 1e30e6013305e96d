// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>

#include "parser/model/document.hpp"

namespace concord {

/// The month in which a review falls that happens every year: "in April of each year", "annually
/// in April", "every April", the last one of "each spring". 1 to 12; nothing where the text names
/// none, or names its year too.
[[nodiscard]] std::optional<unsigned> review_month(const Document& document,
                                                   const Cadence& cadence);

/// The last day of that month, the first time after `from`.
[[nodiscard]] Day end_of_next_month(Day from, unsigned month) noexcept;

} // namespace concord
