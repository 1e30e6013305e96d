// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "rules/engine/duty_words.hpp"
#include "rules/engine/reading.hpp"

namespace concord {

/// Whether a heading has something below it or beside it: only then does it describe anything.
[[nodiscard]] bool has_content(const Document& document, ClauseId id);

/// Whether an entry of a list begins with the words and so lays a duty on the processor: it goes on
/// with the controller ("- Notify Controller within …"), or stands below "Processor's Obligations".
[[nodiscard]] bool lays_by_list(const Document& document, const Occurrence& phrase,
                                const DutyNames& names);

/// Whether a clause stands below a heading of the controller's: "Controller's Obligations".
[[nodiscard]] bool below_controller(const Document& document, ClauseId clause,
                                    const DutyNames& names);

} // namespace concord
