// SPDX-License-Identifier: Apache-2.0
// What the heads of a table of contacts say of the columns below them.
#include <algorithm>

#include "parser/grammar/person.hpp"
#include "parser/grammar/word_list.hpp"
#include "parser/grammar/words.hpp"
#include "parser/passes/contact_table.hpp"

namespace concord {

using grammar::PersonField;

namespace {

bool heads_topics(std::string_view words) {
    return grammar::one_of(words, {"purpose",
                                   "topic",
                                   "area",
                                   "subject",
                                   "issue",
                                   "kind",
                                   "matter",
                                   "type",
                                   "responsibility",
                                   "level",
                                   "stage",
                                   "contact for",
                                   "contact about",
                                   "for",
                                   "for what",
                                   "what for",
                                   "reason",
                                   "function",
                                   "category",
                                   "theme",
                                   "contact type",
                                   "area of work",
                                   "work area",
                                   "tier",
                                   "step",
                                   "query",
                                   "type of contact",
                                   "subject area",
                                   "purpose of contact",
                                   "responsibilities",
                                   "activity",
                                   "topic area"});
}

// "Registered address", "Website": what stands below names nobody.
bool heads_places(std::string_view head) {
    static constexpr auto places = grammar::word_list(
        {"address", "addresses", "head office", "location", "postal address", "postcode",
         "registered address", "registered office", "web", "website"});
    return places.holds(head);
}

/// "Name and post", "Name / role": below it stands the whole person, and the post behind the name.
bool heads_whole_people(std::string_view head) {
    static constexpr auto heads = grammar::word_list(
        {"name & post", "name & role", "name and job title", "name and office", "name and position",
         "name and post", "name and role", "name and title", "name, post", "name, role",
         "name/post", "name/role", "name / post", "name / role"});
    return heads.holds(head);
}

} // namespace

bool ContactTable::holds_address(std::size_t column) {
    for (std::size_t row = 1; row < grid_.rows(); ++row)
        if (document_.source.text(grid_.at(row, column)).find('@') != std::string_view::npos)
            return true;
    return false;
}

// "Signatory" above bodies, whose people stand beside them.
bool ContactTable::lists_signatories(std::string_view head) {
    if (!grammar::one_of(head, {"signatory", "signatories", "signatory body"})) return false;
    for (std::size_t row = 1; row < grid_.rows(); ++row)
        if (names_people(row, 0)) return false;
    return true;
}

void ContactTable::read_head() {
    fields_.assign(grid_.columns(), PersonField::none);
    parties_.assign(grid_.columns(), PartyId());
    places_.assign(grid_.columns(), false);
    std::size_t known = 0;
    std::size_t parties = 0;
    for (std::size_t column = 0; column < grid_.columns(); ++column) {
        const std::string head = words(grid_.at(0, column));
        if (head.empty() || head.size() > 120 || head.find('@') != head.npos) continue;
        // An "Address" may be one of e-mail.
        if (heads_places(head) && !holds_address(column)) {
            places_[column] = true;
            continue;
        }
        PersonField field = grammar::person_field(head);
        parties_[column] = guess_.named(head);
        // "Office" and "Agency" may be short names of parties.
        if (parties_[column].valid()) {
            field = PersonField::none;
            ++parties;
        }
        // "CRD e-mail", "Name of lead": the last or first word says what the column holds.
        if (field == PersonField::none && !parties_[column].valid()) {
            const std::size_t blank = head.rfind(' ');
            if (blank != head.npos) field = grammar::person_field(head.substr(blank + 1));
            if (field != PersonField::none) parties_[column] = guess_.named(head.substr(0, blank));
        }
        if (heads_whole_people(head)) field = PersonField::name;
        if (column == 0 && lists_signatories(head)) field = PersonField::organisation;
        if (heads_topics(head)) {
            topic_column_ = column;
            field = PersonField::none;
        }
        fields_[column] = field;
        if (field != PersonField::none) ++known;
    }
    has_head_ = table_.header || known >= 2 || parties >= 1 || topic_column_ != std::string::npos;
    if (!has_head_ || known < 2) {
        // "Party" above the first column, and whole people beside it.
        places_.front() = places_.front() || fields_.front() == PersonField::organisation;
        fields_.assign(grid_.columns(), PersonField::none);
    }
    spread_parties();
    if (known < 2) read_second_head(parties);
}

} // namespace concord
