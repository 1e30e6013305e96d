// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>

#include "rules/book/emit_pools.hpp"

namespace concord {

/// The tables of a plan, and over them the plan itself as `plan`.
[[nodiscard]] std::string emit_plan(const Plan& plan, EmitPools& pools);

} // namespace concord
