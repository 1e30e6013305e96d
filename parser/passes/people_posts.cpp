// SPDX-License-Identifier: Apache-2.0
// Tables whose columns are headed by posts or tasks, with a party to a row:
//
//     Party   | Data Protection Officer             | Incidents
//     Council | Ann Baird, dpo@council.example      | incidents@council.example
#include <algorithm>

#include "parser/grammar/words.hpp"
#include "parser/passes/contact_table.hpp"

namespace concord {

using grammar::PersonField;

namespace {

bool is_reached(const Contact& contact) {
    return !contact.email.empty() || !contact.phone.empty();
}

bool heads_person(PersonField field) {
    return field == PersonField::role || field == PersonField::name || field == PersonField::label;
}

} // namespace

// Columns headed by posts hold whole people, with their addresses, and not one thing of each.
bool ContactTable::heads_posts() {
    if (grid_.rows() < 2 || grid_.columns() < 2) return false;
    std::size_t heads = 0;
    for (std::size_t column = 0; column < grid_.columns(); ++column) {
        if (fields_[column] == PersonField::email || fields_[column] == PersonField::phone)
            return false;
        if (!heads_person(fields_[column])) continue;
        std::size_t filled = 0;
        std::size_t reached = 0;
        for (std::size_t row = 1; row < grid_.rows(); ++row) {
            if (grid_.at(row, column).empty()) continue;
            ++filled;
            reached += std::ranges::any_of(people(row, column), is_reached) ? 1U : 0U;
        }
        if (filled == 0 || reached * 2 < filled) return false;
        ++heads;
    }
    return heads >= 2;
}

void ContactTable::take_post(std::size_t row, std::size_t column, PartyId party,
                             std::vector<Contact>& out) {
    const Span head = grid_.at(0, column);
    // "Data Protection Officer" is a post, "Name" and "Contact" are none.
    const bool post =
        heads_person(fields_[column]) && grammar::person_field(words(head)) == PersonField::none;
    for (Contact& contact : people(row, column)) {
        contact.topic_at = head;
        contact.topic = words(head);
        if (contact.role.empty() && post) {
            contact.role = contact.topic;
            contact.role_at = head;
        }
        place(contact, row, column);
        if (party.valid()) {
            contact.party = party;
            if (contact.organisation.empty())
                contact.organisation = document_.parties[party.index()].name;
        }
        out.push_back(std::move(contact));
    }
}

void ContactTable::read_posts(std::vector<Contact>& out) {
    const auto own = std::ranges::find(fields_, PersonField::organisation);
    const auto bodies = static_cast<std::size_t>(own - fields_.begin());
    for (std::size_t row = 1; row < grid_.rows(); ++row) {
        const PartyId party =
            bodies < grid_.columns() ? guess_.named(words(grid_.at(row, bodies))) : PartyId();
        for (std::size_t column = 0; column < grid_.columns(); ++column)
            if (column != bodies && !places_[column] && !grid_.at(row, column).empty())
                take_post(row, column, party, out);
    }
}

} // namespace concord
