// SPDX-License-Identifier: Apache-2.0
#include "parser/passes/date_frames.hpp"

#include <array>

#include "parser/grammar/near_words.hpp"
#include "parser/passes/sentence.hpp"

namespace concord {
namespace {

using grammar::is_among;
using grammar::offset_in;
using grammar::word_after;
using grammar::word_before;
using grammar::word_byte;

/// How far before a date its frame may begin: names of parties are long.
constexpr std::uint32_t widest = 600;

/// Where the words before the date end, without "on", "on the", "in" or "dated"; the date itself
/// where none of them stands there, as in "until the end of the season, 31 May 2024".
std::uint32_t before_link(const DateContext& context) {
    static constexpr std::array<std::string_view, 6> links = {"on", "the", "in",
                                                              "of", "as",  "dated"};
    std::uint32_t at = context.date.begin;
    for (int words = 0; words < 3; ++words) {
        const std::string_view word = word_before(context.text, at);
        if (word.empty() || !is_among(word, links)) break;
        at = offset_in(context.text, word);
    }
    return at;
}

/// The last place in `range` where `word`, in small letters, stands whole; the end of the range
/// where it does not.
std::uint32_t last_word(std::string_view text, Span range, std::string_view word) {
    for (std::uint32_t at = range.end; at >= range.begin + word.size(); --at) {
        const std::uint32_t begin = at - static_cast<std::uint32_t>(word.size());
        if ((text[begin] | 0x20) != word.front()) continue; // most places, at once
        if (equal_folded(text.substr(begin, word.size()), word) &&
            (begin == range.begin || !word_byte(text[begin - 1])) &&
            (at == text.size() || !word_byte(text[at])))
            return begin;
    }
    return range.end;
}

/// True when a range holds names and what joins them, but nothing that is told of them: "which
/// merged" before a date says when they merged. What stands in brackets is passed over.
bool holds_only_names(std::string_view text, Span range) {
    static constexpr std::array<std::string_view, 28> joining = {
        "and",   "of",  "the",      "for",     "on",     "in",      "a",
        "an",    "to",  "behalf",   "its",     "with",   "as",      "hereinafter",
        "both",  "all", "known",    "parties", "party",  "named",   "below",
        "above", "at",  "referred", "by",      "acting", "through", "following"};
    int depth = 0;
    for (std::uint32_t at = range.begin; at < range.end;) {
        const char c = text[at];
        if (c == '(') ++depth;
        if (c == ')') --depth;
        if (depth < 0) return false;
        if (!word_byte(c)) {
            ++at;
            continue;
        }
        const std::string_view word = word_after(text, at);
        const bool small = word.front() >= 'a' && word.front() <= 'z';
        const bool behind_apostrophe = at > range.begin && text[at - 1] == '\'';
        if (depth == 0 && small && !behind_apostrophe && !is_among(word, joining)) return false;
        at += static_cast<std::uint32_t>(word.size());
    }
    return depth == 0;
}

/// "This agreement is made between the Board and the Trust on 4 May 2022": the day is told behind
/// the parties.
bool is_made_between(const DateContext& context, Span before) {
    const std::uint32_t names = last_word(context.text, before, "between");
    if (names == before.end || !holds_only_names(context.text, {names + 7, before.end}))
        return false;
    static constexpr std::array<std::string_view, 7> making = {
        "made", "entered into", "entered", "agreed", "concluded", "drawn up", "reached"};
    const std::uint32_t near = names > before.begin + 60 ? names - 60 : before.begin;
    // "the Lease entered into between …" is another one.
    const Span subject{before.begin, names};
    const std::string_view first = word_after(context.text, before.begin);
    const bool own = holds_words(context.text, subject, "this") || names_the_document(first);
    return own && holds_any_words(context.text, {near, names}, making) &&
           names_the_document(slice(context.text, subject));
}

/// "remains in force until the end of the season on 31 May 2024".
bool is_end_of_something(const DateContext& context, Span before) {
    const std::uint32_t until = last_word(context.text, before, "until");
    if (until == before.end || before.end - until > 100) return false;
    std::string_view what = word_after(context.text, until + 5);
    if (equal_folded(what, "the")) what = word_after(context.text, until + 9);
    static constexpr std::array<std::string_view, 6> ends = {"conclusion", "end",    "close",
                                                             "completion", "finish", "closure"};
    static constexpr std::array<std::string_view, 14> lasting = {
        "force",     "effect", "last",    "lasts", "run",     "runs",     "continue",
        "continues", "apply",  "applies", "valid", "operate", "operates", "remains"};
    return is_among(what, ends) && holds_any_words(context.text, {before.begin, until}, lasting) &&
           is_about_document(context);
}

/// "Subscribed for and on behalf of the Board at Wexcombe on 5 May 2024 by …": the day and place of
/// signing, as Scottish deeds tell them.
bool is_signed_at(const DateContext& context, Span before) {
    static constexpr std::array<std::string_view, 3> signing = {"subscribed", "signed", "executed"};
    const std::string_view first = word_after(context.text, context.sentence.begin);
    return is_among(first, signing) && holds_words(context.text, before, "behalf of");
}

/// "Done in duplicate at Wexcombe on 5 May 2024.", "Done at Wexcombe, 5 May 2024": as agreements of
/// states and of their organisations end.
bool is_done_at(const DateContext& context, Span before) {
    static constexpr std::array<std::string_view, 4> links = {"at", "in", "on", "this"};
    const std::string_view first = word_after(context.text, context.sentence.begin);
    if (!equal_folded(first, "done")) return false;
    const std::string_view next =
        word_after(context.text,
                   offset_in(context.text, first) + static_cast<std::uint32_t>(first.size()) + 1);
    constexpr std::uint32_t longest = 160; // bytes of the sentence before its day
    return is_among(next, links) && before.size() <= longest;
}

/// "This agreement runs for three years from 1 October 2024": the day from which its length counts.
bool is_counted_from(const DateContext& context) {
    static constexpr std::array<std::string_view, 4> turns = {"from", "commencing", "starting",
                                                              "beginning"};
    static constexpr std::array<std::string_view, 3> units = {"years", "months", "weeks"};
    static constexpr std::array<std::string_view, 2> single = {"year", "month"};
    static constexpr std::array<std::string_view, 3> one = {"a", "one", "1"};
    static constexpr std::array<std::string_view, 19> lasting = {
        "run",      "runs",      "last",   "lasts",  "continue", "continues", "remain",
        "remains",  "valid",     "apply",  "term",   "applies",  "operate",   "operates",
        "duration", "in effect", "is for", "be for", "period of"};
    static constexpr std::array<std::string_view, 7> others = {
        "retain", "retained", "kept", "review", "reviewed", "licence", "insurance"};
    const std::string_view turn = word_before(context.text, context.date.begin);
    if (!is_among(turn, turns)) return false;
    const std::string_view unit = word_before(context.text, offset_in(context.text, turn));
    const Span before{context.sentence.begin, context.date.begin};
    // "the fiscal year beginning 1 April" counts nothing.
    const bool counted = is_among(unit, units) ||
                         (is_among(unit, single) &&
                          is_among(word_before(context.text, offset_in(context.text, unit)), one));
    return counted && holds_any_words(context.text, before, lasting) &&
           !holds_any_words(context.text, before, others) && is_about_document(context);
}

/// '"Commencement Date" means 1 April 2026': the name of the term and no more is defined. "Lease
/// Commencement Date" is that of something else.
std::optional<DateMeaning> meaning_of_term(const DateContext& context) {
    struct Name {
        std::string_view words;
        DateMeaning meaning;
    };
    static constexpr std::array<Name, 7> terms = {{
        {"commencement date", DateMeaning::commencement},
        {"effective date", DateMeaning::commencement},
        {"start date", DateMeaning::commencement},
        {"expiry date", DateMeaning::expiry},
        {"expiration date", DateMeaning::expiry},
        {"end date", DateMeaning::expiry},
        {"termination date", DateMeaning::expiry},
    }};
    static constexpr std::array<std::string_view, 4> verbs = {"means", "mean", "shall", "the"};
    const std::string_view text = context.text;
    const std::uint32_t floor = context.sentence.begin;
    std::uint32_t at = context.date.begin;
    bool means = false;
    for (int words = 0; words < 3; ++words) {
        const std::string_view word = word_before(text, at);
        if (word.empty() || !is_among(word, verbs) || offset_in(text, word) < floor) break;
        means = means || to_lower(word.front()) == 'm';
        at = offset_in(text, word);
    }
    while (means && at > floor && !word_byte(text[at - 1]))
        --at;
    for (const Name& name : terms) {
        const auto size = static_cast<std::uint32_t>(name.words.size());
        if (!means || at < floor + size || !equal_folded(text.substr(at - size, size), name.words))
            continue;
        const std::uint32_t begin = at - size;
        if (begin == floor || text[begin - 1] == '"' || text[begin - 1] == '\'')
            return name.meaning;
    }
    return std::nullopt;
}

} // namespace

std::optional<DateMeaning> meaning_from_frame(const DateContext& context) {
    if (const auto meaning = meaning_of_term(context)) return meaning;
    const std::uint32_t floor = std::max(
        context.sentence.begin, context.date.begin > widest ? context.date.begin - widest : 0);
    const std::uint32_t end = before_link(context);
    if (end <= floor) return std::nullopt;
    const Span before{floor, end};
    if (end != context.date.begin && is_made_between(context, before))
        return DateMeaning::commencement;
    if (end != context.date.begin && is_signed_at(context, before)) return DateMeaning::signature;
    if (is_done_at(context, before)) return DateMeaning::signature;
    if (is_end_of_something(context, before)) return DateMeaning::expiry;
    if (is_counted_from(context)) return DateMeaning::commencement;
    return std::nullopt;
}

} // namespace concord
