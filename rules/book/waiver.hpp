// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>

#include "parser/model/dates.hpp"

namespace concord {

/// Somebody's decision to live with findings of a rule: where, why, and until when.
struct Waiver {
    std::string rule;     ///< A rule, a rule without its variant, or a family.
    std::string document; ///< The name of a file; empty for all.
    std::string place;    ///< The path of a clause, with all below it; empty for the whole text.
    std::string reason;
    std::string by;
    Day until;              ///< The last day on which it holds.
    std::string written_at; ///< "concord.yaml:3:5", for messages.
};

/// Whether a waiver speaks of a document, by the path that the user named.
[[nodiscard]] bool concerns(const Waiver& waiver, std::string_view path);

/// Whether its place holds a clause; `clause` is empty for what concerns the whole document.
[[nodiscard]] bool covers(const Waiver& waiver, std::string_view clause);

} // namespace concord
