// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>
#include <span>
#include <string>
#include <string_view>

#include "parser/text/result.hpp"

namespace concord {

/// What poppler's tools say about one PDF, in their words; the reader makes text of it.
struct PopplerOutput {
    std::string pages;      ///< `pdftohtml -xml`: every piece of text with its place and font.
    std::string structure;  ///< `pdfinfo -struct-text`: the tags; empty where there are none.
    std::string images;     ///< `pdfimages -list`, where a page has hardly any text; else empty.
    std::string complaints; ///< What pdftohtml found wrong with the file; empty when nothing.
};

/// Folders in which poppler's tools are looked for; they are the only ones that the sandbox opens.
inline constexpr std::array<std::string_view, 2> poppler_folders = {"/usr/bin", "/usr/local/bin"};

/// Runs poppler over the bytes of a PDF, in a sandbox and with limits on time and memory. A
/// password, damage and a missing poppler are errors that say what to do.
[[nodiscard]] Result<PopplerOutput>
run_poppler(std::string_view pdf, const std::string& where,
            std::span<const std::string_view> folders = poppler_folders);

} // namespace concord
