// SPDX-License-Identifier: Apache-2.0
#include "rules/book/holds.hpp"

#include <fmt/format.h>

namespace concord {

Holds count_pack(const YamlNode& pack) {
    Holds holds;
    const auto* rules = pack.find("rules");
    if (rules == nullptr) {
        return holds;
    }
    for (const auto& rule : rules->items) {
        ++holds.rules;
        if (const auto* authority = rule.find("authority")) {
            holds.authorities += static_cast<std::int64_t>(authority->items.size());
        }
        if (const auto* examples = rule.find("examples")) {
            for (const auto& kind : examples->items) {
                holds.examples += static_cast<std::int64_t>(kind.items.size());
            }
        }
    }
    return holds;
}

std::string to_line(const Holds& holds) {
    return fmt::format("holds: {{rules: {}, examples: {}, authorities: {}}}", holds.rules,
                       holds.examples, holds.authorities);
}

} // namespace concord
