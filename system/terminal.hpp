// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>

namespace concord {

/// The three streams that a program is started with.
enum class Stream : std::uint8_t { input, output, error };

/// True when a person sits at the other end.
[[nodiscard]] bool is_terminal(Stream stream) noexcept;

/// Columns of the terminal behind a stream, else those of COLUMNS, else 80.
[[nodiscard]] std::size_t terminal_width(Stream stream);

/// What the user asked for; `automatic` leaves it to the terminal.
enum class ColourChoice : std::uint8_t { automatic, always, never };

/// What decides about colour when the user does not say.
struct ColourEnvironment {
    bool terminal = false;      ///< The stream is one.
    std::string no_color;       ///< NO_COLOR: not empty means none.
    std::string clicolor_force; ///< CLICOLOR_FORCE: neither empty nor "0" means always.
    std::string term;           ///< TERM: "dumb" means none.
};

/// Whether to write in colour. NO_COLOR outranks CLICOLOR_FORCE, an explicit choice outranks both.
[[nodiscard]] bool colour_wanted(ColourChoice choice, const ColourEnvironment& environment);

/// The same for a stream of this process and its environment.
[[nodiscard]] bool colour_wanted(ColourChoice choice, Stream stream);

} // namespace concord
