// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <string>

#include "rules/engine/finding.hpp"

namespace concord {

/// What makes a finding the same after clauses were re-numbered, lines re-wrapped or the format
/// changed: the rule, the headings above the place and its words; for a finding about the whole
/// document its message. Numbers, case, blanks and punctuation do not count.
[[nodiscard]] std::string fingerprint_key(const Document& document, const Finding& finding);

/// 32 hex digits for a key and how many findings with the same key came before.
[[nodiscard]] std::string fingerprint(std::string key, std::uint32_t occurrence);

} // namespace concord
