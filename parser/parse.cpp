// SPDX-License-Identifier: Apache-2.0
#include "parser/parse.hpp"

#include "parser/passes/noted_words.hpp"
#include "parser/passes/passes.hpp"
#include "parser/passes/targets.hpp"

namespace concord {

Document parse(SourceText source) {
    find_blocks(source);
    Document document(std::move(source));
    build_outline(document);
    fold_clauses(document);
    find_marks(document);
    const NotedWords words(document.folded.text(), document.words);
    find_times(document, words);
    const Targets targets(document); // asked before and after the references are known
    find_references(document, targets, words);
    find_parties_and_terms(document, words);
    find_people(document, words);
    link(document, targets);
    return document;
}

} // namespace concord
