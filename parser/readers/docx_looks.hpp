// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <unordered_map>

#include "parser/readers/docx_styles.hpp"

namespace concord {

/// What a paragraph style comes to with all that it is based on.
struct ParagraphLook {
    std::vector<const DocxStyle*> chain;
    RunLook look;
    std::optional<std::int32_t> left_indent;
    std::uint8_t heading = 0; ///< Level 1 … 9; 0 for none.
    bool contents = false;    ///< An entry of a table of contents.
};

/// What a character style comes to.
struct CharacterLook {
    RunLook look;
    bool placeholder = false; ///< The prompt of an empty form field.
};

/// Looks by style id, worked out once for each.
class DocxLooks {
public:
    explicit DocxLooks(const DocxStyles& styles) : styles_(&styles) {}

    [[nodiscard]] const ParagraphLook& paragraph(std::string_view id);
    [[nodiscard]] const CharacterLook& character(std::string_view id);

private:
    const DocxStyles* styles_;
    std::unordered_map<std::string, ParagraphLook> paragraphs_;
    std::unordered_map<std::string, CharacterLook> characters_;
};

} // namespace concord
