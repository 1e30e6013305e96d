// SPDX-License-Identifier: Apache-2.0
#include "rules/checks/date_length.hpp"

#include <algorithm>
#include <array>
#include <chrono>
#include <optional>
#include <span>

#include "rules/checks/scope.hpp"

namespace concord {

namespace {

/// "for three years, until 31 March 2029": words that make the day the end of the length.
bool leads_to_end(std::string_view between) {
    constexpr std::size_t longest = 24;
    constexpr std::array<std::string_view, 5> joints{" until ", " to ", "ending ", "ends on ",
                                                     "expiring "};
    return between.size() <= longest && std::ranges::any_of(joints, [&](std::string_view joint) {
               return between.find(joint) != std::string_view::npos;
           });
}

/// "with an option to extend it": the day may be that of another term.
bool may_go_on(std::string_view sentence) {
    constexpr std::array<std::string_view, 3> words{"exten", "renew", "further"};
    return std::ranges::any_of(words, [&](std::string_view word) {
        return sentence.find(word) != std::string_view::npos;
    });
}

/// The dates of a stretch of the source; those of a document stand in reading order.
std::span<const DateExpr> dates_in(const Document& document, Span source) {
    const auto begin = [](const DateExpr& date) { return date.span.begin; };
    const auto first = std::ranges::lower_bound(document.dates, source.begin, {}, begin);
    const auto last = std::ranges::lower_bound(first, document.dates.end(), source.end, {}, begin);
    return {first, last};
}

/// The end that stands right behind a length; null where none does.
const DateExpr* end_behind(const Question& question, Span length, Span sentence) {
    const auto& document = question.document;
    for (const auto& date :
         dates_in(document, document.folded.source({length.end, sentence.end}))) {
        const Span folded = question.folded(date.span);
        if (date.meaning == DateMeaning::expiry && date.as_day() && !date.ambiguous &&
            folded.begin >= length.end &&
            leads_to_end(slice(document.folded.text(), {length.end, folded.begin}))) {
            return &date;
        }
    }
    return nullptr;
}

/// The day from which the length counts: the start that its sentence names, one only.
std::optional<Day> start_in(const Question& question, Span sentence) {
    std::optional<Day> start;
    for (const auto& date :
         dates_in(question.document, question.document.folded.source(sentence))) {
        const auto day = date.as_day();
        if (date.meaning != DateMeaning::commencement || date.ambiguous || !day) {
            continue;
        }
        if (start) {
            return std::nullopt;
        }
        start = day;
    }
    return start;
}

} // namespace

void judge_lengths(const Question& question, Findings& findings) {
    // A month may be counted to its last day or to the day before, and a notice may end with it.
    constexpr std::chrono::days tolerance(31);
    const auto& document = question.document;
    for (const auto& length : document.durations) {
        const auto months = months_of(length);
        if (!months || length.at_least || length.in_words) {
            continue;
        }
        const Span folded = question.folded(length.span);
        const Span sentence = sentence_at(document, folded);
        if (sentence.end < folded.end) {
            continue;
        }
        const auto* end = end_behind(question, folded, sentence);
        const auto start = end == nullptr ? std::nullopt : start_in(question, sentence);
        if (!start || may_go_on(slice(document.folded.text(), sentence))) {
            continue;
        }
        const Day counted = add_months(*start, *months) - std::chrono::days(1);
        const auto apart = *end->as_day() - counted;
        if (apart > tolerance || apart < -tolerance) {
            auto& finding = findings.add(
                end->span,
                {{"what", "the length and the end do not agree"},
                 {"day", to_words(*end->as_day())},
                 {"other", "\"" + quote(document, length.span) + "\" until " + to_words(counted)}});
            finding.related.push_back({length.span, length.clause, "the length"});
        }
    }
}

} // namespace concord
