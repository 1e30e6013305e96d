// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <iterator>
#include <string>

#include "parser/grammar/definition.hpp"
#include "parser/grammar/label.hpp"
#include "parser/grammar/party.hpp"
#include "parser/grammar/word_list.hpp"
#include "parser/grammar/words.hpp"
#include "parser/passes/capital_runs.hpp"
#include "parser/passes/capital_words.hpp"

namespace concord {

namespace {

// "IL 60074": a state of the USA in an address.
bool before_zip(std::string_view text, std::uint32_t end) noexcept {
    constexpr std::size_t digits = 5;
    if (text.size() < end + 1 + digits || text[end] != ' ') return false;
    const std::string_view code = text.substr(end + 1, digits);
    const std::size_t behind = end + 1 + digits;
    return std::ranges::all_of(code, is_digit) &&
           (behind == text.size() || !grammar::is_word(text[behind]));
}

// "SI 2003/2426": what numbers of statutory instruments begin with.
constexpr auto instruments = grammar::word_list({"si", "sr", "ssi", "wsi"});
// "DATED 1 JANUARY 2026".
constexpr auto months =
    grammar::word_list({"april", "august", "december", "february", "january", "july", "june",
                        "march", "november", "october", "september"});

/// Words that are counted, beside those that name parts of a text: "OPTION 2", "STAGE THREE".
constexpr auto counted = grammar::word_list(
    {"band",  "box",   "category", "class", "day",     "figure", "form",  "group",    "item",
     "level", "lot",   "module",   "note",  "option",  "page",   "phase", "question", "stage",
     "step",  "table", "tier",     "type",  "version", "volume", "week",  "year",     "zone"});

/// "OPTION 2", "PART B", "STAGE IV", "PHASE TWO": a word in capitals and its number.
bool counts(std::string_view name, std::string_view behind) {
    constexpr std::size_t figures_max = 2;
    if (!behind.starts_with(' ') ||
        (!counted.holds(name) && grammar::unit_of(name) == LabelUnit::none))
        return false;
    behind.remove_prefix(1);
    const auto past = std::ranges::find_if_not(behind, grammar::is_word);
    const std::string_view number =
        behind.substr(0, static_cast<std::size_t>(past - behind.begin()));
    if (number.empty()) return false;
    const bool figures = number.size() <= figures_max && std::ranges::all_of(number, is_digit);
    const bool letter = number.size() == 1 && is_upper(number.front());
    const bool roman = number.find_first_not_of("IVX") == std::string_view::npos;
    return figures || letter || roman || grammar::number_word(number) != 0;
}

/// "/IG/118" behind letters: parts in capitals, and figures at last.
bool begins_file_mark(std::string_view behind) noexcept {
    constexpr int most_parts = 4;
    for (int part = 0; part < most_parts && behind.size() > 1 && behind.front() == '/'; ++part) {
        behind.remove_prefix(1);
        if (is_digit(behind.front())) return true;
        std::size_t end = 0;
        while (end < behind.size() && is_upper(behind[end]))
            ++end;
        if (end == 0) return false;
        behind.remove_prefix(end);
    }
    return false;
}

/// "COntinuous REcording of lettings": its capitals are the letters of "CORE".
bool spelt_by_capitals(std::string_view words, std::string_view abbreviation) {
    std::string capitals;
    std::ranges::copy_if(words, std::back_inserter(capitals), is_upper);
    return capitals == abbreviation && words.size() > abbreviation.size();
}

} // namespace

namespace {

/// "9. GOVERNING LAW. This Addendum …": nothing but a label before the capitals, and a full stop or
/// colon behind them.
bool heads_clause(std::string_view text, Span clause, Span word) noexcept {
    const auto in_capitals = [](char c) { return is_upper(c) || c == ' ' || c == '-' || c == '&'; };
    std::uint32_t begin = word.begin;
    while (begin > clause.begin && in_capitals(text[begin - 1]))
        --begin;
    while (begin > clause.begin && (is_digit(text[begin - 1]) || text[begin - 1] == '.' ||
                                    text[begin - 1] == ')' || text[begin - 1] == ' '))
        --begin;
    std::uint32_t end = word.end;
    while (end < clause.end && in_capitals(text[end]))
        ++end;
    const bool stops = end + 1 < clause.end && (text[end] == '.' || text[end] == ':');
    return begin == clause.begin && stops && text[end + 1] == ' ';
}

/// "[CLIENT ADDRESS]": the capitals of a hole that is to be filled in.
bool in_hole(std::string_view text, Span clause, std::uint32_t at) noexcept {
    constexpr std::uint32_t longest = 60;
    const std::uint32_t stop = at - std::min(at - clause.begin, longest);
    const auto goes_on = [](char c) {
        return is_upper(c) || is_digit(c) || c == ' ' || c == '&' || c == '-' || c == '/' ||
               c == '\'';
    };
    while (at > stop && goes_on(text[at - 1]))
        --at;
    return at > clause.begin && text[at - 1] == '[';
}

} // namespace

// A clause or a stretch of words in capitals says nothing about abbreviations.
bool CapitalRuns::shouted(Span word) {
    if (capitals_ < 0) {
        capitals_ = grammar::mostly_upper(document_.folded.text(clause_->folded)) ? 1 : 0;
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
    const auto loud = [&](Span s) { return s.size() > 2 && is_shouted(slice(text_, s)); };
    if (heads_clause(text_, clause, word)) return true;
    const Span before = beside(word, -1);
    const Span after = beside(word, 1);
    // Names of companies are broken over the lines of those who sign.
    if (clause_->kind == ClauseKind::signature && (loud(before) || loud(after))) return true;
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
        !(after == '-' && is_lower(next)))
        return;
    // "PVCR/2024/118", "PVCR/IG/118": a mark under which a letter is filed.
    if (after == '/' && is_digit(next)) return;
    if (begins_file_mark(slice(text_, {word.end, clause_->folded.end}))) return;
    if (before == '/' && word.begin >= 2 && !grammar::is_word(text_[word.begin - 2])) return;
    if (std::ranges::any_of(name, is_digit) && after == ' ' && is_digit(next)) return;
    if (name.size() == 2 && before_zip(text_.substr(0, clause_->folded.end), word.end)) return;
    if (after == ' ' && is_digit(next) && instruments.holds(name)) return;
    if (counts(name, text_.substr(word.end, clause_->folded.end - word.end))) return;
    if (in_hole(text_, clause_->folded, word.begin)) return;
    if (grammar::number_word(name) != 0) return; // "STAGE TWO"
    if (shouted(word) || in_statute(word) || months.holds(name) || grammar::is_company_form(name))
        return;

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
    else if (spelt_by_capitals(words, name))
        found.meaning = inside;
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

} // namespace concord
