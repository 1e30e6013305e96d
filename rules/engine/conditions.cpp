// SPDX-License-Identifier: Apache-2.0
#include "rules/engine/conditions.hpp"

#include <algorithm>
#include <array>

#include "parser/text/ascii.hpp"
#include "rules/engine/public_bodies.hpp"

namespace concord {

namespace {

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

bool has_private_party(const Document& document) {
    return std::any_of(document.parties.begin(), document.parties.end(), [](const Party& party) {
        return looks_private(party.name) || looks_private(party.legal_name);
    });
}

/// Whether the text is an agreement of its own: no part of another one and, where its kind is not
/// known, one in which somebody agrees to something.
bool is_agreement(const Document& document, const Reading& reading) {
    const auto type = reading.type.type;
    if (reading.type.part || type == AgreementType::register_) {
        return false;
    }
    if (type != AgreementType::other) {
        return true;
    }
    return !reading.type.none &&
           (reading.type.agrees || document.parties.size() > 1 || document.signatories.size() > 1);
}

/// Whether the text is no schedule, annex, addendum or amendment of another agreement, which would
/// name the parties, the start and the way out for both.
bool stands_alone(const Document& document, const Reading& reading) {
    // What a part leaves out stands in the whole. Agreements on processing mostly are parts.
    const bool dpa = reading.type.type == AgreementType::dpa;
    if (reading.type.joins == Joining::opens || (dpa && reading.type.joins == Joining::told))
        return false;
    const auto clauses = document.clauses.all();
    const auto title = std::ranges::find(clauses, ClauseKind::title, &Clause::kind);
    const bool annex = !clauses.empty() && clauses.front().kind == ClauseKind::annex;
    const bool within = annex || reading.type.part;
    if (within || title == clauses.end()) {
        return !within;
    }
    constexpr std::array<std::string_view, 5> parts{"schedule", "annex", "annexe", "appendix",
                                                    "exhibit"};
    const auto text = document.folded.text();
    const auto words =
        document.words.all().subspan(document.words.first_behind(title->folded.begin));
    const auto end = std::ranges::find_if(
        words, [&](const Word& word) { return word.begin >= title->folded.end; });
    return std::none_of(words.begin(), end, [&](const Word& word) {
        const auto name = text.substr(word.begin, word.end - word.begin);
        return std::ranges::any_of(parts,
                                   [&](std::string_view part) { return equal_folded(name, part); });
    });
}

/// False only where the parties are known and none of them is a public body.
bool may_be_public(const Document& document, const Reading& reading) {
    return document.parties.empty() || has_public_party(document, reading);
}

bool has_term_section(const Reading& reading) {
    const auto* term = reading.section("SEC-TERM");
    return term != nullptr && (term->state != SectionState::absent || !term->headings.empty());
}

struct Condition {
    std::string_view name;
    std::string_view words; ///< What is so when it holds.
    bool (*holds)(const Document& document, const Reading& reading);
};

// The one list. Sorted by name.
constexpr std::array<Condition, 31> conditions{{
    {"agreement", "the document is an agreement of its own", is_agreement},
    {"commercial", "the parties are not all public bodies that only co-operate",
     [](const Document& d, const Reading& r) {
         return r.type.type == AgreementType::contract || r.type.trades || !among_public_bodies(d);
     }},
    {"english", "the text is in English",
     [](const Document&, const Reading& r) { return r.english; }},
    {"foreign-law", "the text points to the law of another country",
     [](const Document&, const Reading& r) { return r.law.where == Jurisdiction::abroad; }},
    {"form", "the document is a form that is still to be filled in",
     [](const Document&, const Reading& r) { return r.life.form; }},
    {"gdpr-law", "the GDPR of the United Kingdom or of the European Union applies",
     [](const Document&, const Reading& r) {
         return r.law.where != Jurisdiction::abroad || r.law.gdpr;
     }},
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
    {"may-be-public", "a public body is a party, or the parties are not known", may_be_public},
    {"mixed-sectors", "public and private bodies are parties",
     [](const Document& d, const Reading& r) {
         return has_public_party(d, r) && has_private_party(d);
     }},
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
    {"stands-alone", "the document is no schedule, annex or other part of another one",
     stands_alone},
    {"term-stated", "the text deals with its own length",
     [](const Document&, const Reading& r) { return has_term_section(r); }},
    // Always holds: marks rules whose errors are such under UK law only; see settle_law().
    {"uk-error", "the rule is asked under any law",
     [](const Document&, const Reading&) { return true; }},
    // Always holds: marks rules that rest on guidance for the public bodies of the United Kingdom.
    {"uk-guidance", "the rule is asked under any law",
     [](const Document&, const Reading&) { return true; }},
    {"uk-law", "no other law than that of the United Kingdom seems to apply",
     [](const Document&, const Reading& r) { return r.law.where != Jurisdiction::abroad; }},
    {"unclear-law", "the text points to the laws of two countries",
     [](const Document&, const Reading& r) { return r.law.disputed; }},
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

static_assert(conditions.size() <= 32, "Rule::conditions has a bit for each");

static_assert(std::is_sorted(names.begin(), names.end()), "condition_bit() halves them");

std::uint32_t condition_bit(std::string_view name) noexcept {
    const auto found = std::lower_bound(names.begin(), names.end(), name);
    return found == names.end() || *found != name ? 0 : std::uint32_t{1} << (found - names.begin());
}

std::uint32_t conditions_that_hold(const Document& document, const Reading& reading) {
    std::uint32_t bits = 0;
    for (std::size_t i = 0; i < conditions.size(); ++i) {
        bits |= std::uint32_t{conditions[i].holds(document, reading)} << i;
    }
    return bits;
}

bool holds(std::string_view name, const Document& document, const Reading& reading) {
    const auto found = std::find_if(conditions.begin(), conditions.end(),
                                    [&](const Condition& c) { return c.name == name; });
    return found != conditions.end() && found->holds(document, reading);
}

} // namespace concord
