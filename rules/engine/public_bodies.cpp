// SPDX-License-Identifier: Apache-2.0
#include "rules/engine/public_bodies.hpp"

#include <algorithm>
#include <array>

namespace concord {

namespace {

/// Words in a party's name that only public bodies bear.
constexpr std::array<std::string_view, 22> public_words{
    "NHS",          "Council",      "Commission",   "Authority",
    "Department",   "Ministry",     "Police",       "Agency",
    "Office",       "Inspectorate", "Government",   "Secretary of State",
    "Ombudsman",    "Regulator",    "Constabulary", "Integrated Care Board",
    "Health Board", "Executive",    "Ofsted",       "Parliament",
    "Assembly",     "Crown"};

/// Words in a party's name that only private bodies bear.
constexpr std::array<std::string_view, 12> private_words{
    "Limited", "Ltd", "LLP",     "plc",     "PLC", "GmbH",
    "LLC",     "Inc", "Company", "Charity", "CIC", "Partnership LLP"};

/// Words in the names of states and of their organisations.
constexpr std::array<std::string_view, 9> between_states{
    "United Nations", "Organization", "Organisation", "Secretariat",  "European Union",
    "Republic",       "Kingdom",      "Directorate",  "Parliamentary"};

bool holds_any(std::string_view name, const auto& words) {
    return std::any_of(words.begin(), words.end(), [&](std::string_view word) {
        return name.find(word) != std::string_view::npos;
    });
}

} // namespace

bool looks_public(std::string_view name) {
    return holds_any(name, public_words);
}

bool looks_private(std::string_view name) {
    return !looks_public(name) && holds_any(name, private_words);
}

bool names_private_only(const Document& document, Span source) {
    bool found = false;
    for (const auto& party : document.parties) {
        const auto first = std::ranges::lower_bound(party.mentions, source.begin, {}, &Span::begin);
        if (first == party.mentions.end() || first->begin >= source.end) {
            continue;
        }
        if (looks_public(party.name) || looks_public(party.legal_name)) {
            return false;
        }
        found = found || looks_private(party.name) || looks_private(party.legal_name);
    }
    return found;
}

bool among_public_bodies(const Document& document) {
    return document.parties.size() > 1 &&
           std::ranges::all_of(document.parties, [](const Party& party) {
               return !holds_any(party.name, private_words) &&
                      !holds_any(party.legal_name, private_words) &&
                      (looks_public(party.name) || holds_any(party.name, between_states));
           });
}

} // namespace concord
