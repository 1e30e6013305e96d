// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>
#include <cstdint>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "parser/readers/html_shorten.hpp"
#include "parser/text/span.hpp"

namespace concord {

/// Elements that the reader treats apart; `other` is everything else and reads as its children.
enum class HtmlTag : std::uint8_t {
    other,
    text,
    a,
    abbr,
    area,
    aside,
    article,
    b,
    blockquote,
    body,
    br,
    button,
    caption,
    dd,
    del,
    details,
    div,
    dl,
    dt,
    em,
    figcaption,
    font,
    footer,
    form,
    h1,
    h2,
    h3,
    h4,
    h5,
    h6,
    head,
    header,
    hr,
    html,
    image,
    input,
    li,
    main,
    media, ///< Sound, film, frame, applet: content of another kind.
    nav,
    ol,
    option,
    p,
    pre,
    q,
    section,
    select,
    strong,
    summary,
    sup,
    table,
    tbody,
    td,
    template_,
    textarea,
    tfoot,
    th,
    thead,
    tr,
    u,
    ul,
    wbr,
    block ///< Another element that stands on lines of its own.
};

/// Attributes that the reader looks at.
enum class HtmlAttribute : std::uint8_t {
    alt,
    aria_hidden,
    bgcolor,
    checked,
    class_,
    color,
    colspan,
    hidden,
    href,
    id,
    name,
    reversed,
    role,
    rowspan,
    size,
    start,
    style,
    type,
    value
};

/// An element or a stretch of text.
struct HtmlNode {
    std::uint32_t parent = 0;
    std::uint32_t end = 0;        ///< One past the last node inside.
    std::uint32_t source = 0;     ///< Byte of the page where it begins.
    std::uint32_t source_end = 0; ///< For text: where it ends.
    Span text;                    ///< For text: into HtmlTree::text().
    std::uint32_t first_attribute = 0;
    std::uint16_t attributes = 0;
    HtmlTag tag = HtmlTag::other;
};

/// A page as one flat array in reading order; a subtree is a range, so nothing has to recurse.
class HtmlTree {
public:
    [[nodiscard]] std::span<const HtmlNode> nodes() const noexcept { return nodes_; }
    [[nodiscard]] const HtmlNode& operator[](std::uint32_t at) const noexcept { return nodes_[at]; }
    [[nodiscard]] std::uint32_t size() const noexcept {
        return static_cast<std::uint32_t>(nodes_.size());
    }
    [[nodiscard]] std::string_view text(const HtmlNode& node) const noexcept {
        return slice(text_, node.text);
    }
    /// Value of an attribute; nullptr where the element does not have it.
    [[nodiscard]] const std::string* attribute(const HtmlNode& node,
                                               HtmlAttribute attribute) const noexcept;

private:
    friend class HtmlTreeMaker;
    struct Attribute {
        HtmlAttribute name;
        std::string value;
    };
    std::vector<HtmlNode> nodes_;
    std::vector<Attribute> attributes_;
    std::string text_;
};

/// The tag of this name; `other` for one that this reader does not tell from others.
[[nodiscard]] HtmlTag tag_named(std::string_view name);

/// Parses a page that scrub() has let pass, with the gaps that it found in it. Nothing when it
/// takes more memory than it may.
[[nodiscard]] std::unique_ptr<HtmlTree> parse_html(std::string_view html,
                                                   std::span<const HtmlGap> gaps);

} // namespace concord
