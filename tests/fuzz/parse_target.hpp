// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string_view>

namespace concord::tests {

// Each reads any bytes in one way, judges the outcome and reports it, and aborts with a message on
// stderr when a promise is broken: own ranges disjoint and inside the text, children inside and in
// order below their parents, every span inside the text, a refusal in words, sound JSON, the same
// report twice, at most two seconds a document.

void check_text(std::string_view bytes);
void check_markdown(std::string_view bytes);
/// As text and as Markdown.
void check_bytes(std::string_view bytes);

/// Any bytes as a web page.
void check_page(std::string_view bytes);

/// The text layer of a PDF: what pdftohtml says and, behind a form feed, what pdfinfo says of the
/// tags.
void check_pdf_layer(std::string_view bytes);

/// A Word document, in both views of its tracked changes. The parts stand behind each other,
/// parted by form feeds: body, styles, numbering, footnotes.
void check_word_parts(std::string_view bytes);

/// The lists of a Word document: styles and, behind a form feed, numbering, under a body that
/// counts by them.
void check_numbering(std::string_view bytes);

/// The same for an OpenDocument text: body, automatic styles, common styles, list of parts.
void check_open_parts(std::string_view bytes);

/// Any bytes that claim to be a Word document or another package.
void check_package(std::string_view bytes);

/// Any bytes as what a packed book holds, under a right checksum: refused, or a book that judges a
/// text and comes to an end.
void check_packed_book(std::string_view bytes);

} // namespace concord::tests
