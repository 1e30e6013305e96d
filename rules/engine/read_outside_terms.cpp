// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <array>

#include "parser/text/ascii.hpp"
#include "rules/engine/understand.hpp"

namespace concord {

namespace {

constexpr std::uint32_t reach = 240; ///< Bytes between the terms and what takes them in.

/// "this Cover Page and the Standard Terms", "these general terms": the text speaks of itself.
bool of_this_text(const Document& document, std::string_view title, const Occurrence& terms) {
    constexpr std::array<std::string_view, 3> own{"this ", "these ", "such "};
    const auto text = document.folded.text();
    const auto before =
        to_lower(text.substr(0, terms.folded.begin)
                     .substr(terms.folded.begin - std::min(terms.folded.begin, 8U)));
    const bool pointed =
        std::ranges::any_of(own, [&](std::string_view word) { return before.ends_with(word); });
    return pointed || title.find(to_lower(document.folded.text(terms.folded))) != title.npos;
}

bool says_this(const Document& document, Span words) {
    return to_lower(document.folded.text(words)).find("this ") != std::string::npos;
}

} // namespace

std::optional<Evidence> read_outside_terms(const Document& document, const RuleBook& book,
                                           const Occurrences& found) {
    const auto all = of_lexicon(book, found, "outside_terms");
    if (all.empty()) return std::nullopt;
    const auto clauses = document.clauses.all();
    const auto titled = std::ranges::find(clauses, ClauseKind::title, &Clause::kind);
    const auto title =
        titled == clauses.end() ? std::string() : to_lower(document.folded.text(titled->folded));
    const auto takes_in = of_lexicon(book, found, "takes_in");
    const auto taken_in = of_lexicon(book, found, "taken_in");
    for (const Occurrence& terms : all) {
        if (terms.in_heading || terms.negated || of_this_text(document, title, terms)) continue;
        const Span sentence = sentence_at(document, terms.folded);
        // "This order is governed by the Standard Terms."
        const bool before = std::ranges::any_of(takes_in, [&](const Occurrence& verb) {
            return !verb.negated && sentence.contains(verb.folded) &&
                   verb.folded.end <= terms.folded.begin &&
                   terms.folded.begin - verb.folded.end <= reach &&
                   says_this(document, {sentence.begin, verb.folded.begin});
        });
        // "The Standard Terms apply to this order."
        const bool behind = std::ranges::any_of(taken_in, [&](const Occurrence& verb) {
            return !verb.negated && sentence.contains(verb.folded) &&
                   verb.folded.begin >= terms.folded.end &&
                   verb.folded.begin - terms.folded.end <= reach;
        });
        if (before || behind) return Evidence{document.folded.source(terms.folded), terms.clause};
    }
    return std::nullopt;
}

} // namespace concord
