// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "rules/book/plan_compile.hpp"

namespace concord {

/// Lays a plan out flat: fills in the tables by which a scan finds words and their ways on (index,
/// stems, nodes, steps, ways, the roots and hashes of words) from its graph, words and letters.
void lay_out(OwnedPlan& plan);

} // namespace concord
