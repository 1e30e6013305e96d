// SPDX-License-Identifier: Apache-2.0
#include "parser/readers/html_walk.hpp"

#include <algorithm>

#include "parser/readers/html_furniture.hpp"
#include "parser/text/ascii.hpp"

namespace concord {

namespace {

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

} // namespace

HtmlWalk::HtmlWalk(const HtmlTree& tree, const HtmlStyles& styles, const HtmlContent& content,
                   HtmlBytes html, BlockBuilder& builder)
    : tree_(tree),
      styles_(styles),
      content_(content),
      builder_(builder),
      links_(tree),
      out_(html, styles.joined_numbers(), builder) {}

void HtmlWalk::run() {
    if (content_.title != 0) walk(content_.title, tree_[content_.title].end);
    walk(content_.begin, content_.end);
    if (content_.left_out > 0) builder_.note_all(NoteCode::content_left_out, content_.left_out);
}

void HtmlWalk::walk(std::uint32_t begin, std::uint32_t end) {
    const std::size_t depth = frames_.size();
    for (std::uint32_t at = begin; at < end && !builder_.full();) {
        leave_until(at, depth);
        at = step(at);
    }
    leave_until(end, depth);
    flush();
}

void HtmlWalk::leave_until(std::uint32_t at, std::size_t depth) {
    while (frames_.size() > depth && frames_.back().end <= at)
        leave();
}

std::uint32_t HtmlWalk::step(std::uint32_t at) {
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

void HtmlWalk::enter(std::uint32_t at) {
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
    if (!now_.note && holds_notes(tree_, node)) {
        flush();
        builder_.note_all(NoteCode::footnotes);
        now_.note = true;
    }
    out_.note(now_.note);
    if (is_heading(node.tag)) {
        const int level = static_cast<int>(node.tag) - static_cast<int>(HtmlTag::h1) + 1;
        now_.heading = static_cast<std::uint8_t>(level);
        out_.heading(now_.heading);
    } else if (node.tag == HtmlTag::ol || node.tag == HtmlTag::ul) {
        out_.place_marker();
        auto& lists = out_.lists();
        lists.begin(tree_, at, look, styles_.list_numbers(lists.counting() + 1));
    } else if (node.tag == HtmlTag::li) {
        out_.marker(out_.lists().entry(tree_, at, look));
    } else if (node.tag == HtmlTag::a) {
        now_.ink.dead_link = now_.ink.dead_link || links_.leads_nowhere(node);
        link_begin_ = out_.words().text().size();
    } else if (node.tag == HtmlTag::q) {
        out_.words().add("\xE2\x80\x9C", node.source, now_.ink);
    }
}

void HtmlWalk::leave() {
    const Frame frame = frames_.back();
    const HtmlTag tag = tree_[frame.node].tag;
    if (tag == HtmlTag::a) link_end(tree_[frame.node]);
    if (tag == HtmlTag::q) out_.words().add("\xE2\x80\x9D", HtmlWords::nowhere, now_.ink);
    if (tag == HtmlTag::dt) {
        joins_next_ = true;
    } else if (tag == HtmlTag::div && label_of_next(frame)) {
        out_.words().add(" ", HtmlWords::nowhere, now_.ink);
        joins_next_ = true;
    } else if (stands_alone(tag) && !(labels_row_ && is_bare_label(out_.trimmed()))) {
        flush();
    } else if (tag == HtmlTag::other && is_bare_label(out_.trimmed())) {
        behind_label_ = out_.words().text().back() != ' ';
    }
    if (tag == HtmlTag::li) out_.place_marker();
    if (tag == HtmlTag::ol || tag == HtmlTag::ul) out_.lists().end();
    now_ = frame.outside;
    out_.heading(now_.heading);
    out_.note(now_.note);
    frames_.pop_back();
}

/// A box with nothing but a label in it, beside a box with the words.
bool HtmlWalk::label_of_next(const Frame& frame) const {
    if (frame.end >= tree_[tree_[frame.node].parent].end || !is_bare_label(out_.trimmed()))
        return false;
    const HtmlTag next = tree_[frame.end].tag == HtmlTag::text && frame.end + 1 < tree_.size()
                             ? tree_[frame.end + 1].tag
                             : tree_[frame.end].tag;
    return next == HtmlTag::div || next == HtmlTag::p;
}

void HtmlWalk::flush() {
    joins_next_ = false;
    out_.flush();
}

void HtmlWalk::boundary(HtmlTag tag) {
    if (!joins_next_) return flush();
    if (tag == HtmlTag::dd) {
        const auto term = out_.trimmed();
        out_.words().add(term.ends_with(':') ? " " : ": ", HtmlWords::nowhere, now_.ink);
    } else if (tag != HtmlTag::p && tag != HtmlTag::div) {
        flush();
    }
}

void HtmlWalk::hidden(std::uint32_t at) {
    if (letters(at) > 0) builder_.note(NoteCode::hidden_text, builder_.offset());
}

std::uint32_t HtmlWalk::letters(std::uint32_t at) const {
    std::uint32_t count = 0;
    for (std::uint32_t inner = at; inner < tree_[at].end; ++inner) {
        const auto words = tree_.text(tree_[inner]);
        count += static_cast<std::uint32_t>(
            std::count_if(words.begin(), words.end(), [](char c) { return c > ' ' || c < 0; }));
    }
    return count;
}

void write_blocks(const HtmlTree& tree, const HtmlStyles& styles, const HtmlContent& content,
                  HtmlBytes html, BlockBuilder& builder) {
    HtmlWalk(tree, styles, content, html, builder).run();
}

} // namespace concord
