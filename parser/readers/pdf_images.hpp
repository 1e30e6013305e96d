// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string_view>
#include <vector>

#include "parser/readers/pdf_layer.hpp"

namespace concord {

/// For each page, whether a picture covers most of it. Reads what `pdfimages -list` wrote.
[[nodiscard]] std::vector<bool> pages_of_pictures(std::string_view list, const PdfLayer& layer);

} // namespace concord
