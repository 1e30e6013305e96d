// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "parser/model/document.hpp"

namespace concord {

/// Whether a table tells of the versions of the document: "Version | Date | Changes", each row with
/// a number such as 0.1 or 1.2. What stands in it was done to earlier texts and is not agreed.
[[nodiscard]] bool tells_of_versions(const Document& document, const Table& table);

/// Whether the clause is a row, or the whole, of such a table.
[[nodiscard]] bool in_version_history(const Document& document, ClauseId clause);

} // namespace concord
