// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <span>
#include <vector>

#include "parser/model/clause.hpp"
#include "parser/text/source.hpp"

namespace concord {

/// Builds a ClauseTree in reading order. The caller sets kind, parent, path, heading, body, label
/// and the like; what follows from the shape of the tree is worked out by finish().
class ClauseTreeBuilder {
public:
    /// Makes room for so many clauses.
    void reserve(std::size_t clauses) { tree_.clauses_.reserve(clauses); }

    /// Adds a clause with the ranges that belong to it alone; empty ones are left out. Its parent
    /// must be the clause added last or one of that one's ancestors, or none.
    ClauseId add(Clause clause, std::span<const Span> own);
    ClauseId add(Clause clause, Span own) { return add(std::move(clause), {&own, 1}); }
    /// Gives a clause one more range of its own.
    void extend(ClauseId id, Span own);

    /// A clause added before, to be completed.
    [[nodiscard]] Clause& operator[](ClauseId id) noexcept { return tree_.clauses_[id.index()]; }
    [[nodiscard]] const Clause& operator[](ClauseId id) const noexcept {
        return tree_.clauses_[id.index()];
    }
    [[nodiscard]] std::size_t size() const noexcept { return tree_.clauses_.size(); }

    /// Computes next, depth, whole, own, line and end_line, makes paths unique (the second
    /// "para/4" becomes "para/4~2", and what lies below it moves along), and hands out the tree.
    /// The builder is empty afterwards.
    [[nodiscard]] ClauseTree finish(const SourceText& source);

private:
    void sort_own_ranges();
    void measure();
    void number_lines(const SourceText& source);
    void make_paths_unique();

    ClauseTree tree_;
};

} // namespace concord
