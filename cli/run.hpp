// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <functional>
#include <span>
#include <string>
#include <string_view>

#include "cli/exit_status.hpp"
#include "parser/model/dates.hpp"
#include "parser/text/result.hpp"
#include "rules/book/book.hpp"

namespace concord {

class UserCache;

/// What a command knows of the world besides its arguments and files.
struct Environment {
    const RuleBook* book = nullptr;
    Result<Day> today;                ///< Looked at only where `--today` is not given.
    std::size_t width = 80;           ///< Columns for text.
    bool colour = false;              ///< What `--color auto` comes to.
    bool terminal = false;            ///< Standard output is one.
    const UserCache* packs = nullptr; ///< Keeps compiled packs; null: they are read each time.
    std::function<Result<std::string>(std::size_t limit)> read_stdin;
    /// Takes what a long run has for standard output as it comes; false when nobody wants more.
    /// Without it everything is left in the Outcome.
    std::function<bool(std::string_view text)> write;
    /// Hears how far a long run has come. May be empty.
    std::function<void(std::size_t done, std::size_t of)> progress;
};

/// What a command leaves behind. It writes nothing itself.
struct Outcome {
    ExitStatus status = ExitStatus::clean;
    std::string out; ///< For standard output.
    std::string err; ///< For standard error.
};

/// Does what the arguments ask for, without the program's own name in them.
[[nodiscard]] Outcome run(std::span<const std::string> arguments, const Environment& environment);

/// "0.1.0"
[[nodiscard]] std::string program_version();

} // namespace concord
