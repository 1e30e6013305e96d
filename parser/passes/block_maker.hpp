// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include "parser/grammar/line.hpp"
#include "parser/passes/glued_labels.hpp"
#include "parser/passes/line_shape.hpp"
#include "parser/passes/side_by_side.hpp"
#include "parser/passes/unit_series.hpp"
#include "parser/passes/wrapping.hpp"
#include "parser/text/source.hpp"

namespace concord {

/// Joins lines to blocks: one per paragraph, list entry, heading, row or signature line. Where a
/// reader gave blocks, they stay what they are, and only what the format does not say is read in
/// the lines: typed labels, bullets, signature lines, headings that are only typed.
class BlockMaker {
public:
    BlockMaker(const SourceText& source, std::vector<grammar::Line> lines);

    void run();

    [[nodiscard]] std::vector<Block> blocks() && { return std::move(blocks_); }
    [[nodiscard]] std::vector<Span> cells() && { return std::move(cells_); }

private:
    using Line = grammar::Line;
    using LineKind = grammar::LineKind;

    void take(const Line& line);
    void take_words(const Line& line);

    // In blocks_front.cpp.
    std::size_t front_matter();

    // In blocks_given.cpp.
    [[nodiscard]] const Block* given_at(const Line& line);
    void take_given(const Line& line, const Block& given);
    void typed(Line line);

    void read_label(Block& block, const std::optional<Label>& label) const;
    void read_inner_label(Block& block) const;
    Block& add(const Line& line, BlockRole role, Span content);
    void furniture(const Line& line) { add(line, BlockRole::furniture, line.content); }
    void heading(const Line& line, std::uint8_t level, HeadingStyle style);
    void bullet(const Line& line);
    void marked(const Line& line, const Label& label);
    void paragraph(const Line& line);
    void join(const Line& line);
    void rule(const Line& line);
    void tab_row(const Line& line);
    void row(const Line& line, std::vector<Span> cells);

    // In blocks_judge.cpp.
    [[nodiscard]] bool joins(const Line& line) const;
    [[nodiscard]] bool hangs(const Line& line) const;
    [[nodiscard]] bool hangs_on_field(const Line& line) const;
    [[nodiscard]] std::optional<Label> label_at(std::uint32_t begin) const;
    [[nodiscard]] std::optional<Label> label_of(const Line& line) const;
    [[nodiscard]] bool is_version_line(const Line& line, const Label& label) const;
    [[nodiscard]] std::optional<Label> bare_number(const Line& line) const;
    [[nodiscard]] bool stands_as_heading(const Line& line, const Label& label) const;
    [[nodiscard]] bool continues_sentence(const Line& line,
                                          const std::optional<Label>& label) const;
    [[nodiscard]] bool tab_in_sentence(const Line& line) const;
    [[nodiscard]] bool counts_inside(const Label& label) const;
    [[nodiscard]] bool is_next_entry(const Label& label) const;
    [[nodiscard]] bool few_blank_lines() const;
    [[nodiscard]] bool gap_starts_anew() const { return gap_ > 0 || blocks_.empty(); }
    [[nodiscard]] bool ends_paragraph_above() const;
    [[nodiscard]] bool is_empty_row(const Line& line, const Label& label) const;
    [[nodiscard]] bool previous_is_row() const;
    [[nodiscard]] bool next_is_row() const;
    [[nodiscard]] bool next_is_delimiter() const;
    [[nodiscard]] const Line* next_line() const;
    [[nodiscard]] bool signs_by_initial(const Line& line) const;

    // In blocks_heads.cpp.
    bool take_colon_head(const Line& line);
    bool take_dashed(const Line& line);
    [[nodiscard]] HeadingStyle unmarked_heading(const Line& line) const;
    [[nodiscard]] bool below_bare_annex() const;
    [[nodiscard]] bool is_underlined() const;

    // In blocks_signing.cpp.
    [[nodiscard]] bool beside_signature() const;
    [[nodiscard]] bool goes_on_signing() const;
    [[nodiscard]] bool stands_above_day(const Line& line) const;
    [[nodiscard]] bool heads_signature(const Line& line) const;
    [[nodiscard]] bool tells_signer(const Line& line) const;

    std::string_view text_;
    std::vector<Line> lines_;
    std::span<const Block> given_; ///< By a reader; empty for text and Markdown.
    std::span<const Span> given_cells_;
    Wrapping wrapping_;
    mutable GluedLabels glued_;
    mutable UnitSeries units_;
    /// The last head whose number has no dot.
    struct Bare {
        std::uint32_t begin = 0;
        std::uint16_t number = 0;
    };
    mutable Bare bare_;
    std::vector<std::uint32_t> bare_heads_;  ///< See bold_numbers() and spaced_numbers().
    std::vector<std::uint32_t> colon_heads_; ///< See colon_heads().
    std::vector<bool> contents_; ///< By line: it lists the contents. Empty where none does.
    std::vector<bool> heads_;    ///< By line: it heads a page. Empty where none does.
    SideBySide beside_;
    bool joins_all_; ///< A line goes on with the paragraph above whatever their lengths.
    bool markdown_;
    bool unmarked_headings_; ///< None but a title is marked, so words that look like one count.
    std::size_t next_given_ = 0;
    std::uint32_t given_table_ = 0;
    std::uint32_t taken_until_ = 0;
    bool strong_ = false; ///< The reader's block at hand is bold or underlined.
    std::size_t at_ = 0;
    std::uint32_t gap_ = 0;
    std::uint32_t table_ = 0;
    bool after_delimiter_ = false;
    bool open_ = false; ///< The last block may go on with the next line.
    mutable std::optional<bool> few_blanks_;
    std::vector<Block> blocks_;
    std::vector<Span> cells_;
};

} // namespace concord
