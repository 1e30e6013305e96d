// SPDX-License-Identifier: Apache-2.0
#include "parser/passes/side_by_side.hpp"

#include <algorithm>
#include <array>

#include "parser/grammar/person_text.hpp"
#include "parser/grammar/words.hpp"
#include "parser/text/ascii.hpp"

namespace concord {

namespace {

using grammar::Line;
using grammar::LineKind;
using grammar::PersonField;

/// Two blanks may also end a sentence: only a label behind them tells of columns.
constexpr std::string_view narrow = "  ";
constexpr std::string_view wide = "   ";

/// The label that words begin with, without its colon; empty when they begin with none.
std::string_view label_of(std::string_view words) {
    constexpr std::size_t longest = 26;
    const auto colon = words.substr(0, longest).find(':');
    const auto label = words.substr(0, colon == words.npos ? 0 : colon);
    return label.find(narrow) == label.npos ? label : std::string_view();
}

/// What stands between gaps of so many blanks or more.
std::vector<Span> parts_of(std::string_view text, Span line, std::string_view gap) {
    std::vector<Span> parts;
    std::uint32_t begin = line.begin;
    while (begin < line.end) {
        const auto found = slice(text, {begin, line.end}).find(gap);
        const auto end =
            found == std::string_view::npos ? line.end : begin + static_cast<std::uint32_t>(found);
        parts.push_back(grammar::trim(text, {begin, end}));
        begin = end;
        while (begin < line.end && text[begin] == ' ')
            ++begin;
    }
    return parts;
}

/// Whether the parts of a line all begin with the label of the first.
bool repeats_label(std::string_view text, const Line& line) {
    if (line.kind != LineKind::text) return false;
    const auto label = label_of(slice(text, line.content));
    if (label.empty()) return false;
    const auto parts = parts_of(text, line.content, narrow);
    return parts.size() >= 2 && std::ranges::all_of(parts, [&](Span part) {
               return grammar::same_word(label_of(slice(text, part)), label);
           });
}

PersonField field_of(std::string_view text, const Line& line) {
    return grammar::person_field(label_of(slice(text, line.content)));
}

/// Whether lines tell how to reach people. Names and posts alone stand below places to sign.
bool tell_how_to_reach(std::string_view text, std::span<const Line> lines,
                       const std::vector<std::size_t>& group) {
    const auto has = [&](auto... fields) {
        return std::ranges::any_of(group, [&](std::size_t at) {
            const PersonField field = field_of(text, lines[at]);
            return ((field == fields) || ...);
        });
    };
    return has(PersonField::email, PersonField::phone) &&
           !has(PersonField::signature, PersonField::date, PersonField::none);
}

/// "For the Harbour Board": says for whom is signed.
bool leads_signing(std::string_view words) {
    constexpr std::array<std::string_view, 6> leads{
        "signed ", "for ", "on behalf of ", "for and on behalf of ", "subscribed ", "executed "};
    return std::ranges::any_of(
        leads, [&](std::string_view lead) { return grammar::begins_with(words, lead); });
}

/// "For the Harbour Board    For Boat Redress": both parts of a line do. Few lines begin so, and
/// only those are looked for gaps.
bool heads_signing(std::string_view text, const Line& line) {
    if (line.kind != LineKind::text || !leads_signing(slice(text, line.content))) return false;
    const auto parts = parts_of(text, line.content, wide);
    return parts.size() == 2 && leads_signing(slice(text, parts.back()));
}

/// "4 May 2026": four figures of a year.
bool has_year(std::string_view words) {
    for (const std::string_view century : {"19", "20"})
        for (auto at = words.find(century); at != words.npos; at = words.find(century, at + 1))
            if (at + 4 <= words.size() && is_digit(words[at + 2]) && is_digit(words[at + 3]))
                return true;
    return false;
}

/// The two cells of a line that keeps to columns of which the second begins at `column`; none where
/// it does not.
std::vector<Span> cells_in_columns(std::string_view text, const Line& line, std::uint32_t column) {
    constexpr std::uint32_t untidy = 2;
    const std::uint32_t start =
        line.content.begin - std::min<std::uint32_t>(line.content.begin, line.indent);
    const auto at_second = [&](Span part) {
        const std::uint32_t here = part.begin - start;
        return here + untidy >= column && here <= column + untidy;
    };
    std::vector<Span> parts = parts_of(text, line.content, wide);
    if (parts.size() == 1 && at_second(parts.front()))
        parts.insert(parts.begin(), {line.content.begin, line.content.begin});
    else if (parts.size() == 1 && parts.front().end - start <= column)
        parts.push_back({line.content.end, line.content.end});
    else if (parts.size() != 2 || !at_second(parts.back()))
        parts.clear();
    return parts;
}

} // namespace

std::size_t SideBySide::take_signing(std::string_view text, std::span<const Line> lines,
                                     std::size_t head) {
    constexpr std::size_t most_lines = 24;
    constexpr std::size_t fewest = 3;
    const auto heads = parts_of(text, lines[head].content, wide);
    const Line& first = lines[head];
    const auto column =
        heads.back().begin -
        (first.content.begin - std::min<std::uint32_t>(first.content.begin, first.indent));
    std::map<std::size_t, std::vector<Span>> rows{{head, heads}};
    bool year = false;
    std::size_t gap = 0;
    for (std::size_t at = head + 1; at < lines.size() && at < head + most_lines; ++at) {
        if (lines[at].kind == LineKind::blank) {
            if (++gap > 2) break;
            continue;
        }
        const auto words = slice(text, lines[at].content);
        auto cells = lines[at].kind == LineKind::text ? cells_in_columns(text, lines[at], column)
                                                      : std::vector<Span>();
        const bool alone = !cells.empty() && (cells.front().empty() || cells.back().empty());
        if (cells.empty() || (alone && gap > 1)) break;
        for (const Span cell : cells)
            if (grammar::person_field(label_of(slice(text, cell))) != PersonField::none)
                return head + 1;
        if (words.find("__") != words.npos) return head + 1; // lines to sign on are read elsewhere
        gap = 0;
        year = year || has_year(words);
        rows.emplace(at, std::move(cells));
    }
    if (!year || rows.size() < fewest) return head + 1;
    const std::size_t end = rows.rbegin()->first + 1;
    rows_.merge(rows);
    return end;
}

SideBySide::SideBySide(std::string_view text, std::span<const Line> lines) {
    for (std::size_t at = 0; at < lines.size();) {
        at = heads_signing(text, lines[at]) ? take_signing(text, lines, at) : at + 1;
    }
    std::vector<std::size_t> group;
    for (std::size_t at = 0; at < lines.size(); ++at) {
        if (lines[at].kind == LineKind::blank || rows_.contains(at)) continue;
        if (repeats_label(text, lines[at])) {
            group.push_back(at);
        } else if (!group.empty()) {
            take(text, lines, group);
            group.clear();
        }
    }
    take(text, lines, group);
}

void SideBySide::take(std::string_view text, std::span<const Line> lines,
                      const std::vector<std::size_t>& group) {
    if (group.size() < 2 || !tell_how_to_reach(text, lines, group)) return;
    for (const std::size_t at : group)
        rows_.emplace(at, parts_of(text, lines[at].content, narrow));
    std::size_t head = group.front();
    while (head > 0 && lines[head - 1].kind == LineKind::blank)
        --head;
    if (head == 0 || lines[head - 1].kind != LineKind::text) return;
    auto parts = parts_of(text, lines[head - 1].content, wide);
    if (parts.size() == rows_.at(group.front()).size()) rows_.emplace(head - 1, std::move(parts));
}

} // namespace concord
