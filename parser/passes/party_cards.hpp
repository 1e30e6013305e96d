// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <vector>

#include "parser/grammar/party.hpp"
#include "parser/model/document.hpp"
#include "parser/passes/party_lines.hpp"

namespace concord {

/// Bodies that tell of themselves field by field, in lines or in tables of two columns: "Name:
/// Alpha Ltd", "Address: …", and then the next one; or that a row "Parties" lists. Empty where fewer than two do. Spans are folded.
[[nodiscard]] std::vector<grammar::PartyItem> carded_parties(const Document& document,
                                                             const PartyReader& reader);

} // namespace concord
