// SPDX-License-Identifier: Apache-2.0
#include "rules/engine/section_signs.hpp"

#include <algorithm>
#include <array>
#include <optional>

#include "parser/model/form_row.hpp"
#include "parser/model/review_subject.hpp"
#include "parser/model/version_table.hpp"
#include "parser/text/ascii.hpp"

namespace concord {

namespace {

/// "Customer | Alder Authority": a form names a party beside what it is called.
bool in_form(const Document& document, const Clause& clause) {
    return !form_label(document, clause).empty() &&
           document.tables[clause.table.index()].kind != TableKind::signatures;
}

bool is_prose(const Clause& clause) {
    return clause.kind == ClauseKind::text || clause.kind == ClauseKind::clause ||
           clause.kind == ClauseKind::item;
}

/// On a line of its own below the first line of the title: "between", "Alpha Board (AB)", "and" …
bool below_title(const Document& document, const Clause& clause, Span place) {
    return clause.kind == ClauseKind::title && document.source.line_of(place.begin) > clause.line;
}

/// On a line of the head of the document, below a "between" that ends a line or stands alone.
bool listed_below_between(const Document& document, const Clause& clause, Span place) {
    constexpr std::uint32_t head = 600;
    if (clause.kind != ClauseKind::text || place.begin > head) {
        return false;
    }
    const auto before = document.source.text({0, place.begin});
    return before.find("etween") != std::string_view::npos ||
           before.find("BETWEEN") != std::string_view::npos;
}

/// "Parties: A Council; B Constabulary; C (a charity)" in one line of the head.
bool listed_behind_label(const Document& document, const Clause& clause) {
    constexpr std::size_t longest_label = 30;
    const auto words = document.folded.text(clause.folded).substr(0, longest_label);
    const auto colon = words.find(':');
    if (clause.kind != ClauseKind::text || colon == std::string_view::npos) {
        return false;
    }
    const auto label = to_lower(words.substr(0, colon));
    return std::ranges::any_of(
        std::array<std::string_view, 5>{"parties", "partners", "organisations", "signatories",
                                        "between"},
        [&](std::string_view one) { return label.find(one) != std::string::npos; });
}

/// Whether what stands before a party tells that the agreement is made between it and others, or
/// what stands behind it gives its short form: "the Harbour Board ("the Board")".
bool is_presented(const Document& document, const Party& party, Span mention, ClauseId clause) {
    const auto text = document.folded.text();
    const auto first = document.clauses[clause].folded.begin;
    const auto begin = std::max(document.folded.folded(mention.begin), first);
    constexpr std::size_t reach = 32;
    const auto behind = text.substr(document.folded.folded(mention.end), reach);
    const auto before = text.substr(first, begin - first);
    return before.find("etween ") != std::string_view::npos ||
           before.ends_with("entered into by ") ||
           (behind.starts_with(" (") && !party.short_name.empty() &&
            behind.substr(0, behind.find(')')).find(party.short_name) != std::string_view::npos);
}

/// The first place in prose that presents a party.
std::optional<Evidence> presented_at(const Document& document, const Party& party) {
    constexpr std::size_t most = 12;
    for (std::size_t i = 0; i < party.mentions.size() && i < most; ++i) {
        const Span mention = party.mentions[i];
        const auto clause = document.clause_at(mention.begin);
        if (clause.valid() && is_prose(document.clauses[clause]) &&
            is_presented(document, party, mention, clause)) {
            return Evidence{mention, clause};
        }
    }
    return std::nullopt;
}

/// The parties by name, where no usual words announce them: "Between: A Ltd (the Supplier)", "this
/// is the agreement between A and B". A title and a place to sign name them too, and say of nobody
/// who they are.
bool by_names(SectionReading& reading, const Document& document) {
    std::vector<Evidence> named;
    for (const Party& party : document.parties) {
        const auto clause = document.clause_at(party.introduced.begin);
        const bool placed = clause.valid() && !party.introduced.empty();
        if (placed &&
            ((!party.short_name.empty() &&
              (is_prose(document.clauses[clause]) || in_form(document, document.clauses[clause]) ||
               below_title(document, document.clauses[clause], party.introduced))) ||
             listed_below_between(document, document.clauses[clause], party.introduced) ||
             listed_behind_label(document, document.clauses[clause]))) {
            named.push_back({party.introduced, clause});
        } else if (const auto place = presented_at(document, party)) {
            named.push_back(*place);
        }
    }
    if (named.size() < 2) {
        return false;
    }
    reading.evidence.insert(reading.evidence.end(), named.begin(), named.end());
    return true;
}

/// "… and ends on 31 January 2029": the day on which the agreement ends is its term.
bool by_end(SectionReading& reading, const Document& document) {
    const auto end = std::ranges::find(document.dates, DateMeaning::expiry, &DateExpr::meaning);
    if (end == document.dates.end() || !end->clause.valid()) {
        return false;
    }
    reading.evidence.push_back({end->span, end->clause});
    return true;
}

/// Terms that the text defines where it uses them: "the Council", "the Study". Whether others are
/// left open is asked elsewhere.
bool by_terms(SectionReading& reading, const Document& document) {
    constexpr std::size_t least = 2;
    if (document.terms.size() < least) {
        return false;
    }
    for (std::size_t i = 0; i < least; ++i) {
        reading.evidence.push_back({document.terms[i].introduced, document.terms[i].clause});
    }
    return true;
}

/// A place to sign, or what signed lines tell, where no words announce it.
bool by_signatures(SectionReading& reading, const Document& document) {
    if (!document.signatories.empty()) {
        const Signatory& first = document.signatories.front();
        reading.evidence.push_back({first.span, first.clause});
        return true;
    }
    const auto clauses = document.clauses.all();
    const auto line = std::ranges::find(clauses, ClauseKind::signature, &Clause::kind);
    if (line == clauses.end()) {
        const auto table = std::ranges::find(document.tables, TableKind::signatures, &Table::kind);
        if (table == document.tables.end()) return false;
        reading.evidence.push_back({document.clauses[table->clause].whole, table->clause});
        return true;
    }
    reading.evidence.push_back(
        {line->body, ClauseId(static_cast<std::size_t>(line - clauses.begin()))});
    return true;
}

/// People or teams who are listed with their addresses, where no words announce them. One alone may
/// be a party's address for notices.
bool by_contacts(SectionReading& reading, const Document& document) {
    const auto reached = [](const Contact& contact) {
        return (!contact.email.empty() || !contact.phone.empty()) &&
               (contact.table.valid() || contact.party.valid());
    };
    const auto person = [&](const Contact& contact) {
        return reached(contact) &&
               (contact.table.valid() || (!contact.name.empty() && !contact.role.empty()));
    };
    const auto listed = [&](const Contact& contact) {
        return reached(contact) &&
               (contact.table.valid() || !contact.name.empty() || !contact.role.empty());
    };
    const auto first = std::ranges::find_if(document.contacts, person);
    if (first == document.contacts.end() || std::ranges::count_if(document.contacts, listed) < 2) {
        return false;
    }
    reading.evidence.push_back({first->span, first->clause});
    return true;
}

/// "… monitor this memorandum, reviewing it quarterly": a rhythm of review in a sentence that names
/// the agreement.
bool by_reviews(SectionReading& reading, const Document& document, const RuleBook& book,
                const Occurrences& found) {
    const auto names = of_lexicon(book, found, "agreement_names");
    const auto review = std::ranges::find_if(document.cadences, [&](const Cadence& cadence) {
        const bool dated =
            cadence.form == CadenceForm::recurring || cadence.form == CadenceForm::once;
        if (!dated || cadence.of != CadenceOf::review ||
            review_subject(document, cadence) == ReviewSubject::other) {
            return false;
        }
        if (review_subject(document, cadence) == ReviewSubject::agreement) {
            return true;
        }
        const std::uint32_t at = document.folded.folded(cadence.span.begin);
        const Span sentence = sentence_at(document, {at, at + 1});
        return std::ranges::any_of(
            names, [&](const Occurrence& name) { return sentence.contains(name.folded); });
    });
    if (review == document.cadences.end()) {
        return false;
    }
    reading.evidence.push_back({review->span, review->clause});
    return true;
}

/// "Version | Date | Change" without a heading that announces it.
bool by_versions(SectionReading& reading, const Document& document) {
    const auto table = std::ranges::find_if(
        document.tables, [&](const Table& one) { return tells_of_versions(document, one); });
    if (table == document.tables.end()) {
        return false;
    }
    reading.evidence.push_back({document.clauses[table->clause].whole, table->clause});
    return true;
}

} // namespace

bool shown_by_model(SectionReading& reading, const Document& document, const RuleBook& book,
                    const Occurrences& found) {
    const std::string_view id = reading.section->id;
    if (id == "SEC-PARTIES") return by_names(reading, document);
    if (id == "SEC-TERM") return by_end(reading, document);
    if (id == "SEC-DEFS") return by_terms(reading, document);
    if (id == "SEC-SIGN") return by_signatures(reading, document);
    if (id == "SEC-CONTACTS") return by_contacts(reading, document);
    if (id == "SEC-DOCCTL") return by_versions(reading, document);
    return id == "SEC-REVIEW" && by_reviews(reading, document, book, found);
}

} // namespace concord
