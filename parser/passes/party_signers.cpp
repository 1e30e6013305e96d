// SPDX-License-Identifier: Apache-2.0
#include "parser/passes/party_signers.hpp"

#include <algorithm>
#include <utility>

#include "parser/grammar/person.hpp"
#include "parser/grammar/person_text.hpp"
#include "parser/grammar/role.hpp"
#include "parser/grammar/words.hpp"
#include "parser/passes/party_front.hpp"
#include "parser/passes/party_lists.hpp"

namespace concord {

using grammar::PartyItem;

std::vector<PartyItem> signing_bodies(const Document& document) {
    std::vector<PartyItem> items;
    const std::string_view folded = document.folded.text();
    const auto consider = [&](Span source) {
        if (items.size() >= 24 || source.empty()) return;
        const Span span{document.folded.folded(source.begin), document.folded.folded(source.end)};
        std::uint32_t at = span.begin;
        for (const std::string_view lead :
             {"signed for and on behalf of", "signed on behalf of", "for and on behalf of",
              "on behalf of", "signed for", "signed by", "for"}) {
            if (!grammar::begins_with(slice(folded, span), lead)) continue;
            at += static_cast<std::uint32_t>(lead.size());
            break;
        }
        while (at < span.end && (grammar::is_blank(folded[at]) || folded[at] == ':'))
            ++at;
        if (grammar::same_word(folded.substr(at, 4), "the ")) at += 4;
        PartyItem item;
        item.name = grammar::read_party_name(folded, at);
        if (item.name.empty() || item.name.end > span.end) return;
        // "Winter fuel payments": its first word names nobody.
        const auto rest = slice(folded, {item.name.end, span.end});
        if (rest.starts_with(' ') && rest.size() > 1 && is_lower(rest[1])) return;
        const auto words = grammar::words_of(folded, item.name);
        if (grammar::person_field(slice(folded, item.name)) != grammar::PersonField::none) return;
        if (std::ranges::any_of(words,
                                [&](Span w) { return grammar::is_post_word(slice(folded, w)); }))
            return;
        // The name of a person who signs is no body.
        if (at == span.begin && grammar::looks_like_name(folded, words)) return;
        items.push_back(std::move(item));
    };
    for (const Table& table : document.tables) {
        if (table.kind != TableKind::signatures) continue;
        for (std::uint32_t i = 0; i < table.cells.count; ++i) {
            const Cell& cell = document.cells[table.cells.first + i];
            if (cell.row == 0) consider(cell.span);
        }
        if (items.size() >= 2) return items;
    }
    for (const Clause& clause : document.clauses.all()) {
        if (clause.kind != ClauseKind::signature) continue;
        const std::string_view line = document.folded.text(clause.folded);
        std::size_t begin = grammar::find_folded(line, "on behalf of");
        // "Organisation: Ferry Board", above the name, post and day of who signs for it
        const std::size_t colon = line.find(':');
        if (begin == line.npos && colon != line.npos &&
            grammar::person_field(line.substr(0, colon)) == grammar::PersonField::organisation)
            begin = colon + 1;
        if (begin != line.npos)
            consider({document.folded.source(
                {clause.folded.begin + static_cast<std::uint32_t>(begin), clause.folded.end})});
    }
    return items;
}

std::vector<PartyItem> bodies_above_signers(const Document& document) {
    std::vector<PartyItem> items;
    const std::string_view folded = document.folded.text();
    const Clause* above = nullptr;
    for (const Clause& clause : document.clauses.all()) {
        const Clause* const line = std::exchange(above, &clause);
        if (clause.kind != ClauseKind::signature || line == nullptr || line->folded.empty() ||
            line->kind == ClauseKind::signature || line->label.present())
            continue;
        const bool article = grammar::same_word(folded.substr(line->folded.begin, 4), "the ");
        PartyItem item;
        item.name = grammar::read_party_name(folded, line->folded.begin + (article ? 4 : 0));
        const Span rest{item.name.end, line->folded.end};
        if (!item.name.empty() && tells_a_body(folded, item.name) &&
            !names_text(folded, item.name) && grammar::trim(folded, rest, ",.:").empty())
            items.push_back(std::move(item));
    }
    return items;
}

} // namespace concord
