// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "rules/engine/reading.hpp"

namespace concord {

/// The steps of understand(), in the order in which they run; each fills the part of the reading
/// that it is named after and may read what earlier ones filled in.

/// False for a text of which one word in twenty or less is a common English one; a short text is
/// taken for English.
[[nodiscard]] bool read_english(const Document& document);
[[nodiscard]] LifeReading read_life(const Document& document);
[[nodiscard]] TypeReading read_type(const Document& document, const RuleBook& book,
                                    const Occurrences& found);
[[nodiscard]] std::vector<SectionReading>
read_sections(const Document& document, const RuleBook& book, const Occurrences& found);
[[nodiscard]] std::vector<BodyMention> read_bodies(const Document& document, const RuleBook& book,
                                                   const Occurrences& found);
[[nodiscard]] std::vector<LawMention> read_laws(const Document& document, const RuleBook& book,
                                                const Occurrences& found);
[[nodiscard]] std::vector<const Body*> resolve_parties(const Document& document,
                                                       const RuleBook& book);
[[nodiscard]] JurisdictionReading read_jurisdiction(const Document& document, const RuleBook& book,
                                                    const Reading& reading);
[[nodiscard]] DataReading read_data(const Document& document, const RuleBook& book,
                                    const Reading& reading);

/// Where the text takes in the terms of another document: "this cover page and the Standard Terms".
[[nodiscard]] std::optional<Evidence>
read_outside_terms(const Document& document, const RuleBook& book, const Occurrences& found);

/// Occurrences of a lexicon's phrases; none when the book has no lexicon of that name.
[[nodiscard]] std::span<const Occurrence> of_lexicon(const RuleBook& book, const Occurrences& found,
                                                     std::string_view name);

/// The same as a set, to be asked for within a clause.
[[nodiscard]] PhraseSet lexicon_set(const RuleBook& book, std::string_view name);

/// A numbered paragraph with its lists, or the clause itself: the unit in which a thing is stated.
[[nodiscard]] ClauseId stated_in(const Document& document, ClauseId id);

/// Whether the sentence around a folded range speaks of the past: "formerly", "replaced by" …
[[nodiscard]] bool speaks_of_the_past(const Document& document, const RuleBook& book,
                                      const Occurrences& found, Span folded, ClauseId clause);

} // namespace concord
