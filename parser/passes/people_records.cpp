// SPDX-License-Identifier: Apache-2.0
#include <algorithm>

#include "parser/grammar/contact.hpp"
#include "parser/grammar/words.hpp"
#include "parser/passes/contact_table.hpp"

namespace concord {

using grammar::PersonField;

// One person to a row, or one to each group of columns when headings come twice.
void ContactTable::read_records(std::vector<Contact>& out) {
    for (std::size_t row = head_rows_; row < grid_.rows(); ++row) {
        if (grid_.filled(row) == 0) continue;
        if (topic_column_ != std::string::npos && !grid_.at(row, topic_column_).empty())
            topic_ = grid_.at(row, topic_column_);
        else if (topic_column_ == std::string::npos && grid_.columns() > 2 && is_topic_row(row)) {
            topic_ = grid_.at(row, 0);
            continue;
        }
        Contact contact;
        std::vector<PersonField> seen;
        std::size_t first = 0;
        const auto close = [&] {
            if (!contact.name.empty() || !contact.role.empty() || !contact.email.empty()) {
                contact.clause = document_.clause_at(contact.span.begin);
                if (!contact.party.valid()) contact.party = guess_.named(contact.organisation);
                const PartyId own = contact.party;
                place(contact, row, first);
                if (own.valid()) contact.party = own;
                out.push_back(std::move(contact));
            }
            contact = {};
            seen.clear();
        };
        for (std::size_t column = 0; column < grid_.columns(); ++column) {
            const PersonField field = fields_[column];
            const Span cell = grid_.at(row, column);
            if (field == PersonField::none || column == topic_column_) continue;
            if (std::ranges::find(seen, field) != seen.end()) close();
            if (seen.empty()) first = column;
            seen.push_back(field);
            if (cell.empty()) continue;
            CellText text;
            text.add(document_.source.text(), cell);
            std::vector<grammar::PersonText> people =
                grammar::read_people(text.text(), guess_.names());
            const Contact read =
                people.empty() ? Contact() : make_contact(document_, text, people.front());
            const bool filler = people.empty();
            switch (field) {
            case PersonField::name:
            case PersonField::label:
                // "Address", "How to reach them": the name may stand in another column.
                if (field == PersonField::name || !read.name.empty()) {
                    contact.name = read.name;
                    contact.name_at = read.name_at;
                }
                if (contact.role.empty()) {
                    contact.role = read.role;
                    contact.role_at = read.role_at;
                }
                if (contact.email.empty()) {
                    contact.email = read.email;
                    contact.email_at = read.email_at;
                }
                if (field == PersonField::label && contact.phone.empty())
                    if (const auto phones = grammar::find_phones(text.text()); !phones.empty())
                        contact.phone = slice(text.text(), phones.front());
                // A single word, or a name of a kind the reader does not know.
                if (contact.name.empty() && contact.phone.empty() && read.role.empty() &&
                    read.email.empty() && !filler)
                    contact.name = words(cell);
                break;
            case PersonField::role:
                if (filler && grammar::one_of(words(cell), {"tbc", "n/a", "-"})) break;
                contact.role = words(cell);
                contact.role_at = cell;
                break;
            case PersonField::organisation:
                contact.organisation = words(cell);
                contact.party = guess_.named(contact.organisation);
                break;
            case PersonField::email:
            case PersonField::phone:
                if (!read.email.empty()) {
                    contact.email = read.email;
                    contact.email_at = read.email_at;
                }
                if (!read.phone.empty()) contact.phone = read.phone;
                if (contact.phone.empty() && read.email.empty())
                    if (const auto phones = grammar::find_phones(text.text()); !phones.empty())
                        contact.phone = slice(text.text(), phones.front());
                break;
            default:
                continue;
            }
            contact.span = contact.span.empty() ? cell : cover(contact.span, cell);
        }
        close();
    }
}

} // namespace concord
