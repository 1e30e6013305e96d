// SPDX-License-Identifier: Apache-2.0
#include "parser/grammar/party.hpp"

#include <algorithm>
#include <array>

#include "parser/grammar/party_address.hpp"
#include "parser/grammar/party_list.hpp"
#include "parser/grammar/party_role.hpp"
#include "parser/grammar/word_list.hpp"
#include "parser/grammar/words.hpp"

namespace concord::grammar {

namespace {

constexpr std::size_t most_parties = 24;

// "(each a "Partner" and together the "Partners")" names all of the list, not the last of it.
// "(together with its affiliates, "Beta")" and "(collectively, "Beta")" name one.
bool names_all(std::string_view bracket) {
    return std::ranges::any_of(std::array<std::string_view, 5>{"(each ", "(each,", "(together the ",
                                                               "(together, the ", "(both "},
                               [&](std::string_view lead) { return begins_with(bracket, lead); });
}

// "… in accordance with", "… subsidiary of": what follows is not the body that stands before.
bool leads_away(std::string_view words) {
    return std::ranges::any_of(
        std::array<std::string_view, 5>{" in accordance with ", " pursuant to ", " subsidiary of ",
                                        " laws of ", " existing under "},
        [words](std::string_view lead) { return words.find(lead) != words.npos; });
}

// "Quay College (Autonomous)": what a body is, and no short form of its name.
constexpr auto standings =
    word_list({"autonomous", "deemed", "private", "registered", "statutory"});

} // namespace

// End of the bracket at `at`; its short names go to the item.
std::uint32_t PartyListReader::bracket(std::uint32_t at, PartyItem& item) const {
    std::uint32_t end = 0;
    const bool of_all = names_all(text_.substr(at, 64));
    for (const DefinitionMark& mark : marks_in(marks_, at, at + 1)) {
        const std::string_view term = slice(text_, mark.term);
        if (mark.form == DefinitionForm::short_name && standings.holds(term)) return mark.whole.end;
        end = mark.whole.end;
        // "the Board in accordance with the handbook Managing Piers ("MP")": of the handbook.
        const Span meaning = is_abbreviation(term) ? meaning_by_initials(text_, term, at) : Span{};
        if (!meaning.empty() && meaning.begin > item.name.end &&
            leads_away(text_.substr(item.name.end, meaning.begin - item.name.end)))
            continue;
        if (!of_all) item.short_names.push_back(mark.term);
        item.defined = true;
    }
    // "("you" or the "Franchisee")": a name before a pronoun.
    std::ranges::stable_partition(item.short_names,
                                  [this](Span term) { return !is_pronoun(slice(text_, term)); });
    if (end > 0) return end;
    const std::size_t close =
        text_.substr(0, std::min<std::size_t>(text_.size(), at + 400)).find(')', at);
    if (close == std::string_view::npos) return at + 1;
    // "(company number 01234567, hereinafter referred to as "Alder")"
    for (const DefinitionMark& mark :
         marks_in(marks_, at, of_all ? at : static_cast<std::uint32_t>(close)))
        if (mark.form == DefinitionForm::called) take_called(mark, item);
    return static_cast<std::uint32_t>(close + 1);
}

void PartyListReader::take_called(const DefinitionMark& mark, PartyItem& item) const {
    const std::string_view term = slice(text_, mark.term);
    const std::string_view cue = slice(text_, mark.whole);
    const bool given = begins_with(cue, "here") || begins_with(cue, "referred");
    if (!given || is_pronoun(term) || one_of(term, {"party", "parties"})) return;
    item.short_names.push_back(mark.term);
    item.defined = true;
}

// The bracket that names who takes part by a role alone; 0 where none is or the bracket names
// nobody.
std::uint32_t PartyListReader::role_at(std::uint32_t at) const {
    const std::uint32_t open = role_bracket(text_, at);
    const bool named = open != 0 && mark_at(marks_, open) != nullptr;
    return named && !names_all(text_.substr(open, 64)) ? open : 0;
}

// One past the hole of a form at `at`, which a name is to fill: "[name of organisation]", "____".
std::uint32_t PartyListReader::hole_end(std::uint32_t at) const {
    constexpr std::uint32_t longest = 80;
    constexpr std::uint32_t shortest_rule = 4;
    if (at >= text_.size()) return 0;
    const std::string_view hole = text_.substr(at, longest);
    if (hole.front() == '_' || hole.front() == '.') {
        const auto rule = std::min(hole.find_first_not_of(hole.front()), hole.size());
        return rule < shortest_rule ? 0 : at + static_cast<std::uint32_t>(rule);
    }
    if (hole.front() != '[') return 0;
    const std::size_t close = hole.find_first_of("]\n");
    return close == hole.npos || hole[close] == '\n' ? 0
                                                     : at + static_cast<std::uint32_t>(close + 1);
}

// One past a hole at `at` that a bracket right behind it names: "[name] ("the Council")". 0 else.
std::uint32_t PartyListReader::named_hole(std::uint32_t at) const {
    const std::uint32_t end = hole_end(at);
    if (end == 0) return 0;
    const std::uint32_t open = skip_blanks(text_, end);
    return mark_at(marks_, open) != nullptr && !names_all(text_.substr(open, 64)) ? end : 0;
}

std::vector<PartyItem> PartyListReader::read(std::uint32_t from) {
    std::vector<PartyItem> items;
    std::uint32_t at = from;
    while (at < text_.size() && (is_blank(text_[at]) || text_[at] == ':' || text_[at] == '-' ||
                                 text_[at] == '*' || text_[at] == '_')) {
        lines_ = lines_ || text_[at] == '\n' || text_[at] == ':';
        ++at;
    }
    bool weak = false;
    while (items.size() < most_parties && at < text_.size()) {
        PartyItem item;
        at = skip_rule<party::opening>(text_, at);
        const std::uint32_t bare = skip_rule<party::the>(text_, at);
        item.article = bare != at;
        item.weak = weak;
        item.name = with_units(text_, without_address(text_, read_party_name(text_, bare)));
        std::uint32_t hole = item.name.empty() ? hole_end(bare) : 0;
        if (item.name.empty() && hole == 0 &&
            (last_ || items.empty() || same_word(text_.substr(at, 4), "you ")))
            hole = role_at(at);
        if (item.name.empty() && hole == 0) break;
        const Next found = next(hole > 0 ? hole : item.name.end, item);
        item.name = without_words_behind_form(text_, item.name);
        item.name = without_role(text_, item.name, item.short_names);
        // "[name of body] of [address] ("the Provider")" is the Provider until somebody fills it
        // in.
        if (hole > 0) {
            if (item.short_names.empty()) break;
            item.name = item.short_names.front();
            item.short_names.erase(item.short_names.begin());
            item.open = true;
        }
        // "the customer (the "Client")" alone begins no list.
        if (hole > 0 && items.empty() && found.gap == Gap::none && text_[bare] != '[') break;
        items.push_back(std::move(item));
        if (found.gap == Gap::none) break;
        weak = found.gap == Gap::weak;
        last_ = found.last;
        at = found.at;
    }
    return items;
}

std::vector<PartyItem> read_party_list(std::string_view text, std::uint32_t from,
                                       std::span<const DefinitionMark> marks) {
    return PartyListReader(text, marks).read(from);
}

} // namespace concord::grammar
