// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>

#include "rules/book/byte_form.hpp"
#include "rules/book/plan_compile.hpp"

namespace concord {

/// Reads what a packed book keeps of its phrases and lays out the tables of their plan; `most_sets`
/// is how many there may be. What is wrong makes `in` unsound. Gaps and extras lead into its bytes.
[[nodiscard]] OwnedPlan unpack_plan(ByteReader& in, std::size_t most_sets);

} // namespace concord
