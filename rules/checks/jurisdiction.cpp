// SPDX-License-Identifier: Apache-2.0
#include <array>

#include "rules/checks/kinds.hpp"
#include "rules/checks/problems.hpp"

namespace concord {

namespace {

void find_foreign(const Question& question, Findings& findings) {
    const auto& law = question.reading.law;
    if (law.where == Jurisdiction::abroad && law.abroad) {
        findings.add(law.abroad->span);
    }
}

/// The signs of both laws: neither is right or wrong, a person has to say.
void find_unclear(const Question& question, Findings& findings) {
    const auto& law = question.reading.law;
    if (!law.disputed || !law.abroad || !law.uk) {
        return;
    }
    auto& finding = findings.add(
        law.abroad->span, {{"uk", quote(question.document, law.uk->span, 60)}}, Verdict::ambiguous);
    finding.related.push_back({law.uk->span, law.uk->clause, "points to the United Kingdom"});
}

// The one list. Sorted by name.
constexpr std::array<Problem, 2> problems{{
    {"foreign", find_foreign},
    {"unclear", find_unclear},
}};

constexpr auto names = problem_names(problems);

constexpr std::array params{
    ParamSpec{"problem", ParamType::text, true, "what to say of the law", names},
};

void run(const Question& question, Findings& findings) {
    find_problem(problems, question, findings);
    const auto& law = question.reading.law;
    if (findings.all().empty() && law.where == Jurisdiction::uk && law.uk) {
        findings.pass({*law.uk});
    }
}

} // namespace

CheckKind jurisdiction_check() noexcept {
    return {"jurisdiction", "the law that the agreement stands under, as far as its text shows",
            params, run};
}

} // namespace concord
