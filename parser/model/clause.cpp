// SPDX-License-Identifier: Apache-2.0
#include "parser/model/clause.hpp"

#include <algorithm>

namespace concord {

std::string_view to_string(ClauseKind kind) noexcept {
    switch (kind) {
    case ClauseKind::title:
        return "title";
    case ClauseKind::heading:
        return "heading";
    case ClauseKind::clause:
        return "clause";
    case ClauseKind::item:
        return "item";
    case ClauseKind::bullet:
        return "bullet";
    case ClauseKind::text:
        return "text";
    case ClauseKind::table:
        return "table";
    case ClauseKind::row:
        return "row";
    case ClauseKind::annex:
        return "annex";
    case ClauseKind::signature:
        return "signature";
    }
    return "unknown";
}

std::span<const Span> ClauseTree::own_ranges(const Clause& clause) const noexcept {
    return std::span(own_).subspan(clause.own.first, clause.own.count);
}

std::span<const Clause> ClauseTree::subtree(ClauseId id) const noexcept {
    return all().subspan(id.index(), (*this)[id].next - id.index());
}

ClauseId ClauseTree::first_child(ClauseId id) const noexcept {
    // In reading order the first child follows its parent at once.
    return (*this)[id].next > id.index() + 1 ? ClauseId(id.index() + 1) : ClauseId();
}

ClauseId ClauseTree::next_sibling(ClauseId id) const noexcept {
    const Clause& clause = (*this)[id];
    if (clause.next >= size() || clauses_[clause.next].parent != clause.parent) return {};
    return ClauseId(clause.next);
}

ClauseId ClauseTree::at(std::uint32_t offset) const noexcept {
    if (clauses_.empty()) return {};
    const auto after = std::upper_bound(
        owned_.begin(), owned_.end(), offset,
        [](std::uint32_t place, const Owned& owned) { return place < owned.range.begin; });
    return after == owned_.begin() ? ClauseId(0) : (after - 1)->owner;
}

ClauseId ClauseTree::find(std::string_view path) const noexcept {
    const auto found = std::find_if(clauses_.begin(), clauses_.end(),
                                    [path](const Clause& clause) { return clause.path == path; });
    if (found == clauses_.end()) return {};
    return ClauseId(static_cast<std::size_t>(found - clauses_.begin()));
}

ClauseId ClauseTree::heading_above(ClauseId id) const noexcept {
    while (id.valid()) {
        const Clause& clause = (*this)[id];
        if (clause.kind == ClauseKind::heading || clause.kind == ClauseKind::annex ||
            !clause.heading.empty())
            return id;
        id = clause.parent;
    }
    return {};
}

bool ClauseTree::inside(ClauseId id, ClauseId ancestor) const noexcept {
    return ancestor.index() <= id.index() && id.index() < (*this)[ancestor].next;
}

bool ClauseTree::in_annex(ClauseId id) const noexcept {
    while (id.valid() && (*this)[id].kind != ClauseKind::annex)
        id = (*this)[id].parent;
    return id.valid();
}

} // namespace concord
