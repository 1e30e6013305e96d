// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <map>
#include <string>

namespace concord::tests {

/// What was wanted and found, and what was said besides.
struct Tally {
    std::size_t wanted = 0;
    std::size_t found = 0;
    std::size_t false_alarms = 0;

    [[nodiscard]] double recall() const noexcept;
    [[nodiscard]] double precision() const noexcept;
    Tally& operator+=(const Tally& other) noexcept;
};

/// Tallies by kind of mutant or by family of rules.
using Tallies = std::map<std::string, Tally>;

[[nodiscard]] Tally sum(const Tallies& tallies);

/// "GDP" for "GDP-35.isa".
[[nodiscard]] std::string family_of(const std::string& rule);

/// A Markdown table with a row for each tally and one for their sum. Without `precise` the
/// column for precision is left out: a list of planted faults is not all that may be said.
[[nodiscard]] std::string table(const std::string& title, const Tallies& tallies, bool precise);

} // namespace concord::tests
