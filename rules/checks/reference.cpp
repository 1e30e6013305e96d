// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <array>
#include <string>

#include "rules/checks/kinds.hpp"

namespace concord {

namespace {

constexpr std::array<std::string_view, 3> problems{"missing-annex", "missing-clause", "orphan"};
constexpr std::array params{
    ParamSpec{"problem", ParamType::text, true, "what is wrong with the reference", problems},
};

bool to_annex(const Reference& reference) {
    return reference.label.unit == LabelUnit::annex ||
           reference.label.unit == LabelUnit::schedule ||
           reference.label.unit == LabelUnit::appendix ||
           reference.label.unit == LabelUnit::exhibit ||
           reference.label.unit == LabelUnit::attachment;
}

bool has_numbers(const Document& document) {
    const auto clauses = document.clauses.all();
    return std::count_if(clauses.begin(), clauses.end(), [](const Clause& clause) {
               return clause.kind == ClauseKind::clause;
           }) >= 3;
}

/// References that lead nowhere, each target once.
void check_missing(const Question& question, Findings& findings, bool annex) {
    if (!annex && !has_numbers(question.document)) {
        return; // nothing to be numbered by: the numbers are somebody else's
    }
    std::vector<std::string> reported;
    bool asked = false;
    for (const auto& reference : question.document.references) {
        if (reference.kind != ReferenceKind::internal || reference.self ||
            to_annex(reference) != annex) {
            continue;
        }
        asked = true;
        if (reference.resolved) {
            continue;
        }
        const auto again = std::find(reported.begin(), reported.end(), reference.target);
        if (again != reported.end()) {
            auto& first = findings.all()[static_cast<std::size_t>(again - reported.begin())];
            if (first.related.size() < 9) {
                first.related.push_back({reference.span, reference.clause, "also here"});
            }
            continue;
        }
        reported.push_back(reference.target);
        findings.add(reference.span, {{"target", reference.target}});
    }
    if (asked && reported.empty()) {
        findings.pass();
    }
}

/// Annexes that the text never sends a reader to.
void check_orphans(const Question& question, Findings& findings) {
    const auto& document = question.document;
    const auto clauses = document.clauses.all();
    bool asked = false;
    bool found = false;
    for (std::size_t at = 0; at < clauses.size(); ++at) {
        if (clauses[at].kind != ClauseKind::annex) {
            continue;
        }
        asked = true;
        const bool named =
            std::any_of(document.references.begin(), document.references.end(),
                        [&](const Reference& reference) {
                            return reference.target_clause == ClauseId(at) &&
                                   !document.clauses.inside(reference.clause, ClauseId(at));
                        });
        if (!named) {
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
