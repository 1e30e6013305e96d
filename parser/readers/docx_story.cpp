// SPDX-License-Identifier: Apache-2.0
#include "parser/readers/docx_story.hpp"

#include <algorithm>
#include <utility>
#include <vector>

#include "parser/readers/xml.hpp"

namespace concord {

namespace {

constexpr std::int32_t twips_per_column = 180; // half an inch is four columns

std::uint16_t columns(std::int32_t twips) {
    return static_cast<std::uint16_t>(std::clamp(twips / twips_per_column, 0, 60));
}

/// Left indent of a paragraph by its own property, less what hangs out of it.
std::optional<std::int32_t> own_indent(pugi::xml_node indent) {
    if (!indent) return std::nullopt;
    auto left = integer(attribute(indent, "w:left"));
    if (!left) left = integer(attribute(indent, "w:start"));
    if (!left) return std::nullopt;
    const auto hanging = integer(attribute(indent, "w:hanging")).value_or(0);
    return std::clamp(*left, 0, 20'000) - std::clamp(hanging, 0, 20'000);
}

} // namespace

ParagraphProperties::ParagraphProperties(pugi::xml_node properties) {
    const auto take = [](pugi::xml_node& place, pugi::xml_node node) {
        if (!place) place = node; // the first of a name counts
    };
    for (const pugi::xml_node node : properties.children()) {
        const std::string_view name = node.name();
        if (name == "w:pStyle") {
            take(style, node);
        } else if (name == "w:rPr") {
            take(mark, node);
        } else if (name == "w:numPr") {
            take(number, node);
        } else if (name == "w:ind") {
            take(indent, node);
        } else if (name == "w:outlineLvl") {
            take(outline, node);
        } else if (name == "w:sectPr") {
            take(section, node);
        } else if (name == "w:shd") {
            take(shade, node);
        } else if (name == "w:pPrChange") {
            take(before, node.child("w:pPr"));
        } else if (name == "w:framePr") {
            take(frame, node);
        }
    }
}

bool ParagraphProperties::drops_capital() const {
    const auto drop = attribute(frame, "w:dropCap");
    return drop == "drop" || drop == "margin";
}

void DocxStory::read(pugi::xml_node node) {
    blocks(node);
    write_open();
    words_.end_story();
}

void DocxStory::blocks(pugi::xml_node node) {
    for (const pugi::xml_node below : node.children()) {
        if (builder_->full()) return;
        block(below);
    }
}

void DocxStory::block(pugi::xml_node node) {
    const std::string_view name = node.name();
    if (name == "w:p") {
        paragraph(node);
    } else if (name == "w:tbl") {
        write_open();
        table(node);
    } else if (name == "w:sdt") {
        form_field(node);
    } else if (name == "w:customXml" || name == "w:smartTag") {
        blocks(node);
    } else if (name == "w:ins" || name == "w:moveTo") {
        if (shared_->view == RevisionView::as_final) blocks(node);
    } else if (name == "w:del" || name == "w:moveFrom") {
        if (shared_->view == RevisionView::as_original) blocks(node);
    } else if (name == "mc:AlternateContent") {
        blocks(chosen_branch(node));
    } else if (name == "w:altChunk") {
        ++shared_->counts.documents;
    } else if (name == "w:sectPr") {
        counters_.section_break();
    }
}

void DocxStory::form_field(pugi::xml_node node) {
    const bool prompt = on_off(node.child("w:sdtPr"), "w:showingPlcHdr").value_or(false);
    if (prompt) words_.enter_prompt();
    blocks(node.child("w:sdtContent"));
    if (prompt) words_.leave_prompt();
}

/// True when the mark that ends a paragraph is not there in this view, so that its words go on in
/// the next one.
bool DocxStory::mark_is_gone(pugi::xml_node mark) {
    const bool deleted = mark.child("w:del") || mark.child("w:moveFrom");
    const bool inserted = mark.child("w:ins") || mark.child("w:moveTo");
    shared_->counts.changes += deleted || inserted ? 1U : 0U;
    return shared_->view == RevisionView::as_final ? deleted : inserted;
}

void DocxStory::paragraph(pugi::xml_node node) {
    ++paragraphs_;
    ParagraphProperties properties(node.child("w:pPr"));
    const pugi::xml_node mark = properties.mark;
    const bool gone = mark.first_child() && mark_is_gone(mark);
    const bool section_ends = properties.section;
    if (properties.before && shared_->view == RevisionView::as_original) {
        properties = ParagraphProperties(properties.before);
    }
    const ParagraphLook& style = shared_->looks->paragraph(attribute(properties.style, "w:val"));
    if (now_.text.empty()) origin_ = {.paragraph = paragraphs_, .part = part_};
    const bool coloured = properties.shade;
    if (coloured) words_.enter_colour();
    words_.read(node, style, now_);
    if (coloured) words_.leave_colour();
    if (gone || properties.drops_capital()) {
        open_ = Lead{properties, &style};
        return;
    }
    // A style separator: heading and text look like one paragraph, and the heading has the number.
    if (!now_.text.empty() && on_off(mark, "w:specVanish").value_or(false)) {
        if (!lead_) lead_ = Lead{properties, &style};
        return;
    }
    const bool vanishes = on_off(mark, "w:vanish").value_or(style.look.vanish.value_or(false));
    if (vanishes && now_.text.empty()) {
        if (now_.hidden) builder_->note(NoteCode::hidden_text, builder_->offset());
        now_ = {};
    } else {
        write_joined(properties, style);
    }
    if (section_ends) counters_.section_break();
}

/// Words that wait for a next paragraph stand alone where none follows: before a table, at the end
/// of a cell or a box.
void DocxStory::write_open() {
    const auto open = lead_ ? lead_ : std::exchange(open_, std::nullopt);
    if (open && !now_.text.empty()) write_joined(open->properties, *open->style);
}

void DocxStory::write_joined(const ParagraphProperties& properties, const ParagraphLook& style) {
    const auto lead = std::exchange(lead_, std::nullopt);
    write(lead ? lead->properties : properties, lead ? *lead->style : style);
}

NumberLabel DocxStory::number(const ParagraphProperties& properties, const ParagraphLook& style) {
    // What holds the mark between two sections and no words is no item of a list: Word and
    // LibreOffice neither show nor count it.
    if (now_.text.empty() && properties.section) return {};
    const auto place = shared_->numbering->place(number_property(properties.number), style.chain);
    return place ? counters_.next(*place) : NumberLabel{};
}

BlockShape DocxStory::shape_of(const ParagraphProperties& properties, const ParagraphLook& style,
                               const NumberLabel& label) const {
    BlockShape shape;
    const auto outline = integer(attribute(properties.outline, "w:val"));
    auto level = static_cast<std::int32_t>(style.heading);
    if (outline && *outline >= 0) level = *outline <= 8 ? *outline + 1 : 0;
    const bool numbered = !label.shown.empty();
    if (furniture_ || now_.contents) {
        shape.role = BlockRole::furniture;
    } else if (level > 0 && !label.bullet && !too_long_for_heading(now_.text)) {
        shape.role = BlockRole::heading;
        shape.level = static_cast<std::uint8_t>(level);
    } else if (label.bullet) {
        shape.role = BlockRole::bullet;
    }
    auto indent = own_indent(properties.indent);
    if (!indent) indent = label.label_indent;
    if (!indent && !numbered) indent = style.left_indent;
    shape.indent =
        shape.role == BlockRole::heading ? std::uint16_t{0} : columns(indent.value_or(0));
    shape.strong = now_.strong && !now_.text.empty();
    return shape;
}

void DocxStory::write(const ParagraphProperties& properties, const ParagraphLook& style) {
    const NumberLabel label = number(properties, style);
    for (const std::string& name : now_.bookmarks)
        shared_->references.bookmark(name, label);
    builder_->begin(shape_of(properties, style, label));
    builder_->origin(origin_);
    if (label.bullet) {
        if (!now_.text.empty()) builder_->bullet();
    } else {
        builder_->label(label.shown, label.value);
    }
    now_.marks.empty() ? write_runs() : write_words();
    builder_->end();
    if (now_.page_break && !in_cell_) builder_->page_break();
    write_boxes();
    now_ = {};
}

void DocxStory::write_runs() {
    for (std::size_t run = 0; run < now_.runs.size(); ++run) {
        const std::uint32_t begin = now_.runs[run].begin;
        const std::uint32_t end =
            run + 1 < now_.runs.size() ? now_.runs[run + 1].begin : now_.size();
        origin_.run = now_.runs[run].number;
        origin_.source = now_.runs[run].source;
        builder_->origin(origin_);
        builder_->text(std::string_view(now_.text).substr(begin, end - begin));
    }
}

/// Writes the words run by run, and finds out where its marks come to lie.
void DocxStory::write_words() {
    std::vector<std::uint32_t> cuts{0, now_.size()};
    for (const auto& run : now_.runs)
        cuts.push_back(run.begin);
    for (const auto& mark : now_.marks) {
        cuts.push_back(mark.span.begin);
        cuts.push_back(mark.span.end);
    }
    std::sort(cuts.begin(), cuts.end());
    cuts.erase(std::unique(cuts.begin(), cuts.end()), cuts.end());

    std::vector<std::uint32_t> placed(cuts.size());
    std::size_t run = 0;
    for (std::size_t at = 0; at < cuts.size(); ++at) {
        placed[at] = builder_->offset();
        if (at + 1 == cuts.size()) break;
        while (run < now_.runs.size() && now_.runs[run].begin <= cuts[at]) {
            origin_.run = now_.runs[run].number;
            origin_.source = now_.runs[run].source;
            ++run;
        }
        builder_->origin(origin_);
        builder_->text(std::string_view(now_.text).substr(cuts[at], cuts[at + 1] - cuts[at]));
    }
    const auto place = [&](std::uint32_t offset) {
        const auto cut = std::lower_bound(cuts.begin(), cuts.end(), offset);
        return placed[static_cast<std::size_t>(cut - cuts.begin())];
    };
    for (const auto& mark : now_.marks) {
        Span span{place(mark.span.begin), place(mark.span.end)};
        // What is hidden has no place in the text: the paragraph stands for it.
        if (span.empty()) span = {placed.front(), placed.back()};
        if (mark.reference == 0) {
            builder_->note_span(mark.code, span);
            continue;
        }
        ShownReference reference = std::move(now_.references[mark.reference - 1U]);
        reference.span = span;
        shared_->references.add(std::move(reference));
    }
}

/// Text boxes follow the paragraph that they are anchored in.
void DocxStory::write_boxes() {
    if (now_.boxes.empty()) return;
    const std::vector<pugi::xml_node> boxes = std::move(now_.boxes);
    now_ = {};
    for (const pugi::xml_node box : boxes) {
        DocxCounters own(*shared_->numbering);
        std::swap(own, counters_);
        words_.enter_colour();
        blocks(box);
        write_open();
        words_.leave_colour();
        std::swap(own, counters_);
    }
}

} // namespace concord
