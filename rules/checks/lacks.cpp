// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <array>

#include "rules/checks/kinds.hpp"
#include "rules/checks/scope.hpp"

namespace concord {

namespace {

constexpr std::array<std::string_view, 4> scopes{"document", "clause", "section", "outside_annex"};

constexpr std::array params{
    ParamSpec{"topic",
              ParamType::phrases,
              false,
              "what raises the question; without it the whole document does",
              {}},
    ParamSpec{"need", ParamType::phrases, true, "wording that answers it; one is enough", {}},
    ParamSpec{"partly", ParamType::phrases, false, "wording that answers it only in part", {}},
    ParamSpec{"scope", ParamType::text, false,
              "where the answer must stand: document (default), clause (or below it), section "
              "(below the same heading), outside_annex",
              scopes},
    ParamSpec{"in", ParamType::texts, false, "the topic counts only below these sections", {}},
    ParamSpec{
        "not_in", ParamType::texts, false, "the topic does not count below these sections", {}},
    ParamSpec{"outside_annex", ParamType::flag, false, "the topic does not count in annexes", {}},
    ParamSpec{"allow_negated", ParamType::flag, false, "a negated topic counts too", {}},
    ParamSpec{"headings", ParamType::flag, false, "a topic in a heading counts too", {}},
    ParamSpec{"negated_need", ParamType::flag, false, "a negated answer counts too", {}},
};

bool answers(const Question& question, const Occurrence& found) {
    return question.rule.flag("negated_need") || !found.negated;
}

/// Top of the section that a clause stands in: its nearest heading, else its outermost ancestor.
ClauseId section_of(const Document& document, ClauseId clause) {
    const ClauseId heading = document.clauses.heading_above(clause);
    if (heading.valid()) {
        return heading;
    }
    while (clause.valid() && document.clauses[clause].parent.valid()) {
        clause = document.clauses[clause].parent;
    }
    return clause;
}

/// The first occurrence of `param` that answers for a topic in `clause`; null when none does.
const Occurrence* answer(const Question& question, std::string_view param, ClauseId clause) {
    const auto& found = question.reading.occurrences;
    const auto set = question.rule.phrases(param);
    const auto scope = question.rule.text("scope");
    auto all = found.of(set);
    if (clause.valid() && scope == "clause") {
        all = found.below(set, clause);
    } else if (clause.valid() && scope == "section") {
        all = found.below(set, section_of(question.document, clause));
    }
    const auto place = std::find_if(all.begin(), all.end(), [&](const Occurrence& one) {
        const bool annex = scope == "outside_annex" && one.clause.valid() &&
                           question.document.clauses.in_annex(one.clause);
        return answers(question, one) && !annex;
    });
    return place == all.end() ? nullptr : &*place;
}

/// False when the question was answered well.
bool judge(const Question& question, Findings& findings, const Occurrence* topic,
           std::vector<Evidence>& evidence) {
    const ClauseId clause = topic != nullptr ? topic->clause : ClauseId{};
    if (const auto* good = answer(question, "need", clause)) {
        evidence.push_back({question.source(*good), good->clause});
        return false;
    }
    const auto* half = answer(question, "partly", clause);
    const Verdict verdict = half != nullptr ? Verdict::partly : Verdict::missing;
    Finding& finding = topic != nullptr ? findings.add(question.source(*topic), {}, verdict)
                                        : findings.add_whole({}, verdict);
    if (half != nullptr) {
        finding.related.push_back({question.source(*half), half->clause, "says part of it"});
    }
    return true;
}

void run(const Question& question, Findings& findings) {
    std::vector<Evidence> evidence;
    if (question.rule.param("topic") == nullptr) {
        if (!judge(question, findings, nullptr, evidence)) {
            findings.pass(std::move(evidence));
        }
        return;
    }
    const auto where = question.rule.text("scope");
    const bool local = where == "clause" || where == "section";
    const Scope scope(question);
    bool asked = false;
    for (const auto& topic : question.occurrences("topic")) {
        if (!scope.holds(topic)) {
            continue;
        }
        asked = true;
        // One finding for the document; with a local answer the first place that lacks it.
        if (judge(question, findings, &topic, evidence) || !local) {
            break;
        }
    }
    if (asked && findings.all().empty()) {
        findings.pass(std::move(evidence));
    }
}

} // namespace

CheckKind lacks_check() noexcept {
    return {"lacks", "a topic is raised and what must go with it is not said", params, run};
}

} // namespace concord
