// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <vector>

#include "rules/engine/check.hpp"

namespace concord {

/// Something that could not be judged, with the reason; makes the exit status 3.
struct NotChecked {
    std::string code;
    std::string reason;
};

/// The outcome for one document. Findings are in report order: severity, then place, then rule id.
struct Assessment {
    std::vector<Finding> findings;
    std::vector<Passed> passed;
    std::vector<NotChecked> not_checked;
    std::size_t rules_run = 0;
};

/// Under which circumstances a document is judged.
struct AsOf {
    Day today;
    const Profile* profile = nullptr; ///< Null means the book's first profile.
    /// Only rules whose id or family is in here; empty = all enabled ones.
    std::vector<std::string> only;
};

/// Asks every rule of the book that applies. Pure: no clock, file, environment or global.
[[nodiscard]] Assessment assess(const Document& document, const Reading& reading,
                                const RuleBook& book, const AsOf& as_of);

} // namespace concord
