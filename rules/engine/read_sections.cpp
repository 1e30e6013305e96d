// SPDX-License-Identifier: Apache-2.0
#include <algorithm>

#include "rules/engine/understand.hpp"

namespace concord {

namespace {

bool same_letters(std::string_view text, std::string_view lower) {
    return std::equal(text.begin(), text.end(), lower.begin(), lower.end(), [](char a, char b) {
        return (a >= 'A' && a <= 'Z' ? static_cast<char>(a - 'A' + 'a') : a) == b;
    });
}

bool ends_with(std::string_view text, std::string_view lower) {
    return text.size() >= lower.size() &&
           same_letters(text.substr(text.size() - lower.size()), lower);
}

bool begins_with(std::string_view text, std::string_view lower) {
    return same_letters(text.substr(0, lower.size()), lower);
}

/// A heading form names the section when the heading begins with it, when it follows "and" or a
/// comma in it, or when it has several words.
bool names_section(const Document& document, const Occurrence& form) {
    const auto& clause = document.clauses[form.clause];
    const auto words = document.folded.text(form.folded);
    if (words.find(' ') != std::string_view::npos) {
        return true;
    }
    const auto before = document.folded.text({clause.folded.begin, form.folded.begin});
    // A heading may bear its number as words: "9 Accuracy", "1.4 - Costs".
    const auto letters = before.find_last_not_of(" 0123456789.)-");
    if (letters == std::string_view::npos) {
        return true;
    }
    const auto head = before.substr(0, before.find_last_not_of(' ') + 1);
    return head.back() == ',' || head.back() == '/' || head.back() == '&' || head.back() == ':' ||
           ends_with(head, " and");
}

/// A heading form with the section that it names.
struct HeadingForm {
    std::uint16_t section = 0;
    const Occurrence* form = nullptr;
};

/// Whether a form is one part of an enumeration: "Purpose and scope" names two sections.
bool is_joined(const Document& document, const Occurrence& form) {
    const auto text = document.folded.text();
    const auto before = text.substr(0, form.folded.begin);
    const auto after = text.substr(form.folded.end);
    for (const std::string_view and_ : {" and ", ", ", " & ", "/"}) {
        if (begins_with(after, and_) || ends_with(before, and_)) {
            return true;
        }
    }
    return false;
}

/// The forms found in headings, without those that lie inside a longer one of another section:
/// "access to information" is not about access.
std::vector<HeadingForm> heading_forms(const Document& document, const RuleBook& book,
                                       const Occurrences& found) {
    std::vector<HeadingForm> all;
    for (std::size_t i = 0; i < book.sections.size(); ++i) {
        for (const auto& form : found.of(book.sections[i].headings)) {
            if (form.in_heading && document.clauses[form.clause].kind != ClauseKind::title) {
                all.push_back({static_cast<std::uint16_t>(i), &form});
            }
        }
    }
    std::sort(all.begin(), all.end(), [](const HeadingForm& a, const HeadingForm& b) {
        const auto left = a.form->folded;
        const auto right = b.form->folded;
        return left.begin != right.begin ? left.begin < right.begin : left.end > right.end;
    });
    std::vector<HeadingForm> out;
    Span longest;
    for (const auto& one : all) {
        const auto at = one.form->folded;
        const bool inside =
            longest.contains(at) && longest.size() > at.size() && !is_joined(document, *one.form);
        if (at.end > longest.end) {
            longest = at;
        }
        if (!inside && names_section(document, *one.form)) {
            out.push_back(one);
        }
    }
    return out;
}

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
    bool any = false;
    for (const auto& cue : found.of(reading.section->strong)) {
        if (!cue.negated && !cue.in_heading && !in_contact_row(reading, document, cue.clause)) {
            add_evidence(reading, document, cue);
            any = true;
        }
    }
    return any;
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
    const auto is_shared = [&](ClauseId heading) {
        const auto words = document.source.text(document.clauses[heading].heading);
        const bool several = words.find_first_of(",/&") != std::string_view::npos ||
                             words.find(" and ") != std::string_view::npos ||
                             words.find(" AND ") != std::string_view::npos;
        // The forms stand in reading order, and so do their clauses.
        const auto first =
            std::partition_point(forms.begin(), forms.end(), [&](const HeadingForm& one) {
                return one.form->clause < heading;
            });
        const auto last = std::find_if(first, forms.end(), [&](const HeadingForm& one) {
            return one.form->clause != heading;
        });
        return several && std::any_of(first, last, [&](const HeadingForm& one) {
                   return one.section != first->section;
               });
    };
    for (std::size_t i = 0; i < book.sections.size(); ++i) {
        SectionReading reading;
        reading.section = &book.sections[i];
        bool filled = false;
        for (const auto& [section, form] : forms) {
            const bool again = !reading.headings.empty() && reading.headings.back() == form->clause;
            if (section == i && !again) {
                reading.headings.push_back(form->clause);
                filled = filled || shown_by_heading(document, book.sections[i], found, form->clause,
                                                    is_shared(form->clause));
            }
        }
        const bool strong = by_strong_cue(reading, document, found);
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
