// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "parser/text/result.hpp"
#include "parser/text/source.hpp"

namespace concord {

/// A PDF as poppler's tools tell it. The tools are run elsewhere; what they say is all that the
/// reader knows.
struct PdfParts {
    std::string_view pages;     ///< `pdftohtml -xml`: text with its places and fonts.
    std::string_view structure; ///< `pdfinfo -struct-text`: the tags; empty where there are none.
    std::string_view images;    ///< `pdfimages -list`; empty where every page has text.
    bool damaged = false;       ///< The tools found faults in the file.
    bool recognised = false;    ///< The text was recognised in pictures: see layer_of_words().
};

/// Makes paragraphs, headings, rows and list entries of positioned text: by the tags of the PDF
/// where it has sound ones, else by its looks. A PDF without text is an error, not an empty
/// document; a page without text in one that has some becomes a note.
[[nodiscard]] Result<SourceText> read_pdf(const PdfParts& parts, std::string name);

/// How many pages there are, and whether they hold text or are only pictures, as in a scan.
struct PdfExtent {
    std::size_t pages = 0;
    bool has_text = false;
};
[[nodiscard]] PdfExtent pdf_extent(std::string_view pages);

} // namespace concord
