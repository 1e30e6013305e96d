// SPDX-License-Identifier: Apache-2.0
#include <algorithm>

#include "parser/grammar/person.hpp"
#include "parser/grammar/role.hpp"
#include "parser/grammar/words.hpp"
#include "parser/passes/people.hpp"
#include "parser/passes/signature_columns.hpp"
#include "parser/passes/signature_record.hpp"
#include "parser/passes/signed_lines.hpp"

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
                record.close(out);
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

constexpr std::uint32_t longest_name_line = 120; // bytes

// Lines of a signature block outside tables; the blocks of several parties may share lines.
class SignatureLines {
public:
    SignatureLines(const Document& document, PartyGuess& guess, std::vector<Signatory>& out)
        : document_(document),
          guess_(guess),
          out_(out),
          record_(document, guess),
          signed_(document, guess) {}

    void run() {
        const auto clauses = document_.clauses.all();
        for (std::size_t i = 0; i < clauses.size(); ++i) {
            if (clauses[i].kind != ClauseKind::signature && !opens_block(i)) {
                if (signed_.is_one(ClauseId(i))) signed_.take(ClauseId(i), record_, out_);
                continue;
            }
            const std::size_t end = block_end(i);
            if (!tells_contact(i, end) && !read_beside(document_, guess_, i, end, out_)) {
                // A body's name on the line above opens its block.
                if (i > 0) take_body_line(clauses[i - 1]);
                for (std::size_t line = i; line < end; ++line) {
                    take(clauses[line]);
                    if (is_whole(line) && line + 1 < end && is_whole(line + 1)) record_.close(out_);
                }
                record_.close(out_);
            }
            i = end - 1;
        }
    }

private:
    [[nodiscard]] bool names_one_person(const Clause& line) const {
        if (line.kind != ClauseKind::text || line.folded.size() > longest_name_line) return false;
        const auto people =
            grammar::read_people(document_.folded.text(line.folded), guess_.names());
        return people.size() == 1 && !people.front().name.empty();
    }

    // "Printed Name: Ann Reed Date: 4 May 2026", below such lines that others left blank.
    [[nodiscard]] bool is_filled(std::size_t at) const {
        const Span line = document_.folded.source(document_.clauses.all()[at].folded);
        return !out_.empty() && is_whole(at) &&
               std::ranges::any_of(document_.dates, [line](const DateExpr& date) {
                   return line.contains(date.span) && date.style != DateStyle::placeholder;
               });
    }

    // "On behalf of the Ferry Board:" above a person, where no line says "Signed".
    [[nodiscard]] bool opens_block(std::size_t at) const {
        const auto clauses = document_.clauses.all();
        if (clauses[at].kind != ClauseKind::text) return false;
        if (is_filled(at)) return true;
        if (at + 1 >= clauses.size() || clauses[at].folded.size() > longest_name_line) return false;
        const std::string_view line = document_.folded.text(clauses[at].folded);
        const bool on_behalf = grammar::begins_with(line, "on behalf of ") ||
                               grammar::begins_with(line, "for and on behalf of ");
        return on_behalf && line.back() != '.' && names_one_person(clauses[at + 1]);
    }

    /// "Date: 2 March 2026" as the last line of a block.
    [[nodiscard]] bool is_date_line(const Clause& line) const {
        if (line.kind != ClauseKind::text || line.folded.size() > longest_name_line) return false;
        const std::string_view words = document_.folded.text(line.folded);
        return grammar::person_field(words.substr(0, words.find(':'))) == PersonField::date &&
               signed_.holds_day(line);
    }

    // Lines that belong together: signature lines, and between or behind them short lines that
    // name a person: "Jane Doe, Chief Executive".
    [[nodiscard]] std::size_t block_end(std::size_t first) const {
        const auto clauses = document_.clauses.all();
        std::size_t end = first + 1;
        while (end < clauses.size()) {
            const Clause& line = clauses[end];
            if (line.kind != ClauseKind::signature && !names_one_person(line) &&
                !is_date_line(line))
                break;
            ++end;
        }
        return end;
    }

    // "Name: ______ Date: ______": all that one person writes stands on one line.
    [[nodiscard]] bool is_whole(std::size_t at) const {
        const std::string_view line =
            document_.folded.text(document_.clauses.all()[at].folded).substr(0, 240);
        const auto holds = [line](std::string_view label) {
            return grammar::find_folded(line, label) != line.npos;
        };
        return holds("date:") && (holds("name:") || holds("signature:") || holds("signed:"));
    }

    // "Name: … Email: …" is a contact that looks like a signature block.
    [[nodiscard]] bool tells_contact(std::size_t first, std::size_t end) const {
        const auto clauses = document_.clauses.all();
        if (is_whole(first)) return false;
        for (std::size_t i = first; i < clauses.size() && i < end + 2; ++i) {
            const std::string_view line = document_.folded.text(clauses[i].folded).substr(0, 40);
            const PersonField field = grammar::person_field(line.substr(0, line.find(':')));
            if (field == PersonField::email || field == PersonField::phone) return true;
        }
        return false;
    }

    void take_body_line(const Clause& above) {
        if (above.kind == ClauseKind::row || above.folded.size() > 160) return;
        const PartyId party = guess_.named(document_.folded.text(above.folded));
        if (party.valid()) record_.begin_party(party, document_.folded.source(above.folded));
    }

    void take(const Clause& line) {
        const std::string_view words = document_.folded.text(line.folded);
        const PartyId named = guess_.named(words);
        const Span span = document_.folded.source(line.folded);
        if (named.valid()) {
            record_.close(out_);
            record_.begin_party(named, span);
            return;
        }
        record_.take_lines(span, out_);
    }

    const Document& document_;
    PartyGuess& guess_;
    std::vector<Signatory>& out_;
    SignatureRecord record_;
    SignedLines signed_;
};

} // namespace

std::vector<Signatory> read_signatories(const Document& document, PartyGuess& guess) {
    std::vector<Signatory> out;
    for (const Table& table : document.tables)
        if (table.kind == TableKind::signatures && !holds_mail(document, table))
            SignatureTable(document, table, guess).read(out);
    SignatureLines(document, guess, out).run();
    std::ranges::stable_sort(out, {}, [](const Signatory& s) { return s.span.begin; });
    return out;
}

} // namespace concord
