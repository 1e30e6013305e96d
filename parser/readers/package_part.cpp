// SPDX-License-Identifier: Apache-2.0
#include "parser/readers/package_part.hpp"

#include <utility>

namespace concord {

Result<XmlPart> read_xml(Package& package, std::string_view part) {
    auto content = package.read(part);
    if (!content) return tl::unexpected(content.error());
    return XmlPart::parse(std::move(*content), part);
}

Result<SourceText> read_packaged(std::string_view bytes, const Hints& hints,
                                 Result<SourceText> (*read)(Package, const Hints&)) {
    auto package = Package::open(bytes);
    auto text = package ? read(std::move(*package), hints)
                        : Result<SourceText>(tl::unexpected(package.error()));
    if (!text) {
        Error error = text.error();
        error.where = hints.name;
        return tl::unexpected(std::move(error));
    }
    return text;
}

} // namespace concord
