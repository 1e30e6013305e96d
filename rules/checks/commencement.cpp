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

Span folded_range(const Document& document, Span source) {
    return {document.folded.folded(source.begin), document.folded.folded(source.end)};
}

constexpr std::array<std::string_view, 3> term_sections{"SEC-TERM", "SEC-COMMENCE", "SEC-REVIEW"};

bool in_sentence(const Question& question, std::string_view param, Span folded) {
    const Span sentence = sentence_at(question.document, folded);
    return !within(question, question.rule.phrases(param), sentence).empty();
}

/// Whether an end is that of the agreement and not of something that it speaks of.
bool ends_the_agreement(const Question& question, const DateExpr& date) {
    const auto& clause = question.document.clauses[date.clause];
    return clause.kind == ClauseKind::title || clause.kind == ClauseKind::row ||
           clause.kind == ClauseKind::heading ||
           in_sections(question, date.clause, term_sections) ||
           in_sentence(question, "about", folded_range(question.document, date.span));
}

/// The date as a day; the end of the month or year where it names only that.
std::optional<Day> last_day_of(const DateExpr& date) {
    using namespace std::chrono;
    if (const auto day = date.as_day()) {
        return day;
    }
    if (date.impossible || date.ambiguous || !date.year || *date.year <= 0) {
        return std::nullopt;
    }
    const auto the_month = month(date.month ? *date.month : 12U);
    if (!the_month.ok() || date.day) {
        return std::nullopt;
    }
    return Day(year(*date.year) / the_month / last);
}

std::optional<std::int32_t> months_of(const Duration& length) {
    switch (length.unit) {
    case TimeUnit::year:
        return length.count * 12;
    case TimeUnit::quarter:
        return length.count * 3;
    case TimeUnit::month:
        return length.count;
    default:
        return std::nullopt;
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

/// "for two years after termination", "for 12 months from delivery": the length of something that
/// begins elsewhere than the agreement does.
bool begins_elsewhere(const Document& document, const Duration& length) {
    constexpr std::array<std::string_view, 8> counted{"after",  "following", "from", "prior",
                                                      "before", "post",      "of",   "commencing"};
    constexpr std::array<std::string_view, 9> starts{
        "effective date", "commencement", "the date of this", "date hereof",      "signature",
        "signing",        "its start",    "last signature",   "date of execution"};
    // "from the effective date of termination" counts from the end.
    constexpr std::array<std::string_view, 4> ends{"of termination", "of expir",
                                                   "of such termination", "of any termination"};
    constexpr std::size_t reach = 80;
    const auto text = document.folded.text();
    const auto rest = text.substr(document.folded.folded(length.span.end));
    const auto words = lower_case(rest.substr(0, reach));
    const auto first = words.find_first_of("abcdefghijklmnopqrstuvwxyz");
    const bool is_counted = first != std::string::npos &&
                            std::any_of(counted.begin(), counted.end(), [&](std::string_view word) {
                                return words.compare(first, word.size(), word) == 0;
                            });
    const auto stands = [&](std::string_view some) {
        return words.find(some) != std::string::npos;
    };
    return is_counted && (std::none_of(starts.begin(), starts.end(), stands) ||
                          std::any_of(ends.begin(), ends.end(), stands));
}

std::vector<Ending> endings(const Question& question) {
    const auto& document = question.document;
    std::vector<Ending> out;
    for (const auto& date : document.dates) {
        const auto day = last_day_of(date);
        if (date.meaning == DateMeaning::expiry && day && date.clause.valid() &&
            !document.clauses.in_annex(date.clause) && ends_the_agreement(question, date) &&
            !in_sentence(question, "renewal", folded_range(document, date.span)) &&
            !in_sentence(question, "other", folded_range(document, date.span))) {
            out.push_back({*day, date.span, ""});
        }
    }
    const auto effective = question.reading.life.effective;
    if (!out.empty() || !effective) {
        return out;
    }
    for (const auto& length : document.durations) {
        const auto months = months_of(length);
        if (!months || length.at_least || length.in_words || !length.clause.valid() ||
            document.clauses.in_annex(length.clause)) {
            continue;
        }
        const Span folded = folded_range(document, length.span);
        const auto& before =
            question.reading.occurrences.in(question.rule.phrases("term"), length.clause);
        // The wording stands right before the length: "for a period of" three years.
        const bool of_term = std::any_of(before.begin(), before.end(), [&](const Occurrence& o) {
            return o.folded.end <= folded.begin + 1 && folded.begin - o.folded.end <= 12;
        });
        const bool of_agreement = in_sections(question, length.clause, term_sections) ||
                                  in_sentence(question, "about", folded);
        // "for a period of up to six months": nobody can tell when that ends.
        const auto ahead = document.folded.text().substr(0, folded.begin);
        const bool open = ahead.ends_with("up to ") || ahead.ends_with("maximum period of ") ||
                          ahead.ends_with("maximum of ");
        if (of_term && of_agreement && !open && !begins_elsewhere(document, length) &&
            !in_sentence(question, "other", folded) &&
            question.reading.occurrences.in(question.rule.phrases("renewal"), length.clause)
                .empty()) {
            const Day end = add_months(*effective, *months) - std::chrono::days(1);
            out.push_back(
                {end, length.span,
                 " (\"" + quote(document, length.span) + "\" from " + to_words(*effective) + ")"});
        }
    }
    return out;
}

bool is_over(const Question& question) {
    const auto all = endings(question);
    return !all.empty() && std::all_of(all.begin(), all.end(), [&](const Ending& ending) {
        return ending.last < question.today;
    });
}

void find_expired(const Question& question, Findings& findings) {
    if (!is_over(question) || question.reading.life.form) {
        return;
    }
    const auto all = endings(question);
    const auto last = std::max_element(
        all.begin(), all.end(), [](const Ending& a, const Ending& b) { return a.last < b.last; });
    findings.add(last->span, {{"end", to_words(last->last) + last->reckoned},
                              {"days", days_words((question.today - last->last).count())},
                              {"today", to_words(question.today)}});
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
            in_sentence(question, "last", words.folded)) {
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
