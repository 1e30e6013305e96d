// SPDX-License-Identifier: Apache-2.0
#include "parser/passes/capital_runs.hpp"

#include <algorithm>

#include "parser/grammar/definition.hpp"
#include "parser/grammar/person.hpp"
#include "parser/grammar/role.hpp"
#include "parser/grammar/words.hpp"
#include "parser/passes/capital_words.hpp"

namespace concord {

namespace {

using grammar::one_of;

// "IL 60074": a state of the USA in an address.
bool before_zip(std::string_view text, std::uint32_t end) noexcept {
    constexpr std::size_t digits = 5;
    if (text.size() < end + 1 + digits || text[end] != ' ') return false;
    const std::string_view code = text.substr(end + 1, digits);
    const std::size_t behind = end + 1 + digits;
    return std::ranges::all_of(code, grammar::is_digit) &&
           (behind == text.size() || !grammar::is_word(text[behind]));
}

bool shouted_word(std::string_view word) noexcept {
    return word.size() > 1 && grammar::count_upper(word) == word.size();
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
    prose_ = clause.kind == ClauseKind::clause || clause.kind == ClauseKind::item ||
             clause.kind == ClauseKind::bullet || clause.kind == ClauseKind::text;
}

bool CapitalRuns::begins_sentence(std::uint32_t at) const {
    while (at > clause_->folded.begin) {
        const char c = text_[at - 1];
        if (grammar::is_blank(c) || c == '"' || c == '\'' || c == '(' || c == '-') {
            --at;
            continue;
        }
        return c == '.' || c == '?' || c == '!' || c == ':' || c == ';' || c == ')' || c == '|';
    }
    return true;
}

bool CapitalRuns::joins(Span left, Span right) const {
    const std::string_view between = text_.substr(left.end, right.begin - left.end);
    if (between.size() == 1) return between == " " || between == "-" || between == "'";
    return between == " of " || between == " of the " || between == " for " || between == " and " ||
           between == "'s ";
}

// A clause or a stretch of words in capitals says nothing about abbreviations.
bool CapitalRuns::shouted(Span word) {
    if (capitals_ < 0) {
        const auto [upper, lower] = grammar::count_cases(document_.folded.text(clause_->folded));
        capitals_ = upper > lower ? 1 : 0;
    }
    if (capitals_ == 1) return true;
    const Span clause = clause_->folded;
    const auto beside = [&](Span here, int direction) -> Span {
        if (direction > 0) {
            std::uint32_t begin = here.end;
            while (begin < clause.end && !grammar::is_word(text_[begin]) && begin < here.end + 3)
                ++begin;
            std::uint32_t end = begin;
            while (end < clause.end && grammar::is_word(text_[end]) && end < begin + 40)
                ++end;
            return {begin, end};
        }
        std::uint32_t end = here.begin;
        while (end > clause.begin && !grammar::is_word(text_[end - 1]) && end + 3 > here.begin)
            --end;
        std::uint32_t begin = end;
        while (begin > clause.begin && grammar::is_word(text_[begin - 1]) && begin + 40 > end)
            --begin;
        return {begin, end};
    };
    const auto loud = [&](Span s) { return s.size() > 2 && shouted_word(slice(text_, s)); };
    const Span before = beside(word, -1);
    const Span after = beside(word, 1);
    if (loud(before) && loud(after)) return true;
    if (loud(before) && loud(beside(before, -1))) return true;
    return loud(after) && loud(beside(after, 1));
}

void CapitalRuns::take_abbreviation(Span word) {
    const std::string_view name = slice(text_, word);
    const char before = word.begin > clause_->folded.begin ? text_[word.begin - 1] : ' ';
    const char after = word.end < clause_->folded.end ? text_[word.end] : ' ';
    const char next = word.end + 1 < clause_->folded.end ? text_[word.end + 1] : ' ';
    // Parts of addresses, reference codes and postcodes.
    if (before == '@' || before == '-' || before == '_' || before == '.' || before == '=' ||
        after == '@' || after == '_')
        return;
    if ((after == '.' || after == '-') && grammar::is_word(next) &&
        !(after == '-' && grammar::is_lower(next)))
        return;
    if (before == '/' && word.begin >= 2 && !grammar::is_word(text_[word.begin - 2])) return;
    if (std::ranges::any_of(name, grammar::is_digit) && after == ' ' && grammar::is_digit(next))
        return;
    if (name.size() == 2 && before_zip(text_.substr(0, clause_->folded.end), word.end)) return;
    if (shouted(word) || in_statute(word)) return;

    std::string_view key = name;
    if (key.back() == 's' && key.size() > 2) key.remove_suffix(1);
    Found& found = add_use(abbreviations_, name, key, word);
    if (!found.meaning.empty() || after != ' ' || next != '(') return;
    const std::uint32_t open = word.end + 1;
    const std::size_t close =
        text_.substr(0, std::min<std::size_t>(clause_->folded.end, open + 120)).find(')', open);
    if (close == std::string_view::npos) return;
    const Span inside{open + 1, static_cast<std::uint32_t>(close)};
    const std::string_view words = slice(text_, inside);
    const Span meaning = grammar::meaning_by_initials(words, name, inside.size());
    if (!meaning.empty() && meaning.begin <= 4)
        found.meaning = {inside.begin + meaning.begin, inside.begin + meaning.end};
}

void CapitalRuns::known(Span name) {
    if (!prose_) return;
    if (run_.words > 0 && joins(run_.span, name)) {
        run_.span.end = name.end;
        run_.refused = true; // names the party or term with words around it
        return;
    }
    close_run();
    run_ = {name, 1, true, false, false};
}

const CapitalRuns::Traits& CapitalRuns::traits(std::string_view name, std::uint32_t spelling) {
    Traits& traits = traits_[spelling];
    if (!traits.known) {
        traits.known = true;
        traits.capital = grammar::begins_upper(name);
        traits.opener = opens_sentence(name);
        traits.refused = grammar::is_post_word(name) || grammar::is_body_word(name) ||
                         is_common_name(name) || shouted_word(name);
        traits.abbreviation = grammar::is_abbreviation(name) && !is_emphasis(name) &&
                              !grammar::is_post_nominal(name) &&
                              std::ranges::count_if(name, grammar::is_digit) <= 1;
    }
    return traits;
}

void CapitalRuns::word(const Word& at) {
    const Span word{at.begin, at.end};
    const std::string_view name = slice(text_, word);
    const Traits& known = traits(name, at.spelling);
    if (known.abbreviation) take_abbreviation(word);
    if (!prose_ || !known.capital) return;
    const bool joined = run_.words > 0 && joins(run_.span, word);
    // A letter alone makes no term, but "A" opens sentences.
    const bool letter = name.size() == 1;
    const bool first = (!joined || letter) && begins_sentence(word.begin);
    const bool refuses = known.refused || (letter && !(first && known.opener));
    if (joined) {
        run_.span.end = word.end;
        ++run_.words;
        run_.refused = run_.refused || refuses;
        return;
    }
    close_run();
    run_ = {word, 1, false, first, refuses};
}

void CapitalRuns::close_run() {
    Run run = run_;
    run_ = {};
    if (run.words == 0 || (run.named && run.words == 1)) return;
    std::string_view name = slice(text_, run.span);
    bool article = false;
    if (run.first && !run.named) {
        const std::size_t blank = name.find(' ');
        const std::string_view opener = name.substr(0, blank);
        if (blank == name.npos) return;
        if (opens_sentence(opener)) {
            article = one_of(opener, {"a", "an", "the"});
            run.span.begin += static_cast<std::uint32_t>(blank + 1);
            name.remove_prefix(blank + 1);
            --run.words;
        }
    }
    if (run.refused || name.size() > 80) return;
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
    if (article || run.first)
        for (const std::string_view cue :
             {" may be ", " is a ", " is an ", " is the ", " means ", " are the ", " includes "})
            if (rest.starts_with(cue)) explained_.insert(name);
    // "Claims Handling: …" names its own paragraph; "Jane Doe" is a person.
    if (run.first && rest.starts_with(':')) return;
    if (run.words >= 2 && grammar::is_given_name(name.substr(0, name.find(' ')))) return;
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

// The use before the bracket defines the abbreviation; the others are its uses.
DefinedTerm CapitalRuns::expanded(const Found& found) const {
    DefinedTerm term;
    term.name = found.name;
    term.meaning = slice(text_, found.meaning);
    term.meaning_at = document_.folded.source(found.meaning);
    std::ptrdiff_t index = 0;
    std::uint32_t at = found.first;
    for (std::uint32_t i = 0; i < found.count; ++i, at = uses_[at].next) {
        if (uses_[at].span.end + 2 != found.meaning.begin) continue;
        index = i;
        break;
    }
    term.uses = sources(found);
    term.introduced = term.uses[static_cast<std::size_t>(index)];
    term.uses.erase(term.uses.begin() + index);
    term.clause = document_.clause_at(term.introduced.begin);
    return term;
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
