// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "parser/readers/package_part.hpp"

namespace concord {

/// One line of a relationships part: what a part uses, by the last word of its type.
struct Relationship {
    std::string kind; ///< "officeDocument", "styles", "numbering", "footnotes" …
    std::string part; ///< Name in the package; the address for outside targets.
    bool outside = false;
};

/// Relationships of a part; of the package itself for an empty name. A missing part is no error.
[[nodiscard]] Result<std::vector<Relationship>> relationships(Package& package,
                                                              std::string_view part);

/// The part that a relationship of this kind names, if the package has it.
[[nodiscard]] std::optional<std::string>
related_part(const Package& package, const std::vector<Relationship>& all, std::string_view kind);

} // namespace concord
