// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "system/sandbox.hpp"

namespace concord {

/// A helper program to run on some bytes, which it reads from standard input.
struct ChildTask {
    std::string program; ///< Path of the executable; no search, no shell.
    std::vector<std::string> arguments;
    std::string_view input;
};

struct ChildLimits {
    std::chrono::milliseconds time{10'000};        ///< For all children of one call together.
    std::size_t output = std::size_t{64} << 20;    ///< Bytes of standard output of each.
    std::size_t complaints = std::size_t{4} << 10; ///< Bytes of standard error kept of each.
    Allowance allowance;
};

/// How a child came to its end.
enum class ChildEnd : std::uint8_t {
    exited,      ///< By itself; `code` is its status.
    broke_off,   ///< By a signal, as after a fault of its own; `code` is the signal.
    out_of_time, ///< Stopped by us.
    too_much,    ///< Stopped by us: it wrote more than it may.
    not_started
};

struct ChildOutcome {
    ChildEnd end = ChildEnd::not_started;
    int code = 0;
    std::string output;
    std::string complaints; ///< The beginning of what it wrote to standard error.
};

/// Runs all tasks side by side, each in a sandbox of its own, and waits for the last. Nothing of
/// them is left running. Outcomes are in the order of the tasks.
[[nodiscard]] std::vector<ChildOutcome> run_children(std::span<const ChildTask> tasks,
                                                     const ChildLimits& limits);

/// The same for a single task.
[[nodiscard]] ChildOutcome run_child(const ChildTask& task, const ChildLimits& limits);

} // namespace concord
