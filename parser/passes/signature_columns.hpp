// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <vector>

#include "parser/model/document.hpp"
#include "parser/passes/party_guess.hpp"

namespace concord {

/// Reads signatories who stand beside each other, the same label once for each of them:
///
///     Signature: A. Reed              Signature: P. Shaw
///     Name: Ann Reed                  Name: Peter Shaw
///     Date: 4 May 2026                Date: 6 May 2026
///
/// `first` and `end` are the clauses of one signature block. False, and nothing is added, where
/// fewer than two lines are so, or none of them is for the day: who signs with labels on one line
/// is read as that line goes.
bool read_beside(const Document& document, const PartyGuess& guess, std::size_t first,
                 std::size_t end, std::vector<Signatory>& out);

} // namespace concord
