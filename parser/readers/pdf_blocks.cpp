// SPDX-License-Identifier: Apache-2.0
#include "parser/readers/pdf_blocks.hpp"

#include <algorithm>
#include <cstdlib>
#include <string_view>
#include <utility>

#include "parser/readers/pdf_block_finder.hpp"
#include "parser/readers/pdf_prose.hpp"
#include "parser/text/ascii.hpp"

namespace concord {

namespace {

/// All of the line leads to another place of the document.
bool leads(const PdfLine& line) {
    return std::all_of(line.segments.begin(), line.segments.end(),
                       [](const PdfSegment* segment) { return segment->link; });
}

/// A line of a table of contents: it leads to a page and ends with its number.
bool is_contents(const PdfLine& line, std::string_view words) {
    return (leads(line) && words.size() > 4 && is_digit(words.back()) &&
            words.find_first_of(" \t.") != std::string_view::npos) ||
           (words.find(".....") != std::string_view::npos && is_digit(words.back()));
}

/// Takes the footnotes off the end of a flow: small print from a line that begins with a number on.
PdfFlow take_notes(PdfFlow& flow, int body) {
    const auto is_small = [body](const PdfLine& line) { return line.size * 10 <= body * 9; };
    const auto small = std::find_if_not(flow.lines.rbegin(), flow.lines.rend(), is_small).base();
    const auto first = std::find_if(small, flow.lines.end(), [](const PdfLine& line) {
        return is_digit(line.segments.front()->text.front());
    });
    PdfFlow notes;
    if (first == flow.lines.begin()) return notes; // a page in small print
    notes.left = flow.left;
    notes.right = flow.right;
    notes.lines.assign(first, flow.lines.end());
    flow.lines.erase(first, flow.lines.end());
    return notes;
}

} // namespace

void PdfBlockFinder::add(const PdfFlow& flow) {
    flow_ = &flow;
    new_flow_ = true;
    const std::vector<PdfTable> tables = find_tables(flow, body_, pitch_);
    auto table = tables.begin();
    for (std::size_t at = tables.empty() ? 0 : rest_of_row(flow, tables.front());
         at < flow.lines.size();) {
        if (table != tables.end() && table->first == at) {
            rows(*table);
            at = table->end;
            ++table;
            continue;
        }
        take(flow.lines[at]);
        last_table_end_ = false;
        ++at;
    }
}

std::size_t PdfBlockFinder::rest_of_row(const PdfFlow& flow, const PdfTable& table) {
    if (!last_table_end_ || !same_columns(table.columns) || table.first > 20) return 0;
    std::vector<std::pair<std::size_t, const PdfLine*>> found; // by column
    for (std::size_t at = 0; at < table.first; ++at) {
        const PdfLine& line = flow.lines[at];
        const auto column = std::find_if(columns_.begin(), columns_.end(), [&](int left) {
            return std::abs(left - line.left) <= body_ / 2;
        });
        const bool inner = column != columns_.begin() && column != columns_.end();
        if (!inner || !line.single()) return 0;
        found.emplace_back(static_cast<std::size_t>(column - columns_.begin()), &line);
    }
    auto& cells = blocks_.back().cells;
    for (const auto& [column, line] : found) {
        cells.resize(std::max(cells.size(), column + 1));
        cells[column].push_back({words_of(*line, 1000 * body_), line->page, false});
    }
    return table.first;
}

void PdfBlockFinder::rows(const PdfTable& table) {
    // A table that fills the page goes on on the next one.
    const bool goes_on = new_flow_ && last_table_end_ && same_columns(table.columns);
    if (!goes_on) ++tables_;
    columns_ = table.columns;
    bool split = goes_on && table.rows.front().front().empty();
    for (const PdfRow& cells : table.rows) {
        if (std::exchange(split, false)) { // a row that the page break cut
            add_cells(blocks_.back().cells, cells);
            continue;
        }
        PdfBlock block;
        block.kind = PdfBlockKind::row;
        block.table = tables_;
        add_cells(block.cells, cells);
        blocks_.push_back(std::move(block));
    }
    above_ = nullptr;
    new_flow_ = false;
    last_table_end_ = true;
}

bool PdfBlockFinder::same_columns(const std::vector<int>& columns) const {
    return columns.size() == columns_.size() &&
           std::equal(columns.begin(), columns.end(), columns_.begin(),
                      [&](int a, int b) { return std::abs(a - b) <= body_; });
}

void PdfBlockFinder::add_cells(std::vector<std::vector<PdfRun>>& to, const PdfRow& cells) const {
    to.resize(std::max(to.size(), cells.size()));
    for (std::size_t at = 0; at < cells.size(); ++at) {
        for (const PdfLine& line : lines_of(cells[at])) {
            to[at].push_back({words_of(line, 1000 * body_), line.page});
        }
    }
}

void PdfBlockFinder::take(const PdfLine& line) {
    std::string words = words_of(line, body_);
    if (line.bold) part_number(words);
    const bool contents = is_contents(line, words);
    if (above_ == nullptr || contents || !goes_on(line, words)) begin(line, contents);
    PdfBlock& block = blocks_.back();
    block.lines.push_back({std::move(words), line.page});
    for (const PdfSegment* segment : line.segments)
        block.faint = block.faint || segment->faint;
    block.strong = block.strong && line.bold;
    block.link = block.link && leads(line);
    if (block.lines.size() == 2) second_left_ = line.left - flow_->left;
    above_ = &line;
    above_flow_right_ = flow_->right;
    new_flow_ = false;
}

void PdfBlockFinder::begin(const PdfLine& line, bool contents) {
    PdfBlock block;
    block.kind = contents ? PdfBlockKind::contents : PdfBlockKind::paragraph;
    block.left = line.left - flow_->left;
    block.size = line.size;
    block.strong = line.bold;
    block.link = true;
    if (above_ != nullptr && !new_flow_) {
        const int lines = (line.bottom - above_->bottom) / std::max(pitch_, 1);
        block.gap = static_cast<std::uint16_t>(std::clamp(lines - 1, 1, 3));
    }
    blocks_.push_back(std::move(block));
}

std::string words_of(const PdfLine& line, int body) {
    std::string words;
    int right = 0;
    for (const PdfSegment* segment : line.segments) {
        if (!words.empty()) {
            const int gap = segment->left - right;
            const bool label = line.segments.front()->text == words && is_marker(words);
            words += gap >= 2 * body && !label ? '\t' : ' ';
        }
        words += segment->text;
        right = segment->right;
    }
    return words;
}

std::uint16_t first_page(const PdfBlock& block) {
    if (!block.lines.empty()) return block.lines.front().page;
    for (const std::vector<PdfRun>& cell : block.cells) {
        if (!cell.empty()) return cell.front().page;
    }
    return 0;
}

void take_bullet(PdfBlock& block) {
    if (block.kind != PdfBlockKind::paragraph || block.lines.empty()) return;
    std::string& text = block.lines.front().text;
    std::string_view word = first_word(text);
    if (word.size() == text.size()) return;
    if (!is_bullet(word) && word != "o" && !is_square_bullet(text)) return;
    text.erase(0, word.size() + 1);
    text.erase(0, std::min(text.find_first_not_of(" \t"), text.size()));
    block.bullet = true;
}

std::vector<PdfBlock> find_blocks(std::vector<PdfFlow> flows, int body, int pitch) {
    std::vector<PdfFlow> notes;
    for (PdfFlow& flow : flows) {
        if (PdfFlow small = take_notes(flow, body); !small.lines.empty()) {
            notes.push_back(std::move(small));
        }
    }
    const RightMargins margins(flows, body);
    PdfBlockFinder finder(body, pitch, margins);
    for (const PdfFlow& flow : flows)
        finder.add(flow);
    std::vector<PdfBlock> blocks = std::move(finder).finish();
    PdfBlockFinder note_finder(body, pitch, margins);
    for (const PdfFlow& flow : notes)
        note_finder.add(flow);
    for (PdfBlock& block : std::move(note_finder).finish()) {
        if (block.kind == PdfBlockKind::paragraph) block.kind = PdfBlockKind::note;
        blocks.push_back(std::move(block));
    }
    for (PdfBlock& block : blocks)
        take_bullet(block);
    return blocks;
}

} // namespace concord
