// SPDX-License-Identifier: Apache-2.0
#include <algorithm>

#include "parser/model/schedule.hpp"
#include "rules/checks/review_reading.hpp"

namespace concord {

namespace {

constexpr int soon_days = 90;

long days_between(Day from, Day to) {
    return (to - from).count();
}

/// The words that the due date rests on: the cadence, else the date itself, else the section.
Span due_place(const Question& question, const ReviewSchedule& schedule) {
    const auto& document = question.document;
    if (schedule.cadence && *schedule.cadence < document.cadences.size()) {
        return document.cadences[*schedule.cadence].span;
    }
    const auto of_review = [](const DateExpr& date) { return date.meaning == DateMeaning::review; };
    // The day that is due itself, where the text names it, and not the day of the last review.
    const auto due = std::ranges::find_if(document.dates, [&](const DateExpr& date) {
        return of_review(date) && schedule.due && date.as_day() == schedule.due;
    });
    if (due != document.dates.end()) {
        return due->span;
    }
    const auto any = std::ranges::find_if(document.dates, of_review);
    if (any != document.dates.end()) {
        return any->span;
    }
    const auto* section = question.reading.section("SEC-REVIEW");
    return section != nullptr && !section->evidence.empty() ? section->evidence.front().span
                                                            : Span{};
}

/// "“after a year”, counted from 4 March 2025, the last date of signature".
std::string reckoning(const Question& question, const ReviewSchedule& schedule, Span place) {
    if (schedule.due_is_stated) {
        return "the date that the text names";
    }
    std::string out = "\"" + quote(question.document, place) + "\"";
    if (schedule.month) {
        return out + ", by the end of the month or season that the text names";
    }
    if (schedule.last_review) {
        return out + ", counted from the review of " + to_words(*schedule.last_review);
    }
    if (schedule.effective) {
        out += ", counted from " + to_words(*schedule.effective);
        out += schedule.effective_is_range ? ", the last date of signature" : "";
    }
    return out;
}

/// Other days on which the review may have been due, in sentences.
std::string other_readings(const ReviewSchedule& schedule) {
    std::string out;
    if (schedule.effective_is_range && schedule.effective && schedule.due &&
        !schedule.due_is_stated && !schedule.last_review && !schedule.month) {
        // The same number of days earlier: near enough to say how firm the result is.
        const auto shift = *schedule.effective - schedule.earliest;
        out += " Counted from the first signature, on " + to_words(schedule.earliest) + ", it is " +
               days_words(shift.count()) + " earlier.";
    }
    if (schedule.due_if_month_first) {
        out += " Were the date in figures written month first, it would be due on " +
               to_words(*schedule.due_if_month_first) + ".";
    }
    return out;
}

/// Somebody has still to sign: whether the period runs is open.
bool waits_for_signature(const Document& document) {
    return std::ranges::any_of(document.signatories, [](const Signatory& signer) {
        return !signer.signed_mark && (signer.blank || signer.name.empty());
    });
}

} // namespace

void find_overdue_review(const Question& question, Findings& findings) {
    const auto& schedule = review_schedule(question);
    if (!schedule.due || !schedule.overdue_days || question.reading.life.form ||
        is_over(question)) {
        return;
    }
    const Span place = due_place(question, schedule);
    auto& finding = findings.add(place, {{"due", to_words(*schedule.due)},
                                         {"days", days_words(*schedule.overdue_days)},
                                         {"today", to_words(question.today)},
                                         {"reckoned", reckoning(question, schedule, place)},
                                         {"others", other_readings(schedule)}});
    if (add_months(*schedule.due, 12) < question.today && !waits_for_signature(question.document)) {
        finding.severity = Severity::error;
        finding.adjustments.emplace_back("error: more than twelve months past");
    }
    if (schedule.due_if_month_first && question.today <= *schedule.due_if_month_first) {
        finding.confidence = Confidence::medium;
    }
}

void find_review_due_soon(const Question& question, Findings& findings) {
    const auto& schedule = review_schedule(question);
    if (!schedule.due || schedule.overdue_days || question.reading.life.form) {
        return;
    }
    const long ahead = days_between(question.today, *schedule.due);
    if (ahead < 0 || ahead > soon_days) {
        return;
    }
    const Span place = due_place(question, schedule);
    findings.add(place, {{"due", to_words(*schedule.due)},
                         {"days", days_words(ahead)},
                         {"today", to_words(question.today)},
                         {"reckoned", reckoning(question, schedule, place)},
                         {"others", other_readings(schedule)}});
}

void find_fired_trigger(const Question& question, Findings& findings) {
    const auto effective = question.reading.life.effective;
    if (!effective || !question.reading.data.shares_personal_data) {
        return;
    }
    std::vector<const LawChange*> later;
    for (const auto& change : question.book.law_changes) {
        const auto day = parse_iso(change.date);
        if (day && *effective < *day && *day <= question.today) {
            later.push_back(&change);
        }
    }
    if (later.empty()) {
        return;
    }
    const auto& document = question.document;
    for (const auto& cadence : document.cadences) {
        if (cadence.form != CadenceForm::event || !cadence.clause.valid()) {
            continue;
        }
        const Span folded{document.folded.folded(cadence.span.begin),
                          document.folded.folded(cadence.span.end)};
        const auto inside = [&](std::string_view param) {
            for (const auto& found :
                 question.reading.occurrences.in(question.rule.phrases(param), cadence.clause)) {
                if (folded.overlaps(found.folded)) {
                    return true;
                }
            }
            return false;
        };
        if (!reviews_the_agreement(question, cadence) || !inside("law") || inside("unless")) {
            continue;
        }
        const auto last = parse_iso(later.back()->date);
        findings.add(cadence.span, {{"from", to_words(*effective)},
                                    {"count", std::to_string(later.size())},
                                    {"last", to_words(*last)},
                                    {"what", std::string(later.back()->what)}});
        return;
    }
}

} // namespace concord
