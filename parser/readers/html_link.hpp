// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>
#include <unordered_set>

#include "parser/readers/html_tree.hpp"

namespace concord {

/// Where the links of a page lead, as far as the page itself can tell.
class HtmlLinks {
public:
    explicit HtmlLinks(const HtmlTree& tree);

    /// A link without target, or to a place that the page does not have.
    [[nodiscard]] bool leads_nowhere(const HtmlNode& link) const;
    /// The e-mail address that a link opens a letter to; empty for other links.
    [[nodiscard]] std::string address(const HtmlNode& link) const;

private:
    const HtmlTree& tree_;
    std::unordered_set<std::string> targets_;
};

} // namespace concord
