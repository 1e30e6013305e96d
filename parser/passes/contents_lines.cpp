// SPDX-License-Identifier: Apache-2.0
#include "parser/passes/contents_lines.hpp"

#include <algorithm>
#include <array>
#include <cstddef>
#include <optional>
#include <string>
#include <unordered_set>
#include <utility>

#include "parser/grammar/label.hpp"
#include "parser/passes/line_shape.hpp"
#include "parser/text/ascii.hpp"

namespace concord {

namespace {

using grammar::Line;
using grammar::LineKind;

constexpr std::size_t longest_entry = 200;  ///< Bytes.
constexpr std::size_t longest_line = 1'000; ///< Several entries may share a line that was joined.
constexpr std::size_t most_between = 4;     ///< Lines without a page: long names, ends of pages.
constexpr std::size_t fewest_entries = 3;

/// Where an entry leads.
struct Entry {
    std::uint32_t page = 0;
    bool dotted = false; ///< Dots lead to the page.
};

bool says_contents(std::string_view text, const Line& line) {
    if (line.kind != LineKind::text && line.kind != LineKind::heading) return false;
    const std::string_view words = without_emphasis(slice(text, line.content));
    constexpr std::array<std::string_view, 5> names{
        "contents", "table of contents", "contents:", "contents page", "list of contents"};
    // "TABLE OF CONTENTS Article I Definitions 1": lines were joined.
    constexpr std::string_view joined = "table of contents ";
    const bool first = equal_folded(words.substr(0, joined.size()), joined);
    // "CONTENTS Section One Aims"
    constexpr std::string_view shouted = "CONTENTS ";
    const std::string_view rest = words.substr(std::min(shouted.size(), words.size()));
    const bool entry = words.starts_with(shouted) &&
                       grammar::unit_of(rest.substr(0, rest.find(' '))) != LabelUnit::none;
    return entry ||
           (first &&
            (words.ends_with("age") || words.ends_with("AGE") || is_digit(words.back()))) ||
           std::any_of(names.begin(), names.end(),
                       [words](std::string_view name) { return equal_folded(words, name); });
}

/// Whether several pages are named: "… Grants 4 Section 3.02. Other Covenants 5".
bool names_pages(std::string_view words) {
    std::size_t pages = 0;
    for (std::size_t at = words.find(' '); at != std::string_view::npos;
         at = words.find(' ', at + 1)) {
        const auto end = std::min(words.find(' ', at + 1), words.size());
        const auto word = words.substr(at + 1, end - at - 1);
        const bool page = !word.empty() && word.size() <= 3 &&
                          std::all_of(word.begin(), word.end(), [](char c) { return is_digit(c); });
        pages += page ? 1U : 0U;
    }
    constexpr std::size_t bytes_a_page = 150;
    return pages >= 2 && pages * bytes_a_page >= words.size();
}

/// "3. Charges ........ 12", "Schedule 1    Fees    40", "4 Term\t7"; `plain`: a blank will do.
std::optional<Entry> entry_of(std::string_view text, const Line& line, bool plain) {
    const std::string_view words = slice(text, line.content);
    if ((line.kind != LineKind::text && line.kind != LineKind::row) || words.size() < 4 ||
        words.size() > longest_line || !is_digit(words.back()))
        return std::nullopt;
    if (words.size() > longest_entry && !names_pages(words)) return std::nullopt;
    std::size_t at = words.size();
    while (at > 0 && is_digit(words[at - 1]))
        --at;
    if (at == 0 || words.size() - at > 3) return std::nullopt;
    Entry entry;
    for (const char digit : words.substr(at))
        entry.page = entry.page * 10 + static_cast<std::uint32_t>(digit - '0');
    const std::size_t gap_end = at;
    std::size_t dots = 0;
    bool tab = false;
    for (; at > 0; --at) {
        const char c = words[at - 1];
        const bool ellipsis = at >= 3 && words.substr(at - 3, 3) == "\xE2\x80\xA6";
        if (ellipsis) at -= 2;
        if (c == '.' || c == '_' || ellipsis)
            dots += ellipsis ? 3 : 1;
        else if (c == '\t')
            tab = true;
        else if (c != ' ')
            break;
    }
    constexpr std::size_t leader = 4;
    entry.dotted = dots >= leader;
    const std::size_t gap = gap_end - at;
    const bool wide = tab || gap >= 2;
    const bool parted = entry.dotted || (dots <= 1 && (wide || (plain && gap == 1)));
    return at > 1 && parted ? std::optional(entry) : std::nullopt;
}

/// One past the last entry of a list of contents that begins at `begin`; `begin` when there is
/// none.
std::size_t end_of_list(std::string_view text, std::span<const Line> lines, std::size_t begin,
                        bool headed) {
    std::size_t end = begin;
    std::size_t entries = 0;
    std::size_t between = 0;
    std::uint32_t page = 0;
    for (std::size_t at = begin; at < lines.size(); ++at) {
        if (lines[at].kind == LineKind::blank) continue;
        const auto entry = entry_of(text, lines[at], headed);
        if (!entry || entry->page < page || !(headed || entry->dotted)) {
            const bool again = entries > 0 && says_contents(text, lines[at]); // on each page
            between += again ? 0U : 1U;
            const std::string_view words = slice(text, lines[at].content);
            const bool text_begins = words.size() > longest_entry && !names_pages(words);
            if (between > most_between || text_begins) break;
            continue;
        }
        page = entry->page;
        between = 0;
        ++entries;
        end = at + 1;
    }
    return entries >= fewest_entries ? end : begin;
}

/// "3. [Charges](#charges)", "[Charges](#charges)".
bool is_link_inside(std::string_view text, const Line& line) {
    if (line.kind != LineKind::text && line.kind != LineKind::bullet) return false;
    std::string_view words = slice(text, line.content);
    if (!words.ends_with(')')) return false;
    const std::size_t number = words.find_first_not_of("0123456789.)");
    if (number != std::string_view::npos && number > 0 && words[number] == ' ')
        words.remove_prefix(number + 1);
    if (!words.starts_with('[') || words.size() > longest_entry) return false;
    const std::size_t target = words.find("](#");
    return target != std::string_view::npos && words.find(')', target) == words.size() - 1;
}

/// One past the last of the links to places of the text that begin at `begin`; `begin` when there
/// are not several.
std::size_t end_of_links(std::string_view text, std::span<const Line> lines, std::size_t begin) {
    std::size_t end = begin;
    std::size_t entries = 0;
    for (std::size_t at = begin; at < lines.size(); ++at) {
        if (lines[at].kind == LineKind::blank) continue;
        if (!is_link_inside(text, lines[at])) break;
        ++entries;
        end = at + 1;
    }
    return entries >= fewest_entries ? end : begin;
}

/// The words of a line without its number, bullet and emphasis, in small letters; "Section One:
/// Scope" is "section one scope".
std::string bare_words(std::string_view text, const Line& line) {
    constexpr std::string_view marks = " \t#*_-+.:()0123456789";
    const std::string_view words = slice(text, line.content);
    const std::size_t first = words.find_first_not_of(marks);
    if (first == std::string_view::npos || words.size() > longest_entry) return {};
    std::string out = to_lower(words.substr(first, words.find_last_not_of(" \t*_:") + 1 - first));
    for (std::size_t at = out.find(": "); at != std::string::npos; at = out.find(": ", at))
        out.erase(at, 1);
    return out;
}

/// Annexes, and the parts of a text: "Part 1 - Definitions".
bool is_listed_unit(LabelUnit unit) {
    return grammar::annex_like(unit) || unit == LabelUnit::part;
}

bool begins_with_unit(std::string_view text, const Line& line) {
    if (line.kind != LineKind::text) return false;
    const std::string_view words = slice(text, line.content);
    const std::string_view noun = words.substr(0, words.find(' '));
    return noun.size() < words.size() && is_listed_unit(grammar::unit_of(noun));
}

/// A further entry of contents whose section does not stand in the text, as in an excerpt.
bool goes_on_counting(std::string_view text, const Line& line) {
    constexpr std::size_t longest = 100;
    const std::string_view words = slice(text, line.content);
    return !words.empty() && words.size() <= longest && words.back() != '.' &&
           words.back() != ';' && (is_digit(words.front()) || begins_with_unit(text, line));
}

/// One past the last of the names below "Contents" that stand again as lines further down, from
/// where the first of them does; `begin` where most do not.
std::size_t end_of_names(std::string_view text, std::span<const Line> lines, std::size_t begin) {
    constexpr std::size_t most_names = 60;
    std::vector<std::string> names;
    std::vector<std::size_t> places;
    std::size_t next = begin;
    for (; next < lines.size() && names.size() < most_names; ++next) {
        if (lines[next].kind == LineKind::blank) continue;
        auto name = bare_words(text, lines[next]);
        if (name.empty() && lines[next].content.size() < longest_entry) continue; // "1.1", "14"
        if (!names.empty() && name == names.front()) break;                       // the text begins
        names.push_back(std::move(name));
        places.push_back(next);
    }
    if (next == lines.size() || names.size() < fewest_entries) return begin;
    std::unordered_set<std::string> heads;
    for (std::size_t at = next; at < lines.size(); ++at)
        if (lines[at].kind != LineKind::blank) heads.insert(bare_words(text, lines[at]));
    std::size_t again = 0;
    std::size_t listed = 0; // up to the last that stands again: a preamble may follow
    for (std::size_t i = 0; i < names.size(); ++i) {
        if (names[i].empty() || !heads.contains(names[i])) continue;
        ++again;
        listed = i + 1;
    }
    if (again < fewest_entries || again * 3 < listed * 2) return begin;
    while (listed < names.size() && goes_on_counting(text, lines[places[listed]]))
        ++listed;
    std::size_t end = places[listed - 1] + 1;
    for (std::size_t at = end; at < next; ++at) { // the number of its page
        if (lines[at].kind == LineKind::blank) continue;
        const bool number = std::ranges::all_of(slice(text, lines[at].content), is_digit);
        if (!number) break;
        end = at + 1;
    }
    return end;
}

/// Whether a label is the one after another, as Schedule B is after Schedule A.
bool counts_on(const Label& from, const Label& to) {
    if (to.unit != from.unit || to.count != from.count || to.count == 0) return false;
    const std::size_t last = to.count - std::size_t{1};
    return std::equal(to.ordinals.begin(), to.ordinals.begin() + last, from.ordinals.begin()) &&
           to.styles == from.styles && to.ordinals[last] == from.ordinals[last] + 1;
}

/// "Schedule A - Charges Schedule B - Forms Schedule C - Sites": annexes that are listed one after
/// the other in a line whose lines were joined; none of them begins here.
bool lists_annexes(std::string_view text, const Line& line) {
    if (!begins_with_unit(text, line) || line.content.size() > longest_line) return false;
    const std::string_view words = slice(text, line.content);
    const std::string_view noun = words.substr(0, words.find(' '));
    auto label = grammar::match_label(text, line.content.begin);
    std::size_t listed = 0;
    for (std::size_t at = 0; label && at != words.npos; at = words.find(noun, at + 1)) {
        const auto next =
            at == 0
                ? label
                : grammar::match_label(text, line.content.begin + static_cast<std::uint32_t>(at));
        if (at > 0 && (words[at - 1] != ' ' || !next || !counts_on(*label, *next))) continue;
        label = next;
        ++listed;
    }
    return listed >= fewest_entries;
}

/// One past the last of several annexes or parts that are listed one to a line and begin further
/// down; `begin` where there are not several, or the first does not stand again, for which it takes
/// one of the `looks`.
std::size_t end_of_annexes(std::string_view text, std::span<const Line> lines, std::size_t begin,
                           int& looks) {
    std::optional<Label> label;
    std::size_t end = begin;
    std::size_t listed = 0;
    for (std::size_t at = begin; at < lines.size(); ++at) {
        if (lines[at].kind == LineKind::blank) continue;
        const auto next = grammar::match_label(text, lines[at].content.begin);
        const bool one = next && is_listed_unit(next->unit) &&
                         lines[at].content.size() <= longest_entry &&
                         (!label || counts_on(*label, *next));
        if (!one) break;
        label = next;
        ++listed;
        end = at + 1;
    }
    if (listed < fewest_entries) return begin;
    --looks;
    const auto first =
        to_lower(slice(text, grammar::match_label(text, lines[begin].content.begin)->span));
    const bool again = std::any_of(
        lines.begin() + static_cast<std::ptrdiff_t>(end), lines.end(), [&](const Line& line) {
            const auto words = slice(text, line.content);
            return equal_folded(words.substr(0, first.size()), first) &&
                   (words.size() == first.size() || !is_letter_byte(words[first.size()])) &&
                   (words.size() == first.size() || !is_digit(words[first.size()]));
        });
    return again ? end : begin;
}

/// Lists the lines from `first` to before `end`, of `all`.
void mark_lines(std::vector<bool>& listed, std::size_t all, std::size_t first, std::size_t end) {
    listed.resize(all);
    std::fill(listed.begin() + static_cast<std::ptrdiff_t>(first),
              listed.begin() + static_cast<std::ptrdiff_t>(end), true);
}

} // namespace

std::vector<bool> listed_pages(std::string_view text, std::span<const Line> lines) {
    std::vector<bool> listed;
    for (std::size_t at = 0; at < lines.size(); ++at) {
        const bool headed = says_contents(text, lines[at]);
        const auto entry = headed ? std::nullopt : entry_of(text, lines[at], false);
        if (!headed && !(entry && entry->dotted)) continue;
        const std::size_t first = headed ? at + 1 : at;
        const std::size_t end = end_of_list(text, lines, first, headed);
        if (end == first) continue;
        mark_lines(listed, lines.size(), at, end);
        at = end - 1;
    }
    return listed;
}

std::vector<bool> contents_lines(std::string_view text, std::span<const Line> lines) {
    std::vector<bool> listed;
    // Looks at the rest of the text for what a list names, of which few texts have several.
    int looks = 12;
    constexpr int looks_at_names = 4; // what reading all lines takes
    for (std::size_t at = 0; at < lines.size(); ++at) {
        if (lists_annexes(text, lines[at])) {
            listed.resize(lines.size());
            listed[at] = true;
            continue;
        }
        if (begins_with_unit(text, lines[at])) {
            const std::size_t end = looks > 0 ? end_of_annexes(text, lines, at, looks) : at;
            if (end > at) {
                mark_lines(listed, lines.size(), at, end);
                at = end - 1;
                continue;
            }
        }
        const bool headed = says_contents(text, lines[at]);
        const auto entry = headed ? std::nullopt : entry_of(text, lines[at], false);
        const bool pages = headed || (entry && entry->dotted);
        if (!pages && !is_link_inside(text, lines[at])) continue;
        const std::size_t first = headed ? at + 1 : at;
        std::size_t end = pages ? end_of_list(text, lines, first, headed) : first;
        if (end == first) end = end_of_links(text, lines, first);
        if (end == first && headed && looks > 0) {
            end = end_of_names(text, lines, first);
            looks -= looks_at_names;
        }
        if (end == first) continue;
        mark_lines(listed, lines.size(), at, end);
        at = end - 1;
    }
    return listed;
}

} // namespace concord
