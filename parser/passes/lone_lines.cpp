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

} // namespace

void settle_lone_lines(std::span<Block> blocks) {
    const auto next = [&](std::size_t at) {
        while (++at < blocks.size() && blocks[at].role == BlockRole::furniture) {
        }
        return at;
    };
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
