// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string_view>

namespace concord::tests {

/// Reads any bytes as text and as Markdown, judges the outcome, and aborts with a message on
/// stderr when a promise is broken: own ranges disjoint and inside the text, children inside and
/// in order below their parents, every span inside the text, the same findings twice.
void check_bytes(std::string_view bytes);

/// The same for the text layer of a PDF: what pdftohtml says and, behind a form feed, what pdfinfo
/// says of the tags.
void check_pdf_layer(std::string_view bytes);

/// The same for a Word document, in both views of its tracked changes. The parts stand behind each
/// other, parted by form feeds: body, styles, numbering, footnotes.
void check_word_parts(std::string_view bytes);

/// The same for any bytes that claim to be a Word document.
void check_word_bytes(std::string_view bytes);

} // namespace concord::tests
