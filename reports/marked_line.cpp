// SPDX-License-Identifier: Apache-2.0
#include "reports/marked_line.hpp"

#include <algorithm>
#include <cstdint>
#include <vector>

#include "parser/text/display.hpp"
#include "parser/text/utf8.hpp"
#include "reports/escape.hpp"

namespace concord {

namespace {

constexpr std::string_view ellipsis = "…";

/// One character as it will be shown. There is one for each byte of a line, so it is small.
struct Cell {
    std::uint32_t begin = 0; ///< Where its text stands in that of all cells.
    std::uint32_t width = 0;
    bool marked = false;
    bool blank = false;
};

struct Cells {
    std::string text;
    std::vector<Cell> all;

    void add(std::string_view shown, std::size_t width, bool marked, bool blank) {
        all.push_back({static_cast<std::uint32_t>(text.size()), static_cast<std::uint32_t>(width),
                       marked, blank});
        text += shown;
    }

    [[nodiscard]] std::string_view shown(std::size_t from, std::size_t to) const {
        const std::size_t end = to < all.size() ? all[to].begin : text.size();
        return from < to ? std::string_view(text).substr(all[from].begin, end - all[from].begin)
                         : std::string_view();
    }
};

/// Counts columns over bytes, never too many: what is beyond ASCII may take none.
class ColumnCount {
public:
    explicit ColumnCount(std::size_t columns) : left_(columns) {}

    /// False when there were enough before this byte.
    bool take(char byte) {
        if (left_ == 0) return false;
        const bool blank = byte == ' ' || byte == '\t';
        if (is_plain(byte) || (blank && !blank_)) --left_;
        blank_ = blank;
        return true;
    }

private:
    std::size_t left_;
    bool blank_ = false;
};

/// The bytes around `span` that can matter at all, so that a line of megabytes costs little.
Span neighbourhood(const SourceText& source, Span span, Span line, std::size_t width) {
    const std::string_view text = source.text();
    const auto reach = static_cast<std::uint32_t>(8 * width);
    Span near{span.begin, span.begin};
    ColumnCount before(width);
    while (near.begin > line.begin && span.begin - near.begin < reach &&
           before.take(text[near.begin - 1]))
        --near.begin;
    ColumnCount behind(width);
    while (near.end < line.end && near.end - span.begin < reach && behind.take(text[near.end]))
        ++near.end;
    while (near.begin > line.begin && is_continuation(text[near.begin]))
        --near.begin;
    while (near.end < line.end && is_continuation(text[near.end]))
        ++near.end;
    return near;
}

Cells cells_of(const SourceText& source, Span near, Span span) {
    Cells cells;
    cells.text.reserve(near.size());
    cells.all.reserve(near.size());
    const std::string_view text = source.text();
    for (std::uint32_t at = near.begin; at < near.end;) {
        if (is_plain(text[at])) {
            cells.add(text.substr(at, 1), 1, span.contains(at), false);
            ++at;
            continue;
        }
        const CodePoint point = code_point_at(text, at);
        const std::uint32_t size = std::max<std::uint32_t>(point.size, 1);
        const bool blank = point.value == ' ' || point.value == '\t' || point.value == 0xA0;
        const bool marked = span.contains(at);
        if (blank && !cells.all.empty() && cells.all.back().blank) {
            cells.all.back().marked = cells.all.back().marked || marked;
        } else if (blank) {
            cells.add(" ", 1, marked, true);
        } else {
            const std::string shown = visible(text.substr(at, size));
            cells.add(shown, display_width(shown), marked, false);
        }
        at += size;
    }
    return cells;
}

std::size_t width_of(const std::vector<Cell>& cells, std::size_t from, std::size_t to) {
    std::size_t width = 0;
    for (std::size_t i = from; i < to; ++i)
        width += cells[i].width;
    return width;
}

/// A range of cells, with what was cut off on either side.
struct Window {
    std::size_t from = 0;
    std::size_t to = 0;
    bool cut_before = false;
    bool cut_after = false;
};

/// Chooses what to show: everything when it fits, else the words with some context, cut at blanks.
Window choose(const std::vector<Cell>& cells, bool cut_before, bool cut_after, std::size_t width) {
    Window all{0, cells.size(), cut_before, cut_after};
    while (!cut_before && all.from < all.to && cells[all.from].blank)
        ++all.from;
    while (!cut_after && all.to > all.from && cells[all.to - 1].blank)
        --all.to;
    if (!cut_before && !cut_after && width_of(cells, all.from, all.to) <= width) return all;

    const auto marked = [](const Cell& cell) { return cell.marked; };
    const auto begin = cells.begin() + static_cast<std::ptrdiff_t>(all.from);
    const auto end = cells.begin() + static_cast<std::ptrdiff_t>(all.to);
    const auto words = std::find_if(begin, end, marked);
    const auto first = static_cast<std::size_t>((words == end ? begin : words) - cells.begin());
    const auto after = std::find_if_not(words, end, marked);
    const auto last = static_cast<std::size_t>((words == end ? begin : after) - cells.begin());

    const std::size_t room = width > 4 ? width - 4 : 1; // Two ellipses with a blank each.
    const std::size_t needed = width_of(cells, first, last);
    std::size_t before = needed < room ? (room - needed) / 2 : 0;
    if (!all.cut_before) {
        // What the beginning of the line does not need is left to its end, and the other way round.
        before = std::min(before, width_of(cells, all.from, first));
    }
    if (!all.cut_after) {
        const std::size_t behind = width_of(cells, last, all.to);
        if (needed < room)
            before = std::max(before, room - needed - std::min(behind, room - needed));
    }
    Window window{first, last, false, false};
    std::size_t used = 0;
    while (window.from > all.from && used + cells[window.from - 1].width <= before) {
        --window.from;
        used += cells[window.from].width;
    }
    window.cut_before = window.from > all.from || all.cut_before;
    if (window.cut_before) {
        std::size_t at = window.from;
        while (at < first && !cells[at].blank)
            ++at;
        if (at < first) window.from = at + 1;
    }
    used = width_of(cells, window.from, first);
    window.to = first;
    while (window.to < all.to && used + cells[window.to].width <= room) {
        used += cells[window.to].width;
        ++window.to;
    }
    window.cut_after = window.to < all.to || all.cut_after;
    if (window.cut_after && window.to > last) {
        std::size_t at = window.to;
        while (at > last && !cells[at - 1].blank)
            --at;
        if (at > last) window.to = at - 1;
    }
    return window;
}

} // namespace

MarkedLine mark_words(const SourceText& source, Span span, std::size_t width) {
    const Span line = source.line(source.line_of(span.begin));
    const Span near = neighbourhood(source, span, line, width);
    const Cells cells = cells_of(source, near, span);
    const Window window = choose(cells.all, near.begin > line.begin, near.end < line.end, width);

    MarkedLine shown;
    std::size_t blanks = 0;
    if (window.cut_before) {
        shown.line += ellipsis;
        shown.line += ' ';
        blanks = 2;
    }
    shown.line += cells.shown(window.from, window.to);
    for (std::size_t i = window.from; i < window.to; ++i) {
        if (!cells.all[i].marked) {
            blanks += cells.all[i].width;
            continue;
        }
        shown.marks.append(blanks, ' ');
        shown.marks.append(cells.all[i].width, '^');
        blanks = 0;
    }
    if (window.cut_after) {
        shown.line += ' ';
        shown.line += ellipsis;
    }
    shown.goes_on = span.end > line.end + 2;
    return shown;
}

} // namespace concord
