// SPDX-License-Identifier: Apache-2.0
#include "parser/passes/party_lists.hpp"

#include <algorithm>
#include <array>
#include <utility>

#include "parser/grammar/party_role.hpp"
#include "parser/grammar/role.hpp"
#include "parser/grammar/word_list.hpp"
#include "parser/grammar/words.hpp"

namespace concord {

namespace {

using grammar::PartyItem;

// "Fourth Floor" behind a name, where an address begins without a comma.
Span without_floor(std::string_view text, Span name) {
    static constexpr auto ordinals =
        grammar::word_list({"ground", "first", "second", "third", "fourth", "fifth", "sixth",
                            "seventh", "eighth", "ninth", "tenth", "lower", "upper", "top"});
    const auto words = grammar::words_of(text, name);
    for (std::size_t i = 1; i + 1 < words.size(); ++i) {
        const auto word = slice(text, words[i]);
        if (grammar::same_word(slice(text, words[i + 1]), "floor") &&
            (ordinals.holds(word) || is_digit(word.front())))
            return {name.begin, words[i - 1].end};
    }
    return name;
}

// ", Oak House, 80 London Road, …": a line of an address, whose number is still to come.
bool is_address_line(std::string_view text, const PartyItem& item) {
    static constexpr auto places = grammar::word_list(
        {"avenue",  "building", "buildings", "close",  "crescent", "drive",   "floor",
         "gardens", "house",    "lane",      "lodge",  "mews",     "parade",  "park",
         "place",   "road",     "row",       "square", "street",   "terrace", "tower",
         "villas",  "way",      "wharf",     "yard"});
    const auto words = grammar::words_of(text, item.name);
    if (words.size() < 2 || !item.short_names.empty() || !places.holds(slice(text, words.back())) ||
        !text.substr(0, item.name.begin).ends_with(", "))
        return false;
    const std::string_view behind = text.substr(item.name.end, 60);
    const std::string_view line = behind.substr(0, behind.find_first_of(";(\n"));
    return line.starts_with(',') && std::ranges::any_of(line, is_digit);
}

// "…, Newtown, NP4 0YP": the town and the code at the end of an address.
bool is_address_end(std::string_view text, const PartyItem& item) {
    const std::string_view behind = text.substr(item.name.end, 12);
    const auto words = grammar::words_of(text, item.name);
    return item.short_names.empty() && text.substr(0, item.name.begin).ends_with(", ") &&
           (std::ranges::any_of(
                words, [&](Span word) { return grammar::begins_postcode(slice(text, word)); }) ||
            (behind.starts_with(", ") && grammar::begins_postcode(behind.substr(2))));
}

// "Pier Council of Shute End, Pier, Quayshire, PI1 1AA ("the Council")": from the code back to the
// name that tells a body, all is its address, and the bracket is that body's.
void end_at_address(std::string_view text, std::vector<PartyItem>& items) {
    for (std::size_t code = items.size(); code-- > 1;) {
        const auto words = grammar::words_of(text, items[code].name);
        if (words.empty() || !grammar::begins_postcode(slice(text, words.front()))) continue;
        std::size_t body = code - 1;
        while (body > 0 && !tells_a_body(text, items[body].name))
            --body;
        PartyItem& item = items[body];
        const auto of = slice(text, item.name).rfind(" of ");
        if (of == std::string_view::npos || !tells_a_body(text, item.name)) continue;
        item.name.end = item.name.begin + static_cast<std::uint32_t>(of);
        for (const Span name : items[code].short_names)
            item.short_names.push_back(name);
        item.defined = item.defined || items[code].defined;
        items.erase(items.begin() + static_cast<std::ptrdiff_t>(body) + 1,
                    items.begin() + static_cast<std::ptrdiff_t>(code) + 1);
        code = body + 1;
    }
}

// "Pier Council of Upper Studio, Quay Centre 2, Pier, PI1 1AA": what stands behind "of" and leads
// to a code, all in one line, is an address.
Span without_place(std::string_view text, Span name) {
    constexpr std::size_t reach = 140;
    static constexpr auto sites = grammar::word_list(
        {"building", "centre", "court", "floor", "hall", "house", "lodge", "office", "offices",
         "park", "road", "street", "studio", "suite", "tower", "unit"});
    const std::string_view words = slice(text, name);
    const auto of = words.rfind(" of ");
    // "London Borough of Quay": the place is part of the name.
    if (of == std::string_view::npos || !sites.holds(words.substr(words.rfind(' ') + 1)))
        return name;
    const Span body{name.begin, name.begin + static_cast<std::uint32_t>(of)};
    std::string_view behind = text.substr(name.end, reach);
    behind = behind.substr(0, behind.find_first_of("(;.\n"));
    if (!behind.starts_with(", ") || !tells_a_body(text, body)) return name;
    for (std::size_t at = behind.find(' '); at != behind.npos; at = behind.find(' ', at + 1))
        if (grammar::begins_postcode(behind.substr(at + 1))) return body;
    return name;
}

// "Quay University, Westmere, having its campus …": a town behind the name of a body, in front of
// what describes the body.
bool is_town_of_name(std::string_view text, const PartyItem& body, const PartyItem& town) {
    static constexpr auto leads =
        grammar::word_list({"a", "acting", "an", "established", "having", "incorporated", "located",
                            "registered", "represented", "through", "whose", "with"});
    const std::string_view between = text.substr(body.name.end, town.name.begin - body.name.end);
    const std::string_view behind = text.substr(town.name.end, 24);
    // "(Autonomous)" tells that the name is a body's.
    const bool standing = between.starts_with(" (") && between.find(')') + 3 == between.size() &&
                          between.ends_with("), ");
    if ((!standing && between != ", ") || grammar::ends_with_form(slice(text, body.name)) ||
        town.article || town.weak || !body.short_names.empty() ||
        slice(text, town.name).find(' ') != std::string_view::npos || !behind.starts_with(", "))
        return false;
    const std::string_view lead = behind.substr(2, behind.find_first_of(" \n", 2) - 2);
    return leads.holds(lead) && (standing || tells_a_body(text, body.name)) &&
           !tells_a_body(text, town.name);
}

// "Town of Quayside, Ohio ("Town")": the state behind the name of a body, which the bracket names.
bool is_state_of_body(std::string_view text, const PartyItem& body, const PartyItem& state) {
    static constexpr auto states = grammar::word_list(
        {"alabama",      "alaska",         "alberta",       "arizona",        "arkansas",
         "california",   "colorado",       "connecticut",   "delaware",       "england",
         "florida",      "georgia",        "hawaii",        "idaho",          "illinois",
         "indiana",      "iowa",           "ireland",       "kansas",         "kentucky",
         "louisiana",    "maine",          "manitoba",      "maryland",       "massachusetts",
         "michigan",     "minnesota",      "mississippi",   "missouri",       "montana",
         "nebraska",     "nevada",         "new hampshire", "new jersey",     "new mexico",
         "new york",     "north carolina", "north dakota",  "nova scotia",    "ohio",
         "oklahoma",     "ontario",        "oregon",        "pennsylvania",   "quebec",
         "rhode island", "saskatchewan",   "scotland",      "south carolina", "south dakota",
         "tennessee",    "texas",          "utah",          "vermont",        "virginia",
         "washington",   "west virginia",  "wisconsin",     "wyoming"});
    return states.holds(slice(text, state.name)) && !state.article && !state.weak &&
           body.short_names.empty() &&
           text.substr(body.name.end, state.name.begin - body.name.end) == ", ";
}

void take_towns(std::string_view text, std::vector<PartyItem>& items) {
    for (std::size_t i = items.size(); i-- > 1;) {
        PartyItem& body = items[i - 1];
        if (!is_town_of_name(text, body, items[i]) && !is_state_of_body(text, body, items[i]))
            continue;
        body.name = cover(body.name, items[i].name);
        body.short_names = items[i].short_names;
        body.defined = items[i].defined;
        items.erase(items.begin() + static_cast<std::ptrdiff_t>(i));
    }
}

} // namespace

void leave_addresses(std::string_view text, std::vector<PartyItem>& items) {
    for (PartyItem& item : items)
        item.name = without_place(text, without_floor(text, item.name));
    end_at_address(text, items);
    take_towns(text, items);
    if (items.size() > 1)
        items.erase(std::remove_if(items.begin() + 1, items.end(),
                                   [&](const PartyItem& item) {
                                       return is_address_line(text, item) ||
                                              is_address_end(text, item);
                                   }),
                    items.end());
}

void join_roles(std::string_view text, std::vector<PartyItem>& items) {
    for (std::size_t i = items.size(); i-- > 1;) {
        const PartyItem& role = items[i - 1];
        PartyItem& body = items[i];
        const bool tied =
            text.substr(role.name.end, body.name.begin - role.name.end).starts_with(", ");
        if (!role.article || !tied || !role.short_names.empty() || body.weak ||
            !grammar::names_role(slice(text, role.name)) || !tells_a_body(text, body.name) ||
            slice(text, body.name).find(' ') == std::string_view::npos)
            continue;
        if (body.short_names.empty()) body.short_names.push_back(role.name);
        body.weak = role.weak;
        items.erase(items.begin() + static_cast<std::ptrdiff_t>(i) - 1);
    }
}

bool tells_a_body(std::string_view text, Span name) {
    // Offices that are a body, and posts elsewhere.
    static constexpr auto offices = grammar::word_list(
        {"commissioner", "commissioners", "ombudsman", "ombudsmen", "regulator"});
    return std::ranges::any_of(grammar::words_of(text, name), [&](Span word) {
        return grammar::is_body_word(slice(text, word)) || offices.holds(slice(text, word)) ||
               grammar::is_company_form(slice(text, word)) ||
               grammar::same_word(slice(text, word), "limited") ||
               grammar::count_upper(slice(text, word)) > 1;
    });
}

bool names_a_body(std::string_view text, const PartyItem& item, Span line) {
    if (item.open) return true;
    if (item.name.begin > line.begin + 12) return false;
    const Span rest = grammar::trim(text, {item.name.end, line.end});
    if (rest.empty())
        return slice(text, item.name).find(' ') != std::string_view::npos ||
               grammar::count_upper(slice(text, item.name)) >= 2;
    const std::string_view words = slice(text, rest);
    if (words.front() == '(' || words.front() == ',' || words.front() == '.' ||
        words.front() == ';')
        return true;
    static constexpr std::array<std::string_view, 16> leads{
        "- ",          "of ",          "is ",     "whose ",    "and",   "incorporated ",
        "registered ", "a company ",   "a body ", "having ",   "with ", "acting ",
        "trading as ", "established ", "an ",     "a charity "};
    return std::ranges::any_of(leads,
                               [words](std::string_view lead) { return words.starts_with(lead); });
}

bool apart(std::string_view text, std::span<const PartyItem> title,
           std::span<const PartyItem> clause) {
    const auto holds = [&](Span name, Span other) {
        const auto [longer, shorter] =
            std::minmax({slice(text, name), slice(text, other)},
                        [](std::string_view a, std::string_view b) { return a.size() > b.size(); });
        for (std::size_t at = 0; at + shorter.size() <= longer.size(); ++at)
            if (grammar::same_word(longer.substr(at, shorter.size()), shorter)) return true;
        return false;
    };
    return std::ranges::none_of(title, [&](const PartyItem& named) {
        return std::ranges::any_of(clause, [&](const PartyItem& item) {
            return holds(named.name, item.name) ||
                   std::ranges::any_of(item.short_names,
                                       [&](Span name) { return holds(named.name, name); });
        });
    });
}

} // namespace concord
