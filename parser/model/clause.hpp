// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "parser/model/ids.hpp"
#include "parser/text/block.hpp"
#include "parser/text/span.hpp"

namespace concord {

/// What a node of the outline is; names as in the JSON contract.
enum class ClauseKind : std::uint8_t {
    title,
    heading, ///< An unnumbered heading.
    clause,  ///< A numbered paragraph or section of the main series.
    item,    ///< A lettered, Roman or nested numbered list item.
    bullet,
    text, ///< An unnumbered paragraph.
    table,
    row,
    annex,    ///< Annex, schedule, appendix, exhibit, attachment.
    signature ///< One line of a signature block; a signature table is a table.
};

/// "title", "heading", "clause" …
[[nodiscard]] std::string_view to_string(ClauseKind kind) noexcept;

/// One node of the outline.
struct Clause {
    std::string path;       ///< Stable address: "para/10/bullet/3". Unique in the document.
    Span whole;             ///< Label, heading, own text and all descendants.
    Span heading;           ///< Heading text without label and marks; empty when there is none.
    Span body;              ///< Own text without label and heading; empty for a pure heading.
    Label label;            ///< Not present() for unnumbered nodes; a bullet's span is its mark.
    Slice own;              ///< Its own byte ranges in ClauseTree::own_ranges().
    Span folded;            ///< Heading and body in Document::folded, in one piece.
    ClauseId parent;        ///< Invalid at the top level.
    std::uint32_t next = 0; ///< One past the last descendant, hence the next sibling's index.
    std::uint32_t line = 0; ///< One-based line of its first own byte.
    std::uint32_t end_line = 0; ///< Line of its last own byte.
    std::uint32_t series = 0;   ///< Numbered nodes of one list share a series; 0 for none.
    TableId table;              ///< For tables and rows.
    std::uint16_t depth = 0;    ///< 0 at the top level.
    ClauseKind kind = ClauseKind::text;
};

/// The clauses in reading order, one flat array: a subtree is a contiguous range.
/// Filled once by the outline pass, then only read.
class ClauseTree {
public:
    [[nodiscard]] std::span<const Clause> all() const noexcept { return clauses_; }
    [[nodiscard]] std::size_t size() const noexcept { return clauses_.size(); }
    [[nodiscard]] const Clause& operator[](ClauseId id) const noexcept {
        return clauses_[id.index()];
    }
    /// The byte ranges that belong to `clause` itself. Over all clauses they are disjoint and
    /// cover every byte that is not blank.
    [[nodiscard]] std::span<const Span> own_ranges(const Clause& clause) const noexcept;

    /// `id` and all its descendants.
    [[nodiscard]] std::span<const Clause> subtree(ClauseId id) const noexcept;
    /// First child, or an invalid id.
    [[nodiscard]] ClauseId first_child(ClauseId id) const noexcept;
    /// Next clause with the same parent, or an invalid id.
    [[nodiscard]] ClauseId next_sibling(ClauseId id) const noexcept;
    /// The clause that owns the byte, else the last one that begins before it; invalid when empty.
    [[nodiscard]] ClauseId at(std::uint32_t offset) const noexcept;
    /// The clause with this path, or an invalid id. Looks at one after the other.
    [[nodiscard]] ClauseId find(std::string_view path) const noexcept;
    /// Innermost ancestor (or itself) that heads a part of the text: a heading, an annex, or a
    /// clause with a heading of its own ("2. Review"); invalid when none.
    [[nodiscard]] ClauseId heading_above(ClauseId id) const noexcept;
    /// True when `ancestor` is `id` or one of its ancestors.
    [[nodiscard]] bool inside(ClauseId id, ClauseId ancestor) const noexcept;
    /// True when the clause lies in an annex, schedule or the like.
    [[nodiscard]] bool in_annex(ClauseId id) const noexcept;

    /// For the pass that folds the clauses: where the words of a clause are in Document::folded.
    void set_folded(ClauseId id, Span folded) noexcept { clauses_[id.index()].folded = folded; }

private:
    friend class ClauseTreeBuilder;
    std::vector<Clause> clauses_;
    std::vector<Span> own_;
    /// One own range of any clause, with the clause.
    struct Owned {
        Span range;
        ClauseId owner;
    };
    std::vector<Owned> owned_; ///< Ascending, for at().
};

/// What a table is for, judged by its look.
enum class TableKind : std::uint8_t { other, contacts, signatures, areas };

/// One cell: where it is, and which row and column.
struct Cell {
    Span span; ///< Without surrounding blanks; empty for a blank cell.
    std::uint16_t row = 0;
    std::uint16_t column = 0;
};

/// A table; its rows are clauses of kind row below the clause of kind table.
struct Table {
    ClauseId clause;
    TableKind kind = TableKind::other;
    Slice cells; ///< Into Document::cells, row by row.
    std::uint16_t rows = 0;
    std::uint16_t columns = 0;
    bool header = false; ///< The first row names the columns.
};

} // namespace concord
