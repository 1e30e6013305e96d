// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <vector>

#include "parser/model/document.hpp"
#include "parser/passes/naming.hpp"

namespace concord {

/// True when the clause stands below a heading such as "Definitions" or "Glossary".
[[nodiscard]] bool in_glossary(const Document& document, ClauseId clause);

/// Terms of definition clauses without quotation marks ("Act means …", "Act: …" below a heading
/// "Definitions") and of tables with columns such as "Term" and "Meaning", in reading order.
[[nodiscard]] std::vector<TermDraft> glossary_terms(const Document& document,
                                                    const grammar::NamingWords& words);

} // namespace concord
