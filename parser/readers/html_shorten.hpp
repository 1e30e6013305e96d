// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "parser/text/span.hpp"

namespace concord {

/// A stretch of a page that the parser does not get to see.
struct HtmlCut {
    std::uint32_t at = 0; ///< Where it is missing in the shortened page.
    Span left_out;        ///< In the page.
    bool text = false;    ///< Words, not the inside of a comment.
};

/// A page for an HTML parser that spends its time on every letter: of each run of plain words only
/// the blanks before it and its first letter are left, of a comment only its ends. That is all that
/// decides about the tree; the words come back from the page itself.
struct ShortHtml {
    std::string html;
    std::vector<HtmlCut> cuts; ///< In order.

    /// The place in the page of a place in the shortened one.
    [[nodiscard]] std::uint32_t in_page(std::size_t at) const noexcept;
    /// The cuts behind the bytes of a stretch of the shortened page.
    [[nodiscard]] std::span<const HtmlCut> behind(std::size_t begin, std::size_t end) const;
};

/// What stands between the tags of a page, in order.
struct HtmlGap {
    Span span;
    bool text = false; ///< Else a comment.
};

[[nodiscard]] ShortHtml shorten(std::string_view html, std::span<const HtmlGap> gaps);

} // namespace concord
