// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <array>
#include <string>
#include <unordered_map>
#include <unordered_set>

#include "rules/checks/kinds.hpp"
#include "rules/checks/places.hpp"
#include "rules/checks/reference_elsewhere.hpp"

namespace concord {

namespace {

constexpr std::array<std::string_view, 3> problems{"missing-annex", "missing-clause", "orphan"};
constexpr std::array params{
    ParamSpec{"problem", ParamType::text, true, "what is wrong with the reference", problems},
};

bool has_numbers(const Document& document) {
    const auto clauses = document.clauses.all();
    return std::count_if(clauses.begin(), clauses.end(), [](const Clause& clause) {
               return clause.kind == ClauseKind::clause;
           }) >= 3;
}

/// Many targets that are not there have one cause: annexes that were not attached, or numbers that
/// this format has lost. One finding says so.
void merge_many(Findings& findings, const std::vector<std::string>& targets, bool annex) {
    const std::size_t few = annex ? 2 : 1;
    constexpr std::size_t named = 8;
    constexpr std::size_t most_places = 9;
    auto& all = findings.all();
    if (all.size() <= few) {
        return;
    }
    std::string list;
    for (std::size_t i = 0; i < targets.size() && i < named; ++i) {
        list += (list.empty() ? "" : ", ") + targets[i];
    }
    if (targets.size() > named) {
        list += " and " + std::to_string(targets.size() - named) + " more";
    }
    Finding& first = all.front();
    first.message = annex ? "Not in this document: " + list + "."
                          : "References to " + list +
                                " could not be followed: the clauses are missing, or their numbers "
                                "cannot be told from this format.";
    if (!annex) {
        first.confidence = Confidence::low;
    }
    for (std::size_t i = 1; i < all.size() && first.related.size() < most_places; ++i) {
        first.related.push_back({all[i].span, all[i].clause, "also here"});
    }
    all.resize(1);
}

/// "subparagraph (b)": one of a list that often runs on inside its paragraph.
bool is_of_a_list(const Reference& reference) {
    return number_of(reference.target).starts_with('(');
}

/// References that lead nowhere, each target once.
void check_missing(const Question& question, Findings& findings, bool annex) {
    if (!annex && !has_numbers(question.document)) {
        return; // nothing to be numbered by: the numbers are somebody else's
    }
    std::vector<std::string> reported;
    std::unordered_map<std::string_view, std::size_t> places; // of targets in `reported`
    const auto there = own_heads(question.document);
    const auto statutes = short_statutes(question.document);
    LineStarts& starts = line_starts(question);
    RunningLabels& running = running_labels(question);
    bool asked = false;
    bool joined = false; // clauses run on in their lines, and so may their parts
    for (const auto& reference : question.document.references) {
        if (reference.kind != ReferenceKind::internal || reference.self ||
            to_annex(reference) != annex || (!annex && is_of_a_list(reference))) {
            continue;
        }
        asked = true;
        if (reference.resolved || there.contains(reference.target) ||
            leads_elsewhere(question.document, reference) ||
            (!annex && (starts.any(number_of(reference.target)) ||
                        statutes.contains(question.document.source.text(reference.span))))) {
            continue;
        }
        if (!annex && running.any(number_of(reference.target))) {
            joined = true;
            continue;
        }
        const auto name = annex ? std::string_view(reference.target) : number_of(reference.target);
        const auto [again, fresh] = places.emplace(name, reported.size());
        if (!fresh) {
            auto& first = findings.all()[again->second];
            if (first.related.size() < 9) {
                first.related.push_back({reference.span, reference.clause, "also here"});
            }
            continue;
        }
        reported.push_back(reference.target);
        findings.add(reference.span, {{"target", reference.target}});
    }
    merge_many(findings, reported, annex);
    if (joined && !reported.empty()) {
        findings.all().front().confidence = Confidence::low;
    }
    if (asked && reported.empty()) {
        findings.pass();
    }
}

/// Annexes that the text never sends a reader to.
void check_orphans(const Question& question, Findings& findings) {
    const auto& document = question.document;
    const auto clauses = document.clauses.all();
    std::vector<bool> named(clauses.size()); // by clause: something outside it refers to it
    for (const auto& reference : document.references) {
        const auto target = reference.target_clause;
        if (target.valid() && !document.clauses.inside(reference.clause, target)) {
            named[target.index()] = true;
        }
    }
    bool asked = false;
    bool found = false;
    for (std::size_t at = 0; at < clauses.size(); ++at) {
        if (clauses[at].kind != ClauseKind::annex) {
            continue;
        }
        asked = true;
        if (!named[at]) {
            const auto& annex = clauses[at];
            findings.add(annex.label.span.empty() ? annex.heading : annex.label.span);
            found = true;
        }
    }
    if (asked && !found) {
        findings.pass();
    }
}

void run(const Question& question, Findings& findings) {
    const auto problem = question.rule.text("problem");
    if (problem == "orphan") {
        check_orphans(question, findings);
    } else {
        check_missing(question, findings, problem == "missing-annex");
    }
}

} // namespace

CheckKind reference_check() noexcept {
    return {"reference", "references that lead nowhere, annexes that nobody refers to", params,
            run};
}

} // namespace concord
