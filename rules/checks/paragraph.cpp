// SPDX-License-Identifier: Apache-2.0
#include "rules/checks/paragraph.hpp"

#include <algorithm>

#include "parser/model/dates.hpp"
#include "parser/text/ascii.hpp"
#include "parser/text/byte_mask.hpp"
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

/// The words of a text byte by byte; "don't" and "e-mail" are one.
std::size_t words_in(std::string_view text) {
    std::size_t words = 0;
    bool inside = false;
    for (const char c : text) {
        const bool letter =
            is_lower(c) || is_upper(c) || is_digit(c) || static_cast<unsigned char>(c) >= 0x80;
        words += letter && !inside ? 1U : 0U;
        inside = letter || (inside && (c == '\'' || c == '-'));
    }
    return words;
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

std::size_t words_in(const Document& document, Span folded) {
    const auto text = document.folded.text();
    if (!is_ascii(slice(text, folded))) {
        return words_in(slice(text, folded));
    }
    const auto all = document.words.all();
    std::size_t words = 0;
    std::uint32_t end = folded.begin; // of the word before
    for (auto at = document.words.first_behind(folded.begin);
         !folded.empty() && at < all.size() && all[at].begin < folded.end; ++at) {
        const bool parted = end < all[at].begin && text[end] == ' ';
        const auto between = slice(text, {end, std::max(end, all[at].begin)});
        const bool goes_on =
            !parted && words > 0 && between.find_first_not_of("'-") == std::string_view::npos;
        words += goes_on ? 0U : 1U;
        end = all[at].end;
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
