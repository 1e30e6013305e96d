// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <optional>

#include "parser/grammar/label.hpp"
#include "parser/grammar/line.hpp"
#include "parser/passes/line_shape.hpp"
#include "parser/passes/passes.hpp"
#include "parser/passes/rows.hpp"

namespace concord {

namespace {

using grammar::Line;
using grammar::LineKind;

/// Joins lines to blocks: one per paragraph, list entry, heading, row or signature line. Where a
/// reader gave blocks, they stay what they are, and only what the format does not say is read in
/// the lines: typed labels, bullets, signature lines, headings that are only typed.
class BlockMaker {
public:
    BlockMaker(const SourceText& source, std::vector<Line> lines)
        : text_(source.text()),
          lines_(std::move(lines)),
          given_(source.blocks()),
          given_cells_(source.cells()),
          wrap_(given_.empty() ? wrap_width(text_, lines_) : 0),
          joins_all_(source.format() == SourceFormat::markdown || !given_.empty()),
          markdown_(source.format() == SourceFormat::markdown),
          unmarked_headings_(std::count_if(given_.begin(), given_.end(), is_heading) < 2) {
        blocks_.reserve(lines_.size() / 2 + 8);
    }

    void run() {
        for (at_ = 0; at_ < lines_.size(); ++at_) {
            const auto& line = lines_[at_];
            if (!given_.empty()) {
                if (line.span.begin < taken_until_) continue; // a row of several lines
                if (const Block* block = given_at(line)) {
                    take_given(line, *block);
                    gap_ = 0;
                    continue;
                }
            }
            if (line.kind == LineKind::blank) {
                ++gap_;
                open_ = false;
                continue;
            }
            given_.empty() ? take(line) : typed(line);
            gap_ = 0;
        }
    }

    [[nodiscard]] std::vector<Block> blocks() && { return std::move(blocks_); }
    [[nodiscard]] std::vector<Span> cells() && { return std::move(cells_); }

private:
    void take(const Line& line) {
        switch (line.kind) {
        case LineKind::heading:
            return heading(line, line.level, HeadingStyle::none);
        case LineKind::bullet:
            return bullet(line);
        case LineKind::row:
            return tab_row(line);
        case LineKind::pipe:
            return row(line, pipe_cells(text_, line.content));
        case LineKind::delimiter:
            furniture(line);
            after_delimiter_ = true;
            return;
        case LineKind::fence:
        case LineKind::comment:
            return furniture(line);
        case LineKind::rule:
            return rule(line);
        case LineKind::blank:
            return;
        case LineKind::text:
            break;
        }
        if (line.leading_tab && previous_is_row() && gap_ == 0) {
            return row(line, tab_cells(text_, line.span));
        }
        const auto words = slice(text_, line.content);
        if (gap_starts_anew() && is_furniture(words) && !next_to_heading()) {
            return furniture(line);
        }
        const auto label = label_of(line);
        if (label && !continues_sentence(line, *label)) {
            return marked(line, *label);
        }
        if (is_signature_line(words) || (is_signature_detail(words) && beside_signature())) {
            add(line, BlockRole::signature, line.content);
            return;
        }
        if (const auto style = unmarked_heading(line); style != HeadingStyle::none) {
            return heading(line, 0, style);
        }
        paragraph(line);
    }

    static bool is_heading(const Block& block) { return block.role == BlockRole::heading; }

    /// The reader's block that begins in this line.
    [[nodiscard]] const Block* given_at(const Line& line) {
        while (next_given_ < given_.size() && given_[next_given_].span.begin < line.span.begin) {
            ++next_given_;
        }
        const bool here =
            next_given_ < given_.size() && given_[next_given_].span.begin <= line.span.end;
        return here ? &given_[next_given_++] : nullptr;
    }

    void take_given(const Line& line, const Block& given) {
        gap_ = given.gap;
        if (gap_ > 0) {
            open_ = false;
        }
        strong_ = given.strong;
        if (given.role == BlockRole::paragraph) {
            return typed(line);
        }
        if (given.role == BlockRole::row && (!previous_is_row() || given.table != given_table_)) {
            ++table_;
        }
        given_table_ = given.table;
        auto block = given;
        block.table = table_;
        if (block.role == BlockRole::row) {
            const auto cells = given_cells_.subspan(given.cells.first, given.cells.count);
            block.cells.first = static_cast<std::uint32_t>(cells_.size());
            cells_.insert(cells_.end(), cells.begin(), cells.end());
        }
        if (!block.label.present() && is_heading(block)) {
            read_label(block, grammar::match_label(text_, block.content.begin));
        } else if (!block.label.present() && block.role == BlockRole::bullet) {
            read_inner_label(block);
        }
        blocks_.push_back(block);
        after_delimiter_ = false;
        taken_until_ = block.span.end;
        open_ = false;
    }

    /// A reader's paragraph: what is typed in it counts as in text, but no mark of Markdown does.
    void typed(Line line) {
        switch (line.kind) {
        case LineKind::heading:
        case LineKind::pipe:
        case LineKind::delimiter:
        case LineKind::fence:
        case LineKind::comment:
            line.kind = LineKind::text;
            line.content.begin = line.first;
            break;
        case LineKind::row:
        case LineKind::text:
            // Paragraphs stand apart anyway; only an empty one parts typed rows.
            if (gap_ > 0 && (line.kind == LineKind::row || line.leading_tab)) {
                --gap_;
            }
            break;
        default:
            break;
        }
        take(line);
    }

    void read_label(Block& block, const std::optional<Label>& label) const {
        if (!label) {
            return;
        }
        block.label = *label;
        block.content.begin = std::min(grammar::after_label(text_, *label), block.content.end);
    }

    /// " - a. text": a bullet with a label, which no unit can be part of.
    void read_inner_label(Block& block) const {
        const auto label = grammar::match_label(text_, block.content.begin);
        if (label && label->unit == LabelUnit::none) {
            read_label(block, label);
        }
    }

    Block& add(const Line& line, BlockRole role, Span content) {
        Block block;
        block.span = {std::min(line.first, line.content.begin), line.content.end};
        block.content = content;
        block.indent = line.indent;
        block.gap = static_cast<std::uint16_t>(std::min<std::uint32_t>(gap_, 0xFFFF));
        block.role = role;
        blocks_.push_back(block);
        open_ = false;
        after_delimiter_ = false;
        return blocks_.back();
    }

    void furniture(const Line& line) { add(line, BlockRole::furniture, line.content); }

    void heading(const Line& line, std::uint8_t level, HeadingStyle style) {
        auto& block = add(line, BlockRole::heading, line.content);
        block.level = level;
        block.style = static_cast<std::uint8_t>(style);
        if (level > 0) {
            while (block.content.size() > 1 && text_[block.content.end - 1] == '#') {
                --block.content.end; // a closing run of hashes
            }
        }
        read_label(block, grammar::match_label(text_, bare_begin(block.content)));
    }

    /// Begin of the words behind emphasis marks: "**1. Term**" is labelled too.
    [[nodiscard]] std::uint32_t bare_begin(Span content) const {
        const auto words = slice(text_, content);
        const auto mark = words.find_first_not_of("*_");
        return content.begin +
               static_cast<std::uint32_t>(mark == std::string_view::npos ? 0 : mark);
    }

    void bullet(const Line& line) {
        read_inner_label(add(line, BlockRole::bullet, line.content));
        open_ = true;
    }

    void marked(const Line& line, const Label& label) {
        auto& block = add(line, BlockRole::marked, line.content);
        block.label = label;
        block.content.begin = std::min(grammar::after_label(text_, label), line.content.end);
        open_ = true;
    }

    void paragraph(const Line& line) {
        if (open_ && joins(line)) {
            auto& block = blocks_.back();
            block.span.end = line.content.end;
            block.content.end = line.content.end;
            return;
        }
        add(line, BlockRole::paragraph, line.content);
        open_ = true;
    }

    /// Whether a plain line goes on with the paragraph above it (no blank line between).
    [[nodiscard]] bool joins(const Line& line) const {
        if (joins_all_) {
            return true;
        }
        if (wrap_ == 0 || at_ == 0) {
            return false;
        }
        const auto& above = lines_[at_ - 1];
        const auto words = slice(text_, line.content);
        const auto first_word = std::min(words.find(' '), words.size());
        return above.indent + above.content.size() + 1 + first_word + 2 > wrap_;
    }

    void rule(const Line& line) {
        const bool underlines = open_ && gap_ == 0 && !blocks_.empty() &&
                                blocks_.back().role == BlockRole::paragraph && at_ > 0 &&
                                lines_[at_ - 1].kind == LineKind::text &&
                                blocks_.back().content.begin == lines_[at_ - 1].content.begin;
        const char drawn = text_[line.content.begin];
        if (underlines && (drawn == '=' || drawn == '-')) {
            auto& block = blocks_.back();
            block.role = BlockRole::heading;
            block.level = markdown_ ? (drawn == '=' ? 1 : 2) : 0;
            block.style = static_cast<std::uint8_t>(HeadingStyle::underlined);
        }
        furniture(line);
    }

    void tab_row(const Line& line) {
        // "1.<TAB>Text" is a numbered paragraph, not a row of two cells.
        if (const auto label = grammar::match_label(text_, line.content.begin)) {
            const auto rest = Span{grammar::after_label(text_, *label), line.content.end};
            if (slice(text_, rest).find('\t') == std::string_view::npos) {
                return marked(line, *label);
            }
        }
        row(line, tab_cells(text_, line.span));
    }

    void row(const Line& line, std::vector<Span> cells) {
        const auto filled =
            std::count_if(cells.begin(), cells.end(), [](Span cell) { return !cell.empty(); });
        // A lone first cell above further rows names the table: "Named contacts<TAB>".
        if (filled == 1 && !cells.front().empty() && gap_starts_anew() && next_is_row() &&
            heading_style(slice(text_, cells.front())) != HeadingStyle::none) {
            Line caption = line;
            caption.content = cells.front();
            heading(caption, 0, heading_style(slice(text_, cells.front())));
            blocks_.back().span.end = line.content.end; // the marks of the empty cells too
            ++table_;
            return;
        }
        if (!previous_is_row() || (gap_ > 0 && next_is_delimiter())) {
            ++table_;
        }
        auto& block = add(line, BlockRole::row, line.content);
        block.table = table_;
        block.cells = {static_cast<std::uint32_t>(cells_.size()),
                       static_cast<std::uint32_t>(cells.size())};
        cells_.insert(cells_.end(), cells.begin(), cells.end());
    }

    [[nodiscard]] std::optional<Label> label_of(const Line& line) const {
        auto label = grammar::match_label(text_, bare_begin(line.content));
        if (label && label->unit != LabelUnit::none && !stands_as_heading(line, *label)) {
            return std::nullopt; // "Schedule 1 sets out …" is a sentence
        }
        return label;
    }

    /// A unit label ("Annex 1") counts only where it heads something.
    [[nodiscard]] bool stands_as_heading(const Line& line, const Label& label) const {
        const auto begin = std::min(grammar::after_label(text_, label), line.content.end);
        const auto rest = slice(text_, {begin, line.content.end});
        const bool separated = begin > label.span.end + 1;
        return rest.empty() || (separated && gap_starts_anew()) ||
               (gap_starts_anew() && heading_style(rest) != HeadingStyle::none);
    }

    /// A line in a wrapped paragraph may begin with what looks like a label: "… in clause<LF>2.
    /// and".
    [[nodiscard]] bool continues_sentence(const Line& line, const Label& label) const {
        if (gap_starts_anew() || at_ == 0 || !open_) {
            return false;
        }
        const auto& above = lines_[at_ - 1];
        const auto words = slice(text_, above.content);
        if (ends_with_reference_word(words)) {
            return true;
        }
        const char last = words.empty() ? '.' : words.back();
        const bool closed = last == '.' || last == ':' || last == ';' || last == ',';
        return wrap_ > 0 && !closed && joins(line) && label.unit == LabelUnit::none;
    }

    [[nodiscard]] HeadingStyle unmarked_heading(const Line& line) const {
        const auto words = slice(text_, line.content);
        const auto style = heading_style(words);
        if (style != HeadingStyle::none && strong_) {
            return style == HeadingStyle::capitals ? HeadingStyle::bold_capitals
                                                   : HeadingStyle::bold;
        }
        if (!unmarked_headings_) {
            return HeadingStyle::none; // this document marks its headings
        }
        if (style == HeadingStyle::none || (open_ && gap_ == 0 && !few_blank_lines())) {
            return HeadingStyle::none;
        }
        const auto* next = next_line();
        if (next == nullptr) {
            return HeadingStyle::none;
        }
        const bool strong = style == HeadingStyle::bold_capitals ||
                            style == HeadingStyle::capitals || style == HeadingStyle::bold;
        if (next == &lines_[at_ + 1] && next->kind == LineKind::text && !strong) {
            // Nothing stands between: only a much longer sentence below makes this a heading.
            const auto below = slice(text_, next->content);
            return below.size() * 2 >= words.size() * 3 && below.back() == '.' ? style
                                                                               : HeadingStyle::none;
        }
        return style;
    }

    /// Single-spaced texts have no blank line before their headings.
    [[nodiscard]] bool few_blank_lines() const {
        if (!few_blanks_) {
            const auto blank = std::count_if(lines_.begin(), lines_.end(), [](const Line& line) {
                return line.kind == LineKind::blank;
            });
            few_blanks_ = static_cast<std::size_t>(blank) * 50 < lines_.size();
        }
        return *few_blanks_;
    }

    [[nodiscard]] bool gap_starts_anew() const { return gap_ > 0 || blocks_.empty(); }
    /// The delimiter line of a Markdown table parts its head from its rows, not two tables.
    [[nodiscard]] bool previous_is_row() const {
        const std::size_t skipped = after_delimiter_ ? 1 : 0;
        return blocks_.size() > skipped &&
               blocks_[blocks_.size() - 1 - skipped].role == BlockRole::row;
    }
    [[nodiscard]] bool next_is_row() const {
        const auto* next = next_line();
        return next != nullptr && (next->kind == LineKind::row || next->kind == LineKind::pipe);
    }
    /// A Markdown table begins here: its delimiter line follows.
    [[nodiscard]] bool next_is_delimiter() const {
        const auto* next = next_line();
        return next != nullptr && next->kind == LineKind::delimiter;
    }
    [[nodiscard]] bool next_to_heading() const {
        return !blocks_.empty() && blocks_.back().role == BlockRole::row;
    }
    [[nodiscard]] bool beside_signature() const {
        if (!blocks_.empty() && blocks_.back().role == BlockRole::signature) {
            return true;
        }
        const auto* next = next_line();
        return next != nullptr && next->kind == LineKind::text &&
               (is_signature_line(slice(text_, next->content)) ||
                is_signature_detail(slice(text_, next->content)));
    }
    [[nodiscard]] const Line* next_line() const {
        for (auto at = at_ + 1; at < lines_.size() && at < at_ + 8; ++at) {
            if (lines_[at].kind != LineKind::blank) {
                return &lines_[at];
            }
        }
        return nullptr;
    }

    std::string_view text_;
    std::vector<Line> lines_;
    std::span<const Block> given_; ///< By a reader; empty for text and Markdown.
    std::span<const Span> given_cells_;
    std::uint32_t wrap_;
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

} // namespace

void find_blocks(SourceText& source) {
    BlockMaker maker(source, grammar::read_lines(source.text()));
    maker.run();
    source.set_blocks(std::move(maker).blocks(), std::move(maker).cells());
}

} // namespace concord
