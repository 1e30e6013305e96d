// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <chrono>
#include <string>

#include "parser/model/commencement.hpp"
#include "parser/text/ascii.hpp"
#include "rules/engine/understand.hpp"

namespace concord {

namespace {

void widen(LifeReading& life, Day day) {
    if (!life.signed_on || *life.signed_on < day) {
        life.signed_on = day;
    }
    if (!life.first_signed || day < *life.first_signed) {
        life.first_signed = day;
    }
}

/// Latest full date of one meaning.
std::optional<Day> latest(const Document& document, DateMeaning meaning) {
    std::optional<Day> out;
    for (const auto& date : document.dates) {
        const auto day = date.as_day();
        if (date.meaning == meaning && day && (!out || *out < *day)) {
            out = day;
        }
    }
    return out;
}

/// The line above a name with its day: what was written on it does not come along with the text.
bool is_signed(const Document& document, const Placeholder& hole) {
    return hole.kind == PlaceholderKind::blank_rule &&
           std::ranges::any_of(document.signatories, [&](const Signatory& signer) {
               return !signer.name.empty() && signer.span.contains(hole.span) &&
                      signer.date.valid() && document.dates[signer.date.index()].as_day();
           });
}

/// Somebody has signed and said on which day.
bool is_dated_and_signed(const Document& document) {
    return std::ranges::any_of(document.signatories, [&](const Signatory& signer) {
        return !signer.name.empty() && signer.date.valid() &&
               document.dates[signer.date.index()].as_day();
    });
}

/// A line or cell in which somebody signs, or will.
bool to_sign_in(const Document& document, const Placeholder& hole) {
    const auto clause = document.clause_at(hole.span.begin);
    if (!clause.valid()) {
        return false;
    }
    const auto& line = document.clauses[clause];
    return line.kind == ClauseKind::signature ||
           (line.table.valid() &&
            document.tables[line.table.index()].kind == TableKind::signatures) ||
           std::ranges::any_of(document.signatories, [&](const Signatory& signer) {
               return signer.span.overlaps(hole.span);
           });
}

/// A text with blanks for names and signatures is a form, whatever dates it holds. Neither the
/// blanks of a form that is annexed to a signed text make the text one, nor those where another
/// party has still to sign.
bool is_form(const Document& document) {
    constexpr std::ptrdiff_t many_blanks = 3;
    const bool is_done = is_dated_and_signed(document);
    const auto annexed = [&](const Placeholder& hole) {
        const auto clause = document.clause_at(hole.span.begin);
        return clause.valid() && document.clauses.in_annex(clause);
    };
    const auto blanks = std::ranges::count_if(document.placeholders, [&](const Placeholder& hole) {
        return (hole.kind == PlaceholderKind::bracketed ||
                hole.kind == PlaceholderKind::blank_rule) &&
               !is_signed(document, hole) &&
               !(is_done && (annexed(hole) || to_sign_in(document, hole)));
    });
    const bool blank_party =
        std::any_of(document.parties.begin(), document.parties.end(), [](const Party& party) {
            return party.name.find('[') != std::string::npos ||
                   party.name.find("__") != std::string::npos;
        });
    return blank_party || blanks >= many_blanks;
}

/// The year at the end of "DATED 2019", "THIS AGREEMENT is made this ……… day of ……… 2011".
std::optional<std::int32_t> year_of_cover(std::string_view line) {
    constexpr std::size_t digits = 4;
    const auto lower = to_lower(line);
    if (!lower.starts_with("dated ") && lower.find(" is dated ") == std::string::npos &&
        lower.find(" is made this ") == std::string::npos) {
        return std::nullopt;
    }
    const auto last = line.find_last_not_of(" .");
    if (last == std::string_view::npos || last < digits || line[last - digits] != ' ') {
        return std::nullopt;
    }
    const auto year = line.substr(last + 1 - digits, digits);
    if (!year.starts_with("19") && !year.starts_with("20")) {
        return std::nullopt;
    }
    return is_digit(year[2]) && is_digit(year[3])
               ? std::optional((year[0] - '0') * 1000 + (year[1] - '0') * 100 +
                               (year[2] - '0') * 10 + year[3] - '0')
               : std::nullopt;
}

/// "July 2017" alone on a line of the cover, "DATED 2019" with the day left open: the first day on
/// which the text may have been made.
std::optional<Day> day_of_cover(const Document& document) {
    constexpr std::size_t most_lines = 16;
    constexpr std::uint32_t longest = 120; // bytes
    std::size_t lines = 0;
    for (const auto& clause : document.clauses.all()) {
        if (clause.label.present() || ++lines > most_lines) {
            break;
        }
        if (clause.folded.size() > longest) {
            continue;
        }
        const auto line = document.folded.text(clause.folded);
        for (const auto& date : document.dates) {
            if (date.style == DateStyle::month_year && document.source.text(date.span) == line) {
                return first_day_of(date);
            }
        }
        if (const auto year = year_of_cover(line)) {
            return Day(std::chrono::year(*year) / 1 / 1);
        }
    }
    return std::nullopt;
}

} // namespace

LifeReading read_life(const Document& document) {
    LifeReading life;
    for (const auto& date : document.dates) {
        if (const auto day = date.as_day(); day && date.meaning == DateMeaning::signature) {
            widen(life, *day);
        }
    }
    bool named = false;
    for (const auto& signatory : document.signatories) {
        if (signatory.date.valid()) {
            if (const auto day = document.dates[signatory.date.index()].as_day()) {
                widen(life, *day);
            }
        }
        named = named || (!signatory.blank && !signatory.name.empty());
    }
    life.form = is_form(document);
    life.signed_ = life.signed_on.has_value() && (named || document.signatories.empty());
    const DateExpr* start = commencement_date(document);
    life.effective = start != nullptr ? first_day_of(*start) : life.signed_on;
    if (!life.effective) {
        life.effective = latest(document, DateMeaning::commencement); // in an annex
    }
    life.judged_at = life.signed_on ? life.signed_on : life.effective;
    if (!life.judged_at) {
        life.judged_at = latest(document, DateMeaning::version);
    }
    if (!life.judged_at) {
        life.judged_at = day_of_cover(document);
    }
    return life;
}

} // namespace concord
