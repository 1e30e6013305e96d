// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <array>
#include <string>

#include "parser/grammar/words.hpp"
#include "parser/passes/glossary.hpp"
#include "parser/passes/naming.hpp"

namespace concord {

namespace {

using grammar::DefinitionForm;
using grammar::DefinitionMark;

constexpr std::uint32_t longest_meaning = 600; // bytes of a meaning that follows its term
constexpr std::uint32_t party_reach = 400;     // bytes between a party and its short form

// A bracket with one of these stands for itself unless the words before it spell it.
bool is_place_or_coin(std::string_view term) noexcept {
    return grammar::one_of(term, {"uk",  "usa", "us",  "eu",     "eea", "gb",  "ni",      "ec",
                                  "eec", "vat", "gbp", "usd",    "eur", "tbc", "tbd",     "tba",
                                  "pdf", "url", "www", "non-eu", "inc", "llc", "official"});
}

bool tells_another_name(std::string_view text, const DefinitionMark& mark) {
    const Span before{mark.whole.begin > 24 ? mark.whole.begin - 24 : 0, mark.whole.begin};
    const auto words = grammar::words_of(text, before);
    return !words.empty() &&
           grammar::one_of(slice(text, words.back()),
                           {"legally", "formally", "officially", "also", "formerly", "previously",
                            "now", "commonly", "usually", "better", "generally", "once",
                            "otherwise"});
}

// "will" shall be construed as "shall", "to" means "to but excluding": how to read, not a term.
bool is_reading_rule(std::string_view term) noexcept {
    return !grammar::begins_upper(term) &&
           grammar::one_of(term, {"will", "shall", "may", "must", "to", "from", "through", "until",
                                  "or", "and", "including", "include", "includes", "any", "hereof",
                                  "herein", "hereunder"});
}

// "Terms not defined in this memorandum shall have the meaning …": no term of that name.
bool speaks_of_terms(std::string_view name) {
    // "A word that the Act defines has the same meaning here."
    for (const std::string_view one : {"A word ", "A term ", "An expression ", "Any word "})
        if (name.starts_with(one)) return true;
    const std::string_view first = name.substr(0, name.find(' '));
    return first.size() < name.size() &&
           grammar::one_of(first, {"terms", "words", "expressions", "capitalised", "capitalized",
                                   "references"}) &&
           (grammar::find_folded(name, " not ") != name.npos ||
            grammar::find_folded(name, "defined") != name.npos ||
            grammar::find_folded(name, "used") != name.npos);
}

// The capitalised words straight before the bracket.
Span run_at(std::string_view text, std::uint32_t open) {
    const Span run = grammar::capitalised_run_before(text, open);
    if (run.empty() || open - run.end > 2) return {};
    // The end of an address or a date is no meaning, nor is another abbreviation.
    const Span before = grammar::trim(text, {run.begin > 4 ? run.begin - 4 : 0, run.begin});
    if (!before.empty() && (text[before.end - 1] == ',' || is_digit(text[before.end - 1])))
        return {};
    if (!grammar::begins_upper(slice(text, run)) || grammar::is_abbreviation(slice(text, run)))
        return {};
    return run;
}

// "services under the Order Form ("Services")", "a company of England ("Licensor")": the
// capitals end a phrase about something else, unless a word of the term is among them.
bool ends_phrase(std::string_view text, Span term, Span run) {
    std::string_view before = text.substr(0, run.begin);
    for (const std::string_view article : {" the ", " a ", " an "})
        if (before.ends_with(article)) before.remove_suffix(article.size() - 1);
    const bool tied =
        std::ranges::any_of(std::array<std::string_view, 8>{" of ", " by ", " to ", " in ",
                                                            " under ", " from ", " with ", " at "},
                            [&](std::string_view word) { return before.ends_with(word); });
    const auto known = grammar::words_of(text, run);
    return tied && std::ranges::none_of(grammar::words_of(text, term), [&](Span word) {
               const std::string wanted = to_lower(slice(text, word));
               return std::ranges::any_of(known, [&](Span k) { // "Schemes" tells of a Scheme
                   const std::string have = to_lower(slice(text, k));
                   return have.starts_with(wanted) || wanted.starts_with(have);
               });
           });
}

bool all_words_in(std::string_view text, Span term, Span run) {
    const auto known = grammar::words_of(text, run);
    const auto words = grammar::words_of(text, term);
    return known.size() > words.size() && std::ranges::all_of(words, [&](Span word) {
               return std::ranges::any_of(
                   known, [&](Span k) { return slice(text, k) == slice(text, word); });
           });
}

// What follows "means", up to the end of the sentence or the next definition.
Span meaning_after(std::string_view text, std::uint32_t from, std::uint32_t next) {
    std::string_view rest = text.substr(from, std::min(longest_meaning, next - from));
    for (const std::string_view stop : {"\n", ";", ". "})
        rest = rest.substr(0, rest.find(stop));
    if (rest.ends_with(" and")) rest.remove_suffix(4);
    return grammar::trim(text, {from, from + static_cast<std::uint32_t>(rest.size())}, ".,;:");
}

// A meaning cut at a bracket inside a title is the whole title: "X Act 2008 (Y) Regulations 2014".
Span with_title(const Document& document, Span meaning) {
    const std::string_view words = document.folded.text(meaning);
    if (std::ranges::count(words, '(') == std::ranges::count(words, ')')) return meaning;
    const Span source = document.folded.source(meaning);
    const auto after = std::ranges::upper_bound(document.statutes, source.begin, {},
                                                [](const Statute& s) { return s.span.begin; });
    if (after == document.statutes.begin() || std::prev(after)->span.end < source.end)
        return meaning;
    return {document.folded.folded(std::prev(after)->span.begin), meaning.end};
}

// "is the" and "are to" give a meaning only in some places: "SSE" is the … at the head of a
// sentence, references to "the Board" are to ….
bool means_there(std::string_view text, const DefinitionMark& mark, std::uint32_t clause_begin) {
    const std::string_view whole = slice(text, mark.whole);
    std::string_view before = text.substr(0, mark.whole.begin);
    if (whole.ends_with("is the") || whole.ends_with("are the"))
        return mark.whole.begin <= clause_begin || before.ends_with(". ");
    if (!whole.ends_with("is to") && !whole.ends_with("are to")) return true;
    if (before.ends_with("the ")) before.remove_suffix(4);
    return before.ends_with("eferences to ") || before.ends_with("eference to ");
}

class Gatherer {
public:
    Gatherer(const Document& document, std::span<const PartyDraft> parties)
        : document_(document), text_(document.folded.text()), parties_(parties) {}

    void take(const DefinitionMark& mark, std::uint32_t next);

    std::vector<TermDraft> drafts;

private:
    void add(const DefinitionMark& mark, Span meaning, TermForm form) {
        drafts.push_back(
            {std::string(slice(text_, mark.term)), mark.term, mark.whole, meaning, form});
    }
    void take_abbreviation(const DefinitionMark& mark);
    void take_called(const DefinitionMark& mark);
    void take_bracketed(const DefinitionMark& mark);
    [[nodiscard]] Span run_of_words(std::uint32_t open) const;
    [[nodiscard]] Span party_meaning(const DefinitionMark& mark) const;

    const Document& document_;
    std::string_view text_;
    std::span<const PartyDraft> parties_;
};

// "Pseudonymisation (SHA-256)": one word that does not spell the bracket is not what it means.
Span Gatherer::run_of_words(std::uint32_t open) const {
    const Span run = run_at(text_, open);
    return slice(text_, run).find(' ') == std::string_view::npos ? Span{} : run;
}

void Gatherer::take_abbreviation(const DefinitionMark& mark) {
    const std::string_view term = slice(text_, mark.term);
    Span meaning = grammar::meaning_by_initials(text_, term, mark.whole.begin);
    if (meaning.empty()) {
        if (is_place_or_coin(term) || grammar::is_roman(term)) return;
        meaning = party_meaning(mark);
        if (meaning.empty())
            meaning = grammar::meaning_by_initials_before(text_, term, mark.whole.begin);
        if (meaning.empty()) meaning = run_of_words(mark.whole.begin);
    }
    if (!meaning.empty()) add(mark, with_title(document_, meaning), TermForm::abbreviation);
}

void Gatherer::take_called(const DefinitionMark& mark) {
    if (tells_another_name(text_, mark)) return;
    const std::string_view whole = slice(text_, mark.whole);
    const bool quoted = whole.back() == '"' || whole.back() == '\'';
    const bool sure = quoted || to_lower(whole.front()) == 'h' || whole.starts_with("referred") ||
                      whole.starts_with("described");
    const std::string_view term = slice(text_, mark.term);
    if (!sure &&
        std::ranges::any_of(parties_, [&](const PartyDraft& p) { return bears_name(p, term); }))
        return;
    if (!sure && term.find(' ') == term.npos) return;
    add(mark, {}, TermForm::quoted);
}

// Whose short form it is: the party's name before the bracket, else where it is introduced.
Span Gatherer::party_meaning(const DefinitionMark& mark) const {
    const std::string_view term = slice(text_, mark.term);
    for (const PartyDraft& party : parties_) {
        if (!bears_name(party, term) || same_body(party.name, term)) continue;
        const std::uint32_t begin =
            mark.whole.begin > party_reach ? mark.whole.begin - party_reach : 0;
        const std::size_t at = text_.substr(begin, mark.whole.begin - begin).rfind(party.name);
        if (at == std::string_view::npos) return party.introduced;
        const auto first = begin + static_cast<std::uint32_t>(at);
        return {first, first + static_cast<std::uint32_t>(party.name.size())};
    }
    return {};
}

void Gatherer::take_bracketed(const DefinitionMark& mark) {
    const std::string_view term = slice(text_, mark.term);
    if (grammar::is_abbreviation(term)) {
        const Span meaning = grammar::meaning_by_initials(text_, term, mark.whole.begin);
        if (!meaning.empty())
            return add(mark, with_title(document_, meaning), TermForm::abbreviation);
    }
    Span meaning = party_meaning(mark);
    if (meaning.empty()) {
        meaning = run_at(text_, mark.whole.begin);
        if (!meaning.empty() && ends_phrase(text_, mark.term, meaning)) meaning = {};
    }
    add(mark, meaning, TermForm::quoted);
}

void Gatherer::take(const DefinitionMark& mark, std::uint32_t next) {
    switch (mark.form) {
    case DefinitionForm::abbreviation:
        take_abbreviation(mark);
        break;
    case DefinitionForm::bracketed:
        take_bracketed(mark);
        break;
    case DefinitionForm::short_name: {
        const Span run = run_at(text_, mark.whole.begin);
        if (!run.empty() && all_words_in(text_, mark.term, run)) add(mark, run, TermForm::quoted);
        break;
    }
    case DefinitionForm::called:
        take_called(mark);
        break;
    case DefinitionForm::means: {
        if (is_reading_rule(slice(text_, mark.term))) break;
        const ClauseId clause = document_.clause_at(document_.folded.source(mark.term).begin);
        const auto begin =
            clause.valid() ? document_.folded.folded(document_.clauses[clause].body.begin) : 0;
        if (!means_there(text_, mark, begin)) break;
        const bool listed = clause.valid() && in_glossary(document_, clause);
        add(mark, meaning_after(text_, mark.whole.end, next),
            listed ? TermForm::glossary : TermForm::quoted);
        break;
    }
    case DefinitionForm::other_name:
        break;
    }
}

} // namespace

std::vector<TermDraft> gather_terms(const Document& document, std::span<const DefinitionMark> marks,
                                    std::span<const PartyDraft> parties,
                                    const grammar::NamingWords& words) {
    Gatherer gatherer(document, parties);
    for (std::size_t i = 0; i < marks.size(); ++i) {
        // Terms of one bracket share its place; the next definition begins behind it.
        std::size_t next = i + 1;
        while (next < marks.size() && marks[next].whole.begin <= marks[i].whole.begin)
            ++next;
        const auto end = static_cast<std::uint32_t>(document.folded.text().size());
        gatherer.take(marks[i], next < marks.size() ? marks[next].whole.begin : end);
    }
    std::vector<TermDraft> listed = glossary_terms(document, words);
    std::vector<TermDraft>& all = gatherer.drafts;
    std::ranges::move(listed, std::back_inserter(all));
    // "[***]": what was blacked out has no name.
    std::erase_if(all, [](const TermDraft& d) {
        return std::ranges::none_of(d.name, grammar::is_word) || speaks_of_terms(d.name);
    });
    std::ranges::stable_sort(all, {}, [](const TermDraft& d) { return d.term.begin; });
    // A quoted term in a glossary is found both ways.
    all.erase(
        std::unique(all.begin(), all.end(),
                    [](const TermDraft& a, const TermDraft& b) { return a.term.overlaps(b.term); }),
        all.end());
    return std::move(all);
}

} // namespace concord
