// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "reports/report.hpp"

namespace concord {

/// "1 rule", "2 rules"
[[nodiscard]] std::string counted(std::size_t number, std::string_view one, std::string_view many);

/// The same text with a capital at its start.
[[nodiscard]] std::string capital(std::string_view text);

/// "Memorandum of understanding (MOU), signed 4 March 2025"
[[nodiscard]] std::string describe(const Report& report, const RuleBook& book);

} // namespace concord
