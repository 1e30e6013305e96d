// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <array>
#include <vector>

#include "parser/text/ascii.hpp"
#include "rules/checks/kinds.hpp"
#include "rules/checks/places.hpp"
#include "rules/checks/scope.hpp"

namespace concord {

namespace {

constexpr std::array params{
    ParamSpec{"joined",
              ParamType::phrases,
              false,
              "wording before a list that says how its entries hang together",
              {}},
};

/// The words of an entry with all that stands below it, without blanks at the end.
std::string_view words_of(const Document& document, ClauseId id) {
    const Clause& clause = document.clauses[id];
    Span all = clause.folded;
    for (const Clause& part : document.clauses.subtree(id)) {
        all = part.folded.empty() ? all : cover(all, part.folded);
    }
    auto words = document.folded.text(all);
    const auto end = words.find_last_not_of(" \t\n");
    return words.substr(0, end == std::string_view::npos ? 0 : end + 1);
}

bool ends_with_joiner(std::string_view words) {
    auto lower = to_lower(words.substr(words.size() > 8 ? words.size() - 8 : 0));
    while (!lower.empty() && (lower.back() == ',' || lower.back() == ';')) {
        lower.pop_back();
    }
    return lower.ends_with(" and") || lower.ends_with(" or") || lower.ends_with("and/or") ||
           lower.ends_with(" but") || lower.ends_with(";and") || lower.ends_with(";or");
}

/// Entries that run on with semicolons and close with a full stop, and no "and" or "or" before the
/// last: nobody can tell whether all of them count or any.
bool is_broken(const Document& document, const std::vector<ClauseId>& entries) {
    for (std::size_t i = 0; i < entries.size(); ++i) {
        const auto words = words_of(document, entries[i]);
        if (words.empty() || ends_with_joiner(words)) {
            return false;
        }
        const bool last = i + 1 == entries.size();
        if (words.back() != (last ? '.' : ';')) {
            return false;
        }
    }
    return true;
}

/// The entries of one list below a clause: items of one series.
std::vector<std::vector<ClauseId>> lists_below(const Document& document, ClauseId parent) {
    std::vector<std::vector<ClauseId>> out;
    const auto& clauses = document.clauses;
    std::uint32_t series = 0;
    for (ClauseId id = clauses.first_child(parent); id.valid(); id = clauses.next_sibling(id)) {
        const Clause& clause = clauses[id];
        if (clause.kind != ClauseKind::item || clause.series == 0) {
            series = 0;
            continue;
        }
        if (clause.series != series) {
            series = clause.series;
            out.emplace_back();
        }
        out.back().push_back(id);
    }
    return out;
}

void run(const Question& question, Findings& findings) {
    constexpr std::size_t shortest = 3;
    constexpr std::size_t most_places = 9;
    const auto& document = question.document;
    const auto clauses = document.clauses.all();
    bool asked = false;
    for (std::size_t at = 0; at < clauses.size(); ++at) {
        const ClauseId parent(at);
        const bool joined =
            !question.reading.occurrences.in(question.rule.phrases("joined"), parent).empty();
        for (const auto& entries : lists_below(document, parent)) {
            asked = true;
            if (joined || entries.size() < shortest || !is_broken(document, entries)) {
                continue;
            }
            const Clause& before_last = document.clauses[entries[entries.size() - 2]];
            const Span place =
                before_last.label.span.empty() ? before_last.body : before_last.label.span;
            if (findings.all().empty()) {
                findings.add(cover(place, before_last.body.empty() ? place : before_last.body));
            } else if (auto& first = findings.all().front(); first.related.size() < most_places) {
                first.related.push_back({place, entries[entries.size() - 2], "also here"});
            }
        }
    }
    if (asked && findings.all().empty()) {
        findings.pass();
    }
}

} // namespace

CheckKind list_grammar_check() noexcept {
    return {"list-grammar", "lists whose last two entries are not joined by \"and\" or \"or\"",
            params, run};
}

} // namespace concord
