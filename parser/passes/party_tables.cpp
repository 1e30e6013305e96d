// SPDX-License-Identifier: Apache-2.0
#include "parser/passes/party_tables.hpp"

#include <algorithm>

#include "parser/grammar/person.hpp"
#include "parser/grammar/person_text.hpp"
#include "parser/grammar/words.hpp"
#include "parser/passes/people.hpp"

namespace concord {

namespace {

using grammar::PartyItem;

bool is_on_parties(std::string_view heading) {
    return std::ranges::any_of(
        grammar::words_of(heading, {0, static_cast<std::uint32_t>(heading.size())}),
        [heading](Span word) {
            return grammar::one_of(slice(heading, word),
                                   {"parties", "party", "between", "partners", "organisations",
                                    "organizations", "participants"});
        });
}

/// Below a heading on the parties, or before what is agreed.
bool stands_for_parties(const Document& document, const Table& table) {
    const Span heading = heading_over(document, table.clause);
    if (!heading.empty() && is_on_parties(document.source.text(heading))) return true;
    const auto clauses = document.clauses.all();
    const auto first = std::ranges::find(clauses, ClauseKind::clause, &Clause::kind);
    return static_cast<std::size_t>(first - clauses.begin()) > table.clause.index();
}

/// The body that a cell names, and nothing else but perhaps its short form in a bracket.
PartyItem body_in(const Document& document, Span cell) {
    const std::string_view text = document.folded.text();
    PartyItem item;
    if (cell.empty()) return item;
    const Span span{document.folded.folded(cell.begin), document.folded.folded(cell.end)};
    std::uint32_t at = span.begin;
    if (grammar::begins_with(slice(text, span), "the ")) at += 4;
    const Span name = grammar::read_party_name(text, at);
    const Span rest = grammar::trim(text, {std::min(name.end, span.end), span.end}, ",.;");
    const bool alone = rest.empty() || text[rest.begin] == '(';
    if (!name.empty() && name.end <= span.end && alone &&
        grammar::plausible_party(slice(text, name)) &&
        grammar::person_field(slice(text, name)) == grammar::PersonField::none &&
        !grammar::looks_like_name(text, grammar::words_of(text, name)))
        item.name = name;
    return item;
}

/// Where the words first stand by themselves behind `from`, if they do so at least twice.
Span used_words(std::string_view text, std::string_view words, std::uint32_t from) {
    Span first;
    std::size_t uses = 0;
    for (auto at = text.find(words, from); at != text.npos && uses < 2;
         at = text.find(words, at + 1)) {
        const std::size_t end = at + words.size();
        if ((at > 0 && grammar::is_word(text[at - 1])) ||
            (end < text.size() && grammar::is_word(text[end])))
            continue;
        if (uses++ == 0) first = {static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(end)};
    }
    return uses < 2 ? Span{} : first;
}

/// What the text calls a listed body though it never says so: "the ICB" for the "Eastmarsh
/// Integrated Care Board", "the University" for one of them. Empty where nothing is used.
Span short_form(std::string_view text, Span name, std::uint32_t behind) {
    const auto words = grammar::words_of(text, name);
    std::string initials;
    for (std::size_t at = words.size(); at-- > 0;) {
        const std::string_view word = slice(text, words[at]);
        if (!grammar::begins_upper(word)) continue; // "of", "for"
        initials.insert(initials.begin(), word.front());
        if (initials.size() < 2) continue;
        if (const Span used = used_words(text, initials, behind); !used.empty()) return used;
    }
    if (words.size() < 2) return {};
    const std::string last = "the " + std::string(slice(text, words.back()));
    const Span used = used_words(text, last, behind);
    return used.empty() ? used : Span{used.begin + 4, used.end};
}

void take_short_forms(std::string_view text, std::vector<PartyItem>& items) {
    std::vector<Span> forms;
    for (const PartyItem& item : items)
        forms.push_back(short_form(text, item.name, items.back().name.end));
    const auto same = [&](Span a, Span b) { return slice(text, a) == slice(text, b); };
    for (std::size_t i = 0; i < items.size(); ++i) {
        const auto count =
            std::ranges::count_if(forms, [&](Span form) { return same(form, forms[i]); });
        if (!forms[i].empty() && count == 1) items[i].short_names.push_back(forms[i]);
    }
}

} // namespace

std::vector<PartyItem> listed_bodies(const Document& document) {
    std::vector<PartyItem> items;
    for (const Table& table : document.tables) {
        if (table.kind == TableKind::signatures || !stands_for_parties(document, table)) continue;
        const Grid grid(document, table);
        if (grid.rows() < 3 || grid.columns() == 0 || grid.at(0, 0).empty()) continue;
        if (grammar::person_field(document.source.text(grid.at(0, 0))) !=
            grammar::PersonField::organisation)
            continue;
        items.clear();
        for (std::size_t row = 1; row < grid.rows(); ++row)
            if (PartyItem item = body_in(document, grid.at(row, 0)); !item.name.empty())
                items.push_back(std::move(item));
        if (items.size() < 2) continue;
        take_short_forms(document.folded.text(), items);
        return items;
    }
    return {};
}

} // namespace concord
