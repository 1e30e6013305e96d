// SPDX-License-Identifier: Apache-2.0
#include "parser/passes/party_lines.hpp"

#include <algorithm>
#include <cstddef>
#include <utility>

#include "parser/grammar/part_list.hpp"
#include "parser/grammar/party_role.hpp"
#include "parser/grammar/word_list.hpp"
#include "parser/grammar/words.hpp"
#include "parser/passes/party_lists.hpp"

namespace concord {

namespace {

using grammar::PartyItem;

constexpr auto party_headings =
    grammar::word_list({"participants", "parties", "parties:", "partner organisations",
                        "signatory organisations", "the participants", "the parties"});

// A line of its own, with a body on each line below.
constexpr auto between_lines = grammar::word_list(
    {"between", "between:", "by and between", "by and between:", "made between", "made between:"});

// "The Club engages the following sub-processors:": what stands below are others.
constexpr auto others = grammar::part_list({"processor", "supplier", "contractor", "recipient"});

bool leads_to_others(std::string_view words) {
    return words.ends_with(':') && words.find("ollowing ") != words.npos && others.any_in(words);
}

// "Between:" with one body to a line below it, numbered or not.
std::vector<PartyItem> below_between(const Document& document, const PartyReader& reader,
                                     std::size_t head) {
    const auto clauses = document.clauses.all();
    std::vector<PartyItem> items;
    for (std::size_t i = head + 1; i < clauses.size() && items.size() < 24; ++i) {
        const Clause& line = clauses[i];
        if (grammar::one_of(document.folded.text(line.folded), {"and", "&"})) continue;
        const bool anew = line.label.present() && line.label.ordinals[0] == 1 && !items.empty();
        auto item = reader.body_of(line);
        if (anew || !item || (!item->open && !tells_a_body(document.folded.text(), item->name)))
            break;
        items.push_back(std::move(*item));
    }
    return items;
}

// The last name of a list right above the next heading looks like one.
void add_last_line(const Document& document, const PartyReader& reader, const Clause& head,
                   std::vector<PartyItem>& items) {
    const auto clauses = document.clauses.all();
    if (items.size() != 1 || head.next >= clauses.size()) return;
    const Clause& line = clauses[head.next];
    auto item = line.kind == ClauseKind::heading && !line.label.present() ? reader.body_of(line)
                                                                          : std::nullopt;
    if (item && tells_a_body(document.folded.text(), item->name)) items.push_back(std::move(*item));
}

// Names in capitals right below "THE PARTIES" look like headings. `next`: nothing else stands
// between.
bool names_alone(const Document& document, const PartyReader& reader, const Clause& heading,
                 bool next) {
    if (!next || heading.label.present() || !heading.body.empty()) return false;
    const auto item = reader.body_of(heading);
    return item && tells_a_body(document.folded.text(), item->name);
}

// A section "Parties" with one body to a line or row.
std::vector<PartyItem> below_parties(const Document& document, const PartyReader& reader,
                                     std::size_t head) {
    const auto clauses = document.clauses.all();
    std::vector<PartyItem> items;
    bool in_headings = false;
    for (std::size_t i = head + 1; i < clauses[head].next && items.size() < 24; ++i) {
        const Clause& line = clauses[i];
        if (line.kind == ClauseKind::table) continue;
        // "1. INTERPRETATION": the terms begin.
        const bool section = line.kind == ClauseKind::clause && line.next > i + 1;
        if (section && items.size() >= 2) break;
        if (leads_to_others(document.folded.text(line.folded))) break;
        const bool heading = line.kind == ClauseKind::heading;
        if (heading && !names_alone(document, reader, line, i == head + 1 + items.size())) continue;
        if (!heading && in_headings) continue; // what stands below the last of them
        in_headings = heading;
        if (auto item = reader.body_of(line)) items.push_back(std::move(*item));
    }
    add_last_line(document, reader, clauses[head], items);
    return items;
}

// Where the names begin in "parties to this memorandum (MoU) are the Board and …"; 0 when the words
// at `at` say something else of the parties.
std::uint32_t names_of_statement(std::string_view text, std::size_t at) {
    constexpr std::size_t longest = 120;
    const std::string_view rest = text.substr(at, longest);
    const std::string_view sentence = rest.substr(0, rest.find_first_of(".;\n"));
    for (const std::string_view verb : {" are: ", " are ", " are:"}) {
        const std::size_t found = sentence.find(verb);
        if (found == std::string_view::npos) continue;
        return static_cast<std::uint32_t>(at + found + verb.size());
    }
    return 0;
}

} // namespace

std::vector<PartyItem> stated_parties(std::string_view opening, const PartyReader& reader) {
    constexpr std::string_view cue = "arties to th";
    for (std::size_t at = opening.find(cue); at != opening.npos; at = opening.find(cue, at + 1)) {
        const std::uint32_t from = names_of_statement(opening, at);
        if (from == 0) continue;
        auto items = reader.read(from, static_cast<std::uint32_t>(opening.size()));
        // "the Pier Agency (PA), Department of Coasts, and …": what the Agency belongs to.
        if (std::ranges::count(items, true, &PartyItem::defined) >= 2)
            std::erase_if(items, [](const PartyItem& item) { return !item.defined; });
        if (items.size() >= 2) return items;
    }
    return {};
}

std::vector<PartyItem> PartyReader::read(std::uint32_t from, std::uint32_t end) const {
    std::vector<PartyItem> items = grammar::read_party_list(text_.substr(0, end), from, marks_);
    leave_addresses(text_, items);
    join_names(text_, items);
    for (PartyItem& item : items)
        item.name = grammar::without_agreement_kind(text_, item.name);
    std::erase_if(items, [&](const PartyItem& item) {
        return item.name.empty() || !grammar::plausible_party(slice(text_, item.name));
    });
    return items;
}

std::optional<PartyItem> PartyReader::body_of(const Clause& line) const {
    if (line.label.unit != LabelUnit::none) return std::nullopt; // "Section 2 Legal Context"
    auto found = read(line.folded.begin, line.folded.end);
    // "(1) HOMES AND COMMUNITIES AGENCY of … (the "Agency")": one line, one short name.
    if (found.size() == 2 && found.back().weak && found.back().defined &&
        found.front().short_names.empty()) {
        found.back().name = cover(found.front().name, found.back().name);
        found.erase(found.begin());
    }
    if (found.empty()) return std::nullopt;
    if (names_a_body(text_, found.front(), line.folded)) return std::move(found.front());
    return role_of(found.front().name, line.folded);
}

std::optional<PartyItem> PartyReader::role_of(Span first, Span line) const {
    const std::uint32_t open = grammar::role_bracket(text_, first.begin);
    const auto* const mark = grammar::mark_at(marks_, open);
    if (open == 0 || mark == nullptr || mark->whole.end > line.end) return std::nullopt;
    PartyItem item;
    item.name = mark->term;
    item.defined = true;
    return item;
}

// A cover names those who agree, a list below it says more of them.
std::vector<PartyItem> parties_by_line(const Document& document, const PartyReader& reader) {
    const auto clauses = document.clauses.all();
    std::vector<PartyItem> on_cover;
    for (const Clause& head : clauses) {
        if (head.kind == ClauseKind::row || head.kind == ClauseKind::title) continue;
        const std::string_view words =
            document.source.text(head.kind == ClauseKind::text ? head.body : head.heading);
        if (between_lines.holds(words)) {
            auto items =
                below_between(document, reader, static_cast<std::size_t>(&head - clauses.data()));
            if (items.size() >= 2 && on_cover.empty()) on_cover = std::move(items);
        }
        if (head.kind == ClauseKind::text) continue;
        const bool parties = party_headings.holds(words) ||
                             (words.size() < 60 && (grammar::begins_with(words, "parties to th") ||
                                                    grammar::begins_with(words, "the parties to")));
        if (!parties) continue;
        auto items =
            below_parties(document, reader, static_cast<std::size_t>(&head - clauses.data()));
        const bool defined = std::ranges::any_of(items, &PartyItem::defined);
        if (items.size() >= 2 && (defined || on_cover.empty())) return items;
    }
    return on_cover;
}

} // namespace concord
