// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <vector>

#include "parser/grammar/party.hpp"
#include "parser/model/document.hpp"
#include "parser/passes/party_lines.hpp"

namespace concord {

/// Bodies behind the parts that they play, in lines or in tables of two columns: "Buyer: Alpha
/// Ltd", "Supplier: Beta Ltd"; the parts are their short names. Empty where fewer than two are
/// named, or two by one part. Spans are folded.
[[nodiscard]] std::vector<grammar::PartyItem> parties_by_role(const Document& document,
                                                              const PartyReader& reader);

/// Bodies that tell of themselves field by field, in lines or in tables of two columns: "Name:
/// Alpha Ltd", "Address: …", and then the next one; or that a row "Parties" lists. Empty where
/// fewer than two do. Spans are folded.
[[nodiscard]] std::vector<grammar::PartyItem> carded_parties(const Document& document,
                                                             const PartyReader& reader);

} // namespace concord
