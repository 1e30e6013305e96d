// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

#include "parser/readers/html_flow.hpp"
#include "parser/readers/html_link.hpp"
#include "parser/readers/html_table.hpp"
#include "parser/readers/html_writer.hpp"

namespace concord {

/// Walks the chosen part of a page in reading order and writes what it finds.
class HtmlWalk {
public:
    HtmlWalk(const HtmlTree& tree, const HtmlStyles& styles, const HtmlContent& content,
             HtmlBytes html, BlockBuilder& builder);

    void run();

private:
    /// What an element passes on to what is in it.
    struct Inherited {
        HtmlInk ink;
        bool background = false;
        bool preformatted = false;
        bool note = false; ///< Notes at the foot: kept, never judged.
        std::uint8_t heading = 0;
    };

    /// An element that is open, and how to go on behind it.
    struct Frame {
        std::uint32_t node = 0;
        std::uint32_t end = 0;
        Inherited outside;
    };

    /// Goes through a range of nodes that holds whole elements only.
    void walk(std::uint32_t begin, std::uint32_t end);
    void leave_until(std::uint32_t at, std::size_t depth);
    /// Takes one node, and all that is in it where it is a whole; says where to go on.
    std::uint32_t step(std::uint32_t at);
    void enter(std::uint32_t at);
    void leave();
    [[nodiscard]] bool label_of_next(const Frame& frame) const;
    void flush();
    /// A new paragraph begins, but for what goes on behind a term or label.
    void boundary(HtmlTag tag);
    void text(const HtmlNode& node);
    /// Ends a line of preformatted text; an empty one parts paragraphs.
    void end_line();
    void line_break();
    void hidden(std::uint32_t at);
    [[nodiscard]] std::uint32_t letters(std::uint32_t at) const;
    void checkbox(const HtmlNode& node);
    [[nodiscard]] bool leads_to_note(const HtmlNode& node) const;
    /// "2018<sup>2</sup>" is the year 2018 with a footnote, not 20182. A mark that leads to its
    /// note goes, as in other formats.
    bool footnote_mark(std::uint32_t at);
    /// An address that only the link holds is part of what the reader of a page can find out.
    void link_end(const HtmlNode& node);
    std::uint32_t table(std::uint32_t at);
    void data_table(const HtmlTable& table);
    /// A label and its paragraph from the cells of a row.
    void numbered_row(const std::vector<std::uint32_t>& row);

    const HtmlTree& tree_;
    const HtmlStyles& styles_;
    const HtmlContent& content_;
    BlockBuilder& builder_;
    HtmlLinks links_;
    HtmlWriter out_;
    Inherited now_;
    std::vector<Frame> frames_;
    std::size_t link_begin_ = 0;
    bool behind_label_ = false; ///< An element ended that holds a label alone.
    bool joins_next_ = false;   ///< The next paragraph goes on with the words at hand.
    bool labels_row_ = false;   ///< In a row whose first cell holds a label.
};

} // namespace concord
