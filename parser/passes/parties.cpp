// SPDX-License-Identifier: Apache-2.0
#include "parser/grammar/definition.hpp"
#include "parser/passes/naming.hpp"
#include "parser/passes/passes.hpp"

namespace concord {

void find_parties_and_terms(Document& document) {
    const std::vector<grammar::DefinitionMark> marks =
        grammar::find_definitions(document.folded.text(), document.words);
    std::vector<PartyDraft> parties = gather_parties(document, marks);
    name_parties(document, marks, parties);
    const std::vector<TermDraft> terms = gather_terms(document, marks, parties);
    find_uses(document, parties, terms);
}

} // namespace concord
