// SPDX-License-Identifier: Apache-2.0
#include "cli/program.hpp"

#include <algorithm>
#include <cstdio>
#include <exception>
#include <new>

#include "cli/run.hpp"
#include "system/clock.hpp"
#include "system/files.hpp"
#include "system/terminal.hpp"

namespace concord {

namespace {

/// Wider lines are hard to read, narrower ones leave no room for words.
constexpr std::size_t narrowest = 60;
constexpr std::size_t widest = 100;

Environment environment_of_process() {
    Environment environment;
    environment.book = &built_in_book();
    environment.today = today();
    environment.terminal = is_terminal(Stream::output);
    environment.colour = colour_wanted(ColourChoice::automatic, Stream::output);
    if (environment.terminal) {
        environment.width = std::clamp(terminal_width(Stream::output), narrowest, widest);
    }
    environment.read_stdin = read_stdin;
    return environment;
}

void complain(const std::string& text) {
    std::fwrite(text.data(), 1, text.size(), stderr);
}

} // namespace

int run_program(std::span<const std::string> arguments) {
    ignore_broken_pipes();
    Outcome outcome;
    try {
        outcome = run(arguments, environment_of_process());
    } catch (const std::bad_alloc&) {
        outcome = {ExitStatus::unchecked, {}, "concord: there is not enough memory\n"};
    } catch (const std::exception& fault) {
        outcome = {ExitStatus::unchecked,
                   {},
                   std::string("concord: a fault of the program: ") + fault.what() + '\n'};
    }
    const Result<void> written = write_stdout(outcome.out);
    complain(outcome.err);
    if (!written) {
        // Somebody who stopped reading, as "head" does, wants no complaint.
        if (written.error().message != reader_gone) {
            complain("concord: " + written.error().message + '\n');
        }
        outcome.status = ExitStatus::unchecked;
    }
    return static_cast<int>(outcome.status);
}

} // namespace concord
