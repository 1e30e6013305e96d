// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "parser/readers/html_tree.hpp"

namespace concord {

/// How words look and what they are part of.
struct HtmlInk {
    bool bold = false;
    bool faint = false;
    bool dead_link = false;

    friend constexpr bool operator==(const HtmlInk&, const HtmlInk&) noexcept = default;
};

/// A stretch of words that stands in the file byte for byte from `source` on.
struct HtmlPiece {
    std::uint32_t begin = 0;  ///< In the words.
    std::uint32_t source = 0; ///< Byte of the file plus one; 0 for what is not in it.
    HtmlInk ink;
};

/// A page as it was decoded.
struct HtmlBytes {
    std::string_view text;
    std::uint32_t before = 0; ///< Bytes of the file before it.
    bool as_in_file = true;   ///< Its bytes are those of the file, not of another encoding.
};

/// The words of one paragraph as they are gathered: blanks run together as a browser shows them,
/// with the place of every stretch in the page.
class HtmlWords {
public:
    explicit HtmlWords(HtmlBytes html) : html_(html) {}

    /// Words of a text node.
    void add(const HtmlNode& node, std::string_view text, HtmlInk ink);
    static constexpr std::uint32_t nowhere = 0xFFFF'FFFF;

    /// Words that the page does not hold as such; `source` is what they come from, or nowhere.
    void add(std::string_view text, std::uint32_t source, HtmlInk ink);

    [[nodiscard]] const std::string& text() const noexcept { return text_; }
    [[nodiscard]] const std::vector<HtmlPiece>& pieces() const noexcept { return pieces_; }
    /// Without the blanks at both ends, no-break blanks included.
    [[nodiscard]] Span trimmed() const noexcept;
    /// All words that have letters are bold.
    [[nodiscard]] bool strong() const noexcept;
    void clear() noexcept;

private:
    [[nodiscard]] std::uint32_t in_file(std::uint32_t source) const noexcept;
    void put(char byte, std::uint32_t source, HtmlInk ink);

    HtmlBytes html_;
    std::string text_;
    std::vector<HtmlPiece> pieces_;
    std::uint32_t expected_ = 0; ///< Where the next byte of the open piece stands in the file.
};

} // namespace concord
