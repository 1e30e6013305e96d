// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>
#include <cstdint>
#include <string_view>

#include "parser/text/span.hpp"

namespace concord {

/// How one step of a label is written.
enum class NumberStyle : std::uint8_t { none, decimal, alpha, alpha_upper, roman, roman_upper };

/// The noun that stands before a number: "Annex 1", "Clause 3", "Article V".
enum class LabelUnit : std::uint8_t {
    none,
    clause,
    section,
    article,
    paragraph,
    part,
    chapter,
    title,
    annex,
    schedule,
    appendix,
    exhibit,
    attachment,
    recital
};

/// What stands around a label's number; keeps "1." and "(1)" apart as two series.
enum class LabelPunctuation : std::uint8_t { none, dot, right_paren, both_parens };

/// A label by its value: "12.3(b)" is 12 decimal, 3 decimal, 2 alpha; "Annex 1" is unit annex, 1.
/// Documents nest at most eight deep here; deeper steps are cut.
struct Label {
    static constexpr std::size_t max_parts = 8;

    Span span; ///< As written, without surrounding blanks.
    std::array<std::uint16_t, max_parts> ordinals{};
    std::array<NumberStyle, max_parts> styles{};
    std::uint8_t count = 0; ///< Number of parts in use.
    LabelUnit unit = LabelUnit::none;
    LabelPunctuation punctuation = LabelPunctuation::none;
    bool exact = false; ///< The format says how to read it: "(i)" is one, whatever stands before.

    /// True when there is something that a reader would cite.
    [[nodiscard]] bool present() const noexcept { return count > 0 || unit != LabelUnit::none; }
};

/// What the reader or line grammar took a stretch of text for.
enum class BlockRole : std::uint8_t {
    paragraph,
    heading,   ///< `level` 1 is the highest; 0 means that the text does not say.
    marked,    ///< Begins with a label; the outline pass decides between clause and item.
    bullet,    ///< Begins with a bullet mark, perhaps followed by a label.
    row,       ///< A table row; `cells` says where its cells are.
    signature, ///< "Signed …", "Name: …", a line to sign on.
    furniture  ///< Page numbers, running heads, rules, contents lines: kept, never judged.
};

/// A run of elements in a side array.
struct Slice {
    std::uint32_t first = 0;
    std::uint32_t count = 0;
};

/// One paragraph-like stretch of the text, the unit that the outline pass works with. Blocks do
/// not overlap, are in reading order and together cover every byte that is not blank.
struct Block {
    Span span;                ///< All of it: mark, label, text; no surrounding blanks.
    Span content;             ///< Without bullet mark, label and heading marks.
    Label label;              ///< Not present() where there is none.
    Slice cells;              ///< For rows: into SourceText::cells().
    std::uint32_t table = 0;  ///< For rows: number of the table, from 0 in reading order.
    std::uint16_t indent = 0; ///< Columns before the first character; tab stops every 8.
    std::uint16_t gap = 0;    ///< Blank lines before it (or the format's equivalent).
    std::uint8_t level = 0;   ///< For headings: 1 … 9, 0 unknown. For docx items: list level + 1.
    BlockRole role = BlockRole::paragraph;
    std::uint8_t style = 0; ///< Look of an unlevelled heading (capitals, bold …), as a class.
    bool strong = false;    ///< From a reader: all of its words are bold or underlined.
};

/// Something that a reader noticed and that rules may turn into a finding.
enum class NoteCode : std::uint8_t {
    read_as_windows_1252, ///< The bytes were not UTF-8.
    read_as_utf_16,
    invalid_bytes, ///< Bytes that no decoding explains, shown as U+FFFD.
    nul_bytes,
    byte_order_mark,
    bidi_control, ///< Characters that change the order in which text is shown.
    zero_width,
    very_long_line,
    reordered_text,    ///< Shown in another order than it is read in.
    split_word,        ///< A character without width inside a word.
    mixed_scripts,     ///< A word with look-alike letters of two scripts.
    tag_characters,    ///< Characters that nobody sees and programs read.
    tracked_changes,   ///< Insertions and deletions that nobody accepted or rejected.
    comments,          ///< Comments in the margin.
    hidden_text,       ///< Text that the program does not show; left out of the text.
    faint_text,        ///< White, transparent or tiny text; kept.
    unfilled_control,  ///< A form field that still shows its prompt.
    broken_reference,  ///< A cross-reference field to something that is gone.
    stale_reference,   ///< A cross-reference field whose shown number is no longer the right one.
    unread_number,     ///< A number that only the word processor could work out.
    macros,            ///< The file brings a program; never run, never read.
    external_content,  ///< Something that would be fetched from elsewhere; never fetched.
    embedded_object,   ///< A spreadsheet, drawing or other file inside this one; not read.
    embedded_document, ///< A whole document inside this one, in another format; not read.
    footnotes,         ///< Notes at the foot or the end; read behind the text.
    text_boxes,        ///< Text in boxes, read where the box is anchored.
    picture_of_text,   ///< A page or stretch that is only a picture.
    broken_text_layer, ///< Characters without meaning: a PDF without its character map.
    recognised_text,   ///< Text that a program recognised in a picture.
    content_left_out,  ///< Parts of a page that are not the agreement: menus, banners.
    dead_link          ///< A link that leads nowhere.
};

/// Name of a code as it stands in reports: "read-as-windows-1252".
[[nodiscard]] std::string_view to_string(NoteCode code) noexcept;

/// One note, at a place. An empty span at 0 means the whole text.
struct Note {
    NoteCode code = NoteCode::invalid_bytes;
    Span span;
    std::uint32_t count = 1; ///< How often, when several places were folded into one note.
};

} // namespace concord
