// SPDX-License-Identifier: Apache-2.0
// measure RUNS COMMAND [ARGUMENT…]: runs the command many times with its output thrown away, and
// prints the time from start to end (median, fastest, 95th percentile) and its peak memory.
// The command's exit status does not matter, as long as it can be started.
#include <algorithm>
#include <chrono>
#include <cstdlib>
#include <optional>
#include <string>
#include <vector>

#include <fcntl.h>
#include <fmt/format.h>
#include <spawn.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

namespace {

struct Run {
    double milliseconds = 0;
    long peak_kib = 0;
};

std::optional<Run> run_once(char* const* command) {
    posix_spawn_file_actions_t actions;
    posix_spawn_file_actions_init(&actions);
    posix_spawn_file_actions_addopen(&actions, STDOUT_FILENO, "/dev/null", O_WRONLY, 0);
    posix_spawn_file_actions_addopen(&actions, STDERR_FILENO, "/dev/null", O_WRONLY, 0);
    const auto start = std::chrono::steady_clock::now();
    pid_t child = 0;
    const int failure = posix_spawnp(&child, command[0], &actions, nullptr, command, environ);
    posix_spawn_file_actions_destroy(&actions);
    rusage usage{};
    int status = 0;
    if (failure != 0 || wait4(child, &status, 0, &usage) != child || !WIFEXITED(status)) {
        return std::nullopt;
    }
    const std::chrono::duration<double, std::milli> time = std::chrono::steady_clock::now() - start;
    return Run{time.count(), usage.ru_maxrss};
}

} // namespace

int main(int count, char** arguments) {
    const int runs = count < 3 ? 0 : std::atoi(arguments[1]);
    if (runs <= 0) {
        fmt::print(stderr, "usage: measure RUNS COMMAND [ARGUMENT…]\n");
        return 2;
    }
    std::vector<double> times;
    long peak_kib = 0;
    for (int i = 0; i < runs; ++i) {
        const auto run = run_once(arguments + 2);
        if (!run) {
            fmt::print(stderr, "measure: {} could not be run to its end\n", arguments[2]);
            return 1;
        }
        times.push_back(run->milliseconds);
        peak_kib = std::max(peak_kib, run->peak_kib);
    }
    std::sort(times.begin(), times.end());
    // Of thousands of operands the first few say enough.
    constexpr int most_shown = 12;
    std::string command = arguments[2];
    for (int i = 3; i < std::min(count, most_shown); ++i) {
        command.append(" ").append(arguments[i]);
    }
    fmt::print(
        "{}\n    {} runs: median {:.2f} ms, fastest {:.2f}, 95 % below {:.2f}; peak {} KiB\n",
        command, runs, times[times.size() / 2], times.front(), times[times.size() * 95 / 100],
        peak_kib);
    return 0;
}
