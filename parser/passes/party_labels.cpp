// SPDX-License-Identifier: Apache-2.0
#include "parser/passes/party_labels.hpp"

#include <algorithm>
#include <string>
#include <utility>

#include "parser/grammar/party.hpp"
#include "parser/grammar/words.hpp"
#include "parser/text/ascii.hpp"

namespace concord {

namespace {

constexpr std::uint32_t reach = 900; // bytes from one label to the next
constexpr std::size_t most_parties = 24;

bool is_mark(char c) noexcept {
    return c == '*' || c == '_' || c == '#' || c == '|' || c == ' ' || c == '\t' || c == '(';
}

std::uint32_t line_end(std::string_view source, std::uint32_t at) noexcept {
    return static_cast<std::uint32_t>(std::min(source.find('\n', at), source.size()));
}

/// Where the words behind the label `word` begin, when the line has it and a sign that it is one:
/// a colon, a tab, a dash, or nothing else on the line. 0 when it has none.
std::uint32_t behind_label(std::string_view source, std::uint32_t line, std::string_view word) {
    const auto end = line_end(source, line);
    auto at = line;
    while (at < end && (is_mark(source[at]) || source[at] == '-')) // "- and -"
        ++at;
    // "Rhwng / Between": the label in another language before it.
    constexpr std::uint32_t longest = 20;
    const auto slash = source.substr(at, std::min(longest, end - at)).find(" / ");
    if (slash != std::string_view::npos) at += static_cast<std::uint32_t>(slash + 3);
    if (!equal_folded(source.substr(at, word.size()), word)) return 0;
    at += static_cast<std::uint32_t>(word.size());
    // "between the", "and the", and the name on the next line.
    constexpr std::string_view article = " the";
    if (equal_folded(source.substr(at, end - at), article)) return end;
    if (at < end && (is_lower(source[at]) || is_upper(source[at]) || is_digit(source[at])))
        return 0;
    bool label = false;
    for (; at < end; ++at) {
        const char c = source[at];
        const bool sign = c == ':' || c == '\t' || c == '|' || c == '-';
        if (!sign && !is_mark(c) && c != ')' && c != '\r') break;
        label = label || sign;
    }
    const bool alone = at == end;
    return label || alone ? at : 0;
}

/// The words behind a label: the rest of its line, else the next line that has any.
Span named_at(std::string_view source, std::uint32_t at) {
    auto end = line_end(source, at);
    for (int lines = 0; at >= end && end < source.size() && lines < 4; ++lines) {
        at = end + 1;
        end = line_end(source, at);
        while (at < end && (is_mark(source[at]) || source[at] == '\r'))
            ++at;
    }
    end = std::max(at, end);
    // "Client name: Alpha Ltd": a label of its own.
    const auto line = source.substr(at, std::min<std::uint32_t>(end - at, 40));
    const auto colon = line.find(':');
    if (colon != std::string_view::npos && colon >= 4 &&
        equal_folded(line.substr(colon - 4, 4), "name")) {
        at += static_cast<std::uint32_t>(colon + 1);
    }
    return {at, end};
}

/// The words at `at`, and the lines below that go on with a list: "ALDER CORPORATION,".
void add_named(std::string_view source, std::uint32_t at, std::vector<Span>& found) {
    found.push_back(named_at(source, at));
    while (found.size() < most_parties) {
        std::string_view line = slice(source, found.back());
        while (line.ends_with(' ') || line.ends_with('\r'))
            line.remove_suffix(1);
        if (!line.ends_with(',') || !grammar::ends_with_form(line.substr(0, line.size() - 1)))
            return;
        found.push_back(named_at(source, found.back().end));
    }
}

} // namespace

std::vector<Span> labelled_parties(std::string_view source, std::uint32_t between) {
    const auto before = source.substr(0, between).rfind('\n');
    const auto first =
        before == std::string_view::npos ? 0U : static_cast<std::uint32_t>(before + 1);
    std::vector<Span> found;
    const auto behind = behind_label(source, first, "between");
    if (behind == 0) return found;
    add_named(source, behind, found);
    auto stop = found.back().end + reach;
    for (auto line = line_end(source, found.back().end) + 1;
         line < source.size() && line < stop && found.size() < most_parties;
         line = line_end(source, line) + 1) {
        auto name = behind_label(source, line, "and");
        if (name == 0) name = behind_label(source, line, "&");
        if (name == 0) continue;
        add_named(source, name, found);
        line = found.back().end;
        stop = line + reach;
    }
    if (found.size() < 2) found.clear();
    return found;
}

namespace {

/// "Party A: Alpha Ltd", "Partner 1: the Board": the noun without its first letter, as a line may
/// write it small or large.
std::vector<grammar::PartyItem> lettered_by(std::string_view noun, std::string_view text,
                                            const PartyReader& reader) {
    std::vector<grammar::PartyItem> items;
    std::string marks;
    for (std::size_t at = text.find(noun); at != text.npos; at = text.find(noun, at + 1)) {
        const std::size_t mark = at + noun.size();
        if (at == 0 || mark + 2 >= text.size() || text[mark + 1] != ':' ||
            !grammar::is_word(text[mark]) || marks.find(text[mark]) != marks.npos)
            continue;
        auto found = reader.read(static_cast<std::uint32_t>(mark + 2),
                                 line_end(text, static_cast<std::uint32_t>(at)));
        if (found.empty()) continue;
        marks += text[mark];
        items.push_back(std::move(found.front()));
        if (items.size() >= most_parties) break;
    }
    return items.size() >= 2 ? items : std::vector<grammar::PartyItem>();
}

} // namespace

std::vector<grammar::PartyItem> lettered_parties(std::string_view text, const PartyReader& reader) {
    for (const std::string_view noun : {"arty ", "artner ", "rganisation ", "rganization ",
                                        "gency ", "ignatory ", "uthority ", "ody "}) {
        auto items = lettered_by(noun, text, reader);
        if (!items.empty()) return items;
    }
    return {};
}

std::vector<grammar::PartyItem> parties_with_reader(std::string_view text, std::uint32_t from,
                                                    const PartyReader& reader) {
    constexpr std::uint32_t reach = 120;
    constexpr std::string_view you = "you";
    constexpr std::string_view joint = " and ";
    while (from < text.size() && grammar::is_blank(text[from]))
        ++from;
    if (!grammar::same_word(text.substr(from, you.size()), you)) return {};
    const auto behind = static_cast<std::uint32_t>(from + you.size());
    const std::string_view words = text.substr(behind, reach);
    const auto at = words.substr(0, words.find_first_of(".\n")).find(joint);
    if (at == words.npos || (at > 0 && words.front() != ',' && words.front() != ' ')) return {};
    const auto named = behind + static_cast<std::uint32_t>(at + joint.size());
    auto items = reader.read(named, line_end(text, named));
    if (items.empty() || items.front().name.begin > named + joint.size()) return {};
    items.resize(1);
    grammar::PartyItem you_too;
    you_too.name = {from, behind};
    you_too.open = true;
    items.insert(items.begin(), std::move(you_too));
    return items;
}

} // namespace concord
