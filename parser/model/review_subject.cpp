// SPDX-License-Identifier: Apache-2.0
#include "parser/model/review_subject.hpp"

#include <algorithm>
#include <array>
#include <string>
#include <string_view>
#include <vector>

#include "parser/model/form_row.hpp"
#include "parser/text/ascii.hpp"

namespace concord {
namespace {

template <std::size_t N>
bool is_one(std::string_view word, const std::array<std::string_view, N>& list) {
    return std::any_of(list.begin(), list.end(),
                       [&](std::string_view entry) { return equal_folded(word, entry); });
}

// clang-format off
/// Names that agreements give themselves.
constexpr std::array<std::string_view, 17> agreement_words = {
    "agreement", "mou", "memorandum", "protocol", "arrangement", "arrangements", "document", "framework", "concordat",
    "contract", "isa", "dsa", "jwp", "sla", "charter", "compact", "accord"};
/// What may be reviewed for the agreement: then the heading above has to say.
constexpr std::array<std::string_view, 26> parts_of_it = {
    "schedule", "schedules", "annex", "annexes", "appendix", "appendices", "partnership", "relationship", "terms", "provisions",
    "content", "contents", "clause", "section", "effectiveness", "working", "sharing", "process", "procedure", "procedures",
    "these", "this", "it", "they", "which", "that"};
constexpr std::array<std::string_view, 32> between_subject_and_verb = {
    "is", "are", "was", "were", "be", "been", "being", "will", "shall", "must", "should", "may", "can", "to", "also", "then", "have",
    "has", "jointly", "formally", "regularly", "thereafter", "next", "first", "both", "and", "or", "monitored", "kept", "updated",
    "subject", "normally"};
// clang-format on

/// The words of a text; marks between them end a word and are left out, but for a bracket.
std::vector<std::string_view> words_of(std::string_view text) {
    std::vector<std::string_view> out;
    for (std::size_t at = 0; at < text.size();) {
        if (!is_letter_byte(text[at])) {
            ++at;
            continue;
        }
        std::size_t end = at;
        while (end < text.size() && (is_letter_byte(text[end]) || text[end] == '\'' ||
                                     text[end] == '-' || is_digit(text[end])))
            ++end;
        out.push_back(text.substr(at, end - at));
        at = end;
    }
    return out;
}

/// Where the sentence begins that holds `at`: behind a full stop and a blank, a tab or a line.
std::uint32_t sentence_begin(std::string_view text, std::uint32_t floor, std::uint32_t at) {
    for (std::uint32_t i = at; i > floor; --i) {
        const char before = text[i - 1];
        if (before == '\t' || before == '\n' || before == ';') return i;
        if (before == ' ' && i >= floor + 2 && (text[i - 2] == '.' || text[i - 2] == ':')) return i;
    }
    return floor;
}

/// "This memorandum sets out …", "The agreement (ISA) is …": the agreement is what the sentence
/// is about, and not a thing of its own such as "the agreement's board".
bool begins_with_agreement(std::string_view sentence) {
    const auto words = words_of(sentence);
    constexpr std::array<std::string_view, 5> openings = {"this", "the", "our", "present", "that"};
    if (words.empty() || !is_one(words.front(), openings)) return false;
    for (std::size_t i = 1; i < words.size() && i < 6; ++i) {
        if (!is_one(words[i], agreement_words)) {
            // Words that qualify the name: "the Data Sharing Agreement", "the present protocol".
            if (!is_upper(words[i].front()) && i > 2) return false;
            continue;
        }
        std::size_t next = i + 1;
        if (next + 1 < words.size() && equal_folded(words[next], "of") &&
            equal_folded(words[next + 1], "understanding"))
            next += 2;
        if (next >= words.size() || is_lower(words[next].front())) return true;
        const char before =
            sentence[static_cast<std::size_t>(words[next].data() - sentence.data()) - 1];
        return before == '(' || before == '"';
    }
    return false;
}

/// A text that is walked backwards: the sentences of a clause, then those of the clause before.
class Sentences {
public:
    Sentences(const Document& document, ClauseId clause)
        : document_(document), text_(document.folded.text()), clause_(clause) {}

    /// The sentence that ends at `end`; where nothing stands before in the clause, the last one of
    /// the clause before, unless that is a heading.
    std::string_view before(std::uint32_t end) {
        const Span* own = &document_.clauses[clause_].folded;
        while (end > own->begin && text_[end - 1] == ' ')
            --end;
        if (end == own->begin) {
            if (clause_.index() == 0) return {};
            clause_ = ClauseId(clause_.index() - 1);
            const Clause& clause = document_.clauses[clause_];
            if (clause.body.empty() || clause.kind == ClauseKind::row) return {};
            own = &clause.folded;
            end = own->end;
        }
        const auto last = end > own->begin && text_[end - 1] == '.' ? end - 1 : end;
        begin_ = sentence_begin(text_, own->begin, last);
        return text_.substr(begin_, end - begin_);
    }
    [[nodiscard]] std::uint32_t begin() const noexcept { return begin_; }

private:
    const Document& document_;
    std::string_view text_;
    ClauseId clause_;
    std::uint32_t begin_ = 0;
};

/// Whether "it" in the sentence that begins at `begin` is the agreement: the sentence before is
/// about the agreement, or says something of "it" again.
bool it_is_agreement(const Document& document, ClauseId clause, std::uint32_t begin) {
    const ClauseId heading = document.clauses.heading_above(clause);
    // "4. Life of this agreement", and below it "It is reviewed each year."
    if (heading.valid()) {
        const auto words = document.source.text(document.clauses[heading].heading);
        const std::string lower = to_lower(words);
        if (lower.find("this ") != lower.npos &&
            std::ranges::any_of(words_of(lower), [](std::string_view word) {
                return is_one(word, agreement_words);
            }))
            return true;
    }
    constexpr int farthest = 3;
    Sentences sentences(document, clause);
    for (int i = 0; i < farthest; ++i) {
        const std::string_view sentence = sentences.before(begin);
        if (begins_with_agreement(sentence)) return true;
        const auto words = words_of(sentence);
        // "It starts in May.", "Either party may end it on notice."
        const bool of_it = std::ranges::any_of(
            words, [](std::string_view word) { return equal_folded(word, "it"); });
        if (!of_it) return false;
        begin = sentences.begin();
    }
    return false;
}

/// The longer words of the title: a thing that the title names may stand for the agreement.
bool in_title(const Document& document, std::string_view word) {
    constexpr std::size_t shortest = 4;
    if (word.size() < shortest || document.clauses.size() == 0) return false;
    const Clause& first = document.clauses[ClauseId(0)];
    if (first.kind != ClauseKind::title) return false;
    const auto title = words_of(document.source.text(first.whole));
    const std::string lower = to_lower(word);
    return std::any_of(title.begin(), title.end(),
                       [&](std::string_view one) { return equal_folded(one, lower); });
}

/// What stands before "will be reviewed".
ReviewSubject judge_subject(const Document& document, const std::vector<std::string_view>& subject,
                            ClauseId clause, std::uint32_t begin) {
    constexpr std::size_t longest = 5;
    if (subject.empty()) return ReviewSubject::unsaid;
    if (subject.size() == 1 && equal_folded(subject.front(), "it"))
        return it_is_agreement(document, clause, begin) ? ReviewSubject::agreement
                                                        : ReviewSubject::unsaid;
    if (subject.size() > longest) return ReviewSubject::unsaid;
    const bool known = std::any_of(subject.begin(), subject.end(), [&](std::string_view word) {
        return is_one(word, agreement_words) || is_one(word, parts_of_it) ||
               in_title(document, word);
    });
    return known ? ReviewSubject::unsaid : ReviewSubject::other;
}

/// "Review | Annually in January": a form says of itself what its label names.
bool labels_review(const Document& document, const Clause& row) {
    constexpr std::size_t most_words = 5;
    const auto label = words_of(form_label(document, row));
    return label.size() <= most_words && std::ranges::any_of(label, [](std::string_view word) {
               return equal_folded(word, "review") || equal_folded(word, "reviews") ||
                      equal_folded(word, "reviewed");
           });
}

/// "The leads will look at it again by", "review it every", "examine how well it works each": what
/// is reviewed is called "it".
bool reviews_it(const std::vector<std::string_view>& words) {
    constexpr std::array<std::string_view, 11> verbs = {
        "review",  "reviews",    "revisit", "revisits", "reassess", "at",
        "through", "reassesses", "how",     "well",     "whether"};
    for (std::size_t i = 1; i < words.size(); ++i)
        if (equal_folded(words[i], "it") && is_one(words[i - 1], verbs)) return true;
    return false;
}

} // namespace

ReviewSubject review_subject(const Document& document, const Cadence& cadence) {
    if (!cadence.clause.valid()) return ReviewSubject::unsaid;
    const std::string_view text = document.folded.text();
    const Clause& clause = document.clauses[cadence.clause];
    if (labels_review(document, clause)) return ReviewSubject::agreement;
    const std::uint32_t at = document.folded.folded(cadence.span.begin);
    Span own = clause.folded;
    // A heading in the same line begins no sentence.
    if (!clause.heading.empty() && !clause.body.empty())
        own.begin = std::max(own.begin, document.folded.folded(clause.body.begin));
    if (at < own.begin || at > own.end) return ReviewSubject::unsaid;
    const std::uint32_t begin = sentence_begin(text, own.begin, at);
    auto words = words_of(text.substr(begin, at - begin));
    const auto verb = std::find_if(words.rbegin(), words.rend(), [](std::string_view word) {
        return equal_folded(word, "reviewed") || equal_folded(word, "looked");
    });
    if (verb == words.rend())
        return reviews_it(words) && it_is_agreement(document, cadence.clause, begin)
                   ? ReviewSubject::agreement
                   : ReviewSubject::unsaid;
    words.erase(verb.base() - 1, words.end());
    bool passive = false;
    while (!words.empty() && is_one(words.back(), between_subject_and_verb)) {
        constexpr std::array<std::string_view, 4> being = {"is", "are", "be", "been"};
        passive = passive || is_one(words.back(), being);
        words.pop_back();
    }
    return passive ? judge_subject(document, words, cadence.clause, begin) : ReviewSubject::unsaid;
}

} // namespace concord
