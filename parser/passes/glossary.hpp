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

/// The terms of a paragraph of a glossary of which each line begins with one in bold: "**Quay**: a
/// wall for ships", "**Berth** a place at it". Empty where a line begins otherwise.
[[nodiscard]] std::vector<TermDraft> terms_by_line(const Document& document, const Clause& clause);

} // namespace concord
