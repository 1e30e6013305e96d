// SPDX-License-Identifier: Apache-2.0
#include "parser/passes/cadence_context.hpp"

#include <algorithm>
#include <array>
#include <span>

#include "parser/grammar/near_words.hpp"
#include "parser/passes/cadence_topic.hpp"
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

/// "not more than once a year", "up to twice a year": a cap is no rhythm.
bool is_cap(const CadencePlace& place) {
    std::string_view word = word_before(place.text, place.at);
    static constexpr std::array<std::string_view, 3> times = {"once", "one", "twice"};
    if (is_among(word, times)) word = word_before(place.text, offset_in(place.text, word));
    static constexpr std::array<std::string_view, 4> caps = {"than", "exceed", "exceeding", "most"};
    if (word.empty()) return false;
    const std::string_view before = word_before(place.text, offset_in(place.text, word));
    // "in no event less than once a year" is a minimum.
    if (equal_folded(before, "less"))
        return !equal_folded(word_before(place.text, offset_in(place.text, before)), "event");
    if (is_among(word, caps)) return true;
    if (equal_folded(word, "to")) return equal_folded(before, "up");
    static constexpr std::array<std::string_view, 2> most = {"maximum", "excess"};
    return equal_folded(word, "of") && is_among(before, most);
}

/// "the 2020 Annual Meeting" is one meeting.
bool is_of_one_year(const CadencePlace& place, const CadenceMatch& match) {
    const std::string_view word = word_before(place.text, place.at);
    return match.shape == CadenceShape::adjective && word.size() == 4 &&
           std::all_of(word.begin(), word.end(), is_digit);
}

/// True when a "not" governs the verb, or stands directly before the cadence.
bool is_negated(const CadencePlace& place) {
    const TopicWord* verb = last_verb(place.before);
    std::uint32_t at =
        verb != nullptr && place.at - verb->span.end < 60 ? verb->span.begin : place.at;
    for (int words = 0; words < 3; ++words) {
        const std::string_view word = word_before(place.text, at);
        if (word.empty()) return false;
        at = offset_in(place.text, word);
        if (at < place.sentence.begin) return false;
        static constexpr std::array<std::string_view, 5> words_of_no = {"not", "never", "no",
                                                                        "neither", "without"};
        static constexpr std::array<std::string_view, 6> no_denial = {"only", "less",    "later",
                                                                      "more", "limited", "fewer"};
        if (is_among(word, words_of_no) &&
            !is_among(word_after(place.text, at + word.size()), no_denial))
            return true;
    }
    return verb != nullptr && at < verb->span.begin &&
           holds_words(place.text, {verb->span.end, place.at}, "not");
}

bool holds_any(const CadencePlace& place, std::string_view first, std::string_view second) {
    return holds_words(place.text, place.sentence, first) ||
           holds_words(place.text, place.sentence, second);
}

bool holds_one_of(const CadencePlace& place, std::span<const std::string_view> list) {
    return holds_any_words(place.text, place.sentence, list);
}

/// The agreement by any of the names that such documents give themselves.
bool names_document(const CadencePlace& place) {
    static constexpr std::array<std::string_view, 19> names = {
        "accord",      "mou",          "memorandum", "agreement", "protocol",
        "arrangement", "arrangements", "document",   "framework", "concordat",
        "schedule",    "annex",        "contract",   "isa",       "dsa",
        "it will",     "it shall",     "it is",      "policy"};
    return holds_one_of(place, names);
}

/// Things that are kept or answered, whose "review after N months" is not the agreement's.
bool about_records_or_requests(const CadencePlace& place) {
    static constexpr std::array<std::string_view, 17> words = {"reviewed and approved",
                                                               "retain",
                                                               "retained",
                                                               "retention",
                                                               "destroyed",
                                                               "deleted",
                                                               "disposed",
                                                               "disposal",
                                                               "destroy",
                                                               "request",
                                                               "requests",
                                                               "complaint",
                                                               "complaints",
                                                               "appeal",
                                                               "application",
                                                               "invoice",
                                                               "referral"};
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

/// "within 2 months of a change in the law": what happens then is no turn of the cycle.
bool follows_an_event(const CadencePlace& place) {
    static constexpr std::array<std::string_view, 9> events{
        " of a change",   " of any change", " of an incident", " of any incident", " of a breach",
        " of any breach", " of a personal", " of a request",   " after a change"};
    const auto after = place.text.substr(place.end, 20);
    return std::any_of(events.begin(), events.end(),
                       [&](std::string_view event) { return after.starts_with(event); });
}

/// Whether what happens at one point in time is a review, by the words before it or behind.
bool tells_of_review(const CadencePlace& place) {
    if (const TopicWord* verb = last_verb(place.before)) return verb->of == CadenceOf::review;
    if (!place.before.empty()) return place.before.front().of == CadenceOf::review;
    const std::vector<TopicWord> after = place.after();
    return !after.empty() && after.front().of == CadenceOf::review && after.front().verb;
}

/// A single point in time counts only for a review: everything else is a deadline or a notice.
bool is_single_review(const CadencePlace& place, const CadenceMatch& match) {
    if (!long_enough(match) || follows_an_event(place)) return false;
    if (match.shape != CadenceShape::length && !tells_of_review(place)) return false;
    if (about_records_or_requests(place) || holds_any(place, "notice", "notification"))
        return false;
    static constexpr std::array<std::string_view, 4> firsts = {"first review", "initial review",
                                                               "formal review", "be reviewed"};
    // "six months after the Commencement Date": counted from the start of the agreement.
    static constexpr std::array<std::string_view, 3> starts = {"commencement", "effective date",
                                                               "date of signature"};
    return match.shape == CadenceShape::length || names_document(place) ||
           holds_one_of(place, firsts) || holds_one_of(place, starts);
}

/// What a trigger sets off: "reviewed when …", or at the head of a sentence whose agreement "will
/// be reviewed". Nothing for conditions of other things.
std::optional<CadenceOf> set_off_by(const CadencePlace& place, const CadenceMatch& match) {
    static constexpr std::array<std::string_view, 10> asking = {
        "determine", "determines", "whether", "see",       "decide",
        "consider",  "assess",     "check",   "ascertain", "even"};
    if (is_among(word_before(place.text, place.at), asking)) return std::nullopt;
    if (const TopicWord* verb = last_verb(place.before)) {
        if (verb->of != CadenceOf::review && verb->of != CadenceOf::meeting) return std::nullopt;
        if (place.at - verb->span.end > 120 || about_records_or_requests(place))
            return std::nullopt;
        if (verb->of == CadenceOf::review && !names_document(place)) return std::nullopt;
        return verb->of;
    }
    if (place.at != place.sentence.begin || !names_document(place)) return std::nullopt;
    const std::vector<TopicWord> after = place.after();
    const bool reviewed = std::any_of(after.begin(), after.end(), [](const TopicWord& t) {
        return t.of == CadenceOf::review && t.verb;
    });
    if (!reviewed) return std::nullopt;
    if (match.shape == CadenceShape::condition && !holds_any(place, "be reviewed", "review this"))
        return std::nullopt;
    return CadenceOf::review;
}

/// What a vague promise is of, where it tells how often something named here happens.
std::optional<CadenceOf> vaguely_promised(const CadencePlace& place) {
    const std::string_view words = place.text.substr(place.at, place.end - place.at);
    const Span before{place.sentence.begin, place.at};
    if (grammar::begins_lower(words, "under")) {
        static constexpr std::array<std::string_view, 3> keeping = {"keep", "kept", "keeping"};
        if (!holds_any_words(place.text, before, keeping)) return std::nullopt;
        return CadenceOf::review;
    }
    if (equal_folded(words, "regular") || equal_folded(words, "periodic")) {
        const HeadNoun head = head_noun(place);
        if (!head.found || head.of == CadenceOf::other) return std::nullopt;
        return head.of;
    }
    static constexpr std::array<std::string_view, 7> reasons = {"by",       "under", "to", "for",
                                                                "pursuant", "in",    "of"};
    if (!grammar::begins_lower(words, "from") &&
        is_among(word_after(place.text, place.end), reasons) &&
        (grammar::begins_lower(words, "as ") || grammar::begins_lower(words, "where ")))
        return std::nullopt;
    const TopicWord* verb = last_verb(place.before);
    // "The leads review this protocol from time to time": the verb has the form of the noun.
    static constexpr std::array<std::string_view, 1> object = {"review this"};
    if (verb == nullptr && holds_any_words(place.text, before, object) &&
        place.at - place.sentence.begin <= 120)
        return CadenceOf::review;
    if (verb == nullptr || place.at - verb->span.end > 80 || verb->of == CadenceOf::payment)
        return std::nullopt;
    static constexpr std::array<std::string_view, 20> other_verbs = {
        "amended",    "varied",  "updated",    "modified",   "supplemented",
        "replaced",   "enacted", "published",  "issued",     "notified",
        "specified",  "agreed",  "force",      "determined", "made",
        "designated", "effect",  "prescribed", "appointed",  "changed"};
    const bool review_near = verb->of == CadenceOf::review && place.at - verb->span.end <= 30;
    if (!review_near && is_among(word_before(place.text, place.at), other_verbs))
        return std::nullopt;
    return verb->of;
}

/// Where a trigger's words end: at a comma, or where the sentence turns to the next stage.
std::uint32_t end_of_trigger(const CadencePlace& place) {
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
bool says_from_when(const CadencePlace& place) {
    std::uint32_t at = place.end;
    const std::string_view link = word_after(place.text, at);
    static constexpr std::array<std::string_view, 7> links = {
        "of", "from", "after", "following", "since", "on", "beginning"};
    if (!is_among(link, links)) return false;
    at = offset_in(place.text, link) + static_cast<std::uint32_t>(link.size());
    static constexpr std::array<std::string_view, 27> anchors = {
        "begins",         "began",     "starts",      "started",   "commencement", "commencing",
        "commences",      "signature", "signatures",  "signing",   "signed",       "date",
        "effective",      "execution", "review",      "agreement", "mou",          "anniversary",
        "last",           "coming",    "publication", "adoption",  "approval",     "entry",
        "implementation", "launch",    "memorandum"};
    for (int words = 0; words < 7; ++words) {
        const std::string_view word = word_after(place.text, at);
        if (word.empty()) return false;
        if (is_among(word, anchors) || is_digit(word[0])) return true;
        at = offset_in(place.text, word) + static_cast<std::uint32_t>(word.size());
    }
    return false;
}

bool says_at_first(const CadencePlace& place, std::uint32_t floor) {
    if (equal_folded(word_after(place.text, place.end), "thereafter")) return false;
    static constexpr std::array<std::string_view, 8> words = {
        "in the first instance", "initially",        "at first",      "in the first year",
        "for the first",         "during the first", "to begin with", "in the first"};
    // Words of an earlier stage do not count: "initially and then after a year".
    std::uint32_t begin = std::max(floor, place.at > 40 ? place.at - 40 : 0);
    const auto turn = place.text.substr(begin, place.at - begin).rfind(" then ");
    if (turn != std::string_view::npos) begin += static_cast<std::uint32_t>(turn);
    const Span left{begin, place.at};
    std::uint32_t right = place.end;
    while (right < place.sentence.end && right - place.end < 60 &&
           place.text.substr(right, 5) != " then" && place.text[right] != ';')
        ++right;
    return (left.begin < left.end && holds_any_words(place.text, left, words)) ||
           holds_any_words(place.text, {place.end, right}, words);
}

} // namespace

std::optional<Cadence> judge_cadence(std::string_view text, Span sentence, std::uint32_t at,
                                     std::uint32_t floor, const CadenceMatch& match) {
    const CadencePlace place = look_around(text, sentence, at, match.end);
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
        if (!of || is_cap(place) || is_of_one_year(place, match)) return std::nullopt;
        cadence.of = *of;
        break;
    }
    case CadenceForm::once:
        if (!is_single_review(place, match)) return std::nullopt;
        cadence.of = CadenceOf::review;
        break;
    case CadenceForm::event: {
        const auto of = set_off_by(place, match);
        if (!of) return std::nullopt;
        cadence.of = *of;
        cadence.span.end = end_of_trigger(place);
        return cadence;
    }
    case CadenceForm::vague: {
        const auto of = vaguely_promised(place);
        if (!of) return std::nullopt;
        cadence.of = *of;
        return cadence;
    }
    }
    cadence.anchored = match.anchored || says_from_when(place);
    cadence.initial = says_at_first(place, std::max(floor, sentence.begin));
    return cadence;
}

} // namespace concord
