// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <span>
#include <string>
#include <string_view>

#include "cli/run.hpp"

namespace concord {

/// One subcommand; its file has the name of the command.
struct Command {
    std::string_view name;
    std::string_view summary;
    Outcome (*run)(std::span<const std::string> arguments, const Environment& environment);
};

/// Every command there is, in the order of the help text: the one explicit list.
[[nodiscard]] std::span<const Command> commands() noexcept;

[[nodiscard]] Outcome run_check(std::span<const std::string> arguments,
                                const Environment& environment);
[[nodiscard]] Outcome run_assess(std::span<const std::string> arguments,
                                 const Environment& environment);
[[nodiscard]] Outcome run_text(std::span<const std::string> arguments,
                               const Environment& environment);
[[nodiscard]] Outcome run_outline(std::span<const std::string> arguments,
                                  const Environment& environment);
[[nodiscard]] Outcome run_facts(std::span<const std::string> arguments,
                                const Environment& environment);
[[nodiscard]] Outcome run_config(std::span<const std::string> arguments,
                                 const Environment& environment);
[[nodiscard]] Outcome run_rules(std::span<const std::string> arguments,
                                const Environment& environment);

} // namespace concord
