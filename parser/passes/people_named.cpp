// SPDX-License-Identifier: Apache-2.0
// Sentences that name a person to turn to without saying how:
//
//     The single point of contact for the Board is Jane Doe, Head of Data.
//     The Council's Clerk, Ivo Penn, will act as the point of contact for any question.
#include <algorithm>

#include "parser/grammar/person.hpp"
#include "parser/grammar/person_text.hpp"
#include "parser/grammar/role.hpp"
#include "parser/grammar/words.hpp"
#include "parser/passes/people.hpp"
#include "parser/passes/people_sentence.hpp"
#include "parser/passes/sentence.hpp"

namespace concord {

namespace {

constexpr std::uint32_t longest_sentence = 1000;
constexpr std::size_t longest_name = 4;  // words
constexpr std::size_t shortest_name = 2; // words

bool is_prose(ClauseKind kind) noexcept {
    return kind == ClauseKind::text || kind == ClauseKind::bullet || kind == ClauseKind::item ||
           kind == ClauseKind::clause;
}

/// The people of one sentence that speaks of a contact.
class NamedSentence {
public:
    NamedSentence(std::string_view text, Span sentence, Span cue,
                  std::span<const std::string> bodies)
        : text_(text),
          sentence_(sentence),
          cue_(cue),
          bodies_(bodies),
          words_(grammar::words_of(text, sentence)) {}

    struct Person {
        Span name, post;
    };
    [[nodiscard]] std::vector<Person> people() const;

private:
    [[nodiscard]] std::string_view word(std::size_t i) const { return slice(text_, words_[i]); }
    /// One blank and nothing else parts word `i` from the one before.
    [[nodiscard]] bool joined(std::size_t i) const {
        return i > 0 && i < words_.size() && words_[i].begin == words_[i - 1].end + 1 &&
               text_[words_[i - 1].end] == ' ';
    }
    [[nodiscard]] std::size_t name_at(std::size_t first) const;
    [[nodiscard]] bool stands_free(std::size_t first, std::size_t last) const;
    [[nodiscard]] bool tied(Span name) const;
    [[nodiscard]] Span post_of(Span name) const;

    std::string_view text_;
    Span sentence_;
    Span cue_;
    std::span<const std::string> bodies_;
    std::vector<Span> words_;
};

/// How many words from `first` on are the name of a person; 0 when none are.
std::size_t NamedSentence::name_at(std::size_t first) const {
    const bool titled = grammar::is_honorific(word(first));
    std::size_t most = 1;
    while (most < longest_name && joined(first + most))
        ++most;
    for (std::size_t count = most; count >= shortest_name; --count)
        if (grammar::begins_upper(word(first)) &&
            grammar::looks_like_name(text_, std::span(words_).subspan(first, count)))
            return titled || !grammar::is_honorific(word(first + count - 1)) ? count : 0;
    return 0;
}

/// The words are no part of a longer name ("Grant Smith House"), and nobody's ("Jane Doe's team").
bool NamedSentence::stands_free(std::size_t first, std::size_t last) const {
    if (word(last).ends_with("'s") || word(last).ends_with("s'")) return false;
    if (joined(last + 1) && grammar::begins_upper(word(last + 1)) &&
        !grammar::is_post_word(word(last + 1)) && !grammar::is_post_qualifier(word(last + 1)))
        return false;
    if (!joined(first)) return true;
    const std::string_view before = word(first - 1);
    return grammar::is_post_word(before) ||
           grammar::one_of(before, {"is", "are", "be", "and", "or", "namely", "currently",
                                    "initially", "presently", "as"});
}

/// A verb or a colon says that the person is the contact.
bool NamedSentence::tied(Span name) const {
    const bool behind = name.begin > cue_.end;
    const std::string_view between =
        behind ? slice(text_, {cue_.end, name.begin}) : slice(text_, {name.end, cue_.begin});
    const auto holds = [&](std::string_view part) {
        return between.find(part) != std::string_view::npos;
    };
    if (behind) return holds(" is ") || holds(" are ") || holds(" be ") || holds(": ");
    return holds(" is ") || holds(" are ") || holds(" be ") || holds(" as ");
}

/// The post beside the name: behind it in the next piece, else before it in the last one.
Span NamedSentence::post_of(Span name) const {
    const auto piece_end = [&](std::uint32_t from) {
        std::uint32_t end = from;
        while (end < sentence_.end && std::string_view(",;:()").find(text_[end]) == text_.npos)
            ++end;
        return end;
    };
    std::uint32_t begin = name.end;
    while (begin < sentence_.end && std::string_view(", (").find(text_[begin]) != text_.npos)
        ++begin;
    if (begin > name.end) {
        const Span post = post_in(text_, {begin, piece_end(begin)}, bodies_);
        const std::string_view between = post.empty() ? "" : slice(text_, {begin, post.begin});
        // "who reports to the Director": somebody else's.
        if (!post.empty() && (between.empty() || between.ends_with("'s ") ||
                              grammar::one_of(between, {"the ", "a ", "our ", "its ", "their "})))
            return post;
    }
    std::uint32_t end = name.begin;
    while (end > sentence_.begin && std::string_view(", (").find(text_[end - 1]) != text_.npos)
        --end;
    std::uint32_t first = end;
    while (first > sentence_.begin &&
           std::string_view(",;:()").find(text_[first - 1]) == text_.npos)
        --first;
    const Span post = post_in(text_, {first, end}, bodies_);
    return !post.empty() && post.end + 2 >= end ? post : Span{};
}

std::vector<NamedSentence::Person> NamedSentence::people() const {
    std::vector<Person> out;
    for (std::size_t i = 0; i < words_.size(); ++i) {
        const std::size_t count = name_at(i);
        if (count == 0 || !stands_free(i, i + count - 1)) continue;
        const Span whole{words_[i].begin, words_[i + count - 1].end};
        const Span post = post_of(whole);
        // A name that is not among the usual ones is told by the post beside it.
        const bool sure =
            grammar::is_honorific(word(i)) || grammar::is_given_name(word(i)) || !post.empty();
        if (!sure || !tied(whole)) continue;
        const auto all = std::span(words_).subspan(i, count);
        const grammar::WordRange bare = grammar::without_titles(text_, all);
        if (bare.first >= bare.last) continue;
        out.push_back({{all[bare.first].begin, all[bare.last - 1].end}, post});
        i += count - 1;
    }
    return out;
}

/// "point of contact", "contact for", "main contact", "the Board's contact is".
bool is_contact_cue(std::string_view text, Span word) {
    const std::string_view before = text.substr(0, word.begin);
    for (const std::string_view lead :
         {"point of ", "points of ", "main ", "primary ", "lead ", "key ", "principal ", "named ",
          "nominated ", "first ", "day-to-day ", "working ", "operational ", "technical ", "'s "})
        if (before.size() >= lead.size() &&
            grammar::same_word(before.substr(before.size() - lead.size()), lead))
            return true;
    const std::string_view after = text.substr(word.end);
    return std::ranges::any_of(
        std::initializer_list<std::string_view>{" for ", " person", " point", " is ", " are ",
                                                " will be ", " shall be ", ": "},
        [&](std::string_view next) { return grammar::begins_with(after, next); });
}

} // namespace

void read_named_contacts(const Document& document, const grammar::NamingWords& words,
                         const PartyGuess& guess, std::vector<Contact>& out) {
    const std::string_view text = document.folded.text();
    std::vector<Span> known;
    for (const Contact& contact : out)
        known.push_back(contact.span);
    std::ranges::sort(known);
    const auto is_known = [&](Span span) {
        const auto after = std::ranges::upper_bound(known, span);
        return (after != known.end() && after->overlaps(span)) ||
               (after != known.begin() && std::prev(after)->overlaps(span));
    };
    SentenceFinder finder(text);
    std::uint32_t read_until = 0;
    for (const Span cue : words.contacts) {
        if (cue.begin < read_until || !is_contact_cue(text, cue)) continue;
        const Span sentence = finder.at(cue.begin);
        const ClauseId id = document.clause_at(document.folded.source(cue).begin);
        if (!id.valid() || sentence.size() > longest_sentence) continue;
        const Clause& clause = document.clauses[id];
        if (!is_prose(clause.kind) || !clause.folded.contains(cue)) continue;
        read_until = sentence.end;
        const Span part{std::max(sentence.begin, clause.folded.begin),
                        std::min(sentence.end, clause.folded.end)};
        for (const auto& person : NamedSentence(text, part, cue, guess.names()).people()) {
            const auto source = [&](Span s) {
                return s.empty() ? Span{} : document.folded.source(s);
            };
            Contact contact;
            contact.name = slice(text, person.name);
            contact.role = slice(text, person.post);
            contact.name_at = source(person.name);
            contact.role_at = source(person.post);
            contact.span =
                source(person.post.empty() ? person.name : cover(person.name, person.post));
            if (is_known(contact.span)) continue;
            contact.clause = id;
            contact.party = guess.mentioned(slice(text, part));
            contact.topic_at = clause.heading.empty() ? heading_over(document, id) : clause.heading;
            contact.topic = document.source.text(contact.topic_at);
            std::ranges::replace(contact.topic, '\n', ' ');
            out.push_back(std::move(contact));
        }
    }
}

} // namespace concord
