// SPDX-License-Identifier: Apache-2.0
// Parties that stand in a list below the sentence or the heading that announces them.
#include <algorithm>
#include <array>
#include <cstddef>
#include <optional>
#include <utility>

#include "parser/grammar/part_list.hpp"
#include "parser/grammar/word_list.hpp"
#include "parser/grammar/words.hpp"
#include "parser/passes/party_front.hpp"
#include "parser/passes/party_lines.hpp"
#include "parser/passes/party_lists.hpp"

namespace concord {

namespace {

using grammar::PartyItem;

constexpr std::size_t most_parties = 48;

constexpr auto those_who_agree = grammar::part_list(
    {"agencies", "authorities", "bodies", "councils", "forces", "members", "organisations",
     "organizations", "participants", "parties", "partners", "services", "signatories", "trusts"});
constexpr auto agreeing = grammar::part_list(
    {"adopt", "agree", "bound by", "entered into", "part of", "participat", "part in", "parties to",
     "partners to", "party to", "sign", "committed to", "work together", "joined"});
// "The partners use the following suppliers:": others than those who agree.
constexpr auto others = grammar::part_list({"contact", "contractor", "processor", "recipient",
                                            "representative", "supplier", "third part"});

/// "The parties to this agreement are:", "The members of the partnership are as follows:"
bool states_parties(std::string_view words) {
    static constexpr std::array<std::string_view, 8> subjects{"the parties",
                                                              "the partners",
                                                              "the participants",
                                                              "the signatories",
                                                              "the members of the part",
                                                              "the participating ",
                                                              "the partner ",
                                                              "the signatory "};
    const bool subject = std::ranges::any_of(
        subjects, [&](std::string_view start) { return grammar::begins_with(words, start); });
    const auto verb = grammar::find_folded(words, " are");
    return subject && verb != words.npos &&
           (words.ends_with(" are:") || words.ends_with("follows:") ||
            words.ends_with("ollowing:"));
}

/// "This protocol is made between the following bodies:", "The following agencies have signed up to
/// it:"
bool lists_followers(std::string_view words) {
    const auto following = grammar::find_folded(words, "the following ");
    if (following == words.npos || !those_who_agree.any_in(words.substr(following))) return false;
    const std::string_view before = words.substr(0, following);
    if (before.empty()) return agreeing.any_in(words);
    const bool between =
        before.ends_with("between ") || before.ends_with("among ") || before.ends_with("amongst ");
    const bool by = before.ends_with(" by ") || before.ends_with(" of ");
    return (between && (introduces_parties(before) || before.find("shared ") != before.npos)) ||
           (by && introduces_parties(before) && agreeing.any_in(before));
}

/// "Partners", "Signatories" as a heading.
bool heads_parties(const Document& document, const Clause& head) {
    static constexpr auto headings = grammar::word_list(
        {"member organisations", "participants", "participating agencies",
         "participating organisations", "parties", "partner agencies", "partner bodies",
         "partner organisations", "partners", "signatories", "signatory agencies",
         "signatory organisations", "the parties", "the partners", "the signatories"});
    return head.kind != ClauseKind::row && headings.holds(document.source.text(head.heading));
}

bool announces(std::string_view words) {
    constexpr std::size_t longest = 240;
    if (!words.ends_with(':')) return false;
    if (const auto stop = words.rfind(". "); stop != words.npos) words.remove_prefix(stop + 2);
    const bool theirs = words.find('\'') != words.npos; // "The parties' addresses are:"
    return words.size() <= longest && !theirs && !others.any_in(words) &&
           (states_parties(words) || lists_followers(words));
}

/// The body that an entry names: all of it, its beginning, or what stands before its colon: "Alder
/// Council: keeps the register".
std::optional<PartyItem> body_of_entry(std::string_view text, const PartyReader& reader,
                                       const Clause& line) {
    if (auto item = reader.body_of(line)) return item;
    const auto colon = slice(text, line.folded).find(": ");
    if (colon == std::string_view::npos) return std::nullopt;
    const auto end = line.folded.begin + static_cast<std::uint32_t>(colon);
    auto items = reader.read(line.folded.begin, end);
    if (items.size() != 1 || items.front().name.end != end) return std::nullopt;
    return std::move(items.front());
}

/// The whole line where a bare "and" cuts the name that it is: "Carr and District Advice".
void join_line(std::string_view text, const Clause& line, PartyItem& item) {
    constexpr std::string_view joint = " and ";
    const Span whole = grammar::trim(text, line.folded, ".,;: ");
    const std::string_view rest = slice(text, {item.name.end, std::max(item.name.end, whole.end)});
    const bool bare = rest.find_first_of(",;(:") == rest.npos && item.short_names.empty();
    if (rest.starts_with(joint) && bare && !tells_a_body(text, item.name))
        item.name.end = whole.end;
}

/// The entries of a list, each of which names one body; nothing where most of them name none.
std::vector<PartyItem> listed_below(const Document& document, const PartyReader& reader,
                                    std::size_t head) {
    const auto clauses = document.clauses.all();
    const std::string_view text = document.folded.text();
    std::vector<PartyItem> items;
    std::ptrdiff_t bodies = 0;
    for (std::size_t at = head + 1; at < clauses.size() && items.size() < most_parties; ++at) {
        const Clause& line = clauses[at];
        const bool listed = line.kind == ClauseKind::bullet || line.kind == ClauseKind::item ||
                            (line.kind == ClauseKind::clause && line.heading.empty());
        const bool alone = line.kind == ClauseKind::heading && !line.label.present();
        const bool entry = listed || alone || line.kind == ClauseKind::text;
        const bool anew = line.label.present() && line.label.ordinals[0] == 1 && !items.empty() &&
                          line.label.count == 1;
        if (!entry || anew || line.kind != clauses[head + 1].kind) break;
        auto item = body_of_entry(text, reader, line);
        if (!item && listed) return {}; // a list of something else
        if (!item || (!listed && !tells_a_body(text, item->name))) break;
        join_line(text, line, *item);
        bodies += tells_a_body(text, item->name) ? 1 : 0;
        items.push_back(std::move(*item));
        at = std::max<std::size_t>(line.next, at + 1) - 1; // what stands below says more of it
    }
    const bool most = 2 * bodies > std::ssize(items);
    return most && items.size() >= 2 ? items : std::vector<PartyItem>();
}

} // namespace

std::vector<PartyItem> announced_parties(const Document& document, const PartyReader& reader) {
    constexpr std::size_t first_pages = 120; // clauses
    const auto clauses = document.clauses.all();
    for (std::size_t at = 0; at < std::min(first_pages, clauses.size()); ++at) {
        if (!announces(document.folded.text(clauses[at].folded)) &&
            !heads_parties(document, clauses[at]))
            continue;
        auto items = listed_below(document, reader, at);
        if (!items.empty()) return items;
    }
    return {};
}

} // namespace concord
