// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "rules/engine/check.hpp"

namespace concord {

/// Whether the text explains letters without brackets: they end the name of a defined term ("EEA
/// SCCs" for "SCCs"), or the words stand in the paragraph that uses them first ("DPIAs. The
/// Processor helps with data protection impact assessments").
[[nodiscard]] bool is_explained(const Question& question, const UndefinedTerm& term);

/// Whether words with capitals are the reader's to find: the plural is defined, the two halves of
/// "Provider and Customer" are names of their own, a row of a table is headed with them; or
/// whether they are no words of their own ("Sub" of "Sub-processor", "Recip" of "Recip.me").
[[nodiscard]] bool is_no_term(const Question& question, const UndefinedTerm& term);

/// Whether "A" of "“A” or “B” means …" is used as "B".
[[nodiscard]] bool is_used_by_other_name(const Document& document, const DefinedTerm& term);

} // namespace concord
