// SPDX-License-Identifier: Apache-2.0
#include "parser/passes/lone_lines.hpp"

#include <algorithm>
#include <cstddef>

#include "parser/grammar/label.hpp"
#include "parser/passes/line_shape.hpp"

namespace concord {

namespace {

bool is_unlabelled_heading(const Block& block) {
    return block.role == BlockRole::heading && !block.label.present();
}

/// Nothing but its words makes it a heading.
bool is_bare(const Block& block) {
    const auto style = static_cast<HeadingStyle>(block.style);
    return is_unlabelled_heading(block) && block.level == 0 &&
           (style == HeadingStyle::plain || style == HeadingStyle::title);
}

bool stands_out(const Block& block) {
    return is_unlabelled_heading(block) && !is_bare(block);
}

/// What ends the section that `head` opens: a heading of the same look, an annex, a signature.
bool ends_section(const Block& head, const Block& block) {
    return (stands_out(block) && block.style == head.style && block.level == head.level) ||
           grammar::annex_like(block.label.unit) || block.role == BlockRole::signature;
}

std::size_t next_of(std::span<const Block> blocks, std::size_t at) {
    while (++at < blocks.size() && blocks[at].role == BlockRole::furniture) {
    }
    return at;
}

/// "… of December 2024.", "Chief Constable Una Reed", and then the next heading that stands out:
/// who wrote a foreword stands below it, and heads nothing.
void settle_last_lines(std::span<Block> blocks) {
    bool below_head = false; // a heading that stands out, and text, came before
    bool text = false;
    for (std::size_t at = 0; at < blocks.size(); at = next_of(blocks, at)) {
        if (stands_out(blocks[at])) {
            below_head = true;
            text = false;
            continue;
        }
        if (!is_bare(blocks[at]) || !below_head || !text) {
            text = text || blocks[at].role == BlockRole::paragraph;
            continue;
        }
        const std::size_t first = at;
        std::size_t end = at;
        while (end < blocks.size() && is_bare(blocks[end])) {
            at = end;
            end = next_of(blocks, end);
        }
        const bool headed = end < blocks.size() && blocks[end].role == BlockRole::heading;
        for (std::size_t line = first; headed && line < end; line = next_of(blocks, line))
            blocks[line].role = BlockRole::paragraph;
    }
}

} // namespace

void settle_lone_lines(std::span<Block> blocks) {
    const auto next = [&](std::size_t at) { return next_of(blocks, at); };
    settle_last_lines(blocks);
    for (std::size_t head = 0; head < blocks.size();) {
        const std::size_t first = next(head);
        std::size_t end = first;
        if (stands_out(blocks[head]))
            while (end < blocks.size() && is_bare(blocks[end]))
                end = next(end);
        if (end > first && end < blocks.size() && ends_section(blocks[head], blocks[end])) {
            for (std::size_t at = first; at < end; at = next(at))
                blocks[at].role = BlockRole::paragraph;
        }
        head = end;
    }
}

} // namespace concord
