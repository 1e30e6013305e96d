// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "rules/engine/occurrences.hpp"

namespace concord {

/// Whether a phrase is a whole label with something behind it: the first cell of a row that goes
/// on ("Data subjects | Patients"), the words of a line before a colon ("Data subjects:
/// patients"), or a heading with text below it. Words in the midst of a line, or in quotation
/// marks, are none.
[[nodiscard]] bool labels_content(const Document& document, const Occurrence& phrase) noexcept;

} // namespace concord
