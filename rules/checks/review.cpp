// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <array>

#include "parser/model/review_subject.hpp"
#include "parser/model/schedule.hpp"
#include "rules/checks/kinds.hpp"
#include "rules/checks/problems.hpp"
#include "rules/checks/review_reading.hpp"
#include "rules/checks/scope.hpp"

namespace concord {

namespace {

// The one list. Sorted by name.
constexpr std::array<Problem, 8> problems{{
    {"ambiguous-rhythm", find_ambiguous_rhythm},
    {"due-soon", find_review_due_soon},
    {"no-owner", find_unowned_review},
    {"none", find_no_review},
    {"overdue", find_overdue_review},
    {"trigger-fired", find_fired_trigger},
    {"two-readings", find_two_readings},
    {"vague", find_vague_review},
}};

constexpr auto names = problem_names(problems);

constexpr std::array params{
    ParamSpec{"problem", ParamType::text, true, "what is wrong with the review", names},
    ParamSpec{"about", ParamType::phrases, false, "names of the agreement for itself", {}},
    ParamSpec{"anchors",
              ParamType::phrases,
              false,
              "two-readings: wording that says from when a cycle counts or when a stage ends",
              {}},
    ParamSpec{"owner", ParamType::phrases, false, "no-owner: words for those who may own it", {}},
    ParamSpec{"all", ParamType::phrases, false, "no-owner: words for the parties together", {}},
    ParamSpec{"record", ParamType::phrases, false, "no-owner: words for a record of it", {}},
    ParamSpec{"promises",
              ParamType::phrases,
              false,
              "none, vague: words that promise or allow a review",
              {}},
    ParamSpec{"at_will",
              ParamType::phrases,
              false,
              "vague: words of a condition that is nothing but a wish",
              {}},
    ParamSpec{"reviews", ParamType::phrases, false, "no-owner: words for reviewing", {}},
    ParamSpec{"law", ParamType::phrases, false, "trigger-fired: words for law", {}},
    ParamSpec{"unless",
              ParamType::phrases,
              false,
              "trigger-fired: wording that limits the trigger to other law",
              {}},
    ParamSpec{
        "term", ParamType::phrases, false, "overdue: wording before the length of a term", {}},
    ParamSpec{"renewal", ParamType::phrases, false, "overdue: wording by which a term goes on", {}},
    ParamSpec{"carries_on",
              ParamType::phrases,
              false,
              "overdue: wording by which a term goes on of itself",
              {}},
    ParamSpec{"other",
              ParamType::phrases,
              false,
              "overdue: words of a sentence about another term than that of the agreement",
              {}},
};

/// A rule about the day of the review cannot pass where no day can be worked out.
void pass(const Question& question, Findings& findings) {
    const auto problem = question.rule.text("problem");
    const auto& reviews = review_cadences(question);
    if (problem == "none") {
        const auto* section = question.reading.section("SEC-REVIEW");
        const bool shown = section != nullptr && !section->evidence.empty();
        findings.pass(shown ? std::vector{section->evidence.front()} : std::vector<Evidence>{});
        return;
    }
    if (reviews.empty()) {
        return;
    }
    const bool of_changes = problem == "trigger-fired";
    if (of_changes && !question.reading.life.effective) {
        const auto& cadences = question.document.cadences;
        if (std::any_of(cadences.begin(), cadences.end(), [](const Cadence& cadence) {
                return cadence.form == CadenceForm::event;
            })) {
            findings.leave_open("the text gives no day of its start, so that changes of law since "
                                "then cannot be told");
        }
        return;
    }
    if (problem == "overdue" || problem == "due-soon") {
        const auto& schedule = review_schedule(question);
        if (!schedule.due) {
            findings.leave_open("the text gives no day from which the next review can be counted");
            return;
        }
        if (problem == "due-soon" && schedule.overdue_days) {
            return; // Another rule says that it is past.
        }
    }
    std::vector<Evidence> evidence;
    for (const auto* cadence : reviews) {
        evidence.push_back({cadence->span, cadence->clause});
    }
    findings.pass(std::move(evidence));
}

void run(const Question& question, Findings& findings) {
    find_problem(problems, question, findings);
    if (findings.all().empty()) {
        pass(question, findings);
    }
}

constexpr std::array<std::string_view, 3> review_sections{"SEC-REVIEW", "SEC-COMMENCE", "SEC-TERM"};

} // namespace

CheckKind review_check() noexcept {
    return {"review", "when and by whom the agreement is reviewed", params, run};
}

bool reviews_the_agreement(const Question& question, const Cadence& cadence) {
    if (cadence.of != CadenceOf::review) {
        return false;
    }
    const auto subject = review_subject(question.document, cadence);
    if (subject != ReviewSubject::unsaid) {
        return subject == ReviewSubject::agreement;
    }
    if (in_sections(question, cadence.clause, review_sections)) {
        return true;
    }
    const auto about = question.rule.phrases("about");
    const auto& clauses = question.document.clauses;
    // "4. Life of this agreement", and below it "Each April the two leads review it."
    const ClauseId heading = clauses.heading_above(cadence.clause);
    if (heading.valid() &&
        !within(question, about, question.folded(clauses[heading].heading)).empty()) {
        return true;
    }
    return question.reading.occurrences.any(about) &&
           !within(question, about, sentence_at(question.document, question.folded(cadence.span)))
                .empty();
}

const std::vector<const Cadence*>& review_cadences(const Question& question) {
    const auto about = question.rule.phrases("about");
    const auto [entry, fresh] = question.shared.reviews.try_emplace(about.index);
    for (const auto& cadence : question.document.cadences) {
        if (fresh && reviews_the_agreement(question, cadence)) {
            entry->second.push_back(&cadence);
        }
    }
    return entry->second;
}

const ReviewSchedule& review_schedule(const Question& question) {
    auto& known = question.shared.next_review;
    if (!known) {
        known = next_review(question.document, question.today);
    }
    return *known;
}

bool is_dated(const Document& document, const Signatory& signer) noexcept {
    return signer.date.valid() &&
           document.dates[signer.date.index()].style != DateStyle::placeholder;
}

std::string days_words(long days) {
    constexpr long few = 2 * 366;
    if (days > few) {
        constexpr double year = 365.25;
        return "more than " + std::to_string(static_cast<long>(static_cast<double>(days) / year)) +
               " years";
    }
    return std::to_string(days) + (days == 1 ? " day" : " days");
}

std::string listed_words(const std::vector<std::string>& items) {
    std::string out;
    for (std::size_t i = 0; i < items.size(); ++i) {
        out += i == 0 ? "" : i + 1 == items.size() ? " and " : ", ";
        out += items[i];
    }
    return out;
}

} // namespace concord
