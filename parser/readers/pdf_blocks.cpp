// SPDX-License-Identifier: Apache-2.0
#include "parser/readers/pdf_blocks.hpp"

#include <algorithm>
#include <cstdlib>
#include <string_view>
#include <utility>

#include "parser/readers/pdf_margins.hpp"
#include "parser/readers/pdf_prose.hpp"
#include "parser/readers/pdf_tables.hpp"
#include "parser/text/ascii.hpp"
#include "parser/text/utf8.hpp"

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

class BlockFinder {
public:
    BlockFinder(int body, int pitch, const RightMargins& margins)
        : body_(body), pitch_(pitch), margins_(margins) {}

    void add(const PdfFlow& flow) {
        flow_ = &flow;
        new_flow_ = true;
        const std::vector<PdfTable> tables = find_tables(flow, body_, pitch_);
        auto table = tables.begin();
        for (std::size_t at = 0; at < flow.lines.size();) {
            if (table != tables.end() && table->first == at) {
                rows(*table, at);
                at = table->end;
                ++table;
                continue;
            }
            take(flow.lines[at]);
            last_table_end_ = false;
            ++at;
        }
    }

    std::vector<PdfBlock> finish() && { return std::move(blocks_); }

private:
    void rows(const PdfTable& table, std::size_t at) {
        // A table that fills the page goes on on the next one.
        const bool goes_on = at == 0 && last_table_end_ && same_columns(table.columns);
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

    [[nodiscard]] bool same_columns(const std::vector<int>& columns) const {
        return columns.size() == columns_.size() &&
               std::equal(columns.begin(), columns.end(), columns_.begin(),
                          [&](int a, int b) { return std::abs(a - b) <= body_; });
    }

    void add_cells(std::vector<std::vector<PdfRun>>& to, const PdfRow& cells) const {
        to.resize(std::max(to.size(), cells.size()));
        for (std::size_t at = 0; at < cells.size(); ++at) {
            for (const PdfLine& line : lines_of(cells[at])) {
                to[at].push_back({words_of(line, 1000 * body_), line.page});
            }
        }
    }

    void take(const PdfLine& line) {
        std::string words = words_of(line, body_);
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

    void begin(const PdfLine& line, bool contents) {
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

    /// Whether a line belongs to the paragraph of the line above it.
    [[nodiscard]] bool goes_on(const PdfLine& line, std::string_view words) const {
        const PdfBlock& block = blocks_.back();
        const std::string_view above = block.lines.back().text;
        if (block.kind == PdfBlockKind::contents) return false;
        const bool full = is_full(words, line);
        if (std::abs(line.size - above_->size) * 100 > 12 * body_ && !is_run_on(above, words)) {
            return false;
        }
        if (line.bold != above_->bold && !(full && begins_small(words)) &&
            whole_style_changes(line)) {
            return false;
        }
        const bool may_go_on = full || names_unit(above);
        const bool inner =
            may_go_on && (is_inner_number(above, words, line) || breaks_reference(above, words));
        if (begins_entry(line, words) && !inner) return false;
        if (new_flow_) return goes_on_after_break(line, above, words, full);
        const int distance = line.bottom - above_->bottom;
        if (distance * 10 > local_pitch(line) * 13 || distance < 0) return false;
        if (!full && !(is_nearly_full(line) && !ends_entry(above))) {
            return is_run_on(above, words) && keeps_left(line);
        }
        return indent_goes_on(line, above);
    }

    static bool begins_entry(const PdfLine& line, std::string_view words) {
        const bool round_bullet = !line.single() && line.segments.front()->text == "o";
        return round_bullet || is_square_bullet(words) || is_marker(first_word(words));
    }

    /// At a page or column break, a sentence that is not over goes on.
    [[nodiscard]] bool goes_on_after_break(const PdfLine& line, std::string_view above,
                                           std::string_view words, bool full) const {
        if (line.bold != above_->bold) return false;
        if (begins_small(words) && (full || !ends_sentence(above))) return true;
        if (ends_sentence(above)) return false;
        const int shift = (line.left - flow_->left) - second_left();
        const bool same_left = blocks_.back().lines.size() > 1 && std::abs(shift) < body_;
        return (full && same_left) || (hangs(line) && (full || is_nearly_full(line)));
    }

    /// Below the first line of an entry, the words begin further in than its mark.
    [[nodiscard]] bool hangs(const PdfLine& line) const {
        const PdfBlock& block = blocks_.back();
        const int shift = line.left - flow_->left - block.left;
        return block.lines.size() == 1 && shift > 0 && shift < 8 * body_ &&
               is_marker(first_word(block.lines.front().text));
    }

    /// Lines further apart than is usual are usual where the print is larger.
    [[nodiscard]] int local_pitch(const PdfLine& line) const {
        const int size = std::max(line.size, above_->size);
        return size > body_ ? pitch_ * size / std::max(body_, 1) : pitch_;
    }

    [[nodiscard]] bool whole_style_changes(const PdfLine& line) const {
        const auto any_bold = [](const PdfLine& of) {
            return std::any_of(of.segments.begin(), of.segments.end(),
                               [](const PdfSegment* segment) { return segment->bold; });
        };
        return above_->bold ? !any_bold(line) || blocks_.back().lines.size() > 1
                            : line.segments.size() > 0 && line.bold &&
                                  !begins_small(line.segments.front()->text);
    }

    /// A sentence that is broken off goes on in small letters, whatever the width.
    static bool is_run_on(std::string_view above, std::string_view words) {
        if (above.size() < 30 || words.empty()) return false;
        return expects_more(above) ||
               (is_lower(words.front()) && (!ends_entry(above) || joins_words(above)));
    }

    /// A long word may have been in the way of a full line.
    [[nodiscard]] bool is_nearly_full(const PdfLine& line) const {
        const int width = std::min(above_flow_right_, margins_.right(line.left)) - line.left;
        return (above_->right - line.left) * 100 >= width * 85;
    }

    /// The line begins where lines of the paragraph do; the first may stand in or out.
    [[nodiscard]] bool keeps_left(const PdfLine& line) const {
        const int shift = std::abs((line.left - flow_->left) - second_left());
        return shift < (blocks_.back().lines.size() > 1 ? body_ : 8 * body_);
    }

    /// The first word of the line would not have fitted above.
    [[nodiscard]] bool is_full(std::string_view words, const PdfLine& line) const {
        const int right = std::min(above_flow_right_, margins_.right(line.left));
        const PdfSegment& last = *above_->segments.back();
        const std::string_view word = first_word(words);
        const double needed = static_cast<double>(count_code_points(word) + 1) *
                              std::min(last.advance(), 0.6 * above_->size);
        return above_->right + static_cast<int>(needed) + body_ / 3 >= right;
    }

    /// A number in the middle of a sentence that happens to begin a line.
    [[nodiscard]] bool is_inner_number(std::string_view above, std::string_view words,
                                       const PdfLine& line) const {
        const std::string_view word = first_word(words);
        if (line.single() && is_digit(word.front()) && lists_numbers(above)) return true;
        const bool at_margin = std::abs((line.left - flow_->left) - second_left()) < body_ / 2;
        if (word == "–" || word == "—" || word == "-") {
            return at_margin && line.single() && !ends_entry(above);
        }
        if (is_bullet(word)) return false;
        if (expects_number(above) && line.single()) return at_margin || hangs(line);
        return !ends_entry(above) && at_margin && line.single() &&
               blocks_.back().lines.size() > 1 && second_left() + body_ / 2 < blocks_.back().left;
    }

    /// Left edge that lines of the paragraph have after the first.
    [[nodiscard]] int second_left() const {
        const PdfBlock& block = blocks_.back();
        return block.lines.size() > 1 ? second_left_ : block.left;
    }

    [[nodiscard]] bool indent_goes_on(const PdfLine& line, std::string_view above) const {
        const int left = line.left - flow_->left;
        const PdfBlock& block = blocks_.back();
        if (block.lines.size() > 1) {
            const int shift = left - second_left_;
            if (std::abs(shift) <= body_) return true;
            // Centred lines have no margin.
            return is_centred(line) && is_centred(*above_) && !ends_sentence(above);
        }
        // A first line may stand further in or out than the rest.
        const bool marked = is_marker(first_word(block.lines.front().text)) || block.bullet;
        const int shift = left - block.left;
        if (shift > body_) return marked || is_centred(line) || !ends_entry(above);
        return true;
    }

    [[nodiscard]] bool is_centred(const PdfLine& line) const {
        const int before = line.left - flow_->left;
        const int after = flow_->right - line.right;
        return before > 2 * body_ && std::abs(before - after) < 2 * body_;
    }

    int body_;
    int pitch_;
    const RightMargins& margins_;
    const PdfFlow* flow_ = nullptr;
    const PdfLine* above_ = nullptr; ///< The last line of the block at hand.
    int above_flow_right_ = 0;
    int second_left_ = 0;
    bool new_flow_ = false;
    bool last_table_end_ = false; ///< Nothing stands behind the last table yet.
    std::uint32_t tables_ = 0;
    std::vector<int> columns_;
    std::vector<PdfBlock> blocks_;
};

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
    BlockFinder finder(body, pitch, margins);
    for (const PdfFlow& flow : flows)
        finder.add(flow);
    std::vector<PdfBlock> blocks = std::move(finder).finish();
    BlockFinder note_finder(body, pitch, margins);
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
