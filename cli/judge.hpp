// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <vector>

#include "cli/ground.hpp"
#include "cli/input.hpp"

namespace concord {

/// Asks the rules of a document that could be read.
void judge(Input& input, const Options& options, const Ground& ground);

/// The options of reports on documents that were judged by `grounds`, the first of them foremost.
[[nodiscard]] ReportOptions report_options(const Options& options, const Environment& environment,
                                           const std::vector<Ground>& grounds);

/// What the documents come to: something at or above the gate, something that was not checked.
[[nodiscard]] ExitStatus status_of(const Totals& totals, std::optional<Severity> gate) noexcept;

} // namespace concord
