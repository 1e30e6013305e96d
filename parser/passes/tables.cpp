// SPDX-License-Identifier: Apache-2.0
#include "parser/passes/tables.hpp"

#include <algorithm>
#include <array>
#include <string>

#include "parser/passes/line_shape.hpp"
#include "parser/text/ascii.hpp"

namespace concord {

namespace {

template <std::size_t N>
bool has_any(const std::string& words, const std::array<std::string_view, N>& wanted) {
    return std::any_of(wanted.begin(), wanted.end(), [&](std::string_view want) {
        return words.find(want) != std::string::npos;
    });
}

constexpr std::array<std::string_view, 5> contact_words{"contact", "e-mail", "email", "telephone",
                                                        "phone"};
constexpr std::array<std::string_view, 5> signature_words{"signature", "signed", "signatories",
                                                          "executed", "for and on behalf of"};

/// "________", "--------"
bool is_rule(std::string_view cell) {
    constexpr std::size_t least = 8;
    return cell.size() >= least && cell.find_first_not_of("_-. ") == std::string_view::npos;
}

/// "Date of last signature on the cover page": when something starts, and no place to sign.
bool tells_of_signing(std::string_view cell) {
    return has_more_words(cell, 4) && (equal_folded(cell.substr(0, 8), "date of ") ||
                                       equal_folded(cell.substr(0, 12), "the date of "));
}

/// "4 May 2024"
bool is_day(std::string_view cell) {
    constexpr std::size_t longest = 24;
    return cell.size() <= longest && cell.size() > 8 && is_digit(cell.front()) &&
           std::ranges::any_of(cell, is_letter) &&
           std::all_of(cell.end() - 4, cell.end(), is_digit);
}

/// What the cells of a table say.
class CellWords {
public:
    std::string labels;   ///< Of short cells, which say what stands beside or below them, and the
                          ///< openings of long ones; in small letters.
    bool address = false; ///< A cell is hardly more than an e-mail address.
    bool rule = false;    ///< A cell is a line to write on.
    std::size_t meanings = 0;     ///< Cells that say what a term means.
    std::size_t size = 0;         ///< Bytes of all.
    std::size_t contact_rows = 0; ///< Rows that speak of contacts.
    bool contact_head = false;    ///< The first is one of them.

    void add(std::string_view cell, std::uint16_t row) {
        constexpr std::size_t short_cell = 60;
        constexpr std::size_t opening = 24;
        constexpr std::size_t contact_cell = 120; // name, post and address
        const std::size_t label = tells_of_signing(cell)      ? 0
                                  : cell.size() <= short_cell ? short_cell
                                                              : opening;
        const auto words = to_lower(cell.substr(0, label));
        labels += words;
        labels += '\t';
        if (has_any(words, contact_words) && last_contact_row_ != row + 1U) {
            last_contact_row_ = row + 1U;
            ++contact_rows;
            contact_head = contact_head || row == 0;
        }
        address =
            address || (cell.size() <= contact_cell && cell.find('@') != std::string_view::npos);
        rule = rule || is_rule(cell);
        meanings += equal_folded(cell.substr(0, 6), "means ") ? 1U : 0U;
        size += cell.size() + 1;
        note_days(cell, row);
    }

    /// Names, posts and bodies side by side, and below each the day: who has signed.
    [[nodiscard]] bool ends_with_days(std::uint16_t rows, std::uint16_t columns) const {
        return rows >= 3 && columns >= 2 && days_ == columns && !figures_above_;
    }

    /// One row about a contact among many others tells of a contact; the table is of other things.
    [[nodiscard]] bool lists_contacts(std::uint16_t rows) const {
        constexpr std::size_t others = 4;
        return contact_head || (contact_rows > 0 && contact_rows * others >= rows);
    }

private:
    void note_days(std::string_view cell, std::uint16_t row) {
        if (row != row_) {
            figures_above_ = figures_above_ || figures_;
            figures_ = false;
            days_ = 0;
            row_ = row;
        }
        figures_ = figures_ || std::ranges::any_of(cell, is_digit);
        days_ += !cell.empty() && is_day(cell) ? 1U : 0U;
    }

    std::size_t last_contact_row_ = 0; ///< Counted from 1.
    std::uint16_t row_ = 0;            ///< The one at hand.
    std::size_t days_ = 0;             ///< Cells of it that are days.
    bool figures_ = false;             ///< It holds a figure.
    bool figures_above_ = false;
};

/// What a table is for, by the heading above it and the words in its cells. A long cell that
/// mentions a signature or a contact tells of it, and does not ask for it.
TableKind kind_of(const std::string& heading, const CellWords& words, std::uint16_t rows,
                  std::uint16_t columns) {
    if (has_any(heading, contact_words)) {
        return TableKind::contacts;
    }
    constexpr std::size_t glossary = 2; // "means the form signed by the Buyer"
    if (words.meanings >= glossary) {
        return TableKind::other;
    }
    if (has_any(heading, signature_words) || has_any(words.labels, signature_words)) {
        return TableKind::signatures;
    }
    if (words.rule && words.labels.find("date") != std::string::npos) {
        return TableKind::signatures; // lines above names, and a place for the date
    }
    if (words.ends_with_days(rows, columns)) {
        return TableKind::signatures;
    }
    if (words.address || words.lists_contacts(rows)) {
        return TableKind::contacts;
    }
    const bool prose = columns >= 2 && rows >= 2 && rows <= 3 && words.size > 80U * columns * rows;
    return prose ? TableKind::areas : TableKind::other;
}

/// A first row names the columns when its cells are all filled, short and unlike those below.
bool names_columns(std::string_view text, std::span<const Cell> cells, std::uint16_t columns) {
    if (cells.size() < 2U * columns) {
        return false;
    }
    std::size_t head = 0;
    std::size_t below = 0;
    std::size_t filled = 0;
    for (const auto& cell : cells) {
        const auto words = slice(text, cell.span);
        if (cell.row == 0) {
            if (cell.span.empty() || has_more_words(words, 8) ||
                words.find('@') != std::string_view::npos || words.back() == '.') {
                return false;
            }
            head += cell.span.size();
        } else if (!cell.span.empty()) {
            below += cell.span.size();
            ++filled;
        }
    }
    return filled > 0 && below * columns > head * filled;
}

std::string heading_above(const Document& document, const ClauseTreeBuilder& builder,
                          ClauseId parent) {
    for (auto id = parent; id.valid(); id = builder[id].parent) {
        const auto heading = builder[id].heading;
        if (!heading.empty()) {
            return to_lower(document.source.text(heading));
        }
    }
    return {};
}

std::string_view path_name(TableKind kind) {
    switch (kind) {
    case TableKind::contacts:
        return "contacts";
    case TableKind::signatures:
        return "signatures";
    case TableKind::areas:
        return "areas";
    case TableKind::other:
        break;
    }
    return {};
}

} // namespace

ClauseId add_table(Document& document, ClauseTreeBuilder& builder, PathMaker& paths,
                   ClauseId parent, std::span<const Block> rows) {
    const auto text = document.source.text();
    const auto all_cells = document.source.cells();
    Table table;
    table.cells.first = static_cast<std::uint32_t>(document.cells.size());
    CellWords words;
    for (const auto& block : rows) {
        if (block.role != BlockRole::row) {
            continue;
        }
        for (std::uint32_t at = 0; at < block.cells.count; ++at) {
            const auto span = all_cells[block.cells.first + at];
            document.cells.push_back({span, table.rows, static_cast<std::uint16_t>(at)});
            words.add(slice(text, span), table.rows);
        }
        table.columns = std::max(table.columns, static_cast<std::uint16_t>(block.cells.count));
        ++table.rows;
    }
    table.cells.count = static_cast<std::uint32_t>(document.cells.size()) - table.cells.first;
    const auto cells = std::span(document.cells).subspan(table.cells.first, table.cells.count);
    table.kind =
        kind_of(heading_above(document, builder, parent), words, table.rows, table.columns);
    table.header = names_columns(text, cells, table.columns);

    const TableId table_id(document.tables.size());
    Clause clause;
    clause.kind = ClauseKind::table;
    clause.parent = parent;
    clause.table = table_id;
    const auto name = path_name(table.kind);
    clause.path =
        name.empty() ? paths.path(builder, clause, parent, {}) : "table/" + std::string(name);
    const auto id = builder.add(std::move(clause), std::span<const Span>{});
    table.clause = id;
    document.tables.push_back(table);

    for (const auto& block : rows) {
        if (block.role != BlockRole::row) {
            builder.extend(id, block.span); // a rule drawn between rows
            continue;
        }
        Clause row;
        row.kind = ClauseKind::row;
        row.parent = id;
        row.table = table_id;
        row.body = block.content;
        row.path = paths.path(builder, row, id, {});
        if (!block.span.empty()) {
            builder.add(std::move(row), block.span);
        }
    }
    return id;
}

} // namespace concord
