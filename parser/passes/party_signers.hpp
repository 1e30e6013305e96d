// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <vector>

#include "parser/grammar/party.hpp"
#include "parser/model/document.hpp"

namespace concord {

/// Bodies that head the columns of signature tables or are signed for. Spans are folded.
[[nodiscard]] std::vector<grammar::PartyItem> signing_bodies(const Document& document);

/// Bodies on a line of their own right above the lines in which somebody signs: "ALDER LTD",
/// "By: Ann Smith". Spans are folded.
[[nodiscard]] std::vector<grammar::PartyItem> bodies_above_signers(const Document& document);

} // namespace concord
