// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "parser/readers/html_content.hpp"
#include "parser/readers/html_tree.hpp"

namespace concord {

/// What a table element is for.
enum class HtmlTableKind : std::uint8_t {
    data,    ///< Rows and columns that mean something.
    layout,  ///< Only puts paragraphs beside each other; reads as its cells one by one.
    numbered ///< Puts labels beside paragraphs; each row reads as one paragraph.
};

/// A table as rows of cells, each the number of its node; 0 stands for a cell that another one
/// reaches into.
struct HtmlTable {
    HtmlTableKind kind = HtmlTableKind::data;
    std::uint32_t caption = 0; ///< Node of the caption; 0 for none.
    std::vector<std::vector<std::uint32_t>> rows;
};

/// Looks at the table that begins at a node.
[[nodiscard]] HtmlTable read_table(const HtmlTree& tree, const HtmlContent& content,
                                   std::uint32_t at);

} // namespace concord
