// SPDX-License-Identifier: Apache-2.0
#include "system/terminal.hpp"

#include <charconv>
#include <cstdlib>
#include <string_view>

#include <sys/ioctl.h>
#include <unistd.h>

namespace concord {

namespace {

constexpr std::size_t usual_width = 80;
constexpr std::size_t most_width = 1000; // Nobody has more; a larger COLUMNS is a mistake.

int number_of(Stream stream) noexcept {
    switch (stream) {
    case Stream::input:
        return STDIN_FILENO;
    case Stream::output:
        return STDOUT_FILENO;
    case Stream::error:
        return STDERR_FILENO;
    }
    return -1;
}

std::string environment_value(const char* name) {
    const char* value = std::getenv(name);
    return value == nullptr ? std::string() : std::string(value);
}

bool sensible(std::size_t width) noexcept {
    return width > 0 && width <= most_width;
}

} // namespace

bool is_terminal(Stream stream) noexcept {
    return ::isatty(number_of(stream)) == 1;
}

std::size_t terminal_width(Stream stream) {
    winsize window{};
    if (::ioctl(number_of(stream), TIOCGWINSZ, &window) == 0 && sensible(window.ws_col)) {
        return window.ws_col;
    }
    const std::string columns = environment_value("COLUMNS");
    std::size_t width = 0;
    const auto [end, error] =
        std::from_chars(columns.data(), columns.data() + columns.size(), width);
    const bool whole = error == std::errc() && end == columns.data() + columns.size();
    return whole && sensible(width) ? width : usual_width;
}

bool colour_wanted(ColourChoice choice, const ColourEnvironment& environment) {
    if (choice != ColourChoice::automatic) return choice == ColourChoice::always;
    if (!environment.no_color.empty()) return false;
    if (!environment.clicolor_force.empty() && environment.clicolor_force != "0") return true;
    return environment.terminal && environment.term != "dumb";
}

bool colour_wanted(ColourChoice choice, Stream stream) {
    return colour_wanted(
        choice, ColourEnvironment{is_terminal(stream), environment_value("NO_COLOR"),
                                  environment_value("CLICOLOR_FORCE"), environment_value("TERM")});
}

} // namespace concord
