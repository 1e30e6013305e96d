// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "parser/readers/html_shorten.hpp"

namespace concord {

/// Most bytes of a page that are read; more is refused. Real pages stay below a tenth of it.
inline constexpr std::size_t most_page_bytes = std::size_t{16} << 20;

/// What a page's bytes said before it was parsed.
struct Scrubbed {
    std::string_view refusal;  ///< Why the page is too intricate, as a sentence; empty when not.
    std::string styles;        ///< Contents of its style elements.
    std::vector<HtmlGap> gaps; ///< Its text and its comments.
};

/// Makes a page safe for an HTML parser that has no limits of its own: what is not markup
/// (scripts, styles, drawings, comments) is overwritten by comments of the same size, so that
/// offsets stay and the parser sees the very tags that were counted here; how deep they nest, how
/// many there are and how many attributes one has decides whether the page is read.
[[nodiscard]] Scrubbed scrub(std::string& html);

} // namespace concord
