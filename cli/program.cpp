// SPDX-License-Identifier: Apache-2.0
#include "cli/program.hpp"

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <exception>
#include <new>
#include <optional>
#include <utility>

#include <fmt/format.h>

#include "cli/run.hpp"
#include "system/clock.hpp"
#include "system/files.hpp"
#include "system/memory.hpp"
#include "system/terminal.hpp"
#include "system/user_cache.hpp"

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

/// Tells on standard error how far a long run has come, on a line that is written over.
class Progress {
public:
    void operator()(std::size_t done, std::size_t of) {
        const auto now = std::chrono::steady_clock::now();
        if (now < next_) return;
        next_ = now + std::chrono::milliseconds(200);
        shown_ = true;
        complain(fmt::format("\rconcord: {} of {} documents", done, of));
    }
    void clear() {
        if (std::exchange(shown_, false)) complain("\r\x1b[K");
    }

private:
    /// What is done within a second needs no telling.
    std::chrono::steady_clock::time_point next_ =
        std::chrono::steady_clock::now() + std::chrono::seconds(1);
    bool shown_ = false;
};

} // namespace

int run_program(std::span<const std::string> arguments) {
    ignore_broken_pipes();
    keep_freed_memory();
    Outcome outcome;
    Progress progress;
    Result<void> written;
    Environment environment = environment_of_process();
    const std::optional<UserCache> packs = UserCache::of_environment("packs");
    environment.packs = packs ? &*packs : nullptr;
    environment.write = [&written](std::string_view text) {
        if (written) written = write_stdout(text);
        return written.has_value();
    };
    // A terminal that shows the report needs no other sign of life.
    if (is_terminal(Stream::error) && !environment.terminal) {
        environment.progress = [&progress](std::size_t done, std::size_t of) {
            progress(done, of);
        };
    }
    try {
        outcome = run(arguments, environment);
    } catch (const std::bad_alloc&) {
        outcome = {ExitStatus::unchecked, {}, "concord: there is not enough memory\n"};
    } catch (const std::exception& fault) {
        outcome = {ExitStatus::unchecked,
                   {},
                   std::string("concord: a fault of the program: ") + fault.what() + '\n'};
    }
    progress.clear();
    environment.write(outcome.out);
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
