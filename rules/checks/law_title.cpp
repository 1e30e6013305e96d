// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <array>
#include <string>

#include "parser/text/ascii.hpp"
#include "rules/book/title.hpp"
#include "rules/checks/kinds.hpp"
#include "rules/checks/places.hpp"
#include "rules/checks/problems.hpp"
#include "rules/checks/spelling.hpp"

namespace concord {

namespace {

std::string_view year_in(std::string_view title) {
    while (!title.empty() && !is_digit(title.back())) {
        title.remove_suffix(1);
    }
    return title.size() < 4 ? std::string_view() : title.substr(title.size() - 4);
}

/// Whether `year` is the year in a title.
bool is_of_year(std::string_view title, std::string_view year) {
    // Most titles end with their year, and most years differ in the last figure.
    const bool differ =
        !title.empty() && !year.empty() && is_digit(title.back()) && title.back() != year.back();
    return !differ && year_in(title) == year;
}

/// The register's row that the title nearly names; null when it names one rightly or none. Only
/// rows of the same year come into question, and few share one.
const KnownStatute* nearly(const Question& question, const Statute& statute) {
    constexpr std::size_t few_letters = 2;
    constexpr std::size_t long_enough = 20; ///< Two letters of a short title make another Act.
    const auto year = year_in(statute.title);
    const auto written = comparable_title(statute.title);
    const KnownStatute* best = nullptr;
    for (const auto& row : question.book.statutes) {
        if (!is_of_year(row.title, year)) {
            continue;
        }
        const auto right = row.compared;
        if (right == written) {
            const bool full = to_lower(row.title) == to_lower(statute.title) ||
                              to_lower(statute.title) == "the " + to_lower(row.title);
            return full ? nullptr : &row;
        }
        if (written.size() >= long_enough && !year.empty() &&
            letters_apart(right, written, few_letters) <= few_letters) {
            best = &row;
        }
    }
    return best;
}

/// The words of a title as they are compared, without the year at their end.
std::string_view without_year(std::string_view compared) {
    while (!compared.empty() && (is_digit(compared.back()) || compared.back() == ' ')) {
        compared.remove_suffix(1);
    }
    return compared;
}

/// The row of a title that was given once only, where another year stands beside it; else null.
const KnownStatute* of_other_year(const Question& question, const Statute& statute) {
    const bool once =
        statute.year != 0 &&
        std::ranges::any_of(question.occurrences("once"), [&](const Occurrence& title) {
            return statute.span.contains(question.source(title));
        });
    if (!once) {
        return nullptr;
    }
    const auto written = comparable_title(statute.title);
    const auto row = std::ranges::find_if(question.book.statutes, [&](const KnownStatute& known) {
        return without_year(known.compared) == without_year(written);
    });
    return row == question.book.statutes.end() || is_of_year(row->title, year_in(statute.title))
               ? nullptr
               : &*row;
}

void find_wrong(const Question& question, Findings& findings) {
    std::vector<std::string_view> reported;
    for (const auto& statute : question.document.statutes) {
        const auto* row = nearly(question, statute);
        row = row == nullptr ? of_other_year(question, statute) : row;
        if (row == nullptr ||
            std::find(reported.begin(), reported.end(), row->title) != reported.end()) {
            continue;
        }
        reported.push_back(row->title);
        findings.add(statute.span, {{"right", std::string(row->title)}});
    }
}

/// An Act named without its year, and nowhere with it.
void find_yearless(const Question& question, Findings& findings) {
    const auto& statutes = question.document.statutes;
    std::vector<std::string> reported;
    for (const auto& statute : statutes) {
        if (statute.year != 0 || statute.kind != Statute::Kind::act) {
            continue;
        }
        const auto written = comparable_title(statute.title);
        const bool elsewhere =
            std::any_of(statutes.begin(), statutes.end(), [&](const Statute& other) {
                return other.year != 0 && comparable_title(other.title).starts_with(written);
            });
        if (elsewhere || std::find(reported.begin(), reported.end(), written) != reported.end()) {
            continue;
        }
        // Only an Act that the register knows: many names end in "Act" and are none of this
        // country.
        const auto known = std::find_if(question.book.statutes.begin(),
                                        question.book.statutes.end(), [&](const KnownStatute& row) {
                                            const auto right = row.compared;
                                            return right.size() > written.size() + 4 &&
                                                   right.starts_with(written + " ");
                                        });
        if (known == question.book.statutes.end()) {
            continue;
        }
        reported.push_back(written);
        findings.add(statute.span, {{"right", std::string(known->title)}});
    }
}

// The one list. Sorted by name.
constexpr std::array<Problem, 2> problems{{
    {"wrong-title", find_wrong},
    {"yearless", find_yearless},
}};

constexpr auto names = problem_names(problems);

constexpr std::array params{
    ParamSpec{"problem", ParamType::text, true, "what is wrong with the citation", names},
    ParamSpec{"once",
              ParamType::phrases,
              false,
              "wrong-title: titles that only one Act bears, so that another year is a slip",
              {}},
};

void run(const Question& question, Findings& findings) {
    find_problem(problems, question, findings);
    if (findings.all().empty() && !question.document.statutes.empty()) {
        findings.pass();
    }
}

} // namespace

CheckKind law_title_check() noexcept {
    return {"law-title", "Acts and instruments cited without their year or under a wrong title",
            params, run};
}

} // namespace concord
