// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <array>
#include <vector>

#include "rules/checks/kinds.hpp"
#include "rules/checks/scope.hpp"

namespace concord {

namespace {

constexpr std::array params{
    ParamSpec{"words", ParamType::phrases, true, "words that are true only for a time", {}},
    ParamSpec{
        "things", ParamType::phrases, false, "what such words date when they stand by it", {}},
    ParamSpec{"unless", ParamType::phrases, false, "wording in which they do no harm", {}},
    ParamSpec{"days", ParamType::number, false, "age of the text that counts, 365 by default", {}},
};

bool has_date(const Document& document, Span sentence) {
    const Span source = document.folded.source(sentence);
    return std::any_of(document.dates.begin(), document.dates.end(), [&](const DateExpr& date) {
        return date.meaning != DateMeaning::statute && source.contains(date.span);
    });
}

/// The words with the thing and date that follow them closely: "most recent plan in May 2021".
Span with_date(const Question& question, const Occurrence& words) {
    constexpr std::uint32_t reach = 60;
    const Span place = question.source(words);
    const Span sentence =
        question.document.folded.source(sentence_at(question.document, words.folded));
    for (const auto& date : question.document.dates) {
        if (date.span.begin >= place.end && date.span.begin - place.end <= reach &&
            sentence.contains(date.span)) {
            return cover(place, date.span);
        }
    }
    return place;
}

/// A thing right behind the words: "latest annual plan", with at most two words between.
bool stands_by_thing(const Question& question, const Occurrence& words, Span sentence) {
    constexpr std::uint32_t reach = 24;
    for (const auto& thing : within(question, question.rule.phrases("things"), sentence)) {
        if (thing.folded.overlaps(words.folded) ||
            (thing.folded.begin >= words.folded.end &&
             thing.folded.begin - words.folded.end <= reach)) {
            return true;
        }
    }
    return false;
}

bool excused(const Question& question, const Occurrence& words, Span sentence) {
    for (const auto& excuse : within(question, question.rule.phrases("unless"), sentence)) {
        if (excuse.folded.overlaps(words.folded)) {
            return true;
        }
    }
    return false;
}

void run(const Question& question, Findings& findings) {
    const auto& life = question.reading.life;
    const auto made = life.judged_at ? life.judged_at : life.effective;
    const auto old_enough = std::chrono::days(question.rule.number("days", 365));
    if (!made || question.today - *made < old_enough) {
        return; // young, or of unknown age
    }
    // Words beside a date are the surest, so they come first.
    std::vector<const Occurrence*> dated;
    std::vector<const Occurrence*> others;
    for (const auto& words : question.occurrences("words")) {
        const Span sentence = sentence_at(question.document, words.folded);
        if (words.in_heading || words.negated || excused(question, words, sentence)) {
            continue;
        }
        if (has_date(question.document, sentence)) {
            dated.push_back(&words);
        } else if (stands_by_thing(question, words, sentence)) {
            others.push_back(&words);
        }
    }
    dated.insert(dated.end(), others.begin(), others.end());
    if (dated.empty()) {
        findings.pass();
        return;
    }
    constexpr std::size_t max_places = 10;
    auto& finding = findings.add(with_date(question, *dated.front()), {{"made", to_words(*made)}});
    for (std::size_t i = 1; i < dated.size() && i < max_places; ++i) {
        finding.related.push_back({question.source(*dated[i]), dated[i]->clause, "also here"});
    }
}

} // namespace

CheckKind aged_words_check() noexcept {
    return {"aged-words", "words such as \"current\" in a text that has grown old", params, run};
}

} // namespace concord
