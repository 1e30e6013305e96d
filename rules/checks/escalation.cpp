// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <array>
#include <optional>
#include <set>

#include "parser/text/ascii.hpp"
#include "rules/checks/kinds.hpp"
#include "rules/checks/places.hpp"

namespace concord {

namespace {

constexpr std::array params{
    ParamSpec{"section", ParamType::text, true, "the section that describes the route", {}},
    ParamSpec{"levels", ParamType::groups, true, "names of each level, one list a level", {}},
    ParamSpec{"time", ParamType::phrases, true, "wording that sets a time for a level", {}},
    ParamSpec{"least", ParamType::number, false, "levels that a route needs, 2 by default", {}},
};

struct Route {
    std::int64_t levels = 0;
    bool timed = false;
    Span twice; ///< A post that stands on two levels.
};

std::int64_t named_levels(const Question& question, const std::vector<ClauseId>& clauses) {
    const auto groups = question.rule.groups("levels");
    return std::count_if(groups.begin(), groups.end(), [&](PhraseSet level) {
        return std::any_of(clauses.begin(), clauses.end(), [&](ClauseId id) {
            const auto found = question.reading.occurrences.in(level, id);
            return std::any_of(found.begin(), found.end(),
                               [](const Occurrence& one) { return !one.in_heading; });
        });
    });
}

bool is_timed(const Question& question, const std::vector<ClauseId>& clauses) {
    const auto in_route = [&](ClauseId id) {
        return std::binary_search(clauses.begin(), clauses.end(), id);
    };
    const auto& document = question.document;
    const auto times = question.occurrences("time");
    return std::any_of(document.durations.begin(), document.durations.end(),
                       [&](const Duration& one) { return in_route(one.clause); }) ||
           std::any_of(times.begin(), times.end(),
                       [&](const Occurrence& one) { return in_route(one.clause); });
}

bool has_letters(std::string_view words) {
    return words.size() > 3 &&
           std::none_of(words.begin(), words.end(), [](char c) { return c >= '0' && c <= '9'; });
}

/// A table of steps: one level a row; a post that comes back in its column is no further level.
void read_table(const Question& question, const Table& table, Route& route) {
    const auto& document = question.document;
    route.levels = std::max<std::int64_t>(route.levels, table.rows - (table.header ? 1 : 0));
    std::set<std::pair<std::uint16_t, std::string>> posts;
    for (std::uint32_t i = 0; i < table.cells.count; ++i) {
        const auto& cell = document.cells[table.cells.first + i];
        const auto words = to_lower(quote(document, cell.span, 200));
        if (has_letters(words) && !posts.emplace(cell.column, words).second &&
            route.twice.empty()) {
            route.twice = cell.span;
        }
    }
}

/// "It goes to Jane Doe. … If it is not settled, it goes to Jane Doe": a person to whom two
/// sentences send the matter.
Span named_twice(const Question& question, const std::vector<ClauseId>& clauses) {
    const auto& document = question.document;
    const auto text = document.folded.text();
    const auto sends = [&](std::size_t at) {
        const auto before = text.substr(0, at);
        return before.ends_with(" to ") || before.ends_with(" with ");
    };
    constexpr std::size_t most = 50; // in a directory nobody is looked for
    if (document.contacts.size() > most) {
        return {};
    }
    for (const auto& contact : document.contacts) {
        std::optional<Span> first;
        for (const ClauseId id : clauses) {
            const Span clause = document.clauses[id].folded;
            const auto words = document.folded.text(clause);
            const bool full = contact.name.find(' ') != std::string::npos;
            for (auto at = full ? words.find(contact.name) : std::string_view::npos;
                 at != std::string_view::npos; at = words.find(contact.name, at + 1)) {
                const auto begin = clause.begin + static_cast<std::uint32_t>(at);
                const Span here{begin, begin + static_cast<std::uint32_t>(contact.name.size())};
                if (!sends(begin)) {
                    continue;
                }
                if (first && !sentence_at(document, *first).contains(here)) {
                    return document.folded.source(here);
                }
                first = first ? first : here;
            }
        }
    }
    return {};
}

Route read_route(const Question& question, const std::vector<ClauseId>& clauses) {
    Route route;
    route.levels = named_levels(question, clauses);
    route.timed = is_timed(question, clauses);
    for (const auto& table : question.document.tables) {
        const bool steps = table.kind == TableKind::other && table.rows > 2 &&
                           std::binary_search(clauses.begin(), clauses.end(), table.clause);
        if (steps) {
            read_table(question, table, route);
        }
    }
    if (route.twice.empty()) {
        route.twice = named_twice(question, clauses);
    }
    return route;
}

/// The sentence that begins the route.
Span beginning(const Question& question, const SectionReading& section,
               const std::vector<ClauseId>& clauses) {
    for (const auto set : {section.section->strong, section.section->cues}) {
        for (const auto& cue : question.reading.occurrences.of(set)) {
            if (!cue.in_heading && !cue.negated &&
                std::binary_search(clauses.begin(), clauses.end(), cue.clause)) {
                return question.document.folded.source(sentence_at(question.document, cue.folded));
            }
        }
    }
    const std::array<std::string_view, 1> ids{section.section->id};
    return place_of(question, ids);
}

void run(const Question& question, Findings& findings) {
    const auto* section = question.reading.section(question.rule.text("section"));
    if (section == nullptr || section->state == SectionState::absent ||
        section->state == SectionState::delegated || section->only_promised) {
        return;
    }
    const auto clauses = clauses_of(question, *section);
    const Route route = read_route(question, clauses);
    std::vector<std::string> lacks;
    if (route.levels < question.rule.number("least", 2)) {
        lacks.emplace_back("fewer than two levels of people");
    }
    if (!route.timed) {
        lacks.emplace_back("no time limit for any level");
    }
    if (!lacks.empty()) {
        findings.add(beginning(question, *section, clauses), {{"problem", enumerated(lacks)}},
                     Verdict::partly);
    } else if (!route.twice.empty()) {
        findings.add(route.twice,
                     {{"problem", "the same post, \"" + quote(question.document, route.twice) +
                                      "\", on two levels"}},
                     Verdict::partly);
    } else {
        findings.pass(section->evidence);
    }
}

} // namespace

CheckKind escalation_check() noexcept {
    return {"escalation",
            "whether a route through several levels is complete; the message may say what is "
            "wrong as {problem}",
            params, run};
}

} // namespace concord
