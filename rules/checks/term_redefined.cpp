// SPDX-License-Identifier: Apache-2.0
#include "rules/checks/term_redefined.hpp"

#include <algorithm>
#include <array>
#include <string>
#include <vector>

#include "parser/text/ascii.hpp"

namespace concord {

namespace {

/// Whether the first definition stands in the title, which the text says again in its own words.
bool defined_in_title(const Document& document, const DefinedTerm& term) {
    return term.clause.valid() && document.clauses[term.clause].kind == ClauseKind::title;
}

/// "… has the meaning given in clause 1" sends the reader to the definition and makes none.
bool only_points(const Document& document, Span definition) {
    constexpr std::array<std::string_view, 6> pointers{"has the meaning",        "have the meaning",
                                                       "has the same meaning",   "is defined in",
                                                       "shall have the meaning", "as defined in"};
    constexpr std::size_t reach = 60;
    const auto at = document.folded.folded(definition.end);
    const auto words = document.folded.text().substr(at, reach);
    return std::any_of(pointers.begin(), pointers.end(), [&](std::string_view pointer) {
        return words.find(pointer) != std::string_view::npos;
    });
}

/// "Alder Hall Limited ("Alder")" above a signature: the party's short name for the same party.
bool restates_party(const Document& document, const DefinedTerm& term, Span place) {
    constexpr std::uint32_t reach = 120;
    const auto at = document.folded.folded(place.begin);
    const auto before =
        to_lower(document.folded.text().substr(at < reach ? 0 : at - reach, std::min(at, reach)));
    return std::any_of(document.parties.begin(), document.parties.end(), [&](const Party& party) {
        return (party.short_name == term.name ||
                std::ranges::find(party.aliases, term.name) != party.aliases.end()) &&
               !party.name.empty() && before.find(to_lower(party.name)) != std::string::npos;
    });
}

/// "the Head of Operations (NAS)": a bracket without quotation marks behind other words than the
/// name of the party says whose they are.
bool tells_whose(const Document& document, const DefinedTerm& term, Span place) {
    const auto text = document.source.text();
    const auto open =
        place.begin > 0 && text[place.begin - 1] == '(' ? place.begin - 1 : place.begin;
    const auto quoted = text.substr(open, 2).find_first_of("\"'\xE2") != std::string_view::npos;
    if (open >= text.size() || text[open] != '(' || quoted) {
        return false;
    }
    constexpr std::uint32_t longest = 200; // bytes of a name
    const auto at = document.folded.folded(open);
    const auto from = at - std::min(at, longest);
    auto before = to_lower(document.folded.text().substr(from, at - from));
    while (before.ends_with(' ')) {
        before.pop_back();
    }
    return std::ranges::any_of(document.parties, [&](const Party& party) {
        return (party.short_name == term.name ||
                std::ranges::find(party.aliases, term.name) != party.aliases.end()) &&
               !before.ends_with(to_lower(party.name));
    });
}

/// "Witnessed by: Ann Reed (AB)" among the signatures: whose person it is.
bool stands_among_signatures(const Document& document, Span place) {
    const auto clause = document.clause_at(place.begin);
    return (clause.valid() && document.clauses[clause].kind == ClauseKind::signature) ||
           std::ranges::any_of(document.signatories, [place](const Signatory& signer) {
               return signer.span.overlaps(place);
           });
}

/// The later definitions of a term that count: the exhibits of a contract are papers of their own
/// and may define anew, and whoever signs is named again.
std::vector<Span> later_definitions(const Question& question, const DefinedTerm& term) {
    const auto& document = question.document;
    const bool contract = question.reading.type.type == AgreementType::contract;
    std::vector<Span> out;
    const bool first_in_annex = term.clause.valid() && document.clauses.in_annex(term.clause);
    for (const Span place : term.redefined) {
        const auto clause = document.clause_at(place.begin);
        const bool in_annex = clause.valid() && document.clauses.in_annex(clause);
        if ((in_annex == first_in_annex || !contract) && !only_points(document, place) &&
            !tells_whose(document, term, place) && !only_points(document, term.introduced) &&
            !stands_among_signatures(document, place) &&
            !(contract && restates_party(document, term, place))) {
            out.push_back(place);
        }
    }
    return out;
}

} // namespace

bool is_pronoun(std::string_view name) {
    constexpr std::array<std::string_view, 10> words{"You", "Your", "We", "Us", "Our",
                                                     "you", "your", "we", "us", "our"};
    return std::find(words.begin(), words.end(), name) != words.end();
}

void check_redefined(const Question& question, Findings& findings) {
    constexpr std::size_t few = 3;
    constexpr std::size_t most_places = 9;
    const auto& document = question.document;
    std::string names;
    for (const auto& term : document.terms) {
        const auto later = later_definitions(question, term);
        if (later.empty() || is_pronoun(term.name) || defined_in_title(document, term)) {
            continue;
        }
        auto& finding = findings.add(
            later.front(),
            {{"term", term.name},
             {"line", std::to_string(document.source.line_of(term.introduced.begin))}});
        finding.related.push_back({term.introduced, term.clause, "defined here first"});
        names += (names.empty() ? "\"" : ", \"") + term.name + '"';
    }
    auto& all = findings.all();
    if (all.size() > few) {
        // One pass through the definitions cures them all.
        all.front().message = "Defined more than once: " + names + ".";
        for (std::size_t i = 1; i < all.size() && all.front().related.size() < most_places; ++i) {
            all.front().related.push_back({all[i].span, all[i].clause, "defined again here"});
        }
        all.resize(1);
    }
    if (!document.terms.empty() && all.empty()) {
        findings.pass();
    }
}

} // namespace concord
