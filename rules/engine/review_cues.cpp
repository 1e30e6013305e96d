// SPDX-License-Identifier: Apache-2.0
#include "rules/engine/review_cues.hpp"

#include <algorithm>

#include "parser/model/review_subject.hpp"
#include "parser/text/ascii.hpp"

namespace concord {

namespace {

/// What the words before `end` say is reviewed there.
ReviewSubject subject_before(const Document& document, ClauseId clause, Span words) {
    const auto text = document.folded.text();
    while (!words.empty() && !is_letter_byte(text[words.end - 1])) {
        --words.end;
    }
    if (words.empty()) {
        return ReviewSubject::unsaid;
    }
    const std::uint32_t end = document.folded.source({words.end - 1, words.end}).end;
    Cadence place;
    place.clause = clause;
    place.span = {end, end};
    return review_subject(document, place);
}

/// "review", "revised"
bool is_review_word(std::string_view word) {
    constexpr std::string_view stem = "revi";
    return word.size() >= stem.size() && equal_folded(word.substr(0, stem.size()), stem);
}

} // namespace

bool is_other_review(const Document& document, const Occurrence& cue) {
    if (!cue.clause.valid()) {
        return false;
    }
    return subject_before(document, cue.clause, cue.folded) == ReviewSubject::other;
}

bool tells_of_review(const Document& document, const RuleBook& book, const Occurrences& found,
                     const Occurrence& first, const Occurrence& second) {
    const auto names = of_lexicon(book, found, "agreement_names");
    return std::ranges::any_of(
        std::initializer_list<const Occurrence*>{&first, &second}, [&](const Occurrence* cue) {
            const Span sentence = sentence_at(document, cue->folded);
            if (is_review_word(document.folded.text(cue->folded))) {
                return subject_before(document, cue->clause, sentence) != ReviewSubject::other;
            }
            return std::ranges::any_of(
                names, [&](const Occurrence& name) { return sentence.contains(name.folded); });
        });
}

} // namespace concord
