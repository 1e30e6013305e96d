// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <array>

#include "rules/checks/contact_reading.hpp"
#include "rules/checks/kinds.hpp"
#include "rules/checks/problems.hpp"

namespace concord {

namespace {

// The one list. Sorted by name.
constexpr std::array<Problem, 17> problems{{
    {"blank-cell", find_blank_cells},
    {"foreign-host", find_foreign_hosts},
    {"free-mail", find_free_mail},
    {"kind-missing", find_missing_kinds},
    {"left", find_left},
    {"malformed-mail", find_malformed_mail},
    {"mismatched-mail", find_mismatched_mail},
    {"no-contacts", find_no_contacts},
    {"no-mailbox", find_no_mailbox},
    {"no-name", find_nameless},
    {"no-party-heads", find_unlabelled_columns},
    {"not-signatory", find_other_signatories},
    {"one-sided", find_one_sided_contacts},
    {"retired-host", find_retired_hosts},
    {"same-tier", find_repeated_tiers},
    {"unreachable", find_unreachable},
    {"unused-post", find_unused_posts},
}};

constexpr auto names = problem_names(problems);

constexpr std::array params{
    ParamSpec{"problem", ParamType::text, true, "what is wrong with the contacts", names},
    ParamSpec{"posts",
              ParamType::phrases,
              false,
              "unused-post: words that make a defined term a post",
              {}},
    ParamSpec{"appointed",
              ParamType::phrases,
              false,
              "unused-post: wording by which the text has somebody appointed to it",
              {}},
    ParamSpec{"steps",
              ParamType::phrases,
              false,
              "same-tier: wording that makes a table one of escalation steps",
              {}},
    ParamSpec{"raised",
              ParamType::phrases,
              false,
              "kind-missing: wording that gives the contact for concerns a task",
              {}},
    ParamSpec{"gone",
              ParamType::phrases,
              false,
              "left: wording by which the text itself says that somebody has left",
              {}},
    ParamSpec{"vacant",
              ParamType::phrases,
              false,
              "left: wording in a list of contacts by which nobody holds the post",
              {}},
    ParamSpec{"goes_on",
              ParamType::phrases,
              false,
              "left: wording, with a day behind it, by which somebody who is named goes",
              {}},
    ParamSpec{"stays_until",
              ParamType::phrases,
              false,
              "left: wording before the day until which somebody stays",
              {}},
    ParamSpec{"care",
              ParamType::phrases,
              false,
              "kind-missing: wording that makes kinds of health and care count",
              {}},
};

void run(const Question& question, Findings& findings) {
    find_problem(problems, question, findings);
    if (findings.all().empty() && !question.document.contacts.empty()) {
        // What speaks of all contacts is shown by them; what looks for a fault, by nothing.
        const auto problem = question.rule.text("problem");
        if (problem != "no-contacts" && problem != "one-sided") {
            findings.pass();
            return;
        }
        std::vector<Evidence> evidence;
        for (const auto& contact : question.document.contacts) {
            evidence.push_back({contact.span, contact.clause});
        }
        findings.pass(std::move(evidence));
    }
}

} // namespace

CheckKind contact_check() noexcept {
    return {"contact", "named contacts: who is missing, nameless, unreachable or contradicted",
            params, run};
}

} // namespace concord
