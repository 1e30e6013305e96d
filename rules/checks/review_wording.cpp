// SPDX-License-Identifier: Apache-2.0
#include <algorithm>

#include "parser/text/ascii.hpp"
#include "rules/checks/review_reading.hpp"
#include "rules/checks/scope.hpp"

namespace concord {

namespace {

bool has_review_date(const Document& document) {
    return std::any_of(document.dates.begin(), document.dates.end(),
                       [](const DateExpr& date) { return date.meaning == DateMeaning::review; });
}

bool holds(std::string_view words, std::string_view part) {
    return words.find(part) != std::string_view::npos;
}

/// What an ambiguous rhythm may mean.
std::string readings_of(std::string_view words) {
    if (holds(words, "(")) {
        return "words and figures disagree";
    }
    if (holds(words, "week")) {
        return "twice a week or once in two weeks";
    }
    if (holds(words, "month")) {
        return "twice a month or once in two months";
    }
    return "twice a year or once in two years";
}

/// One or more cadences that stand in one chain.
using Chain = std::vector<const Cadence*>;

std::vector<Chain> chains(const Question& question) {
    std::vector<Chain> out;
    for (const auto* cadence : review_cadences(question)) {
        if (cadence->chain == 0) {
            continue;
        }
        if (out.empty() || out.back().front()->chain != cadence->chain) {
            out.emplace_back();
        }
        out.back().push_back(cadence);
    }
    return out;
}

/// Whether an occurrence is the name of a party: "the Board" of two parties is no owner.
bool is_party_name(const Question& question, const Occurrence& found) {
    const Span span = question.source(found);
    const auto& parties = question.document.parties;
    return std::any_of(parties.begin(), parties.end(), [&](const Party& party) {
        return std::any_of(party.mentions.begin(), party.mentions.end(),
                           [&](Span mention) { return mention.overlaps(span); });
    });
}

/// "The Board and the Trust will review it": two of the parties, named in front of what they do.
bool several_parties_named(const Question& question, Span before) {
    const auto& document = question.document;
    const Span source = document.folded.source(before);
    return std::ranges::count_if(document.parties, [&](const Party& party) {
               const auto first =
                   std::ranges::lower_bound(party.mentions, source.begin, {}, &Span::begin);
               return first != party.mentions.end() && first->begin < source.end;
           }) >= 2;
}

/// The clauses that speak of the review: the section, else the clause itself.
std::span<const Clause> review_part(const Question& question, ClauseId clause) {
    const auto& clauses = question.document.clauses;
    const ClauseId heading = clauses.heading_above(clause);
    return heading.valid() ? clauses.subtree(heading) : clauses.subtree(clause);
}

struct Owner {
    bool somebody = false; ///< A post or group that is answerable.
    bool parties = false;  ///< Only the parties together.
    bool record = false;
};

/// The sentence around a place, with the one before it where it begins with "it" or "they": "The
/// Committee meets twice a year. It reviews this protocol every April."
Span statement_at(const Question& question, Span place) {
    const auto text = question.document.folded.text();
    Span sentence = sentence_at(question.document, place);
    const auto words = slice(text, sentence);
    const ClauseId clause =
        question.document.clause_at(question.document.folded.source(place).begin);
    const bool stands_for = words.starts_with("It ") || words.starts_with("They ");
    if (stands_for && clause.valid()) {
        const Span own = question.document.clauses[clause].folded;
        if (sentence.begin > own.begin + 1 && sentence.begin <= own.end) {
            const Span before{sentence.begin - 2, sentence.begin - 1};
            sentence.begin = sentence_at(question.document, before).begin;
        }
    }
    return sentence;
}

Owner owner_of(const Question& question, const Cadence& cadence) {
    Owner out;
    const auto& rule = question.rule;
    const auto ask = [&](Span sentence) {
        for (const auto& owner : within(question, rule.phrases("owner"), sentence)) {
            out.somebody = out.somebody || !is_party_name(question, owner);
        }
        out.parties = out.parties || !within(question, rule.phrases("all"), sentence).empty();
    };
    const ClauseId clause = cadence.clause;
    if (clause.valid() && question.document.clauses[clause].kind != ClauseKind::row) {
        ask(statement_at(question, question.folded(cadence.span)));
    }
    for (const auto& part : review_part(question, clause)) {
        out.record = out.record || !within(question, rule.phrases("record"), part.folded).empty();
        for (const auto& review : within(question, rule.phrases("reviews"), part.folded)) {
            // "Review | Yearly, by the two officers": a row is one statement.
            const Span sentence =
                part.kind == ClauseKind::row ? part.folded : statement_at(question, review.folded);
            ask(sentence);
            out.parties = out.parties ||
                          several_parties_named(question, {sentence.begin, review.folded.begin});
        }
    }
    return out;
}

/// No rhythm, day or event of a review was found, and no wording that the catalogue takes for one.
bool lacks_review_time(const Question& question) {
    const auto* section = question.reading.section("SEC-REVIEW");
    // "This agreement is not subject to review": words about a review that give it no time.
    const bool absent = section == nullptr || section->state != SectionState::present;
    return absent && review_cadences(question).empty() && !has_review_date(question.document);
}

/// "in the spring of 2027": a time that is no date.
bool names_year(std::string_view words) {
    std::size_t digits = 0;
    for (const char byte : words) {
        digits = is_digit(byte) ? digits + 1 : 0;
        if (digits == 4) {
            return true;
        }
    }
    return false;
}

/// "This memorandum may be reviewed at any time": where a review of the agreement is promised or
/// allowed, the sentence, or the end of a long one; empty where none is.
Span promised_review(const Question& question) {
    const auto& document = question.document;
    constexpr std::uint32_t longest = 140;
    for (const auto& promise : question.reading.occurrences.of(question.rule.phrases("promises"))) {
        if (promise.negated || promise.in_heading || !promise.clause.valid()) {
            continue;
        }
        Cadence as_cadence;
        as_cadence.of = CadenceOf::review;
        as_cadence.span = question.source(promise);
        // What is reviewed stands before the verb, and "reviewed" itself belongs to the sentence.
        as_cadence.span.begin = as_cadence.span.end;
        as_cadence.clause = promise.clause;
        const Span sentence = sentence_at(document, promise.folded);
        // "Reviews of this MoU" is an entry of a table of contents: no verb follows.
        const auto rest = slice(document.folded.text(), {promise.folded.end, sentence.end});
        const bool alone = promise.folded.begin <= sentence.begin && !sentence.empty() &&
                           std::ranges::count(rest, ' ') < 2;
        if (!alone && reviews_the_agreement(question, as_cadence)) {
            const bool whole = sentence.end - sentence.begin <= longest;
            return document.folded.source(whole ? sentence
                                                : Span{promise.folded.begin, sentence.end});
        }
    }
    return {};
}

/// "reviewed whenever they think fit": an event that is nothing but a wish.
bool is_at_will(const Question& question, const Cadence& cadence) {
    return cadence.form == CadenceForm::event &&
           !within(question, question.rule.phrases("at_will"), question.folded(cadence.span))
                .empty();
}

} // namespace

void find_no_review(const Question& question, Findings& findings) {
    // Other rules tell of a review without a time, and of one that is due.
    if (lacks_review_time(question) && !review_schedule(question).due &&
        promised_review(question).empty()) {
        findings.add_whole();
    }
}

void find_vague_review(const Question& question, Findings& findings) {
    const Cadence* vague = nullptr;
    bool sets_event = false;
    for (const auto* cadence : review_cadences(question)) {
        if (cadence->form == CadenceForm::recurring || cadence->form == CadenceForm::once) {
            return;
        }
        const bool loose = cadence->form == CadenceForm::vague || is_at_will(question, *cadence);
        if (!loose && cadence->form == CadenceForm::event) {
            sets_event = true;
        }
        vague = vague == nullptr && loose ? cadence : vague;
    }
    if (review_cadences(question).empty() && !has_review_date(question.document)) {
        const Span promise = promised_review(question);
        const auto loose = question.rule.phrases("at_will");
        // Where the catalogue takes some wording for a time, the promise itself has to be loose.
        if (!promise.empty() && !names_year(question.document.source.text(promise)) &&
            (lacks_review_time(question) ||
             !within(question, loose, question.folded(promise)).empty())) {
            findings.add(promise, {}, Verdict::partly);
        }
        return;
    }
    // "whenever they think fit or when the law changes" has an event to wait for.
    if (vague != nullptr && vague->form == CadenceForm::event && sets_event) {
        return;
    }
    if (vague != nullptr && !has_review_date(question.document)) {
        Span words = vague->span;
        for (const std::string_view verb : {"kept ", "keep ", "keeps "}) {
            const auto before = question.document.source.text().substr(0, words.begin);
            if (before.ends_with(verb)) {
                words.begin -= static_cast<std::uint32_t>(verb.size());
            }
        }
        findings.add(words, {}, Verdict::partly);
    }
}

void find_ambiguous_rhythm(const Question& question, Findings& findings) {
    const auto& document = question.document;
    for (const auto& cadence : document.cadences) {
        if (cadence.ambiguous) {
            findings.add(cadence.span,
                         {{"readings", readings_of(document.source.text(cadence.span))}},
                         Verdict::ambiguous);
        }
    }
    for (const auto& length : document.durations) {
        const auto holds_length = [&](const Cadence& c) {
            return c.ambiguous && c.span.overlaps(length.span);
        };
        if (length.in_words &&
            std::none_of(document.cadences.begin(), document.cadences.end(), holds_length)) {
            auto& finding = findings.add(length.span, {{"readings", "words and figures disagree"}},
                                         Verdict::ambiguous);
            finding.severity = Severity::warning;
            finding.adjustments.emplace_back("warning: one of the two numbers must be wrong");
            finding.suggestion = "the number that is meant, once, in words or in figures";
        }
    }
}

void find_two_readings(const Question& question, Findings& findings) {
    const auto& document = question.document;
    for (const auto& chain : chains(question)) {
        const Span whole = cover(chain.front()->span, chain.back()->span);
        const auto sentence = sentence_at(document, question.folded(whole));
        if (chain.size() < 2 ||
            !within(question, question.rule.phrases("anchors"), sentence).empty()) {
            continue;
        }
        std::vector<std::string> doubts;
        if (chain.front()->form == CadenceForm::recurring && chain.front()->initial) {
            doubts.push_back("nothing says when \"" + quote(document, chain.front()->span) +
                             "\" ends");
        }
        const auto* last = chain.back();
        if (last->form == CadenceForm::recurring && !last->anchored &&
            chain.front()->form != CadenceForm::vague) {
            auto& doubt = doubts.emplace_back(1, '"');
            doubt += quote(document, last->span);
            doubt += "\" may count from the start or from the review before";
        }
        if (!doubts.empty()) {
            findings.add(whole, {{"doubts", listed_words(doubts)}}, Verdict::ambiguous);
        }
    }
}

void find_unowned_review(const Question& question, Findings& findings) {
    for (const auto* cadence : review_cadences(question)) {
        if (cadence->form == CadenceForm::event) {
            continue;
        }
        const auto owner = owner_of(question, *cadence);
        if (!owner.somebody && !(owner.parties && owner.record)) {
            findings.add(cadence->span,
                         {{"record",
                           owner.record ? "" : ", and nothing says where its outcome is recorded"}},
                         Verdict::missing);
        }
        return; // one question for the document
    }
}

} // namespace concord
