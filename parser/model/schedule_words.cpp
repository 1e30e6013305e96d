// SPDX-License-Identifier: Apache-2.0
#include "parser/model/schedule_words.hpp"

#include <algorithm>
#include <array>
#include <string>
#include <string_view>

#include "parser/model/review_subject.hpp"
#include "parser/text/ascii.hpp"

namespace concord {
namespace {

template <std::size_t N>
bool holds_one(const std::string& lower_words, const std::array<std::string_view, N>& list) {
    return std::any_of(list.begin(), list.end(), [&](std::string_view entry) {
        return lower_words.find(entry) != std::string::npos;
    });
}

/// The header of the column in which a date stands, in small letters; empty outside tables.
std::string column_name(const Document& document, const DateExpr& date) {
    if (!date.clause.valid() || !document.clauses[date.clause].table.valid()) return {};
    const Table& table = document.tables[document.clauses[date.clause].table.index()];
    if (!table.header || table.cells.first + table.cells.count > document.cells.size()) return {};
    const auto* cells = document.cells.data() + table.cells.first;
    const auto* end = cells + table.cells.count;
    const auto* own =
        std::find_if(cells, end, [&](const Cell& cell) { return cell.span.contains(date.span); });
    if (own == end) return {};
    const auto* head = std::find_if(
        cells, end, [&](const Cell& cell) { return cell.row == 0 && cell.column == own->column; });
    return head == end ? std::string() : to_lower(document.source.text(head->span));
}

/// The words before a date in its clause or row, at most `reach` bytes, in small letters.
std::string words_before(const Document& document, const DateExpr& date, std::uint32_t reach) {
    std::uint32_t begin = date.span.begin > reach ? date.span.begin - reach : 0;
    if (date.clause.valid()) begin = std::max(begin, document.clauses[date.clause].whole.begin);
    begin = std::min(begin, date.span.begin);
    return to_lower(document.source.text({begin, date.span.begin})) + ' ' +
           column_name(document, date);
}

} // namespace

bool records_review(const Document& document, const DateExpr& date) {
    constexpr std::array<std::string_view, 8> done = {
        "last review",  "reviewed on",     "reviewed in",   "reviewed:",
        "was reviewed", "previous review", "date reviewed", "most recent review"};
    constexpr std::array<std::string_view, 6> coming = {"next",      "be reviewed", "due",
                                                        "review by", "reviewed by", "review date"};
    // "The review of June 2026 was held on 17 June 2026."
    constexpr std::array<std::string_view, 6> held = {"was held on",      "was held in",
                                                      "took place on",    "took place in",
                                                      "was completed on", "was carried out on"};
    if (date.meaning == DateMeaning::review) {
        const std::string before = words_before(document, date, 48);
        return (holds_one(before, done) || holds_one(before, held)) && !holds_one(before, coming);
    }
    if (date.meaning == DateMeaning::other) {
        const std::string before = words_before(document, date, 48);
        return holds_one(before, held) && before.find("review") != std::string::npos;
    }
    if (date.meaning != DateMeaning::version || !date.clause.valid()) return false;
    const Clause& clause = document.clauses[date.clause];
    if (clause.kind != ClauseKind::row) return false;
    const std::string row = to_lower(document.source.text(clause.whole));
    return row.find("reviewed") != std::string::npos && !holds_one(row, coming);
}

bool looks_back_on_review(const Document& document, const DateExpr& date) {
    constexpr std::array<std::string_view, 5> later = {"after the ", "following the ", "since the ",
                                                       "result of the ", "findings of the "};
    const std::string before = words_before(document, date, 48);
    const auto words = std::string_view(before).substr(0, before.find_last_not_of(' ') + 1);
    return (words.ends_with("review of") || words.ends_with("review in")) &&
           holds_one(before, later);
}

bool reviews_agreement(const Document& document, const Cadence& cadence) {
    if (!cadence.clause.valid()) return false;
    const ReviewSubject subject = review_subject(document, cadence);
    if (subject != ReviewSubject::unsaid) return subject == ReviewSubject::agreement;
    // "Review frequency: 3 years"
    const std::string_view before = document.source.text(
        {cadence.span.begin - std::min(cadence.span.begin, 7U), cadence.span.begin});
    const bool labelled = document.source.text(cadence.span).find(':') != std::string_view::npos;
    if (labelled && equal_folded(before, "review ")) return true;
    const Clause& clause = document.clauses[cadence.clause];
    constexpr std::array<std::string_view, 19> names = {
        "accord",        "mou",          "memorandum",         "agreement",
        "protocol",      "arrangement",  "framework document", "concordat",
        "this document", "the document", "this framework",     "this schedule",
        "contract",      "this isa",     "this dsa",           "this sla",
        "this addendum", "this charter", "this compact"};
    const ClauseId above = document.clauses.heading_above(cadence.clause);
    std::string heading = to_lower(document.source.text(clause.heading));
    if (above.valid())
        heading += ' ' + to_lower(document.source.text(document.clauses[above].heading));
    if (heading.find("review") != std::string::npos) return true;
    const std::uint32_t begin =
        std::max(clause.whole.begin, cadence.span.begin - std::min(cadence.span.begin, 300U));
    const std::uint32_t end = std::min(clause.whole.end, cadence.span.end + 120);
    return holds_one(to_lower(document.source.text(
                         {std::min(begin, cadence.span.begin), std::max(end, cadence.span.end)})),
                     names);
}

} // namespace concord
