// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "rules/checks/review_reading.hpp"

namespace concord {

/// Reports a term whose length, counted from the start, leads to another day than the end that
/// stands beside it: "from 1 May 2025 for two years, until 30 April 2028".
void judge_lengths(const Question& question, Findings& findings);

} // namespace concord
