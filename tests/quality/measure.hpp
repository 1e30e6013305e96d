// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <vector>

#include "tests/golden/expected_rows.hpp"
#include "tests/quality/tally.hpp"

namespace concord::tests {

/// The day on which everything here is judged.
[[nodiscard]] Day quality_day();

/// Whether a rule is among those named; "GDP-35" names "GDP-35.isa" too.
[[nodiscard]] bool among(const std::string& rule, const std::vector<std::string>& names);

/// Findings of `after` that `before` has not: neither the same place and words nor the same
/// message.
[[nodiscard]] std::vector<SeenFinding> fresh(const Judged& before, const Judged& after);

/// Whether a rule among those named says something that it did not say before: at another place,
/// or of more things at the same place.
[[nodiscard]] bool speaks_up(const Judged& before, const Judged& after,
                             const std::vector<std::string>& rules);

/// A measure of one kind with the cases that went wrong, one a line.
struct Measure {
    Tallies by_kind;
    Tallies by_family;
    std::vector<std::string> complaints;
    std::vector<std::string> unsound; ///< Agreements that raise already what a mutant should.
};

/// Every table of tests/quality/mutants.
[[nodiscard]] Measure measure_mutants();

/// Every table of tests/quality/paraphrases: `wanted` counts paraphrases, `found` those that stay
/// silent.
[[nodiscard]] Measure measure_paraphrases();

/// The faults planted in the sample corpus (corpus/agreements/*.defects.tsv).
[[nodiscard]] Measure measure_planted();

/// The rows that must be found in a memorandum with a full expected answer.
[[nodiscard]] Measure measure_golden(const std::string& document, const std::string& rows);

} // namespace concord::tests
