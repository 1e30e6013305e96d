// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>

#include "tests/support/package_writer.hpp"

namespace concord::tests {

/// A list style with three levels, "1.", "1.1", "(a)", called L; and one with bullets, called B.
inline const std::string open_list_styles =
    "<text:list-style style:name=\"L\">"
    "<text:list-level-style-number text:level=\"1\" style:num-format=\"1\" style:num-suffix=\".\"/>"
    "<text:list-level-style-number text:level=\"2\" style:num-format=\"1\" "
    "text:display-levels=\"2\"/>"
    "<text:list-level-style-number text:level=\"3\" style:num-format=\"a\" style:num-prefix=\"(\""
    " style:num-suffix=\")\"/></text:list-style>"
    "<text:list-style style:name=\"B\"><text:list-level-style-bullet text:level=\"1\""
    " text:bullet-char=\"x\"/></text:list-style>";

/// An OpenDocument text from the content of its parts; what is empty is left out. `body` stands in
/// office:text, `automatic` in the content's own styles, `styles` in the common ones.
struct OpenParts {
    std::string body = {};
    std::string automatic = open_list_styles;
    std::string styles = {};
    std::string manifest = {}; ///< The whole part.
    std::string masters = {};  ///< Of pages, with their headers and footers.
};

inline std::string open_document(const OpenParts& parts) {
    const std::string urn = "urn:oasis:names:tc:opendocument:xmlns:";
    const std::string spaces = " xmlns:office=\"" + urn + "office:1.0\" xmlns:text=\"" + urn +
                               "text:1.0\" xmlns:table=\"" + urn + "table:1.0\" xmlns:style=\"" +
                               urn + "style:1.0\" xmlns:draw=\"" + urn +
                               "drawing:1.0\" xmlns:fo=\"" + urn + "xsl-fo-compatible:1.0\"";
    PackageWriter writer;
    writer.add("mimetype", "application/vnd.oasis.opendocument.text");
    writer.add("content.xml",
               "<office:document-content" + spaces + "><office:automatic-styles>" +
                   parts.automatic + "</office:automatic-styles><office:body><office:text>" +
                   parts.body + "</office:text></office:body></office:document-content>");
    if (!parts.styles.empty() || !parts.masters.empty()) {
        writer.add("styles.xml", "<office:document-styles" + spaces + "><office:styles>" +
                                     parts.styles + "</office:styles><office:master-styles>" +
                                     parts.masters +
                                     "</office:master-styles></office:document-styles>");
    }
    if (!parts.manifest.empty()) writer.add("META-INF/manifest.xml", parts.manifest);
    return writer.bytes();
}

} // namespace concord::tests
