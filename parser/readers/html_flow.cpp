// SPDX-License-Identifier: Apache-2.0
#include "parser/readers/html_flow.hpp"

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

#include "parser/readers/html_link.hpp"
#include "parser/readers/html_table.hpp"
#include "parser/readers/html_writer.hpp"
#include "parser/text/ascii.hpp"

namespace concord {

namespace {

/// What an element passes on to what is in it.
struct Inherited {
    HtmlInk ink;
    bool background = false;
    bool preformatted = false;
    std::uint8_t heading = 0;
};

/// An element that is open, and how to go on behind it.
struct Frame {
    std::uint32_t node = 0;
    std::uint32_t end = 0;
    Inherited outside;
};

bool is_heading(HtmlTag tag) noexcept {
    return tag >= HtmlTag::h1 && tag <= HtmlTag::h6;
}

/// Elements that end the paragraph before them and the one inside.
bool stands_alone(HtmlTag tag) noexcept {
    switch (tag) {
    case HtmlTag::article:
    case HtmlTag::aside:
    case HtmlTag::block:
    case HtmlTag::blockquote:
    case HtmlTag::body:
    case HtmlTag::caption:
    case HtmlTag::dd:
    case HtmlTag::details:
    case HtmlTag::div:
    case HtmlTag::dl:
    case HtmlTag::dt:
    case HtmlTag::figcaption:
    case HtmlTag::footer:
    case HtmlTag::form:
    case HtmlTag::header:
    case HtmlTag::hr:
    case HtmlTag::li:
    case HtmlTag::main:
    case HtmlTag::nav:
    case HtmlTag::ol:
    case HtmlTag::p:
    case HtmlTag::pre:
    case HtmlTag::section:
    case HtmlTag::summary:
    case HtmlTag::table:
    case HtmlTag::td:
    case HtmlTag::th:
    case HtmlTag::tr:
    case HtmlTag::ul:
        return true;
    default:
        return is_heading(tag);
    }
}

bool is_bold(HtmlTag tag) noexcept {
    return tag == HtmlTag::b || tag == HtmlTag::strong || tag == HtmlTag::u || tag == HtmlTag::dt ||
           tag == HtmlTag::summary || tag == HtmlTag::caption;
}

class Flow {
public:
    Flow(const HtmlTree& tree, const HtmlStyles& styles, const HtmlContent& content, HtmlBytes html,
         BlockBuilder& builder)
        : tree_(tree),
          content_(content),
          builder_(builder),
          links_(tree),
          out_(html, styles.joined_numbers(), builder) {}

    void run() {
        if (content_.title != 0) walk(content_.title, tree_[content_.title].end);
        walk(content_.begin, content_.end);
        if (content_.left_out > 0) builder_.note_all(NoteCode::content_left_out, content_.left_out);
    }

private:
    /// Goes through a range of nodes that holds whole elements only.
    void walk(std::uint32_t begin, std::uint32_t end) {
        const std::size_t depth = frames_.size();
        for (std::uint32_t at = begin; at < end && !builder_.full();) {
            leave_until(at, depth);
            at = step(at);
        }
        leave_until(end, depth);
        flush();
    }

    void leave_until(std::uint32_t at, std::size_t depth) {
        while (frames_.size() > depth && frames_.back().end <= at)
            leave();
    }

    /// Takes one node, and all that is in it where it is a whole; says where to go on.
    std::uint32_t step(std::uint32_t at) {
        const HtmlNode& node = tree_[at];
        if (content_.fates[at] != HtmlFate::keep) {
            if (content_.fates[at] == HtmlFate::hidden) hidden(at);
            return node.end;
        }
        if (node.tag == HtmlTag::text) {
            text(node);
            return at + 1;
        }
        if (stands_alone(node.tag)) boundary(node.tag);
        switch (node.tag) {
        case HtmlTag::br:
            line_break();
            return node.end;
        case HtmlTag::del:
            if (letters(at) > 0) out_.note_at_end(NoteCode::tracked_changes);
            return node.end;
        case HtmlTag::input:
            checkbox(node);
            return node.end;
        case HtmlTag::table:
            return table(at);
        case HtmlTag::sup:
            if (footnote_mark(at)) return node.end;
            break;
        default:
            break;
        }
        enter(at);
        return at + 1;
    }

    void enter(std::uint32_t at) {
        const HtmlNode& node = tree_[at];
        const HtmlLook& look = content_.looks[at];
        frames_.push_back({at, node.end, now_});
        now_.ink.bold = now_.ink.bold || look.bold || is_bold(node.tag);
        // White on what a class of another file colours may well be seen.
        const bool styled_elsewhere =
            look.faint && tree_.attribute(node, HtmlAttribute::class_) != nullptr;
        now_.background = now_.background || look.background || styled_elsewhere;
        now_.ink.faint = (now_.ink.faint || look.faint) && !now_.background;
        now_.preformatted = now_.preformatted || node.tag == HtmlTag::pre;
        if (is_heading(node.tag)) {
            const int level = static_cast<int>(node.tag) - static_cast<int>(HtmlTag::h1) + 1;
            now_.heading = static_cast<std::uint8_t>(level);
            out_.heading(now_.heading);
        } else if (node.tag == HtmlTag::ol || node.tag == HtmlTag::ul) {
            out_.place_marker();
            out_.lists().begin(tree_, at, look);
        } else if (node.tag == HtmlTag::li) {
            out_.marker(out_.lists().entry(tree_, at, look));
        } else if (node.tag == HtmlTag::a) {
            now_.ink.dead_link = now_.ink.dead_link || links_.leads_nowhere(node);
            link_begin_ = out_.words().text().size();
        } else if (node.tag == HtmlTag::q) {
            out_.words().add("\xE2\x80\x9C", node.source, now_.ink);
        }
    }

    void leave() {
        const Frame frame = frames_.back();
        const HtmlTag tag = tree_[frame.node].tag;
        if (tag == HtmlTag::a) link_end(tree_[frame.node]);
        if (tag == HtmlTag::q) out_.words().add("\xE2\x80\x9D", HtmlWords::nowhere, now_.ink);
        if (tag == HtmlTag::dt) {
            joins_next_ = true;
        } else if (stands_alone(tag) && !(labels_row_ && is_bare_label(out_.trimmed()))) {
            flush();
        }
        if (tag == HtmlTag::li) out_.place_marker();
        if (tag == HtmlTag::ol || tag == HtmlTag::ul) out_.lists().end();
        now_ = frame.outside;
        out_.heading(now_.heading);
        frames_.pop_back();
    }

    void flush() {
        joins_next_ = false;
        out_.flush();
    }

    /// A new paragraph begins, but for what goes on behind a term or label.
    void boundary(HtmlTag tag) {
        if (!joins_next_) return flush();
        if (tag == HtmlTag::dd) {
            const auto term = out_.trimmed();
            out_.words().add(term.ends_with(':') ? " " : ": ", HtmlWords::nowhere, now_.ink);
        } else if (tag == HtmlTag::p || tag == HtmlTag::div) {
            joins_next_ = false;
        } else {
            flush();
        }
    }

    void text(const HtmlNode& node) {
        const auto words = tree_.text(node);
        if (!now_.preformatted) return out_.words().add(node, words, now_.ink);
        for (std::size_t begin = 0; begin < words.size();) { // lines as they are
            const auto end = std::min(words.find('\n', begin), words.size());
            const auto line = words.substr(begin, end - begin);
            const bool first = out_.words().text().empty();
            const auto blanks = first ? std::min(line.find_first_not_of(" \t"), line.size()) : 0;
            if (first) out_.line(static_cast<std::uint16_t>(std::min<std::size_t>(blanks, 64)));
            const auto source = node.source + static_cast<std::uint32_t>(begin + blanks);
            if (blanks < line.size()) out_.words().add(line.substr(blanks), source, now_.ink);
            if (end < words.size()) end_line();
            begin = end + 1;
        }
    }

    /// Ends a line of preformatted text; an empty one parts paragraphs.
    void end_line() {
        const bool empty = out_.trimmed().empty();
        flush();
        if (!empty) return out_.line_follows();
        builder_.begin({});
        builder_.end();
    }

    void line_break() {
        auto& words = out_.words();
        if (now_.heading > 0) return words.add(" ", HtmlWords::nowhere, now_.ink);
        if (words.text().ends_with('\n')) return flush();
        if (!out_.trimmed().empty()) words.add("\n", HtmlWords::nowhere, now_.ink);
    }

    void hidden(std::uint32_t at) {
        if (letters(at) > 0) builder_.note(NoteCode::hidden_text, builder_.offset());
    }

    [[nodiscard]] std::uint32_t letters(std::uint32_t at) const {
        std::uint32_t count = 0;
        for (std::uint32_t inner = at; inner < tree_[at].end; ++inner) {
            const auto words = tree_.text(tree_[inner]);
            count += static_cast<std::uint32_t>(
                std::count_if(words.begin(), words.end(), [](char c) { return c > ' ' || c < 0; }));
        }
        return count;
    }

    void checkbox(const HtmlNode& node) {
        const auto* type = tree_.attribute(node, HtmlAttribute::type);
        if (type == nullptr || to_lower(*type) != "checkbox") return;
        const bool checked = tree_.attribute(node, HtmlAttribute::checked) != nullptr;
        out_.words().add(checked ? "\xE2\x98\x91 " : "\xE2\x98\x90 ", node.source, now_.ink);
    }

    /// "2018<sup>2</sup>" is the year 2018 with a footnote, not 20182.
    bool footnote_mark(std::uint32_t at) {
        std::string words;
        for (std::uint32_t inner = at; inner < tree_[at].end; ++inner)
            words += tree_.text(tree_[inner]);
        const bool figures = !words.empty() && words.size() <= 3 &&
                             std::all_of(words.begin(), words.end(), is_digit);
        if (figures) out_.words().add(" [" + words + "]", tree_[at].source, now_.ink);
        return figures;
    }

    /// An address that only the link holds is part of what the reader of a page can find out.
    void link_end(const HtmlNode& node) {
        auto& words = out_.words();
        const std::string address = links_.address(node);
        const std::size_t begin = std::min(link_begin_, words.text().size());
        if (address.empty() || words.text().find('@', begin) != std::string::npos) return;
        const bool alone = out_.trimmed().empty();
        words.add(alone ? address : " (" + address + ')', node.source, now_.ink);
    }

    std::uint32_t table(std::uint32_t at) {
        const HtmlTable table = read_table(tree_, content_, at);
        out_.place_marker();
        if (table.kind == HtmlTableKind::layout || out_.in_row()) {
            enter(at);
            return at + 1;
        }
        if (table.caption != 0) walk(table.caption, tree_[table.caption].end);
        if (table.kind == HtmlTableKind::numbered) {
            for (const auto& row : table.rows)
                numbered_row(row);
        } else {
            data_table(table);
        }
        return tree_[at].end;
    }

    void data_table(const HtmlTable& table) {
        HtmlLists outer = std::exchange(out_.lists(), HtmlLists(false));
        builder_.begin_table();
        out_.begin_row();
        for (const auto& row : table.rows) {
            const bool words = std::any_of(row.begin(), row.end(), [this](std::uint32_t cell) {
                return cell != 0 && letters(cell) > 0;
            });
            if (!words) continue;
            builder_.begin_row();
            for (const std::uint32_t cell : row) {
                builder_.begin_cell();
                if (cell != 0) walk(cell + 1, tree_[cell].end);
                builder_.end_cell();
            }
            builder_.end_row();
        }
        out_.end_row();
        builder_.end_table();
        out_.lists() = std::move(outer);
    }

    /// A label and its paragraph from the cells of a row.
    void numbered_row(const std::vector<std::uint32_t>& row) {
        const std::size_t depth = frames_.size();
        labels_row_ = true;
        for (const std::uint32_t cell : row) {
            joins_next_ = !out_.trimmed().empty();
            if (joins_next_) out_.words().add(" ", HtmlWords::nowhere, now_.ink);
            for (std::uint32_t at = cell + 1; at < tree_[cell].end;) {
                leave_until(at, depth);
                const auto words = tree_.text(tree_[at]);
                if (words.find_first_not_of(" \t\r\n") != std::string_view::npos)
                    joins_next_ = false;
                at = step(at);
            }
            leave_until(tree_[cell].end, depth);
        }
        labels_row_ = false;
        flush();
    }

    const HtmlTree& tree_;
    const HtmlContent& content_;
    BlockBuilder& builder_;
    HtmlLinks links_;
    HtmlWriter out_;
    Inherited now_;
    std::vector<Frame> frames_;
    std::size_t link_begin_ = 0;
    bool joins_next_ = false; ///< The next paragraph goes on with the words at hand.
    bool labels_row_ = false; ///< In a row whose first cell holds a label.
};

} // namespace

void write_blocks(const HtmlTree& tree, const HtmlStyles& styles, const HtmlContent& content,
                  HtmlBytes html, BlockBuilder& builder) {
    Flow(tree, styles, content, html, builder).run();
}

} // namespace concord
