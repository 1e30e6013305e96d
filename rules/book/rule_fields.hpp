// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>
#include <string>
#include <string_view>

#include "rules/book/book.hpp"

namespace concord {

// What the fields of a rule may hold, for whoever reads one from outside the program.

inline constexpr std::array<std::string_view, 3> rule_statuses{"stable", "preview", "deprecated"};

/// "GDP-13" or "GDP-13.isa": two to six capitals, two or three digits, a variant.
[[nodiscard]] bool is_rule_id(std::string_view id) noexcept;

/// What is wrong with a word that stands for a parameter or in its list; empty when it is one that
/// the check and the book know.
[[nodiscard]] std::string fault_of_value(const RuleBook& book, const ParamSpec& spec,
                                         std::string_view value);

} // namespace concord
