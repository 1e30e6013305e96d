// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <set>
#include <string>
#include <vector>

#include "rules/engine/assess.hpp"

namespace concord::tests {

/// One row of an expected table: which rules may serve it, on which lines, with which words.
struct ExpectedRow {
    std::string number;
    std::set<std::uint32_t> lines;  ///< Empty: anywhere.
    std::vector<std::string> rules; ///< Without variant: "GDP-35" is served by "GDP-35.isa" too.
    std::vector<std::string>
        words;        ///< One must stand in the message or the words quoted; lower case.
    std::string kind; ///< Must, Nice, Reg – or H2, H3 for traps.
};

/// What a finding looks like from outside.
struct SeenFinding {
    std::string rule;
    std::set<std::uint32_t> lines;
    std::string words; ///< Message and quotation, lower case.
    std::string message;
    std::string fingerprint;
    std::uint32_t group = 0;
    Severity severity = Severity::advice;
};

/// A document read and judged as the command line would on a day.
struct Judged {
    std::vector<SeenFinding> findings;
    std::size_t shown = 0; ///< Items in a report: a group counts once.
    std::size_t errors = 0;
};

[[nodiscard]] Judged judge(const std::string& text, const std::string& name, Day today);

/// Rows of a findings.tsv (n, lines, rules, severity, basis, class, words, gist).
[[nodiscard]] std::vector<ExpectedRow> read_findings_table(const std::string& table);
/// Rows of a traps.tsv (kind, n, rules, lines, words, what).
[[nodiscard]] std::vector<ExpectedRow> read_traps_table(const std::string& table);

/// Whether a finding could serve a row.
[[nodiscard]] bool serves(const SeenFinding& finding, const ExpectedRow& row);

/// Rows that stay unserved when each finding serves at most one row.
[[nodiscard]] std::vector<ExpectedRow> unserved(const std::vector<ExpectedRow>& rows,
                                                const std::vector<SeenFinding>& findings);

} // namespace concord::tests
