// SPDX-License-Identifier: Apache-2.0
#include "rules/engine/understand.hpp"

#include <algorithm>

#include "parser/model/version_table.hpp"
#include "rules/book/same_name.hpp"

namespace concord {

std::string_view to_string(SectionState state) noexcept {
    switch (state) {
    case SectionState::absent:
        return "absent";
    case SectionState::partial:
        return "partial";
    case SectionState::delegated:
        return "delegated";
    case SectionState::present:
        return "present";
    }
    return "absent";
}

std::string_view to_string(DataRoles roles) noexcept {
    switch (roles) {
    case DataRoles::none:
        return "none";
    case DataRoles::unclear:
        return "unclear";
    case DataRoles::independent:
        return "independent";
    case DataRoles::joint:
        return "joint";
    case DataRoles::processor:
        return "processor";
    case DataRoles::mixed:
        return "mixed";
    }
    return "none";
}

const SectionReading* Reading::section(std::string_view id) const noexcept {
    const auto found = std::find_if(sections.begin(), sections.end(), [&](const auto& reading) {
        return same_name(reading.section->id, id);
    });
    return found == sections.end() ? nullptr : &*found;
}

std::span<const Occurrence> of_lexicon(const RuleBook& book, const Occurrences& found,
                                       std::string_view name) {
    const auto* lexicon = book.lexicon(name);
    return lexicon == nullptr ? std::span<const Occurrence>{} : found.of(lexicon->phrases);
}

PhraseSet lexicon_set(const RuleBook& book, std::string_view name) {
    const auto* lexicon = book.lexicon(name);
    return lexicon == nullptr ? PhraseSet{} : lexicon->phrases;
}

ClauseId stated_in(const Document& document, ClauseId id) {
    const auto parent = document.clauses[id].parent;
    if (!parent.valid()) {
        return id;
    }
    const auto kind = document.clauses[parent].kind;
    const bool inside =
        kind == ClauseKind::clause || kind == ClauseKind::text || kind == ClauseKind::item;
    return inside ? parent : id;
}

bool speaks_of_the_past(const Document& document, const RuleBook& book, const Occurrences& found,
                        Span folded, ClauseId clause) {
    if (in_version_history(document, clause)) {
        return true;
    }
    const auto* lexicon = book.lexicon("history_words");
    if (lexicon == nullptr) {
        return false;
    }
    const auto past = found.in(lexicon->phrases, clause);
    if (past.empty()) {
        return false; // as nearly everywhere: no sentence need be found
    }
    const auto sentence = sentence_at(document, folded);
    return std::any_of(past.begin(), past.end(), [&](const Occurrence& word) {
        return sentence.contains(word.folded) && !word.negated;
    });
}

Reading understand(const Document& document, const RuleBook& book,
                   std::optional<AgreementType> type) {
    Reading reading{Occurrences(document, book.plan, book.own_plan)};
    const auto& found = reading.occurrences;
    reading.english = read_english(document);
    reading.life = read_life(document);
    reading.type = read_type(document, book, found);
    if (type) {
        reading.type.type = *type;
        reading.type.forced = true;
    }
    reading.not_binding = !of_lexicon(book, found, "not_binding").empty();
    reading.outside_terms = read_outside_terms(document, book, found);
    reading.sections = read_sections(document, book, found);
    reading.bodies = read_bodies(document, book, found);
    reading.laws = read_laws(document, book, found);
    reading.party_bodies = resolve_parties(document, book);
    reading.law = read_jurisdiction(document, book, reading);
    reading.data = read_data(document, book, reading);
    return reading;
}

} // namespace concord
