// SPDX-License-Identifier: Apache-2.0
// The part of OdtStory that reads tables.
#include <algorithm>
#include <charconv>
#include <utility>

#include "parser/readers/odt_story.hpp"
#include "parser/readers/xml.hpp"

namespace concord {

namespace {

constexpr std::uint32_t widest_span = 64;
constexpr std::uint32_t most_cells = 1'000'000;

std::uint32_t repeated(pugi::xml_node node, const char* name) {
    std::uint32_t count = 1;
    const auto digits = attribute(node, name);
    std::from_chars(digits.data(), digits.data() + digits.size(), count);
    return std::clamp<std::uint32_t>(count, 1, widest_span);
}

bool groups_rows(std::string_view name) {
    return name == "table:table-header-rows" || name == "table:table-rows" ||
           name == "table:table-row-group";
}

/// Columns of the widest row, as far as it matters.
std::size_t widest_row(pugi::xml_node node) {
    std::size_t widest = 0;
    for (const pugi::xml_node below : node.children()) {
        std::size_t width = 0;
        if (groups_rows(below.name())) width = widest_row(below);
        if (is(below, "table:table-row")) {
            for (const pugi::xml_node cell : below.children()) {
                width += repeated(cell, "table:number-columns-repeated");
            }
        }
        widest = std::max(widest, width);
    }
    return widest;
}

} // namespace

void OdtStory::table(pugi::xml_node node) {
    // A table in a cell, or one that is only a frame, gives its paragraphs one after the other.
    const bool flat = in_cell_ || furniture_ || widest_row(node) <= 1;
    const std::vector<ListPlace> lists = std::exchange(open_, {});
    if (!flat) builder_->begin_table();
    rows(node, flat);
    if (!flat) builder_->end_table();
    open_ = lists;
}

void OdtStory::rows(pugi::xml_node node, bool flat) {
    for (const pugi::xml_node below : node.children()) {
        if (groups_rows(below.name())) {
            rows(below, flat);
        } else if (is(below, "table:table-row") && flat) {
            for (const pugi::xml_node cell : below.children("table:table-cell"))
                blocks(cell);
        } else if (is(below, "table:table-row")) {
            row(below);
        }
    }
}

void OdtStory::row(pugi::xml_node node) {
    builder_->begin_row();
    for (const pugi::xml_node below : node.children()) {
        const std::uint32_t count = repeated(below, "table:number-columns-repeated");
        if (is(below, "table:covered-table-cell")) {
            empty_cells(count);
        } else if (is(below, "table:table-cell")) {
            cell(below);
            empty_cells(count - 1);
        }
    }
    builder_->end_row();
}

void OdtStory::cell(pugi::xml_node node) {
    if (++cells_ > most_cells) return;
    builder_->begin_cell();
    in_cell_ = true;
    blocks(node);
    open_.clear();
    in_cell_ = false;
    builder_->end_cell();
}

void OdtStory::empty_cells(std::uint32_t count) {
    for (std::uint32_t at = 0; at < count; ++at) {
        if (++cells_ > most_cells) return;
        builder_->begin_cell();
        builder_->end_cell();
    }
}

} // namespace concord
