// SPDX-License-Identifier: Apache-2.0
// The part of OdtStory that reads the words of paragraphs.
#include <algorithm>
#include <charconv>
#include <utility>

#include "parser/readers/odt_story.hpp"
#include "parser/readers/xml.hpp"

namespace concord {

namespace {

constexpr std::uint32_t most_blanks = 200; ///< That one element may stand for.

std::uint32_t blanks_of(pugi::xml_node node) {
    std::uint32_t count = 1;
    const auto digits = attribute(node, "text:c");
    std::from_chars(digits.data(), digits.data() + digits.size(), count);
    return std::min(count, most_blanks);
}

bool is_blank(char byte) noexcept {
    return byte == ' ' || byte == '\t' || byte == '\n' || byte == '\r';
}

OdtLook laid_over(OdtLook look, const OdtLook& own) {
    if (own.bold) look.bold = own.bold;
    if (own.underline) look.underline = own.underline;
    if (own.hidden) look.hidden = own.hidden;
    if (own.faint) look.faint = own.faint;
    return look;
}

bool holds_paragraphs(pugi::xml_node node) {
    const std::string_view name = node.name();
    return name.starts_with("draw:") && (node.child("text:p") || node.child("text:list"));
}

/// Numbers that programs note beside those that they count, code and variables are not for readers.
bool shows_words(pugi::xml_node node) {
    const std::string_view name = node.name();
    return name != "office:annotation-end" && name != "text:number" && name != "text:script" &&
           !name.starts_with("svg:") && attribute(node, "text:display") != "none";
}

bool is_outside(std::string_view target) {
    return target.find("://") != std::string_view::npos;
}

} // namespace

void OdtStory::inlines(pugi::xml_node node, const OdtLook& look) {
    for (const pugi::xml_node below : node.children()) {
        if (below.type() == pugi::node_pcdata || below.type() == pugi::node_cdata) {
            words(below.value(), look);
        } else {
            inline_element(below, look);
        }
    }
}

void OdtStory::inline_element(pugi::xml_node node, const OdtLook& look) {
    const std::string_view name = node.name();
    if (name == "text:span") {
        const OdtLook& own = styles_->look("text", attribute(node, "text:style-name"));
        inlines(node, laid_over(look, own));
    } else if (name == "text:s") {
        put(std::string(blanks_of(node), ' '), look);
    } else if (name == "text:tab") {
        put("\t", look);
    } else if (name == "text:line-break") {
        put("\n", look);
    } else if (name == "text:note") {
        notes_.push_back(node.child("text:note-body"));
    } else if (name == "office:annotation") {
        ++comments_;
    } else if (name == "text:ruby") {
        inlines(node.child("text:ruby-base"), look);
    } else if (name == "text:placeholder") {
        ++prompts_;
        inlines(node, look);
        --prompts_;
    } else if (name == "text:hidden-text" || name == "text:hidden-paragraph") {
        const bool hidden = attribute(node, "text:is-hidden") == "true";
        now_.hidden = now_.hidden || hidden;
        now_.all_hidden = now_.all_hidden || (hidden && name == "text:hidden-paragraph");
    } else if (name == "text:change-start" || name == "text:change-end") {
        const auto change = changes_.find(attribute(node, "text:change-id"));
        const bool inserted = change != changes_.end() && is(change->second, "text:insertion");
        if (!inserted || view_ == RevisionView::as_final) return;
        if (name == "text:change-start") {
            ++dropped_;
        } else if (dropped_ > 0) {
            --dropped_;
        }
    } else if (name == "text:change") {
        restore(attribute(node, "text:change-id"), look);
    } else if (name == "draw:object" || name == "draw:object-ole" || name == "draw:plugin") {
        ++embedded_;
    } else if (name == "draw:image") {
        if (is_outside(attribute(node, "xlink:href"))) ++outside_;
    } else if (name == "draw:text-box") {
        ++boxes_;
        now_.boxes.push_back(node);
    } else if (holds_paragraphs(node)) { // a shape with words in it
        ++boxes_;
        now_.boxes.push_back(node);
    } else if (shows_words(node)) {
        inlines(node, look); // links, fields with what they show, frames
    }
}

/// In the original view, words that were deleted stand where they stood.
void OdtStory::restore(std::string_view change, const OdtLook& look) {
    const auto found = changes_.find(change);
    if (found == changes_.end() || view_ == RevisionView::as_final) return;
    if (!is(found->second, "text:deletion")) return;
    bool first = true;
    for (const pugi::xml_node paragraph : found->second.children()) {
        if (!is(paragraph, "text:p") && !is(paragraph, "text:h")) continue;
        if (!std::exchange(first, false)) put("\n", look);
        inlines(paragraph, look);
    }
}

/// Blanks in the file count once, and not at all at the begin of a paragraph.
void OdtStory::words(std::string_view raw, const OdtLook& look) {
    std::string text;
    for (const char byte : raw) {
        const bool after_blank =
            text.empty() ? now_.text.empty() || now_.text.ends_with(' ') : text.back() == ' ';
        if (!is_blank(byte)) {
            text += byte;
        } else if (!after_blank) {
            text += ' ';
        }
    }
    put(text, look);
}

void OdtStory::put(std::string_view text, const OdtLook& look) {
    if (text.empty() || dropped_ > 0) return;
    const bool blank = std::all_of(text.begin(), text.end(), is_blank);
    if (look.hidden.value_or(false)) {
        now_.hidden = now_.hidden || !blank;
        return;
    }
    const auto begin = static_cast<std::uint32_t>(now_.text.size());
    now_.text += text;
    if (blank) return;
    const auto end = static_cast<std::uint32_t>(now_.text.size());
    now_.strong = now_.strong && (look.bold.value_or(false) || look.underline.value_or(false));
    if (prompts_ > 0) {
        now_.marks.push_back({{begin, end}, NoteCode::unfilled_control});
    } else if (look.faint.value_or(false)) {
        now_.marks.push_back({{begin, end}, NoteCode::faint_text});
    }
}

} // namespace concord
