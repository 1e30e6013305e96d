// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <memory>
#include <string>
#include <string_view>

#include <pugixml.hpp>

#include "parser/text/result.hpp"

namespace concord {

/// One XML part of a package. Names carry the prefixes that are usual for their
/// namespace ("w:p"), whatever the file declares: strict and transitional files
/// and odd prefixes all look alike.
class XmlPart {
public:
    static constexpr std::size_t deepest = 256;
    static constexpr std::size_t most_elements = 5'000'000;
    static constexpr std::size_t most_tree_bytes = std::size_t{384} << 20;

    /// Parses a part; refused are a DOCTYPE (no office program writes one),
    /// broken XML, too deep nesting and too many elements. `name` is for the
    /// message.
    [[nodiscard]] static Result<XmlPart> parse(std::string content, std::string_view name);

    /// The outermost element.
    [[nodiscard]] pugi::xml_node root() const { return document_->document_element(); }

private:
    XmlPart() = default;

    std::unique_ptr<std::string> content_; ///< The document points into it.
    std::unique_ptr<pugi::xml_document> document_;
};

/// The value of an attribute; empty when there is none.
[[nodiscard]] inline std::string_view attribute(pugi::xml_node node, const char* name) {
    return node.attribute(name).value();
}

/// The text right in an element. Comments and CDATA cut it into pieces; `joined` holds these.
[[nodiscard]] std::string_view text_in(pugi::xml_node node, std::string& joined);

/// True when an element has this name.
[[nodiscard]] inline bool is(pugi::xml_node node, std::string_view name) {
    return name == node.name();
}

} // namespace concord
