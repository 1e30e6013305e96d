// SPDX-License-Identifier: Apache-2.0
#include "rules/checks/paragraph.hpp"

#include <algorithm>

#include "parser/model/dates.hpp"
#include "rules/checks/scope.hpp"

namespace concord {

namespace {

/// Whether a clause of this kind goes on in its parent: a list item belongs to the words before it.
bool continues(ClauseKind kind, ClauseKind parent) noexcept {
    switch (kind) {
    case ClauseKind::row:
        return parent == ClauseKind::table;
    case ClauseKind::item:
    case ClauseKind::bullet:
    case ClauseKind::text:
        return parent == ClauseKind::clause || parent == ClauseKind::item ||
               parent == ClauseKind::bullet || parent == ClauseKind::text;
    default:
        return false;
    }
}

} // namespace

Span paragraph_at(const Document& document, ClauseId clause) noexcept {
    const auto& clauses = document.clauses;
    if (!clause.valid()) {
        return {};
    }
    while (clauses[clause].parent.valid() &&
           continues(clauses[clause].kind, clauses[clauses[clause].parent].kind)) {
        clause = clauses[clause].parent;
    }
    Span range = clauses[clause].folded;
    for (const Clause& part : clauses.subtree(clause)) {
        range = range.empty()         ? part.folded
                : part.folded.empty() ? range
                                      : cover(range, part.folded);
    }
    return range;
}

std::size_t words_between(std::string_view folded, Span a, Span b) noexcept {
    const Span between = a.end <= b.begin ? Span{a.end, b.begin} : Span{b.end, a.begin};
    std::size_t words = 0;
    bool in_word = false;
    for (std::size_t at = between.begin; at < between.end; ++at) {
        const char c = folded[at];
        const bool blank = c == ' ' || c == '\n' || c == '\t';
        words += !blank && !in_word ? 1 : 0;
        in_word = !blank;
    }
    return words;
}

const Occurrence* first_in(const Question& question, std::string_view param, Span folded,
                           Negated negated) noexcept {
    const auto all = within(question, question.rule.phrases(param), folded);
    const auto found = std::find_if(all.begin(), all.end(), [&](const Occurrence& one) {
        return negated == Negated::count || !one.negated;
    });
    return found == all.end() ? nullptr : &*found;
}

bool made_in_time(const Question& question) {
    const auto from = parse_iso(question.rule.text("from"));
    return !from || question.reading.life.judged_at.value_or(question.today) >= *from;
}

} // namespace concord
