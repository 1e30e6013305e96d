// SPDX-License-Identifier: Apache-2.0
#include "parser/readers/docx_looks.hpp"

#include <algorithm>

namespace concord {

namespace {

/// What is nearer wins; the rest is inherited.
void inherit(RunLook& look, const RunLook& from) {
    if (!look.bold) look.bold = from.bold;
    if (!look.underline) look.underline = from.underline;
    if (!look.vanish) look.vanish = from.vanish;
    if (!look.faint) look.faint = from.faint;
}

/// Styles are known by name: ids are translated with the program, names of headings are not.
std::uint8_t level_by_name(std::string_view name) {
    if (name == "title") return 1;
    if (name.starts_with("heading ") && name.size() == 9 && name[8] >= '1' && name[8] <= '9')
        return static_cast<std::uint8_t>(name[8] - '0');
    return 0;
}

std::uint8_t heading_of(const std::vector<const DocxStyle*>& chain) {
    for (const DocxStyle* style : chain) {
        if (style->outline) {
            const bool heads = *style->outline >= 0 && *style->outline <= 8;
            return heads ? static_cast<std::uint8_t>(*style->outline + 1) : std::uint8_t{0};
        }
        if (const auto level = level_by_name(style->name); level > 0) return level;
    }
    return 0;
}

} // namespace

const ParagraphLook& DocxLooks::paragraph(std::string_view id) {
    const auto [found, added] = paragraphs_.try_emplace(std::string(id));
    ParagraphLook& look = found->second;
    if (!added) return look;
    look.chain = styles_->paragraph_chain(id);
    look.heading = heading_of(look.chain);
    for (const DocxStyle* style : look.chain) {
        inherit(look.look, style->look);
        if (!look.left_indent) look.left_indent = style->left_indent;
        look.contents = look.contents || style->name.starts_with("toc ");
    }
    if (look.contents) look.heading = 0;
    return look;
}

const CharacterLook& DocxLooks::character(std::string_view id) {
    const auto [found, added] = characters_.try_emplace(std::string(id));
    CharacterLook& look = found->second;
    if (!added) return look;
    for (const DocxStyle* style : styles_->character_chain(id)) {
        inherit(look.look, style->look);
        look.placeholder = look.placeholder || style->name == "placeholder text";
    }
    return look;
}

} // namespace concord
