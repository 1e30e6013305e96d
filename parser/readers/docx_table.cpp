// SPDX-License-Identifier: Apache-2.0
// The part of DocxStory that reads tables.
#include <algorithm>

#include "parser/readers/docx_story.hpp"
#include "parser/readers/xml.hpp"

namespace concord {

namespace {

constexpr std::int32_t widest_span = 64;
constexpr std::uint32_t most_cells = 1'000'000;

/// Cells of a row, those in form fields and the like included.
std::size_t cell_count(pugi::xml_node row) {
    std::size_t count = 0;
    for (const pugi::xml_node node : row.children()) {
        if (is(node, "w:tc")) ++count;
        if (is(node, "w:sdt")) count += cell_count(node.child("w:sdtContent"));
        if (is(node, "w:customXml") || is(node, "w:ins")) count += cell_count(node);
    }
    return count;
}

} // namespace

/// A table of one column only frames what stands in it.
bool DocxStory::is_layout(pugi::xml_node table) const {
    std::size_t widest = 0;
    for (const pugi::xml_node row : table.children("w:tr"))
        widest = std::max(widest, cell_count(row));
    return widest <= 1;
}

bool DocxStory::is_gone(pugi::xml_node row_properties) {
    const bool deleted = row_properties.child("w:del");
    const bool inserted = row_properties.child("w:ins");
    shared_->counts.changes += deleted || inserted ? 1U : 0U;
    return shared_->view == RevisionView::as_final ? deleted : inserted;
}

void DocxStory::table(pugi::xml_node node) {
    // A table in a cell, or one that is only a frame, gives its paragraphs one after the other.
    const bool flat = in_cell_ || furniture_ || is_layout(node);
    if (!flat) builder_->begin_table();
    for (const pugi::xml_node below : node.children()) {
        const bool wraps = is(below, "w:sdt") || is(below, "w:customXml");
        const pugi::xml_node rows = is(below, "w:sdt") ? below.child("w:sdtContent") : below;
        for (const pugi::xml_node row : wraps ? rows.children() : node.children()) {
            if (!wraps && row != below) continue;
            if (!is(row, "w:tr") || is_gone(row.child("w:trPr"))) continue;
            if (flat) {
                for (const pugi::xml_node cell : row.children("w:tc"))
                    blocks(cell);
                for (const pugi::xml_node field : row.children("w:sdt")) {
                    for (const pugi::xml_node cell : field.child("w:sdtContent").children("w:tc"))
                        blocks(cell);
                }
            } else {
                this->row(row);
            }
        }
    }
    if (!flat) builder_->end_table();
}

void DocxStory::row(pugi::xml_node node) {
    builder_->begin_row();
    const pugi::xml_node properties = node.child("w:trPr");
    empty_cells(integer(attribute(properties.child("w:gridBefore"), "w:val")).value_or(0));
    cells(node);
    builder_->end_row();
}

void DocxStory::cells(pugi::xml_node node) {
    for (const pugi::xml_node below : node.children()) {
        if (is(below, "w:tc")) cell(below);
        if (is(below, "w:customXml")) cells(below);
        if (is(below, "w:sdt")) {
            const bool prompt = on_off(below.child("w:sdtPr"), "w:showingPlcHdr").value_or(false);
            if (prompt) words_.enter_prompt();
            cells(below.child("w:sdtContent"));
            if (prompt) words_.leave_prompt();
        }
    }
}

void DocxStory::cell(pugi::xml_node node) {
    if (++all_cells_ > most_cells) return;
    const pugi::xml_node properties = node.child("w:tcPr");
    const pugi::xml_node merge = properties.child("w:vMerge");
    const bool goes_on = merge && attribute(merge, "w:val") != "restart";
    const bool deleted = properties.child("w:cellDel");
    const bool inserted = properties.child("w:cellIns");
    const bool gone = shared_->view == RevisionView::as_final ? deleted : inserted;
    builder_->begin_cell();
    in_cell_ = true;
    if (!goes_on && !gone) blocks(node);
    if (!now_.text.empty()) write({}, shared_->looks->paragraph({}));
    in_cell_ = false;
    builder_->end_cell();
    empty_cells(integer(attribute(properties.child("w:gridSpan"), "w:val")).value_or(1) - 1);
}

void DocxStory::empty_cells(std::int32_t count) {
    for (std::int32_t at = 0; at < std::clamp(count, 0, widest_span); ++at) {
        if (++all_cells_ > most_cells) return;
        builder_->begin_cell();
        builder_->end_cell();
    }
}

} // namespace concord
