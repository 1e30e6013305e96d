// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <array>

#include "parser/text/ascii.hpp"
#include "rules/engine/understand.hpp"

namespace concord {

namespace {

constexpr std::uint32_t reach = 240; ///< Bytes between the terms, what takes them in and "this".

/// The stretch of a sentence that lies no further than `reach` before and behind some words.
Span around(Span sentence, Span words) {
    return {std::max(sentence.begin, words.begin - std::min(words.begin, reach)),
            std::min(sentence.end, words.end + reach)};
}

/// "this Cover Page and the Standard Terms", "these general terms": the text speaks of itself.
bool of_this_text(const Document& document, std::string_view title, const Occurrence& terms) {
    constexpr std::array<std::string_view, 3> own{"this ", "these ", "such "};
    const auto text = document.folded.text();
    const auto before = to_lower(
        slice(text, {terms.folded.begin - std::min(terms.folded.begin, 8U), terms.folded.begin}));
    const bool pointed =
        std::ranges::any_of(own, [&](std::string_view word) { return before.ends_with(word); });
    return pointed || title.find(to_lower(document.folded.text(terms.folded))) != title.npos;
}

/// Whether `holds` for one of some words, in reading order, that lie in a stretch of the text.
template <class Holds>
bool any_within(std::span<const Occurrence> words, Span stretch, Holds holds) {
    const auto begin = [](const Occurrence& word) { return word.folded.begin; };
    for (auto word = std::ranges::lower_bound(words, stretch.begin, {}, begin);
         word != words.end() && word->folded.end <= stretch.end; ++word)
        if (!word->negated && holds(word->folded)) return true;
    return false;
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
        const Span near = around(sentence, terms.folded);
        // "This order is governed by the Standard Terms."
        const bool before = any_within(takes_in, {near.begin, terms.folded.begin}, [&](Span verb) {
            const Span ahead{around(sentence, verb).begin, verb.begin};
            return to_lower(document.folded.text(ahead)).find("this ") != std::string::npos;
        });
        // "The Standard Terms apply to this order."
        const bool behind =
            any_within(taken_in, {terms.folded.end, near.end}, [](Span) { return true; });
        if (before || behind) return Evidence{document.folded.source(terms.folded), terms.clause};
    }
    return std::nullopt;
}

} // namespace concord
