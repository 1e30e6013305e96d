// SPDX-License-Identifier: Apache-2.0
#include "parser/model/clause_builder.hpp"

#include <algorithm>
#include <bit>
#include <cassert>
#include <functional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>

namespace concord {

namespace {

/// Clauses by path: a hash table with open places. The paths that it has taken must not change.
class PathSet {
public:
    explicit PathSet(std::span<const Clause> clauses)
        : clauses_(clauses), places_(std::bit_ceil(clauses.size() * 2 + 1)) {}

    /// False when a clause taken before has the same path.
    bool insert(std::size_t clause) {
        const std::string_view path = clauses_[clause].path;
        const std::size_t last = places_.size() - 1;
        std::size_t at = std::hash<std::string_view>{}(path)&last;
        for (; places_[at] != 0; at = (at + 1) & last)
            if (clauses_[places_[at] - 1].path == path) return false;
        places_[at] = static_cast<std::uint32_t>(clause + 1);
        return true;
    }

private:
    std::span<const Clause> clauses_;
    std::vector<std::uint32_t> places_; ///< Clauses counted from 1; 0 is free.
};

} // namespace

ClauseId ClauseTreeBuilder::add(Clause clause, std::span<const Span> own) {
    const ClauseId id(size());
    assert(!clause.parent.valid() || clause.parent < id);
    clause.own = {};
    tree_.clauses_.push_back(std::move(clause));
    for (const Span range : own)
        extend(id, range);
    return id;
}

void ClauseTreeBuilder::extend(ClauseId id, Span own) {
    if (!own.empty()) tree_.owned_.push_back({own, id});
}

ClauseTree ClauseTreeBuilder::finish(const SourceText& source) {
    sort_own_ranges();
    measure();
    number_lines(source);
    make_paths_unique();
    return std::exchange(tree_, {});
}

void ClauseTreeBuilder::sort_own_ranges() {
    auto& owned = tree_.owned_;
    std::sort(owned.begin(), owned.end(),
              [](const auto& a, const auto& b) { return a.range < b.range; });
    // Counted out by clause: ranges stay ascending within each.
    for (const auto& [range, owner] : owned)
        ++(*this)[owner].own.count;
    std::uint32_t first = 0;
    for (Clause& clause : tree_.clauses_) {
        clause.own.first = first;
        first += std::exchange(clause.own.count, 0);
    }
    tree_.own_.resize(owned.size());
    for (const auto& [range, owner] : owned) {
        Slice& own = (*this)[owner].own;
        tree_.own_[own.first + own.count++] = range;
    }
}

/// Depth from the top down; `next` and `whole` from the leaves up.
void ClauseTreeBuilder::measure() {
    auto& clauses = tree_.clauses_;
    for (std::size_t i = 0; i < clauses.size(); ++i) {
        Clause& clause = clauses[i];
        clause.next = static_cast<std::uint32_t>(i + 1);
        clause.depth = 0;
        if (clause.parent.valid()) {
            clause.depth = static_cast<std::uint16_t>((*this)[clause.parent].depth + 1);
        }
        for (const Span part : {clause.label.span, clause.heading, clause.body}) {
            if (part.empty()) continue;
            clause.whole = clause.whole.empty() ? part : cover(clause.whole, part);
        }
        for (const Span range : tree_.own_ranges(clause)) {
            clause.whole = clause.whole.empty() ? range : cover(clause.whole, range);
        }
    }
    for (std::size_t i = clauses.size(); i-- > 0;) {
        const Clause& clause = clauses[i];
        if (!clause.parent.valid()) continue;
        Clause& parent = (*this)[clause.parent];
        parent.next = std::max(parent.next, clause.next);
        if (clause.whole.empty()) continue;
        parent.whole = parent.whole.empty() ? clause.whole : cover(parent.whole, clause.whole);
    }
}

/// A clause that owns no byte, such as a table that is nothing but its rows, has the lines of all
/// that lies below it.
void ClauseTreeBuilder::number_lines(const SourceText& source) {
    for (Clause& clause : tree_.clauses_) {
        const auto own = tree_.own_ranges(clause);
        const Span lines = own.empty() ? clause.whole : Span{own.front().begin, own.back().end};
        const std::uint32_t last = lines.empty() ? lines.begin : lines.end - 1;
        clause.line = source.line_of(lines.begin);
        // Most end on the line on which they begin.
        const bool one_line = last < source.line(clause.line).end;
        clause.end_line = one_line ? clause.line : source.line_of(last);
    }
}

void ClauseTreeBuilder::make_paths_unique() {
    PathSet taken(tree_.clauses_);
    std::unordered_map<std::string, std::uint32_t> copies;
    std::unordered_map<std::size_t, std::string> old_paths; // Of the clauses that were renamed.
    for (std::size_t i = 0; i < size(); ++i) {
        Clause& clause = tree_.clauses_[i];
        std::string wanted; // Where it is not what the clause gets.
        if (const auto renamed = old_paths.find(clause.parent.index());
            renamed != old_paths.end() && clause.path.starts_with(renamed->second + '/')) {
            wanted = clause.path;
            clause.path.replace(0, renamed->second.size(), (*this)[clause.parent].path);
        }
        if (!taken.insert(i)) {
            const std::string base = clause.path;
            if (wanted.empty()) wanted = base;
            std::uint32_t& copy = copies.try_emplace(base, 1).first->second;
            do {
                clause.path = base + '~' + std::to_string(++copy);
            } while (!taken.insert(i));
        }
        if (!wanted.empty()) old_paths.emplace(i, std::move(wanted));
    }
}

} // namespace concord
