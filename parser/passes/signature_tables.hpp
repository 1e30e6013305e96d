// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <vector>

#include "parser/model/document.hpp"
#include "parser/passes/party_guess.hpp"

namespace concord {

/// Reads who signs in a table: one to a row below heads, or one party to a column.
void read_signature_table(const Document& document, const Table& table, PartyGuess& guess,
                          std::vector<Signatory>& out);

} // namespace concord
