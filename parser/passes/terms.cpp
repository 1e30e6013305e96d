// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <array>

#include "parser/grammar/words.hpp"
#include "parser/passes/glossary.hpp"
#include "parser/passes/naming.hpp"

namespace concord {

namespace {

using grammar::DefinitionForm;
using grammar::DefinitionMark;

constexpr std::uint32_t longest_meaning = 600; // bytes of a meaning that follows its term

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

// The capitalised words straight before the bracket.
Span run_at(std::string_view text, std::uint32_t open) {
    const Span run = grammar::capitalised_run_before(text, open);
    if (run.empty() || open - run.end > 2) return {};
    return run;
}

bool all_words_in(std::string_view text, Span term, Span run) {
    const auto known = grammar::words_of(text, run);
    const auto words = grammar::words_of(text, term);
    return known.size() > words.size() && std::ranges::all_of(words, [&](Span word) {
               return std::ranges::any_of(
                   known, [&](Span k) { return slice(text, k) == slice(text, word); });
           });
}

Span meaning_after(std::string_view text, std::uint32_t from) {
    const std::size_t line = std::min(
        {text.find('\n', from), text.size(), static_cast<std::size_t>(from) + longest_meaning});
    const std::string_view rest = text.substr(0, line);
    std::size_t end = rest.find(';', from);
    const std::size_t stop = rest.find(". ", from);
    end = std::min({end, stop, line});
    return grammar::trim(text, {from, static_cast<std::uint32_t>(end)}, ".,;:");
}

class Gatherer {
public:
    Gatherer(const Document& document, std::span<const PartyDraft> parties)
        : document_(document), text_(document.folded.text()), parties_(parties) {}

    void take(const DefinitionMark& mark);

    std::vector<TermDraft> drafts;

private:
    void add(const DefinitionMark& mark, Span meaning, TermForm form) {
        drafts.push_back(
            {std::string(slice(text_, mark.term)), mark.term, mark.whole, meaning, form});
    }
    void take_abbreviation(const DefinitionMark& mark);
    void take_called(const DefinitionMark& mark);

    const Document& document_;
    std::string_view text_;
    std::span<const PartyDraft> parties_;
};

void Gatherer::take_abbreviation(const DefinitionMark& mark) {
    const std::string_view term = slice(text_, mark.term);
    Span meaning = grammar::meaning_by_initials(text_, term, mark.whole.begin);
    if (meaning.empty()) {
        if (is_place_or_coin(term) || grammar::is_roman(term)) return;
        meaning = run_at(text_, mark.whole.begin);
    }
    if (!meaning.empty()) add(mark, meaning, TermForm::abbreviation);
}

void Gatherer::take_called(const DefinitionMark& mark) {
    if (tells_another_name(text_, mark)) return;
    const std::string_view whole = slice(text_, mark.whole);
    const bool quoted = whole.back() == '"' || whole.back() == '\'';
    const bool sure =
        quoted || grammar::to_lower(whole.front()) == 'h' || whole.starts_with("referred");
    const std::string_view term = slice(text_, mark.term);
    if (!sure &&
        std::ranges::any_of(parties_, [&](const PartyDraft& p) { return bears_name(p, term); }))
        return;
    if (!sure && term.find(' ') == term.npos) return;
    add(mark, {}, TermForm::quoted);
}

void Gatherer::take(const DefinitionMark& mark) {
    switch (mark.form) {
    case DefinitionForm::abbreviation:
        take_abbreviation(mark);
        break;
    case DefinitionForm::bracketed: {
        const std::string_view term = slice(text_, mark.term);
        const Span by_letters = grammar::is_abbreviation(term)
                                    ? grammar::meaning_by_initials(text_, term, mark.whole.begin)
                                    : Span{};
        add(mark, by_letters.empty() ? run_at(text_, mark.whole.begin) : by_letters,
            by_letters.empty() ? TermForm::quoted : TermForm::abbreviation);
        break;
    }
    case DefinitionForm::short_name: {
        const Span run = run_at(text_, mark.whole.begin);
        if (!run.empty() && all_words_in(text_, mark.term, run)) add(mark, run, TermForm::quoted);
        break;
    }
    case DefinitionForm::called:
        take_called(mark);
        break;
    case DefinitionForm::means: {
        const ClauseId clause = document_.clause_at(document_.folded.source(mark.term).begin);
        const bool listed = clause.valid() && in_glossary(document_, clause);
        add(mark, meaning_after(text_, mark.whole.end),
            listed ? TermForm::glossary : TermForm::quoted);
        break;
    }
    case DefinitionForm::other_name:
        break;
    }
}

} // namespace

std::vector<TermDraft> gather_terms(const Document& document, std::span<const DefinitionMark> marks,
                                    std::span<const PartyDraft> parties) {
    Gatherer gatherer(document, parties);
    for (const DefinitionMark& mark : marks)
        gatherer.take(mark);
    std::vector<TermDraft> listed = glossary_terms(document);
    std::vector<TermDraft>& all = gatherer.drafts;
    std::ranges::move(listed, std::back_inserter(all));
    std::ranges::stable_sort(all, {}, [](const TermDraft& d) { return d.term.begin; });
    // A quoted term in a glossary is found both ways.
    const auto again = std::ranges::unique(
        all, [](const TermDraft& a, const TermDraft& b) { return a.term.overlaps(b.term); });
    all.erase(again.begin(), again.end());
    return std::move(all);
}

} // namespace concord
