// SPDX-License-Identifier: Apache-2.0
#include "parser/readers/html_walk.hpp"

#include <algorithm>
#include <string>

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

void HtmlWalk::leave() {
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

void HtmlWalk::flush() {
    joins_next_ = false;
    out_.flush();
}

void HtmlWalk::boundary(HtmlTag tag) {
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

void HtmlWalk::text(const HtmlNode& node) {
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

void HtmlWalk::end_line() {
    const bool empty = out_.trimmed().empty();
    flush();
    if (!empty) return out_.line_follows();
    builder_.begin({});
    builder_.end();
}

void HtmlWalk::line_break() {
    auto& words = out_.words();
    if (now_.heading > 0) return words.add(" ", HtmlWords::nowhere, now_.ink);
    if (words.text().ends_with('\n')) return flush();
    if (!out_.trimmed().empty()) words.add("\n", HtmlWords::nowhere, now_.ink);
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

void HtmlWalk::checkbox(const HtmlNode& node) {
    const auto* type = tree_.attribute(node, HtmlAttribute::type);
    if (type == nullptr || to_lower(*type) != "checkbox") return;
    const bool checked = tree_.attribute(node, HtmlAttribute::checked) != nullptr;
    out_.words().add(checked ? "\xE2\x98\x91 " : "\xE2\x98\x90 ", node.source, now_.ink);
}

bool HtmlWalk::footnote_mark(std::uint32_t at) {
    std::string words;
    for (std::uint32_t inner = at; inner < tree_[at].end; ++inner)
        words += tree_.text(tree_[inner]);
    const bool figures =
        !words.empty() && words.size() <= 3 && std::all_of(words.begin(), words.end(), is_digit);
    if (figures) out_.words().add(" [" + words + "]", tree_[at].source, now_.ink);
    return figures;
}

void HtmlWalk::link_end(const HtmlNode& node) {
    auto& words = out_.words();
    const std::string address = links_.address(node);
    const std::size_t begin = std::min(link_begin_, words.text().size());
    if (address.empty() || words.text().find('@', begin) != std::string::npos) return;
    const bool alone = out_.trimmed().empty();
    words.add(alone ? address : " (" + address + ')', node.source, now_.ink);
}

void write_blocks(const HtmlTree& tree, const HtmlStyles& styles, const HtmlContent& content,
                  HtmlBytes html, BlockBuilder& builder) {
    HtmlWalk(tree, styles, content, html, builder).run();
}

} // namespace concord
