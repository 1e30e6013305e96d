// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "parser/text/result.hpp"
#include "parser/text/source.hpp"

namespace concord {

/// What a format says about one paragraph. What it does not say (a typed label, a signature line,
/// a heading that is only typed) the parser finds in the words.
struct BlockShape {
    BlockRole role = BlockRole::paragraph; ///< Not row: see BlockBuilder::begin_table().
    std::uint8_t level = 0;                ///< Of a heading: 1 … 9.
    std::uint16_t indent = 0;              ///< Columns; four for each level of a list.
    std::uint16_t gap = 1;                 ///< Blank lines before it; empty blocks add to them.
    bool strong = false;                   ///< All of its words are bold or underlined.
};

/// A whole sentence or more is no heading, whatever style its author gave it to get a number.
[[nodiscard]] bool too_long_for_heading(std::string_view words);

/// Builds the text of a structured document with its blocks, cells, notes and origins, so that the
/// parser reads it like the same agreement typed as text. One block is one line (a paragraph with
/// breaks has more), blocks are parted by blank lines, rows and the entries of a list with bullets
/// by none; cells by tabs; labels and bullets stand before the words.
///
/// Every begin_… needs its end_…; a block without words is dropped and widens the next gap, a row
/// without any is dropped.
class BlockBuilder {
public:
    BlockBuilder(std::string name, SourceFormat format);

    /// Begins a paragraph, heading or list entry. In a cell it only begins a new line.
    void begin(const BlockShape& shape);
    /// The label of the block just begun, by its value and as it is shown. The block becomes
    /// BlockRole::marked unless it is a heading or bullet. A value that is not present() is only
    /// written: the parser reads it.
    void label(std::string_view shown, const Label& value);
    /// The bullet of the block just begun, which becomes BlockRole::bullet.
    void bullet();
    /// Words of the block. Line ends in them are breaks within the block. What is not UTF-8 and
    /// control characters are replaced.
    void text(std::string_view words);
    /// The rest of the text stands here, until said otherwise.
    void origin(const Origin& origin);
    void end();

    void begin_table();
    void begin_row();
    void begin_cell();
    void end_cell();
    void end_row();
    void end_table();

    /// Widens the gap before the next block, as a break between pages does.
    void page_break() noexcept {
        if (empty_ == 0) empty_ = 1;
    }

    /// Where the next character will stand, for the span of a note.
    [[nodiscard]] std::uint32_t offset() const noexcept;
    /// Something to be known about the text between `begin` and here.
    void note(NoteCode code, std::uint32_t begin, std::uint32_t count = 1);
    /// The same for a stretch that ended before.
    void note_span(NoteCode code, Span span, std::uint32_t count = 1);
    /// Something to be known about the whole document; a second call with the same code adds.
    void note_all(NoteCode code, std::uint32_t count = 1);

    /// Index for Origin::part of a part by its name.
    [[nodiscard]] std::uint16_t part(std::string_view name);

    /// True in a block or cell that has words already.
    [[nodiscard]] bool has_words() const noexcept { return text_.size() > words_begin_; }
    /// True when the text is longer than may be read; the rest is not taken.
    [[nodiscard]] bool full() const noexcept { return full_; }

    /// The finished text, or why there is none: it has no words, or more than 64 MiB.
    [[nodiscard]] Result<SourceText> finish() &&;

private:
    void part_from_last(std::uint16_t gap, std::uint16_t indent);
    void clean(std::string_view words);
    void put(std::string_view sound);
    void trim_end(std::size_t least);
    [[nodiscard]] bool last_is_typed_row() const;
    void roll_back();
    void mark_origin();

    std::string name_;
    SourceFormat format_;
    std::string text_;
    std::vector<Block> blocks_;
    std::vector<Span> cells_;
    std::vector<Note> notes_;
    std::vector<Origin> origins_;
    std::vector<std::string> parts_;
    Origin origin_;
    Block block_;                  ///< The open one; a row while in_row_.
    std::size_t before_block_ = 0; ///< Size of the text before it and what parts it.
    std::size_t words_begin_ = 0;  ///< Where the words of the open block or cell begin.
    std::size_t cell_begin_ = 0;
    std::uint32_t tables_ = 0;
    std::uint16_t empty_ = 0; ///< Empty blocks since the last one.
    bool in_row_ = false;
    bool in_cell_ = false;
    bool new_line_ = false; ///< The next words of the cell begin a line.
    bool full_ = false;
};

} // namespace concord
