// SPDX-License-Identifier: Apache-2.0
// Parties that were found under the name of the part that they play: a text that says "Movers
// Group, Inc. (the "Company")" tells who the Company is.
#include <algorithm>

#include "parser/grammar/party.hpp"
#include "parser/grammar/words.hpp"
#include "parser/passes/naming.hpp"

namespace concord {

namespace {

using grammar::DefinitionForm;
using grammar::DefinitionMark;

constexpr std::uint32_t opening = 30000;           ///< Bytes in which parties are introduced.
constexpr std::uint32_t longest_description = 240; ///< Bytes between a name and its bracket.

/// ", a Delaware corporation (", ", a corporation organised under the laws of (": where such words
/// begin; `end` when there are none.
std::uint32_t description_before(std::string_view text, std::uint32_t end) {
    const std::uint32_t floor = end > longest_description ? end - longest_description : 0;
    std::string_view before = text.substr(floor, end - floor);
    // Neither another definition nor another sentence stands between.
    if (const auto stop = before.find_last_of("\"();\n"); stop != before.npos) {
        before.remove_prefix(stop + 1);
    }
    for (const std::string_view lead : {", a ", ", an "}) {
        const auto at = before.rfind(lead);
        if (at != before.npos) return end - static_cast<std::uint32_t>(before.size() - at);
    }
    return end;
}

/// "Beta and Gamma Services Limited": what stands before the "and" is another party, or an address.
Span without_other_party(std::string_view text, Span name, const std::vector<PartyDraft>& parties) {
    constexpr std::string_view tie = " and ";
    const std::string_view words = slice(text, name);
    const std::size_t at = words.find(tie);
    if (at == words.npos) return name;
    const std::string_view other = words.substr(0, at);
    const bool apart =
        std::ranges::any_of(other, is_digit) ||
        std::ranges::any_of(parties, [&](const PartyDraft& one) { return bears_name(one, other); });
    return apart ? Span{name.begin + static_cast<std::uint32_t>(at + tie.size()), name.end} : name;
}

/// The dot of "Inc." belongs to the name.
Span with_dot(std::string_view text, Span name) {
    const std::string_view words = slice(text, name);
    const bool shortened =
        grammar::one_of(words.substr(words.rfind(' ') + 1), {"inc", "ltd", "co", "corp"});
    if (shortened && name.end < text.size() && text[name.end] == '.') ++name.end;
    return name;
}

/// A name in full: with a form of company, or of the kind that its short form names.
bool is_full_name(std::string_view name, std::string_view role) {
    if (name.size() <= role.size() + 1 || name.find(' ') == name.npos ||
        !grammar::plausible_party(name))
        return false;
    return (name.ends_with(role) && name[name.size() - role.size() - 1] == ' ') ||
           grammar::ends_with_form(name);
}

/// The full name that the bracket at `open` puts in short; empty when there is none.
Span name_before(std::string_view text, std::uint32_t open, std::string_view role,
                 const std::vector<PartyDraft>& parties) {
    const std::uint32_t end = grammar::trim(text, {0, open}).end;
    for (const std::uint32_t at : {end, description_before(text, end)}) {
        const Span run = grammar::capitalised_run_before(text, at);
        const Span name = with_dot(text, without_other_party(text, run, parties));
        // "a division of Lamp Group, Inc. ("Lamp")": whose part the party is.
        const bool part = text.substr(0, name.begin).ends_with(" of ");
        if (!part && is_full_name(without_article(slice(text, name)), role)) return name;
    }
    return {};
}

} // namespace

void name_roles(std::string_view text, std::span<const DefinitionMark> marks,
                std::vector<PartyDraft>& parties) {
    for (PartyDraft& party : parties) {
        if (!party.short_name.empty()) continue;
        const auto mark = std::ranges::find_if(marks, [&](const DefinitionMark& one) {
            return one.form != DefinitionForm::means && slice(text, one.term) == party.name;
        });
        if (mark == marks.end() || mark->whole.begin > opening) continue;
        const Span full = name_before(text, mark->whole.begin, party.name, parties);
        const std::string_view name = without_article(slice(text, full));
        if (name.empty()) continue;
        const bool taken = std::ranges::any_of(
            parties, [&](const PartyDraft& other) { return bears_name(other, name); });
        if (taken) continue;
        party.short_name = std::move(party.name);
        party.name = name;
        party.introduced = {full.end - static_cast<std::uint32_t>(name.size()), full.end};
    }
}

} // namespace concord
