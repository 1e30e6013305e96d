// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "cli/run.hpp"
#include "parser/readers/reader.hpp"
#include "parser/text/source.hpp"
#include "rules/book/rule.hpp"

namespace concord {

/// Options by what they are about; a command takes some of the groups.
enum OptionGroup : unsigned {
    takes_input = 1,    ///< --as, --type, --view, --ocr
    takes_profile = 2,  ///< --profile, --config
    takes_today = 4,    ///< --today
    takes_gate = 8,     ///< --fail-on, --rule, --show-passed, --quiet
    takes_colour = 16,  ///< --color
    takes_rule = 32,    ///< --rule
    takes_fail_on = 64, ///< --fail-on
    takes_jobs = 128    ///< --jobs
};

/// What the command line says about one command.
struct CommandLine {
    std::string_view name;    ///< "rules list"
    std::string_view summary; ///< One sentence without a full stop.
    std::string_view operand; ///< "FILE", "ID"; empty when it takes none.
    std::size_t least = 0;    ///< How many operands it needs …
    std::size_t most = 0;     ///< … and takes.
    unsigned groups = 0;
    bool hashes = false; ///< Tells the hash of a file in every format, not in JSON alone.
    std::vector<std::string_view> formats; ///< The first is the default; none: no --format.
    std::array<std::string_view, 3> examples;
    std::string_view remark; ///< Whole lines for the end of its help.
};

/// What the user asked for.
struct Options {
    std::vector<std::string> operands;
    std::string format;
    std::string profile; ///< Empty: that of the settings, else the first one.
    std::string config;  ///< A settings file; empty: the nearest one; "none".
    Day today;
    std::optional<AgreementType> type;
    std::optional<SourceFormat> as;
    RevisionView view = RevisionView::as_final;
    bool recognise = false;                            ///< Text in scans.
    std::optional<Severity> fail_on = Severity::error; ///< Nothing: never.
    std::vector<std::string> only;                     ///< Rule ids and families.
    bool colour = false;
    bool show_passed = false;
    bool quiet = false;
    bool hashes = false;  ///< The hash of the file is told.
    std::size_t jobs = 0; ///< Documents read at once; 0: one for each processor.
};

/// Reads the arguments of one command. The outcome instead is the help text or a usage error.
[[nodiscard]] std::variant<Options, Outcome> parse_options(const CommandLine& command,
                                                           std::span<const std::string> arguments,
                                                           const Environment& environment);

/// "concord: message", exit status 2. Everything in `message` is made visible.
[[nodiscard]] Outcome usage_error(std::string_view message);

} // namespace concord
