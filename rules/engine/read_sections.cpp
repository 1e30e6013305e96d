// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <array>
#include <optional>

#include "parser/model/review_subject.hpp"
#include "parser/text/ascii.hpp"
#include "rules/engine/section_headings.hpp"
#include "rules/engine/term_cues.hpp"
#include "rules/engine/understand.hpp"

namespace concord {

namespace {

/// Whether anything but sub-headings stands below a heading.
bool has_content(const Document& document, ClauseId heading) {
    const auto subtree = document.clauses.subtree(heading);
    return std::any_of(subtree.begin(), subtree.end(),
                       [](const Clause& clause) { return !clause.body.empty(); });
}

void add_evidence(SectionReading& reading, const Document& document, const Occurrence& found) {
    constexpr std::size_t enough = 4;
    if (reading.evidence.size() < enough) {
        reading.evidence.push_back({document.folded.source(found.folded), found.clause});
    }
}

/// One past the unnumbered lines with which a text begins: they tell of the document together.
ClauseId head_end(const Document& document) {
    constexpr std::uint32_t longest_line = 90;
    constexpr std::size_t most_lines = 12;
    const auto clauses = document.clauses.all();
    const auto all = clauses.first(std::min(most_lines, clauses.size()));
    const auto first = std::find_if(all.begin(), all.end(), [](const Clause& clause) {
        const bool line = clause.kind == ClauseKind::text && clause.folded.size() <= longest_line;
        return clause.kind != ClauseKind::title && clause.kind != ClauseKind::heading && !line;
    });
    return ClauseId(static_cast<std::size_t>(first - all.begin()));
}

/// The clause that two weak cues must share: the numbered paragraph with its lists, else itself.
ClauseId paragraph_of(const Document& document, ClauseId id) {
    if (id < head_end(document)) {
        return ClauseId(std::size_t{0});
    }
    auto best = id;
    for (; id.valid(); id = document.clauses[id].parent) {
        const auto kind = document.clauses[id].kind;
        if (kind == ClauseKind::heading || kind == ClauseKind::annex) {
            break;
        }
        best = id;
    }
    return best;
}

/// Rows of a list of contacts name topics; they say nothing about them.
bool in_contact_row(const SectionReading& reading, const Document& document, ClauseId id) {
    if (reading.section->id == "SEC-CONTACTS" || !document.clauses[id].table.valid()) {
        return false;
    }
    return std::any_of(document.contacts.begin(), document.contacts.end(),
                       [&](const auto& one) { return document.clause_at(one.span.begin) == id; });
}

bool by_strong_cue(SectionReading& reading, const Document& document, const Occurrences& found) {
    const bool of_term = reading.section->id == "SEC-TERM";
    bool any = false;
    for (const auto& cue : found.of(reading.section->strong)) {
        if (of_term && is_other_term(document, cue)) {
            continue;
        }
        if (!cue.negated && !cue.in_heading && !in_contact_row(reading, document, cue.clause)) {
            add_evidence(reading, document, cue);
            any = true;
        }
    }
    return any;
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
    return text.substr(first, begin - first).find("etween ") != std::string_view::npos ||
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
    if (reading.section->id != "SEC-PARTIES") {
        return false;
    }
    std::vector<Evidence> named;
    for (const Party& party : document.parties) {
        const auto clause = document.clause_at(party.introduced.begin);
        const bool placed = clause.valid() && !party.introduced.empty();
        if (placed && ((!party.short_name.empty() &&
                        (is_prose(document.clauses[clause]) ||
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
    if (reading.section->id != "SEC-TERM") {
        return false;
    }
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
    if (reading.section->id != "SEC-DEFS" || document.terms.size() < least) {
        return false;
    }
    for (std::size_t i = 0; i < least; ++i) {
        reading.evidence.push_back({document.terms[i].introduced, document.terms[i].clause});
    }
    return true;
}

/// A place to sign, or what signed lines tell, where no words announce it.
bool by_signatures(SectionReading& reading, const Document& document) {
    if (reading.section->id != "SEC-SIGN") {
        return false;
    }
    if (!document.signatories.empty()) {
        const Signatory& first = document.signatories.front();
        reading.evidence.push_back({first.span, first.clause});
        return true;
    }
    const auto clauses = document.clauses.all();
    const auto line = std::ranges::find(clauses, ClauseKind::signature, &Clause::kind);
    if (line == clauses.end()) {
        return false;
    }
    reading.evidence.push_back(
        {line->body, ClauseId(static_cast<std::size_t>(line - clauses.begin()))});
    return true;
}

/// People who are listed with their addresses, where no words announce them. One alone may be a
/// party's address for notices.
bool by_contacts(SectionReading& reading, const Document& document) {
    if (reading.section->id != "SEC-CONTACTS") {
        return false;
    }
    const auto listed = [&](const Contact& contact) {
        const bool named =
            contact.table.valid() ||
            (!contact.name.empty() && !contact.role.empty() && contact.party.valid());
        return named && (!contact.email.empty() || !contact.phone.empty());
    };
    const auto first = std::ranges::find_if(document.contacts, listed);
    if (std::ranges::count_if(document.contacts, listed) < 2) {
        return false;
    }
    reading.evidence.push_back({first->span, first->clause});
    return true;
}

/// "… monitor this memorandum, reviewing it quarterly": a rhythm of review in a sentence that names
/// the agreement.
bool by_reviews(SectionReading& reading, const Document& document, const RuleBook& book,
                const Occurrences& found) {
    if (reading.section->id != "SEC-REVIEW") {
        return false;
    }
    const auto names = of_lexicon(book, found, "agreement_names");
    const auto review = std::ranges::find_if(document.cadences, [&](const Cadence& cadence) {
        const bool dated =
            cadence.form == CadenceForm::recurring || cadence.form == CadenceForm::once;
        if (!dated || cadence.of != CadenceOf::review ||
            review_subject(document, cadence) == ReviewSubject::other) {
            return false;
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

/// Two different weak cues in one paragraph, or one under the section's own heading.
SectionState by_weak_cues(SectionReading& reading, const Document& document,
                          const Occurrences& found) {
    const Occurrence* last = nullptr;
    ClauseId last_paragraph;
    for (const auto& cue : found.of(reading.section->cues)) {
        if (cue.negated || cue.in_heading || in_contact_row(reading, document, cue.clause)) {
            continue;
        }
        const auto paragraph = paragraph_of(document, cue.clause);
        if (last != nullptr && last->variant != cue.variant && last_paragraph == paragraph) {
            add_evidence(reading, document, *last);
            add_evidence(reading, document, cue);
            return SectionState::present;
        }
        last = &cue;
        last_paragraph = paragraph;
    }
    return SectionState::absent; // a single word may stand there for any reason
}

/// Whether any cue of the section, however weak, stands below a heading.
bool any_cue_below(const Section& section, const Occurrences& found, ClauseId heading) {
    for (const auto set : {section.strong, section.cues}) {
        const auto cues = found.below(set, heading);
        if (std::any_of(cues.begin(), cues.end(),
                        [](const Occurrence& cue) { return !cue.negated && !cue.in_heading; })) {
            return true;
        }
    }
    return false;
}

/// A heading of its own shows a section with whatever stands below it. One that names several
/// ("Term and review") promises more than may be kept: each needs a word of its own.
bool shown_by_heading(const Document& document, const Section& section, const Occurrences& found,
                      ClauseId heading, bool shared) {
    return has_content(document, heading) && (!shared || any_cue_below(section, found, heading));
}

/// "… is dealt with in the information sharing agreement": the topic is left to another document.
bool delegated(SectionReading& reading, const Document& document, const RuleBook& book,
               const Occurrences& found) {
    if (reading.section->id == "SEC-SIGN") {
        return false; // nobody signs one agreement by signing another
    }
    for (const auto& phrase : found.of(book.delegates)) {
        Span sentence; // looked for where a cue stands in the clause
        for (const auto set :
             {reading.section->strong, reading.section->cues, reading.section->headings}) {
            for (const auto& cue : found.in(set, phrase.clause)) {
                if (sentence.empty()) {
                    sentence = sentence_at(document, phrase.folded);
                }
                if (sentence.contains(cue.folded) && !phrase.folded.overlaps(cue.folded)) {
                    reading.evidence.insert(
                        reading.evidence.begin(),
                        {document.folded.source(cover(cue.folded, phrase.folded)), cue.clause});
                    return true;
                }
            }
        }
    }
    return false;
}

/// Whether one phrase of each group that makes the section whole stands where it is dealt with:
/// below its headings, else in the paragraphs of its strong words.
bool is_full(const SectionReading& reading, const Document& document, const Occurrences& found) {
    std::vector<ClauseId> places = reading.headings;
    for (const auto& cue : found.of(reading.section->strong)) {
        if (!cue.in_heading && !cue.negated) {
            places.push_back(paragraph_of(document, cue.clause));
        }
    }
    for (const auto& evidence : reading.evidence) {
        if (evidence.clause.valid()) {
            places.push_back(paragraph_of(document, evidence.clause));
        }
    }
    std::sort(places.begin(), places.end());
    places.erase(std::unique(places.begin(), places.end()), places.end());
    return std::all_of(
        reading.section->full.begin(), reading.section->full.end(), [&](PhraseSet group) {
            return std::any_of(places.begin(), places.end(),
                               [&](ClauseId place) { return !found.below(group, place).empty(); });
        });
}

} // namespace

std::vector<SectionReading> read_sections(const Document& document, const RuleBook& book,
                                          const Occurrences& found) {
    std::vector<SectionReading> out;
    out.reserve(book.sections.size());
    const auto forms = heading_forms(document, book, found);
    for (std::size_t i = 0; i < book.sections.size(); ++i) {
        SectionReading reading;
        reading.section = &book.sections[i];
        bool filled = false;
        for (const auto& [section, form] : forms) {
            const bool again = !reading.headings.empty() && reading.headings.back() == form->clause;
            if (section == i && !again) {
                reading.headings.push_back(form->clause);
                filled = filled || shown_by_heading(document, book.sections[i], found, form->clause,
                                                    is_shared(document, forms, form->clause, i));
            }
        }
        const bool strong = by_strong_cue(reading, document, found) ||
                            by_names(reading, document) || by_signatures(reading, document) ||
                            by_contacts(reading, document) || by_terms(reading, document) ||
                            by_end(reading, document) || by_reviews(reading, document, book, found);
        const auto weak = by_weak_cues(reading, document, found);
        if (strong || filled || weak == SectionState::present) {
            reading.state =
                is_full(reading, document, found) ? SectionState::present : SectionState::partial;
            for (const auto heading : reading.headings) {
                reading.evidence.push_back({document.clauses[heading].heading, heading});
            }
        } else if (delegated(reading, document, book, found)) {
            reading.state = SectionState::delegated;
        } else if (!reading.headings.empty()) {
            reading.state = SectionState::partial;
            reading.only_promised = true;
            for (const auto heading : reading.headings) {
                reading.evidence.push_back({document.clauses[heading].heading, heading});
            }
        } else {
            reading.state = SectionState::absent;
        }
        out.push_back(std::move(reading));
    }
    return out;
}

} // namespace concord
