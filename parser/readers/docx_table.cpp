// SPDX-License-Identifier: Apache-2.0
// The part of DocxStory that reads tables.
#include <algorithm>
#include <array>

#include "parser/readers/docx_characters.hpp"
#include "parser/readers/docx_story.hpp"
#include "parser/readers/xml.hpp"
#include "parser/text/ascii.hpp"

namespace concord {

namespace {

constexpr std::int32_t widest_span = 64;
constexpr std::uint32_t most_cells = 1'000'000;

/// What a form field or the like around rows or cells holds; nothing for other elements.
pugi::xml_node inside_wrapper(pugi::xml_node node) {
    if (is(node, "w:sdt")) return node.child("w:sdtContent");
    return is(node, "w:customXml") || is(node, "w:ins") ? node : pugi::xml_node();
}

/// Cells of a row, those in form fields and the like included.
std::size_t cell_count(pugi::xml_node row) {
    std::size_t count = 0;
    for (const pugi::xml_node node : row.children()) {
        if (is(node, "w:tc")) ++count;
        if (const auto around = inside_wrapper(node)) count += cell_count(around);
    }
    return count;
}

std::size_t widest_row(pugi::xml_node table) {
    std::size_t widest = 0;
    for (const pugi::xml_node node : table.children()) {
        std::size_t here = 0;
        if (is(node, "w:tr")) here = cell_count(node);
        if (const auto around = inside_wrapper(node)) here = widest_row(around);
        widest = std::max(widest, here);
    }
    return widest;
}

/// The words of a cell as far as its first paragraph goes, in small letters.
std::string first_words(pugi::xml_node cell) {
    std::string words;
    for (const pugi::xml_node run : cell.child("w:p").children("w:r"))
        words += run.child("w:t").child_value();
    return to_lower(without_outer_blanks(words));
}

/// A cell over the whole width that heads what follows: "Annex 2", "Schedule of contacts".
bool heads_annex(pugi::xml_node row) {
    constexpr std::array<std::string_view, 6> units = {"annex",   "schedule",   "appendix",
                                                       "exhibit", "attachment", "part "};
    const std::string words = first_words(row.child("w:tc"));
    return std::any_of(units.begin(), units.end(),
                       [&](std::string_view unit) { return words.starts_with(unit); });
}

bool spans_all(pugi::xml_node row) {
    const pugi::xml_node cell = row.child("w:tc");
    const auto span = integer(attribute(cell.child("w:tcPr").child("w:gridSpan"), "w:val"));
    return cell_count(row) == 1 && span.value_or(1) > 1;
}

} // namespace

/// A table of one column only frames what stands in it.
bool DocxStory::is_layout(pugi::xml_node table) const {
    return widest_row(table) <= 1;
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
    words_.enter_colour();
    TableState state{flat};
    rows(node, state);
    words_.leave_colour();
    if (!flat) builder_->end_table();
}

/// Rows may stand in form fields, one in the other where a section of rows is repeated.
void DocxStory::rows(pugi::xml_node node, TableState& state) {
    for (const pugi::xml_node below : node.children()) {
        if (is(below, "w:tr")) {
            take_row(below, state);
        } else if (const auto around = inside_wrapper(below)) {
            rows(around, state);
        }
    }
}

void DocxStory::take_row(pugi::xml_node row, TableState& state) {
    if (is_gone(row.child("w:trPr"))) return;
    // A caption over the whole width stands above the table, an annex ends it.
    const bool stands_out = !state.flat && spans_all(row) && (state.first || heads_annex(row));
    state.first = false;
    if (state.flat || stands_out) {
        frame(row);
    } else {
        this->row(row);
    }
    if (stands_out) {
        builder_->end_table();
        builder_->begin_table();
    }
}

/// A row whose cells are only paragraphs one after the other.
void DocxStory::frame(pugi::xml_node node) {
    for (const pugi::xml_node below : node.children()) {
        if (is(below, "w:tc")) {
            blocks(below);
            write_open();
        }
        if (const auto around = inside_wrapper(below)) frame(around);
    }
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
    write_open();
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
