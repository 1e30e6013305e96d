// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "parser/grammar/definition.hpp"
#include "parser/model/document.hpp"

namespace concord {

/// Names of parties and terms while they are worked out. All spans here are in the folded text.

/// A party as one or more places of the text name it.
struct PartyDraft {
    std::string name;
    std::string short_name;
    std::string legal_name;
    std::vector<std::string> aliases;
    Span introduced;
    Span legal_name_at;
};

/// One place that defines a term.
struct TermDraft {
    std::string name;
    Span term;
    Span whole; ///< The term with brackets, quotation marks and cue.
    Span meaning;
    TermForm form = TermForm::abbreviation;
};

/// Everybody whom title, parties clause, tables or signature block name as a party.
[[nodiscard]] std::vector<PartyDraft> gather_parties(const Document& document,
                                                     std::span<const grammar::DefinitionMark> marks,
                                                     const grammar::NamingWords& words);

/// Further names of the parties: short forms after a name anywhere, legal and operating names.
void name_parties(const Document& document, std::span<const grammar::DefinitionMark> marks,
                  std::vector<PartyDraft>& parties);

/// Puts the full name in the place of a part that was taken for a party: "Movers Group, Inc. (the
/// "Company")". The part becomes the short name.
void name_roles(std::string_view text, std::span<const grammar::DefinitionMark> marks,
                std::vector<PartyDraft>& parties);

/// All definitions in reading order: those of `marks` that hold, definition clauses, glossaries.
[[nodiscard]] std::vector<TermDraft> gather_terms(const Document& document,
                                                  std::span<const grammar::DefinitionMark> marks,
                                                  std::span<const PartyDraft> parties,
                                                  const grammar::NamingWords& words);

/// Fills parties, terms and undefined terms of the document with their mentions and uses.
void find_uses(Document& document, std::span<const PartyDraft> parties,
               std::span<const TermDraft> terms, const grammar::NamingWords& words);

/// True for what an agreement calls a thing, and nobody calls a party: "Order Form".
[[nodiscard]] bool names_thing(std::string_view name);
/// `name` without a leading "the".
[[nodiscard]] std::string_view without_article(std::string_view name) noexcept;

/// The same body by name: equal but for case, article and a form of company at the end.
[[nodiscard]] bool same_body(std::string_view a, std::string_view b);

/// True when the draft lists the very name, but for case.
[[nodiscard]] bool lists_name(const PartyDraft& party, std::string_view name) noexcept;

/// True when the draft bears the name in any form.
[[nodiscard]] bool bears_name(const PartyDraft& party, std::string_view name);

} // namespace concord
