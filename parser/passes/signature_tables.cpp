// SPDX-License-Identifier: Apache-2.0
#include "parser/passes/signature_tables.hpp"

#include <algorithm>
#include <string>
#include <utility>

#include "parser/grammar/person.hpp"
#include "parser/passes/cell_text.hpp"
#include "parser/passes/people.hpp"
#include "parser/passes/signature_record.hpp"

namespace concord {

namespace {

using grammar::PersonField;

class SignatureTable {
public:
    SignatureTable(const Document& document, const Table& table, PartyGuess& guess)
        : document_(document), guess_(guess), grid_(document, table) {}

    void read(std::vector<Signatory>& out);

private:
    [[nodiscard]] std::string words(Span cell) const;
    [[nodiscard]] bool stands_above_day(std::size_t row, std::size_t column) const;
    void read_rows(std::vector<Signatory>& out);
    void read_columns(std::vector<Signatory>& out);

    const Document& document_;
    PartyGuess& guess_;
    Grid grid_;
    std::vector<PersonField> heads_;
    std::vector<PersonField> rows_; ///< What the first cells of the rows say.
    bool labels_ = false;           ///< The first column says what each row holds.
};

std::string SignatureTable::words(Span cell) const {
    CellText text;
    text.add(document_.source.text(), cell);
    std::string out(text.text());
    std::ranges::replace(out, '\n', ' ');
    return out;
}

// One signatory to a row below headings such as "Name | Role | Signature | Date".
void SignatureTable::read_rows(std::vector<Signatory>& out) {
    for (std::size_t row = 1; row < grid_.rows(); ++row) {
        SignatureRecord record(document_, guess_);
        for (std::size_t column = 0; column < grid_.columns(); ++column) {
            const Span cell = grid_.at(row, column);
            // The column of the bodies may bear any head: "Council", "For".
            const bool body =
                heads_[column] == PersonField::none && guess_.named(words(cell)).valid();
            if (!cell.empty())
                record.take_field(body ? PersonField::organisation : heads_[column], cell);
            else if (heads_[column] == PersonField::signature ||
                     heads_[column] == PersonField::name)
                record.hole();
        }
        record.close(out);
    }
}

// "Ferry Board" between the post of who signs and the day belongs to the name above.
bool SignatureTable::stands_above_day(std::size_t row, std::size_t column) const {
    if (row == 0 || row + 1 >= grid_.rows()) return false;
    const Span below = grid_.at(row + 1, column);
    const auto begins = [](const DateExpr& date) { return date.span.begin; };
    const auto date = std::ranges::lower_bound(document_.dates, below.begin, {}, begins);
    return date != document_.dates.end() && below.contains(date->span) &&
           below.size() < date->span.size() + 8;
}

// One party to a column; each column is read downwards.
void SignatureTable::read_columns(std::vector<Signatory>& out) {
    std::vector<PartyId> columns;
    for (std::size_t column = labels_ ? 1 : 0; column < grid_.columns(); ++column) {
        SignatureRecord record(document_, guess_);
        PartyId party;
        for (std::size_t row = 0; row < grid_.rows(); ++row) {
            const Span cell = grid_.at(row, column);
            const PersonField label = labels_ ? rows_[row] : PersonField::none;
            if (cell.empty()) {
                if (label == PersonField::name || label == PersonField::signature) record.hole();
                continue;
            }
            const PartyId named =
                label == PersonField::none ? guess_.named(words(cell)) : PartyId();
            if (named.valid()) {
                if (!stands_above_day(row, column)) record.close(out);
                party = named;
                if (columns.size() <= column) columns.resize(column + 1);
                columns[column] = named;
                record.begin_party(named, cell);
                continue;
            }
            if (label != PersonField::none)
                record.take_field(label, cell);
            else
                record.take_lines(cell, out);
        }
        record.close(out);
    }
    if (labels_ && !columns.empty()) columns.erase(columns.begin());
    if (std::ranges::count_if(columns, &PartyId::valid) >= 2)
        guess_.learn_columns(std::move(columns));
}

void SignatureTable::read(std::vector<Signatory>& out) {
    if (grid_.rows() == 0 || grid_.columns() == 0) return;
    std::size_t known = 0;
    for (std::size_t column = 0; column < grid_.columns(); ++column) {
        const std::string head = words(grid_.at(0, column));
        heads_.push_back(guess_.named(head).valid() ? PersonField::none
                                                    : grammar::person_field(head));
        known += heads_.back() != PersonField::none ? 1U : 0U;
    }
    if (known >= 2 && grid_.rows() > 1) return read_rows(out);
    std::size_t labels = 0;
    for (std::size_t row = 0; grid_.columns() > 1 && row < grid_.rows(); ++row) {
        rows_.push_back(grammar::person_field(words(grid_.at(row, 0))));
        // "Name: | Name:" asks each party for its own.
        const bool each = grammar::person_field(words(grid_.at(row, 1))) != PersonField::none;
        labels += rows_.back() != PersonField::none && !each ? 1U : 0U;
    }
    labels_ = labels >= 2;
    read_columns(out);
}

} // namespace

void read_signature_table(const Document& document, const Table& table, PartyGuess& guess,
                          std::vector<Signatory>& out) {
    SignatureTable(document, table, guess).read(out);
}

} // namespace concord
