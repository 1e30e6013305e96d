// SPDX-License-Identifier: Apache-2.0
#include "parser/passes/capital_runs.hpp"

#include <algorithm>
#include <array>

#include "parser/grammar/definition.hpp"
#include "parser/grammar/person.hpp"
#include "parser/grammar/words.hpp"
#include "parser/passes/capital_words.hpp"

namespace concord {

namespace {

/// What a byte says that stands before a word.
enum class Before : std::uint8_t {
    word,    ///< It stands inside a sentence.
    nothing, ///< What stands before tells.
    end      ///< A sentence or a part of one ended.
};

constexpr auto before_sentences = [] {
    std::array<Before, 256> table{};
    for (const char c : std::string_view(" \t\n\r\"'(-*_"))
        table[static_cast<unsigned char>(c)] = Before::nothing;
    for (const char c : std::string_view(".?!:;)|"))
        table[static_cast<unsigned char>(c)] = Before::end;
    return table;
}();

/// "Intellectual Property (IP)": the letters behind the words are short for them.
bool is_spelt_behind(std::string_view rest, std::uint32_t words) noexcept {
    const std::size_t end = rest.find(')');
    if (!rest.starts_with(" (") || end == rest.npos) return false;
    const std::string_view letters = rest.substr(2, end - 2);
    return letters.size() == words && words > 1 && std::ranges::all_of(letters, is_upper);
}

} // namespace

CapitalRuns::CapitalRuns(const Document& document)
    : document_(document),
      text_(document.folded.text()),
      traits_(document.words.spellings().size()) {}

void CapitalRuns::begin(const Clause& clause) {
    clause_ = &clause;
    capitals_ = -1;
    run_ = {};
    border_ = end_of_lead(clause);
    prose_ = clause.kind == ClauseKind::clause || clause.kind == ClauseKind::item ||
             clause.kind == ClauseKind::bullet || clause.kind == ClauseKind::text;
}

// "**Method**: Email": the marks between a name and its text are in neither, and part them.
std::uint32_t CapitalRuns::end_of_lead(const Clause& clause) const {
    if (clause.heading.empty() || clause.body.empty()) return clause.folded.begin;
    const auto between = slice(document_.source.text(), {clause.heading.end, clause.body.begin});
    return between.find_first_of(":.\n") == std::string_view::npos
               ? clause.folded.begin
               : document_.folded.folded(clause.body.begin);
}

bool CapitalRuns::begins_sentence(std::uint32_t at) const {
    const std::uint32_t begin = at >= border_ ? border_ : clause_->folded.begin;
    while (at > begin) {
        const Before before = before_sentences[static_cast<unsigned char>(text_[at - 1])];
        if (before == Before::word && is_digit(text_[at - 1])) return follows_number(at);
        if (before != Before::nothing) return before == Before::end;
        --at;
    }
    return true;
}

/// The label of a field on a line of its own.
bool CapitalRuns::begins_line(std::uint32_t at) const {
    const std::string_view text = document_.source.text();
    std::uint32_t begin = document_.folded.source({at, at + 1}).begin;
    while (begin > 0 && (text[begin - 1] == '*' || text[begin - 1] == ' '))
        --begin;
    return begin == 0 || text[begin - 1] == '\n';
}

// "- 3.8 Charges for late work": the number opens the clause, and the sentence begins behind it.
bool CapitalRuns::follows_number(std::uint32_t at) const {
    const auto of_number = [](char c) {
        return is_digit(c) || std::string_view(" .()-*#").find(c) != std::string_view::npos;
    };
    const auto before = slice(text_, {clause_->folded.begin, at});
    return std::ranges::all_of(before, of_number);
}

bool CapitalRuns::joins(std::string_view between) noexcept {
    return between == " of " || between == " of the " || between == " for " || between == " and " ||
           between == "'s ";
}

void CapitalRuns::known(Span name) {
    if (!prose_) return;
    if (name.begin == border_) close_run();
    if (run_.words > 0 && joins(run_.span, name)) {
        run_.span.end = name.end;
        run_.refused = true; // names the party or term with words around it
        return;
    }
    close_run();
    run_ = {name, 1, true, false};
}

CapitalRuns::Traits CapitalRuns::traits_of(std::string_view name) {
    const CapitalWord word = capital_word(name);
    Traits traits;
    traits.known = true;
    traits.capital = grammar::begins_upper(name);
    traits.opener = word.opener;
    // "Dr Helen Reed" is a person, no term.
    traits.refused = word.named || is_shouted(name) || grammar::is_honorific(name);
    traits.abbreviation = !word.emphasis && grammar::is_abbreviation(name) &&
                          !grammar::is_post_nominal(name) &&
                          std::ranges::count_if(name, is_digit) <= 1;
    return traits;
}

void CapitalRuns::word(const Word& at) {
    const Span word{at.begin, at.end};
    const std::string_view name = slice(text_, word);
    const Traits& known = traits(name, at.spelling);
    if (known.abbreviation) take_abbreviation(word);
    if (!prose_ || !known.capital) return;
    if (word.begin == border_) close_run();
    // A letter alone makes no term, but "A" opens sentences.
    const bool refuses =
        known.refused || (name.size() == 1 && !(known.opener && begins_sentence(word.begin)));
    if (run_.words > 0 && joins(run_.span, word)) {
        run_.span.end = word.end;
        ++run_.words;
        run_.refused = run_.refused || refuses;
        return;
    }
    close_run();
    run_ = {word, 1, false, refuses};
}

void CapitalRuns::finish_run() {
    Run run = run_;
    std::string_view name = slice(text_, run.span);
    if (run.span.end <= border_) return; // the name of the paragraph
    const bool first = !run.named && begins_sentence(run.span.begin);
    bool condition = false; // "Where Customer is a processor": not what the customer is
    if (first) {
        const std::size_t blank = name.find(' ');
        const std::string_view opener = name.substr(0, blank);
        if (blank == name.npos) return;
        if (opens_sentence(opener)) {
            condition = !grammar::one_of(opener, {"the", "a", "an", "each", "this"});
            run.span.begin += static_cast<std::uint32_t>(blank + 1);
            name.remove_prefix(blank + 1);
            --run.words;
        }
    }
    if (name.size() > 80) return;
    if (run.words == 1 && opens_sentence(name)) return; // "… by The": a slip, not a term
    // "9 Quay Street, Saltmarsh;": the town of an address.
    const bool town =
        run.words == 1 && run.span.begin >= 2 && text_.substr(run.span.begin - 2, 2) == ", " &&
        (run.span.end >= clause_->folded.end ||
         std::string_view(",.;() ").find(text_[run.span.end]) != std::string_view::npos);
    if (town && (run.span.end + 1 >= clause_->folded.end || text_[run.span.end] != ' ' ||
                 text_[run.span.end + 1] == '('))
        return;
    const std::string_view rest =
        text_.substr(run.span.end, std::min<std::size_t>(12, clause_->folded.end - run.span.end));
    if (first && !condition)
        for (const std::string_view cue :
             {" may be ", " is a ", " is an ", " is the ", " means ", " are the ", " includes "})
            if (rest.starts_with(cue)) explained_.insert(name);
    // "Claims Handling: …" names its own paragraph; "Jane Doe" is a person.
    if (first && rest.starts_with(':')) return;
    if (rest.starts_with(": [") && begins_line(run.span.begin)) return; // "Address: [Address]"
    // "[Address]": a place for it.
    const bool bracketed = run.span.begin > 0 && text_[run.span.begin - 1] == '[';
    if (bracketed && rest.starts_with(']') && !rest.starts_with("](")) return;
    if (run.words >= 2 && grammar::is_given_name(name.substr(0, name.find(' ')))) return;
    if (is_spelt_behind(rest, run.words)) return;
    if (name.starts_with("No ") || in_statute(run.span)) return;
    add_use(expressions_, name, name, run.span);
}

CapitalRuns::Found& CapitalRuns::add_use(Finds& finds, std::string_view name, std::string_view key,
                                         Span use) {
    const auto here = static_cast<std::uint32_t>(uses_.size());
    uses_.push_back({use, here});
    const auto [number, fresh] = finds.table.number(key);
    if (fresh)
        finds.all.push_back({name, here, here, 1, {}});
    else
        ++finds.all[number].count;
    Found& found = finds.all[number];
    uses_[found.last].next = here;
    found.last = here;
    return found;
}

void CapitalRuns::end() {
    if (prose_) close_run();
}

bool CapitalRuns::in_statute(Span folded) {
    const auto& statutes = document_.statutes;
    if (statutes.empty()) return false;
    const Span source = document_.folded.source(folded);
    // Runs close behind words already seen, so no cursor here.
    const auto after = std::ranges::upper_bound(statutes, source.begin, {},
                                                [](const Statute& s) { return s.span.begin; });
    return after != statutes.begin() && std::prev(after)->span.overlaps(source);
}

std::vector<Span> CapitalRuns::sources(const Found& found) const {
    std::vector<Span> out;
    out.reserve(found.count);
    std::uint32_t at = found.first;
    for (std::uint32_t i = 0; i < found.count; ++i, at = uses_[at].next)
        out.push_back(document_.folded.source(uses_[at].span));
    return out;
}

void CapitalRuns::finish(Document& document) {
    auto& undefined = document.undefined_terms;
    for (const Found& found : abbreviations_.all) {
        if (found.meaning.empty())
            undefined.push_back({std::string(found.name), sources(found), true});
        else
            document.terms.push_back(expanded(found));
    }
    const auto abbreviations = static_cast<std::ptrdiff_t>(undefined.size());
    for (const Found& found : expressions_.all)
        if (found.count >= 2 && !explained_.contains(found.name))
            undefined.push_back({std::string(found.name), sources(found), false});
    // Either kind was found in order.
    std::ranges::inplace_merge(undefined, undefined.begin() + abbreviations, {},
                               [](const UndefinedTerm& t) { return t.uses.front().begin; });
    const auto place = [](const DefinedTerm& t) { return t.introduced.begin; };
    if (!std::ranges::is_sorted(document.terms, {}, place))
        std::ranges::stable_sort(document.terms, {}, place);
}

} // namespace concord
