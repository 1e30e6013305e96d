// SPDX-License-Identifier: Apache-2.0
#include <algorithm>

#include "parser/grammar/party.hpp"
#include "parser/grammar/word_list.hpp"
#include "parser/grammar/words.hpp"
#include "parser/passes/naming.hpp"

namespace concord {

namespace {

using grammar::DefinitionForm;
using grammar::DefinitionMark;

constexpr std::uint32_t owner_reach = 400; // bytes before a cue in which its party stands

void add_alias(PartyDraft& party, std::string_view name) {
    if (name.size() < 2 || lists_name(party, name)) return;
    party.aliases.emplace_back(name);
}

void add_short(PartyDraft& party, std::string_view name) {
    if (!grammar::begins_upper(name) || name.size() < 2 || lists_name(party, name) ||
        names_thing(name))
        return;
    if (party.short_name.empty())
        party.short_name = name;
    else
        party.aliases.emplace_back(name);
}

// The party whose name stands last before `end` on its line; a sentence of its own may name it by
// any name.
PartyDraft* owner_before(std::string_view text, std::uint32_t end,
                         std::vector<PartyDraft>& parties) {
    const std::uint32_t begin = end > owner_reach ? end - owner_reach : 0;
    std::string_view window = text.substr(begin, end - begin);
    if (const std::size_t line = window.rfind('\n'); line != window.npos)
        window.remove_prefix(line + 1);
    PartyDraft* best = nullptr;
    std::size_t best_at = 0;
    const auto look = [&](PartyDraft& party, const std::string& name) {
        if (name.size() < 2) return;
        const std::size_t at = window.rfind(name);
        if (at == window.npos || (best != nullptr && at + name.size() <= best_at)) return;
        best = &party;
        best_at = at + name.size();
    };
    for (PartyDraft& party : parties) {
        look(party, party.name);
        look(party, party.short_name);
        for (const std::string& alias : party.aliases)
            look(party, alias);
    }
    return best;
}

/// "… are not established as joint controllers": a part played, or denied.
bool names_part(std::string_view name) {
    static constexpr auto parts =
        grammar::word_list({"controller", "controllers", "processor", "processors"});
    return parts.holds(name.substr(name.rfind(' ') + 1));
}

bool is_denied(std::string_view text, Span cue) {
    constexpr std::uint32_t reach = 24;
    const Span before{cue.begin > reach ? cue.begin - reach : 0, cue.begin};
    const auto words = grammar::words_of(text, grammar::trim(text, before));
    const std::size_t close = words.size() > 2 ? words.size() - 2 : 0;
    return std::any_of(words.begin() + static_cast<std::ptrdiff_t>(close), words.end(),
                       [text](Span word) {
                           return grammar::one_of(slice(text, word), {"not", "nor", "never"});
                       });
}

// "… is the operating name of the Board": the name in the text is the everyday one.
bool gives_legal_name(std::string_view cue) {
    return !cue.starts_with("operating as") && !cue.starts_with("trading as") &&
           !cue.starts_with("Operating as") && !cue.starts_with("Trading as");
}

void take_other_name(std::string_view text, const DefinitionMark& mark,
                     std::vector<PartyDraft>& parties) {
    const std::string_view name = without_article(slice(text, mark.term));
    const std::string_view cue = slice(text, mark.whole);
    if (!grammar::plausible_party(name) || names_part(name) || is_denied(text, mark.whole)) return;
    // "the legal name of X is Y" names its party inside the cue.
    PartyDraft* party = owner_before(text, mark.term.begin, parties);
    if (party == nullptr || bears_name(*party, name)) return;
    const auto other =
        std::ranges::find_if(parties, [&](const PartyDraft& p) { return bears_name(p, name); });
    if (other != parties.end()) return;
    if (!gives_legal_name(cue)) {
        add_alias(*party, name);
    } else if (party->legal_name.empty()) {
        party->legal_name = name;
        party->legal_name_at = mark.term;
    }
}

void take_known_as(std::string_view text, const DefinitionMark& mark,
                   std::vector<PartyDraft>& parties) {
    const std::string_view name = without_article(slice(text, mark.term));
    const Span before =
        grammar::trim(text, {mark.whole.begin > 24 ? mark.whole.begin - 24 : 0, mark.whole.begin});
    const auto words = grammar::words_of(text, before);
    const std::string_view last = words.empty() ? std::string_view() : slice(text, words.back());
    const bool legal = grammar::one_of(last, {"legally", "formally", "officially"});
    const bool also =
        grammar::one_of(last, {"also", "formerly", "previously", "now", "commonly", "usually",
                               "better", "generally", "once", "otherwise"});
    // "X (known as Y)", "X, known as Y": straight behind the name of a party.
    const bool behind =
        before.end > 0 && (text[before.end - 1] == '(' || text[before.end - 1] == ',');
    if (!legal && !also && !behind) return;
    PartyDraft* party = owner_before(text, mark.whole.begin, parties);
    if (party == nullptr || !grammar::plausible_party(name)) return;
    // "the Piers and Boats Board, hereinafter called PB": "and" parts the run of capitals.
    const bool named = behind && text.substr(0, before.end - 1).ends_with(party->name);
    if (!legal && !also && !named) {
        const Span run = grammar::capitalised_run_before(text, mark.whole.begin - 1);
        if (run.empty() || !bears_name(*party, slice(text, run))) return;
    }
    if (std::ranges::any_of(parties, [&](const PartyDraft& p) { return bears_name(p, name); }))
        return;
    if (named && grammar::begins_with(slice(text, mark.whole), "here"))
        return add_short(*party, name);
    if (legal && party->legal_name.empty()) {
        party->legal_name = name;
        party->legal_name_at = mark.term;
    } else {
        add_alias(*party, name);
    }
}

/// "the Pier Service ("the Service")" in a text whose title has "the Pier Service Wessex and
/// Thames": the branch is called by the name of the whole.
void take_bracket_of_whole(std::string_view before, std::string_view term,
                           std::vector<PartyDraft>& parties) {
    constexpr std::ptrdiff_t least_blanks = 2; // fewer words may begin many names
    PartyDraft* branch = nullptr;
    for (PartyDraft& party : parties) {
        if (!party.short_name.empty()) continue;
        std::string_view whole = party.name;
        for (auto at = whole.rfind(' '); at != whole.npos; at = whole.rfind(' ')) {
            whole = whole.substr(0, at);
            if (std::ranges::count(whole, ' ') < least_blanks) break;
            if (!before.ends_with(whole)) continue;
            if (branch != nullptr) return; // of two branches
            branch = &party;
            break;
        }
    }
    if (branch != nullptr) add_short(*branch, term);
}

// "Full Name (FN)", "Full Name ("the Body")" anywhere in the text.
void take_bracket(std::string_view text, const DefinitionMark& mark,
                  std::vector<PartyDraft>& parties) {
    if (mark.whole.begin == 0) return;
    const std::string_view term = slice(text, mark.term);
    const std::uint32_t end = mark.whole.begin - (text[mark.whole.begin - 1] == ' ' ? 1 : 0);
    for (PartyDraft& party : parties) {
        const auto behind = [&](const std::string& name) {
            return name.size() > term.size() && name.size() <= end &&
                   grammar::same_word(text.substr(end - name.size(), name.size()), name);
        };
        if (!behind(party.name) && !behind(party.legal_name)) continue;
        if (mark.form == DefinitionForm::short_name && party.name.find(term) == std::string::npos &&
            !party.short_name.empty())
            return;
        add_short(party, term);
        return;
    }
    take_bracket_of_whole(text.substr(0, end), without_article(term), parties);
}

// "the Trust" means the Marchland Waterways Trust, …
void take_means(std::string_view text, const DefinitionMark& mark,
                std::vector<PartyDraft>& parties) {
    std::string_view meaning = text.substr(mark.whole.end, 200);
    while (!meaning.empty() && grammar::is_blank(meaning.front()))
        meaning.remove_prefix(1);
    meaning = without_article(meaning);
    for (PartyDraft& party : parties) {
        const std::size_t size = party.name.size();
        // "means the Trust's register" tells of something that the Trust has.
        if (meaning.starts_with(party.name) &&
            (meaning.size() == size || (!grammar::is_word(meaning[size]) && meaning[size] != '\'')))
            return add_short(party, without_article(slice(text, mark.term)));
    }
}

bool has_small(std::string_view words) noexcept {
    return std::ranges::any_of(words, is_lower);
}

/// "NORTHMERE COUNTY COUNCIL" in a title: where the text has the name in small letters too, that is
/// how it is written.
void spell_as_written(std::string_view text, PartyDraft& party) {
    if (party.name.find(' ') == std::string::npos || has_small(party.name)) return;
    constexpr int most_looks = 24;
    const std::string wanted = to_lower(party.name);
    std::size_t at = grammar::find_folded(text, wanted);
    for (int looks = 0; at != text.npos && looks < most_looks; ++looks) {
        const std::string_view found = text.substr(at, wanted.size());
        const std::size_t end = at + wanted.size();
        const bool whole = (at == 0 || !grammar::is_word(text[at - 1])) &&
                           (end == text.size() || !grammar::is_word(text[end]));
        const std::string_view last = found.substr(found.rfind(' ') + 1);
        if (whole && has_small(found) && grammar::begins_upper(found) &&
            grammar::begins_upper(last)) {
            party.name = found;
            return;
        }
        at = grammar::find_folded(text, wanted, end);
    }
}

} // namespace

void name_parties(const Document& document, std::span<const DefinitionMark> marks,
                  std::vector<PartyDraft>& parties) {
    if (parties.empty()) return;
    const std::string_view text = document.folded.text();
    name_roles(text, marks, parties);
    for (const DefinitionMark& mark : marks) {
        switch (mark.form) {
        case DefinitionForm::abbreviation:
        case DefinitionForm::bracketed:
        case DefinitionForm::short_name:
            take_bracket(text, mark, parties);
            break;
        case DefinitionForm::called:
            take_known_as(text, mark, parties);
            break;
        case DefinitionForm::other_name:
            take_other_name(text, mark, parties);
            break;
        case DefinitionForm::means:
            take_means(text, mark, parties);
            break;
        }
    }
    for (PartyDraft& party : parties)
        spell_as_written(text, party);
}

} // namespace concord
