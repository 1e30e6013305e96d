// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <memory>
#include <optional>
#include <string>

#include "cli/options.hpp"
#include "cli/run.hpp"
#include "parser/model/document.hpp"
#include "reports/report.hpp"
#include "rules/engine/reading.hpp"

namespace concord {

/// The text of a named file, or of standard input for "-", with the hash of its bytes where the
/// report is JSON.
struct TextInput {
    SourceText text;
    std::string sha256;
};
[[nodiscard]] Result<TextInput> read_text(const std::string& path, const Options& options,
                                          const Environment& environment);

/// One document on its way through a command. What the report points at lives here and does not
/// move when this does.
struct Input {
    Report report;
    std::unique_ptr<Document> document;
    std::unique_ptr<Reading> reading;
    std::unique_ptr<Assessment> assessment;
};

/// Reads, parses and understands one file; what went wrong stands in its report.
[[nodiscard]] Input read_input(const std::string& path, const Options& options,
                               const Environment& environment, const RuleBook& book);

/// "concord: PATH: what is wrong (what to do)", as a line for standard error.
[[nodiscard]] std::string failure_line(const std::string& path, const Error& error);

/// The options that all reports have in common.
[[nodiscard]] ReportOptions report_options(const Options& options, const Environment& environment);

} // namespace concord
