// SPDX-License-Identifier: Apache-2.0
#include "parser/readers/odt_story.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <utility>

#include "parser/readers/xml.hpp"

namespace concord {

namespace {

constexpr double centimetres_per_column = 0.3175; // half an inch is four columns

std::uint32_t natural(std::string_view digits, std::uint32_t otherwise) {
    std::uint32_t value = otherwise;
    std::from_chars(digits.data(), digits.data() + digits.size(), value);
    return std::min<std::uint32_t>(value, 0xFFFF);
}

/// Indexes hold their lines in a body; a reader of the agreement needs none of them.
bool is_index(std::string_view name) {
    return name == "text:table-of-content" || name == "text:alphabetical-index" ||
           name == "text:illustration-index" || name == "text:table-index" ||
           name == "text:object-index" || name == "text:user-index" || name == "text:bibliography";
}

pugi::xml_node first_paragraph(pugi::xml_node list) {
    if (is(list, "text:numbered-paragraph")) return list.child("text:p");
    for (const pugi::xml_node entry : list.child("text:list-item").children()) {
        if (is(entry, "text:p") || is(entry, "text:h")) return entry;
    }
    return {};
}

/// The list of one for which no style is named.
const OdtList& bullets() {
    static const OdtList list = [] {
        OdtList levels;
        for (OdtLevel& level : levels)
            level.bullet = true;
        return levels;
    }();
    return list;
}

} // namespace

void OdtStory::read(pugi::xml_node text) {
    changes(text.child("text:tracked-changes"));
    blocks(text);
    furniture_ = true;
    open_.clear();
    for (std::size_t at = 0; at < notes_.size(); ++at)
        blocks(notes_[at]); // they may hold more
    const auto note = [this](NoteCode code, std::size_t count) {
        if (count > 0) builder_->note_all(code, static_cast<std::uint32_t>(count));
    };
    note(NoteCode::tracked_changes, changes_.size());
    note(NoteCode::comments, comments_);
    note(NoteCode::footnotes, notes_.size());
    note(NoteCode::text_boxes, boxes_);
    note(NoteCode::embedded_object, embedded_);
    note(NoteCode::external_content, outside_);
}

void OdtStory::read_margin(pugi::xml_node margin) {
    furniture_ = true;
    blocks(margin);
}

void OdtStory::changes(pugi::xml_node node) {
    for (const pugi::xml_node region : node.children("text:changed-region")) {
        std::string_view id = attribute(region, "text:id");
        if (id.empty()) id = attribute(region, "xml:id");
        for (const pugi::xml_node change : region.children()) // blanks may stand around it
            if (change.type() == pugi::node_element) changes_[std::string(id)] = change;
    }
}

void OdtStory::blocks(pugi::xml_node node) {
    for (const pugi::xml_node below : node.children()) {
        if (builder_->full()) return;
        block(below);
    }
}

void OdtStory::block(pugi::xml_node node) {
    const std::string_view name = node.name();
    if (name == "text:p" || name == "text:h") {
        paragraph(node);
    } else if (name == "text:list") {
        list(node);
    } else if (name == "text:numbered-paragraph") {
        list(node);
    } else if (name == "table:table") {
        table(node);
    } else if (name == "text:section" || is_index(name)) {
        section(node);
    } else if (name == "text:change-start" || name == "text:change-end" || name == "text:change") {
        inline_element(node, {});
        if (!now_.text.empty()) write({}, 0, {});
    } else if (name == "text:index-title" || name == "draw:frame" || name == "draw:text-box" ||
               name == "draw:g" || name == "draw:custom-shape") {
        blocks(node);
    }
}

void OdtStory::section(pugi::xml_node node) {
    const auto display = attribute(node, "text:display");
    const bool condition = display == "condition" && attribute(node, "text:is-hidden") == "true";
    if (display == "none" || condition) {
        builder_->note(NoteCode::hidden_text, builder_->offset());
        return;
    }
    const auto source = attribute(node.child("text:section-source"), "xlink:href");
    if (!source.empty()) ++outside_;
    if (!is_index(node.name())) return blocks(node);
    const bool before = std::exchange(furniture_, true);
    blocks(node.child("text:index-body"));
    furniture_ = before;
}

void OdtStory::list(pugi::xml_node node) {
    ListPlace place;
    const bool nested = !open_.empty();
    if (nested) {
        place = open_.back();
        place.level = std::min<std::size_t>(place.level + 1, 9);
    }
    std::string_view style = attribute(node, "text:style-name");
    if (!style.empty() || !nested) {
        if (style.empty()) { // the paragraphs' own style may know
            const pugi::xml_node first = first_paragraph(node);
            style = styles_->look("paragraph", attribute(first, "text:style-name")).list;
        }
        place.list = styles_->list(style);
        if (style.empty()) place.list = &bullets(); // as office programs show it
    }
    if (const auto id = attribute(node, "text:list-id"); !nested && !id.empty()) {
        place.counters = &lists_.begin(style, id, id, false);
    } else if (!nested) {
        place.counters =
            &lists_.begin(style, attribute(node, "xml:id"), attribute(node, "text:continue-list"),
                          attribute(node, "text:continue-numbering") == "true");
    }
    open_.push_back(place);
    if (is(node, "text:numbered-paragraph")) {
        open_.back().level =
            std::clamp<std::size_t>(natural(attribute(node, "text:level"), 1), 1, 10) - 1;
        item(node, false);
    }
    for (const pugi::xml_node below : node.children()) {
        if (is(below, "text:list-item")) item(below, false);
        if (is(below, "text:list-header")) item(below, true);
    }
    open_.pop_back();
}

void OdtStory::item(pugi::xml_node node, bool header) {
    ListPlace& place = open_.back();
    place.label_is_due = !header;
    place.entry = styles_->list(attribute(node, "text:style-override"));
    place.start.reset();
    if (const auto start = attribute(node, "text:start-value"); !start.empty()) {
        place.start = natural(start, 1);
    }
    blocks(node);
}

OdtLabel OdtStory::next_label(pugi::xml_node node, std::uint32_t heading, const OdtLook& look) {
    if (!open_.empty()) {
        ListPlace& place = open_.back();
        const OdtList* list = place.entry != nullptr ? place.entry : place.list;
        if (!std::exchange(place.label_is_due, false) || list == nullptr) return {};
        // An entry that holds nothing but a list has no number to show.
        for (ListPlace& around : open_)
            around.label_is_due = false;
        place.counters->count(*list, place.level, place.start);
        return place.counters->label(*list, place.level);
    }
    if (heading == 0 || attribute(node, "text:is-list-header") == "true") return {};
    const std::size_t level = heading - 1;
    std::optional<std::uint32_t> start;
    if (attribute(node, "text:restart-numbering") == "true") {
        start = natural(attribute(node, "text:start-value"), 1);
    }
    const OdtList* own = styles_->list(look.list);
    const OdtList& list = own != nullptr ? *own : styles_->outline();
    headings_.count(list, level, start);
    return headings_.label(list, level);
}

void OdtStory::paragraph(pugi::xml_node node) {
    ++paragraphs_;
    const OdtLook& look = styles_->look("paragraph", attribute(node, "text:style-name"));
    std::uint32_t heading = 0;
    if (is(node, "text:h")) {
        heading =
            std::clamp<std::uint32_t>(natural(attribute(node, "text:outline-level"), 1), 1, 9);
    } else if (look.heading > 0) {
        heading = look.heading;
    }
    inlines(node, look);
    if (now_.all_hidden ||
        (now_.hidden && now_.text.empty())) { // nothing of it is seen, its number neither
        builder_->note(NoteCode::hidden_text, builder_->offset());
        now_ = {};
        return;
    }
    const OdtLabel label = next_label(node, is(node, "text:h") ? heading : 0, look);
    if (look.page_break && !in_cell_) builder_->page_break();
    write(look, heading, label);
}

BlockShape OdtStory::shape_of(const OdtLook& look, std::uint32_t heading,
                              const OdtLabel& label) const {
    BlockShape shape;
    if (furniture_) {
        shape.role = BlockRole::furniture;
    } else if (heading > 0 && !label.bullet && !too_long_for_heading(now_.text)) {
        shape.role = BlockRole::heading;
        shape.level = static_cast<std::uint8_t>(heading);
    } else if (label.bullet) {
        shape.role = BlockRole::bullet;
    }
    double indent = look.indent.value_or(0) / centimetres_per_column;
    if (!open_.empty()) indent = 4.0 * static_cast<double>(open_.back().level);
    if (shape.role != BlockRole::heading) {
        shape.indent = static_cast<std::uint16_t>(std::clamp(indent, 0.0, 60.0));
    }
    shape.strong = now_.strong && !now_.text.empty();
    return shape;
}

void OdtStory::write(const OdtLook& look, std::uint32_t heading, const OdtLabel& label) {
    while (now_.text.ends_with(' '))
        now_.text.pop_back();
    if (now_.hidden) builder_->note(NoteCode::hidden_text, builder_->offset());
    const bool numbered = !label.label.shown.empty();
    if (!now_.text.empty() || numbered || !in_cell_) {
        builder_->begin(shape_of(look, heading, label));
        Origin origin;
        origin.paragraph = paragraphs_;
        origin.part = part_;
        builder_->origin(origin);
        if (label.bullet && !now_.text.empty()) builder_->bullet();
        if (numbered) builder_->label(label.label.shown, label.label.value);
        write_words();
        builder_->end();
    }
    const std::vector<pugi::xml_node> boxes = std::move(now_.boxes);
    now_ = {};
    const std::vector<ListPlace> lists = std::exchange(open_, {});
    for (const pugi::xml_node box : boxes)
        blocks(box);
    open_ = lists;
}

void OdtStory::write_words() {
    std::uint32_t done = 0;
    for (const OdtWords::Mark& mark : now_.marks) {
        const auto end = std::min(mark.span.end, static_cast<std::uint32_t>(now_.text.size()));
        if (end <= mark.span.begin) continue;
        builder_->text(std::string_view(now_.text).substr(done, mark.span.begin - done));
        const std::uint32_t begin = builder_->offset();
        builder_->text(std::string_view(now_.text).substr(mark.span.begin, end - mark.span.begin));
        builder_->note(mark.code, begin);
        done = end;
    }
    builder_->text(std::string_view(now_.text).substr(done));
}

} // namespace concord
