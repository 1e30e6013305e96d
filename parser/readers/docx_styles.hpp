// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include <pugixml.hpp>

namespace concord {

/// Value of an on/off element such as w:vanish; nothing when the element is
/// absent.
[[nodiscard]] std::optional<bool> on_off(pugi::xml_node properties, const char* name);

/// A number from an attribute: clamped to what 32 bits hold; nothing when it is
/// none.
[[nodiscard]] std::optional<std::int32_t> integer(std::string_view written) noexcept;

/// What w:numPr says; the two are inherited each for itself.
struct NumberProperty {
    std::optional<std::int32_t> number; ///< w:numId
    std::optional<std::int32_t> level;  ///< w:ilvl
};
[[nodiscard]] NumberProperty number_property(pugi::xml_node property);

/// What run properties say of how words look; absent means inherited.
struct RunLook {
    std::optional<bool> bold, underline, vanish, faint;
};
[[nodiscard]] RunLook run_look(pugi::xml_node run_properties);

/// One style of a Word document.
struct DocxStyle {
    std::string id;
    std::string name; ///< In lower case.
    std::string based_on;
    NumberProperty number;
    std::optional<std::int32_t> outline;     ///< 0 … 8; 9 is body text.
    std::optional<std::int32_t> left_indent; ///< Twips.
    RunLook look;
    bool is_numbering = false;
};

/// The styles of a document by id, with what they inherit.
class DocxStyles {
public:
    DocxStyles() = default;
    explicit DocxStyles(pugi::xml_node root);

    /// A style and those that it is based on, nearest first; at most 12, cycles
    /// are cut. An empty id means the default paragraph style.
    [[nodiscard]] std::vector<const DocxStyle*> paragraph_chain(std::string_view id) const;
    [[nodiscard]] std::vector<const DocxStyle*> character_chain(std::string_view id) const;
    [[nodiscard]] const DocxStyle* find(std::string_view id) const;

private:
    [[nodiscard]] std::vector<const DocxStyle*> chain(const DocxStyle* style) const;

    std::vector<DocxStyle> styles_;
    std::unordered_map<std::string_view, std::size_t> by_id_;
    std::optional<std::size_t> default_;
};

} // namespace concord
