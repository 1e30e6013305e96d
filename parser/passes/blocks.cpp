// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <optional>
#include <utility>

#include "parser/grammar/label.hpp"
#include "parser/passes/bare_heads.hpp"
#include "parser/passes/block_maker.hpp"
#include "parser/passes/contents_lines.hpp"
#include "parser/passes/heading_numbers.hpp"
#include "parser/passes/lone_lines.hpp"
#include "parser/passes/passes.hpp"
#include "parser/passes/rows.hpp"
#include "parser/passes/running_heads.hpp"
#include "parser/passes/section_names.hpp"
#include "parser/passes/signature_shape.hpp"

namespace concord {

namespace {

/// A line drawn below a heading: "=" for the highest level, "-" and "~" for those below it. In
/// Markdown the last is no underline.
std::uint8_t underline_level(std::string_view rule, bool markdown) {
    switch (rule.front()) {
    case '=':
        return 1;
    case '-':
        return 2;
    case '~':
        return markdown ? 0 : 3;
    default:
        return 0;
    }
}

/// Whether the author marked the headings, so that what only looks like one is text.
bool marks_headings(const SourceText& source, std::span<const grammar::Line> lines) {
    const auto given = source.blocks();
    if (!given.empty()) {
        return std::count_if(given.begin(), given.end(), [](const Block& block) {
                   return block.role == BlockRole::heading;
               }) >= 2;
    }
    // Who types may mark the title and an annex and leave the rest bare.
    constexpr std::size_t least = 3;
    const bool markdown = source.format() == SourceFormat::markdown;
    std::size_t marked = 0;
    for (std::size_t at = 0; at < lines.size(); ++at) {
        const bool underlined = at + 1 < lines.size() &&
                                lines[at].kind == grammar::LineKind::text &&
                                lines[at + 1].kind == grammar::LineKind::rule &&
                                (at == 0 || lines[at - 1].kind == grammar::LineKind::blank) &&
                                underline_level(source.text(lines[at + 1].content), markdown) > 0;
        const bool hashes = markdown && lines[at].kind == grammar::LineKind::heading;
        marked += underlined || hashes ? 1U : 0U;
    }
    return marked >= least;
}

} // namespace

BlockMaker::BlockMaker(const SourceText& source, std::vector<Line> lines)
    : text_(source.text()),
      lines_(std::move(lines)),
      given_(source.blocks()),
      given_cells_(source.cells()),
      wrapping_(given_.empty() ? Wrapping(text_, lines_) : Wrapping()),
      glued_(text_, lines_),
      units_(text_, lines_),
      bare_heads_(given_.empty() ? spaced_numbers(text_, lines_) : bold_numbers(text_, given_)),
      contents_(given_.empty() ? contents_lines(text_, lines_) : listed_pages(text_, lines_)),
      heads_(given_.empty() && source.format() != SourceFormat::markdown
                 ? running_heads(text_, lines_)
                 : std::vector<bool>()),
      beside_(text_, given_.empty() ? std::span<const Line>(lines_) : std::span<const Line>()),
      joins_all_(source.format() == SourceFormat::markdown || !given_.empty()),
      markdown_(source.format() == SourceFormat::markdown),
      unmarked_headings_(!marks_headings(source, lines_)) {
    if (unmarked_headings_) colon_heads_ = colon_heads(text_, lines_);
    blocks_.reserve(lines_.size() / 2 + 8);
}

void BlockMaker::run() {
    for (at_ = front_matter(); at_ < lines_.size(); ++at_) {
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

void BlockMaker::take(const Line& line) {
    if ((!contents_.empty() && contents_[at_]) || (!heads_.empty() && heads_[at_])) {
        return furniture(line);
    }
    switch (line.kind) {
    case LineKind::heading:
        return heading(line, line.level, HeadingStyle::none);
    case LineKind::bullet:
        return bullet(line);
    case LineKind::row:
        return tab_in_sentence(line) ? take_words(line) : tab_row(line);
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
    if (const auto* cells = beside_.cells(at_)) {
        return row(line, *cells);
    }
    take_words(line);
}

void BlockMaker::take_words(const Line& line) {
    const auto words = slice(text_, line.content);
    constexpr std::uint16_t margin = 30; // the number of a page may stand right below the text
    const bool apart = gap_starts_anew() || line.indent >= margin;
    if (apart && is_furniture(words) && !previous_is_row()) {
        return furniture(line);
    }
    if (signs_by_initial(line)) {
        return paragraph(line);
    }
    const auto label = label_of(line);
    if (continues_sentence(line, label)) {
        return join(line);
    }
    if (label && is_empty_row(line, *label)) {
        return row(line, {line.content});
    }
    if (label) {
        return marked(line, *label);
    }
    const bool of_signature =
        is_signature_detail(words) || begins_with_dots(words) || ends_with_dots(words);
    if (is_signature_line(words) || heads_signature(line) || (of_signature && beside_signature()) ||
        stands_above_day(line)) {
        add(line, BlockRole::signature, line.content);
        return;
    }
    if (take_colon_head(line)) return;
    if (const auto style = unmarked_heading(line); style != HeadingStyle::none) {
        if (goes_on_signing()) {
            add(line, BlockRole::signature, line.content);
            return;
        }
        return heading(line, 0, style);
    }
    paragraph(line);
}

Block& BlockMaker::add(const Line& line, BlockRole role, Span content) {
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

void BlockMaker::heading(const Line& line, std::uint8_t level, HeadingStyle style) {
    auto& block = add(line, BlockRole::heading, line.content);
    block.level = level;
    block.style = static_cast<std::uint8_t>(style);
    if (level > 0) {
        while (block.content.size() > 1 && text_[block.content.end - 1] == '#') {
            --block.content.end; // a closing run of hashes
        }
    }
    read_label(block, label_at(bare_begin(text_, block.content)));
}

void BlockMaker::bullet(const Line& line) {
    if (take_dashed(line)) return;
    read_inner_label(add(line, BlockRole::bullet, line.content));
    open_ = true;
}

void BlockMaker::marked(const Line& line, const Label& label) {
    auto& block = add(line, BlockRole::marked, line.content);
    block.strong = strong_;
    read_label(block, label);
    open_ = true;
}

void BlockMaker::read_label(Block& block, const std::optional<Label>& label) const {
    if (!label) {
        return;
    }
    block.label = *label;
    block.content.begin = std::min(grammar::after_label(text_, *label), block.content.end);
    if (closes_emphasis(text_, label->span.begin, slice(text_, block.content)))
        block.content.begin = block.content.end;
}

/// " - a. text": a bullet with a label, which no unit can be part of.
void BlockMaker::read_inner_label(Block& block) const {
    const auto label = grammar::match_label(text_, block.content.begin);
    if (label && label->unit == LabelUnit::none) {
        read_label(block, label);
    }
}

void BlockMaker::paragraph(const Line& line) {
    if (open_ && joins(line)) {
        return join(line);
    }
    add(line, BlockRole::paragraph, line.content);
    open_ = true;
}

/// The line goes on with the last block.
void BlockMaker::join(const Line& line) {
    blocks_.back().span.end = line.content.end;
    blocks_.back().content.end = line.content.end;
}

/// A line drawn below a line of words makes that a heading.
void BlockMaker::rule(const Line& line) {
    const auto level = underline_level(slice(text_, line.content), markdown_);
    if (gap_ == 0 && level > 0 && is_underlined()) {
        auto& block = blocks_.back();
        block.role = BlockRole::heading;
        block.level = level;
        block.style = static_cast<std::uint8_t>(HeadingStyle::underlined);
    }
    furniture(line);
}

void BlockMaker::tab_row(const Line& line) {
    // "1.<TAB>Text" is a numbered paragraph, not a row of two cells.
    if (const auto label = grammar::match_label(text_, line.content.begin)) {
        const auto rest = Span{grammar::after_label(text_, *label), line.content.end};
        if (slice(text_, rest).find('\t') == std::string_view::npos) {
            return marked(line, *label);
        }
    }
    row(line, tab_cells(text_, line.span));
}

void BlockMaker::row(const Line& line, std::vector<Span> cells) {
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

void find_blocks(SourceText& source) {
    BlockMaker maker(source, grammar::read_lines(source.text()));
    maker.run();
    auto blocks = std::move(maker).blocks();
    number_headings(source.text(), blocks);
    settle_lone_lines(blocks);
    source.set_blocks(std::move(blocks), std::move(maker).cells());
}

} // namespace concord
