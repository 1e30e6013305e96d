// SPDX-License-Identifier: Apache-2.0
#include "parser/model/review_month.hpp"

#include <array>
#include <string_view>

#include "parser/model/month_names.hpp"
#include "parser/text/ascii.hpp"

namespace concord {
namespace {

/// The month whose name a text begins with, capital letter and all; 0 for none.
unsigned month_at(std::string_view text) noexcept {
    for (std::size_t i = 0; i < month_names.size(); ++i) {
        const std::string_view name = month_names[i];
        const bool whole = text.size() == name.size() ||
                           (text.size() > name.size() && !is_lower(text[name.size()]));
        if (whole && text.front() == name.front() &&
            equal_folded(text.substr(1, name.size() - 1), name.substr(1)))
            return static_cast<unsigned>(i + 1);
    }
    return 0;
}

/// The last month of the season that a text is; 0 for none.
unsigned month_of_season(std::string_view text) noexcept {
    if (text == "spring") return 5;
    if (text == "summer") return 8;
    if (text == "autumn") return 11;
    return text == "winter" ? 2 : 0;
}

/// "April 2027" is a date of its own.
bool has_year(std::string_view behind) noexcept {
    const std::size_t next = behind.find_first_not_of(" ,");
    return next != std::string_view::npos && is_digit(behind[next]);
}

/// The month behind "in ", "during ", "by the end of " … at the head of a text.
unsigned month_behind_link(std::string_view text) noexcept {
    constexpr std::array<std::string_view, 8> links = {" in ",
                                                       " during ",
                                                       " each ",
                                                       " every ",
                                                       " by ",
                                                       " by the end of ",
                                                       " before the end of ",
                                                       " at the end of "};
    for (const std::string_view link : links) {
        if (!text.starts_with(link)) continue;
        const std::string_view rest = text.substr(link.size());
        const unsigned month = month_at(rest);
        if (month != 0 && !has_year(rest.substr(month_names[month - 1].size()))) return month;
    }
    return 0;
}

} // namespace

std::optional<unsigned> review_month(const Document& document, const Cadence& cadence) {
    if (cadence.form != CadenceForm::recurring || cadence.months != 12) return std::nullopt;
    const std::string_view text = document.folded.text();
    const std::uint32_t begin = document.folded.folded(cadence.span.begin);
    const std::uint32_t end = document.folded.folded(cadence.span.end);
    if (begin > end || end > text.size()) return std::nullopt;
    if (const unsigned month = month_behind_link(text.substr(end, 60)); month != 0) return month;
    // "every April", "each spring"
    const std::string_view words = text.substr(begin, end - begin);
    if (const auto blank = words.rfind(' '); blank != words.npos) {
        const std::string_view last = words.substr(blank + 1);
        if (const unsigned month = month_at(last); month != 0) return month;
        if (const unsigned month = month_of_season(last); month != 0) return month;
    }
    // "in April of each year"
    constexpr std::uint32_t reach = 40;
    const std::uint32_t from = begin > reach ? begin - reach : 0;
    std::string_view before = text.substr(from, begin - from);
    for (const std::string_view link : {" of ", " in ", " "})
        if (before.ends_with(link)) {
            before.remove_suffix(link.size());
            break;
        }
    const auto blank = before.rfind(' ');
    if (blank == before.npos) return std::nullopt;
    const unsigned month = month_at(before.substr(blank + 1));
    const std::string_view lead = before.substr(0, blank);
    const bool in = lead.ends_with(" in") || lead.ends_with(" during") || lead.ends_with(" by") ||
                    lead.ends_with(" of") || lead.ends_with(" every") || lead.ends_with(" each");
    return month != 0 && in ? std::optional(month) : std::nullopt;
}

Day end_of_next_month(Day from, unsigned month) noexcept {
    const std::chrono::year year = std::chrono::year_month_day(from).year();
    const auto last_in = [month](std::chrono::year of) {
        return Day(of / std::chrono::month(month) / std::chrono::last);
    };
    const Day last = last_in(year);
    return last > from ? last : last_in(year + std::chrono::years(1));
}

} // namespace concord
