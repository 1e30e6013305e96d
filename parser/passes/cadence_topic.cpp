// SPDX-License-Identifier: Apache-2.0
#include "parser/passes/cadence_topic.hpp"

#include <algorithm>
#include <array>

#include "parser/grammar/near_words.hpp"

namespace concord {
namespace {

using grammar::CadenceMatch;
using grammar::CadenceShape;
using grammar::is_among;
using grammar::offset_in;
using grammar::word_after;
using grammar::word_before;

/// How far to either side a long sentence is looked at.
constexpr std::uint32_t reach = 400;

/// "meets to review progress quarterly": what recurs is the meeting.
bool meets_for(const CadencePlace& place, const TopicWord& verb) {
    if (verb.of != CadenceOf::review && verb.of != CadenceOf::report) return false;
    if (!equal_folded(word_before(place.text, verb.span.begin), "to")) return false;
    return std::any_of(place.before.begin(), place.before.end(), [&](const TopicWord& topic) {
        return topic.of == CadenceOf::meeting && topic.span < verb.span;
    });
}

/// What stands in the cell to the left, for a rhythm that fills a cell of its own.
CadenceOf row_label(const CadencePlace& place) {
    const std::uint32_t begin = place.sentence.begin;
    if (begin == 0 || place.text[begin - 1] != '\t') return CadenceOf::other;
    std::uint32_t left = begin - 1;
    while (left > 0 && place.text[left - 1] != '\n' && begin - left < 200)
        --left;
    const auto topics = find_topics(place.text, {left, begin - 1});
    return topics.empty() ? CadenceOf::other : topics.front().of;
}

constexpr std::array<std::string_view, 57> function_words = {
    "of",     "for",        "to",     "from",    "by",         "in",    "on",     "at",
    "with",   "and",        "or",     "then",    "the",        "a",     "an",     "is",
    "are",    "was",        "were",   "be",      "will",       "shall", "must",   "should",
    "may",    "which",      "that",   "this",    "if",         "when",  "where",  "unless",
    "until",  "thereafter", "basis",  "but",     "so",         "as",    "via",    "under",
    "after",  "before",     "during", "through", "throughout", "per",   "each",   "every",
    "it",     "they",       "its",    "their",   "into",       "using", "within", "between",
    "against"};
/// Nouns that make "annual" a rhythm although they are none of the topics.
constexpr std::array<std::string_view, 40> recurring_things = {
    "training",       "plan",        "plans",         "programme",  "return",      "returns",
    "declaration",    "certificate", "certification", "assessment", "assessments", "check",
    "checks",         "exercise",    "survey",        "surveys",    "conference",  "event",
    "refresh",        "newsletter",  "bulletin",      "monitoring", "forecast",    "forecasts",
    "reconciliation", "testing",     "test",          "tests",      "inspection",  "inspections",
    "visit",          "visits",      "self",          "submission", "budget",      "summary",
    "appraisal",      "refresher",   "confirmation",  "cycle"};
constexpr std::array<std::string_view, 5> update_words = {"update", "updates", "briefing",
                                                          "briefings", "return"};

/// "reviewed at quarterly meetings": the meetings are there for the review.
bool review_at(const CadencePlace& place) {
    const TopicWord* verb = last_verb(place.before);
    if (verb == nullptr || verb->of != CadenceOf::review) return false;
    std::string_view word = word_before(place.text, place.at);
    if (equal_folded(word, "the") || equal_folded(word, "our") || equal_folded(word, "their") ||
        equal_folded(word, "an") || equal_folded(word, "a"))
        word = word_before(place.text, offset_in(place.text, word));
    static constexpr std::array<std::string_view, 6> links = {"at",      "in",  "during",
                                                              "through", "via", "by"};
    return is_among(word, links);
}

bool ends_on_basis(const CadencePlace& place) {
    return place.end >= 5 && equal_folded(place.text.substr(place.end - 5, 5), "basis");
}

std::optional<CadenceOf> topic_of_adjective(const CadencePlace& place) {
    const HeadNoun head = head_noun(place);
    if (head.found) {
        if (head.of == CadenceOf::meeting && review_at(place)) return CadenceOf::review;
        return head.of;
    }
    // A cell or line of its own: "Frequency <tab> Annual".
    if (!head.any_word && place.sentence.begin == place.at && place.end >= place.sentence.end)
        return topic_of_sentence(place);
    return std::nullopt;
}

/// "quarterly" before a noun phrase is an adjective, else an adverb.
std::optional<CadenceOf> topic_of_either(const CadencePlace& place) {
    const std::string_view next = word_after(place.text, place.end);
    const bool joins = equal_folded(next, "and") || equal_folded(next, "or");
    if (!next.empty() && (joins || !is_among(next, function_words)) &&
        (place.end >= place.text.size() || place.text[place.end] == ' ' ||
         place.text[place.end] == '-')) {
        const HeadNoun head = head_noun(place);
        if (head.found) return topic_of_adjective(place);
        if (!joins && last_verb(place.before) == nullptr) return std::nullopt;
        if (const TopicWord* verb = last_verb(place.before);
            !joins && place.at - verb->span.end > 30)
            return std::nullopt;
    }
    return topic_of_sentence(place);
}

} // namespace

CadencePlace look_around(std::string_view text, Span sentence, std::uint32_t at,
                         std::uint32_t end) {
    if (at - sentence.begin > reach) sentence.begin = at - reach;
    sentence.end = std::max(sentence.end, end);
    if (sentence.end - end > reach) sentence.end = end + reach;
    return {text, sentence, at, end, find_topics(text, {sentence.begin, at})};
}

const TopicWord* last_verb(const std::vector<TopicWord>& topics) noexcept {
    const auto verb = std::find_if(topics.rbegin(), topics.rend(),
                                   [](const TopicWord& topic) { return topic.verb; });
    return verb == topics.rend() ? nullptr : &*verb;
}

CadenceOf topic_of_sentence(const CadencePlace& place) {
    // "shall annually prepare a report": the verb stands behind.
    static constexpr std::array<std::string_view, 6> auxiliaries = {"will", "shall",  "must",
                                                                    "may",  "should", "to"};
    if (is_among(word_before(place.text, place.at), auxiliaries) &&
        !word_after(place.text, place.end).empty()) {
        const std::vector<TopicWord> after = place.after();
        const bool near = !after.empty() && after.front().span.begin - place.end <= 60;
        return near ? after.front().of : CadenceOf::other;
    }
    if (const TopicWord* verb = last_verb(place.before))
        return meets_for(place, *verb) ? CadenceOf::meeting : verb->of;
    if (!place.before.empty()) return place.before.front().of;
    const std::vector<TopicWord> after = place.after();
    if (!after.empty() && after.front().span.begin - place.end <= 120) return after.front().of;
    return row_label(place);
}

HeadNoun head_noun(const CadencePlace& place) {
    HeadNoun head;
    std::uint32_t i = place.end;
    for (int words = 0; words < 6 && i < place.sentence.end; ++words) {
        while (i < place.sentence.end && (place.text[i] == ' ' || place.text[i] == '-' ||
                                          place.text[i] == '/' || place.text[i] == '"'))
            ++i;
        const std::string_view word = word_after(place.text, i);
        if (word.empty()) break;
        const bool joins = equal_folded(word, "and") || equal_folded(word, "or");
        if (joins && head.found) break;
        if (!joins && is_among(word, function_words)) break;
        if (!joins) head.any_word = true;
        const Span here{i, i + static_cast<std::uint32_t>(word.size())};
        i = here.end;
        const auto topics = find_topics(place.text, here);
        if (!topics.empty()) {
            head.found = true;
            if (head.of != CadenceOf::review) head.of = topics.front().of;
        } else if (is_among(word, update_words)) {
            head.found = true;
            if (head.of == CadenceOf::other) head.of = CadenceOf::report;
        } else if (!head.found && is_among(word, recurring_things)) {
            head.found = true;
        }
    }
    return head;
}

std::optional<CadenceOf> topic_of_recurring(const CadencePlace& place, const CadenceMatch& match) {
    switch (match.shape) {
    case CadenceShape::adjective:
        if (!ends_on_basis(place)) return topic_of_adjective(place);
        return topic_of_sentence(place);
    case CadenceShape::either:
        if (!ends_on_basis(place)) return topic_of_either(place);
        return topic_of_sentence(place);
    case CadenceShape::bare: {
        if (equal_folded(word_before(place.text, place.at), "for")) return std::nullopt;
        const CadenceOf of = topic_of_sentence(place);
        if (of == CadenceOf::other) return std::nullopt;
        return of;
    }
    default:
        return topic_of_sentence(place);
    }
}

} // namespace concord
