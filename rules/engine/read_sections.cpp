// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <array>
#include <iterator>

#include "parser/text/ascii.hpp"
#include "rules/engine/review_cues.hpp"
#include "rules/engine/section_headings.hpp"
#include "rules/engine/section_signs.hpp"
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

/// Where a section is named: in a heading, or in a row whose label names it.
Span heading_words(const Document& document, ClauseId id) {
    const Clause& clause = document.clauses[id];
    return clause.heading.empty() ? clause.body : clause.heading;
}

/// Places that are kept as evidence of a section.
constexpr std::size_t enough = 4;

void add_evidence(SectionReading& reading, const Document& document, const Occurrence& found) {
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
/// `head`: see head_end.
ClauseId paragraph_of(const Document& document, ClauseId head, ClauseId id) {
    if (id < head) {
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
bool in_contact_row(const SectionReading& reading, const Document& document,
                    const ContactRows& contacts, ClauseId id) {
    return reading.section->id != "SEC-CONTACTS" && document.clauses[id].table.valid() &&
           contacts.holds(id);
}

/// "the people designated in Article 9", where the text has articles of its own: it is none of a
/// law.
bool is_own_article(const Document& document, const Occurrence& cue) {
    if (!equal_folded(document.folded.text(cue.folded).substr(0, 7), "article")) {
        return false;
    }
    const Span place = document.folded.source(cue.folded);
    const auto& references = document.references; // in reading order
    const auto begin = [](const Reference& reference) { return reference.span.begin; };
    auto at = std::ranges::lower_bound(references, place.begin, {}, begin);
    if (at != references.begin() && std::prev(at)->span.overlaps(place)) --at;
    return at != references.end() && at->span.overlaps(place) && at->resolved &&
           at->kind == ReferenceKind::internal;
}

bool by_strong_cue(SectionReading& reading, const Document& document, const ContactRows& contacts,
                   const Occurrences& found) {
    const bool of_term = reading.section->id == "SEC-TERM";
    const bool of_review = reading.section->id == "SEC-REVIEW";
    bool any = false;
    for (const auto& cue : found.of(reading.section->strong)) {
        if (any && reading.evidence.size() >= enough) {
            break;
        }
        if ((of_term && is_other_term(document, cue)) ||
            (of_review && is_other_review(document, cue)) || is_own_article(document, cue)) {
            continue;
        }
        if (!cue.negated && !cue.in_heading &&
            !in_contact_row(reading, document, contacts, cue.clause)) {
            add_evidence(reading, document, cue);
            any = true;
        }
    }
    return any;
}

/// Two different weak cues in one paragraph, or one under the section's own heading.
SectionState by_weak_cues(SectionReading& reading, const Document& document,
                          const ContactRows& contacts, const RuleBook& book,
                          const Occurrences& found) {
    const bool of_review = reading.section->id == "SEC-REVIEW";
    const auto head = head_end(document);
    const Occurrence* last = nullptr;
    ClauseId last_paragraph;
    for (const auto& cue : found.of(reading.section->cues)) {
        if (cue.negated || cue.in_heading ||
            in_contact_row(reading, document, contacts, cue.clause) ||
            is_own_article(document, cue)) {
            continue;
        }
        const auto paragraph = paragraph_of(document, head, cue.clause);
        if (last != nullptr && last->variant != cue.variant && last_paragraph == paragraph &&
            (!of_review || tells_of_review(document, book, found, *last, cue))) {
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

bool any_cue_in(const Section& section, const Occurrences& found, ClauseId clause) {
    return std::ranges::any_of(std::array{section.strong, section.cues}, [&](PhraseSet set) {
        return std::ranges::any_of(found.in(set, clause),
                                   [](const Occurrence& cue) { return !cue.in_heading; });
    });
}

/// "Security and breaches": a paragraph below with no word on breaches is about security. A longer
/// list in a heading names more than the catalogue knows.
bool left_by_others(const Document& document, const Section& section,
                    std::span<const Section* const> others, const Occurrences& found,
                    ClauseId heading) {
    constexpr std::uint32_t least = 40; // bytes that say something
    // "Term and review": a term takes a day or a length of time, which other words do not give.
    constexpr std::array<std::string_view, 3> timed{"SEC-TERM", "SEC-COMMENCE", "SEC-EXIT"};
    if (std::ranges::find(timed, section.id) != timed.end()) return false;
    if (document.source.text(document.clauses[heading].heading).find(',') != std::string_view::npos)
        return false;
    for (auto at = heading.index(); at < document.clauses[heading].next; ++at) {
        const ClauseId id(at);
        const Clause& clause = document.clauses[id];
        if (clause.body.size() >= least && std::ranges::none_of(others, [&](const Section* other) {
                return any_cue_in(*other, found, id);
            })) {
            return true;
        }
    }
    return false;
}

/// A heading of its own shows a section with whatever stands below it. One that names several
/// ("Term and review") promises more than may be kept: each needs a word of its own, or a paragraph
/// that is about none of the others.
bool shown_by_heading(const Document& document, const Section& section,
                      std::span<const Section* const> others, const Occurrences& found,
                      ClauseId heading) {
    return has_content(document, heading) &&
           (others.empty() || any_cue_below(section, found, heading) ||
            left_by_others(document, section, others, found, heading));
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
    const auto head = head_end(document);
    std::vector<ClauseId> places = reading.headings;
    for (const auto& cue : found.of(reading.section->strong)) {
        if (!cue.in_heading && !cue.negated) {
            places.push_back(paragraph_of(document, head, cue.clause));
            places.push_back(cue.clause); // a short text may be all head
        }
    }
    for (const auto& evidence : reading.evidence) {
        if (evidence.clause.valid()) {
            places.push_back(paragraph_of(document, head, evidence.clause));
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
    const ContactRows contacts(document);
    const auto forms = heading_forms(document, book, found, contacts);
    for (std::size_t i = 0; i < book.sections.size(); ++i) {
        SectionReading reading;
        reading.section = &book.sections[i];
        bool filled = false;
        for (const auto& [section, form] : forms) {
            const bool again = !reading.headings.empty() && reading.headings.back() == form->clause;
            if (section == i && !again) {
                reading.headings.push_back(form->clause);
                const auto others = beside(document, book, forms, form->clause, i);
                filled = filled ||
                         shown_by_heading(document, book.sections[i], others, found, form->clause);
            }
        }
        const bool strong = by_strong_cue(reading, document, contacts, found) ||
                            shown_by_model(reading, document, book, found);
        const auto weak = by_weak_cues(reading, document, contacts, book, found);
        if (strong || filled || weak == SectionState::present) {
            reading.state =
                is_full(reading, document, found) ? SectionState::present : SectionState::partial;
            for (const auto heading : reading.headings) {
                reading.evidence.push_back({heading_words(document, heading), heading});
            }
        } else if (delegated(reading, document, book, found)) {
            reading.state = SectionState::delegated;
        } else if (!reading.headings.empty()) {
            reading.state = SectionState::partial;
            reading.only_promised = true;
            for (const auto heading : reading.headings) {
                reading.evidence.push_back({heading_words(document, heading), heading});
            }
        } else {
            reading.state = SectionState::absent;
        }
        out.push_back(std::move(reading));
    }
    return out;
}

} // namespace concord
