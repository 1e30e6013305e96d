// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <array>
#include <iterator>

#include "parser/grammar/contact.hpp"
#include "parser/grammar/person.hpp"
#include "parser/grammar/word_list.hpp"
#include "parser/grammar/words.hpp"
#include "parser/model/version_table.hpp"
#include "parser/passes/contact_table.hpp"

namespace concord {

using grammar::PersonField;

namespace {

/// "3." counts its row and says nothing of it.
bool counts_rows(std::string_view words) {
    return words.find_first_of("0123456789") != std::string_view::npos && words.size() <= 6 &&
           words.find_first_not_of("0123456789.()# ") == std::string_view::npos;
}

} // namespace

std::string ContactTable::words(Span cell) const {
    CellText text;
    text.add(document_.source.text(), cell);
    std::string out(text.text());
    std::ranges::replace(out, '\n', ' ');
    return out;
}

std::vector<Contact>& ContactTable::people(std::size_t row, std::size_t column) {
    auto& known = people_[row * grid_.columns() + column];
    if (!known) known = contacts_in(document_, grid_.at(row, column), guess_);
    return *known;
}

bool ContactTable::names_people(std::size_t row, std::size_t column) {
    return !grid_.at(row, column).empty() &&
           std::ranges::any_of(people(row, column), [](const Contact& contact) {
               return !contact.name.empty() || !contact.email.empty();
           });
}

// A first column that never names a person beside columns that do holds topics.
void ContactTable::find_topic_column() {
    if (topic_column_ != std::string::npos || grid_.columns() < 2) return;
    std::size_t rows = 0;
    std::size_t beside = 0;
    // "Lead" below the names of parties is a task; "Name", "Post" and "E-mail" are fields.
    std::size_t fields = 0;
    for (std::size_t row = has_head_ ? 1 : 0; row < grid_.rows(); ++row)
        fields += begins_with_field(row) ? 1U : 0U;
    const bool by_party = !parties_.empty() && !parties_.front().valid() &&
                          std::ranges::any_of(parties_, &PartyId::valid);
    for (std::size_t row = has_head_ ? 1 : 0; row < grid_.rows(); ++row) {
        if (grid_.at(row, 0).empty() || grid_.filled(row) < 2) continue;
        if (names_people(row, 0) || counts_rows(words(grid_.at(row, 0))) ||
            (begins_with_field(row) && (!by_party || fields > 1)))
            return;
        ++rows;
        for (std::size_t column = 1; column < grid_.columns(); ++column)
            if (names_people(row, column)) {
                ++beside;
                break;
            }
    }
    if (rows > 0 && beside * 2 >= rows) topic_column_ = 0;
}

void ContactTable::place(Contact& contact, std::size_t row, std::size_t column) {
    contact.table = id_;
    contact.row = static_cast<std::uint16_t>(row);
    contact.column = static_cast<std::uint16_t>(column);
    if (contact.topic_at.empty()) {
        contact.topic_at = topic_.empty() ? heading_over(document_, table_.clause) : topic_;
        if (contact.topic_at != last_topic_at_) last_topic_ = words(contact.topic_at);
        last_topic_at_ = contact.topic_at;
        contact.topic = last_topic_;
    }
    if (column < parties_.size() && parties_[column].valid()) {
        contact.party = parties_[column];
        if (contact.organisation.empty())
            contact.organisation = document_.parties[contact.party.index()].name;
    } else if (row_party_.valid() && !contact.party.valid()) {
        contact.party = row_party_;
    }
}

// "RCSA | CRD" above the columns.
bool ContactTable::take_party_row(std::size_t row) {
    std::vector<PartyId> found(grid_.columns());
    std::size_t named = 0;
    for (std::size_t column = 0; column < grid_.columns(); ++column) {
        const Span cell = grid_.at(row, column);
        if (cell.empty()) continue;
        found[column] = guess_.named(words(cell));
        if (!found[column].valid()) return false;
        ++named;
    }
    if (named < 2) return false;
    parties_ = std::move(found);
    return true;
}

// One cell at the left that names no person and stands over a row that does.
bool ContactTable::is_topic_row(std::size_t row) {
    if (grid_.at(row, 0).empty() || grid_.filled(row) != 1) return false;
    if (counts_rows(words(grid_.at(row, 0)))) return false; // the row was left empty
    const std::vector<Contact>& here = people(row, 0);
    for (const Contact& contact : here)
        if (!contact.name.empty() || !contact.email.empty() || !contact.phone.empty()) return false;
    if (here.empty()) return true;
    // The words may name a post: then the next row decides.
    for (std::size_t next = row + 1; next < grid_.rows(); ++next) {
        if (grid_.filled(next) == 0) continue;
        for (std::size_t column = 0; column < grid_.columns(); ++column)
            if (names_people(next, column)) return true;
        // Two posts without names side by side.
        return grid_.filled(next) > 1;
    }
    return false;
}

void ContactTable::read_cells(std::vector<Contact>& out) {
    find_topic_column();
    for (std::size_t row = has_head_ ? 1 : 0; row < grid_.rows(); ++row) {
        if (grid_.filled(row) == 0 || take_party_row(row)) continue;
        read_row_party(row);
        if (const std::size_t end = card_end(row); end > row) {
            take_card(row, end, out);
            row = end - 1;
            continue;
        }
        if (topic_column_ == std::string::npos) {
            if (grid_.columns() > 1 && is_topic_row(row)) {
                topic_ = grid_.at(row, 0);
                continue;
            }
        } else if (!grid_.at(row, topic_column_).empty()) {
            // "1", "2" count levels: what they are for stands in the heading.
            const Span topic = grid_.at(row, topic_column_);
            topic_ = counts_rows(words(topic)) ? Span() : topic;
        }
        read_row(row, out);
    }
}

// "Agreement owner | Priya Nand, Head of Help, priya@…": the first cell is no second person, as the
// one beside it has a post.
bool ContactTable::labels_row(std::size_t row) {
    if (topic_column_ != std::string::npos || grid_.columns() != 2 || grid_.filled(row) < 2 ||
        (!parties_.empty() && parties_.front().valid()) || names_people(row, 0) ||
        !names_people(row, 1))
        return false;
    return std::ranges::none_of(people(row, 1),
                                [](const Contact& contact) { return contact.role.empty(); });
}

void ContactTable::read_row(std::size_t row, std::vector<Contact>& out) {
    const bool labelled_row = labels_row(row);
    const Span outer = topic_;
    if (labelled_row) topic_ = grid_.at(row, 0);
    std::vector<std::vector<Contact>> cells(grid_.columns());
    Span labelled; // "Media: Jane Doe, …" in one cell gives the row its topic.
    for (std::size_t column = 0; column < grid_.columns(); ++column) {
        if (grid_.at(row, column).empty() || column == topic_column_) continue;
        if (places_[column] || (labelled_row && column == 0)) continue;
        for (Contact& contact : people(row, column)) {
            if (labelled.empty()) labelled = contact.topic_at;
            if (contact.topic_at.empty() && !labelled.empty()) {
                contact.topic_at = labelled;
                contact.topic = words(labelled);
            }
            if (grid_.columns() == 2 && column == 1 && is_statement(contact)) continue;
            place(contact, row, column);
            cells[column].push_back(std::move(contact));
        }
    }
    join_row(row, cells);
    for (std::vector<Contact>& cell : cells)
        std::ranges::move(cell, std::back_inserter(out));
    topic_ = outer;
}

void ContactTable::read(std::vector<Contact>& out) {
    if (grid_.rows() == 0 || grid_.columns() == 0) return;
    read_head();
    // "Role | University | Council" heads the columns of the parties.
    const bool by_party = std::ranges::any_of(parties_, &PartyId::valid);
    if (grid_.rows() > 1 && !by_party && begins_with_field(0) && begins_with_field(1))
        has_head_ = false;
    // "Organisation | Contact | Details" says whose they are, and not what stands in which cell.
    constexpr std::array told{PersonField::name, PersonField::role, PersonField::email,
                              PersonField::phone};
    const bool records =
        std::ranges::count_if(fields_, [](PersonField f) { return f != PersonField::none; }) >= 2 &&
        std::ranges::any_of(
            fields_, [&](PersonField f) { return std::ranges::find(told, f) != told.end(); });
    if (records && heads_posts())
        read_posts(out);
    else if (records)
        read_records(out);
    else
        read_cells(out);
}

bool holds_mail(const Document& document, const Table& table) {
    for (std::uint32_t i = 0; i < table.cells.count; ++i) {
        const std::string_view cell =
            document.source.text(document.cells[table.cells.first + i].span);
        if (cell.size() < 400 && !grammar::find_emails(cell).empty()) return true;
    }
    return false;
}

namespace {

// A table that was not judged to list people may still do so. The history of a document tells of
// people and addresses that came and went.
bool lists_people(const Document& document, const Table& table) {
    return (table.kind == TableKind::contacts || holds_mail(document, table)) &&
           !tells_of_versions(document, table);
}

} // namespace

void read_contact_tables(const Document& document, PartyGuess& guess, std::vector<Contact>& out) {
    for (std::size_t i = 0; i < document.tables.size(); ++i)
        if (lists_people(document, document.tables[i])) {
            const auto before = static_cast<std::ptrdiff_t>(out.size());
            ContactTable(document, document.tables[i], TableId(i), guess).read(out);
            // Words for posts alone, without a single name or address, are another table; where a
            // table of other things holds a contact, the rest of its words are none.
            const auto reached = [](const Contact& c) {
                return !c.name.empty() || !c.email.empty() || !c.phone.empty();
            };
            if (document.tables[i].kind != TableKind::contacts ||
                std::none_of(out.begin() + before, out.end(), reached))
                out.erase(std::remove_if(out.begin() + before, out.end(),
                                         [&](const Contact& c) { return !reached(c); }),
                          out.end());
        }
}

} // namespace concord
