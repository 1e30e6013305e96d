// SPDX-License-Identifier: Apache-2.0
// The parties of a sentence that says who they are, or by whom the text was agreed.
#include <algorithm>
#include <utility>

#include "parser/grammar/words.hpp"
#include "parser/passes/party_front.hpp"
#include "parser/passes/party_lines.hpp"
#include "parser/passes/party_lists.hpp"

namespace concord {

namespace {

using grammar::PartyItem;

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

// "This memorandum has been agreed by the Board and the Trust.": where the names begin; 0 where
// something else was agreed.
std::uint32_t behind_agreed_by(std::string_view opening, std::size_t by) {
    constexpr std::size_t reach = 160;
    constexpr std::size_t words = 3; // "by "
    std::string_view before = opening.substr(by > reach ? by - reach : 0, std::min(by, reach));
    before.remove_prefix(std::min(before.find_last_of(".;\n") + 1, before.size()));
    const bool agreed = before.ends_with(" agreed ") || before.ends_with(" entered into ") ||
                        before.ends_with(" made ");
    const bool passive = before.find(" is ") != before.npos ||
                         before.find(" been ") != before.npos ||
                         before.find(" was ") != before.npos;
    return agreed && passive && before.find("his ") != before.npos && introduces_parties(before)
               ? static_cast<std::uint32_t>(by + words)
               : 0;
}

// "This protocol sets out how the Board and the Trust work together", "This letter sets out what
// the Board and the Trust have agreed": where the names begin; 0 where "how" at `how` tells of
// something else.
std::uint32_t behind_how(std::string_view opening, std::size_t how) {
    constexpr std::size_t reach = 160;
    const std::size_t words = opening.substr(how).starts_with("what ") ? 5 : 4; // "how "
    std::string_view before = opening.substr(how > reach ? how - reach : 0, std::min(how, reach));
    before.remove_prefix(std::min(before.find_last_of(".;\n") + 1, before.size()));
    const bool tells = before.ends_with("sets out ") || before.ends_with("set out ") ||
                       before.ends_with("describes ") || before.ends_with("explains ");
    const bool text = introduces_parties(before) || before.find("letter") != before.npos;
    return tells && before.find("his ") != before.npos && text
               ? static_cast<std::uint32_t>(how + words)
               : 0;
}

/// The names behind a cue, where `holds` says that they are of bodies.
template <class Behind, class Holds>
std::vector<PartyItem> named_behind(std::string_view opening, std::string_view cue,
                                    const PartyReader& reader, const Behind& behind,
                                    const Holds& holds) {
    for (std::size_t at = opening.find(cue); at != opening.npos; at = opening.find(cue, at + 1)) {
        const std::uint32_t from = behind(opening, at + 1);
        if (from == 0) continue;
        auto items = reader.read(from, static_cast<std::uint32_t>(opening.size()));
        if (items.size() >= 2 && holds(items)) return items;
    }
    return {};
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

std::vector<PartyItem> agreed_by(std::string_view opening, const PartyReader& reader) {
    const auto two = [&](const std::vector<PartyItem>& items) {
        return std::ranges::count_if(items, [&](const PartyItem& item) {
                   return item.article || tells_a_body(opening, item.name);
               }) >= 2;
    };
    // "how the Personal Data and the Health Data are kept": none of them is a body.
    const auto all = [&](const std::vector<PartyItem>& items) {
        return std::ranges::all_of(
            items, [&](const PartyItem& item) { return tells_a_body(opening, item.name); });
    };
    auto items = named_behind(opening, " by ", reader, behind_agreed_by, two);
    for (const std::string_view cue : {" how ", " what "})
        if (items.empty()) items = named_behind(opening, cue, reader, behind_how, all);
    return items;
}

std::vector<PartyItem> bodies_by_line(std::string_view text, Span lines,
                                      const PartyReader& reader) {
    std::vector<PartyItem> items;
    while (lines.begin < lines.end) {
        const std::size_t stop = std::min<std::size_t>(text.find('\n', lines.begin), lines.end);
        const Span line =
            grammar::trim(text, {lines.begin, static_cast<std::uint32_t>(stop)}, ",;:");
        lines.begin = static_cast<std::uint32_t>(stop) + 1;
        if (line.empty() || grammar::one_of(slice(text, line), {"and", "&"})) continue;
        auto found = reader.read(line.begin, line.end);
        if (found.size() != 1 || found.front().name.end != line.end ||
            !tells_a_body(text, found.front().name))
            break;
        items.push_back(std::move(found.front()));
    }
    return items.size() >= 2 ? items : std::vector<PartyItem>();
}

} // namespace concord
