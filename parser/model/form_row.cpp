// SPDX-License-Identifier: Apache-2.0
#include "parser/model/form_row.hpp"

namespace concord {

std::string_view form_label(const Document& document, const Clause& clause) {
    if (clause.kind != ClauseKind::row || !clause.table.valid() ||
        document.tables[clause.table.index()].columns != 2)
        return {};
    const auto line = document.folded.text(clause.folded);
    return line.substr(0, line.find('\t'));
}

} // namespace concord
