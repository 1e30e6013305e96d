// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <array>

#include "rules/checks/kinds.hpp"
#include "rules/checks/places.hpp"

namespace concord {

namespace {

constexpr std::array params{
    ParamSpec{"words", ParamType::phrases, true, "what a heading promises", {}},
    ParamSpec{"section", ParamType::text, true, "the section that would keep the promise", {}},
    ParamSpec{"need", ParamType::phrases, false, "further wording that keeps it", {}},
};

/// Words of the text itself, anywhere; a heading promises and does not keep.
const Occurrence* kept(const Question& question) {
    const auto* section = question.reading.section(question.rule.text("section"));
    const auto in_text = [](const Occurrence& one) { return !one.in_heading && !one.negated; };
    for (const auto set : {section == nullptr ? PhraseSet{} : section->section->strong,
                           question.rule.phrases("need")}) {
        const auto all = question.reading.occurrences.of(set);
        const auto found = std::find_if(all.begin(), all.end(), in_text);
        if (found != all.end()) {
            return &*found;
        }
    }
    return nullptr;
}

void run(const Question& question, Findings& findings) {
    const auto words = question.occurrences("words");
    const auto promise = std::find_if(words.begin(), words.end(), [&](const Occurrence& one) {
        return one.in_heading && question.document.clauses[one.clause].kind != ClauseKind::title;
    });
    if (promise == words.end()) {
        return;
    }
    const auto& dates = question.document.dates;
    const auto end = std::ranges::find(dates, DateMeaning::expiry, &DateExpr::meaning);
    if (question.rule.text("section") == "SEC-TERM" && end != dates.end()) {
        findings.pass({{end->span, end->clause}}); // "from 1 April 2025 to 31 March 2027"
        return;
    }
    if (const auto* found = kept(question)) {
        findings.pass({{question.source(*found), found->clause}});
        return;
    }
    findings.add(question.document.clauses[promise->clause].heading, {}, Verdict::missing);
}

} // namespace

CheckKind section_promise_check() noexcept {
    return {"section-promise", "a heading promises what the text does not say", params, run};
}

} // namespace concord
