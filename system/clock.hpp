// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <chrono>

#include "parser/text/result.hpp"

namespace concord {

/// The day it is, in UTC, so that the same command gives the same report in every time zone.
/// SOURCE_DATE_EPOCH, seconds since 1970, stands in for the clock where it is set; a value that is
/// no such number is a usage error.
[[nodiscard]] Result<std::chrono::sys_days> today();

} // namespace concord
