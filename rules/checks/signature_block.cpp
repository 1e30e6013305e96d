// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <array>

#include "rules/checks/contact_reading.hpp"
#include "rules/checks/kinds.hpp"
#include "rules/checks/review_reading.hpp"

namespace concord {

namespace {

constexpr std::array params{
    ParamSpec{"one_date",
              ParamType::phrases,
              false,
              "words by which all sign on a day that the text names elsewhere",
              {}},
};

/// Whom a place to sign is for, in words.
std::string signer_words(const Signatory& signer) {
    for (const auto& words : {signer.name, signer.role, signer.organisation}) {
        if (!words.empty() && words.find("__") == std::string::npos) {
            return "the signature of " + words;
        }
    }
    return "one of the signatures";
}

/// The blank line for the date of a signature, else the signature.
Span undated_place(const Document& document, std::size_t index) {
    const auto& signer = document.signatories[index];
    if (signer.date.valid()) {
        return document.dates[signer.date.index()].span; // a line for the date
    }
    const std::uint32_t next = index + 1 < document.signatories.size()
                                   ? document.signatories[index + 1].span.begin
                                   : static_cast<std::uint32_t>(document.source.text().size());
    constexpr std::uint32_t reach = 200;
    for (const auto& hole : document.placeholders) {
        const auto line = document.source.text();
        const bool near = hole.kind == PlaceholderKind::blank_rule &&
                          hole.span.begin >= signer.span.begin && hole.span.begin < next &&
                          hole.span.begin < signer.span.end + reach;
        const std::uint32_t back = hole.span.begin < 12 ? 0 : hole.span.begin - 12;
        const auto before = line.substr(back, hole.span.begin - back);
        if (near && (before.find("ate") != std::string_view::npos ||
                     before.find("ATE") != std::string_view::npos)) {
            return hole.span;
        }
    }
    return signer.span;
}

bool is_dated_elsewhere(const Document& document) {
    return std::any_of(document.dates.begin(), document.dates.end(), [](const DateExpr& date) {
        return date.meaning == DateMeaning::signature && date.style != DateStyle::placeholder;
    });
}

/// A date alone behind the places to sign: where a page is laid out by boxes, what was written into
/// one may come behind them all.
bool is_dated_behind(const Document& document) {
    constexpr std::uint32_t reach = 600; ///< bytes
    const auto& last = document.signatories.back().span;
    return std::any_of(document.dates.begin(), document.dates.end(), [&](const DateExpr& date) {
        return date.style != DateStyle::placeholder && date.span.begin > last.begin &&
               date.span.begin < last.end + reach && date.clause.valid() &&
               document.clauses[date.clause].folded.size() == date.span.size();
    });
}

/// "4.9.19": three numbers, whatever the order in which they are meant.
bool has_three_numbers(std::string_view words) {
    int numbers = 0;
    bool inside = false;
    for (const char c : words) {
        const bool digit = c >= '0' && c <= '9';
        numbers += digit && !inside ? 1 : 0;
        inside = digit;
    }
    return numbers == 3;
}

/// Labels in the first column, values in the second: "Date | 4 September 2019" some rows below the
/// name, before the next one.
bool is_dated_below(const Document& document, std::size_t index) {
    const auto& signer = document.signatories[index];
    const auto next = index + 1 < document.signatories.size()
                          ? document.signatories[index + 1].span.begin
                          : static_cast<std::uint32_t>(document.source.text().size());
    for (const auto& table : document.tables) {
        if (table.columns != 2 || !document.clauses[table.clause].whole.contains(
                                      Span{signer.span.begin, signer.span.begin})) {
            continue;
        }
        for (std::uint32_t i = 1; i < table.cells.count; ++i) {
            const auto& label = document.cells[table.cells.first + i - 1];
            const auto& value = document.cells[table.cells.first + i];
            const auto words = document.source.text(label.span);
            if (value.column == 1 && value.span.begin >= signer.span.begin &&
                value.span.begin < next && (words.starts_with("Date") || words == "DATE") &&
                (has_three_numbers(document.source.text(value.span)) ||
                 std::any_of(document.dates.begin(), document.dates.end(),
                             [&](const DateExpr& date) {
                                 return value.span.contains(date.span) &&
                                        date.style != DateStyle::placeholder;
                             }))) {
                return true;
            }
        }
    }
    return false;
}

/// "A Collins", and in the row below "Amara Collins" with the date: the name in another hand.
bool is_dated_in_full(const Document& document, std::size_t index) {
    const auto& signers = document.signatories;
    const std::string& name = signers[index].name;
    for (std::size_t other = 0; !name.empty() && other < signers.size(); ++other) {
        if (other != index && is_dated(document, signers[other]) &&
            same_person(name, signers[other].name))
            return true;
    }
    return false;
}

/// A place to sign on a form that is annexed: nobody signs the agreement there.
bool is_of_annex(const Document& document, const Signatory& signer) {
    return signer.name.empty() && signer.clause.valid() && document.clauses.in_annex(signer.clause);
}

void judge(const Question& question, Findings& findings) {
    const auto& document = question.document;
    const auto& signers = document.signatories;
    const bool any_dated =
        std::any_of(signers.begin(), signers.end(),
                    [&](const Signatory& signer) { return is_dated(document, signer); });
    const bool all_blank = std::all_of(signers.begin(), signers.end(), [](const Signatory& s) {
        return s.blank || (s.name.empty() && !s.signed_mark);
    });
    const bool on_named_day =
        question.reading.life.effective && !question.occurrences("one_date").empty();
    if (!any_dated && !signers.empty() &&
        (on_named_day || is_dated_elsewhere(document) || is_dated_behind(document))) {
        return; // one date for all
    }
    constexpr std::size_t max_related = 9;
    Finding* first = nullptr;
    for (std::size_t i = 0; i < signers.size(); ++i) {
        if (is_dated(document, signers[i]) || signers[i].span.empty() ||
            is_dated_below(document, i) || is_dated_in_full(document, i) ||
            (any_dated && is_of_annex(document, signers[i]))) {
            continue;
        }
        if (first != nullptr && first->related.size() >= max_related) {
            break;
        }
        const Span place = undated_place(document, i);
        if (first != nullptr) {
            first->related.push_back(
                {place, document.clause_at(place.begin), "no date here either"});
            continue;
        }
        first = &findings.add(place, {{"who", signer_words(signers[i])}}, Verdict::missing);
        if (all_blank || question.reading.life.form) {
            first->severity = Severity::advice;
            first->adjustments.emplace_back("advice: a form that is still to be signed");
        } else if (question.reading.type.type == AgreementType::contract &&
                   question.reading.life.effective) {
            first->severity = Severity::advice;
            first->adjustments.emplace_back("advice: the contract names the day of its start");
        } else if (!any_dated && question.reading.life.effective) {
            first->severity = Severity::warning;
            first->adjustments.emplace_back("warning: the text names the day of its start");
        }
    }
}

void run(const Question& question, Findings& findings) {
    if (question.document.signatories.empty()) {
        return; // Whether there is a signature block at all is asked elsewhere.
    }
    judge(question, findings);
    if (findings.all().empty()) {
        std::vector<Evidence> evidence;
        for (const auto& signer : question.document.signatories) {
            if (signer.date.valid()) {
                const Span date = question.document.dates[signer.date.index()].span;
                evidence.push_back({date, question.document.clause_at(date.begin)});
            }
        }
        findings.pass(std::move(evidence));
    }
}

} // namespace

CheckKind signature_block_check() noexcept {
    return {"signature-block", "signatures without a date", params, run};
}

} // namespace concord
