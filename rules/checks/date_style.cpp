// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <array>

#include "rules/checks/kinds.hpp"

namespace concord {

namespace {

constexpr std::array<ParamSpec, 0> params{};

bool in_figures(const DateExpr& date) {
    return date.style == DateStyle::numeric || date.style == DateStyle::numeric_short_year;
}

/// "3 April 2025 or 4 March 2025".
std::string readings_of(const DateExpr& date) {
    using namespace std::chrono;
    const auto day = date.as_day();
    if (!day || !date.year || !date.month || !date.day) {
        return "two days";
    }
    const Day other = year(*date.year) / month(*date.day) / std::chrono::day(*date.month);
    return to_words(*day) + " or " + to_words(other);
}

/// A full date in figures that is written unlike `date`, to show the mixture.
const DateExpr* other_style(const Document& document, const DateExpr& date) {
    const auto found =
        std::find_if(document.dates.begin(), document.dates.end(), [&](const DateExpr& other) {
            return &other != &date && in_figures(other) && other.style != date.style;
        });
    return found == document.dates.end() ? nullptr : &*found;
}

void run(const Question& question, Findings& findings) {
    const auto& document = question.document;
    Finding* first = nullptr;
    for (const auto& date : document.dates) {
        if (!date.ambiguous) {
            continue;
        }
        if (first != nullptr) {
            first->related.push_back({date.span, date.clause, "may be " + readings_of(date)});
            continue;
        }
        const std::string mixture =
            other_style(document, date) == nullptr
                ? ""
                : ", and another date in figures is written in another style";
        first = &findings.add(date.span, {{"readings", readings_of(date)}, {"mixture", mixture}},
                              Verdict::ambiguous);
    }
    for (const auto& date : document.dates) {
        // Signatures in figures of two styles: nobody can trust the order.
        if (first == nullptr && in_figures(date) && date.meaning == DateMeaning::signature) {
            if (const auto* other = other_style(document, date);
                other != nullptr && other->meaning == DateMeaning::signature) {
                const auto& later = other->span.begin < date.span.begin ? date : *other;
                const auto& earlier = &later == &date ? *other : date;
                first = &findings.add(later.span,
                                      {{"message", "\"{quote}\" is not written like \"" +
                                                       quote(document, earlier.span) +
                                                       "\": two styles of date in figures."}});
            }
        }
    }
    if (first == nullptr) {
        findings.pass();
    }
}

} // namespace

CheckKind date_style_check() noexcept {
    return {"date-style", "dates in figures that can be read in two ways", params, run};
}

} // namespace concord
