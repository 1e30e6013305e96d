// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <vector>

#include "parser/readers/html_style.hpp"
#include "parser/readers/html_tree.hpp"

namespace concord {

/// What becomes of an element and all that is in it.
enum class HtmlFate : std::uint8_t {
    keep,
    furniture, ///< Menus, banners, contents lists: not part of the agreement.
    hidden     ///< The page does not show it.
};

/// Which part of a page is the agreement.
struct HtmlContent {
    std::uint32_t begin = 0; ///< Nodes of the chosen element.
    std::uint32_t end = 0;
    std::uint32_t title = 0;     ///< The page's main heading where it stands outside; 0 for none.
    std::uint32_t left_out = 0;  ///< Letters of furniture and of what stands outside.
    std::vector<HtmlFate> fates; ///< Of every node.
    std::vector<HtmlLook> looks; ///< Of every node.
};

/// Chooses the main content: what the page names as such, else the one article, else the smallest
/// element that holds all headings and nearly all words. A choice that loses a good part of the
/// words is not made.
[[nodiscard]] HtmlContent choose_content(const HtmlTree& tree, const HtmlStyles& styles);

} // namespace concord
