// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "rules/engine/check.hpp"

namespace concord {

/// "Schedule 3: Forms of Statement" that begins a line or stands behind another such entry: a list
/// of what is annexed, and no sentence that sends a reader there.
[[nodiscard]] bool lists_annex(const Document& document, const Reference& reference);

/// "Exhibit A-2" that ends its line and no sentence leads to: the foot of page 2 of Exhibit A,
/// which the text names.
[[nodiscard]] bool is_page_foot(const Document& document, const Reference& reference);

/// Moves a finding from the entry of a list to the first sentence that needs the annex.
void report_where_needed(Finding& finding, const Reference& reference);

} // namespace concord
