// SPDX-License-Identifier: Apache-2.0
// The part of HtmlWalk that writes tables.
#include <algorithm>
#include <utility>

#include "parser/readers/html_walk.hpp"

namespace concord {

std::uint32_t HtmlWalk::table(std::uint32_t at) {
    const HtmlTable table = read_table(tree_, content_, at);
    out_.place_marker();
    if (table.kind == HtmlTableKind::layout || out_.in_row()) {
        enter(at);
        return at + 1;
    }
    if (table.caption != 0) walk(table.caption, tree_[table.caption].end);
    if (table.kind == HtmlTableKind::numbered) {
        for (const auto& row : table.rows)
            numbered_row(row);
    } else {
        data_table(table);
    }
    return tree_[at].end;
}

void HtmlWalk::data_table(const HtmlTable& table) {
    HtmlLists outer = std::exchange(out_.lists(), HtmlLists(false));
    builder_.begin_table();
    out_.begin_row();
    for (const auto& row : table.rows) {
        const bool words = std::any_of(row.begin(), row.end(), [this](std::uint32_t cell) {
            return cell != 0 && letters(cell) > 0;
        });
        if (!words) continue;
        builder_.begin_row();
        for (const std::uint32_t cell : row) {
            builder_.begin_cell();
            if (cell != 0) walk(cell + 1, tree_[cell].end);
            builder_.end_cell();
        }
        builder_.end_row();
    }
    out_.end_row();
    builder_.end_table();
    out_.lists() = std::move(outer);
}

void HtmlWalk::numbered_row(const std::vector<std::uint32_t>& row) {
    const std::size_t depth = frames_.size();
    labels_row_ = true;
    for (const std::uint32_t cell : row) {
        joins_next_ = !out_.trimmed().empty();
        if (joins_next_) out_.words().add(" ", HtmlWords::nowhere, now_.ink);
        for (std::uint32_t at = cell + 1; at < tree_[cell].end;) {
            leave_until(at, depth);
            at = step(at);
        }
        leave_until(tree_[cell].end, depth);
    }
    labels_row_ = false;
    flush();
}

} // namespace concord
