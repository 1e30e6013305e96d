// SPDX-License-Identifier: Apache-2.0
// Tables in which a person stands down a column: "Name: …", below it "Tel: …", below it "Email: …".
#include <algorithm>

#include "parser/grammar/contact.hpp"
#include "parser/grammar/words.hpp"
#include "parser/passes/contact_table.hpp"

namespace concord {

using grammar::PersonField;

namespace {

/// "Designation: Head of Policy" → role.
PersonField field_before_colon(std::string_view cell) {
    const auto colon = cell.find(':');
    return colon == cell.npos ? PersonField::none : grammar::person_field(cell.substr(0, colon));
}

bool tells_of_person(PersonField field) {
    return field == PersonField::name || field == PersonField::role ||
           field == PersonField::organisation || field == PersonField::email ||
           field == PersonField::phone;
}

bool is_phone(std::string_view cell) {
    return std::ranges::none_of(cell, is_letter_byte) && grammar::find_phones(cell).size() == 1;
}

} // namespace

bool ContactTable::begins_with_field(std::size_t row) {
    if (grid_.columns() < 2 || grid_.at(row, 0).empty() || grid_.at(row, 1).empty()) return false;
    const PersonField field = grammar::person_field(words(grid_.at(row, 0)));
    // "Name | Post | Email" names columns.
    return (tells_of_person(field) || field == PersonField::label) &&
           grammar::person_field(words(grid_.at(row, 1))) == PersonField::none;
}

bool ContactTable::begins_with_post(std::size_t row) {
    if (row + 1 >= grid_.rows() || grid_.columns() < 2 || !begins_with_field(row + 1)) return false;
    const PersonField below = grammar::person_field(words(grid_.at(row + 1, 0)));
    if (below != PersonField::email && below != PersonField::phone) return false;
    const std::vector<Contact>& post = people(row, 0);
    const bool task = post.empty() && !grid_.at(row, 0).empty(); // "Day to day", "Out of hours"
    if (!task && (post.size() != 1 || post.front().role.empty() || !post.front().name.empty() ||
                  !post.front().email.empty()))
        return false;
    for (std::size_t column = 1; column < grid_.columns(); ++column)
        if (names_people(row, column)) return true;
    return false;
}

PersonField ContactTable::field_in(std::size_t row, std::size_t column) {
    constexpr std::uint32_t longest = 80; // one thing is told in few words
    if (grid_.at(row, column).size() > longest) return PersonField::none;
    const std::string cell = words(grid_.at(row, column));
    if (const PersonField field = field_before_colon(cell); field != PersonField::none)
        return field;
    if (is_phone(cell)) return PersonField::phone;
    const std::vector<Contact>& here = people(row, column);
    if (here.size() != 1) return PersonField::none;
    const Contact& contact = here.front();
    const bool name = !contact.name.empty();
    const bool role = !contact.role.empty();
    const bool mail = !contact.email.empty();
    if (name + role + mail != 1 || !contact.phone.empty()) return PersonField::none;
    return name ? PersonField::name : role ? PersonField::role : PersonField::email;
}

// What a row says of each person in the columns; none when it does not say one thing of all.
PersonField ContactTable::field_of(std::size_t row, bool labelled) {
    if (labelled)
        return begins_with_field(row) ? grammar::person_field(words(grid_.at(row, 0)))
                                      : PersonField::none;
    PersonField field = PersonField::none;
    for (std::size_t column = 0; column < grid_.columns(); ++column) {
        if (grid_.at(row, column).empty()) continue;
        const PersonField here = field_in(row, column);
        if (here == PersonField::none || (field != PersonField::none && here != field))
            return PersonField::none;
        field = here;
    }
    return field;
}

std::size_t ContactTable::card_end(std::size_t row) {
    const bool post = begins_with_post(row);
    const bool labelled = post || begins_with_field(row);
    std::vector<PersonField> seen;
    std::size_t end = row;
    for (; end < grid_.rows() && grid_.filled(end) > 0; ++end) {
        const PersonField field = post && end == row ? PersonField::name : field_of(end, labelled);
        if (field == PersonField::label && end > row) continue; // where they sit
        if (field != PersonField::label && !tells_of_person(field)) break;
        if (std::ranges::find(seen, field) != seen.end()) break; // the next person
        seen.push_back(field);
    }
    const auto told = [&seen](PersonField field) {
        return std::ranges::find(seen, field) != seen.end();
    };
    const bool who = told(PersonField::name) || told(PersonField::role) ||
                     (labelled && told(PersonField::label));
    return who && seen.size() >= 2 ? end : row;
}

void ContactTable::take_card(std::size_t row, std::size_t end, std::vector<Contact>& out) {
    const bool post = begins_with_post(row);
    const bool task = post && people(row, 0).empty();
    const Span outer = topic_;
    if (task) topic_ = grid_.at(row, 0);
    const bool labelled = post || begins_with_field(row);
    for (std::size_t column = labelled ? 1 : 0; column < grid_.columns(); ++column) {
        CellText text;
        for (std::size_t at = row; at < end; ++at) {
            const bool aside = labelled && at > row && field_of(at, labelled) == PersonField::label;
            if (!aside) text.add(document_.source.text(), grid_.at(at, column));
        }
        for (const auto& person : grammar::read_people(text.text(), guess_.names())) {
            Contact contact = make_contact(document_, text, person);
            if (post && !task && contact.role.empty()) {
                contact.role = words(grid_.at(row, 0));
                contact.role_at = grid_.at(row, 0);
            }
            place(contact, row, column);
            out.push_back(std::move(contact));
        }
    }
    topic_ = outer;
}

} // namespace concord
