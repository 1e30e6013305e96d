// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <span>
#include <string>

#include "cli/run.hpp"

namespace concord {

// What stands behind `concord rules`, one function a command.
[[nodiscard]] Outcome run_rules_list(std::span<const std::string> arguments,
                                     const Environment& environment);
[[nodiscard]] Outcome run_rules_explain(std::span<const std::string> arguments,
                                        const Environment& environment);
[[nodiscard]] Outcome run_rules_kinds(std::span<const std::string> arguments,
                                      const Environment& environment);
[[nodiscard]] Outcome run_rules_test(std::span<const std::string> arguments,
                                     const Environment& environment);
[[nodiscard]] Outcome run_rules_count(std::span<const std::string> arguments,
                                      const Environment& environment);
[[nodiscard]] Outcome run_rules_new(std::span<const std::string> arguments,
                                    const Environment& environment);
[[nodiscard]] Outcome run_rules_cost(std::span<const std::string> arguments,
                                     const Environment& environment);
[[nodiscard]] Outcome run_rules_docs(std::span<const std::string> arguments,
                                     const Environment& environment);

} // namespace concord
