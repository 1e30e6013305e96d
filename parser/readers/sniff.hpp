// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <string_view>

namespace concord {

/// What a file is, judged by its bytes.
enum class FileKind : std::uint8_t {
    text, ///< Anything that may be read as text, Markdown included.
    html,
    pdf,
    docx,
    odt,
    rtf,
    doc,       ///< Word 97 to 2003.
    encrypted, ///< An Office file with a password.
    office,    ///< A spreadsheet, presentation or other Office file.
    archive,   ///< ZIP and other archives of unknown content.
    utf32,
    postscript,
    image,
    program,
    database
};

/// Recognises a file by its first bytes, and by its directory where it is a package. What is not
/// recognised counts as text; the reader of text has the last word.
[[nodiscard]] FileKind sniff(std::string_view bytes) noexcept;

} // namespace concord
