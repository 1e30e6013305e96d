// SPDX-License-Identifier: Apache-2.0
#include "parser/readers/docx_styles.hpp"

#include <algorithm>
#include <charconv>
#include <limits>

#include "parser/readers/xml.hpp"
#include "parser/text/ascii.hpp"

namespace concord {

namespace {

constexpr std::size_t longest_chain = 12;

bool means_on(std::string_view value) noexcept {
    return value != "0" && value != "false" && value != "off" && value != "none";
}

/// White on nothing, or too small to be read.
std::optional<bool> faintness(pugi::xml_node properties) {
    std::optional<bool> faint;
    if (const auto color = properties.child("w:color")) {
        const bool white = attribute(color, "w:val") == "FFFFFF";
        const bool shaded = properties.child("w:shd") || properties.child("w:highlight");
        faint = white && !shaded;
    }
    if (const auto size = integer(attribute(properties.child("w:sz"), "w:val"))) {
        if (*size <= 4) faint = true; // half points
    }
    return faint;
}

} // namespace

std::optional<std::int32_t> integer(std::string_view written) noexcept {
    if (written.empty()) return std::nullopt;
    const bool negative = written.front() == '-';
    if (negative || written.front() == '+') written.remove_prefix(1);
    std::int64_t value = 0;
    const auto [end, error] =
        std::from_chars(written.data(), written.data() + written.size(), value);
    constexpr std::int64_t most = std::numeric_limits<std::int32_t>::max();
    if (error == std::errc::result_out_of_range) value = most;
    if (end == written.data()) return std::nullopt;
    value = std::min(value, most);
    return static_cast<std::int32_t>(negative ? -value : value);
}

std::optional<bool> on_off(pugi::xml_node properties, const char* name) {
    const pugi::xml_node node = properties.child(name);
    if (!node) return std::nullopt;
    const pugi::xml_attribute value = node.attribute("w:val");
    return !value || means_on(value.value());
}

NumberProperty number_property(pugi::xml_node property) {
    if (!property) return {};
    return {integer(attribute(property.child("w:numId"), "w:val")),
            integer(attribute(property.child("w:ilvl"), "w:val"))};
}

RunLook run_look(pugi::xml_node run_properties) {
    RunLook look;
    if (!run_properties.first_child()) return look;
    look.bold = on_off(run_properties, "w:b");
    look.underline = on_off(run_properties, "w:u");
    look.vanish = on_off(run_properties, "w:vanish");
    look.faint = faintness(run_properties);
    return look;
}

DocxStyles::DocxStyles(pugi::xml_node root) {
    for (const pugi::xml_node node : root.children("w:style")) {
        DocxStyle style;
        const std::string_view kind = attribute(node, "w:type");
        const pugi::xml_node paragraph = node.child("w:pPr");
        style.id = attribute(node, "w:styleId");
        style.name = to_lower(attribute(node.child("w:name"), "w:val"));
        style.based_on = attribute(node.child("w:basedOn"), "w:val");
        style.number = number_property(paragraph.child("w:numPr"));
        style.outline = integer(attribute(paragraph.child("w:outlineLvl"), "w:val"));
        const pugi::xml_node indent = paragraph.child("w:ind");
        style.left_indent = integer(attribute(indent, "w:left"));
        if (!style.left_indent) style.left_indent = integer(attribute(indent, "w:start"));
        style.look = run_look(node.child("w:rPr"));
        style.is_numbering = kind == "numbering";
        const auto standard = attribute(node, "w:default");
        if (kind == "paragraph" && !standard.empty() && means_on(standard)) {
            default_ = styles_.size();
        }
        styles_.push_back(std::move(style));
    }
    by_id_.reserve(styles_.size());
    for (std::size_t at = 0; at < styles_.size(); ++at)
        by_id_.emplace(styles_[at].id, at); // the first of a name wins
}

const DocxStyle* DocxStyles::find(std::string_view id) const {
    const auto found = by_id_.find(id);
    return found == by_id_.end() ? nullptr : &styles_[found->second];
}

std::vector<const DocxStyle*> DocxStyles::chain(const DocxStyle* style) const {
    std::vector<const DocxStyle*> found;
    while (style != nullptr && found.size() < longest_chain &&
           std::find(found.begin(), found.end(), style) == found.end()) {
        found.push_back(style);
        style = style->based_on.empty() ? nullptr : find(style->based_on);
    }
    return found;
}

std::vector<const DocxStyle*> DocxStyles::paragraph_chain(std::string_view id) const {
    const DocxStyle* style = id.empty() ? nullptr : find(id);
    if (style == nullptr && default_) style = &styles_[*default_];
    return chain(style);
}

std::vector<const DocxStyle*> DocxStyles::character_chain(std::string_view id) const {
    return chain(id.empty() ? nullptr : find(id));
}

} // namespace concord
