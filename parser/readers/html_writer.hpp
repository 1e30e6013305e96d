// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "parser/readers/block_builder.hpp"
#include "parser/readers/html_list.hpp"
#include "parser/readers/html_words.hpp"

namespace concord {

/// Gathers the words of one paragraph after the other and writes each as a block: with the label
/// or bullet of its list entry, its level as a heading, its origins and its notes.
class HtmlWriter {
public:
    HtmlWriter(HtmlBytes html, bool joined_numbers, BlockBuilder& builder)
        : builder_(builder), words_(html), lists_(joined_numbers) {}

    [[nodiscard]] HtmlWords& words() noexcept { return words_; }
    [[nodiscard]] HtmlLists& lists() noexcept { return lists_; }
    /// The words at hand without the blanks around them.
    [[nodiscard]] std::string_view trimmed() const {
        return slice(words_.text(), words_.trimmed());
    }

    /// Words from here on belong to a heading of this level; 0 for none.
    void heading(std::uint8_t level) noexcept { heading_ = level; }
    /// Words from here on are notes at the foot of the page.
    void note(bool notes) noexcept { notes_at_foot_ = notes; }
    /// The label or bullet for the next paragraph.
    void marker(HtmlMarker marker) { marker_ = std::move(marker); }
    /// Something to be known about the end of the paragraph at hand.
    void note_at_end(NoteCode code) { notes_.push_back(code); }
    /// The paragraph at hand is a line of preformatted text with this indent.
    void line(std::uint16_t indent) noexcept { indent_ = indent; }
    /// The next block is the next line of preformatted text.
    void line_follows() noexcept { line_follows_ = true; }

    /// Writes the words at hand, if there are any, as one block.
    void flush();
    /// Like flush(); a label without words gets a line of its own.
    void place_marker();

    /// What is written until end_row() stands in cells.
    void begin_row() noexcept { in_row_ = true; }
    void end_row() noexcept { in_row_ = false; }
    [[nodiscard]] bool in_row() const noexcept { return in_row_; }

private:
    [[nodiscard]] std::uint16_t indent() const;
    void write(Span words);
    void end_notes(HtmlInk before, HtmlInk now);

    BlockBuilder& builder_;
    HtmlWords words_;
    HtmlLists lists_;
    HtmlMarker marker_; ///< Of the open entry, until its first words.
    std::vector<NoteCode> notes_;
    std::uint32_t faint_begin_ = 0;
    std::uint32_t dead_begin_ = 0;
    std::uint16_t indent_ = 0;
    std::uint8_t heading_ = 0;
    bool in_row_ = false;
    bool notes_at_foot_ = false;
    bool line_follows_ = false;
};

} // namespace concord
