// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <span>

#include "parser/model/clause_builder.hpp"
#include "parser/model/document.hpp"
#include "parser/passes/paths.hpp"

namespace concord {

/// Adds a table and its rows below `parent`, and its cells to the document. `rows` are the row
/// blocks of one table, with the rules drawn between them. Wholly blank rows are counted but get
/// no clause. Returns the clause of the table.
ClauseId add_table(Document& document, ClauseTreeBuilder& builder, PathMaker& paths,
                   ClauseId parent, std::span<const Block> rows);

} // namespace concord
