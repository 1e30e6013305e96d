// SPDX-License-Identifier: Apache-2.0
#include "parser/passes/date_meaning.hpp"

#include <algorithm>
#include <array>
#include <span>

#include "parser/grammar/near_words.hpp"
#include "parser/grammar/part_list.hpp"
#include "parser/passes/date_cues.hpp"
#include "parser/passes/date_frames.hpp"
#include "parser/passes/sentence.hpp"

namespace concord {
namespace {

constexpr std::uint32_t widest = 120; ///< How far before a date a cue is looked for.

/// Steps left over small words from `at`; gives the offset behind the last word that is none.
std::uint32_t skip_fillers(std::string_view text, std::uint32_t floor, std::uint32_t at) {
    for (int words = 0; words < 8; ++words) {
        std::uint32_t left = at;
        while (left > floor &&
               (text[left - 1] == ' ' || text[left - 1] == ':' || text[left - 1] == ',' ||
                text[left - 1] == '(' || text[left - 1] == '-' || text[left - 1] == '"'))
            --left;
        at = left;
        const std::string_view word = grammar::word_before(text, left);
        if (word.empty() || !grammar::is_among(word, fillers)) return at;
        const std::uint32_t begin = grammar::offset_in(text, word);
        if (begin <= floor) return at;
        at = begin;
    }
    return at;
}

bool ends_with_words(std::string_view text, std::uint32_t floor, std::uint32_t end,
                     std::string_view words) {
    if (end - floor < words.size()) return false;
    const std::size_t begin = end - words.size();
    return equal_folded(text.substr(begin, words.size()), words) &&
           (begin == floor || !grammar::word_byte(text[begin - 1]));
}

/// The last two letters of the cues before dates: most words end otherwise.
constexpr auto last_letters = [] {
    std::array<std::string_view, cues_before.size()> ends;
    std::transform(cues_before.begin(), cues_before.end(), ends.begin(),
                   [](const DateCue& cue) { return cue.words.substr(cue.words.size() - 2); });
    return ends;
}();
constexpr grammar::LetterPairs cue_ends(last_letters);

/// The longest cue that ends at `end`; null where none does.
const DateCue* cue_ending_at(std::string_view text, std::uint32_t floor, std::uint32_t end) {
    const DateCue* best = nullptr;
    if (end < floor + 2 || !cue_ends.may_begin(text[end - 2], text[end - 1])) return best;
    for (const DateCue& cue : cues_before)
        if (ends_with_words(text, floor, end, cue.words) &&
            (best == nullptr || cue.words.size() > best->words.size()))
            best = &cue;
    return best;
}

bool holds_one(std::string_view words, std::span<const std::string_view> list) {
    return holds_any_words(words, {0, static_cast<std::uint32_t>(words.size())}, list);
}

/// "the fiscal year beginning 1 April": what begins or ends is a stretch of the calendar.
bool of_a_year(std::string_view text, std::uint32_t cue_end, const DateCue& cue) {
    static constexpr std::array<std::string_view, 4> turns = {"beginning", "commencing", "starting",
                                                              "ending"};
    static constexpr std::array<std::string_view, 6> stretches = {"year",  "years", "quarter",
                                                                  "month", "week",  "season"};
    return grammar::is_among(cue.words, turns) &&
           grammar::is_among(grammar::word_before(text, cue_end - cue.words.size()), stretches);
}

/// "We may renew it for a further year, commencing 1 April 2028": a term that may come or not.
bool of_renewal(const DateContext& context, const DateCue& cue) {
    static constexpr std::array<std::string_view, 8> choices = {
        "may renew",       "may extend",       "may be renewed", "may be extended",
        "option to renew", "option to extend", "right to renew", "right to extend"};
    return cue.meaning == DateMeaning::commencement &&
           holds_one(slice(context.text, {context.sentence.begin, context.date.begin}), choices);
}

/// "We review it every May, starting in May 2027": the first of the reviews, and no start of the
/// agreement; other, where meetings or payments begin.
std::optional<DateMeaning> first_of_rhythm(const DateContext& context, const DateCue& cue) {
    static constexpr std::array<std::string_view, 3> turns = {"beginning", "commencing",
                                                              "starting"};
    static constexpr std::array<std::string_view, 3> rhythms = {"every", "each", "annually"};
    static constexpr std::array<std::string_view, 4> reviews = {"review", "reviews", "reviewed",
                                                                "reviewing"};
    static constexpr std::array<std::string_view, 8> others = {
        "meet", "meets", "meetings", "report", "reports", "pays", "pay", "paid"};
    const std::string_view before =
        slice(context.text, {context.sentence.begin, context.date.begin});
    if (!grammar::is_among(cue.words, turns) || !holds_one(before, rhythms)) return std::nullopt;
    if (holds_one(before, reviews)) return DateMeaning::review;
    return holds_one(before, others) ? std::optional(DateMeaning::other) : std::nullopt;
}

/// True when another text than this agreement is what began, ended or was signed.
bool about_another(const DateContext& context) {
    static constexpr std::array<std::string_view, 9> others = {
        "act",  "regulations", "regulation",  "bill", "directive",
        "gdpr", "came into",   "legislation", "law"};
    return holds_one(slice(context.text, {context.sentence.begin, context.date.begin}), others);
}

/// True when the sentence speaks of an agreement before this one, and not of this one too: "the
/// previous agreement expired on …"; or of another that the date right behind belongs to: "that
/// certain Supply Agreement made as of …".
bool about_earlier(const DateContext& context) {
    static constexpr std::array<std::string_view, 8> adjectives = {
        "previous", "prior", "former", "earlier", "preceding", "predecessor", "superseded", "old"};
    bool own = false;
    bool earlier = false;
    bool certain = false; // "that certain" was read, and no year behind it
    bool another = false; // and the name of an agreement
    std::string_view before;
    for (std::uint32_t at = context.sentence.begin; at < context.date.begin;) {
        if (!grammar::word_byte(context.text[at])) {
            ++at;
            continue;
        }
        const std::string_view word = grammar::word_after(context.text, at);
        if (word.empty()) break;
        const bool year = word.size() == 4 && std::ranges::all_of(word, is_digit);
        certain = !year && (certain || (word == "certain" && equal_folded(before, "that")));
        another = another && !year;
        if (grammar::is_among(word, document_names)) {
            const bool this_one = equal_folded(before, "this");
            own = own || this_one;
            certain = certain && !this_one;
            another = certain;
            earlier = earlier || grammar::is_among(before, adjectives);
        }
        before = word;
        at = grammar::offset_in(context.text, word) + static_cast<std::uint32_t>(word.size());
    }
    return another || (earlier && !own);
}

std::optional<DateMeaning> cue_before(const DateContext& context) {
    const std::uint32_t floor = std::max(
        context.sentence.begin, context.date.begin > widest ? context.date.begin - widest : 0);
    // The cue may itself end in a filler ("signed on"), so each step over one is tried.
    const DateCue* best = nullptr;
    std::uint32_t at = context.date.begin;
    bool of_review = false;   // words were left over that only lead to a review
    bool of_document = false; // "the effective date of this agreement is"
    for (int step = 0; step < 9 && best == nullptr; ++step) {
        while (at > floor && !grammar::word_byte(context.text[at - 1])) {
            if (context.text[at - 1] == ';') return std::nullopt;
            --at;
        }
        best = cue_ending_at(context.text, floor, at);
        const std::string_view word = grammar::word_before(context.text, at);
        // "We review it by 1 May 2027", "review this document by 1 May 2027"
        const bool review = grammar::is_among(word, review_fillers) || equal_folded(word, "it");
        const bool document =
            grammar::is_among(word, document_names) || equal_folded(word, "document");
        if (word.empty() || (!review && !document && !grammar::is_among(word, fillers))) break;
        of_review = of_review || review;
        of_document = of_document || document;
        at = grammar::offset_in(context.text, word);
        if (at <= floor) break;
    }
    // "The effective date of this agreement is", not "from the effective date of it to".
    const bool says = grammar::is_among(grammar::word_before(context.text, context.date.begin),
                                        std::array<std::string_view, 2>{"is", "be"});
    if (best != nullptr && best->meaning != DateMeaning::review &&
        (of_review || (of_document && !(says && best->words.ends_with("date")))))
        return std::nullopt;
    if (best == nullptr || of_a_year(context.text, at, *best)) return std::nullopt;
    if (of_renewal(context, *best)) return DateMeaning::other;
    if (const auto meaning = first_of_rhythm(context, *best)) return *meaning;
    if (best->needs == CueNeeds::document && !is_about_document(context)) return std::nullopt;
    if (best->meaning != DateMeaning::review && about_earlier(context)) return std::nullopt;
    if (best->meaning != DateMeaning::signature && best->meaning != DateMeaning::review &&
        about_another(context) && !is_about_document(context))
        return std::nullopt;
    return best->meaning;
}

/// "1 May 2024 (the "Effective Date")".
std::optional<DateMeaning> term_behind(const DateContext& context) {
    const std::uint32_t end = std::min(context.sentence.end, context.date.end + 48);
    const Span behind{context.date.end, std::max(end, context.date.end)};
    const std::string_view words = slice(context.text, behind);
    const auto open = words.find('(');
    const auto quote = words.find('"');
    if (open > 4) return std::nullopt; // npos too
    if (quote == std::string_view::npos && !holds_words(context.text, behind, "the"))
        return std::nullopt;
    static constexpr std::array<std::string_view, 3> starts = {"effective date",
                                                               "commencement date", "start date"};
    static constexpr std::array<std::string_view, 4> ends = {"expiry date", "end date",
                                                             "expiration date", "termination date"};
    static constexpr std::array<std::string_view, 2> signing = {"signature date", "execution date"};
    if (holds_one(words, starts)) return DateMeaning::commencement;
    if (holds_one(words, ends)) return DateMeaning::expiry;
    if (holds_one(words, signing)) return DateMeaning::signature;
    return std::nullopt;
}

/// The words without a bracket and a comma at their end: "This Agreement (this "Agreement"),".
std::string_view without_bracket(std::string_view words) {
    const auto trim_end = [&words] {
        while (!words.empty() && (words.back() == ' ' || words.back() == ','))
            words.remove_suffix(1);
    };
    trim_end();
    if (const auto open = words.rfind('('); words.ends_with(')') && open != words.npos)
        words = words.substr(0, open);
    trim_end();
    return words;
}

/// "This Supply Agreement (this "Agreement"), dated …", "SUPPLY AGREEMENT dated …": what is dated
/// opens the sentence and is this text. "the Lease Agreement dated …" may be any other.
bool opens_as_this(std::string_view before) {
    const std::string_view words = without_bracket(before);
    const std::string_view last = words.substr(words.find_last_of(" \"") + 1);
    const bool document =
        grammar::is_among(last, document_names) || equal_folded(last, "understanding");
    if (!document || words.find_first_of(",;()") != words.npos) return false;
    constexpr std::string_view own = "this ";
    if (equal_folded(words.substr(0, own.size()), own)) return true;
    bool capitals = !equal_folded(words.substr(0, 4), "the ");
    for (std::size_t at = 0; at < words.size() && capitals; ++at)
        capitals = !is_lower(words[at]) || (at > 0 && words[at - 1] != ' ') ||
                   words.substr(at).starts_with("of ") || words.substr(at).starts_with("and ");
    return capitals;
}

/// "IN WITNESS WHEREOF, the parties have signed in Port Quay on 8 November 2024".
bool is_witnessed(const DateContext& context) {
    constexpr std::string_view opens = "in witness whereof";
    return equal_folded(context.text.substr(context.sentence.begin, opens.size()), opens);
}

/// "Dated 3 May 2024" at the head of a line, "this agreement is dated 3 May 2024", "This Agreement
/// dated as of 3 May 2024 is made between".
bool is_dated(const DateContext& context) {
    const std::uint32_t at = skip_fillers(context.text, context.sentence.begin, context.date.begin);
    const std::string_view word = grammar::word_before(context.text, at);
    if (!equal_folded(word, "dated")) return false;
    const std::uint32_t begin = grammar::offset_in(context.text, word);
    if (begin == context.sentence.begin) return true;
    const std::string_view before = grammar::word_before(context.text, begin);
    const std::string_view opening = slice(context.text, {context.sentence.begin, begin});
    return (equal_folded(before, "is") && names_the_document(opening)) || opens_as_this(opening);
}

/// "Date of signing: 3 May 2024": a line that is a label and a date.
std::optional<DateMeaning> label_in_line(const DateContext& context) {
    std::uint32_t end = context.date.begin;
    while (end > context.sentence.begin && context.text[end - 1] == ' ')
        --end;
    if (end == context.sentence.begin || context.text[end - 1] != ':') return std::nullopt;
    if (end - context.sentence.begin > 48) return std::nullopt;
    return meaning_from_label(slice(context.text, {context.sentence.begin, end}));
}

} // namespace

bool names_the_document(std::string_view words) {
    return holds_one(words, document_names);
}

bool is_about_document(const DateContext& context) {
    const Span before{context.sentence.begin, context.date.begin};
    if (names_the_document(slice(context.text, before))) return true;
    static constexpr std::array<std::string_view, 2> documents = {"this document", "the document"};
    if (holds_any_words(context.text, before, documents)) return true;
    if (holds_words(context.text, {before.begin, std::min(before.end, before.begin + 12)}, "it"))
        return true;
    return holds_one(context.heading, headings_about_term) || names_the_document(context.label);
}

std::optional<DateMeaning> meaning_from_label(std::string_view label) {
    const Span all{0, static_cast<std::uint32_t>(label.size())};
    for (const DateCue& cue : label_cues)
        if (holds_words(label, all, cue.words)) return cue.meaning;
    return std::nullopt;
}

std::optional<DateMeaning> meaning_from_words(const DateContext& context) {
    if (const auto meaning = term_behind(context)) return meaning;
    if (const auto meaning = cue_before(context)) return meaning;
    if (is_dated(context) || is_witnessed(context)) return DateMeaning::signature;
    if (const auto meaning = meaning_from_frame(context); meaning && !about_earlier(context))
        return meaning;
    if (const auto meaning = label_in_line(context)) return meaning;
    const std::uint32_t near = context.date.begin - context.sentence.begin;
    const std::string_view before =
        slice(context.text, {context.date.begin - std::min(near, 32U), context.date.begin});
    if (near <= 60 && holds_one(before, version_words)) return DateMeaning::version;
    if (!context.label.empty()) return meaning_from_label(context.label);
    return std::nullopt;
}

} // namespace concord
