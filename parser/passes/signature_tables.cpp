// SPDX-License-Identifier: Apache-2.0
#include "parser/passes/signature_tables.hpp"

#include <algorithm>
#include <array>
#include <span>
#include <string>
#include <utility>

#include "parser/grammar/person.hpp"
#include "parser/grammar/words.hpp"
#include "parser/passes/cell_text.hpp"
#include "parser/passes/people.hpp"
#include "parser/passes/signature_record.hpp"

namespace concord {

namespace {

using grammar::PersonField;

/// What has been asked of one who signs. The same again behind something else is asked of the next:
/// "Name" and "Print name" right below each other are asked of one.
class Asked {
public:
    [[nodiscard]] bool again(PersonField field) {
        if (field == PersonField::none) return false;
        const bool known = fields_[static_cast<std::size_t>(field)] && field != last_ &&
                           (field == PersonField::name || field == PersonField::signature);
        if (known) fields_ = {};
        fields_[static_cast<std::size_t>(field)] = true;
        last_ = field;
        return known;
    }

private:
    std::array<bool, 9> fields_{}; ///< By PersonField.
    PersonField last_ = PersonField::none;
};

class SignatureTable {
public:
    SignatureTable(const Document& document, const Table& table, PartyGuess& guess)
        : document_(document), guess_(guess), grid_(document, table) {}

    void read(std::vector<Signatory>& out);

private:
    [[nodiscard]] std::string words(Span cell) const;
    [[nodiscard]] PersonField label_of(std::size_t row, std::size_t column) const;
    [[nodiscard]] std::size_t first_to_sign() const;
    [[nodiscard]] bool stands_above_day(std::size_t row, std::size_t column) const;
    [[nodiscard]] bool tells_all(PersonField label, Span cell) const;
    void open_party(std::size_t row, SignatureRecord& record, std::vector<Signatory>& out);
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

// What the first words of a cell ask: "Signed", "Signed for the Harbour Board", "Date: 4 May".
PersonField SignatureTable::label_of(std::size_t row, std::size_t column) const {
    const std::string label = words(grid_.at(row, column));
    const PersonField field = grammar::person_field(label.substr(0, label.find(':')));
    const bool leads =
        grammar::begins_with(label, "signed ") || grammar::begins_with(label, "signature ");
    return field == PersonField::none && leads ? PersonField::signature : field;
}

// The row with which signing begins in a form of labels and what they ask, whose other rows tell of
// other things: "Purpose | …", "Review | …", "Signed | …". 0 in other tables.
std::size_t SignatureTable::first_to_sign() const {
    constexpr std::size_t columns = 2;
    if (!labels_ || grid_.columns() != columns) return 0;
    std::size_t first = 0;
    while (first < rows_.size() && rows_[first] != PersonField::signature &&
           rows_[first] != PersonField::name)
        ++first;
    // "Harbour Board |" or "For | Harbour Board" right above, and what is labelled beside it.
    while (first > 0 && first < rows_.size()) {
        const std::size_t above = first - 1;
        const bool named = guess_.named(words(grid_.at(above, 0))).valid() ||
                           guess_.named(words(grid_.at(above, 1))).valid();
        const bool field = rows_[above] != PersonField::none &&
                           rows_[above] != PersonField::label &&
                           rows_[above] != PersonField::organisation;
        if (!named && !field && !grid_.at(above, 0).empty()) break;
        first = above;
    }
    return first < rows_.size() ? first : 0;
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

// "Signed for the Harbour Board" in the column of labels, or the board's name alone there.
void SignatureTable::open_party(std::size_t row, SignatureRecord& record,
                                std::vector<Signatory>& out) {
    const Span cell = grid_.at(row, 0);
    const std::string label = words(cell);
    const bool leads = rows_[row] == PersonField::signature;
    const PartyId party = leads                             ? guess_.mentioned(label)
                          : rows_[row] == PersonField::none ? guess_.named(label)
                                                            : PartyId();
    if (!party.valid()) return;
    if (!leads) record.close(out);
    record.begin_party(party, cell);
}

// "Signed | Jane Doe, Clerk, 4 May 2026": more than a mark.
bool SignatureTable::tells_all(PersonField label, Span cell) const {
    if (label != PersonField::signature) return false;
    const std::string text = words(cell);
    const auto people = grammar::read_people(text, guess_.names());
    return !people.empty() && !people.front().name.empty() && !people.front().role.empty();
}

// One party to a column; each column is read downwards.
void SignatureTable::read_columns(std::vector<Signatory>& out) {
    std::vector<PartyId> columns;
    for (std::size_t column = labels_ ? 1 : 0; column < grid_.columns(); ++column) {
        SignatureRecord record(document_, guess_);
        PartyId party;
        Asked asked;
        for (std::size_t row = first_to_sign(); row < grid_.rows(); ++row) {
            const Span cell = grid_.at(row, column);
            const PersonField label = labels_ ? rows_[row] : PersonField::none;
            if (asked.again(label)) record.close(out);
            if (labels_) open_party(row, record, out);
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
            if (label == PersonField::none || tells_all(label, cell))
                record.take_lines(cell, out);
            else
                record.take_field(label, cell);
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
    // "Signatory" beside "Name" is the body that signs.
    if (std::ranges::find(heads_, PersonField::name) != heads_.end() &&
        heads_.front() == PersonField::none &&
        grammar::one_of(words(grid_.at(0, 0)), {"signatory", "signatories"}))
        heads_.front() = PersonField::organisation;
    if (known >= 2 && grid_.rows() > 1) return read_rows(out);
    std::size_t labels = 0;
    for (std::size_t row = 0; grid_.columns() > 1 && row < grid_.rows(); ++row) {
        const std::string label = words(grid_.at(row, 0));
        const bool alone = label.find(':') + 1 >= label.size() || label.find(':') == label.npos;
        rows_.push_back(alone ? label_of(row, 0) : PersonField::none);
        // "Name: | Name:" asks each party for its own.
        const bool each = label_of(row, 1) != PersonField::none;
        labels += rows_.back() != PersonField::none && !each ? 1U : 0U;
    }
    labels_ = labels >= 2;
    read_columns(out);
}

/// A day alone on the line below a table: whoever signed on paper or screen set it beside or below
/// the rows "Date:".
DateId day_below(const Document& document, const Table& table) {
    const ClauseId below = document.clauses.next_sibling(table.clause);
    if (!below.valid() || document.clauses[below].kind != ClauseKind::text) return {};
    const Span line = document.folded.source(document.clauses[below].folded);
    const auto begin = [](const DateExpr& date) { return date.span.begin; };
    const auto& dates = document.dates; // in reading order
    const auto date = std::ranges::lower_bound(dates, line.begin, {}, begin);
    const bool alone = date != dates.end() && date->span == line && date->as_day();
    return alone ? DateId(static_cast<std::size_t>(date - dates.begin())) : DateId();
}

} // namespace

void read_signature_table(const Document& document, const Table& table, PartyGuess& guess,
                          std::vector<Signatory>& out) {
    const auto before = static_cast<std::ptrdiff_t>(out.size());
    SignatureTable(document, table, guess).read(out);
    const std::span<Signatory> read(out.begin() + before, out.end());
    if (std::ranges::any_of(read, [](const Signatory& one) { return one.date.valid(); })) return;
    const DateId below = day_below(document, table);
    for (Signatory& one : read)
        one.date = below;
}

} // namespace concord
