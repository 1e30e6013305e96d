// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string_view>

#include "parser/readers/html_tree.hpp"

namespace concord {

/// A part of a page that holds its notes, as converters and office programs name it.
[[nodiscard]] bool holds_notes(const HtmlTree& tree, const HtmlNode& node);

/// A role that no part of the text has: "navigation", "search".
[[nodiscard]] bool is_furniture_role(std::string_view role);

/// "site-footer", "cookieBanner": a piece of the class or id says that it is no part of the text.
[[nodiscard]] bool is_furniture_name(std::string_view name);

/// For screen readers only: what is short is a help, not a part of the text.
[[nodiscard]] bool is_unseen_name(std::string_view name) noexcept;

} // namespace concord
