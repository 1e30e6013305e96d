// SPDX-License-Identifier: Apache-2.0
#include "rules/engine/conditions.hpp"

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

bool looks_public(std::string_view name) {
    return std::any_of(public_words.begin(), public_words.end(), [&](std::string_view word) {
        return name.find(word) != std::string_view::npos;
    });
}

bool has_public_party(const Document& document, const Reading& reading) {
    for (std::size_t i = 0; i < document.parties.size(); ++i) {
        const Body* body = i < reading.party_bodies.size() ? reading.party_bodies[i] : nullptr;
        if (body != nullptr ? body->public_authority.value_or(true)
                            : looks_public(document.parties[i].name)) {
            return true;
        }
    }
    return false;
}

struct Condition {
    std::string_view name;
    std::string_view words; ///< What is so when it holds.
    bool (*holds)(const Document& document, const Reading& reading);
};

// The one list. Sorted by name.
constexpr std::array<Condition, 18> conditions{{
    {"form", "the document is a form that is still to be filled in",
     [](const Document&, const Reading& r) { return r.life.form; }},
    {"has-contacts", "the document names contacts",
     [](const Document& d, const Reading&) { return !d.contacts.empty(); }},
    {"health", "health or care data are likely",
     [](const Document&, const Reading& r) { return r.data.health; }},
    {"independent-controllers", "each party is a controller of its own",
     [](const Document&, const Reading& r) { return r.data.roles == DataRoles::independent; }},
    {"joint-controllers", "the parties are joint controllers",
     [](const Document&, const Reading& r) { return r.data.roles == DataRoles::joint; }},
    {"law-enforcement", "data is shared for law enforcement",
     [](const Document&, const Reading& r) { return r.data.law_enforcement; }},
    {"no-personal-data", "the text says that no personal data is shared",
     [](const Document&, const Reading& r) { return r.data.excludes_personal_data; }},
    {"not-binding", "the text says that it does not bind in law",
     [](const Document&, const Reading& r) { return r.not_binding; }},
    {"not-contract", "the document is not a commercial contract",
     [](const Document&, const Reading& r) { return r.type.type != AgreementType::contract; }},
    {"overseas", "data may leave the United Kingdom",
     [](const Document&, const Reading& r) { return r.data.overseas; }},
    {"processor", "a processor acts for a controller",
     [](const Document&, const Reading& r) { return r.data.roles == DataRoles::processor; }},
    {"public-sector", "a public body is a party", has_public_party},
    {"several-parties", "there are more than two parties",
     [](const Document& d, const Reading&) { return d.parties.size() > 2; }},
    {"shares-information", "information is shared",
     [](const Document&, const Reading& r) { return r.data.shares_information; }},
    {"shares-personal-data", "personal data is shared",
     [](const Document&, const Reading& r) { return r.data.shares_personal_data; }},
    {"signed", "the document is signed",
     [](const Document&, const Reading& r) { return r.life.signed_; }},
    {"unsigned", "the document is not signed",
     [](const Document&, const Reading& r) { return !r.life.signed_; }},
    {"without-processor", "no processor acts for a controller",
     [](const Document&, const Reading& r) { return r.data.roles != DataRoles::processor; }},
}};

constexpr auto make_names() {
    std::array<std::string_view, conditions.size()> names{};
    for (std::size_t i = 0; i < names.size(); ++i) {
        names[i] = conditions[i].name;
    }
    return names;
}

constexpr auto names = make_names();

} // namespace

std::span<const std::string_view> condition_names() noexcept {
    return names;
}

std::string_view condition_words(std::string_view name) noexcept {
    const auto found = std::find_if(conditions.begin(), conditions.end(),
                                    [&](const Condition& c) { return c.name == name; });
    return found == conditions.end() ? name : found->words;
}

bool holds(std::string_view name, const Document& document, const Reading& reading) {
    const auto found = std::find_if(conditions.begin(), conditions.end(),
                                    [&](const Condition& c) { return c.name == name; });
    return found != conditions.end() && found->holds(document, reading);
}

} // namespace concord
