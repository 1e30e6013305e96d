// SPDX-License-Identifier: Apache-2.0
#include "parser/passes/party_tables.hpp"

#include <algorithm>
#include <iterator>

#include "parser/grammar/person.hpp"
#include "parser/grammar/person_text.hpp"
#include "parser/grammar/role.hpp"
#include "parser/grammar/word_list.hpp"
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

bool stands_below_parties(const Document& document, const Table& table) {
    const Span heading = heading_over(document, table.clause);
    return !heading.empty() && is_on_parties(document.source.text(heading));
}

/// Below a heading on the parties, or before what is agreed.
bool stands_for_parties(const Document& document, const Table& table) {
    if (stands_below_parties(document, table)) return true;
    const auto clauses = document.clauses.all();
    const auto first = std::ranges::find(clauses, ClauseKind::clause, &Clause::kind);
    return static_cast<std::size_t>(first - clauses.begin()) > table.clause.index();
}

/// "Alpha and District Trust", alone in its cell: a name goes on behind "and".
bool joins_names(std::string_view text, std::uint32_t at) {
    const std::string_view rest = text.substr(at);
    return rest.starts_with(" and ") || rest.starts_with(" & ");
}

/// One past the name that fills a cell, perhaps with something in a bracket behind it.
std::uint32_t name_end(std::string_view text, Span cell) {
    const std::size_t open = slice(text, cell).find(" (");
    return open == std::string_view::npos ? cell.end
                                          : cell.begin + static_cast<std::uint32_t>(open);
}

/// The body that a cell names, and nothing else but perhaps its short form in a bracket.
PartyItem body_in(const Document& document, Span cell) {
    const std::string_view text = document.folded.text();
    PartyItem item;
    if (cell.empty()) return item;
    const Span span{document.folded.folded(cell.begin), document.folded.folded(cell.end)};
    std::uint32_t at = span.begin;
    if (grammar::begins_with(slice(text, span), "the ")) at += 4;
    Span name = grammar::read_party_name(text, at);
    if (!name.empty() && joins_names(text.substr(0, span.end), name.end))
        name.end = name_end(text, span);
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
        if (!items[i].short_names.empty()) continue; // the table says it
        const auto count =
            std::ranges::count_if(forms, [&](Span form) { return same(form, forms[i]); });
        if (!forms[i].empty() && count == 1) items[i].short_names.push_back(forms[i]);
    }
}

/// The column that says what each body is called below: "Short name".
std::size_t short_name_column(const Document& document, const Grid& grid) {
    static constexpr auto heads = grammar::word_list(
        {"abbreviation", "acronym", "called", "defined term", "here", "in this agreement",
         "in this document", "in this memorandum", "in this protocol", "known as", "known here as",
         "referred to as", "referred to below as", "short form", "short name", "short title"});
    for (std::size_t column = 1; column < grid.columns(); ++column)
        if (heads.holds(document.source.text(grid.at(0, column)))) return column;
    return grid.columns();
}

/// "the Council" or ("the Council") in that column.
Span short_name_in(const Document& document, Span cell) {
    const std::string_view text = document.folded.text();
    Span name = grammar::trim(
        text, {document.folded.folded(cell.begin), document.folded.folded(cell.end)}, "\"'().*");
    if (grammar::begins_with(slice(text, name), "the ")) name.begin += 4;
    constexpr std::uint32_t longest = 40;
    const bool fits = name.size() <= longest && grammar::begins_upper(slice(text, name));
    return fits ? name : Span{};
}

/// The bodies of the first column, with what another column calls them.
std::vector<PartyItem> bodies_of(const Document& document, const Grid& grid) {
    std::vector<PartyItem> items;
    const std::size_t called = short_name_column(document, grid);
    for (std::size_t row = 1; row < grid.rows(); ++row) {
        PartyItem item = body_in(document, grid.at(row, 0));
        if (item.name.empty()) continue;
        const Span cell = called < grid.columns() ? grid.at(row, called) : Span{};
        const Span name = cell.empty() ? cell : short_name_in(document, cell);
        if (!name.empty()) item.short_names.push_back(name);
        items.push_back(std::move(item));
    }
    return items;
}

/// "Signatory | Name | Date": the first column names the bodies, another one who signs.
bool heads_signing_bodies(const Document& document, const Grid& grid) {
    const auto head = [&](std::size_t column) { return document.source.text(grid.at(0, column)); };
    bool named = false;
    for (std::size_t column = 1; column < grid.columns(); ++column)
        named = named || grammar::person_field(head(column)) == grammar::PersonField::name;
    return named && (grammar::person_field(head(0)) == grammar::PersonField::organisation ||
                     grammar::one_of(head(0), {"signatory", "signatories"}));
}

/// "Head of Harbours" is a post; a chief constable or a commissioner may be a body too.
bool begins_with_post(std::string_view name) {
    const std::string_view first = name.substr(0, name.find(' '));
    return grammar::is_post_word(first) && !grammar::one_of(first, {"chief", "commissioner"});
}

} // namespace

std::vector<PartyItem> bodies_that_sign(const Document& document) {
    for (const Table& table : document.tables) {
        const Grid grid(document, table);
        if (table.kind != TableKind::signatures || grid.rows() < 3 || grid.columns() < 2 ||
            grid.at(0, 0).empty() || !heads_signing_bodies(document, grid))
            continue;
        std::vector<PartyItem> items = bodies_of(document, grid);
        // A cell that names no body tells that the column holds something else.
        const bool posts = std::ranges::any_of(items, [&](const PartyItem& item) {
            return begins_with_post(slice(document.folded.text(), item.name));
        });
        if (!posts && items.size() >= 2 && items.size() + 1 == grid.rows()) return items;
    }
    return {};
}

std::vector<PartyItem> called_bodies(const Document& document) {
    std::vector<PartyItem> out;
    for (const Table& table : document.tables) {
        const Grid grid(document, table);
        if (grid.rows() < 3 || grid.columns() < 2 || !stands_for_parties(document, table) ||
            short_name_column(document, grid) == grid.columns())
            continue;
        std::ranges::move(bodies_of(document, grid), std::back_inserter(out));
    }
    return out;
}

std::vector<PartyItem> listed_bodies(const Document& document, bool headed) {
    std::vector<PartyItem> items;
    for (const Table& table : document.tables) {
        if (table.kind == TableKind::signatures) continue;
        if (headed ? !stands_below_parties(document, table) : !stands_for_parties(document, table))
            continue;
        const Grid grid(document, table);
        if (grid.rows() < 3 || grid.columns() == 0 || grid.at(0, 0).empty()) continue;
        if (grammar::person_field(document.source.text(grid.at(0, 0))) !=
            grammar::PersonField::organisation)
            continue;
        items = bodies_of(document, grid);
        if (items.size() < 2) continue;
        take_short_forms(document.folded.text(), items);
        return items;
    }
    return {};
}

} // namespace concord
