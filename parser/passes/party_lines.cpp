// SPDX-License-Identifier: Apache-2.0
#include "parser/passes/party_lines.hpp"

#include <algorithm>
#include <cstddef>
#include <utility>

#include "parser/grammar/party_role.hpp"
#include "parser/grammar/role.hpp"
#include "parser/grammar/word_list.hpp"
#include "parser/grammar/words.hpp"
#include "parser/passes/party_front.hpp"
#include "parser/passes/party_lists.hpp"

namespace concord {

namespace {

using grammar::PartyItem;

constexpr auto party_headings =
    grammar::word_list({"participants", "parties", "parties:", "partner agencies",
                        "partner agencies:", "partner organisations", "signatory agencies",
                        "signatory organisations", "the participants", "the parties"});

// A line of its own, with a body on each line below.
constexpr auto between_lines =
    grammar::word_list({"between", "between:", "by and between", "by and between:", "made between",
                        "made between:", "parties:", "the parties:", "partners:", "the partners:"});

// "This agreement forms part of the terms of service between:"
bool ends_with_between(std::string_view words) {
    return words.ends_with(" between:") || words.ends_with(" between");
}

// "BETWEEN THE FOLLOWING CHIEF OFFICERS": what stands below are the parties, whatever their names.
bool announces_parties(std::string_view words) {
    constexpr std::size_t longest = 80;
    return words.size() < longest && words.find('.') == words.npos &&
           (grammar::begins_with(words, "between the following ") ||
            grammar::begins_with(words, "made between the following ") ||
            grammar::begins_with(words, "by and between the following "));
}

// "AND THE FOLLOWING LOCAL POLICING BODIES": a further group of them.
bool announces_more(std::string_view words) {
    constexpr std::size_t longest = 80;
    return words.size() < longest && (grammar::begins_with(words, "and the following ") ||
                                      grammar::begins_with(words, "together with the following "));
}

// "Between:" with one body to a line below it, numbered or not.
std::vector<PartyItem> below_between(const Document& document, const PartyReader& reader,
                                     std::size_t head) {
    const auto clauses = document.clauses.all();
    std::vector<PartyItem> items;
    // "Parties:" above entries of a list, each of which is one.
    const std::string_view lead = document.folded.text(clauses[head].folded);
    const bool named_parties = lead.ends_with("arties:") || announces_parties(lead);
    bool restarted = false;
    for (std::size_t i = head + 1; i < clauses.size() && items.size() < 24; ++i) {
        const Clause& line = clauses[i];
        const std::string_view words = document.folded.text(line.folded);
        if (grammar::one_of(words, {"and", "&"})) continue;
        if (!items.empty() && announces_more(words)) {
            restarted = true;
            continue;
        }
        // "## Law": the text begins.
        if (line.kind == ClauseKind::heading && words.find(' ') == words.npos) break;
        const bool anew = line.label.present() && line.label.ordinals[0] == 1 && !items.empty() &&
                          !std::exchange(restarted, false);
        auto item = reader.body_of(line);
        const bool listed = named_parties && (line.label.present() || !line.label.span.empty());
        if (anew || !item ||
            (!item->open && !listed && !tells_a_body(document.folded.text(), item->name)))
            break;
        items.push_back(std::move(*item));
    }
    return items;
}

// "(1) Alpha Council of …" and "(2) Beta School …" right above "The parties agree as follows:".
std::vector<PartyItem> above_agreed(const Document& document, const PartyReader& reader,
                                    std::size_t agreed) {
    const auto clauses = document.clauses.all();
    std::vector<PartyItem> items;
    for (std::size_t at = agreed; at-- > 0 && items.size() < 24;) {
        const Clause& line = clauses[at];
        const std::string_view label = document.source.text(line.label.span);
        if (!line.label.present() || line.label.count != 1 || !label.starts_with('(')) break;
        auto item = reader.body_of(line);
        if (!item) return {};
        items.insert(items.begin(), std::move(*item));
        if (line.label.ordinals[0] == 1) break;
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

// "Alpha Fire District No. 6"
Span with_number(std::string_view text, Span name) {
    constexpr std::string_view number = " No.";
    if (!slice(text, name).ends_with(number) || !text.substr(name.end).starts_with(' '))
        return name;
    auto end = name.end + 1;
    while (end < text.size() && is_digit(text[end]))
        ++end;
    return end > name.end + 1 ? Span{name.begin, end} : name;
}

// "Alder and Birch Councils", "Alder, Birch and Cedar Trusts": the last of them is the Birch
// Council.
void part_plural(std::string_view text, std::vector<PartyItem>& items) {
    if (items.size() < 2) return;
    Span& last = items.back().name;
    const std::string_view words = slice(text, last);
    const std::string_view word = words.substr(words.rfind(' ') + 1);
    const bool plural = word.size() > 1 && word.size() < words.size() &&
                        (word.back() == 's' || word.back() == 'S') &&
                        grammar::is_body_word(word.substr(0, word.size() - 1));
    const bool bare = std::none_of(items.begin(), items.end() - 1, [text](const PartyItem& item) {
        return tells_a_body(text, item.name);
    });
    if (plural && bare) --last.end;
}

// What a line of a form tells of a party beside its name.
constexpr auto form_fields =
    grammar::word_list({"address", "contact", "date", "details", "e-mail", "email", "id", "name",
                        "no", "number", "officer", "person", "phone", "postcode", "registration",
                        "representative", "signatory", "telephone", "website"});

/// A line of a form: "Registered Address: Pier House".
struct FormField {
    std::string_view label;
    Span value; ///< Folded.
};

// "Registered Address: …", "Contact Person: …", "Represented by: …": fields of a form. No label
// where the line has no such field.
FormField field_of(const Document& document, const Clause& line) {
    constexpr std::size_t longest = 50;
    const std::string_view words = document.folded.text(line.folded);
    FormField field;
    std::string_view label = words.substr(0, longest);
    if (!line.heading.empty() && !line.body.empty()) { // the label stands in bold type
        label = document.source.text(line.heading);
        field.value = {document.folded.folded(line.body.begin), line.folded.end};
    } else {
        const std::size_t colon = label.find(':');
        if (colon == label.npos) return {};
        label = label.substr(0, colon);
        field.value = {line.folded.begin + static_cast<std::uint32_t>(colon + 1), line.folded.end};
    }
    const std::size_t first = label.find_first_not_of("*- ");
    const std::size_t last = label.find_last_not_of("*: ");
    if (first == label.npos || last == label.npos || last < first) return {};
    label = label.substr(first, last + 1 - first);
    if (label.find_first_of(",(") != label.npos) return {}; // "Alpha, run by Ann, of address: …"
    const bool by = grammar::same_word(label, "represented by");
    if (by || form_fields.holds(label.substr(label.rfind(' ') + 1))) field.label = label;
    return field;
}

// "Organisation name: Alpha Ltd": a field that gives the party.
bool names_party(std::string_view field) {
    static constexpr auto bodies =
        grammar::word_list({"company", "entity", "legal", "organisation", "organization", "party"});
    return field.ends_with("ame") && bodies.holds(field.substr(0, field.find(' ')));
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
        if (const auto field = field_of(document, line); !field.label.empty()) {
            if (!names_party(field.label)) continue;
            auto named = reader.read(field.value.begin, field.value.end);
            if (!named.empty()) items.push_back(std::move(named.front()));
            continue;
        }
        const bool heading = line.kind == ClauseKind::heading;
        if (heading && !names_alone(document, reader, line, i == head + 1 + items.size())) continue;
        if (!heading && in_headings) continue; // what stands below the last of them
        in_headings = heading;
        if (auto item = reader.body_of(line)) items.push_back(std::move(*item));
    }
    add_last_line(document, reader, clauses[head], items);
    return items;
}

} // namespace

std::vector<PartyItem> PartyReader::read(std::uint32_t from, std::uint32_t end) const {
    std::vector<PartyItem> items = grammar::read_party_list(text_.substr(0, end), from, marks_);
    leave_addresses(text_, items);
    join_roles(text_, items);
    join_names(text_, items);
    part_plural(text_, items);
    for (PartyItem& item : items)
        item.name = with_number(text_, grammar::without_agreement_kind(text_, item.name));
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
    if (found.empty()) return reader_of(line.folded);
    if (names_a_body(text_, found.front(), line.folded)) return std::move(found.front());
    return role_of(found.front().name, line.folded);
}

// "**You** ("Controller" or "Customer")": whoever reads the text.
std::optional<PartyItem> PartyReader::reader_of(Span line) const {
    constexpr std::uint32_t reach = 4; // "** ("
    const Span words = grammar::trim(text_, line, "*_ ");
    constexpr std::string_view you = "you";
    if (!grammar::same_word(slice(text_, words).substr(0, you.size()), you)) return std::nullopt;
    const auto behind = words.begin + static_cast<std::uint32_t>(you.size());
    const auto open = text_.substr(behind, reach + 1).find('(');
    if (open == text_.npos) return std::nullopt;
    const auto* const mark = grammar::mark_at(marks_, behind + static_cast<std::uint32_t>(open));
    if (mark == nullptr || mark->whole.end > line.end) return std::nullopt;
    PartyItem item;
    item.name = mark->term;
    item.open = true;
    item.defined = true;
    return item;
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
    constexpr std::size_t first_pages = 60; // clauses
    const auto clauses = document.clauses.all();
    std::vector<PartyItem> on_cover;
    for (const Clause& head : clauses) {
        if (head.kind == ClauseKind::row || head.kind == ClauseKind::title) continue;
        const std::string_view words =
            document.source.text(head.kind == ClauseKind::text ? head.body : head.heading);
        const bool text = head.kind == ClauseKind::text;
        if (between_lines.holds(words) || announces_parties(words) ||
            (text && ends_with_between(words))) {
            auto items =
                below_between(document, reader, static_cast<std::size_t>(&head - clauses.data()));
            if (items.size() >= 2 && on_cover.empty()) on_cover = std::move(items);
        }
        const auto at = static_cast<std::size_t>(&head - clauses.data());
        if (text && on_cover.empty() && at < first_pages &&
            words.find("parties agree") != std::string_view::npos) {
            auto items = above_agreed(document, reader, at);
            if (items.size() >= 2) on_cover = std::move(items);
        }
        if (text) continue;
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
