// SPDX-License-Identifier: Apache-2.0
#include <algorithm>

#include "parser/text/ascii.hpp"
#include "rules/engine/understand.hpp"

namespace concord {

namespace {

bool same_words(std::string_view a, std::string_view b) {
    return a.size() == b.size() && std::equal(a.begin(), a.end(), b.begin(), [](char x, char y) {
               return to_lower(x) == to_lower(y);
           });
}

bool bears_name(const Body& body, std::string_view name) {
    return !name.empty() && (body.name_sizes & name_size_bit(name)) != 0 &&
           (same_words(body.name, name) || same_words(body.legal_name, name) ||
            same_words(body.operating_name, name) ||
            std::any_of(body.aliases.begin(), body.aliases.end(),
                        [&](std::string_view alias) { return same_words(alias, name); }));
}

/// A name inside the title of an Act or Directions speaks of the law, not of the body.
bool inside_statute(const Document& document, Span span) {
    return std::any_of(document.statutes.begin(), document.statutes.end(),
                       [&](const Statute& statute) { return statute.span.contains(span); });
}

bool has_context(PhraseSet context, const Occurrences& found, const Occurrence& name) {
    if (!context.valid()) {
        return true;
    }
    const auto words = found.in(context, name.clause);
    return std::any_of(words.begin(), words.end(),
                       [&](const Occurrence& word) { return !word.folded.overlaps(name.folded); });
}

/// Whether the document itself says that these letters stand for the body.
bool expanded_here(const Document& document, const Body& body, std::string_view letters) {
    return std::any_of(document.terms.begin(), document.terms.end(), [&](const DefinedTerm& term) {
        return term.name == letters && bears_name(body, term.meaning);
    });
}

/// A found name, before overlaps are sorted out.
template <class Row>
struct Candidate {
    const Row* row;
    const Occurrence* at;
};

/// Leftmost first, the longer of two that begin together first; what overlaps an earlier one goes.
template <class Row>
void keep_longest(std::vector<Candidate<Row>>& candidates) {
    std::sort(candidates.begin(), candidates.end(), [](const auto& a, const auto& b) {
        const auto left = a.at->folded;
        const auto right = b.at->folded;
        return left.begin != right.begin ? left.begin < right.begin
               : left.end != right.end   ? left.end > right.end
                                         : a.row < b.row;
    });
    std::uint32_t end = 0;
    std::erase_if(candidates, [&](const auto& candidate) {
        if (candidate.at->folded.begin < end) {
            return true;
        }
        end = candidate.at->folded.end;
        return false;
    });
}

} // namespace

std::vector<BodyMention> read_bodies(const Document& document, const RuleBook& book,
                                     const Occurrences& found) {
    std::vector<Candidate<Body>> candidates;
    for (const auto& body : book.bodies) {
        for (const auto& name : found.of(body.phrases)) {
            if (has_context(body.context, found, name)) {
                candidates.push_back({&body, &name});
            }
        }
        for (const auto& letters : found.of(body.expanded)) {
            if (expanded_here(document, body, document.folded.text(letters.folded))) {
                candidates.push_back({&body, &letters});
            }
        }
    }
    keep_longest(candidates);
    std::vector<BodyMention> out;
    for (const auto& candidate : candidates) {
        const auto span = document.folded.source(candidate.at->folded);
        if (!inside_statute(document, span)) {
            out.push_back({candidate.row, span, candidate.at->clause,
                           speaks_of_the_past(document, book, found, candidate.at->folded,
                                              candidate.at->clause)});
        }
    }
    return out;
}

std::vector<LawMention> read_laws(const Document& document, const RuleBook& book,
                                  const Occurrences& found) {
    std::vector<Candidate<Law>> candidates;
    for (const auto& law : book.laws) {
        for (const auto& name : found.of(law.phrases)) {
            if (has_context(law.context, found, name)) {
                candidates.push_back({&law, &name});
            }
        }
    }
    keep_longest(candidates);
    std::vector<LawMention> out;
    for (const auto& candidate : candidates) {
        out.push_back({candidate.row, document.folded.source(candidate.at->folded),
                       candidate.at->clause,
                       speaks_of_the_past(document, book, found, candidate.at->folded,
                                          candidate.at->clause)});
    }
    return out;
}

std::vector<const Body*> resolve_parties(const Document& document, const RuleBook& book) {
    std::vector<const Body*> out;
    for (const auto& party : document.parties) {
        const auto body =
            std::find_if(book.bodies.begin(), book.bodies.end(), [&](const Body& row) {
                return bears_name(row, party.name) || bears_name(row, party.legal_name) ||
                       std::any_of(
                           party.aliases.begin(), party.aliases.end(),
                           [&](const std::string& alias) { return bears_name(row, alias); });
            });
        out.push_back(body == book.bodies.end() ? nullptr : &*body);
    }
    return out;
}

} // namespace concord
