// SPDX-License-Identifier: Apache-2.0
// The part of BlockMaker that takes over what a reader says.
#include "parser/grammar/label.hpp"
#include "parser/passes/block_maker.hpp"

namespace concord {

/// The reader's block that begins in this line.
const Block* BlockMaker::given_at(const Line& line) {
    while (next_given_ < given_.size() && given_[next_given_].span.begin < line.span.begin) {
        ++next_given_;
    }
    const bool here =
        next_given_ < given_.size() && given_[next_given_].span.begin <= line.span.end;
    return here ? &given_[next_given_++] : nullptr;
}

void BlockMaker::take_given(const Line& line, const Block& given) {
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
    if (!block.label.present() && block.role == BlockRole::heading) {
        read_label(block, label_at(block.content.begin));
    } else if (!block.label.present() && block.role == BlockRole::bullet) {
        read_inner_label(block);
    }
    blocks_.push_back(block);
    after_delimiter_ = false;
    taken_until_ = block.span.end;
    open_ = false;
}

/// A reader's paragraph: what is typed in it counts as in text, but no mark of Markdown does.
void BlockMaker::typed(Line line) {
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

} // namespace concord
