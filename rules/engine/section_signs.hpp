// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "rules/engine/understand.hpp"

namespace concord {

/// Whether what was read of a document shows a section for which no words of its own stand: the
/// parties by their names, the term by the day of its end, people listed with their addresses.
/// Adds the places to the evidence.
bool shown_by_model(SectionReading& reading, const Document& document, const RuleBook& book,
                    const Occurrences& found);

} // namespace concord
