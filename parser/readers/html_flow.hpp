// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "parser/readers/block_builder.hpp"
#include "parser/readers/html_content.hpp"
#include "parser/readers/html_style.hpp"
#include "parser/readers/html_tree.hpp"
#include "parser/readers/html_words.hpp"

namespace concord {

/// Writes the chosen part of a page as blocks: paragraphs, headings, list entries with the labels
/// that a browser would show, tables; with notes on what is hidden, faint, struck out or leads
/// nowhere.
void write_blocks(const HtmlTree& tree, const HtmlStyles& styles, const HtmlContent& content,
                  HtmlBytes html, BlockBuilder& builder);

} // namespace concord
