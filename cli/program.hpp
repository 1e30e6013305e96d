// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <span>
#include <string>

namespace concord {

/// Runs a command in the process's own environment and writes what it leaves behind. Returns the
/// exit status.
[[nodiscard]] int run_program(std::span<const std::string> arguments);

} // namespace concord
