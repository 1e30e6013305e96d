// SPDX-License-Identifier: Apache-2.0
// When an agreement ends by its own words.
#include <algorithm>
#include <array>
#include <optional>
#include <string>

#include "parser/text/ascii.hpp"
#include "rules/checks/kinds.hpp"
#include "rules/checks/places.hpp"
#include "rules/checks/review_reading.hpp"
#include "rules/checks/scope.hpp"

namespace concord {

namespace {

constexpr std::array<std::string_view, 3> term_sections{"SEC-TERM", "SEC-COMMENCE", "SEC-REVIEW"};

/// Whether words beside the clause, under the same heading or number, let the term go on of itself.
bool carries_on(const Question& question, ClauseId clause) {
    const auto& clauses = question.document.clauses;
    const auto parent = clauses[clause].parent;
    const auto words = question.reading.occurrences.below(question.rule.phrases("carries_on"),
                                                          parent.valid() ? parent : clause);
    return std::ranges::any_of(words, [](const Occurrence& one) { return !one.negated; });
}

/// "Effective to: 31 March 2026", "End date of this agreement: …": a line that is a label of the
/// agreement's own end and the day. "Licence expires: …" is about something else.
bool is_labelled(const Question& question, const DateExpr& date, const Clause& clause) {
    constexpr std::array<std::string_view, 20> words{
        "agreement", "date",  "effective", "end", "ends",  "expiration", "expires",
        "expiry",    "force", "in",        "mou", "of",    "protocol",   "memorandum",
        "term",      "the",   "this",      "to",  "until", "valid"};
    constexpr std::size_t longest = 48;
    const auto& folded = question.document.folded;
    const std::uint32_t begin = folded.folded(date.span.begin);
    const auto label =
        to_lower(folded.text({clause.folded.begin, std::max(clause.folded.begin, begin)}));
    const auto colon = label.find(':');
    if (label.size() > longest || colon == label.npos ||
        label.find_first_not_of(": *_", colon) != label.npos) {
        return false;
    }
    for (std::size_t at = 0; at < colon;) {
        const auto stop = std::min(label.find_first_of(" :*_", at), colon);
        const auto word = std::string_view(label).substr(at, stop - at);
        if (!word.empty() && std::ranges::find(words, word) == words.end()) {
            return false;
        }
        at = stop + 1;
    }
    return true;
}

/// Whether an end is that of the agreement and not of something that it speaks of.
bool ends_the_agreement(const Question& question, const DateExpr& date) {
    const auto& clause = question.document.clauses[date.clause];
    return clause.kind == ClauseKind::title || clause.kind == ClauseKind::row ||
           clause.kind == ClauseKind::heading || is_labelled(question, date, clause) ||
           in_sections(question, date.clause, term_sections) ||
           in_sentence(question, "about", question.folded(date.span));
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

/// Whether words of the clause move the end of a length on; "it may be renewed" leaves it unless
/// somebody acts.
bool is_renewed(const Question& question, ClauseId clause, Span length) {
    const auto words = question.reading.occurrences.in(question.rule.phrases("renewal"), clause);
    return !words.empty() && !in_sentence(question, "extendable", length);
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
    const auto words = to_lower(rest.substr(0, reach));
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

} // namespace

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

std::vector<Ending> endings(const Question& question) {
    const auto& document = question.document;
    std::vector<Ending> out;
    for (const auto& date : document.dates) {
        const auto day = last_day_of(date);
        if (date.meaning == DateMeaning::expiry && day && date.clause.valid() &&
            !document.clauses.in_annex(date.clause) && ends_the_agreement(question, date) &&
            (!in_sentence(question, "renewal", question.folded(date.span)) ||
             in_sentence(question, "extendable", question.folded(date.span))) &&
            !carries_on(question, date.clause) &&
            !in_sentence(question, "other", question.folded(date.span))) {
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
        const Span folded = question.folded(length.span);
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
            !is_renewed(question, length.clause, folded) && !carries_on(question, length.clause)) {
            // Three years end on the day before their third anniversary, which is a day itself.
            const bool named = document.folded.text(folded).ends_with("anniversary");
            const Day end = add_months(*effective, *months) - std::chrono::days(named ? 0 : 1);
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

} // namespace concord
