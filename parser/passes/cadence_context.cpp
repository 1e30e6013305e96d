// SPDX-License-Identifier: Apache-2.0
#include "parser/passes/cadence_context.hpp"

#include <algorithm>
#include <array>
#include <utility>

#include "parser/grammar/near_words.hpp"
#include "parser/passes/sentence.hpp"

namespace concord {
namespace {

using grammar::CadenceMatch;
using grammar::CadenceShape;
using grammar::is_among;
using grammar::offset_in;
using grammar::word_after;
using grammar::word_before;
using grammar::word_byte;

/// How far to either side a long sentence is looked at: keeps the cost of a match constant.
constexpr std::uint32_t reach = 400;

/// A match in its sentence, with what the words around it are about.
struct Place {
    std::string_view text;
    Span sentence; ///< Cut to `reach`.
    std::uint32_t at;
    std::uint32_t end;
    std::vector<TopicWord> before;
    std::vector<TopicWord> after;
};

Place look_around(std::string_view text, Span sentence, std::uint32_t at, std::uint32_t end) {
    if (at - sentence.begin > reach) sentence.begin = at - reach;
    sentence.end = std::max(sentence.end, end);
    if (sentence.end - end > reach) sentence.end = end + reach;
    return {text,
            sentence,
            at,
            end,
            find_topics(text, {sentence.begin, at}),
            find_topics(text, {end, sentence.end})};
}

const TopicWord* last_verb(const std::vector<TopicWord>& topics) noexcept {
    for (auto topic = topics.rbegin(); topic != topics.rend(); ++topic)
        if (topic->verb) return &*topic;
    return nullptr;
}

/// "meets to review progress quarterly": what recurs is the meeting.
bool meets_for(const Place& place, const TopicWord& verb) {
    if (verb.of != CadenceOf::review && verb.of != CadenceOf::report) return false;
    if (!grammar::equals_lower(word_before(place.text, verb.span.begin), "to")) return false;
    return std::any_of(place.before.begin(), place.before.end(), [&](const TopicWord& topic) {
        return topic.of == CadenceOf::meeting && topic.span < verb.span;
    });
}

/// What stands in the cell to the left, for a rhythm that fills a cell of its own.
CadenceOf row_label(const Place& place) {
    const std::uint32_t begin = place.sentence.begin;
    if (begin == 0 || place.text[begin - 1] != '\t') return CadenceOf::other;
    std::uint32_t left = begin - 1;
    while (left > 0 && place.text[left - 1] != '\n' && begin - left < 200)
        --left;
    const auto topics = find_topics(place.text, {left, begin - 1});
    return topics.empty() ? CadenceOf::other : topics.front().of;
}

/// What an adverbial belongs to: the verb before it, else the subject, else what follows.
CadenceOf topic_of_sentence(const Place& place) {
    if (const TopicWord* verb = last_verb(place.before))
        return meets_for(place, *verb) ? CadenceOf::meeting : verb->of;
    if (!place.before.empty()) return place.before.front().of;
    if (!place.after.empty() && place.after.front().span.begin - place.end <= 120)
        return place.after.front().of;
    return row_label(place);
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

struct HeadNoun {
    bool found = false; ///< False: the adjective describes something that does not recur.
    bool any_word = false;
    CadenceOf of = CadenceOf::other;
};

/// Reads the noun phrase behind an adjective: "annual report and accounts", "quarterly review
/// meetings". A review in it outweighs the rest; else the last topic word is the head.
HeadNoun head_noun(const Place& place) {
    HeadNoun head;
    std::uint32_t i = place.end;
    for (int words = 0; words < 6 && i < place.sentence.end; ++words) {
        while (i < place.sentence.end && (place.text[i] == ' ' || place.text[i] == '-' ||
                                          place.text[i] == '/' || place.text[i] == '"'))
            ++i;
        const std::string_view word = word_after(place.text, i);
        if (word.empty()) break;
        const bool joins = grammar::equals_lower(word, "and") || grammar::equals_lower(word, "or");
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

/// "reviewed at quarterly meetings": the meetings are there for the review.
bool review_at(const Place& place) {
    const TopicWord* verb = last_verb(place.before);
    if (verb == nullptr || verb->of != CadenceOf::review) return false;
    std::string_view word = word_before(place.text, place.at);
    if (grammar::equals_lower(word, "the") || grammar::equals_lower(word, "our") ||
        grammar::equals_lower(word, "their") || grammar::equals_lower(word, "an") ||
        grammar::equals_lower(word, "a"))
        word = word_before(place.text, offset_in(place.text, word));
    constexpr std::array<std::string_view, 6> links = {"at",      "in",  "during",
                                                       "through", "via", "by"};
    return is_among(word, links);
}

bool ends_on_basis(const Place& place) {
    return place.end >= 5 && grammar::equals_lower(place.text.substr(place.end - 5, 5), "basis");
}

std::optional<CadenceOf> topic_of_adjective(const Place& place) {
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
std::optional<CadenceOf> topic_of_either(const Place& place) {
    const std::string_view next = word_after(place.text, place.end);
    const bool joins = grammar::equals_lower(next, "and") || grammar::equals_lower(next, "or");
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

/// "not more than once a year", "up to twice a year": a cap is no rhythm.
bool is_cap(const Place& place) {
    const std::string_view word = word_before(place.text, place.at);
    constexpr std::array<std::string_view, 4> caps = {"than", "exceed", "exceeding", "most"};
    if (is_among(word, caps)) return true;
    if (word.empty()) return false;
    const std::string_view before = word_before(place.text, offset_in(place.text, word));
    return (grammar::equals_lower(word, "to") && grammar::equals_lower(before, "up")) ||
           (grammar::equals_lower(word, "of") &&
            (grammar::equals_lower(before, "maximum") || grammar::equals_lower(before, "excess")));
}

/// True when a "not" governs the verb, or stands directly before the cadence.
bool is_negated(const Place& place) {
    const TopicWord* verb = last_verb(place.before);
    std::uint32_t at =
        verb != nullptr && place.at - verb->span.end < 60 ? verb->span.begin : place.at;
    for (int words = 0; words < 3; ++words) {
        const std::string_view word = word_before(place.text, at);
        if (word.empty()) return false;
        at = offset_in(place.text, word);
        if (at < place.sentence.begin) return false;
        constexpr std::array<std::string_view, 5> words_of_no = {"not", "never", "no", "neither",
                                                                 "without"};
        constexpr std::array<std::string_view, 6> no_denial = {"only", "less",    "later",
                                                               "more", "limited", "fewer"};
        if (is_among(word, words_of_no) &&
            !is_among(word_after(place.text, at + word.size()), no_denial))
            return true;
    }
    return verb != nullptr && at < verb->span.begin &&
           holds_words(place.text, {verb->span.end, place.at}, "not");
}

bool holds_any(const Place& place, std::string_view first, std::string_view second) {
    return holds_words(place.text, place.sentence, first) ||
           holds_words(place.text, place.sentence, second);
}

template <std::size_t N>
bool holds_one_of(const Place& place, const std::array<std::string_view, N>& list) {
    return std::any_of(list.begin(), list.end(), [&](std::string_view words) {
        return holds_words(place.text, place.sentence, words);
    });
}

/// The agreement by any of the names that such documents give themselves.
bool names_document(const Place& place) {
    constexpr std::array<std::string_view, 18> names = {
        "mou",      "memorandum", "agreement", "protocol", "arrangement", "arrangements",
        "document", "framework",  "concordat", "schedule", "annex",       "contract",
        "isa",      "dsa",        "it will",   "it shall", "it is",       "policy"};
    return holds_one_of(place, names);
}

/// Things that are kept or answered, whose "review after N months" is not the agreement's.
bool about_records_or_requests(const Place& place) {
    constexpr std::array<std::string_view, 16> words = {
        "retain",   "retained",    "retention", "destroyed", "deleted",   "disposed",
        "disposal", "destroy",     "request",   "requests",  "complaint", "complaints",
        "appeal",   "application", "invoice",   "referral"};
    return holds_one_of(place, words);
}

bool long_enough(const CadenceMatch& match) noexcept {
    switch (match.unit) {
    case TimeUnit::hour:
        return false;
    case TimeUnit::day:
        return match.count >= 28;
    case TimeUnit::working_day:
        return match.count >= 20;
    case TimeUnit::week:
        return match.count >= 4;
    default:
        return true;
    }
}

/// A single point in time counts only for a review: everything else is a deadline or a notice.
bool is_single_review(const Place& place, const CadenceMatch& match) {
    if (!long_enough(match) || about_records_or_requests(place)) return false;
    if (holds_any(place, "notice", "notification")) return false;
    if (match.shape == CadenceShape::length) return true;
    const TopicWord* verb = last_verb(place.before);
    const bool before = verb != nullptr
                            ? verb->of == CadenceOf::review
                            : !place.before.empty() && place.before.front().of == CadenceOf::review;
    const bool behind = place.before.empty() && !place.after.empty() &&
                        place.after.front().of == CadenceOf::review && place.after.front().verb;
    if (!before && !behind) return false;
    constexpr std::array<std::string_view, 4> firsts = {"first review", "initial review",
                                                        "formal review", "be reviewed"};
    return names_document(place) || holds_one_of(place, firsts);
}

/// A trigger counts for reviews and meetings that it sets off: "reviewed when …", or at the head
/// of a sentence whose agreement "will be reviewed".
bool sets_off(const Place& place, const CadenceMatch& match, CadenceOf& of) {
    if (const TopicWord* verb = last_verb(place.before)) {
        of = verb->of;
        if (of != CadenceOf::review && of != CadenceOf::meeting) return false;
        if (place.at - verb->span.end > 200 || about_records_or_requests(place)) return false;
        return of == CadenceOf::meeting || names_document(place);
    }
    if (place.at != place.sentence.begin || place.after.empty()) return false;
    for (const TopicWord& topic : place.after) {
        if (topic.of != CadenceOf::review || !topic.verb) continue;
        of = CadenceOf::review;
        return match.shape == CadenceShape::event
                   ? names_document(place)
                   : names_document(place) && holds_any(place, "be reviewed", "review this");
    }
    return false;
}

/// A vague promise counts where it tells how often something named here happens.
bool is_vague_promise(const Place& place, CadenceOf& of) {
    const std::string_view words = place.text.substr(place.at, place.end - place.at);
    if (grammar::begins_lower(words, "under")) {
        constexpr std::array<std::string_view, 3> keeping = {"keep", "kept", "keeping"};
        of = CadenceOf::review;
        return std::any_of(keeping.begin(), keeping.end(), [&](std::string_view word) {
            return holds_words(place.text, {place.sentence.begin, place.at}, word);
        });
    }
    const bool adjective =
        grammar::equals_lower(words, "regular") || grammar::equals_lower(words, "periodic");
    if (adjective) {
        const HeadNoun head = head_noun(place);
        of = head.of;
        return head.found && of != CadenceOf::other;
    }
    constexpr std::array<std::string_view, 7> needs = {"by",       "under", "to", "for",
                                                       "pursuant", "in",    "of"};
    if (!grammar::begins_lower(words, "from") &&
        is_among(word_after(place.text, place.end), needs) &&
        (grammar::begins_lower(words, "as ") || grammar::begins_lower(words, "where ")))
        return false;
    const TopicWord* verb = last_verb(place.before);
    if (verb == nullptr || place.at - verb->span.end > 80) return false;
    constexpr std::array<std::string_view, 20> other_verbs = {
        "amended",    "varied",  "updated",    "modified",   "supplemented",
        "replaced",   "enacted", "published",  "issued",     "notified",
        "specified",  "agreed",  "force",      "determined", "made",
        "designated", "effect",  "prescribed", "appointed",  "changed"};
    if (verb->of != CadenceOf::review && is_among(word_before(place.text, place.at), other_verbs))
        return false;
    of = verb->of;
    return of != CadenceOf::payment;
}

/// Where a trigger's words end: at a comma, or where the sentence turns to the next stage.
std::uint32_t end_of_trigger(const Place& place) {
    std::uint32_t i = place.end;
    while (i < place.sentence.end && i - place.at < 160) {
        if (place.text[i] == ',') break;
        if (place.text.substr(i, 10) == " and then " || place.text.substr(i, 5) == " then") break;
        ++i;
    }
    while (i > place.end && (place.text[i - 1] == ' ' || place.text[i - 1] == '.'))
        --i;
    // Never inside a character or word.
    while (i > place.end && i < place.text.size() && word_byte(place.text[i]) &&
           word_byte(place.text[i - 1]))
        --i;
    while (i > place.at && place.text[i - 1] == ' ')
        --i;
    return i;
}

/// "of commencement", "from the date of the last review", "on 1 April".
bool says_from_when(const Place& place) {
    std::uint32_t at = place.end;
    const std::string_view link = word_after(place.text, at);
    constexpr std::array<std::string_view, 7> links = {"of",    "from", "after",    "following",
                                                       "since", "on",   "beginning"};
    if (!is_among(link, links)) return false;
    at = offset_in(place.text, link) + static_cast<std::uint32_t>(link.size());
    constexpr std::array<std::string_view, 23> anchors = {
        "commencement", "commencing",  "commences",      "signature", "signatures",  "signing",
        "signed",       "date",        "effective",      "execution", "review",      "agreement",
        "mou",          "anniversary", "last",           "coming",    "publication", "adoption",
        "approval",     "entry",       "implementation", "launch",    "memorandum"};
    for (int words = 0; words < 7; ++words) {
        const std::string_view word = word_after(place.text, at);
        if (word.empty()) return false;
        if (is_among(word, anchors) || grammar::digit_byte(word[0])) return true;
        at = offset_in(place.text, word) + static_cast<std::uint32_t>(word.size());
    }
    return false;
}

bool says_at_first(const Place& place, std::uint32_t floor) {
    constexpr std::array<std::string_view, 8> words = {
        "in the first instance", "initially",        "at first",      "in the first year",
        "for the first",         "during the first", "to begin with", "in the first"};
    const Span left{std::max(floor, place.at > 40 ? place.at - 40 : 0), place.at};
    std::uint32_t right = place.end;
    while (right < place.sentence.end && right - place.end < 60 &&
           place.text.substr(right, 5) != " then" && place.text[right] != ';')
        ++right;
    return std::any_of(words.begin(), words.end(), [&](std::string_view phrase) {
        return (left.begin < left.end && holds_words(place.text, left, phrase)) ||
               holds_words(place.text, {place.end, right}, phrase);
    });
}

std::optional<CadenceOf> topic_of_recurring(const Place& place, const CadenceMatch& match) {
    switch (match.shape) {
    case CadenceShape::adjective:
        if (!ends_on_basis(place)) return topic_of_adjective(place);
        return topic_of_sentence(place);
    case CadenceShape::either:
        if (!ends_on_basis(place)) return topic_of_either(place);
        return topic_of_sentence(place);
    case CadenceShape::bare: {
        if (grammar::equals_lower(word_before(place.text, place.at), "for")) return std::nullopt;
        const CadenceOf of = topic_of_sentence(place);
        if (of == CadenceOf::other) return std::nullopt;
        return of;
    }
    default:
        return topic_of_sentence(place);
    }
}

} // namespace

std::optional<Cadence> judge_cadence(std::string_view text, Span sentence, std::uint32_t at,
                                     std::uint32_t floor, const CadenceMatch& match) {
    const Place place = look_around(text, sentence, at, match.end);
    Cadence cadence;
    cadence.span = {at, match.end};
    cadence.form = match.form;
    cadence.count = match.count;
    cadence.unit = match.unit;
    cadence.ambiguous = match.ambiguous;
    cadence.upper_bound = match.upper_bound;
    cadence.months = match.months;
    if (is_negated(place)) return std::nullopt;
    switch (match.form) {
    case CadenceForm::recurring: {
        const auto of = topic_of_recurring(place, match);
        if (!of || is_cap(place)) return std::nullopt;
        cadence.of = *of;
        break;
    }
    case CadenceForm::once:
        if (!is_single_review(place, match)) return std::nullopt;
        cadence.of = CadenceOf::review;
        break;
    case CadenceForm::event:
        if (!sets_off(place, match, cadence.of)) return std::nullopt;
        cadence.span.end = end_of_trigger(place);
        return cadence;
    case CadenceForm::vague:
        if (!is_vague_promise(place, cadence.of)) return std::nullopt;
        return cadence;
    }
    cadence.anchored = match.anchored || says_from_when(place);
    cadence.initial = says_at_first(place, std::max(floor, sentence.begin));
    return cadence;
}

std::uint32_t join_chains(std::string_view text, std::vector<Cadence>& cadences, std::size_t first,
                          std::uint32_t next_chain) {
    Cadence* last = nullptr;
    for (std::size_t i = first; i < cadences.size(); ++i) {
        Cadence& cadence = cadences[i];
        if (cadence.form != CadenceForm::recurring && cadence.form != CadenceForm::once) continue;
        Cadence* previous = std::exchange(last, &cadence);
        if (previous == nullptr || cadence.span.begin - previous->span.end > 250) continue;
        const Span between{previous->span.end, cadence.span.begin};
        const auto size = static_cast<std::uint32_t>(text.size());
        const Span behind{cadence.span.end, std::min(size, cadence.span.end + 16)};
        constexpr std::array<std::string_view, 8> turns = {
            "then",        "thereafter",     "subsequently",     "after that",
            "followed by", "following that", "subsequent years", "afterwards"};
        const bool turned = std::any_of(turns.begin(), turns.end(), [&](std::string_view words) {
            return holds_words(text, between, words) || holds_words(text, behind, words);
        });
        if (!turned && !previous->initial) continue;
        if (cadence.of == CadenceOf::other) cadence.of = previous->of;
        if (previous->of != cadence.of) continue;
        if (previous->chain == 0) previous->chain = next_chain++;
        cadence.chain = previous->chain;
    }
    return next_chain;
}

} // namespace concord
