// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "parser/readers/html_style.hpp"
#include "parser/readers/html_tree.hpp"
#include "parser/text/block.hpp"

namespace concord {

/// What stands before the words of a list entry.
struct HtmlMarker {
    bool entry = false;   ///< An entry begins, with or without a mark.
    bool present = false; ///< Something stands before it.
    bool bullet = false;
    std::int32_t number = 0;
    std::string shown; ///< "3.", "b.", "1.2"
    Label label;       ///< Its value; not present() where it cannot be one.
};

/// The lists that are open at a point of a page, with their counters.
class HtmlLists {
public:
    explicit HtmlLists(bool joined) : joined_(joined) {}

    /// `usual` is how rules have lists of this depth count.
    void begin(const HtmlTree& tree, std::uint32_t at, const HtmlLook& look,
               std::optional<NumberStyle> usual);
    void end() { open_.pop_back(); }
    [[nodiscard]] std::size_t depth() const noexcept { return open_.size(); }
    /// How many of them are counted.
    [[nodiscard]] std::size_t counting() const noexcept;

    /// Counts an entry and says what stands before it.
    [[nodiscard]] HtmlMarker entry(const HtmlTree& tree, std::uint32_t at, const HtmlLook& look);

private:
    struct List {
        NumberStyle style = NumberStyle::none;
        std::int32_t next = 1;
        std::int32_t step = 1;
        std::int32_t number = 0; ///< Of the entry that is open.
        bool unmarked = false;
    };
    [[nodiscard]] Label label(NumberStyle style) const;

    std::vector<List> open_;
    bool joined_;
};

/// True when words begin with a typed label whose last part counts `number`: "(c) …", "2.3 …".
[[nodiscard]] bool begins_with_number(std::string_view words, std::int32_t number);

/// True for words that are a label and nothing else: "1.", "(a)", "iv)", "2.3".
[[nodiscard]] bool is_bare_label(std::string_view words);

/// Size of a typed bullet with the blanks behind it at the begin of words; 0 for none.
[[nodiscard]] std::size_t typed_bullet(std::string_view words);

} // namespace concord
