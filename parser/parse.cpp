// SPDX-License-Identifier: Apache-2.0
#include "parser/parse.hpp"

#include "parser/passes/passes.hpp"
#include "parser/passes/targets.hpp"

namespace concord {

Document parse(SourceText source) {
    find_blocks(source);
    Document document(std::move(source));
    build_outline(document);
    fold_clauses(document);
    find_marks(document);
    find_times(document);
    const Targets targets(document); // asked before and after the references are known
    find_references(document, targets);
    find_parties_and_terms(document);
    find_people(document);
    link(document, targets);
    return document;
}

} // namespace concord
