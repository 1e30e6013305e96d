// SPDX-License-Identifier: Apache-2.0
// Tables that part what belongs together over several cells of a row: a party's head above two
// columns, who in one of them and how to reach them in the other, whose they are in the first.
//
//     Topic     | The Board                     | The Council
//               | Name and post | How to reach  | Name and post | How to reach
//     Licensing | Ann Baird     | 01632 960100  | Ivo Penn      | ivo@council.example
#include <algorithm>

#include "parser/grammar/contact.hpp"
#include "parser/grammar/role.hpp"
#include "parser/grammar/words.hpp"
#include "parser/passes/contact_table.hpp"

namespace concord {

using grammar::PersonField;

namespace {

bool names_someone(const Contact& contact) {
    return !contact.name.empty() || !contact.role.empty();
}

bool is_reached(const Contact& contact) {
    return !contact.email.empty() || !contact.phone.empty();
}

} // namespace

// A head over two columns stands in the first of them.
void ContactTable::spread_parties() {
    for (std::size_t column = 1; column < grid_.columns(); ++column)
        if (!parties_[column].valid() && grid_.at(0, column).empty())
            parties_[column] = parties_[column - 1];
}

// Below the parties the names of the fields: "Name | Email | Name | Email".
void ContactTable::read_second_head(std::size_t parties) {
    if (parties == 0 || grid_.rows() < 3) return;
    std::vector<PersonField> fields(grid_.columns(), PersonField::none);
    std::size_t known = 0;
    for (std::size_t column = 0; column < grid_.columns(); ++column) {
        if (grid_.at(1, column).empty()) continue;
        fields[column] = grammar::person_field(words(grid_.at(1, column)));
        if (fields[column] != PersonField::none)
            ++known;
        else if (column > 0)
            return;
    }
    if (known < 2 || begins_with_field(1)) return;
    if (fields.front() == PersonField::none && topic_column_ == std::string::npos)
        topic_column_ = 0;
    fields_ = std::move(fields);
    head_rows_ = 2;
}

void ContactTable::read_row_party(std::size_t row) {
    const Span cell = grid_.at(row, 0);
    if (!cell.empty()) row_party_ = guess_.named(words(cell));
}

// Takes the addresses of the next cell; false where it holds none, or somebody of its own.
bool ContactTable::take_reach(Contact& who, Span cell, std::vector<Contact>& beside) {
    if (beside.size() > 1 || std::ranges::any_of(beside, names_someone)) return false;
    CellText text;
    text.add(document_.source.text(), cell);
    const auto phones = grammar::find_phones(text.text());
    if (phones.empty() && beside.empty()) return false;
    if (!beside.empty()) {
        if (!who.email.empty() && !beside.front().email.empty()) return false;
        if (who.email.empty()) {
            who.email = std::move(beside.front().email);
            who.email_at = beside.front().email_at;
        }
        beside.clear();
    }
    if (who.phone.empty() && !phones.empty()) who.phone = slice(text.text(), phones.front());
    return true;
}

// "Held by the housing manager in a locked cabinet", "Access limited to named officers": a sheet of
// terms says what somebody does. The name of a post has no such word in front of it.
bool ContactTable::is_statement(const Contact& contact) {
    constexpr std::string_view joints =
        " and are at by for from has in is may must of only or shall the through to via will with ";
    if (!contact.name.empty() || is_reached(contact)) return false;
    bool first = true;
    for (const Span word :
         grammar::words_of(contact.role, {0, static_cast<std::uint32_t>(contact.role.size())})) {
        const auto spelt = slice(contact.role, word);
        if (grammar::is_post_word(spelt)) return false;
        const bool article = first && grammar::same_word(spelt, "the");
        if (joints.find(' ' + to_lower(spelt) + ' ') != std::string_view::npos && !article)
            return true;
        first = false;
    }
    return false;
}

void ContactTable::join_row(std::size_t row, std::vector<std::vector<Contact>>& cells) {
    for (std::size_t column = 0; column < cells.size(); ++column) {
        if (cells[column].size() != 1) continue;
        Contact& who = cells[column].front();
        if (!names_someone(who) || is_reached(who)) continue;
        for (std::size_t next = column + 1; next < cells.size(); ++next) {
            const Span cell = grid_.at(row, next);
            if (cell.empty() || next == topic_column_ || parties_[column] != parties_[next] ||
                !take_reach(who, cell, cells[next]))
                break;
        }
    }
}

} // namespace concord
