// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>

#include <pugixml.hpp>

namespace concord {

/// How one level of a list or of the headings is numbered.
struct OdtLevel {
    std::string text;   ///< With "%1" … "%9" for the numbers: "%1.%2".
    std::string format; ///< As Word names it, for format_number().
    std::uint32_t start = 1;
    bool bullet = false;
    bool numbered = false; ///< Shows a number.
};

/// The levels of a list style, from the outermost.
using OdtList = std::array<OdtLevel, 10>;

/// What a style says, its parents' word included.
struct OdtLook {
    std::optional<bool> bold;
    std::optional<bool> underline;
    std::optional<bool> hidden;
    std::optional<bool> faint;
    std::optional<double> indent; ///< Left margin in centimetres.
    std::string list;             ///< List style of its paragraphs.
    std::uint8_t heading = 0;     ///< Level, where the style makes headings.
    bool page_break = false;      ///< A page begins before it.
};

/// The styles of a document by name, those of both parts. Parts are read in the order in which they
/// are added; automatic styles of the content outrank nothing, since their names are their own.
class OdtStyles {
public:
    /// Takes the styles of a part: office:styles and office:automatic-styles below its root.
    void add(pugi::xml_node root);

    /// Look of a paragraph or text style; parents are followed. Plain for a name that is not known.
    [[nodiscard]] const OdtLook& look(std::string_view family, std::string_view name) const;
    /// The list style of this name, or nothing.
    [[nodiscard]] const OdtList* list(std::string_view name) const;
    /// How headings are numbered.
    [[nodiscard]] const OdtList& outline() const noexcept { return outline_; }

private:
    [[nodiscard]] OdtLook resolve(pugi::xml_node style, int depth) const;

    std::map<std::string, pugi::xml_node, std::less<>> styles_; ///< By family and name.
    std::map<std::string, OdtList, std::less<>> lists_;
    OdtList outline_;
    mutable std::map<std::string, OdtLook, std::less<>> looks_;
};

/// A length in centimetres; nothing for one in per cent and the like.
[[nodiscard]] std::optional<double> centimetres(std::string_view length);

} // namespace concord
