// SPDX-License-Identifier: Apache-2.0
#include "parser/passes/people.hpp"

#include <algorithm>
#include <map>

#include "parser/grammar/words.hpp"
#include "parser/passes/noted_words.hpp"
#include "parser/passes/passes.hpp"

namespace concord {

namespace {

using Column = std::pair<std::size_t, std::uint16_t>; // table, column

// Order of evidence: column heading (already there), mail host, organisation, place of the column.
void settle_parties(const Document& document, PartyGuess& guess, std::vector<Contact>& contacts) {
    for (const Contact& contact : contacts)
        guess.learn_host(contact.email, contact.party);
    std::map<Column, std::map<std::size_t, int>> votes;
    for (Contact& contact : contacts) {
        if (!contact.party.valid()) contact.party = guess.named(contact.organisation);
        if (!contact.party.valid()) contact.party = guess.by_host(contact.email);
        if (!contact.party.valid()) contact.party = guess.mentioned(contact.organisation);
        if (contact.party.valid() && contact.table.valid())
            ++votes[{contact.table.index(), contact.column}][contact.party.index()];
    }
    // Columns that hold people, in order, per table.
    std::map<std::size_t, std::vector<std::uint16_t>> columns;
    for (const Contact& contact : contacts) {
        if (!contact.table.valid()) continue;
        std::vector<std::uint16_t>& list = columns[contact.table.index()];
        const auto place = std::ranges::lower_bound(list, contact.column);
        if (place == list.end() || *place != contact.column) list.insert(place, contact.column);
    }
    for (Contact& contact : contacts) {
        if (contact.party.valid() || !contact.table.valid()) continue;
        const Column here{contact.table.index(), contact.column};
        const std::vector<std::uint16_t>& list = columns[here.first];
        if (list.size() < 2) continue;
        const auto& seen = votes[here];
        if (seen.size() == 1) {
            contact.party = PartyId(seen.begin()->first);
            continue;
        }
        const auto index =
            static_cast<std::size_t>(std::ranges::find(list, contact.column) - list.begin());
        contact.party = guess.by_column(index, list.size());
        // Two columns, two parties, and the other column is known.
        if (!contact.party.valid() && list.size() == 2 && document.parties.size() == 2 &&
            seen.empty()) {
            const auto& other = votes[{here.first, list[1 - index]}];
            if (other.size() == 1) contact.party = PartyId(1 - other.begin()->first);
        }
    }
}

} // namespace

Grid::Grid(const Document& document, const Table& table)
    : rows_(table.rows), columns_(table.columns), cells_(rows_ * columns_) {
    for (std::uint32_t i = 0; i < table.cells.count; ++i) {
        const Cell& cell = document.cells[table.cells.first + i];
        if (cell.row < rows_ && cell.column < columns_)
            cells_[cell.row * columns_ + cell.column] = cell.span;
    }
}

std::size_t Grid::filled(std::size_t row) const noexcept {
    std::size_t count = 0;
    for (std::size_t column = 0; column < columns_; ++column)
        count += at(row, column).empty() ? 0U : 1U;
    return count;
}

Contact make_contact(const Document& document, const CellText& cell,
                     const grammar::PersonText& person) {
    Contact contact;
    const std::string_view text = cell.text();
    const auto words = [&](Span span) {
        std::string out(slice(text, span));
        std::ranges::replace(out, '\n', ' ');
        return out;
    };
    contact.span = cell.source(person.whole);
    contact.clause = document.clause_at(contact.span.begin);
    contact.name = words(person.name);
    contact.role = words(person.role);
    contact.organisation = words(person.organisation);
    contact.email = person.address;
    contact.phone = words(person.phone);
    contact.name_at = cell.source(person.name);
    contact.role_at = cell.source(person.role);
    contact.email_at = cell.source(person.email);
    contact.topic = words(person.topic);
    contact.topic_at = cell.source(person.topic);
    return contact;
}

std::vector<Contact> contacts_in(const Document& document, Span span, const PartyGuess& guess) {
    CellText cell;
    cell.add(document.source.text(), span);
    std::vector<Contact> contacts;
    for (const grammar::PersonText& person : grammar::read_people(cell.text(), guess.names()))
        contacts.push_back(make_contact(document, cell, person));
    return contacts;
}

Span heading_over(const Document& document, ClauseId clause) {
    for (ClauseId at = clause; at.valid(); at = document.clauses[at].parent) {
        const Clause& over = document.clauses[at];
        if (at != clause && !over.heading.empty()) return over.heading;
    }
    return {};
}

namespace {

/// "[jane@body.example](mailto:jane@body.example)": the link says again what its words say.
void drop_repeated_links(std::string_view text, std::vector<Contact>& contacts) {
    constexpr std::string_view joint = "](mailto:";
    const auto repeats = [&](const Contact& words, const Contact& link) {
        return !link.email.empty() && link.email == words.email && link.name.empty() &&
               words.email_at.end < link.email_at.begin &&
               slice(text, {words.email_at.end, link.email_at.begin}) == joint;
    };
    contacts.erase(std::unique(contacts.begin(), contacts.end(), repeats), contacts.end());
}

/// "[PROVIDER ADDRESS]" on a line of its own is to be filled in; it names nobody.
void leave_holes(std::string_view text, std::vector<Contact>& contacts) {
    for (Contact& contact : contacts) {
        const Span name = contact.name_at;
        if (name.empty() || name.begin == 0 || name.end >= text.size()) continue;
        if (text[name.begin - 1] != '[' || text[name.end] != ']') continue;
        contact.name.clear();
        contact.name_at = {};
    }
    std::erase_if(contacts, [](const Contact& contact) {
        return contact.name.empty() && contact.role.empty() && contact.email.empty() &&
               contact.phone.empty();
    });
}

} // namespace

void find_people(Document& document, const NotedWords& words) {
    PartyGuess guess(document);
    document.signatories = read_signatories(document, guess);
    std::vector<Contact> contacts;
    read_contact_tables(document, guess, contacts);
    read_contact_prose(document, words.naming, guess, contacts);
    read_named_contacts(document, words.naming, guess, contacts);
    read_attention(document, words.naming, guess, contacts);
    leave_holes(document.source.text(), contacts);
    // Who signs outside a table is no contact unless an address or number stands there.
    std::erase_if(contacts, [&](const Contact& contact) {
        if (contact.table.valid() || !contact.email.empty() || !contact.phone.empty()) return false;
        const auto after =
            std::ranges::upper_bound(document.signatories, contact.span.begin, {},
                                     [](const Signatory& s) { return s.span.begin; });
        return (after != document.signatories.end() && after->span.overlaps(contact.span)) ||
               (after != document.signatories.begin() &&
                std::prev(after)->span.overlaps(contact.span));
    });
    settle_parties(document, guess, contacts);
    // Tables and prose come in order each, and mostly one of them is all there is.
    const auto place = [](const Contact& c) { return c.span.begin; };
    if (!std::ranges::is_sorted(contacts, {}, place)) std::ranges::stable_sort(contacts, {}, place);
    drop_repeated_links(document.source.text(), contacts);
    document.contacts = std::move(contacts);
    for (Signatory& signatory : document.signatories)
        if (!signatory.party.valid()) signatory.party = guess.mentioned(signatory.organisation);
}

} // namespace concord
