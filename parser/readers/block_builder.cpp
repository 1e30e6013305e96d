// SPDX-License-Identifier: Apache-2.0
#include "parser/readers/block_builder.hpp"

#include <algorithm>
#include <cassert>
#include <utility>

#include "parser/readers/plain.hpp"
#include "parser/text/decode.hpp"
#include "parser/text/verb.hpp"

namespace concord {

namespace {

constexpr std::uint16_t widest_indent = 64;
constexpr std::uint16_t widest_gap = 4;
constexpr std::size_t most_notes_of_a_kind = 200;

std::uint32_t narrow(std::size_t size) noexcept {
    return static_cast<std::uint32_t>(size);
}

} // namespace

bool too_long_for_heading(std::string_view words) {
    constexpr std::size_t longest = 160;
    constexpr std::ptrdiff_t long_sentence = 8; // blanks
    constexpr std::ptrdiff_t short_sentence = 4;
    words = words.substr(0, words.find_last_not_of(" \t\n") + 1);
    const auto blanks = std::count(words.begin(), words.end(), ' ');
    const char last = words.empty() ? ' ' : words.back();
    const bool entry = last == ';' || last == ',' || words.ends_with("; or") ||
                       words.ends_with("; and"); // of a list in the style of headings
    return words.size() > longest || entry ||
           (last == '.' &&
            (blanks >= long_sentence || (blanks >= short_sentence && has_verb(words))));
}

BlockBuilder::BlockBuilder(std::string name, SourceFormat format)
    : name_(std::move(name)), format_(format) {}

std::uint32_t BlockBuilder::offset() const noexcept {
    return narrow(text_.size());
}

void BlockBuilder::part_from_last(std::uint16_t gap, std::uint16_t indent) {
    before_block_ = text_.size();
    if (!blocks_.empty()) { // also behind a first row without a word
        const int wanted = gap + empty_;
        gap = static_cast<std::uint16_t>(std::min<int>(wanted, widest_gap));
        text_.append(gap + 1U, '\n');
    } else {
        gap = 0;
    }
    text_.append(std::min(indent, widest_indent), ' ');
    block_ = {};
    block_.gap = gap;
    block_.indent = std::min(indent, widest_indent);
    block_.span.begin = narrow(text_.size());
    words_begin_ = text_.size();
}

void BlockBuilder::begin(const BlockShape& shape) {
    if (in_cell_) {
        new_line_ = text_.size() > cell_begin_;
        words_begin_ = text_.size();
        return;
    }
    assert(!in_row_);
    const bool list_goes_on = shape.role == BlockRole::bullet && !blocks_.empty() &&
                              blocks_.back().role == BlockRole::bullet;
    part_from_last(list_goes_on ? std::uint16_t{0} : shape.gap, shape.indent);
    block_.role = shape.role;
    block_.level = shape.level;
    block_.strong = shape.strong;
}

void BlockBuilder::label(std::string_view shown, const Label& value) {
    if (shown.empty()) return;
    const auto begin = narrow(text_.size() + (in_cell_ && new_line_ ? 1 : 0));
    clean(shown);
    if (!in_cell_) {
        block_.label = value;
        block_.label.span = {begin, narrow(text_.size())};
        // What parts a unit's number from its heading is no part of it: "Annex 1:".
        while (value.unit != LabelUnit::none && block_.label.span.size() > 1 &&
               std::string_view(" :.-").find(text_[block_.label.span.end - 1]) !=
                   std::string_view::npos) {
            --block_.label.span.end;
        }
        const bool keeps = block_.role == BlockRole::heading || block_.role == BlockRole::bullet ||
                           block_.role == BlockRole::furniture;
        if (value.present() && !keeps) block_.role = BlockRole::marked;
    }
    put(" ");
    words_begin_ = text_.size();
}

void BlockBuilder::bullet() {
    put("- ");
    if (!in_cell_ && block_.role != BlockRole::furniture) block_.role = BlockRole::bullet;
    words_begin_ = text_.size();
}

/// Rows are also typed, with tabs between their cells; a tab at an end is an empty cell then.
bool BlockBuilder::last_is_typed_row() const {
    if (blocks_.empty() || blocks_.back().role != BlockRole::paragraph) return false;
    return slice(text_, blocks_.back().span).find('\t') != std::string_view::npos;
}

void BlockBuilder::roll_back() {
    text_.resize(before_block_);
    while (!origins_.empty() && origins_.back().offset > text_.size())
        origins_.pop_back();
    empty_ = static_cast<std::uint16_t>(std::min<int>(empty_ + 1, widest_gap));
}

void BlockBuilder::end() {
    const bool tab_ends =
        !in_cell_ && block_.role == BlockRole::paragraph && !text_.empty() && text_.back() == '\t';
    trim_end(words_begin_);
    if (tab_ends && text_.size() > words_begin_) text_ += '\t';
    if (in_cell_) {
        new_line_ = false;
        return;
    }
    const bool labelled = block_.label.present() || !block_.label.span.empty();
    const std::string_view words = std::string_view(text_).substr(words_begin_);
    // Blanks of other kinds are no words either; only what does not begin in ASCII can be such.
    const bool printed = !words.empty() && words.front() > ' ' && words.front() < 0x7F;
    const bool blank = !printed && is_all_blank(words);
    if (blank) text_.resize(words_begin_);
    if (blank && !labelled) return roll_back();
    if (text_.size() == words_begin_) trim_end(block_.span.begin); // the blank behind the label
    block_.content = {std::min(narrow(words_begin_), narrow(text_.size())), narrow(text_.size())};
    block_.span.end = narrow(text_.size());
    if (!block_.label.present()) { // the parser will find what is typed
        if (!block_.label.span.empty()) block_.content.begin = block_.label.span.begin;
        block_.label = {};
    }
    blocks_.push_back(block_);
    empty_ = 0;
}

void BlockBuilder::begin_table() {
    ++tables_;
}

void BlockBuilder::begin_row() {
    assert(!in_row_ && tables_ > 0);
    const bool goes_on = !blocks_.empty() && blocks_.back().role == BlockRole::row &&
                         blocks_.back().table + 1 == tables_;
    if (goes_on) empty_ = 0;
    part_from_last(goes_on ? 0 : 1, 0);
    block_.role = BlockRole::row;
    block_.table = tables_ - 1;
    block_.cells.first = narrow(cells_.size());
    in_row_ = true;
}

void BlockBuilder::begin_cell() {
    assert(in_row_ && !in_cell_);
    if (cells_.size() > block_.cells.first) text_ += '\t';
    cell_begin_ = words_begin_ = text_.size();
    in_cell_ = true;
    new_line_ = false;
}

void BlockBuilder::end_cell() {
    assert(in_cell_);
    trim_end(cell_begin_);
    cells_.push_back({narrow(cell_begin_), narrow(text_.size())});
    in_cell_ = false;
}

void BlockBuilder::end_row() {
    assert(in_row_ && !in_cell_);
    in_row_ = false;
    const auto first_cell = cells_.begin() + static_cast<std::ptrdiff_t>(block_.cells.first);
    if (std::all_of(first_cell, cells_.end(), [](Span cell) { return cell.empty(); })) {
        cells_.erase(first_cell, cells_.end()); // only a distance between rows
        return roll_back();
    }
    block_.cells.count = narrow(cells_.size()) - block_.cells.first;
    Span& span = block_.span;
    span.end = span.begin;
    for (auto at = block_.cells.first; at < cells_.size(); ++at) {
        if (cells_[at].empty()) continue;
        span = span.empty() ? cells_[at] : cover(span, cells_[at]);
    }
    block_.content = span;
    blocks_.push_back(block_);
    empty_ = 0;
}

void BlockBuilder::end_table() {}

void BlockBuilder::note(NoteCode code, std::uint32_t begin, std::uint32_t count) {
    note_span(code, {begin, std::max(begin, offset())}, count);
}

void BlockBuilder::note_span(NoteCode code, Span span, std::uint32_t count) {
    const auto of_kind = [code](const Note& note) { return note.code == code; };
    const auto known = std::count_if(notes_.begin(), notes_.end(), of_kind);
    if (static_cast<std::size_t>(known) < most_notes_of_a_kind) {
        notes_.push_back({code, span, count});
    } else {
        std::find_if(notes_.rbegin(), notes_.rend(), of_kind)->count += count;
    }
}

void BlockBuilder::note_all(NoteCode code, std::uint32_t count) {
    for (Note& note : notes_) {
        if (note.code != code || !note.span.empty()) continue;
        note.count += count;
        return;
    }
    notes_.push_back({code, {}, count});
}

std::uint16_t BlockBuilder::part(std::string_view name) {
    auto found = std::find(parts_.begin(), parts_.end(), name);
    if (found == parts_.end()) found = parts_.emplace(found, name);
    return static_cast<std::uint16_t>(found - parts_.begin() + 1);
}

Result<SourceText> BlockBuilder::finish() && {
    if (full_) {
        return fail(ErrorKind::too_large, "the text is larger than 64 MiB", std::move(name_),
                    "split the document, or check that this is the file you meant");
    }
    if (is_all_blank(text_)) {
        return fail(ErrorKind::damaged, "the document holds no text", std::move(name_),
                    "check that this is the file you meant");
    }
    for (Note& note : notes_) {
        note.span.begin = std::min(note.span.begin, offset());
        note.span.end = std::min(note.span.end, offset());
    }
    text_ += '\n';
    for (const Note& note : odd_characters(text_)) {
        // One block is one line, so a long one is nothing odd here.
        if (note.code != NoteCode::very_long_line) notes_.push_back(note);
    }
    SourceText source(std::move(name_), format_, std::move(text_), std::move(notes_));
    source.set_blocks(std::move(blocks_), std::move(cells_));
    source.set_origins(std::move(origins_), std::move(parts_));
    return source;
}

} // namespace concord
