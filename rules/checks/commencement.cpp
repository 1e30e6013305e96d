// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <array>

#include "rules/checks/kinds.hpp"
#include "rules/checks/places.hpp"
#include "rules/checks/problems.hpp"
#include "rules/checks/review_reading.hpp"
#include "rules/checks/scope.hpp"

namespace concord {

namespace {

// The one list. Sorted by name.
constexpr std::array<Problem, 3> problems{{
    {"expired", find_expired},
    {"none", find_no_start},
    {"not-single", find_start_not_single},
}};

constexpr auto names = problem_names(problems);

constexpr std::array params{
    ParamSpec{"problem", ParamType::text, true, "what is wrong with start or end", names},
    ParamSpec{"signatures", ParamType::phrases, false, "not-single: the day of the signatures", {}},
    ParamSpec{"starts", ParamType::phrases, false, "not-single: words for taking effect", {}},
    ParamSpec{"last", ParamType::phrases, false, "not-single: the last of several dates", {}},
    ParamSpec{"about", ParamType::phrases, false, "expired: names of the agreement for itself", {}},
    ParamSpec{
        "term", ParamType::phrases, false, "expired: wording before the length of a term", {}},
    ParamSpec{"renewal", ParamType::phrases, false, "expired: wording by which a term goes on", {}},
    ParamSpec{"extendable",
              ParamType::phrases,
              false,
              "expired: wording by which an end holds unless somebody moves it",
              {}},
    ParamSpec{"carries_on",
              ParamType::phrases,
              false,
              "expired: wording by which a term goes on of itself",
              {}},
    ParamSpec{"other",
              ParamType::phrases,
              false,
              "expired: words of a sentence about another term than that of the agreement",
              {}},
    ParamSpec{"any_date",
              ParamType::flag,
              false,
              "none: any day named in the text counts, whatever it is said to be for",
              {}},
};

void run(const Question& question, Findings& findings) {
    find_problem(problems, question, findings);
    if (!findings.all().empty()) {
        return;
    }
    const bool of_end = question.rule.text("problem") == "expired";
    std::vector<Evidence> evidence;
    if (of_end) {
        for (const auto& ending : endings(question)) {
            evidence.push_back({ending.span, question.document.clause_at(ending.span.begin)});
        }
    } else {
        for (const auto& date : question.document.dates) {
            const bool placed = date.style != DateStyle::placeholder && date.year.has_value();
            const bool starts =
                date.meaning == DateMeaning::commencement || date.meaning == DateMeaning::signature;
            if (placed && starts) {
                evidence.push_back({date.span, question.document.clause_at(date.span.begin)});
            }
        }
    }
    const auto* section = question.reading.section("SEC-COMMENCE");
    if (!of_end && evidence.empty() && section != nullptr) {
        evidence = section->evidence;
    }
    // An agreement without an end cannot be over, and a form does not begin.
    if (!evidence.empty()) {
        findings.pass(std::move(evidence));
    }
}

struct Signed {
    Span span;
    Day day;
};

/// Dates of signature, one of each day.
std::vector<Signed> signed_days(const Document& document) {
    std::vector<Signed> out;
    for (const auto& date : document.dates) {
        const auto day = date.as_day();
        const auto same = [&](const Signed& one) { return one.day == *day; };
        const bool in_block = std::any_of(
            document.signatories.begin(), document.signatories.end(), [&](const Signatory& signer) {
                return signer.date.valid() && &document.dates[signer.date.index()] == &date;
            });
        if (day &&
            (in_block ||
             (date.meaning == DateMeaning::signature && document.signatories.empty())) &&
            std::none_of(out.begin(), out.end(), same)) {
            out.push_back({date.span, *day});
        }
    }
    return out;
}

} // namespace

CheckKind commencement_check() noexcept {
    return {"commencement", "when the agreement starts and ends", params, run};
}

void find_expired(const Question& question, Findings& findings) {
    if (!is_over(question) || question.reading.life.form) {
        return;
    }
    const auto all = endings(question);
    const auto last = std::max_element(
        all.begin(), all.end(), [](const Ending& a, const Ending& b) { return a.last < b.last; });
    auto& finding =
        findings.add(last->span, {{"end", to_words(last->last) + last->reckoned},
                                  {"days", days_words((question.today - last->last).count())},
                                  {"today", to_words(question.today)}});
    const auto own = question.rule.severity[static_cast<std::size_t>(question.reading.type.type)];
    if (own == Severity::error &&
        in_sentence(question, "extendable", question.folded(last->span))) {
        finding.severity = Severity::warning;
        finding.adjustments.emplace_back("warning: was it extended? Nothing here says so");
    }
}

/// "effective as of 5 July 2011, upon the signature of both": the sentence names the day.
bool names_start(const Question& question, const Occurrence& words) {
    const auto& document = question.document;
    return std::ranges::any_of(document.dates, [&](const DateExpr& date) {
        return date.clause == words.clause && date.meaning == DateMeaning::commencement &&
               date.as_day() &&
               sentence_at(document, words.folded).contains(question.folded(date.span));
    });
}

void find_start_not_single(const Question& question, Findings& findings) {
    const auto& document = question.document;
    const auto days = signed_days(document);
    const auto undated =
        std::count_if(document.signatories.begin(), document.signatories.end(),
                      [&](const Signatory& signer) { return !is_dated(document, signer); });
    if (days.empty() || (days.size() == 1 && undated == 0)) {
        return;
    }
    for (const auto& words : question.occurrences("signatures")) {
        if (words.negated || !in_sentence(question, "starts", words.folded) ||
            in_sentence(question, "last", words.folded) || names_start(question, words)) {
            continue;
        }
        std::vector<std::string> named;
        for (const auto& one : days) {
            named.push_back(to_words(one.day));
        }
        const std::string dates =
            days.size() == 1 ? "only one of the signatures bears a date, " + named.front()
                             : "the signatures bear different dates: " + listed_words(named);
        auto& finding =
            findings.add(question.source(words), {{"dates", dates}}, Verdict::ambiguous);
        for (const auto& one : days) {
            finding.related.push_back(
                {one.span, document.clause_at(one.span.begin), "date of a signature"});
        }
        return;
    }
}

void find_no_start(const Question& question, Findings& findings) {
    const auto& document = question.document;
    const auto& life = question.reading.life;
    const auto* section = question.reading.section("SEC-COMMENCE");
    const bool clause = section != nullptr && section->state != SectionState::absent;
    const auto tells = [](const DateExpr& date) {
        return date.meaning == DateMeaning::commencement || date.meaning == DateMeaning::signature;
    };
    if (clause || life.form || life.effective ||
        std::any_of(document.dates.begin(), document.dates.end(), tells)) {
        return;
    }
    const bool any_day = std::any_of(document.dates.begin(), document.dates.end(),
                                     [](const DateExpr& date) { return date.day.has_value(); });
    if (question.rule.flag("any_date") && any_day) {
        return;
    }
    auto& finding = findings.add_whole();
    const bool other_date =
        std::any_of(document.dates.begin(), document.dates.end(), [](const DateExpr& date) {
            return date.meaning == DateMeaning::version || date.meaning == DateMeaning::review;
        });
    const auto own = question.rule.severity[static_cast<std::size_t>(question.reading.type.type)];
    if (own == Severity::error && (document.signatories.empty() || other_date)) {
        finding.severity = Severity::warning;
        finding.confidence = Confidence::medium;
        finding.adjustments.emplace_back(
            other_date ? "warning: the text bears another date"
                       : "warning: no signatures were found, so this may be part of a document");
    }
}

} // namespace concord
