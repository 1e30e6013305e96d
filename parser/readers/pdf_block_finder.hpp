// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <string_view>
#include <utility>
#include <vector>

#include "parser/readers/pdf_blocks.hpp"
#include "parser/readers/pdf_margins.hpp"
#include "parser/readers/pdf_tables.hpp"

namespace concord {

/// Joins the lines of flows, in reading order, to paragraphs and rows.
class PdfBlockFinder {
public:
    PdfBlockFinder(int body, int pitch, const RightMargins& margins)
        : body_(body), pitch_(pitch), margins_(margins) {}

    void add(const PdfFlow& flow);
    std::vector<PdfBlock> finish() && { return std::move(blocks_); }

private:
    void rows(const PdfTable& table);
    /// Takes what a page begins with into the last row, where a break of pages cut that within its
    /// later columns. Says at which line to go on.
    [[nodiscard]] std::size_t rest_of_row(const PdfFlow& flow, const PdfTable& table);
    [[nodiscard]] bool same_columns(const std::vector<int>& columns) const;
    void add_cells(std::vector<std::vector<PdfRun>>& to, const PdfRow& cells) const;
    void take(const PdfLine& line);
    void begin(const PdfLine& line, bool contents);
    /// Whether a line belongs to the paragraph of the line above it.
    [[nodiscard]] bool goes_on(const PdfLine& line, std::string_view words) const;
    static bool begins_entry(const PdfLine& line, std::string_view words);
    /// At a page or column break, a sentence that is not over goes on.
    [[nodiscard]] bool goes_on_after_break(const PdfLine& line, std::string_view above,
                                           std::string_view words, bool full) const;
    /// Below the first line of an entry, the words begin further in than its mark.
    [[nodiscard]] bool hangs(const PdfLine& line) const;
    /// Lines further apart than is usual are usual where the print is larger.
    [[nodiscard]] int local_pitch(const PdfLine& line) const;
    [[nodiscard]] bool whole_style_changes(const PdfLine& line) const;
    /// A sentence that is broken off goes on in small letters, whatever the width.
    static bool is_run_on(std::string_view above, std::string_view words);
    /// A long word may have been in the way of a full line.
    [[nodiscard]] bool is_nearly_full(const PdfLine& line) const;
    /// The line begins where lines of the paragraph do; the first may stand in or out.
    [[nodiscard]] bool keeps_left(const PdfLine& line) const;
    /// The first word of the line would not have fitted above.
    [[nodiscard]] bool is_full(std::string_view words, const PdfLine& line) const;
    /// A number in the middle of a sentence that happens to begin a line.
    [[nodiscard]] bool is_inner_number(std::string_view above, std::string_view words,
                                       const PdfLine& line) const;
    /// Left edge that lines of the paragraph have after the first.
    [[nodiscard]] int second_left() const;
    [[nodiscard]] bool indent_goes_on(const PdfLine& line, std::string_view above) const;
    [[nodiscard]] bool is_centred(const PdfLine& line) const;

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

} // namespace concord
