// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <map>
#include <string>

#include "tests/parity/agreement.hpp"

namespace concord::parity {

/// Agreements by name: all samples, and two hundred that are made up.
[[nodiscard]] std::map<std::string, Agreement> agreements();

} // namespace concord::parity
