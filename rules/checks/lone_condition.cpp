// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <array>

#include "rules/checks/kinds.hpp"

namespace concord {

namespace {

constexpr std::array params{
    ParamSpec{"any", ParamType::phrases, true, "the condition", {}},
    ParamSpec{"others",
              ParamType::phrases,
              true,
              "what the other items must speak of to count as its like",
              {}},
    ParamSpec{"siblings",
              ParamType::number,
              false,
              "other items of the list that must lack the condition, 2 by default",
              {}},
};

bool is_item(const Clause& clause) {
    return clause.kind == ClauseKind::item || clause.kind == ClauseKind::bullet;
}

/// Items beside `id` that speak of the same thing; nothing when one of them, or what introduces
/// the list, has the condition too.
std::int64_t like_ones(const Question& question, ClauseId id) {
    const auto& clauses = question.document.clauses;
    const auto& found = question.reading.occurrences;
    const auto condition = question.rule.phrases("any");
    const ClauseId parent = clauses[id].parent;
    if (!parent.valid() || !found.in(condition, parent).empty()) {
        return 0;
    }
    // Lettered paragraphs below a heading: nothing leads into them that could hold the condition.
    if (!clauses[parent].heading.empty() && clauses[parent].body.empty()) {
        return 0;
    }
    std::int64_t count = 0;
    for (ClauseId item = clauses.first_child(parent); item.valid();
         item = clauses.next_sibling(item)) {
        if (item == id || !is_item(clauses[item])) {
            continue;
        }
        if (!found.below(condition, item).empty()) {
            return 0;
        }
        count += found.below(question.rule.phrases("others"), item).empty() ? 0 : 1;
    }
    return count;
}

void run(const Question& question, Findings& findings) {
    const auto least = question.rule.number("siblings", 2);
    for (const auto& condition : question.occurrences("any")) {
        if (!condition.clause.valid() || !is_item(question.document.clauses[condition.clause]) ||
            condition.in_heading || condition.negated) {
            continue;
        }
        if (like_ones(question, condition.clause) >= least) {
            findings.add(question.source(condition));
            return;
        }
    }
    findings.pass();
}

} // namespace

CheckKind lone_condition_check() noexcept {
    return {"lone-condition", "one item of a list has a condition that its like have not", params,
            run};
}

} // namespace concord
