// SPDX-License-Identifier: Apache-2.0
#include "parser/passes/side_by_side.hpp"

#include <algorithm>

#include "parser/grammar/person_text.hpp"
#include "parser/grammar/words.hpp"

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

} // namespace

SideBySide::SideBySide(std::string_view text, std::span<const Line> lines) {
    std::vector<std::size_t> group;
    for (std::size_t at = 0; at < lines.size(); ++at) {
        if (lines[at].kind == LineKind::blank) continue;
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
