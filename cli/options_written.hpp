// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <variant>
#include <vector>

#include "cli/options.hpp"

namespace concord {

// Between options.cpp, which reads a command line, and options_meaning.cpp, which says what it
// means.

/// The words of the command line as they were written, before anything is made of them.
struct Written {
    std::vector<std::string> operands, rules;
    std::string format, profile, config, today, type, as, view = "final", fail_on = "error",
                                                          colour = "auto", jobs;
    bool ocr = false;
    bool show_passed = false;
    bool quiet = false;
};

/// Turns the written words into what they mean; the first that means nothing is the error.
[[nodiscard]] std::variant<Options, Outcome>
meaning_of(const CommandLine& command, const Environment& environment, Written& written);

/// "Usage: concord check [OPTIONS] FILE..."
[[nodiscard]] std::string usage_of(const CommandLine& command);

} // namespace concord
