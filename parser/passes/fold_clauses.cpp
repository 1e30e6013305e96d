// SPDX-License-Identifier: Apache-2.0
#include <cstddef>
#include <span>
#include <vector>

#include "parser/passes/passes.hpp"

namespace concord {

namespace {

/// Cells of each row clause, by clause index: the rows of a table are its children of kind row, in
/// the order of their numbers.
class RowCells {
public:
    explicit RowCells(const Document& document) : cells_(document.clauses.size()) {
        for (const Table& table : document.tables)
            collect(document, table);
    }

    [[nodiscard]] std::span<const Cell> of(std::size_t clause) const noexcept {
        return cells_[clause];
    }

private:
    void collect(const Document& document, const Table& table) {
        if (!table.clause.valid()) return;
        std::span<const Cell> rest =
            std::span(document.cells).subspan(table.cells.first, table.cells.count);
        std::uint16_t row = 0;
        for (ClauseId child = document.clauses.first_child(table.clause); child.valid();
             child = document.clauses.next_sibling(child)) {
            if (document.clauses[child].kind != ClauseKind::row) continue;
            std::size_t count = 0;
            while (count < rest.size() && rest[count].row == row)
                ++count;
            cells_[child.index()] = rest.first(count);
            rest = rest.subspan(count);
            ++row;
        }
    }

    std::vector<std::span<const Cell>> cells_;
};

/// Appends a clause's own words; pieces that are missing leave no blank behind.
Span append_clause(FoldedText& folded, std::string_view text, const Clause& clause) {
    const auto begin = static_cast<std::uint32_t>(folded.text().size());
    if (!clause.heading.empty()) folded.append(text, clause.heading);
    if (!clause.body.empty()) {
        if (folded.text().size() > begin) folded.separate(' ');
        folded.append(text, clause.body);
    }
    return {begin, static_cast<std::uint32_t>(folded.text().size())};
}

/// Appends the cells of a row. A blank cell still gets its separator, so columns stay countable.
Span append_row(FoldedText& folded, std::string_view text, std::span<const Cell> cells) {
    const auto begin = static_cast<std::uint32_t>(folded.text().size());
    for (std::size_t i = 0; i < cells.size(); ++i) {
        if (i > 0) folded.separate('\t');
        if (!cells[i].span.empty()) folded.append(text, cells[i].span);
    }
    return {begin, static_cast<std::uint32_t>(folded.text().size())};
}

} // namespace

void fold_clauses(Document& document) {
    const std::string_view text = document.source.text();
    const RowCells rows(document);
    FoldedText& folded = document.folded;
    folded.reserve(text.size());
    for (std::size_t i = 0; i < document.clauses.size(); ++i) {
        if (i > 0) folded.separate('\n');
        const ClauseId id(i);
        const auto cells = rows.of(i);
        const Span words = cells.empty() ? append_clause(folded, text, document.clauses[id])
                                         : append_row(folded, text, cells);
        document.clauses.set_folded(id, words);
    }
    document.words = WordIndex(folded.text());
}

} // namespace concord
