// SPDX-License-Identifier: Apache-2.0
#include "parser/model/clause_builder.hpp"

#include <algorithm>
#include <cassert>
#include <numeric>
#include <string>
#include <unordered_map>
#include <unordered_set>
#include <utility>

namespace concord {

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
    index_paths();
    if (has_equal_paths()) {
        make_paths_unique();
        index_paths();
    }
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
        clause.line = source.line_of(lines.begin);
        clause.end_line = source.line_of(lines.empty() ? lines.begin : lines.end - 1);
    }
}

/// Most documents have none, which costs no more than a look at neighbours.
bool ClauseTreeBuilder::has_equal_paths() const {
    const auto& by_path = tree_.by_path_;
    return std::adjacent_find(by_path.begin(), by_path.end(),
                              [this](std::uint32_t a, std::uint32_t b) {
                                  return tree_.clauses_[a].path == tree_.clauses_[b].path;
                              }) != by_path.end();
}

void ClauseTreeBuilder::make_paths_unique() {
    std::unordered_set<std::string> taken;
    std::unordered_map<std::string, std::uint32_t> copies;
    std::unordered_map<std::size_t, std::string> old_paths; // Of the clauses that were renamed.
    for (std::size_t i = 0; i < size(); ++i) {
        Clause& clause = tree_.clauses_[i];
        const std::string wanted = clause.path;
        if (clause.parent.valid()) {
            const auto renamed = old_paths.find(clause.parent.index());
            if (renamed != old_paths.end() && wanted.starts_with(renamed->second + '/')) {
                clause.path.replace(0, renamed->second.size(), (*this)[clause.parent].path);
            }
        }
        const std::string base = clause.path;
        while (!taken.insert(clause.path).second) {
            std::uint32_t& copy = copies.try_emplace(base, 1).first->second;
            clause.path = base + '~' + std::to_string(++copy);
        }
        if (clause.path != wanted) old_paths.emplace(i, wanted);
    }
}

void ClauseTreeBuilder::index_paths() {
    auto& by_path = tree_.by_path_;
    by_path.resize(size());
    std::iota(by_path.begin(), by_path.end(), std::uint32_t{0});
    std::sort(by_path.begin(), by_path.end(), [this](std::uint32_t a, std::uint32_t b) {
        return tree_.clauses_[a].path < tree_.clauses_[b].path;
    });
}

} // namespace concord
