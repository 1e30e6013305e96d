// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <string>

#include "rules/book/book.hpp"

namespace concord {

/// The highest severity that a rule has for any type; nothing when it applies to none.
[[nodiscard]] std::optional<Severity> usual_severity(const Rule& rule) noexcept;

/// Whether a rule runs without being asked for by name: it is stable, and the profile, if any, lets
/// it run.
[[nodiscard]] bool is_enabled(const Rule& rule, const Profile* profile) noexcept;

/// All rules, one line each.
void render_rules_text(const RuleBook& book, const Profile* profile, std::size_t width,
                       std::string& out);

/// One rule with everything that is known about it.
void render_rule_page(const RuleBook& book, const Rule& rule, std::size_t width, bool colour,
                      std::string& out);

} // namespace concord
