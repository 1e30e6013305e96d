// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <span>
#include <string>

namespace concord {

/// Makes a text layer, as pdftohtml would write it, of the tables of words that tesseract gives for
/// the pages of a scan. `resolution` is that of the pictures, in dots per inch.
[[nodiscard]] std::string layer_of_words(std::span<const std::string> tables, int resolution);

} // namespace concord
