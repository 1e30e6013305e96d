// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <string>

#include "rules/book/strict_yaml.hpp"

namespace concord {

/// What a pack holds, as its line `holds` says and as it is counted: so that no rule, example or
/// authority gets lost unnoticed.
struct Holds {
    std::int64_t rules = 0;
    std::int64_t examples = 0;    ///< Over all rules.
    std::int64_t authorities = 0; ///< Over all rules: how often one is named.

    friend bool operator==(const Holds&, const Holds&) = default;
};

/// Counts what a pack holds, whatever else may be wrong with it.
[[nodiscard]] Holds count_pack(const YamlNode& pack);

/// "holds: {rules: 5, examples: 14, authorities: 9}"
[[nodiscard]] std::string to_line(const Holds& holds);

} // namespace concord
