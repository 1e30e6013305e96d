// SPDX-License-Identifier: Apache-2.0
#include "parser/grammar/definition.hpp"
#include "parser/passes/naming.hpp"
#include "parser/passes/noted_words.hpp"
#include "parser/passes/passes.hpp"

namespace concord {

void find_parties_and_terms(Document& document, const NotedWords& noted) {
    const std::string_view text = document.folded.text();
    const grammar::NamingWords& words = noted.naming;
    const std::vector<grammar::DefinitionMark> marks = grammar::find_definitions(text, words);
    std::vector<PartyDraft> parties = gather_parties(document, marks, words);
    name_parties(document, marks, parties);
    const std::vector<TermDraft> terms = gather_terms(document, marks, parties, words);
    find_uses(document, parties, terms, words);
}

} // namespace concord
