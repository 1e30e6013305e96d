// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <array>
#include <set>

#include "rules/checks/contact_reading.hpp"

namespace concord {

namespace {

/// One table of contacts as a grid of who stands where.
class ContactGrid {
public:
    ContactGrid(const Document& document, const std::vector<const Contact*>& listed, TableId id)
        : document_(document), table_(document.tables[id.index()]) {
        for (const auto* contact : listed) {
            if (contact->table == id) {
                filled_.insert({contact->row, contact->column});
                columns_.insert(contact->column);
                by_row_.insert(contact->row);
                // In a list with one person a row, the columns are name, post, address.
                records_ =
                    records_ || (contact->row > 0 &&
                                 contact->span.end > cell(contact->row, contact->column).end);
            }
        }
        for (std::size_t row = 0; row < table_.rows && !labelled_by_rows_; ++row) {
            labelled_by_rows_ =
                !by_row_.contains(row) && !cell(row, 0).empty() && cell(row, 1).empty();
        }
    }

    [[nodiscard]] bool is_records() const noexcept { return records_; }
    [[nodiscard]] const std::set<std::size_t>& columns() const noexcept { return columns_; }
    [[nodiscard]] const std::set<std::size_t>& rows() const noexcept { return by_row_; }
    [[nodiscard]] bool has(std::size_t row, std::size_t column) const {
        return filled_.contains({row, column});
    }
    [[nodiscard]] Span cell(std::size_t row, std::size_t column) const {
        return cell_at(document_, table_, row, column);
    }
    [[nodiscard]] const Table& table() const noexcept { return table_; }

    /// A row that goes on with what stands above it: its label column is blank, or it follows
    /// another row of persons where labels stand in rows of their own.
    [[nodiscard]] bool goes_on(std::size_t row) const {
        const std::size_t first = columns_.empty() ? 0 : *columns_.begin();
        if (first > 0) {
            return cell(row, 0).empty();
        }
        for (std::size_t above = row; above-- > 0;) {
            if (by_row_.contains(above)) {
                return labelled_by_rows_;
            }
            if (!cell(above, 0).empty()) {
                return false;
            }
        }
        return false;
    }

private:
    const Document& document_;
    const Table& table_;
    std::set<std::pair<std::size_t, std::size_t>> filled_;
    std::set<std::size_t> columns_;
    std::set<std::size_t> by_row_;
    bool records_ = false;
    bool labelled_by_rows_ = false; ///< Rows that hold one cell and no person are labels.
};

/// Whether a party is named in a cell, by any of its names.
bool names_party(const Document& document, Span cell) {
    return !cell.empty() &&
           std::any_of(document.parties.begin(), document.parties.end(), [&](const Party& party) {
               const auto inside = [&](Span at) { return cell.contains(at); };
               return std::any_of(party.mentions.begin(), party.mentions.end(), inside);
           });
}

/// "Council", "Saltmarsh": whole words of "Saltmarsh City Council" that stand for it.
bool is_part_of_name(std::string_view words, std::string_view name) {
    constexpr std::size_t shortest = 4;
    const auto at = name.find(words);
    if (words.size() < shortest || !is_upper(words.front()) || at == name.npos) return false;
    const auto end = at + words.size();
    return (at == 0 || name[at - 1] == ' ') && (end == name.size() || name[end] == ' ');
}

/// A cell whose words begin with a party's short form, which a mention may have missed.
bool reads_as_party(const Document& document, Span cell) {
    const std::string quoted = quote(document, cell);
    std::string_view words = quoted;
    for (const std::string_view article : {"the ", "The "}) {
        if (words.starts_with(article)) words.remove_prefix(article.size());
    }
    return std::any_of(document.parties.begin(), document.parties.end(), [&](const Party& party) {
        const auto begins = [&](const std::string& name) {
            return !name.empty() &&
                   (words.find(name) != std::string::npos || is_part_of_name(words, name));
        };
        return begins(party.name) || begins(party.short_name) ||
               std::any_of(party.aliases.begin(), party.aliases.end(), begins);
    });
}

bool heads_party(const Document& document, Span cell) {
    return !cell.empty() && (names_party(document, cell) || reads_as_party(document, cell));
}

/// Names and addresses that lack are the matter of other rules.
bool is_part_of_entry(std::string_view head) {
    constexpr std::array<std::string_view, 8> parts{"mail",   "phone", "ame",    "obile",
                                                    "ddress", "Tel",   "Number", "Notes"};
    return head.empty() || std::any_of(parts.begin(), parts.end(), [&](std::string_view part) {
               return head.find(part) != std::string_view::npos;
           });
}

/// A list with one row for each body: a column that only one row leaves blank.
void judge_records(const Question& question, Findings& findings, const ContactGrid& grid) {
    constexpr std::size_t enough = 3;
    if (grid.rows().size() < enough) {
        return;
    }
    for (std::size_t column = 1; column < grid.table().columns; ++column) {
        const Span head = grid.cell(0, column);
        std::size_t blanks = 0;
        std::size_t where = 0;
        for (const std::size_t row : grid.rows()) {
            if (grid.cell(row, column).empty()) {
                ++blanks;
                where = row;
            }
        }
        if (blanks == 1 && !is_part_of_entry(question.document.source.text(head)) &&
            !grid.cell(where, 0).empty()) {
            findings.add(grid.cell(where, 0),
                         {{"column", "\"" + quote(question.document, head, 40) + "\""}},
                         Verdict::missing);
        }
    }
}

} // namespace

void find_blank_cells(const Question& question, Findings& findings) {
    const auto listed = listed_contacts(question);
    for (const auto id : contact_tables(question)) {
        const ContactGrid grid(question.document, listed, id);
        if (grid.is_records()) {
            judge_records(question, findings, grid);
            continue;
        }
        if (grid.columns().size() < 2) {
            continue;
        }
        for (const std::size_t row : grid.rows()) {
            for (const std::size_t column : grid.columns()) {
                if (grid.has(row, column) || !grid.cell(row, column).empty() || grid.goes_on(row)) {
                    continue;
                }
                // A blank cell has no words: the filled one beside it shows the row.
                Span beside = grid.cell(row, 0);
                for (const std::size_t other : grid.columns()) {
                    beside = beside.empty() ? grid.cell(row, other) : beside;
                }
                const Span head = grid.cell(0, column);
                findings.add(beside,
                             {{"column", head.empty() || grid.rows().contains(0)
                                             ? std::string("one party")
                                             : "\"" + quote(question.document, head, 40) + "\""}},
                             Verdict::missing);
            }
        }
    }
}

void find_unlabelled_columns(const Question& question, Findings& findings) {
    const auto& document = question.document;
    if (document.parties.size() < 2) {
        return;
    }
    const auto listed = listed_contacts(question);
    for (const auto id : contact_tables(question)) {
        const ContactGrid grid(question.document, listed, id);
        if (grid.is_records() || grid.columns().size() < 2) {
            continue;
        }
        const std::size_t first = *grid.rows().begin();
        bool named = false;
        for (std::size_t row = 0; row <= first; ++row) {
            for (const std::size_t column : grid.columns()) {
                const bool person = grid.has(row, column);
                named = named || (!person && heads_party(document, grid.cell(row, column)));
            }
        }
        // Rows may be the parties and columns the kinds.
        const std::size_t left = *grid.columns().begin();
        for (const std::size_t row : grid.rows()) {
            named = named || (left > 0 && heads_party(document, grid.cell(row, 0)));
        }
        if (!named) {
            findings.add(contacts_begin(question));
            return;
        }
    }
}

} // namespace concord
