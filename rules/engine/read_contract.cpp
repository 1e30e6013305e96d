// SPDX-License-Identifier: Apache-2.0
#include "rules/engine/read_contract.hpp"

#include <algorithm>
#include <array>

#include "parser/model/commencement.hpp"
#include "parser/model/schedule.hpp"
#include "parser/text/ascii.hpp"
#include "rules/engine/governing_law.hpp"
#include "rules/engine/occurrences.hpp"

namespace concord {

namespace {

constexpr std::size_t most_laws = 3;

template <std::size_t N>
bool holds(std::string_view text, const std::array<std::string_view, N>& words) {
    return std::any_of(words.begin(), words.end(), [&](std::string_view word) {
        return text.find(word) != std::string_view::npos;
    });
}

/// Each sentence that speaks of governing or construing is asked once. `small`: the folded text in
/// small letters.
std::vector<GoverningLaw> governing_laws(const Document& document, std::string_view small,
                                         const RuleBook& book) {
    const LawChoice choice(book);
    std::vector<GoverningLaw> out;
    const auto text = document.folded.text();
    constexpr std::array<std::string_view, 11> cues{"governed",          "construed",
                                                    "interpreted",       "governing law",
                                                    "shall govern",      "law applies",
                                                    "laws apply",        "controlled by the law",
                                                    "will govern",       "be subject to the law",
                                                    "made under the law"};
    std::uint32_t done = 0;
    for (std::uint32_t at = 0; at < small.size() && out.size() < most_laws; ++at) {
        const auto rest = small.substr(at, 24);
        const bool cue = std::any_of(cues.begin(), cues.end(),
                                     [&](std::string_view word) { return rest.starts_with(word); });
        if (!cue || at < done) {
            continue;
        }
        auto sentence = sentence_at(document, {at, at + 1});
        done = std::max(sentence.end, at + 1);
        // A heading announces what the sentence behind it says.
        if (rest.starts_with("governing law")) {
            sentence.end = std::min(sentence.end + 200, static_cast<std::uint32_t>(text.size()));
        }
        if (const auto place = choice.in(text.substr(sentence.begin, sentence.size()))) {
            const Span folded{sentence.begin + place->begin, sentence.begin + place->end};
            const std::string law(text.substr(folded.begin, folded.size()));
            const bool known = std::any_of(out.begin(), out.end(),
                                           [&](const auto& one) { return one.law == law; });
            if (!known) {
                out.push_back({law, document.folded.source(folded)});
            }
        }
    }
    // Federal law beside the law of a state governs one question, not the contract.
    std::stable_partition(out.begin(), out.end(), [](const GoverningLaw& one) {
        return to_lower(one.law).find("united states") == std::string::npos;
    });
    return out;
}

/// A length with the words around it, in lower case.
struct Placed {
    std::string before;       ///< Up to 90 characters, of its sentence.
    std::string after;        ///< Up to 60 characters.
    std::string sentence;     ///< All of it.
    bool anniversary = false; ///< "third anniversary".
};

Placed place(const Document& document, const Duration& length) {
    const auto text = document.folded.text();
    const Span folded{document.folded.folded(length.span.begin),
                      document.folded.folded(length.span.end)};
    const auto sentence = sentence_at(document, folded);
    const auto from = std::max(sentence.begin, folded.begin > 90 ? folded.begin - 90 : 0);
    const auto to = std::min(sentence.end, folded.end + 60);
    return {to_lower(text.substr(from, folded.begin - from)),
            to_lower(text.substr(folded.end, to - std::min(to, folded.end))),
            to_lower(text.substr(sentence.begin, sentence.size())),
            document.folded.text(folded).ends_with("anniversary")};
}

/// "2018 year" is half a date, no length of time.
bool is_long(const Duration& length) {
    constexpr std::int32_t longest = 999;
    return length.count <= longest &&
           (length.unit == TimeUnit::month || length.unit == TimeUnit::year ||
            length.unit == TimeUnit::quarter);
}

bool renews(const Placed& at) {
    constexpr std::array<std::string_view, 5> words{"renew", "extend", "extension", "additional",
                                                    "successive"};
    return holds(at.sentence, words);
}

bool is_notice(const Placed& at) {
    constexpr std::array<std::string_view, 4> behind{"notice", "prior to", "before", "advance"};
    constexpr std::array<std::string_view, 4> ahead{"notice", "at least", "not less than",
                                                    "no less than"};
    constexpr std::array<std::string_view, 2> told{"notice", "notif"};
    // The insurer gives notice too, and so does who asks for a breach to be mended.
    constexpr std::array<std::string_view, 4> others{"insur", "uncured", "certificates",
                                                     "such policies"};
    return (holds(std::string_view(at.after).substr(0, 25), behind) ||
            holds(at.before.size() > 45 ? std::string_view(at.before).substr(at.before.size() - 45)
                                        : std::string_view(at.before),
                  ahead)) &&
           holds(at.sentence, told) && !holds(at.sentence, others);
}

bool is_renewal(const Placed& at) {
    constexpr std::array<std::string_view, 6> words{"additional", "successive", "renew",
                                                    "further",    "extension",  "subsequent"};
    constexpr std::array<std::string_view, 2> extends{"extend", "extension"};
    // "The term shall extend for an initial term of two years": that is how long it lasts.
    constexpr std::array<std::string_view, 3> lasts{"shall extend for", "will extend for",
                                                    "initial term of"};
    return renews(at) &&
           (holds(at.before, words) || (holds(at.before, extends) && !holds(at.before, lasts)));
}

/// A renewal that is told by its rhythm.
struct Rhythm {
    std::string_view words;
    TimeUnit unit;
};

/// "It renews automatically from year to year", "for successive annual periods".
std::optional<StatedLength> renewal_by_rhythm(const Document& document, std::string_view small) {
    constexpr std::array<Rhythm, 10> rhythms{{{"year to year", TimeUnit::year},
                                              {"year-to-year", TimeUnit::year},
                                              {"annual period", TimeUnit::year},
                                              {"annual term", TimeUnit::year},
                                              {"yearly basis", TimeUnit::year},
                                              {"annually thereafter", TimeUnit::year},
                                              {"month to month", TimeUnit::month},
                                              {"month-to-month", TimeUnit::month},
                                              {"monthly period", TimeUnit::month},
                                              {"monthly term", TimeUnit::month}}};
    constexpr std::array<std::string_view, 4> told{"renew", "extend", "successive", "continue"};
    constexpr std::array<std::string_view, 4> agreements{"agreement", "contract", "term", "lease"};
    for (const Rhythm& rhythm : rhythms) {
        std::size_t behind = 0; // Each sentence is asked once.
        for (auto at = small.find(rhythm.words); at != small.npos;
             at = small.find(rhythm.words, behind)) {
            const auto begin = static_cast<std::uint32_t>(at);
            const Span folded{begin, begin + static_cast<std::uint32_t>(rhythm.words.size())};
            const auto sentence = sentence_at(document, folded);
            behind = std::max(sentence.end, folded.end);
            const auto words = small.substr(sentence.begin, sentence.size());
            if (holds(words, told) && holds(words, agreements)) {
                return StatedLength{1, rhythm.unit, document.folded.source(folded)};
            }
        }
    }
    return std::nullopt;
}

/// An anniversary is one of the beginning, and not one of several days that may end the term; any
/// other length is so many years.
bool is_of_start(const Placed& at) {
    constexpr std::array<std::string_view, 7> starts{
        "effective date", "commencement",      "date of this",       "date hereof",
        "signature",      "date of execution", "first above written"};
    constexpr std::array<std::string_view, 5> choices{"longer of", "later of", "earlier of",
                                                      "earliest of", "latest of"};
    return !at.anniversary ||
           (at.after.starts_with(" of ") && holds(at.after, starts) && !holds(at.before, choices));
}

bool is_term(const Placed& at) {
    constexpr std::array<std::string_view, 8> words{"term",      "period of",   "continue",
                                                    "remain",    "in effect",   "in force",
                                                    "effective", "shall be for"};
    constexpr std::array<std::string_view, 9> others{"notice",   "within",     "after the",
                                                     "warranty", "additional", "renew",
                                                     "success",  "following",  "prior"};
    constexpr std::array<std::string_view, 6> outlasting{
        "surviv",          "confidential",        "non-compet",
        "during the term", "throughout the term", "representations"};
    constexpr std::array<std::string_view, 4> behind{"following the", "after the", "after termin",
                                                     "from the date of termin"};
    constexpr std::array<std::string_view, 7> agreement{
        "this agreement", "the agreement", "this contract", "initial term",
        "the term",       "this lease",    "\"term\""};
    return holds(at.before, words) && !holds(at.before, others) && is_of_start(at) &&
           !holds(at.sentence, outlasting) && !holds(at.after, behind) &&
           holds(at.sentence, agreement);
}

/// Whether the clause or one above it bears a heading such as "Term and termination".
bool below_term_heading(const Document& document, ClauseId clause) {
    constexpr std::array<std::string_view, 4> words{"term", "duration", "commencement", "expir"};
    for (; clause.valid(); clause = document.clauses[clause].parent) {
        if (holds(to_lower(document.source.text(document.clauses[clause].heading)), words)) {
            return true;
        }
    }
    return false;
}

/// How surely a sentence speaks of the life of the agreement; 0 when nothing says so.
int about_life(const Document& document, ClauseId clause, std::string_view sentence) {
    constexpr std::array<std::string_view, 9> sure{
        "initial term",          "the \"term\"",         "term of this agreement",
        "term of the agreement", "this agreement shall", "this agreement will",
        "this agreement is for", "contract period",      "this agreement, unless"};
    if (clause.valid() && document.clauses.in_annex(clause)) {
        return 0;
    }
    constexpr std::size_t heading = 40; // "Life. This agreement commences …"
    const bool opens = sentence.starts_with("the term ") ||
                       sentence.substr(0, heading).find("this agreement ") != sentence.npos;
    return (opens || holds(sentence, sure) ? 2 : 0) +
           (clause.valid() && below_term_heading(document, clause) ? 1 : 0);
}

StatedLength stated(const Duration& length) {
    return {length.count, length.unit, length.span};
}

/// The end that the agreement states for itself: `sure` only where its sentence or heading says so.
std::optional<Day> stated_expiry(const Document& document, bool sure) {
    constexpr std::array<std::string_view, 4> others{"previous agreement", "prior agreement",
                                                     "expired on", "calendar year"};
    std::optional<Day> best;
    int best_score = sure ? 0 : -1;
    for (const auto& date : document.dates) {
        if (date.meaning != DateMeaning::expiry || !date.as_day()) {
            continue;
        }
        const Span folded{document.folded.folded(date.span.begin),
                          document.folded.folded(date.span.end)};
        const auto sentence = to_lower(document.folded.text(sentence_at(document, folded)));
        const int score = about_life(document, date.clause, sentence);
        if (score > best_score && !holds(sentence, others)) {
            best = date.as_day();
            best_score = score;
        }
    }
    return best;
}

std::optional<Day> start_of(const Document& document) {
    const DateExpr* start = commencement_date(document);
    if (start != nullptr && start->as_day()) {
        return start->as_day();
    }
    for (const auto& date : document.dates) {
        if (date.meaning == DateMeaning::signature && date.as_day()) {
            return date.as_day();
        }
    }
    return std::nullopt;
}

} // namespace

ContractReading read_contract(const Document& document, const RuleBook& book) {
    ContractReading out;
    const auto small = to_lower(document.folded.text());
    out.governing_law = governing_laws(document, small, book);
    int term_score = -1;
    for (const auto& length : document.durations) {
        const auto at = place(document, length);
        if (!out.notice && renews(at) && is_notice(at)) {
            out.notice = stated(length);
        } else if (!out.renewal && is_long(length) && is_renewal(at)) {
            out.renewal = stated(length);
        } else if (is_long(length) && is_term(at)) {
            const int score = about_life(document, length.clause, at.sentence);
            if (score > term_score) {
                out.term = stated(length);
                term_score = score;
            }
        }
    }
    if (!out.renewal) {
        out.renewal = renewal_by_rhythm(document, small);
    }
    out.expiry = stated_expiry(document, true);
    const auto start = start_of(document);
    if (!out.expiry && out.term && term_score > 0 && start) {
        const auto months = out.term->unit == TimeUnit::year      ? 12 * out.term->count
                            : out.term->unit == TimeUnit::quarter ? 3 * out.term->count
                                                                  : out.term->count;
        out.expiry = add_months(*start, months);
    }
    if (!out.expiry) {
        out.expiry = stated_expiry(document, false);
    }
    return out;
}

} // namespace concord
