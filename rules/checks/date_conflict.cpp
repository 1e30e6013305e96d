// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <array>
#include <chrono>
#include <optional>
#include <string>
#include <vector>

#include "parser/model/schedule_words.hpp"
#include "parser/text/ascii.hpp"
#include "rules/checks/contact_reading.hpp"
#include "rules/checks/date_length.hpp"
#include "rules/checks/kinds.hpp"

namespace concord {

namespace {

constexpr std::array params{
    ParamSpec{"versions", ParamType::phrases, true, "heads of a column of versions", {}},
};

/// A full date of a meaning that is certain.
struct Known {
    Day day;
    Span span;
    ClauseId clause;
};

/// The last day of the month that a date without a day names.
std::optional<Day> end_of_month(const DateExpr& date) {
    if (!date.year || !date.month || date.day || date.impossible) {
        return std::nullopt;
    }
    const std::chrono::year_month_day_last end(
        std::chrono::year(*date.year),
        std::chrono::month_day_last(std::chrono::month(*date.month)));
    return end.ok() ? std::optional<Day>(end) : std::nullopt;
}

std::vector<Known> days_of(const Document& document, DateMeaning meaning) {
    std::vector<Known> out;
    for (const auto& date : document.dates) {
        const auto day = date.as_day();
        if (date.meaning == meaning && !date.ambiguous && day) {
            out.push_back({*day, date.span, date.clause});
        }
    }
    return out;
}

/// The days by which reviews are still to come: "next review: May 2025" leaves until the end of
/// that month.
std::vector<Known> coming_reviews(const Document& document) {
    std::vector<Known> out;
    for (const auto& date : document.dates) {
        const auto day = date.day ? date.as_day() : end_of_month(date);
        if (date.meaning == DateMeaning::review && !date.ambiguous && day &&
            !records_review(document, date) && !looks_back_on_review(document, date)) {
            out.push_back({*day, date.span, date.clause});
        }
    }
    return out;
}

void report(Findings& findings, const Known& at, const Known& other, std::string_view what) {
    auto& finding = findings.add(
        at.span,
        {{"what", std::string(what)}, {"day", to_words(at.day)}, {"other", to_words(other.day)}});
    finding.related.push_back({other.span, other.clause, "the other date"});
}

/// The start, if the text names one day for it and one only.
std::optional<Known> only_start(const Document& document) {
    const auto all = days_of(document, DateMeaning::commencement);
    const bool one = !all.empty() && std::all_of(all.begin(), all.end(), [&](const Known& other) {
        return other.day == all.front().day;
    });
    return one ? std::optional(all.front()) : std::nullopt;
}

/// The day before which nothing that is to come can lie: the start, else the first signature.
std::optional<Known> first_day(const Document& document) {
    const auto signing = days_of(document, DateMeaning::signature);
    if (signing.empty() || !days_of(document, DateMeaning::commencement).empty()) {
        return only_start(document);
    }
    return *std::ranges::min_element(signing, {}, &Known::day);
}

/// Reports the first of several days that all lie before another.
void judge_before(Findings& findings, const std::vector<Known>& all,
                  const std::optional<Known>& first, std::string_view what) {
    const auto earlier = [&](const Known& one) { return one.day < first->day; };
    if (first && !all.empty() && std::ranges::all_of(all, earlier)) {
        report(findings, all.front(), *first, what);
    }
}

void judge_order(const Question& question, Findings& findings) {
    const auto& document = question.document;
    judge_before(findings, days_of(document, DateMeaning::expiry), only_start(document),
                 "the end lies before the start");
    judge_before(findings, coming_reviews(document), first_day(document),
                 "the next review lies before the start");
}

/// The day of the week with which a date begins: "Wed 4 March"; none for a date without one.
std::optional<unsigned> weekday_before(std::string_view date) {
    constexpr std::array<std::string_view, 7> names{"sun", "mon", "tue", "wed",
                                                    "thu", "fri", "sat"};
    const auto found = std::ranges::find_if(names, [&](std::string_view name) {
        return date.size() > name.size() && equal_folded(date.substr(0, name.size()), name);
    });
    if (found == names.end()) return std::nullopt;
    return static_cast<unsigned>(found - names.begin());
}

/// "Wednesday 4 March 2025", which was a Tuesday: the day or the month may be the wrong one.
void judge_weekday(const Question& question, const DateExpr& date, Findings& findings) {
    constexpr std::array<std::string_view, 7> names{"Sunday",   "Monday", "Tuesday", "Wednesday",
                                                    "Thursday", "Friday", "Saturday"};
    const auto said = weekday_before(question.document.source.text(date.span));
    const auto day = date.as_day();
    if (!said || !day || !date.day || date.ambiguous || date.impossible) return;
    const unsigned is = std::chrono::weekday(*day).c_encoding();
    if (is != *said) {
        findings.add(date.span, {{"message", "\"{quote}\": " + to_words(*day) + " is a " +
                                                 std::string(names[is]) + '.'}});
    }
}

/// "31 June 2025": nobody can tell which day is meant.
void judge_days(const Question& question, Findings& findings) {
    for (const auto& date : question.document.dates) {
        const bool in_words = date.style == DateStyle::words || date.style == DateStyle::words_us;
        if (date.impossible && in_words) {
            findings.add(date.span, {{"message", "\"{quote}\" is no day of the calendar."}});
        }
        judge_weekday(question, date, findings);
    }
}

/// "Date: 4 May 2087" beside a signature: nobody has signed on a day that is still to come.
void judge_signatures(const Question& question, Findings& findings) {
    const auto& document = question.document;
    for (const auto& signer : document.signatories) {
        if (!signer.date.valid()) {
            continue;
        }
        const auto& date = document.dates[signer.date.index()];
        const auto day = date.as_day();
        if (day && date.day && !date.ambiguous && *day > question.today) {
            findings.add(date.span,
                         {{"message", "\"{quote}\" stands beside a signature and is "
                                      "later than " +
                                          to_words(question.today) + ". Is the year right?"}});
            return;
        }
    }
}

/// "1.2" → 1002; nothing for words.
std::optional<int> version_number(std::string_view cell) {
    if (!cell.empty() && (cell.front() == 'v' || cell.front() == 'V')) {
        cell.remove_prefix(1);
    }
    int major = 0;
    int minor = 0;
    bool dot = false;
    if (cell.empty() || cell.size() > 6) {
        return std::nullopt;
    }
    for (const char c : cell) {
        if (c == '.' && !dot) {
            dot = true;
        } else if (c >= '0' && c <= '9') {
            (dot ? minor : major) = (dot ? minor : major) * 10 + (c - '0');
        } else {
            return std::nullopt;
        }
    }
    return major * 1000 + minor;
}

std::optional<Known> day_in(const Document& document, Span cell) {
    for (const auto& date : document.dates) {
        const auto day = date.as_day();
        if (cell.contains(date.span) && day && date.day && !date.ambiguous) {
            return Known{*day, date.span, date.clause};
        }
    }
    return std::nullopt;
}

/// "Version 0.9" in a line of its own.
struct Stated {
    int number;
    Span span;
    std::string words;
};

std::optional<Stated> version_at_head(const Question& question, std::uint32_t before) {
    constexpr std::uint32_t longest_line = 40;
    const auto& document = question.document;
    for (const auto& word : question.occurrences("versions")) {
        const auto& clause = document.clauses[word.clause];
        if (clause.folded.size() > longest_line || clause.table.valid() ||
            word.folded.begin != clause.folded.begin ||
            document.folded.source(word.folded).begin >= before) {
            continue;
        }
        auto rest =
            document.folded.text().substr(word.folded.end, clause.folded.end - word.folded.end);
        rest.remove_prefix(std::min(rest.find_first_not_of(": "), rest.size()));
        rest = rest.substr(0, rest.find_first_of(" ,;("));
        if (const auto number = version_number(rest)) {
            return Stated{*number, document.folded.source(clause.folded), std::string(rest)};
        }
    }
    return std::nullopt;
}

/// "Version 1.4 | 2 May 2025": a number and a day in one line of the head.
struct VersionLine {
    int number;
    Known date;
};

/// The lines above the first heading that each name a version and its day.
std::vector<VersionLine> version_lines(const Question& question) {
    constexpr std::uint32_t longest_line = 80;
    const auto& document = question.document;
    std::vector<VersionLine> out;
    for (const auto& word : question.occurrences("versions")) {
        const auto& clause = document.clauses[word.clause];
        const bool begins = word.folded.begin == clause.folded.begin;
        if ((clause.kind == ClauseKind::heading && !begins) || clause.label.present()) {
            break; // the text proper
        }
        const auto text = document.source.text();
        const auto begin = document.folded.source(word.folded).begin;
        auto line = text.substr(begin, text.find('\n', begin) - begin);
        if (clause.table.valid() || line.size() > longest_line) {
            continue;
        }
        const auto date =
            day_in(document, {begin, begin + static_cast<std::uint32_t>(line.size())});
        line.remove_prefix(std::min(line.find_first_of(" :"), line.size()));
        line.remove_prefix(std::min(line.find_first_not_of(" :"), line.size()));
        const auto number = version_number(line.substr(0, line.find_first_of(" ,;(|")));
        if (number && date) {
            out.push_back({*number, *date});
        }
    }
    return out;
}

void judge_version_lines(const Question& question, Findings& findings) {
    const auto lines = version_lines(question);
    for (std::size_t i = 1; i < lines.size(); ++i) {
        const auto& a = lines[i - 1];
        const auto& b = lines[i];
        if (a.number != b.number && (a.number < b.number) != (a.date.day <= b.date.day)) {
            const bool last = a.number < b.number;
            report(findings, last ? b.date : a.date, last ? a.date : b.date,
                   "the later version bears the earlier date");
            return;
        }
    }
}

/// A table of versions in which a higher number bears an earlier day.
void judge_versions(const Question& question, Findings& findings, const Table& table) {
    const auto& document = question.document;
    const auto heads = question.occurrences("versions");
    const Span head = cell_at(document, table, 0, 0);
    const bool versions = std::any_of(heads.begin(), heads.end(), [&](const Occurrence& one) {
        return head.contains(question.source(one));
    });
    if (!versions) {
        return;
    }
    struct Row {
        int number;
        Known date;
    };
    std::vector<Row> rows;
    std::optional<std::pair<int, Span>> highest;
    for (std::size_t row = 1; row < table.rows; ++row) {
        const auto number = version_number(document.source.text(cell_at(document, table, row, 0)));
        if (number && (!highest || *number > highest->first)) {
            highest = {*number, cell_at(document, table, row, 0)};
        }
        for (std::size_t column = 1; number && column < table.columns; ++column) {
            if (const auto day = day_in(document, cell_at(document, table, row, column))) {
                rows.push_back({*number, *day});
                break;
            }
        }
    }
    const auto head_line = version_at_head(question, document.clauses[table.clause].whole.begin);
    if (highest && head_line && head_line->number != highest->first) {
        auto& finding = findings.add(
            head_line->span, {{"what", "the table of versions goes as far as another version"},
                              {"day", "version " + head_line->words},
                              {"other", "version " + quote(document, highest->second)}});
        finding.related.push_back(
            {highest->second, document.clause_at(highest->second.begin), "the table of versions"});
    }
    for (const auto& late : rows) {
        for (const auto& early : rows) {
            if (late.number > early.number && late.date.day < early.date.day) {
                report(findings, late.date, early.date, "the later version bears the earlier date");
                return;
            }
        }
    }
}

void run(const Question& question, Findings& findings) {
    judge_days(question, findings);
    judge_order(question, findings);
    judge_lengths(question, findings);
    judge_signatures(question, findings);
    judge_version_lines(question, findings);
    for (const auto& table : question.document.tables) {
        judge_versions(question, findings, table);
    }
    if (findings.all().empty() && !question.document.dates.empty()) {
        findings.pass();
    }
}

} // namespace

CheckKind date_conflict_check() noexcept {
    return {"date-conflict", "dates and versions that cannot all be right", params, run};
}

} // namespace concord
