// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string_view>

#include "parser/readers/package.hpp"
#include "parser/readers/reader.hpp"
#include "parser/readers/xml.hpp"

namespace concord {

/// Reads and parses a part of a package.
[[nodiscard]] Result<XmlPart> read_xml(Package& package, std::string_view part);

/// Opens a package and hands it to the reader of its format. An Error names the document.
[[nodiscard]] Result<SourceText> read_packaged(std::string_view bytes, const Hints& hints,
                                               Result<SourceText> (*read)(Package, const Hints&));

} // namespace concord
