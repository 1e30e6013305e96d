// SPDX-License-Identifier: Apache-2.0
#include "reports/facts.hpp"

#include <algorithm>

#include "reports/escape.hpp"

namespace concord {

namespace {

/// Whether one of the phrases of `set` stands inside `words`.
bool named_in(Span words, PhraseSet set, const Document& document, const Reading& reading) {
    if (words.empty() || !set.valid()) return false;
    const auto found = reading.occurrences.of(set);
    return std::any_of(found.begin(), found.end(), [&](const Occurrence& occurrence) {
        return words.contains(document.folded.source(occurrence.folded));
    });
}

} // namespace

bool is_fact(const DateExpr& date) noexcept {
    return !date.impossible && date.style != DateStyle::placeholder && date.year.has_value();
}

bool is_fact(const Cadence& cadence) noexcept {
    return cadence.form == CadenceForm::recurring || cadence.form == CadenceForm::once;
}

bool concerns(const Section& section, AgreementType type) noexcept {
    const auto types = std::count_if(section.need.begin(), section.need.end(),
                                     [](Need need) { return need != Need::not_applicable; });
    return types > 1 || section.need.at(static_cast<std::size_t>(type)) != Need::not_applicable;
}

std::string_view party_name(const Document& document, PartyId id) noexcept {
    if (!id.valid() || id.index() >= document.parties.size()) return {};
    return document.parties[id.index()].name;
}

std::vector<Contact> signers_of(const Document& document) {
    std::vector<Contact> signers;
    for (const Signatory& signatory : document.signatories) {
        const auto same = [&signatory](const Contact& contact) {
            return contact.span.overlaps(signatory.span) && contact.name == signatory.name;
        };
        const bool nobody = signatory.name.empty() && signatory.role.empty();
        if (signatory.blank || nobody ||
            std::any_of(document.contacts.begin(), document.contacts.end(), same)) {
            continue;
        }
        Contact& signer = signers.emplace_back();
        signer.span = signatory.span;
        signer.clause = signatory.clause;
        signer.name = signatory.name;
        signer.role = signatory.role;
        signer.organisation = signatory.organisation;
        signer.party = signatory.party;
        const ClauseId heading = document.clauses.heading_above(signatory.clause);
        if (heading.valid()) {
            signer.topic = excerpt(document.source.text(document.clauses[heading].heading));
        }
    }
    return signers;
}

std::string_view contact_kind_of(const Contact& contact, const Document& document,
                                 const Reading& reading, const RuleBook& book) noexcept {
    for (const Span words : {contact.topic_at, contact.role_at}) {
        for (const ContactKind& kind : book.contact_kinds) {
            if (named_in(words, kind.labels, document, reading)) return kind.id;
        }
    }
    return {};
}

} // namespace concord
